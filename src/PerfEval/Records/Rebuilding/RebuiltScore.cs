using System.Text.Json;
using PerfEval.Criteria;
using PerfEval.Quantities;
using PerfEval.Rules;
using PerfEval.Scoring;

namespace PerfEval.Records.Rebuilding;

/// <summary>Makes the rule by which an indicator earns points from its record: what values earn is what was recorded, and no text is read anew.</summary>
internal sealed class RebuiltScore(RecordFaults faults, ReadingPolicy policy)
{
    /// <summary>Makes the rule.</summary>
    /// <param name="owner">The node or the item, of its shape.</param>
    /// <param name="indicator">The indicator, or what stands for the item.</param>
    /// <returns>The rule; null where there is none, or it does not hold together, which is told.</returns>
    public IndicatorScore? Of(JsonElement owner, Indicator indicator)
    {
        if (owner.IfAny("score") is not { } rule)
        {
            return null;
        }

        (Rational least, Rational most) = (Exact(rule, "least"), Exact(rule, "most"));
        var terms = new ScoreTerms(
            rule.TextOf("kind"),
            Exact(rule, "points"),
            PointsRange.Between(least, most)
        )
        {
            Target = indicator.Target?.Value,
            Words = rule.TextIfAny("text"),
            Explained = rule.IfAny("explainFrom") is { } far
                ? new ExplainedResults(Exact(far, "share"), Exact(far, "target"))
                : null,
            PointsByGrade = PointsByGrade(rule),
        };
        if (owner.IfAny("curve") is { } curve)
        {
            return Curve(rule, curve, indicator) is { } made ? new CurveScore(terms, made) : null;
        }

        if (rule.IfAny("labels") is { } labels && labels.GetArrayLength() > 0)
        {
            return new LabelScore(
                terms,
                [
                    .. labels.Items(label => new LabelPoints(
                        label.TextOf("label"),
                        Range(label.GetProperty("points"))
                    )),
                ]
            );
        }

        if (terms.PointsByGrade is not null)
        {
            return new GradeScore(terms);
        }

        if (rule.IfAny("judged") is { } judged && judged.GetArrayLength() > 0)
        {
            PointsBand?[] bands = [.. judged.Items(Band)];
            return bands.Contains(null)
                ? null
                : new JudgedScore(terms, [.. bands.OfType<PointsBand>()]);
        }

        if (rule.IfAny("items") is { } items && items.GetArrayLength() > 0)
        {
            ScoredItem?[] made = [.. items.Items(item => Item(item, indicator))];
            return made.Contains(null)
                ? null
                : new ItemsScore(
                    terms,
                    rule.TextIfAny("base") is null ? Rational.Zero : Exact(rule, "base"),
                    [.. made.OfType<ScoredItem>()]
                );
        }

        Tell(
            rule.GetProperty("kind"),
            "score",
            new LocalizedText("a rule with what it needs", "内容完整的评分规则"),
            "curve"
        );
        return null;
    }

    private static Dictionary<int, Rational>? PointsByGrade(JsonElement rule)
    {
        if (rule.IfAny("ranks") is not { } ranks || ranks.GetArrayLength() == 0)
        {
            return null;
        }

        Dictionary<int, Rational> points = [];
        foreach (JsonElement rank in ranks.EnumerateArray())
        {
            points[(int)Math.Min(rank.GetProperty("rank").GetUInt32(), int.MaxValue)] = Exact(
                rank,
                "points"
            );
        }

        return points;
    }

    private ScoredItem? Item(JsonElement item, Indicator row)
    {
        var made = new ScoredItem
        {
            Id = item.TextOf("item"),
            Name = item.TextIfAny("text") ?? item.TextOf("item"),
            Points = ExactIfAny(item, "points"),
            Minus = ExactIfAny(item, "minus"),
            Plus = ExactIfAny(item, "plus"),
            Most = ExactIfAny(item, "most"),
            IsZero = item.IfAny("zero")?.GetBoolean() ?? false,
        };
        if (item.IfAny("score") is null)
        {
            return made;
        }

        Indicator indicator = row with
        {
            Path = $"{row.Path}#{made.Id}",
            Name = new LocalizedText(made.Name),
            Measure = new Measure
            {
                Kind = Enum.Parse<MeasureKind>(
                    item.TextIfAny("measure") ?? nameof(MeasureKind.Category),
                    ignoreCase: true
                ),
                Unit = item.TextIfAny("unit") is { Length: > 0 } symbol ? Units.Of(symbol) : null,
            },
            Criteria = [],
            Target = null,
        };
        return Of(item, indicator) is { } rule
            ? made with
            {
                Rule = rule,
                Ladder = UngradedLadder.Of(indicator, rule, policy),
            }
            : null;
    }

    private PointsBand? Band(JsonElement band)
    {
        string set = band.TextOf("set");
        if (SetText.Range(set, null) is { Lower: not null, Upper: not null } range)
        {
            return new PointsBand(band.TextIfAny("label"), range);
        }

        Tell(
            band.GetProperty("set"),
            "set",
            new LocalizedText("a range of points with both ends", "两端封口的分数区间"),
            "[8, 10]"
        );
        return null;
    }

    private Curve? Curve(JsonElement rule, JsonElement curve, Indicator indicator)
    {
        Measure measure = indicator.Measure;
        List<CurvePiece> pieces = [];
        foreach (JsonElement piece in curve.EnumerateArray())
        {
            if (
                SetText.Range(piece.TextOf("set"), measure.Unit) is not { } range
                || !Follows(pieces, range, measure.Domain)
                || FormulaOf(piece, range) is not { } formula
            )
            {
                Tell(
                    piece.GetProperty("set"),
                    "curve",
                    new LocalizedText(
                        "a piece that begins where the one before it ends, with a formula that holds there",
                        "与前一段相接且公式成立的一段"
                    ),
                    $"[90{measure.Unit}, +∞)"
                );
                return null;
            }

            pieces.Add(new CurvePiece(range, formula));
        }

        if (pieces.Count == 0 || pieces[^1].Range.Upper != measure.Domain.Upper)
        {
            Tell(
                curve,
                "curve",
                new LocalizedText("pieces that cover the domain", "覆盖全部取值范围的各段"),
                "[]"
            );
            return null;
        }

        return new Curve(
            pieces,
            Enum.Parse<Direction>(rule.TextIfAny("direction") ?? nameof(Direction.Higher), true),
            measure.Unit,
            measure.Resolution
        );
    }

    private static bool Follows(List<CurvePiece> before, ValueRange range, ValueRange domain)
    {
        if (before.Count == 0)
        {
            return range.Lower == domain.Lower;
        }

        return before[^1].Range.Upper is { } end
            && range.Lower is { } begin
            && begin.Value == end.Value
            && begin.IsIncluded != end.IsIncluded;
    }

    // What cannot be computed on its values, an altered record says.
    private static Formula? FormulaOf(JsonElement piece, ValueRange range)
    {
        Rational points = Exact(piece, "points");
        Rational target = ExactIfAny(piece, "target") ?? Rational.Zero;
        Rational from = ExactIfAny(piece, "from") ?? Rational.Zero;
        Rational to = ExactIfAny(piece, "to") ?? Rational.Zero;
        Rational per = ExactIfAny(piece, "per") ?? Rational.Zero;
        Rational step = ExactIfAny(piece, "step") ?? Rational.Zero;
        Rational toPoints = ExactIfAny(piece, "toPoints") ?? Rational.Zero;
        bool isEndless = range.Lower is null || range.Upper is null;
        bool isAboveZero = range.Lower is { } lower && lower.Value.Sign > 0;
        return piece.TextOf("form") switch
        {
            "constant" => new Formula.Constant(
                points,
                Enum.Parse<Reason>(piece.TextIfAny("why") ?? nameof(Reason.Tier), ignoreCase: true)
            ),
            "open" => new Formula.Open(points, toPoints),
            "inverse" when isAboveZero && target.Sign > 0 && points.Sign > 0 => new Formula.Inverse(
                points,
                target
            ),
            _ when isEndless => null,
            "proportion" when target.Sign > 0 && points.Sign != 0 => new Formula.Proportion(
                points,
                target
            ),
            "excess" when target.Sign > 0 && points.Sign != 0 => new Formula.Excess(points, target),
            "between" when from != to && points != toPoints => new Formula.Between(
                from,
                points,
                to,
                toPoints
            ),
            "ramp" when per.Sign != 0 && step.Sign != 0 => new Formula.Ramp(
                points,
                step,
                from,
                per
            ),
            "stairs" or "stairsStarted" when per.Sign != 0 && step.Sign != 0 => new Formula.Stairs(
                points,
                step,
                from,
                per,
                piece.TextOf("form") == "stairsStarted"
            ),
            _ => null,
        };
    }

    private static PointsRange Range(JsonElement points) =>
        points.ValueKind == JsonValueKind.String
            ? PointsRange.At(ExactText.Parse(points.GetString()!))
            : PointsRange.Between(Exact(points, "least"), Exact(points, "most"));

    private void Tell(JsonElement element, string key, LocalizedText wanted, string example) =>
        faults.AddUnread(element, key, wanted, example);

    private static Rational Exact(JsonElement owner, string name) =>
        ExactText.Parse(owner.TextOf(name));

    private static Rational? ExactIfAny(JsonElement owner, string name) =>
        owner.TextIfAny(name) is { } text ? ExactText.Parse(text) : null;
}
