using PerfEval.Criteria;
using PerfEval.Tests.Support;

namespace PerfEval.Tests.Notation;

/// <summary>The criteria of one indicator, read together, as the table <c>Cases/readings.cases</c> states it.</summary>
public class LadderReadingTests
{
    private static readonly string[] Scale = ["excellent", "good", "fair", "poor"];

    [Fact]
    public void Every_ladder_is_read_as_its_case_says()
    {
        List<string> wrong =
        [
            .. from one in CaseFile.Load("readings.cases")
            let actual = Read(one.Given)
            let expected = one.Expected.TrimEnd(';', ' ')
            where actual != expected
            select $"line {one.Line}: {one.Given} ⇶ {actual}, but the case says {expected}",
        ];
        Assert.True(wrong.Count == 0, $"{wrong.Count}:\n{string.Join('\n', wrong)}");
    }

    private static string Read(string given)
    {
        string[] parts = given.Split("; ");
        string[] texts = parts[2].Split(" | ");
        string[] grades = texts.Length == 2 ? [Scale[0], Scale[3]] : Scale;
        ReadResult<RuleBook> read = RuleBook.ReadText(
            Books.Around(
                $"name: {parts[0]}\n{(parts[1] == "-" ? "" : $"measure: {parts[1]}\n")}criteria:\n"
                    + string.Join('\n', grades.Zip(texts, (grade, text) => $"  {grade}: '{text}'"))
            )
        );
        Diagnostic[] found =
        [
            .. read.Diagnostics.Where(finding =>
                finding.Code.StartsWith("PE2", StringComparison.Ordinal)
                && finding.Severity >= Severity.Warning
            ),
        ];
        string codes = string.Join(' ', found.Select(finding => finding.Code).Distinct());
        return (
                read.HasValue ? Sets(read.Value)
                : found.Length > 0 ? "-"
                : string.Join(' ', read.Diagnostics)
            ) + (codes.Length == 0 ? "" : $"; {codes}");
    }

    private static string Sets(RuleBook book)
    {
        Indicator indicator = book.Table.Indicators.Single();
        return string.Join(
            " | ",
            indicator.Criteria.Select(cell =>
                cell.Criterion.Meaning is Meaning.Range range
                    ? range.Interval.ToString(indicator.Measure.Unit)
                    : cell.Criterion.Meaning.ToString()
            )
        );
    }
}
