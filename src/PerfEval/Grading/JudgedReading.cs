using PerfEval.Diagnostics;
using PerfEval.Quantities;
using PerfEval.Results;
using PerfEval.Scoring;
using PerfEval.Text;

namespace PerfEval.Grading;

/// <summary>Reads the points that a person judged: inside of the band of the label, with a reason and a name.</summary>
internal static class JudgedReading
{
    /// <summary>Reads the points.</summary>
    /// <param name="outcome">What makes findings.</param>
    /// <param name="score">The bands.</param>
    /// <param name="label">The label that was given, of one of the bands; null for none.</param>
    /// <param name="judged">What was written.</param>
    /// <param name="name">What is judged, as findings name it where there is no label.</param>
    /// <param name="findings">Where to say what is wrong.</param>
    /// <returns>The points, or null.</returns>
    public static Rational? Read(
        Outcome outcome,
        JudgedScore score,
        string? label,
        JudgedPoints judged,
        string name,
        List<Diagnostic> findings
    )
    {
        Place place = judged.Place;
        if (judged.Points is not { } written)
        {
            findings.Add(outcome.Finding(Catalogue.ReasonWithoutPoints, place, []));
            return null;
        }

        if (WrittenPoints.Read(written.Value) is not { } points)
        {
            findings.Add(
                outcome.Finding(Catalogue.PointsNotRead, place, [("text", written.Value)])
            );
            return null;
        }

        if (string.IsNullOrWhiteSpace(judged.Reason) || string.IsNullOrWhiteSpace(judged.By))
        {
            findings.Add(
                outcome.Finding(Catalogue.JudgedWithoutReason, place, [("points", written.Value)])
            );
            return null;
        }

        PointsBand[] open = [.. score.Bands.Where(band => label is null || band.Label == label)];
        if (Array.Exists(open, band => band.Points.Contains(points)))
        {
            return points;
        }

        findings.Add(
            outcome.Finding(
                Catalogue.JudgedOutside,
                place,
                [
                    ("points", points.ToMixedString()),
                    ("band", string.Join(", ", open.Select(band => band.Points))),
                    ("label", label ?? name),
                ]
            )
        );
        return null;
    }
}
