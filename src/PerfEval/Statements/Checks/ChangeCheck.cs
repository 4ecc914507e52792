using PerfEval.Diagnostics;
using PerfEval.Quantities;

namespace PerfEval.Statements.Checks;

/// <summary>A figure, its change and the year before go together; what the year before must have been is told.</summary>
internal static class ChangeCheck
{
    // How many more decimals the ends of an interval are shown with than the figure.
    private const int More = 2;

    public static IEnumerable<FigureCheck> Of(Figure figure)
    {
        if (figure.Change is not { } change)
        {
            yield break;
        }

        if (AgainstWord(figure, change) is { } word)
        {
            yield return word;
        }

        if (figure.Value is not { } value)
        {
            if (change.Rate is not null || change.Amount is not null || change.Prior is not null)
            {
                yield return NotMade.Of(
                    CheckKind.Change,
                    figure,
                    "against the year before",
                    "与上年"
                );
            }

            yield break;
        }

        if (change is { Amount: { } amount, Prior: { } stated })
        {
            yield return AmountAndPrior(figure, value, amount, stated);
        }

        if (change is { Rate: { } rate, Interval: { } interval })
        {
            yield return OfRate(figure, value, change, rate, interval);
        }
    }

    private static FigureCheck? AgainstWord(Figure figure, Change change)
    {
        if (change.Word is not { } word)
        {
            return null;
        }

        int told = change.Told!.Value;
        (int sign, string fact)? other = change switch
        {
            { Amount: { } amount } => (amount.Value.Sign, amount.ToString()),
            { Rate: { Value.Sign: < 0 } rate } => (-1, rate.ToString()),
            { Rate: { } rate } when told == 0 => (rate.Value.Sign, rate.ToString()),
            { Prior: { } prior } when figure.Value is { } value => (
                (value.Value - prior.Value).Sign,
                $"{value} − {prior} = {value.Value - prior.Value}"
            ),
            _ => null,
        };
        return other is not var (sign, fact) || sign == told
            ? null
            : new FigureCheck(
                CheckKind.Change,
                figure.Path,
                $"{word.Value}: {fact}",
                new Diagnostic(
                    Catalogue.WordAgainstSign,
                    word.Place,
                    ("figure", Said.Of(figure)),
                    ("word", word.Value),
                    ("fact", new LocalizedText($"the number says {fact}", $"数字为 {fact}"))
                )
                {
                    Path = figure.Path,
                }
            );
    }

    private static FigureCheck AmountAndPrior(
        Figure figure,
        StatedNumber value,
        StatedNumber amount,
        StatedNumber prior
    )
    {
        Rational made = value.Value - amount.Value;
        return new FigureCheck(
            CheckKind.Change,
            figure.Path,
            Said.Equation(
                [prior.ToString(), amount.ToString()],
                prior.Value + amount.Value,
                value.Value
            ),
            made == prior.Value
                ? null
                : new Diagnostic(
                    Catalogue.AmountDisagrees,
                    amount.Text.Place,
                    ("figure", Said.Of(figure)),
                    ("value", figure.InUnit(value.Value)),
                    ("amount", figure.InUnit(amount.Value)),
                    ("made", figure.InUnit(made)),
                    ("prior", figure.InUnit(prior.Value))
                )
                {
                    Path = figure.Path,
                }
        );
    }

    private static FigureCheck OfRate(
        Figure figure,
        StatedNumber value,
        Change change,
        StatedNumber rate,
        RateInterval interval
    )
    {
        string written = $"{(interval.IsFall ? "−" : "+")}{rate.Text.Value.TrimStart('-', '+')}";
        Rational? prior = change.Prior?.Value ?? (value.Value - change.Amount?.Value);
        if (prior is { } known)
        {
            Rational? exact = known.Sign > 0 ? (value.Value - known) / known : null;
            Rational? directed = interval.IsFall ? -exact : exact;
            bool holds = directed is { } real && interval.Holds(real);
            string arithmetic = exact is { } shown
                ? $"({value} − {Said.Exact(known)}) / {Said.Exact(known)} = {Said.Exact(shown * 100)}%"
                : $"{value}, {Said.Exact(known)}";
            return new FigureCheck(
                CheckKind.Change,
                figure.Path,
                arithmetic,
                holds
                    ? null
                    : Disagrees(
                        figure,
                        value,
                        written,
                        rate,
                        change.Prior is { } stated
                            ? new LocalizedText(
                                $"{figure.InUnit(stated.Value)} the year before",
                                $"上年数 {figure.InUnit(stated.Value)}"
                            )
                            : new LocalizedText(
                                $"a change of {figure.InUnit(change.Amount!.Value)}",
                                $"增减额 {figure.InUnit(change.Amount!.Value)}"
                            ),
                        exact is { } percent
                            ? new LocalizedText(
                                $": that is {Said.Exact(percent * 100)}%",
                                $"：应为 {Said.Exact(percent * 100)}%"
                            )
                            : new LocalizedText("")
                    )
            );
        }

        if (
            interval.PriorOf(value.Value) is not { } range
            || interval.Candidates(value.Value, value.Decimals) is not var (first, last, count)
        )
        {
            return new FigureCheck(
                CheckKind.Change,
                figure.Path,
                $"{value}, {written}",
                Disagrees(
                    figure,
                    value,
                    written,
                    rate,
                    new LocalizedText(
                        FormattableString.Invariant(
                            $"any year before of {value.Decimals} decimals"
                        ),
                        FormattableString.Invariant($"任何 {value.Decimals} 位小数的上年数")
                    ),
                    new LocalizedText("")
                )
            );
        }

        int decimals = value.Decimals + More;
        string lay =
            (range.Lower!.Value.IsIncluded ? "[" : "(")
            + Said.Rounded(range.Lower.Value.Value, decimals)
            + ", "
            + Said.Rounded(range.Upper!.Value.Value, decimals)
            + (range.Upper.Value.IsIncluded ? "]" : ")");
        return new FigureCheck(
            CheckKind.Change,
            figure.Path,
            $"{value} / (1 {(interval.IsFall ? "−" : "+")} {rate.Text.Value.TrimStart('-', '+')}): {lay}",
            new Diagnostic(
                Catalogue.ImpliedPrior,
                rate.Text.Place,
                ("figure", Said.Of(figure)),
                ("value", figure.InUnit(value.Value)),
                ("rate", written),
                ("interval", lay),
                ("decimals", value.Decimals),
                ("candidates", Said.Candidates(first, last, count, value.Decimals))
            )
            {
                Path = figure.Path,
            }
        );
    }

    private static Diagnostic Disagrees(
        Figure figure,
        StatedNumber value,
        string written,
        StatedNumber rate,
        LocalizedText fact,
        LocalizedText why
    ) =>
        new(
            Catalogue.RateDisagrees,
            rate.Text.Place,
            ("figure", Said.Of(figure)),
            ("value", figure.InUnit(value.Value)),
            ("rate", written),
            ("fact", fact),
            ("why", why)
        )
        {
            Path = figure.Path,
        };
}
