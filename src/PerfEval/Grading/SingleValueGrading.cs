using NodaTime;
using PerfEval.Grading.Values;
using PerfEval.Ladders;
using PerfEval.Results;
using PerfEval.Scoring;
using PerfEval.Text;

namespace PerfEval.Grading;

/// <summary>Grades one value of one indicator, as if it stood alone in a file of results.</summary>
internal static class SingleValueGrading
{
    /// <summary>Grades a value.</summary>
    /// <param name="proof">The proved table.</param>
    /// <param name="path">The path of the indicator.</param>
    /// <param name="text">The value as written.</param>
    /// <param name="asOf">The day as of which it holds.</param>
    /// <exception cref="ArgumentException">The table has no such indicator; the message names the nearest.</exception>
    public static IndicatorEvaluation Grade(
        ProvedTable proof,
        string path,
        string text,
        LocalDate asOf
    ) =>
        proof.IndexOf(path) is >= 0 and var position
            ? Grade(proof, proof.Ladders[position], proof.ScoreAt(position), text, asOf)
            : throw proof.Unknown(path, nameof(path));

    private static IndicatorEvaluation Grade(
        ProvedTable proof,
        Ladder ladder,
        IndicatorScore? score,
        string text,
        LocalDate asOf
    ) =>
        new MeasurementReading(
            ladder,
            score,
            new SubjectContext(proof.Table.Scale, asOf, null)
        ).Read(Measured(ladder, text));

    private static Measurement Measured(Ladder ladder, string text)
    {
        var nothing = new Measurement { Indicator = new SourcedText(ladder.Indicator.Path) };
        if (text.Trim().Length == 0)
        {
            return nothing;
        }

        if (ladder is TimingLadder timing && timing.Rule(text) is null && !NoneWords.Holds(text))
        {
            string folded = Folding.Fold(text);
            if (WrittenDate.Read(folded) is not null)
            {
                // Where the table fixes the due date, the day of completion says it all.
                return (timing.Indicator.Measure.Due ?? timing.OwnDue) is null
                    ? nothing with
                    {
                        Value = new SourcedText(text),
                    }
                    : nothing with
                    {
                        Completed = Written(folded),
                    };
            }

            if (SlashBetweenDates(folded) is >= 0 and var slash)
            {
                return nothing with
                {
                    Due = Written(folded[..slash]),
                    Completed = Written(folded[(slash + 1)..]),
                };
            }
        }

        return nothing with
        {
            Value = new SourcedText(text),
        };
    }

    // In 2019/9/30/2019/10/15 there are more slashes than the one that parts the dates.
    private static int SlashBetweenDates(string folded)
    {
        for (int at = 0; at < folded.Length; at++)
        {
            if (folded[at] == '/' && IsDateOrNone(folded[..at]) && IsDateOrNone(folded[(at + 1)..]))
            {
                return at;
            }
        }

        return folded.IndexOf('/', StringComparison.Ordinal);

        static bool IsDateOrNone(string text) =>
            string.IsNullOrWhiteSpace(text) || WrittenDate.Read(text) is not null;
    }

    private static SourcedText? Written(string text) =>
        text.Trim().Length == 0 ? null : new SourcedText(text.Trim());
}
