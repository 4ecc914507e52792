using System.Globalization;
using System.Text;
using PerfEval.Tests.Support;

namespace PerfEval.Tests.Linear;

/// <summary>A rule book of many indicators of one activity, <c>a/b/i0</c> and so on, each of a percent and with a name of its own.</summary>
internal static class LargeBook
{
    private const string RollUp = """
        rollup:
          method: weighted-mean
          weights: equal
          over: indicators
          points: {excellent: 100, good: 85, fair: 70, poor: 50}
          bands: {excellent: ">= 90", good: ">= 80", fair: ">= 60", poor: "< 60"}
          missing: withhold

        """;

    /// <summary>Reads a book.</summary>
    /// <param name="size">How many indicators it has.</param>
    /// <param name="hasRollUp">Whether it rolls up over all of them.</param>
    /// <param name="nameOf">The name of each; null for <c>Rate 0</c> and so on.</param>
    public static RuleBook Of(int size, bool hasRollUp = false, Func<int, string>? nameOf = null)
    {
        var text = new StringBuilder(
            "schema: perfeval/rulebook/1\nid: book\ntitle: Book\nperiod: 2019\n"
        );
        text.Append(hasRollUp ? RollUp : "");
        text.Append(
            "responsibilities:\n  - id: a\n    name: A\n    activities:\n      - id: b\n        name: B\n        indicators:\n"
        );
        for (int i = 0; i < size; i++)
        {
            text.Append(
                CultureInfo.InvariantCulture,
                $"          - {{id: i{i}, name: {nameOf?.Invoke(i) ?? $"Rate {i}"}, measure: {{kind: percent, min: 0%, max: 100%}}, criteria: {{excellent: \"≥95%\", good: \"≥90%\", fair: \"≥80%\", poor: \"<80%\"}}}}\n"
            );
        }

        return RuleBook.ReadText(text.ToString()).Value;
    }

    /// <summary>Reads results of one value for many keys.</summary>
    /// <param name="size">How many rows there are.</param>
    /// <param name="keyOf">Whose each is; null for the paths in order.</param>
    /// <param name="value">The value.</param>
    public static MeasuredResults Results(
        int size,
        Func<int, string>? keyOf = null,
        string value = "97%"
    )
    {
        var text = new StringBuilder("schema: perfeval/results/1\nresults:\n");
        for (int i = 0; i < size; i++)
        {
            text.Append(
                CultureInfo.InvariantCulture,
                $"  {keyOf?.Invoke(i) ?? $"a/b/i{i}"}: {value}\n"
            );
        }

        return MeasuredResults.ReadText(text.ToString()).Value;
    }
}
