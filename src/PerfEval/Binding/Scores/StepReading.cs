using PerfEval.Binding.Keys;
using PerfEval.Criteria;
using PerfEval.Diagnostics;
using PerfEval.Notation;
using PerfEval.Quantities;
using PerfEval.Rules.Scores;
using PerfEval.Text;

namespace PerfEval.Binding.Scores;

/// <summary>Reads what a step is: so many of the unit, so many percentage points, or a part of the target.</summary>
internal sealed class StepReading(
    CriteriaReading texts,
    ValueRange standard,
    Rational percentOf,
    StepCounting? inherited,
    TextReadings readings,
    string path,
    Findings findings
)
{
    private static readonly Unit PercentagePoint = Units.Of("pp");

    private static readonly HashSet<(string, Rational)> Counted =
    [
        .. "人 名 人次 户 家 个 件 项 次 例 起 篇 条 份 道 people cases items"
            .Split(' ')
            .Select(Units.Of)
            .Select(unit => (unit.Dimension, unit.Factor)),
    ];

    private static readonly string[] PartsOfTarget = ["of target", "of the target"];

    /// <summary>Reads the terms of steps; null if they are absent or cannot be read.</summary>
    public StepTerms? Of(Fields? fields)
    {
        if (
            fields?.Words("per") is not { } per
            || AmountReading.FromZero(fields, "points", percentOf) is not { } points
            || SizeOf(per) is not { } size
        )
        {
            return null;
        }

        return new StepTerms
        {
            Points = points,
            Per = size,
            PerText = per,
            IsOneCounted = size == Rational.One && IsCounting(texts.Unit),
            Counting = InheritedScore.Counting(fields) ?? inherited,
            Most = AmountReading.FromZero(fields, "most", percentOf),
            Place = fields.Place,
        };
    }

    /// <summary>Tells whether things are counted in a unit, so that there are no parts of it.</summary>
    public static bool IsCounting(Unit? unit) =>
        unit is not null && Counted.Contains((unit.Dimension, unit.Factor));

    private Rational? SizeOf(SourcedText per)
    {
        string folded = Folding.Fold(per.Value).Trim(' ');
        if (PartOfTarget(folded) is { } part)
        {
            return part / 100 * (standard.Lower ?? standard.Upper)?.Value;
        }

        if (readings.Quantity(per.Value) is not { } quantity)
        {
            Add(
                Catalogue.NotA,
                per,
                ("key", "per"),
                ("wanted", new LocalizedText("a number with its unit", "带单位的数值")),
                ("example", "1pp")
            );
            return null;
        }

        Unit? unit = texts.Unit;
        bool isPercent = texts.Kind == MeasureKind.Percent;
        if (isPercent)
        {
            if (quantity.Unit?.ConvertsTo(PercentagePoint) is true)
            {
                // The unit of shares may be another than the percent.
                return Unit.Percent.Convert(
                    quantity.Unit.Convert(quantity.Value, PercentagePoint),
                    unit ?? Unit.Percent
                );
            }

            Add(
                Catalogue.StepUnitOpen,
                per,
                ("points", $"{quantity.Value}pp"),
                ("target", $"{quantity.Value}% of target")
            );
            return null;
        }

        if (quantity.Unit is null)
        {
            return quantity.Value;
        }

        if (unit is not null && quantity.Unit.ConvertsTo(unit))
        {
            return quantity.Unit.Convert(quantity.Value, unit);
        }

        Add(
            Catalogue.StepUnitDiffers,
            per,
            ("wanted", unit?.Symbol ?? ""),
            ("example", $"{quantity.Value}{unit}"),
            ("target", $"{quantity.Value}% of target")
        );
        return null;
    }

    // 5% of target, 目标值的5%, 目标的5%
    private static Rational? PartOfTarget(string text)
    {
        string? share =
            Array.Find(PartsOfTarget, end => text.EndsWith(end, StringComparison.OrdinalIgnoreCase))
                is { } words
                ? text[..^words.Length]
            : text.StartsWith("目标值的", StringComparison.Ordinal) ? text[4..]
            : text.StartsWith("目标的", StringComparison.Ordinal) ? text[3..]
            : null;
        return
            share?.Trim(' ') is [.. var number, '%']
            && Rational.TryParse(number.TrimEnd(' '), null, out Rational value)
            ? value
            : null;
    }

    private void Add(Wording wording, SourcedText per, params IReadOnlyList<Argument> arguments) =>
        findings.Add(
            new Diagnostic(wording, per.Place, [("text", per.Value), .. arguments]) { Path = path }
        );
}
