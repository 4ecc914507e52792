using System.Text;
using System.Text.RegularExpressions;

namespace PerfEval.Tests.Support;

/// <summary>A rule book of one indicator, as the case tables write it: criteria best first, and options.</summary>
public static partial class LadderCase
{
    private const string Letters = "ABCDEFGHIJKLMNOPQRSTUVWX";

    private static readonly string[] OfMeasure =
    [
        "kind",
        "unit",
        "min",
        "max",
        "resolution",
        "direction",
        "noun",
    ];
    private static readonly string[] OfReading = ["overlap", "gap", "beyond", "top"];

    /// <summary>Returns the book; its grades are A, B, C and so on.</summary>
    /// <param name="criteria">The texts, parted by <c> | </c>; one may have <c> means "…"</c> behind it.</param>
    /// <param name="options">Pairs of key and value, parted by two spaces; <c>-</c> for none.</param>
    public static string Book(string criteria, string options)
    {
        string[] texts = criteria.Split(" | ");
        Dictionary<string, string> chosen = Options(options);
        int scale = chosen.TryGetValue("scale", out string? size)
            ? int.Parse(size, System.Globalization.CultureInfo.InvariantCulture)
            : Math.Max(2, texts.Length);
        var book = new StringBuilder(
            "schema: perfeval/rulebook/1\nid: book\ntitle: Book\nperiod: 2019\n"
        );
        book.Append("grades: [")
            .AppendJoin(
                ", ",
                Letters[..scale]
                    .Select(letter => $"{{id: {char.ToLowerInvariant(letter)}, label: {letter}}}")
            )
            .Append("]\nreading: {")
            .AppendJoin(", ", Chosen(chosen, OfReading))
            .Append(
                "}\nresponsibilities:\n  - id: a\n    name: A\n    activities:\n      - id: b\n        name: B\n        indicators:\n"
            )
            .Append("          - id: c\n            name: C\n            measure: {")
            .AppendJoin(", ", Chosen(chosen, OfMeasure).Concat(Rounding(chosen)))
            .Append("}\n            criteria:\n");
        for (int i = 0; i < texts.Length; i++)
        {
            book.Append("              ")
                .Append(char.ToLowerInvariant(Letters[i]))
                .Append(": ")
                .Append(Cell(texts[i]))
                .Append('\n');
        }

        return book.ToString();
    }

    private static Dictionary<string, string> Options(string options) =>
        options
            .Split("  ", StringSplitOptions.RemoveEmptyEntries)
            .Select(pair => pair.Trim().Split(' ', 2))
            .Where(pair => pair.Length == 2)
            .ToDictionary(pair => pair[0], pair => pair[1], StringComparer.Ordinal);

    private static IEnumerable<string> Chosen(Dictionary<string, string> chosen, string[] keys) =>
        keys.Where(chosen.ContainsKey).Select(key => $"{key}: {Quoted(chosen[key])}");

    private static IEnumerable<string> Rounding(Dictionary<string, string> chosen) =>
        chosen.TryGetValue("rounding", out string? step)
            ?
            [
                $"rounding: {{to: {Quoted(step)}, mode: {chosen.GetValueOrDefault("mode", "half-up")}}}",
            ]
            : [];

    private static string Cell(string text) =>
        Means().Match(text) is { Success: true } match
            ? $"{{text: {Quoted(match.Groups["text"].Value)}, means: {Quoted(match.Groups["means"].Value)}}}"
            : Quoted(text);

    private static string Quoted(string text) =>
        $"'{text.Replace("'", "''", StringComparison.Ordinal)}'";

    [GeneratedRegex("""^(?<text>.*) means "(?<means>.*)"$""")]
    private static partial Regex Means();
}
