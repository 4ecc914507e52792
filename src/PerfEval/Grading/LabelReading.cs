using PerfEval.Diagnostics;
using PerfEval.Ladders;
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

        int position = ladder.Find(value.Value);
        if (position < 0 && NoneWords.Holds(value.Value))
        {
            return outcome.Invalid(
                measurement,
                Catalogue.SaysNone,
                value.Place,
                ("text", value.Value)
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
                ("text", value.Value),
                ("nearest", Nearest.To(value.Value.Trim(), words, 1)[0]),
                ("labels", Labels(ladder))
            );
        }

        LabelBand found = ladder.Bands[position];
        return outcome.Graded(measurement, new MeasuredValue.Label(found.Label), found.Ruling);
    }

    private static string Labels(CategoryLadder ladder) =>
        string.Join(", ", ladder.Bands.Select(band => band.Label));
}
