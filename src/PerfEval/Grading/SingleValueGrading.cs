using NodaTime;
using NodaTime.Text;
using PerfEval.Ladders;
using PerfEval.Results;
using PerfEval.Text;

namespace PerfEval.Grading;

/// <summary>Grades one value of one indicator, as if it stood alone in a file of results.</summary>
internal static class SingleValueGrading
{
    public static IndicatorEvaluation Grade(
        ProvedTable proof,
        Ladder ladder,
        string text,
        LocalDate asOf
    ) =>
        new MeasurementReading(ladder, new SubjectContext(proof.Table.Scale, asOf, null)).Read(
            Measured(ladder, text)
        );

    private static Measurement Measured(Ladder ladder, string text)
    {
        var nothing = new Measurement { Indicator = new SourcedText(ladder.Indicator.Path) };
        if (text.Trim().Length == 0)
        {
            return nothing;
        }

        if (ladder is TimingLadder timing && timing.Rule(text) is null)
        {
            string folded = Folding.Fold(text);
            int slash = folded.IndexOf('/', StringComparison.Ordinal);
            if (slash >= 0)
            {
                return nothing with
                {
                    Due = Written(folded[..slash]),
                    Completed = Written(folded[(slash + 1)..]),
                };
            }

            // The table fixes the due date, so that the day of completion says it all.
            if (
                ladder.Indicator.Measure.Due is not null
                && LocalDatePattern.Iso.Parse(folded.Trim()).Success
            )
            {
                return nothing with { Completed = Written(folded) };
            }
        }

        return nothing with
        {
            Value = new SourcedText(text),
        };
    }

    private static SourcedText? Written(string text) =>
        text.Trim().Length == 0 ? null : new SourcedText(text.Trim());
}
