using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using PerfEval.Evaluation;
using PerfEval.Quantities;

namespace PerfEval.Tests.Support;

/// <summary>Rows of points and a roll-up that sums them, as the case table writes them.</summary>
/// <remarks>
/// Responsibilities are parted by <c>|</c>, rows by spaces. <c>8.5/10</c> earned 8.5 of 10 points, <c>missing/10</c> was not
/// measured, <c>n/a/10</c> does not apply, <c>n/a:zero/10</c> has a policy of its own, <c>8.5?4/10</c> was judged 8.5 and
/// decided 4, <c>+2</c> and <c>-3</c> are rows of 0 points that add and take, <c>+?</c> is one that was not answered. Before the rows
/// of a responsibility stand its own keys in brackets: <c>[points: 30, outOf: 100]</c>. Behind a row stands its gate: <c>5/10!&lt;60%</c>.
/// </remarks>
internal static partial class SumCase
{
    /// <summary>The rule book of a case: responsibilities r1, r2 …, rows i1 ….</summary>
    /// <param name="rows">The rows.</param>
    /// <param name="keys">The keys under rollup, parted by two spaces; <c>book</c> are the points of the book, <c>gate</c> what gates do.</param>
    public static string Book(string rows, string keys)
    {
        Dictionary<string, string> given = Pairs(keys);
        var book = new StringBuilder(
            "schema: perfeval/rulebook/1\nid: book\ntitle: Book\nperiod: 2019\n"
        );
        if (given.Remove("book", out string? points))
        {
            book.Append(CultureInfo.InvariantCulture, $"points: {points}\n");
        }

        given.Remove("at");
        given.Remove("gate", out string? gate);
        given.TryAdd("missing", "withhold");
        book.Append("rollup:\n  method: sum\n");
        foreach ((string key, string value) in given)
        {
            book.Append(CultureInfo.InvariantCulture, $"  {key}: {value}\n");
        }

        book.Append("responsibilities:\n");
        string[] responsibilities = rows.Split(" | ");
        for (int r = 0; r < responsibilities.Length; r++)
        {
            (string own, string[] below) = Parts(responsibilities[r]);
            book.Append(
                CultureInfo.InvariantCulture,
                $"  - id: r{r + 1}\n    name: R{r + 1}\n{own}    indicators:\n"
            );
            for (int i = 0; i < below.Length; i++)
            {
                book.Append(
                    CultureInfo.InvariantCulture,
                    $"      - {{id: i{i + 1}, name: I{r + 1}.{i + 1}, {Keys(below[i], gate)}}}\n"
                );
            }
        }

        return book.ToString();
    }

    /// <summary>The results of a case.</summary>
    public static string Results(string rows)
    {
        var results = new StringBuilder("schema: perfeval/results/1\nasOf: 2019-12-31\nresults:\n");
        string[] responsibilities = rows.Split(" | ");
        for (int r = 0; r < responsibilities.Length; r++)
        {
            (_, string[] below) = Parts(responsibilities[r]);
            for (int i = 0; i < below.Length; i++)
            {
                results.Append(
                    CultureInfo.InvariantCulture,
                    $"  r{r + 1}/i{i + 1}: {Result(below[i])}\n"
                );
            }
        }

        return results.ToString();
    }

    /// <summary>How a node of a case stands: status or grade, points of the full, what bands see, coverage, findings.</summary>
    public static string Standing(string rows, string keys)
    {
        ReadResult<RuleBook> read = RuleBook.ReadText(Book(rows, keys));
        if (!read.HasValue)
        {
            return $"error {Codes(read.Diagnostics)}";
        }

        SubjectEvaluation subject = Books
            .Evaluator.Evaluate(read.Value, MeasuredResults.ReadText(Results(rows)).Value)
            .Subjects[0];
        string at = Pairs(keys).GetValueOrDefault("at", "");
        NodeRollUp rollUp = subject.Root.SelfAndBelow().Single(node => node.Path == at).RollUp!;
        List<string> parts = [rollUp.Grade?.Id ?? rollUp.Status.ToString()];
        if (rollUp is { Lowest: { } low, Highest: { } high })
        {
            if (low.Grade != high.Grade)
            {
                parts.Add($"{low.Grade}..{high.Grade}");
            }

            if (rollUp.Grade is not null && low.BeforeGates != low.Grade)
            {
                parts.Add($"(before gates {low.BeforeGates})");
            }

            string points = rollUp.Points is { } settled
                ? $"{settled}"
                : $"{low.Points} to {high.Points}";
            parts.Add($"{points} of {rollUp.Full!.Value.ToMixedString()}");
        }

        if (rollUp.Coverage is { } coverage && coverage != Rational.One)
        {
            parts.Add($"{(coverage * 100).ToTruncatedString(0)}%");
        }

        string codes = Codes([
            .. read.Diagnostics,
            .. subject.Diagnostics.Where(one => one.Code != "PE5010"),
        ]);
        return string.Join(' ', parts) + (codes.Length > 0 ? $", {codes}" : "");
    }

    private static string Codes(IEnumerable<Diagnostic> found) =>
        string.Join(' ', found.Select(one => one.Code).Distinct());

    private static Dictionary<string, string> Pairs(string keys) =>
        keys == "-"
            ? []
            : keys.Split("  ", StringSplitOptions.RemoveEmptyEntries)
                .Select(pair => pair.Trim().Split(": ", 2))
                .ToDictionary(pair => pair[0], pair => pair[1], StringComparer.Ordinal);

    private static (string Own, string[] Rows) Parts(string responsibility)
    {
        Match match = OwnKeys().Match(responsibility);
        string own = string.Concat(
            match
                .Groups[1]
                .Value.Split(", ", StringSplitOptions.RemoveEmptyEntries)
                .Select(key => $"    {key}\n")
        );
        return (
            own,
            responsibility[match.Length..].Split(' ', StringSplitOptions.RemoveEmptyEntries)
        );
    }

    private static string Keys(string row, string? gate)
    {
        string[] parts = row.Split('!');
        string when =
            parts.Length > 1
                ? $", gate: {{when: {(parts[1].StartsWith('<') ? $"'{parts[1]}'" : $"{{item: {parts[1]}}}")}, {gate}}}"
                : "";
        if (parts[0][0] is '+' or '-')
        {
            return "points: 0, score: {items: {award: {plus: 1, most: 4}, report: {minus: 1}}, least: -10}"
                + when;
        }

        int slash = parts[0].LastIndexOf('/');
        string state = parts[0][..slash];
        string policy = state.StartsWith("n/a:", StringComparison.Ordinal)
            ? $", notApplicable: {state[4..]}"
            : "";
        return $"points: {parts[0][(slash + 1)..].Replace(':', '/')}, score: judged{policy}{when}";
    }

    private static string Result(string row)
    {
        string state = row.Split('!')[0];
        if (state == "+?" || state.StartsWith("missing", StringComparison.Ordinal))
        {
            return "";
        }

        if (state[0] == '+')
        {
            return $"{{items: {{award: {state[1..]}, report: 0}}}}";
        }

        if (state[0] == '-')
        {
            return $"{{items: {{award: 0, report: {state[1..]}}}}}";
        }

        if (state.StartsWith("n/a", StringComparison.Ordinal))
        {
            return "{notApplicable: none this year}";
        }

        string[] points = state[..state.LastIndexOf('/')].Replace(':', '/').Split('?');
        string decided =
            points.Length > 1
                ? $", decided: {{points: {points[1]}, reason: seen again, by: Board, on: 2020-01-10}}"
                : "";
        return $"{{points: {points[0]}, reason: as seen, by: Board{decided}}}";
    }

    [GeneratedRegex(@"^\[(.*?)\] ")]
    private static partial Regex OwnKeys();
}
