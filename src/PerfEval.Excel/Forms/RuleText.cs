using PerfEval.Quantities;
using PerfEval.Reporting;
using PerfEval.Rules.Scores;

namespace PerfEval.Excel.Forms;

/// <summary>Says on the lines of a cell how a row earns its points (评分规则): in the words of the book, or else by its terms.</summary>
internal sealed class RuleText(Phrases phrases)
{
    /// <summary>Returns the rule of a row.</summary>
    public string Of(ScoreRule rule) =>
        rule.Words?.Value
        ?? rule switch
        {
            RatioRule ratio => Ratio(ratio),
            StepRule steps => Steps(steps),
            TierRule tiers => Lines(
                tiers.Tiers.Select(tier => (tier.Criterion.Text.Value, Shown(tier.Points.Value)))
            ),
            LineRule line => Lines(
                line.Line.Select(point => (point.Text.Value, Shown(point.Points.Value)))
            ),
            JudgedRule judged => Lines(
                judged.Bands.Select(band => (band.Label?.Value ?? "", $"{band.Points}"))
            ),
            _ => phrases.Say("item by item, below", "逐项填写，见下列各行"),
        };

    /// <summary>Returns what an item takes, adds or is worth.</summary>
    public string Of(Item item)
    {
        string most = item.Most is { } limit
            ? phrases.Say($", at most {Shown(limit.Value)}", $"，最多{Shown(limit.Value)}分")
            : "";
        return item switch
        {
            { IsZero: true } => phrases.Say("a single time: no points", "发生即不得分"),
            { Minus: { } minus } => phrases.Say(
                $"{Shown(minus.Value)} off each time{most}",
                $"每次扣{Shown(minus.Value)}分{most}"
            ),
            { Plus: { } plus } => phrases.Say(
                $"{Shown(plus.Value)} more each time{most}",
                $"每次加{Shown(plus.Value)}分{most}"
            ),
            { Rule: { } rule } => Of(rule with { Words = null }),
            _ => phrases.Say("yes or no", "填是或否"),
        };
    }

    private string Ratio(RatioRule rule)
    {
        string over = (rule.Target.Range.Upper is null ? null : rule.Over) switch
        {
            Overrun.TargetByActual => phrases.Say("target/actual", "目标值/实际值"),
            Overrun.TwoLessActualByTarget => phrases.Say("2 − actual/target", "2−实际值/目标值"),
            _ => "",
        };
        return over.Length > 0
            ? phrases.Say(
                $"{rule.Target}: all points; above it {over}",
                $"{rule.Target}得满分，超出的按 {over} 计"
            )
            : phrases.Say(
                $"{rule.Target}: all points; else in proportion",
                $"{rule.Target}得满分，否则按比例得分"
            );
    }

    private string Steps(StepRule rule)
    {
        string start = Shown(rule.Start.Value);
        List<string> parts =
        [
            phrases.Say($"{rule.Standard}: {start}", $"{rule.Standard}计{start}分"),
        ];
        if (rule.Minus is { } minus)
        {
            parts.Add(
                phrases.Say(
                    $"{Shown(minus.Points.Value)} off for each {minus.PerText} short of it",
                    $"每差{minus.PerText}扣{Shown(minus.Points.Value)}分"
                )
            );
        }

        if (rule.Plus is { } plus)
        {
            parts.Add(
                phrases.Say(
                    $"{Shown(plus.Points.Value)} more for each {plus.PerText} beyond",
                    $"每超{plus.PerText}加{Shown(plus.Points.Value)}分"
                )
            );
        }

        if (rule.Zero is { } zero)
        {
            parts.Add(phrases.Say($"{zero}: none", $"{zero}不得分"));
        }

        return string.Join(phrases.Say("; ", "，"), parts);
    }

    private string Lines(IEnumerable<(string Text, string Points)> lines) =>
        string.Join(
            '\n',
            lines.Select(line =>
                line.Text.Length == 0
                    ? line.Points
                    : line.Text + phrases.Say(": ", "：") + line.Points
            )
        );

    private static string Shown(Rational points) => points.ToMixedString();
}
