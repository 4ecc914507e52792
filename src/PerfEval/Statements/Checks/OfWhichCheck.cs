using PerfEval.Diagnostics;
using PerfEval.Quantities;

namespace PerfEval.Statements.Checks;

/// <summary>What is singled out of a whole fits into it; what is left is told.</summary>
internal static class OfWhichCheck
{
    public static IEnumerable<FigureCheck> Of(Figure figure)
    {
        StatedNumber[] stated =
        [
            .. figure.OfWhich.Select(line => line.Value).OfType<StatedNumber>(),
        ];
        if (figure.OfWhich.Count == 0 || (stated.Length == 0 && figure.Value is null))
        {
            yield break;
        }

        if (figure.Value is not { } whole)
        {
            yield return NotMade.Of(
                CheckKind.OfWhich,
                figure,
                "against what is singled out of it",
                "与其中各项"
            );
            yield break;
        }

        if (stated.Length == 0)
        {
            yield return NotMade.Of(
                CheckKind.OfWhich,
                figure,
                figure.OfWhich[0],
                "against the whole",
                "与总数"
            );
            yield break;
        }

        Rational sum = stated.Aggregate(Rational.Zero, (sum, line) => sum + line.Value);
        Rational rest = whole.Value - sum;
        string terms = string.Join(" + ", stated.Select(line => line.ToString()));
        yield return new FigureCheck(
            CheckKind.OfWhich,
            figure.Path,
            $"{terms} {(rest.Sign < 0 ? ">" : "≤")} {whole}",
            rest.Abs() <= figure.Tolerance
                ? null
                : new Diagnostic(
                    rest.Sign < 0 ? Catalogue.OfWhichExceeds : Catalogue.OfWhichRemainder,
                    figure.Place,
                    ("figure", Said.Of(figure)),
                    ("whole", figure.InUnit(whole.Value)),
                    ("sum", figure.InUnit(sum)),
                    ("difference", figure.InUnit(rest.Abs())),
                    ("blank", Said.Blank(figure.OfWhich.Count - stated.Length))
                )
                {
                    Path = figure.Path,
                }
        );
    }
}
