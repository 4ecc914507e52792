using PerfEval.Diagnostics;
using PerfEval.Grading.Values;
using PerfEval.Ladders;
using PerfEval.Ladders.Sentences;
using PerfEval.Results;
using PerfEval.Text;

namespace PerfEval.Grading;

/// <summary>Reads a label of a category.</summary>
internal static class LabelReading
{
    public static IndicatorEvaluation Read(
        Outcome outcome,
        CategoryLadder ladder,
        Measurement measurement
    )
    {
        if (measurement.Value is not { } value)
        {
            return outcome.Invalid(
                measurement,
                Catalogue.NotALabel,
                measurement.Place,
                ("example", ladder.Bands[0].Label),
                ("labels", Labels(ladder))
            );
        }

        int position = ladder.IndexOf(value.Value);
        if (position < 0 && NoneWords.Holds(value.Value))
        {
            return outcome.Invalid(
                measurement,
                Catalogue.SaysNone,
                value.Place,
                ("text", value.Value)
            );
        }

        if (position < 0 && ladder.FindRest(value.Value) is { } rest)
        {
            return FallIntoRest(
                outcome,
                outcome.Graded(measurement, new MeasuredValue.OfLabel(rest.Label), rest.Ruling),
                value,
                rest
            );
        }

        if (position < 0)
        {
            IEnumerable<string> words = ladder.Bands.SelectMany(band =>
                band.Aliases.Prepend(band.Label)
            );
            return outcome.Invalid(
                measurement,
                Catalogue.UnknownLabel,
                value.Place,
                [
                    ("text", value.Value),
                    .. Suggestion.For(value.Value, words),
                    ("labels", Labels(ladder)),
                ]
            );
        }

        LabelBand found = ladder.Bands[position];
        return outcome.Graded(measurement, new MeasuredValue.OfLabel(found.Label), found.Ruling);
    }

    // Perhaps a slip, and then nobody would notice: so it is told, whatever it earns.
    private static IndicatorEvaluation FallIntoRest(
        Outcome outcome,
        IndicatorEvaluation graded,
        SourcedText value,
        LabelBand rest
    )
    {
        if (graded.Status == Status.Invalid)
        {
            return graded;
        }

        IEnumerable<string> others = graded
            .Indicator.Criteria.SkipLast(1)
            .Select(cell => cell.Criterion.Text.Value);
        Diagnostic told = outcome.Finding(
            Catalogue.FellIntoRest,
            value.Place,
            [
                ("text", value.Value),
                ("labels", string.Join(", ", others)),
                ("rest", LadderWording.Criterion(rest.Ruling.Claims[^1])),
            ]
        );
        return graded with
        {
            Particulars = graded.Particulars with { Findings = [.. graded.Diagnostics, told] },
        };
    }

    private static string Labels(CategoryLadder ladder) =>
        string.Join(", ", ladder.Bands.Select(band => band.Label));
}
