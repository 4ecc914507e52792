using PerfEval.Ladders;
using PerfEval.Tests.Support;

namespace PerfEval.Tests.Ladders;

/// <summary>Criteria and policies compiled to bands, as the table <c>Cases/ladders.cases</c> states them.</summary>
public class LadderCasesTests
{
    private static readonly IReadOnlyList<Case> Cases = CaseFile.Load("ladders.cases");

    [Fact]
    public void Every_ladder_has_the_segments_and_findings_of_its_case()
    {
        List<string> wrong =
        [
            .. from one in Cases
            let actual = Compile(one.Given)
            where actual != one.Expected
            select $"line {one.Line}: {one.Given}\n  is   {actual}\n  case {one.Expected}",
        ];
        Assert.True(wrong.Count == 0, string.Join('\n', wrong));
    }

    [Fact]
    public void There_are_at_least_120_ladders_and_each_names_its_source()
    {
        Assert.True(Cases.Count >= 120, $"There are {Cases.Count} cases.");
        Assert.All(Cases, one => Assert.NotEmpty(one.Source));
    }

    [Fact]
    public void No_two_ladders_differ_only_in_their_numbers() =>
        Assert.Empty(
            Cases
                .GroupBy(one => CaseFile.WithoutNumbers($"{one.Given} ⇶ {one.Expected}"))
                .Where(same => same.Count() > 1)
                .Select(same => string.Join(" and ", same.Select(one => one.Line)))
        );

    private static string Compile(string given)
    {
        string[] parts = given.Split(" ; ");
        ReadResult<RuleBook> read = RuleBook.ReadText(LadderCase.Book(parts[0], parts[1]));
        string segments = read.HasValue
            ? string.Join(
                " · ",
                ((NumericLadder)read.Value.Proof.Ladders[0]).Segments.Select(segment =>
                    Show(segment, read.Value)
                )
            )
            : "error";
        IEnumerable<string> findings = read
            .Diagnostics.OrderBy(finding => finding.Code, StringComparer.Ordinal)
            .Select(finding =>
                finding.Regions is { } regions ? $"{finding.Code} {regions}" : finding.Code
            );
        string found = string.Join(" · ", findings);
        return $"{segments} ; {(found.Length > 0 ? found : "-")}";
    }

    private static string Show(Segment segment, RuleBook book)
    {
        string values = segment.Range.ToString(book.Proof.Ladders[0].Indicator.Measure.Unit);
        string grade =
            segment.Ruling.Grade?.Label.In(Language.English)
            ?? "?"
                + string.Concat(
                    segment.Ruling.Candidates.Select(open => open.Label.In(Language.English))
                );
        return $"{values} {grade}";
    }
}
