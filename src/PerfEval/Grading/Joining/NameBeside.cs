using PerfEval.Diagnostics;
using PerfEval.Results;
using PerfEval.Text;

namespace PerfEval.Grading.Joining;

/// <summary>Holds the name that a row gives its indicator against the path, since rows are shifted and sorted by mistake.</summary>
internal static class NameBeside
{
    /// <summary>Checks the name of a row that says something.</summary>
    /// <param name="proof">The proved table.</param>
    /// <param name="position">The position of the indicator whose path the row has.</param>
    /// <param name="measurement">The row.</param>
    /// <param name="findings">Where to say what is wrong.</param>
    /// <returns>The row; malformed where the name is that of another indicator, so that nobody knows whose result it is.</returns>
    public static Measurement Check(
        ProvedTable proof,
        int position,
        Measurement measurement,
        Findings findings
    )
    {
        // Mostly it is the name, to the letter.
        Indicator indicator = proof.Ladders[position].Indicator;
        if (
            measurement.Name is not { } name
            || Bears(indicator, name.Value)
            || measurement.SaysNothing
            || BearsFolded(indicator, name.Value)
        )
        {
            return measurement;
        }

        IReadOnlyList<int> others = Others(proof, name.Value);
        Diagnostic told =
            others.Count > 0
                ? new(
                    Catalogue.NameOfAnother,
                    name.Place,
                    ("text", name.Value),
                    (
                        "paths",
                        NamedList.Of(
                            others.Select(other => proof.Ladders[other].Indicator.Path),
                            others.Count
                        )
                    )
                )
                : new(
                    Catalogue.NameDiffers,
                    name.Place,
                    ("text", name.Value),
                    ("name", indicator.Name)
                );
        findings.Add(told with { Path = indicator.Path, ResultOf = indicator.Name });
        return others.Count > 0 ? measurement with { IsMalformed = true } : measurement;
    }

    private static bool Bears(Indicator indicator, string name)
    {
        foreach (KeyValuePair<string, string> text in indicator.Name.Texts)
        {
            if (text.Value == name)
            {
                return true;
            }
        }

        return false;
    }

    private static bool BearsFolded(Indicator indicator, string name)
    {
        string folded = Folding.FoldLabel(name);
        return indicator.Name.Texts.Any(text => Folding.FoldLabel(text.Value) == folded);
    }

    private static IReadOnlyList<int> Others(ProvedTable proof, string name) =>
        proof.Names.Bearing(name) is { Count: > 0 } to
            ? to
            :
            [
                .. Enumerable
                    .Range(0, proof.Ladders.Count)
                    .Where(other => BearsFolded(proof.Ladders[other].Indicator, name)),
            ];
}
