using PerfEval.Diagnostics;
using PerfEval.Quantities;

namespace PerfEval.Statements.Checks;

/// <summary>A whole is the sum of its parts, this year and the year before.</summary>
internal static class PartsCheck
{
    public static IEnumerable<FigureCheck> Of(Figure figure)
    {
        if (figure.Parts.Count == 0)
        {
            yield break;
        }

        if (figure.Value is not { } whole)
        {
            yield return NotMade.Of(CheckKind.Parts, figure, "against its parts", "与各部分合计");
            yield break;
        }

        StatedNumber[] stated = [.. figure.Parts.Select(part => part.Value).OfType<StatedNumber>()];
        if (stated.Length == 0)
        {
            yield return NotMade.Of(
                CheckKind.Parts,
                figure,
                figure.Parts[0],
                "against its parts",
                "与各部分合计"
            );
            yield break;
        }

        Rational sum = stated.Aggregate(Rational.Zero, (sum, part) => sum + part.Value);
        Rational difference = whole.Value - sum;
        string arithmetic = Said.Equation(stated.Select(part => part.ToString()), sum, whole.Value);
        yield return new FigureCheck(
            CheckKind.Parts,
            figure.Path,
            arithmetic,
            difference.Abs() <= figure.Tolerance
                ? null
                : new Diagnostic(
                    Catalogue.PartsDiffer,
                    figure.Place,
                    ("figure", Said.Of(figure)),
                    ("whole", figure.InUnit(whole.Value)),
                    ("sum", figure.InUnit(sum)),
                    ("difference", figure.InUnit(difference.Abs())),
                    ("more", Said.More(difference)),
                    ("cause", Cause.Of(figure, difference)),
                    ("blank", Said.Blank(figure.Parts.Count - stated.Length))
                )
                {
                    Path = figure.Path,
                }
        );
        foreach (FigureCheck prior in OfPrior(figure, whole))
        {
            yield return prior;
        }
    }

    // Only where the whole and all its parts say by how much they changed.
    private static IEnumerable<FigureCheck> OfPrior(Figure figure, StatedNumber whole)
    {
        if (
            figure.Change?.Difference is not { } change
            || !figure.Parts.All(part => part is { Value: not null, Change.Difference: not null })
        )
        {
            yield break;
        }

        Rational before = whole.Value - change;
        Rational[] parts =
        [
            .. figure.Parts.Select(part => part.Value!.Value - part.Change!.Difference!.Value),
        ];
        Rational sum = parts.Aggregate(Rational.Zero, (sum, part) => sum + part);
        Rational difference = before - sum;
        yield return new FigureCheck(
            CheckKind.Change,
            figure.Path,
            Said.Equation(parts.Select(Said.Exact), sum, before),
            difference.Abs() <= figure.Tolerance
                ? null
                : new Diagnostic(
                    Catalogue.PriorPartsDiffer,
                    figure.Change.Place,
                    ("figure", Said.Of(figure)),
                    ("whole", figure.InUnit(before)),
                    ("sum", figure.InUnit(sum)),
                    ("difference", figure.InUnit(difference.Abs())),
                    ("more", Said.More(difference))
                )
                {
                    Path = figure.Path,
                }
        );
    }
}
