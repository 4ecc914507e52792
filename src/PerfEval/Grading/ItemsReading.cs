using PerfEval.Criteria;
using PerfEval.Diagnostics;
using PerfEval.Ladders;
using PerfEval.Notation.Tokens;
using PerfEval.Quantities;
using PerfEval.Results;
using PerfEval.Scoring;
using PerfEval.Text;

namespace PerfEval.Grading;

/// <summary>Reads the answers to the items of an indicator: a count, yes or no, a value, or points with a reason.</summary>
/// <param name="outcome">What makes findings.</param>
/// <param name="readByRule">Reads the answer to an item that has a rule of its own.</param>
/// <param name="score">The items.</param>
/// <param name="answers">What was written.</param>
internal sealed class ItemsReading(
    Outcome outcome,
    Func<Ladder, IndicatorScore, Measurement, IndicatorEvaluation> readByRule,
    ItemsScore score,
    IReadOnlyList<ItemAnswer> answers
)
{
    private static readonly HashSet<string> Yes = new(
        ["是", "有", "√", "yes", "true"],
        StringComparer.OrdinalIgnoreCase
    );

    private static readonly HashSet<string> No = new(
        ["否", "无", "×", "no", "false"],
        StringComparer.OrdinalIgnoreCase
    );

    private readonly List<Diagnostic> _findings = [];
    private readonly Dictionary<string, EarnedItem> _earned = new(StringComparer.Ordinal);
    private bool _happened;

    /// <summary>What is wrong with the answers; nothing if all could be read.</summary>
    public IReadOnlyList<Diagnostic> Findings => _findings;

    /// <summary>Reads all answers; what is not mentioned stays open.</summary>
    public GivenPoints Read()
    {
        foreach (ItemAnswer answer in answers)
        {
            if (score.Items.FirstOrDefault(item => item.Id == answer.Item.Value) is not { } item)
            {
                string[] ids = [.. score.Items.Select(one => one.Id)];
                Add(
                    Catalogue.UnknownItem,
                    answer.Item.Place,
                    [
                        ("indicator", outcome.Ladder.Indicator.Path),
                        ("key", answer.Item.Value),
                        .. Suggestion.For(answer.Item.Value, ids),
                        ("keys", string.Join(", ", ids)),
                    ]
                );
            }
            else if (Read(item, answer) is { } earned)
            {
                _earned[item.Id] = earned;
            }
        }

        bool? isZero =
            _happened ? true
            : score.Items.All(item => !item.IsZero || _earned.ContainsKey(item.Id)) ? false
            : null;
        PointsRange sum = score.Sum(
            score.Items.Select(item =>
                _earned.TryGetValue(item.Id, out EarnedItem? earned)
                    ? earned.Points
                    : item.Reach(score)
            ),
            isZero
        );
        return new GivenPoints(
            sum,
            [
                .. score
                    .Items.Select(item => _earned.GetValueOrDefault(item.Id))
                    .OfType<EarnedItem>(),
            ],
            null
        );
    }

    private EarnedItem? Read(ScoredItem item, ItemAnswer answer)
    {
        if (answer.Judged is { } judged && item.Rule is not JudgedScore)
        {
            return ReadJudged(item, answer, judged);
        }

        if (item is { Rule: { } rule, Ladder: { } ladder })
        {
            return ReadByRule(item, answer, rule, ladder);
        }

        if (answer.Value is not { } value)
        {
            return null;
        }

        if (TimesOf(value.Value) is not { } times || (!item.IsCounted && times > Rational.One))
        {
            Add(
                item.IsCounted ? Catalogue.NotACount : Catalogue.NotAYes,
                value.Place,
                [("text", value.Value), ("item", item.Name)]
            );
            return null;
        }

        _happened |= item.IsZero && times.Sign > 0;
        Rational points = item.Of(times);
        return new EarnedItem(
            item,
            answer,
            PointsRange.At(points),
            times,
            Arithmetic(item, times, points)
        );
    }

    // 是 is once, 否 not at all.
    private static Rational? TimesOf(string text)
    {
        string folded = Folding.Fold(text).Trim(' ');
        return Yes.Contains(folded) ? Rational.One
            : No.Contains(folded) ? Rational.Zero
            : QuantityReader.TryRead(text, out Quantity quantity)
            && quantity.Value is { IsWhole: true, Sign: >= 0 } count
                ? count
            : null;
    }

    private EarnedItem? ReadJudged(ScoredItem item, ItemAnswer answer, JudgedPoints judged)
    {
        if (answer.Value is { } value)
        {
            Add(
                Catalogue.ItemAnsweredTwice,
                value.Place,
                [("text", value.Value), ("item", item.Name)]
            );
            return null;
        }

        PointsRange reach = item.Reach(score);
        var bands = new JudgedScore(
            score.Terms,
            [
                new PointsBand(
                    null,
                    new ValueRange(new Bound(reach.Least, true), new Bound(reach.Most, true))
                ),
            ]
        );
        if (
            JudgedReading.Read(outcome, bands, null, judged, item.Name, _findings) is not { } points
        )
        {
            return null;
        }

        string shown = points.ToMixedString();
        return new EarnedItem(
            item,
            answer,
            PointsRange.At(points),
            null,
            new LocalizedText(
                $"{item.Name}: {shown}, judged by {judged.By}",
                $"{item.Name}：{shown}，由{judged.By}评定"
            )
        );
    }

    private EarnedItem? ReadByRule(
        ScoredItem item,
        ItemAnswer answer,
        IndicatorScore rule,
        Ladder ladder
    )
    {
        IndicatorEvaluation read = readByRule(
            ladder,
            rule,
            new Measurement
            {
                Indicator = new SourcedText(ladder.Indicator.Path, answer.Item.Place),
                Value = answer.Value,
                Judged = answer.Judged,
                Place = answer.Value?.Place ?? answer.Item.Place,
            }
        );
        _findings.AddRange(read.Diagnostics);
        if (read.Status == Status.Invalid || read.PossiblePoints is not { } points)
        {
            return null;
        }

        LocalizedText arithmetic = EarnedArithmetic.Of(read) is [var first, ..]
            ? first
            : new LocalizedText(points.ToString());
        return new EarnedItem(
            item,
            answer,
            points,
            null,
            new LocalizedText(
                $"{item.Name} {arithmetic.In(Language.English)}",
                $"{item.Name} {arithmetic.In(Language.Chinese)}"
            )
        );
    }

    private static LocalizedText Arithmetic(ScoredItem item, Rational times, Rational points)
    {
        string shown = points.ToMixedString();
        if (item.IsZero)
        {
            return times.Sign > 0
                ? new LocalizedText(
                    $"{item.Name} {times}: the row earns nothing",
                    $"{item.Name} {times}：本项计0分"
                )
                : new LocalizedText($"{item.Name} {times}: 0", $"{item.Name} {times}：0");
        }

        if (item.Points is not null)
        {
            return times.Sign > 0
                ? new LocalizedText($"{item.Name} yes: {shown}", $"{item.Name} 是：{shown}")
                : new LocalizedText($"{item.Name} no: {shown}", $"{item.Name} 否：{shown}");
        }

        Rational each = (item.Minus ?? item.Plus)!.Value;
        string sign = item.Minus is null || times.Sign == 0 ? "" : "-";
        bool isLimited = item.Most is { } most && each * times > most;
        string limit = isLimited ? $"{item.Most}" : "";
        return isLimited
            ? new LocalizedText(
                $"{item.Name} {times}: {sign}{times} × {each}, at most {limit} = {shown}",
                $"{item.Name} {times}：{sign}{times} × {each}，最多 {limit} = {shown}"
            )
            : new LocalizedText(
                $"{item.Name} {times}: {sign}{times} × {each} = {shown}",
                $"{item.Name} {times}：{sign}{times} × {each} = {shown}"
            );
    }

    private void Add(Wording wording, Place place, IReadOnlyList<Argument> arguments) =>
        _findings.Add(outcome.Finding(wording, place, arguments));
}
