using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.RegularExpressions;
using PerfEval.Tests.Support;

namespace PerfEval.Cli.Tests.Support;

/// <summary>A page whose commands are run in its order, as a reader would, in a folder with a copy of <c>rules</c> and an <c>older.json</c>, a record of version 1.</summary>
/// <remarks>
/// A block such as <c>```csv results.csv</c> is saved under that name, and what stands in one such as
/// <c>```fill form.xlsx</c> (<c>填写</c>) is typed into that form. The commands of an <c>sh</c> block are run one
/// after the other; <c>sed 's/old/new/' from &gt; to</c> makes an altered copy, <c>cmp one other</c> holds that two files have
/// the same bytes, and <c>printf … | sha256sum</c> hashes three lines. Other lines are not run. What they print together stands in
/// the <c>text</c> block behind it, where there is one. There a line <c>…</c> stands for any number of lines, and
/// <c>…</c> at the end of a line for the rest of it.
/// </remarks>
internal sealed partial class WalkThrough : IDisposable
{
    private const string Command = "perfeval ";
    private const string Edit = "sed ";
    private const string Same = "cmp ";
    private const string Hash = "printf '%s\\n%s\\n%s' ";

    private readonly TemporaryFolder _folder = new();
    private readonly string _page;

    public WalkThrough(string page)
    {
        _page = page;
        Copy(Repository.PathOf("rules"), _folder.PathOf("rules"));
        File.Copy(
            Repository.PathOf("tests", "PerfEval.Tests", "Records", "Version1", "2019.self.json"),
            _folder.PathOf("older.json")
        );
    }

    /// <summary>Goes through the page.</summary>
    /// <returns>How many commands were run.</returns>
    public int Run()
    {
        CultureInfo before = CultureInfo.CurrentUICulture;
        try
        {
            CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo("en");
            return RunAll();
        }
        finally
        {
            CultureInfo.CurrentUICulture = before;
        }
    }

    public void Dispose() => _folder.Dispose();

    private int RunAll()
    {
        int commands = 0;
        string printed = "";
        foreach (Match block in Block().Matches(File.ReadAllText(Repository.PathOf("docs", _page))))
        {
            string text = block.Groups["text"].Value;
            switch (block.Groups["form"].Value, block.Groups["name"].Value)
            {
                case ("fill" or "填写", var form):
                    FilledForm.Fill(_folder.PathOf(form), text);
                    break;
                case (_, { Length: > 0 } name):
                    Write(name, text + "\n");
                    break;
                case ("sh", _):
                    string[] lines = [.. text.Split('\n').Where(IsRun)];
                    commands += lines.Length;
                    printed = string.Concat(lines.Select(Answer));
                    break;
                case ("text", _) when printed.Length > 0:
                    Assert.True(
                        Pattern(text).IsMatch(printed.TrimEnd('\n')),
                        $"{_page} says\n{text}\n\nbut this was printed\n{printed}"
                    );
                    printed = "";
                    break;
            }
        }

        return commands;

        static bool IsRun(string line) =>
            new[] { Command, Edit, Same, Hash }.Any(start =>
                line.StartsWith(start, StringComparison.Ordinal)
            );
    }

    private string Answer(string line)
    {
        if (line.StartsWith(Edit, StringComparison.Ordinal))
        {
            Alter(line);
            return "";
        }

        if (line.StartsWith(Same, StringComparison.Ordinal))
        {
            string[] files = line[Same.Length..].Split(' ');
            Assert.Equal(
                File.ReadAllBytes(_folder.PathOf(files[0])),
                File.ReadAllBytes(_folder.PathOf(files[1]))
            );
            return "";
        }

        if (line.StartsWith(Hash, StringComparison.Ordinal))
        {
            string[] words = line[Hash.Length..].Split(" | ")[0].Split(' ');
            byte[] hash = SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\n', words)));
            return $"{Convert.ToHexStringLower(hash)}  -\n";
        }

        string[] arguments =
        [
            .. Word()
                .Matches(line[Command.Length..])
                .Select(word =>
                    word.Groups["quoted"].Success ? word.Groups["quoted"].Value : word.Value
                ),
        ];
        Answer answer = Perfeval.RunIn(_folder.Path, arguments);
        return (answer.Output + answer.Error).ReplaceLineEndings("\n");
    }

    // sed 's/old/new/' from > to
    private void Alter(string line)
    {
        Match edit = Alteration().Match(line);
        string text = File.ReadAllText(_folder.PathOf(edit.Groups["from"].Value));
        Assert.Contains(edit.Groups["old"].Value, text, StringComparison.Ordinal);
        Write(
            edit.Groups["to"].Value,
            text.Replace(
                edit.Groups["old"].Value,
                edit.Groups["new"].Value,
                StringComparison.Ordinal
            )
        );
    }

    private void Write(string name, string text)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(_folder.PathOf(name))!);
        _folder.Write(name, text);
    }

    private static Regex Pattern(string text) =>
        new($"^{string.Join("\n", text.Split('\n').Select(LinePattern))}$");

    private static string LinePattern(string line) =>
        line == "…" ? "(?:.*\n)*?.*"
        : line.EndsWith(" …", StringComparison.Ordinal) ? Regex.Escape(line[..^1]) + ".*"
        : Regex.Escape(line);

    private static void Copy(string from, string to)
    {
        Directory.CreateDirectory(to);
        foreach (string file in Directory.GetFiles(from))
        {
            File.Copy(file, Path.Combine(to, Path.GetFileName(file)));
        }

        foreach (string folder in Directory.GetDirectories(from))
        {
            Copy(folder, Path.Combine(to, Path.GetFileName(folder)));
        }
    }

    [GeneratedRegex(
        @"^```(?<form>\w+)(?: (?<name>\S+))?\n(?<text>.*?)\n```$",
        RegexOptions.Multiline | RegexOptions.Singleline
    )]
    private static partial Regex Block();

    [GeneratedRegex("^sed 's/(?<old>[^/]+)/(?<new>[^/]*)/' (?<from>\\S+) > (?<to>\\S+)$")]
    private static partial Regex Alteration();

    [GeneratedRegex("\"(?<quoted>[^\"]*)\"|\\S+")]
    private static partial Regex Word();
}
