using System.Globalization;
using System.Text;

namespace PerfEval.Tests.SecondReading;

/// <summary>The cases of the published table: what the second reading expects of every ladder, written out.</summary>
/// <remarks>No grade, status or code in them comes from the engine; only the paths are the rule book's.</remarks>
public static class SecondCases
{
    private const string Head = """
        # Every ladder of the table: at, just under and just over every number in its criteria, both ends of
        # what can be measured, every label, and the days around every deadline. What is expected was not
        # written by the engine: it comes from the second reading in tests/PerfEval.Tests/SecondReading, and a
        # test compares this file with it.
        schema: perfeval/cases/1
        rulebook: 2019.yaml
        id: gaoxin-hrss-2019-cases
        title: {zh: 高新区人社局2019年职责—活动绩效指标的测试用例, en: "High-tech Zone HR Bureau, 2019 performance table: cases"}
        cases:

        """;

    private static readonly DateOnly Due = new(2019, 9, 30);

    private static readonly DateOnly[] Completions =
    [
        new(2019, 9, 29),
        new(2019, 9, 30),
        new(2019, 10, 1),
        new(2019, 12, 31),
        new(2020, 1, 1),
        new(2020, 12, 31),
        new(2021, 1, 1),
    ];

    /// <summary>Returns the file.</summary>
    /// <param name="table">The table as the second reading has it.</param>
    /// <param name="paths">The path of each indicator in the rule book, in the document's order.</param>
    public static string Write(ReferenceTable table, IReadOnlyList<string> paths)
    {
        var file = new StringBuilder(Head);
        foreach (ReferenceIndicator indicator in table.Indicators)
        {
            string path = paths[indicator.Ordinal - 1];
            string ordinal = indicator.Ordinal.ToString(CultureInfo.InvariantCulture);
            string criteria = string.Join(" | ", indicator.Criteria.Select(cell => cell.Text));
            file.Append("\n  # " + ordinal + ". " + indicator.Name + "\n  # " + criteria + "\n");
            foreach (Line line in Lines(indicator))
            {
                string asOf = line.AsOf is { } day ? "    asOf: " + Iso(day) + "\n" : "";
                file.Append("  - case: 指标" + ordinal + "：" + line.Title + "\n" + asOf)
                    .Append("    results: {" + path + ": " + line.Result + "}\n")
                    .Append("    expect: {" + path + ": " + line.Expected + "}\n");
            }
        }

        return file.ToString();
    }

    private static IEnumerable<Line> Lines(ReferenceIndicator indicator)
    {
        if (SecondGrader.IsNumeric(indicator))
        {
            return BoundaryValues
                .Of(indicator)
                .Select(value => new Line(
                    value.Measured,
                    value.Measured,
                    Expected(indicator, value.Measured)
                ));
        }

        IEnumerable<Line> labels = indicator.Criteria.Select(cell => new Line(
            cell.Text,
            cell.Text,
            Pinned(SecondGrader.Grade(indicator, cell.Text), "")
        ));
        return SecondGrader.IsDated(indicator) ? labels.Concat(Dates(indicator)) : labels;
    }

    private static IEnumerable<Line> Dates(ReferenceIndicator indicator)
    {
        foreach (DateOnly completed in Completions)
        {
            SecondVerdict verdict = SecondGrader.Grade(indicator, Due, completed);
            yield return new Line(
                $"到期 {Iso(Due)} 完成 {Iso(completed)}",
                $"{{due: {Iso(Due)}, completed: {Iso(completed)}}}",
                Pinned(verdict, verdict.Because == SecondReason.Clamped ? "PE3011" : ""),
                Completions[^1]
            );
        }

        foreach (DateOnly asOf in (DateOnly[])[Due.AddDays(-1), Due, Completions[^1]])
        {
            string status = asOf < Due ? "NotYetDue" : "Pending";
            yield return new Line(
                $"到期 {Iso(Due)} 未完成 截至 {Iso(asOf)}",
                $"{{due: {Iso(Due)}}}",
                $"{{status: {status}, flags: []}}",
                asOf
            );
        }
    }

    private static string Expected(ReferenceIndicator indicator, string measured)
    {
        SecondVerdict verdict = SecondGrader.Grade(indicator, measured);
        return verdict.Because switch
        {
            SecondReason.OutsideDomain => "{status: Invalid, flags: [PE5006]}",
            SecondReason.FinerThanResolution => "{status: Invalid, flags: [PE5007]}",
            SecondReason.Contested => Pinned(
                verdict,
                SecondGrader.IsSharedEdge(indicator, SecondValue.Parse(measured))
                    ? "PE3002"
                    : "PE3001"
            ),
            SecondReason.Uncovered => Pinned(verdict, "PE3003"),
            SecondReason.Reached => Pinned(verdict, "PE3006"),
            SecondReason.Clamped => Pinned(verdict, "PE3004"),
            _ => Pinned(verdict, ""),
        };
    }

    private static string Pinned(SecondVerdict verdict, string flag) =>
        $"{{grade: {verdict.Grade}, flags: [{flag}]}}";

    private static string Iso(DateOnly date) =>
        date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private sealed record Line(string Title, string Result, string Expected, DateOnly? AsOf = null);
}
