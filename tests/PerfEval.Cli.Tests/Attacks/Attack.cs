using System.Globalization;
using PerfEval.Tests.Support;
using Xunit.Abstractions;

namespace PerfEval.Cli.Tests.Attacks;

/// <summary>One line of <c>attacks.tsv</c>: files that somebody made to do harm, the command that meets them, and what it says.</summary>
public sealed class Attack : IXunitSerializable
{
    private string _line = "";

    /// <summary>For the test runner.</summary>
    public Attack() { }

    private Attack(string line) => _line = line;

    /// <summary>Every attack.</summary>
    public static IReadOnlyList<Attack> All { get; } =
    [
        .. File.ReadLines(
                Repository.PathOf("tests", "PerfEval.Cli.Tests", "Attacks", "attacks.tsv")
            )
            .Where(line => line.Length > 0 && line[0] != '#')
            .Select(line => new Attack(line)),
    ];

    /// <summary>What is tried, such as <c>terminal</c>: to steer one by words that came from elsewhere.</summary>
    public string Kind => Cell(0);

    /// <summary>What is special about this one.</summary>
    public string Name => Cell(1);

    /// <summary>The files, by name.</summary>
    public IReadOnlyList<(string Name, string Recipe)> Files =>
        [
            .. Cell(2)
                .Split(" ;; ", StringSplitOptions.RemoveEmptyEntries)
                .Select(file => file.Split(" = ", 2))
                .Select(file => (Recipe.Text(file[0]), file.Length > 1 ? file[1] : "")),
        ];

    /// <summary>The arguments; <c>~/</c> is the folder of the files.</summary>
    public IReadOnlyList<string> Arguments =>
        [.. Cell(3).Split(" < ")[0].Split(' ').Select(Recipe.Text)];

    /// <summary>The standard input.</summary>
    public string Input => Cell(3).Split(" < ") is [_, var input] ? Recipe.Text(input) : "";

    /// <summary>The exit code that is right.</summary>
    public int Code => int.Parse(Cell(4), CultureInfo.InvariantCulture);

    /// <summary>What stands in the answer, on either stream.</summary>
    public IReadOnlyList<string> Says => Cell(5).Split(" … ");

    /// <inheritdoc/>
    public void Deserialize(IXunitSerializationInfo info) => _line = info.GetValue<string>("line");

    /// <inheritdoc/>
    public void Serialize(IXunitSerializationInfo info) => info.AddValue("line", _line);

    /// <inheritdoc/>
    public override string ToString() => $"{Kind}: {Name}";

    private string Cell(int index) => _line.Split('\t')[index];
}
