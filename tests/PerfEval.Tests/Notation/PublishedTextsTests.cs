using PerfEval.Criteria;
using PerfEval.Ladders;
using PerfEval.Tests.Support;

namespace PerfEval.Tests.Notation;

/// <summary>Texts that others published are read as <c>Cases/criteria.csv</c> wants them, or refused without a guess.</summary>
public class PublishedTextsTests
{
    /// <summary>The rows that are one text.</summary>
    public static TheoryData<string, string, string> Texts { get; } = Rows(isBook: false);

    /// <summary>The rows that are a fragment of a book.</summary>
    public static TheoryData<string, string, string> Fragments { get; } = Rows(isBook: true);

    [Theory]
    [MemberData(nameof(Texts))]
    public void A_text_is_read_as_wanted(string text, string want, string unit)
    {
        SingleReading reading = CriterionReader.Read(text);
        string[] wanted = want.Split(" | ");
        Assert.True(
            Array.Exists(wanted, one => IsSo(reading, one, unit, wanted.Length == 1)),
            $"{text} ⇶ {reading.Set} in '{reading.Unit?.Symbol}' {string.Join(' ', reading.Diagnostics)}, wanted {want} {unit}"
        );
    }

    [Theory]
    [MemberData(nameof(Fragments))]
    public void A_book_says_or_proposes_the_set_that_is_wanted(
        string fragment,
        string want,
        string unit
    )
    {
        Assert.Empty(unit);
        ReadResult<RuleBook> read = RuleBook.ReadText(Books.Around(fragment));
        Diagnostic[] errors =
        [
            .. read.Diagnostics.Where(finding => finding.Severity == Severity.Error),
        ];
        if (errors.Length > 0)
        {
            Assert.All(
                errors.SelectMany(Proposals.OfMeans),
                means =>
                    Assert.Equal(CriterionReader.Read(want).Set, CriterionReader.Read(means).Set)
            );
            // Out of order (PE3007) is told without a proposal of numbers.
            Assert.Equal(
                want.Length == 0 || errors.All(finding => finding.Code == "PE3007"),
                !errors.SelectMany(Proposals.OfMeans).Any()
            );
        }
        else
        {
            Assert.Contains(CriterionReader.Read(want).Set, SetsOf(read.Value));
        }
    }

    [Fact]
    public void There_are_98_texts_and_5_books() =>
        Assert.Equal((98, 5), (Texts.Count, Fragments.Count));

    private static TheoryData<string, string, string> Rows(bool isBook)
    {
        TheoryData<string, string, string> rows = [];
        foreach (PublishedText row in PublishedText.All().Where(row => row.IsBook == isBook))
        {
            rows.Add(row.Text, row.Want, row.Unit);
        }

        return rows;
    }

    // A set beside which another answer will do may leave its unit open.
    private static bool IsSo(SingleReading reading, string want, string unit, bool isOnly) =>
        want switch
        {
            "refused" or "error" => reading.Meaning is null
                && reading.Diagnostics.Any(finding => finding.Severity == Severity.Error)
                && !reading.Diagnostics.SelectMany(Proposals.OfMeans).Any(HoldsNumber),
            "category" => reading.Meaning is Meaning.Label,
            _ => NumberSet.Of(reading) is { } actual
                && NumberSet.Parse(want, unit) is var wanted
                && (
                    actual.IsSame(wanted)
                    || (!isOnly && wanted.Unit is null && actual.HasSameEnds(wanted))
                ),
        };

    private static bool HoldsNumber(string text) => text.Any(char.IsDigit);

    // What each criterion denotes, and the values that earn its grade.
    private static IEnumerable<string> SetsOf(RuleBook book)
    {
        Indicator indicator = book.Table.Indicators.Single();
        foreach (GradedCriterion cell in indicator.Criteria)
        {
            if (NumberSet.Of(cell.Criterion.Meaning, indicator.Measure.Unit) is { } set)
            {
                yield return new ValueRange(set.Lower, set.Upper).ToString(set.Unit);
            }
        }

        NumericLadder ladder = (NumericLadder)book.Proof.Ladders.Single();
        foreach (
            IGrouping<Grade?, Segment> earned in ladder.Segments.GroupBy(one => one.Ruling.Grade)
        )
        {
            yield return new ValueRange(
                earned.First().Range.Lower,
                earned.Last().Range.Upper
            ).ToString(indicator.Measure.Unit);
        }
    }
}
