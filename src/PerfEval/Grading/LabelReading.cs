using PerfEval.Diagnostics;
using PerfEval.Ladders;
using PerfEval.Results;

namespace PerfEval.Grading;

/// <summary>Reads a label of a category.</summary>
internal static class LabelReading
{
    public static IndicatorEvaluation Read(
        MeasurementReading reading,
        CategoryLadder ladder,
        Measurement measurement
    )
    {
        if (measurement.Value is not { } value)
        {
            return reading.Invalid(
                measurement,
                Catalogue.NotALabel,
                measurement.Place,
                ("example", ladder.Bands[0].Label),
                ("labels", Labels(ladder))
            );
        }

        int position = ladder.Find(value.Value);
        if (position < 0)
        {
            IEnumerable<string> words = ladder.Bands.SelectMany(band =>
                band.Aliases.Prepend(band.Label)
            );
            return reading.Invalid(
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
        return reading.Graded(measurement, new MeasuredValue.Label(found.Label), found.Ruling);
    }

    private static string Labels(CategoryLadder ladder) =>
        string.Join(", ", ladder.Bands.Select(band => band.Label));
}
