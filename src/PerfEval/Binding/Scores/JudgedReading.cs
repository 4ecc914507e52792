using PerfEval.Criteria;
using PerfEval.Diagnostics;
using PerfEval.Notation;
using PerfEval.Quantities;
using PerfEval.Rules.Scores;
using PerfEval.Text;

namespace PerfEval.Binding.Scores;

/// <summary>Reads the bands in which a person judges.</summary>
internal static class JudgedReading
{
    private static readonly DeclaredMeasure Nothing = new(null, null, null, null, null);

    /// <summary>The band of a rule without labels: everything from 0 to all.</summary>
    public static JudgedBand Whole(Rational points) =>
        new(null, null, new ValueRange(new Bound(Rational.Zero, true), new Bound(points, true)));

    /// <summary>Reads a band, in points or in percents of them; null if the text is none.</summary>
    public static JudgedBand? Read(SourcedText label, SourcedText text, Rational percentOf)
    {
        CriteriaReading? read = IndicatorCriteriaReader.ReadAlone(
            new WrittenCriterion(text, null),
            Nothing,
            "",
            new Findings()
        );
        if (
            read is not { Criteria: [{ Meaning: Meaning.Range { Interval: var range } }] }
            || range is not { Lower: { } lower, Upper: { } upper }
            || (read.Unit is not null && read.Unit != Unit.Percent)
        )
        {
            return null;
        }

        Rational factor = read.Unit is null ? Rational.One : percentOf / 100;
        (Bound low, Bound high) = (
            lower with
            {
                Value = lower.Value * factor,
            },
            upper with
            {
                Value = upper.Value * factor,
            }
        );
        return ValueRange.IsEmpty(low, high)
            ? null
            : new JudgedBand(label, text, new ValueRange(low, high));
    }
}
