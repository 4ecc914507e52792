using PerfEval.Binding.Keys;
using PerfEval.Diagnostics;
using PerfEval.Notation;
using PerfEval.Quantities;
using PerfEval.Rules.Scores;
using PerfEval.Yaml;

namespace PerfEval.Binding.Scores;

/// <summary>Reads one item of a rule.</summary>
/// <param name="row">The indicator whose item it is.</param>
/// <param name="isLimited">Whether the rule says what can be earned at most.</param>
/// <param name="bindRule">Binds the rule that an item has of its own.</param>
/// <param name="findings">Where to say what is wrong.</param>
internal sealed class ItemReading(
    ScoredNode row,
    bool isLimited,
    Func<ScoredNode, Fields, BoundScore?> bindRule,
    Findings findings
)
{
    private static readonly string[] RuleKinds = ["ratio", "full", "tiers", "judged"];

    private static readonly string[] Amounts = ["points", "minus", "plus"];

    /// <summary>Returns the item, or null if it cannot be read.</summary>
    public Item? Read(YamlScalar key, YamlNode value)
    {
        if (Fields.Of(value, Shapes.ScoreItem, findings) is not { } fields)
        {
            return null;
        }

        int before = findings.ErrorCount;
        StatedAmount? points = AmountReading.Of(fields, "points", row.PercentOf);
        bool hasRule = RuleKinds.Any(fields.IsWritten);
        var item = new Item
        {
            Id = key.Words,
            Text = fields.Words("text"),
            Points = points,
            Minus = hasRule ? null : Times(fields, "minus"),
            Plus = hasRule ? null : Times(fields, "plus"),
            Most = AmountReading.FromZero(fields, "most", row.PercentOf),
            IsZero = fields.OneOf("zero", ("true", true)) is true,
        };
        if (hasRule && Rule(key, fields, points) is { } bound)
        {
            item = item with
            {
                Rule = bound.Rule,
                Measure = bound.Texts is { } texts
                    ? new ItemMeasure(texts.Kind, texts.Unit)
                    : new ItemMeasure(Criteria.MeasureKind.Category, null),
            };
        }

        Check(item, fields, hasRule);
        return findings.ErrorCount == before ? item : null;
    }

    private BoundScore? Rule(YamlScalar key, Fields fields, StatedAmount? points) =>
        bindRule(
            row with
            {
                Path = $"{row.Path}#{key.Value}",
                Place = key.Place,
                Points = points?.Value ?? Rational.Zero,
                PercentOf = points?.Value ?? row.PercentOf,
                Target = null,
                Declared = new DeclaredMeasure(null, null, null, null, null)
                {
                    Name = fields.Text("text") ?? "",
                },
                Graded = [],
                Least = null,
                Most = null,
            },
            fields
        );

    private StatedAmount? Times(Fields fields, string key)
    {
        if (fields.Node(key) is YamlMapping mapping)
        {
            findings.AddWrongKind(key, Kinds.Text, mapping);
            return null;
        }

        return AmountReading.FromZero(fields, key, row.PercentOf);
    }

    private void Check(Item item, Fields fields, bool hasRule)
    {
        bool doesNothing = item is { Points: null, Minus: null, Plus: null, IsZero: false };
        if (doesNothing && !hasRule && !fields.IsWritten("minus") && !fields.IsWritten("plus"))
        {
            Add(Catalogue.ItemEarnsNothing, item, ("item", item.Id.Value));
        }

        if (item is { Plus: not null, Most: null } && !isLimited)
        {
            Add(Catalogue.PlusMostMissing, item, ("key", $"{item.Id}.plus"));
        }

        string[] written = [.. Amounts.Where(fields.IsWritten)];
        if (!hasRule && written.Length > 1)
        {
            Add(Catalogue.KeyWithoutMeaning, item, ("key", written[1]), ("beside", written[0]));
        }
    }

    private void Add(Wording wording, Item item, params IReadOnlyList<Argument> arguments) =>
        findings.Add(new Diagnostic(wording, item.Id.Place, arguments) { Path = row.Path });
}
