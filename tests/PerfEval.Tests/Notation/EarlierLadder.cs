using System.Text;
using System.Text.RegularExpressions;
using PerfEval.Tests.Support;

namespace PerfEval.Tests.Notation;

/// <summary>A block of <c>Reference/ladders-by-0.1.cases</c>: the criteria of one indicator, and what 0.1 read.</summary>
/// <param name="Line">The line of the file on which the block begins.</param>
/// <param name="Book">A rule book of this one indicator.</param>
/// <param name="IsRefused">Whether 0.1 read the texts but refused the ladder that they made.</param>
/// <param name="Kind">The kind of measure that 0.1 read.</param>
/// <param name="Unit">The unit that 0.1 read, or null for none.</param>
/// <param name="Cells">The texts and the sets that 0.1 read, best first.</param>
internal sealed partial record EarlierLadder(
    int Line,
    string Book,
    bool IsRefused,
    string Kind,
    string? Unit,
    IReadOnlyList<(string Text, string Set)> Cells
)
{
    private static readonly string[] DefaultGrades = ["excellent", "good", "fair", "poor"];

    /// <summary>Returns all blocks of the file.</summary>
    public static IEnumerable<EarlierLadder> All()
    {
        string path = Repository.PathOf(
            "tests",
            "PerfEval.Tests",
            "Reference",
            "ladders-by-0.1.cases"
        );
        List<string> block = [];
        int number = 0;
        foreach (string line in File.ReadLines(path).Append(""))
        {
            number++;
            if (line.Length > 0 && !line.StartsWith('#'))
            {
                block.Add(line);
            }
            else if (block.Count > 0)
            {
                yield return Of(block, number - block.Count);
                block.Clear();
            }
        }
    }

    /// <summary>Returns the ladder as it stands in the file, on one line.</summary>
    public override string ToString() =>
        $"line {Line}: {string.Join(" | ", Cells.Select(cell => $"{cell.Text} ⇶ {cell.Set}"))}";

    private static EarlierLadder Of(List<string> block, int line)
    {
        Dictionary<string, string> keys = [];
        List<(string Text, string Set)> cells = [];
        var criteria = new StringBuilder();
        foreach (string row in block)
        {
            // A name may go on, on a line of its own.
            if (!row.Contains(": ", StringComparison.Ordinal))
            {
                keys["name"] += $"\n{row}";
                continue;
            }

            string key = row[..row.IndexOf(':', StringComparison.Ordinal)];
            string value = row[(key.Length + 1)..].Trim();
            if (!value.Contains(" ⇶ ", StringComparison.Ordinal))
            {
                keys.Add(key, value);
                continue;
            }

            string[] cell = value.Split(" ⇶ ");
            cells.Add((cell[0], cell[1]));
            criteria
                .Append("              ")
                .Append(key)
                .Append(": ")
                .Append(Cell(cell[0]))
                .Append('\n');
        }

        Match read = Read().Match(keys["read"]);
        string measure = keys.TryGetValue("measure", out string? declared)
            ? $"            measure: {declared}\n"
            : "";
        string book =
            $"schema: perfeval/rulebook/1\nid: book\ntitle: Book\nperiod: 2019\n{Grades(keys)}"
            + "responsibilities:\n  - id: a\n    name: A\n    activities:\n      - id: b\n        name: B\n        indicators:\n"
            + $"          - id: c\n            name: {Quoted(keys["name"])}\n{measure}            criteria:\n{criteria}";
        return new EarlierLadder(
            line,
            book,
            read.Groups["refused"].Success,
            read.Groups["kind"].Value,
            read.Groups["unit"] is { Length: > 0 } unit ? unit.Value : null,
            cells
        );
    }

    private static string Grades(Dictionary<string, string> keys) =>
        keys.TryGetValue("grades", out string? grades)
            ? $"grades: [{string.Join(", ", Pair().Matches(grades).Select(pair => $"{{id: {pair.Groups["id"]}, label: {Quoted(pair.Groups["label"].Value)}}}"))}]\n"
            : "";

    private static string Cell(string text) =>
        Replaced().Match(text) is { Success: true } match
            ? $"{{text: {Quoted(match.Groups["text"].Value)}, {match.Groups["key"].Value}: {Quoted(match.Groups["value"].Value)}}}"
            : Quoted(text);

    private static string Quoted(string text) =>
        text.Contains('\n', StringComparison.Ordinal)
            ? $"\"{text.Replace("\n", "\\n", StringComparison.Ordinal)}\""
            : $"'{text.Replace("'", "''", StringComparison.Ordinal)}'";

    [GeneratedRegex("^(?<kind>[a-z]+)( (?<unit>[^;]+?))?( ;(.*(?<refused>refused PE\\d+))?.*)?$")]
    private static partial Regex Read();

    [GeneratedRegex("(?<id>[a-z0-9-]+): (?<label>[^,{}]+)")]
    private static partial Regex Pair();

    [GeneratedRegex("""^(?<text>.*) (?<key>means|when) "(?<value>.*)"$""")]
    private static partial Regex Replaced();
}
