using System.Text;
using System.Text.RegularExpressions;
using PerfEval.Cli.Output;
using PerfEval.Cli.Tests.Support;
using PerfEval.Tests.Support;

namespace PerfEval.Cli.Tests.Attacks;

/// <summary>Files that mean harm, each met by the command: it says what it should, alters no input, leaves nothing behind and steers no terminal.</summary>
public sealed partial class AttackTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    public static TheoryData<Attack> All => [.. Attack.All];

    [Theory]
    [MemberData(nameof(All))]
    public void An_attack(Attack attack)
    {
        foreach ((string name, string recipe) in attack.Files)
        {
            Recipe.Make(_folder.PathOf(name), recipe);
        }

        Dictionary<string, byte[]?> before = Contents();
        Answer answer = Run(attack);

        string said = $"{answer.Error}{answer.Output}".Replace(
            $"{_folder.Path}/",
            "~/",
            StringComparison.Ordinal
        );
        Assert.True(attack.Code == answer.Code, $"{answer.Code}, not {attack.Code}:\n{said}");
        int from = 0;
        foreach (string part in attack.Says)
        {
            int at = said.IndexOf(part, from, StringComparison.Ordinal);
            Assert.True(at >= 0, $"'{part}' is not said, but:\n{said}");
            from = at + part.Length;
        }

        Assert.DoesNotMatch(StackTrace(), said);
        Assert.DoesNotMatch(Steering(), said);
        Assert.All(
            answer.Error.Split('\n'),
            line => Assert.True(line.Length <= 1_000, $"A line of {line.Length:N0} characters.")
        );
        Dictionary<string, byte[]?> after = Contents();
        Assert.Equal(before.Keys.Order(), after.Keys.Where(before.ContainsKey).Order());
        Assert.All(before, file => Assert.Equal(file.Value, after[file.Key]));
        Assert.All(
            after.Keys.Except(before.Keys),
            added => Assert.Contains($"~/{added}", attack.Arguments)
        );
    }

    [Fact]
    public void Every_kind_is_tried_in_at_least_three_ways() =>
        Assert.All(
            Attack.All.GroupBy(attack => attack.Kind),
            kind => Assert.True(kind.Count() >= 3, kind.Key)
        );

    private Answer Run(Attack attack)
    {
        using var output = new MemoryStream();
        using var error = new MemoryStream();
        int code = CommandLine.Run(
            [
                .. attack.Arguments.Select(argument =>
                    argument.StartsWith("~/", StringComparison.Ordinal)
                        ? _folder.PathOf(argument[2..])
                        : argument
                ),
                "--language",
                "en",
            ],
            new Terminal(output, error, new StringReader(attack.Input))
        );
        return new Answer(
            code,
            Encoding.UTF8.GetString(output.ToArray()),
            Encoding.UTF8.GetString(error.ToArray())
        );
    }

    // By name, without links, which may lead in a circle; null for what is no plain file, which is not opened.
    private Dictionary<string, byte[]?> Contents() =>
        Directory
            .EnumerateFileSystemEntries(
                _folder.Path,
                "*",
                new EnumerationOptions
                {
                    RecurseSubdirectories = true,
                    AttributesToSkip = FileAttributes.ReparsePoint,
                }
            )
            .ToDictionary(
                path => Path.GetRelativePath(_folder.Path, path),
                path =>
                    new FileInfo(path) is { Exists: true, Length: > 0 }
                        ? File.ReadAllBytes(path)
                        : null
            );

    [GeneratedRegex(@"^\s+at [A-Z]\w+\.|Unhandled exception", RegexOptions.Multiline)]
    private static partial Regex StackTrace();

    // Control characters other than line ends, and those that turn the direction of a line.
    [GeneratedRegex(
        @"[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F-\u009F\u061C\u200E\u200F\u2028-\u202E\u2066-\u2069]"
    )]
    private static partial Regex Steering();
}
