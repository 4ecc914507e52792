using PerfEval.Criteria;
using PerfEval.Diagnostics;
using PerfEval.Grading.Values;
using PerfEval.Ladders;
using PerfEval.Results;
using PerfEval.Text;

namespace PerfEval.Grading;

/// <summary>Says why a text is no number, as nearly as that can be told.</summary>
internal static class NoNumber
{
    private const string ExamplePercent = "96.5%";

    /// <summary>The evaluation of a text that is no value of a ladder of numbers.</summary>
    /// <param name="outcome">What makes the evaluation.</param>
    /// <param name="ladder">The ladder.</param>
    /// <param name="measurement">The measurement.</param>
    /// <param name="text">The text, or the side of a share, that cannot be read.</param>
    public static IndicatorEvaluation Of(
        Outcome outcome,
        NumericLadder ladder,
        Measurement measurement,
        SourcedText text
    )
    {
        if (NoneWords.Holds(text.Value))
        {
            return outcome.Invalid(
                measurement,
                Catalogue.SaysNone,
                text.Place,
                ("text", text.Value)
            );
        }

        if (DecimalComma.WithPoint(text.Value) is { } pointed)
        {
            return outcome.Invalid(
                measurement,
                Catalogue.ResultHasDecimalComma,
                text.Place,
                ("text", text.Value),
                ("pointed", pointed)
            );
        }

        Wording wording =
            CriterionReader.IsCriterion(text.Value) ? Catalogue.TargetNotResult
            : IsPercent(ladder) ? Catalogue.NotAPercent
            : Catalogue.NotANumber;
        return outcome.Invalid(
            measurement,
            wording,
            text.Place,
            ("text", text.Value),
            ("example", ExampleOf(ladder))
        );
    }

    /// <summary>A value such as the ladder takes.</summary>
    public static string ExampleOf(NumericLadder ladder) =>
        IsPercent(ladder) ? ExamplePercent : $"312{ladder.Unit}";

    private static bool IsPercent(NumericLadder ladder) =>
        ladder.Indicator.Measure.Kind == MeasureKind.Percent;
}
