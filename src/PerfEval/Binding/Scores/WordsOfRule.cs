using PerfEval.Diagnostics;
using PerfEval.Quantities;
using PerfEval.Rules.Scores;
using PerfEval.Text;

namespace PerfEval.Binding.Scores;

/// <summary>Holds the published words of a rule against its amounts: a number of points in them shall be one of the rule's.</summary>
internal static class WordsOfRule
{
    private const string Before = "扣加减得";

    /// <summary>Says of the first number of points that the rule does not have.</summary>
    public static void Check(
        SourcedText words,
        ScoreRule rule,
        Action<Wording, Place, IReadOnlyList<Argument>> add
    )
    {
        HashSet<Rational> known = [Rational.Zero, .. Amounts(rule)];
        string text = Folding.Fold(words.Value);
        for (int at = 0; at < text.Length; at++)
        {
            int length = NumberAt(text, at);
            if (length == 0)
            {
                continue;
            }

            if (
                IsOfPoints(text, at, length)
                && Rational.TryParse(text.AsSpan(at, length), null, out Rational number)
                && !known.Contains(number)
            )
            {
                add(
                    Catalogue.NumberNotInRule,
                    words.PlaceOf(at, length),
                    [("number", number.ToString()), ("text", words.Value)]
                );
                return;
            }

            at += length - 1;
        }
    }

    private static IEnumerable<Rational> Amounts(ScoreRule rule)
    {
        IEnumerable<Rational> bands = ((rule as JudgedRule)?.Bands ?? []).SelectMany(band =>
            new[] { band.Points.Lower!.Value.Value, band.Points.Upper!.Value.Value }
        );
        return Stated(rule)
            .OfType<StatedAmount>()
            .Select(amount => amount.Value.Abs())
            .Append(rule.Points)
            .Concat(bands);
    }

    private static IEnumerable<StatedAmount?> Stated(ScoreRule rule)
    {
        IEnumerable<StatedAmount?> own = rule switch
        {
            StepRule steps => (StatedAmount?[])
                [
                    steps.Start,
                    steps.Minus?.Points,
                    steps.Minus?.Most,
                    steps.Plus?.Points,
                    steps.Plus?.Most,
                ],
            TierRule tiers => tiers.Tiers.Select(tier => tier.Points),
            LineRule line => line.Line.Select(point => point.Points),
            ItemsRule items => items.Items.SelectMany(Stated),
            _ => [],
        };
        return own.Append(rule.Least).Append(rule.Most);
    }

    private static IEnumerable<StatedAmount?> Stated(Item item) =>
        new[] { item.Points, item.Minus, item.Plus, item.Most }.Concat(
            item.Rule is { } rule ? Stated(rule) : []
        );

    // Directly before 分 (and not 分钟, 分之), or directly behind a word that takes or gives.
    private static bool IsOfPoints(string text, int at, int length)
    {
        int behind = at + length;
        while (behind < text.Length && text[behind] == ' ')
        {
            behind++;
        }

        int before = at - 1;
        while (before >= 0 && text[before] == ' ')
        {
            before--;
        }

        bool isBeforeUnit =
            behind < text.Length
            && text[behind] == '分'
            && !(behind + 1 < text.Length && text[behind + 1] is '钟' or '之' or '位' or '贝');
        bool isPercent = behind < text.Length && text[behind] is '%' or '‰';
        return isBeforeUnit
            || (
                before >= 0
                && !isPercent
                && Before.Contains(text[before], StringComparison.Ordinal)
                && !isPercent
                && IsEndOrUnit(text, behind)
            );
    }

    // 减少2项 and 增加3% do not end behind the word; 扣5 does.
    private static bool IsEndOrUnit(string text, int behind) =>
        behind >= text.Length || text[behind] is '分' or ',' or '.' or ';' or '。' or '、' or ')';

    private static int NumberAt(string text, int at)
    {
        int end = at;
        while (
            end < text.Length
            && (
                char.IsAsciiDigit(text[end])
                || (
                    text[end] == '.'
                    && end > at
                    && end + 1 < text.Length
                    && char.IsAsciiDigit(text[end + 1])
                )
            )
        )
        {
            end++;
        }

        return end - at;
    }
}
