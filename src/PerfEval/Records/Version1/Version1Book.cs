using System.Text.Json;
using PerfEval.Criteria;
using PerfEval.Quantities;
using PerfEval.Records.Rebuilding;
using PerfEval.Rules;
using PerfEval.Text;

namespace PerfEval.Records.Version1;

/// <summary>Makes of a version 1 record as much of the table as it holds: its nodes, the sets of its criteria, weights and gates.</summary>
/// <remarks>A version 1 record repeats the table with every subject, without measures and ladders; the first subject's is taken.</remarks>
internal sealed class Version1Book
{
    private readonly GradeScale _scale;
    private readonly bool _isByBudget;
    private readonly Dictionary<string, string> _weights = new(StringComparer.Ordinal);
    private readonly Dictionary<string, JsonElement> _gates = new(StringComparer.Ordinal);

    private Version1Book(GradeScale scale, bool isByBudget) =>
        (_scale, _isByBudget) = (scale, isByBudget);

    /// <summary>Makes the table.</summary>
    /// <param name="document">The document, of version 1's shape.</param>
    /// <param name="asOf">The year of which the period is taken to be: version 1 does not record it.</param>
    public static PublishedTable Of(JsonElement document, int asOf)
    {
        JsonElement book = document.GetProperty("rulebook");
        JsonElement record = document.GetProperty("record");
        var scale = new GradeScale(
            book.GetProperty("grades")
                .Items(grade => (grade.TextOf("id"), grade.LocalizedOf("label")!))
        );
        var made = new Version1Book(scale, record.Child("rollup")?.TextOf("weights") == "budget");
        JsonElement[] roots =
        [
            .. document.GetProperty("subjects").Items(subject => subject.GetProperty("node")),
        ];
        foreach (JsonElement root in roots)
        {
            made.Collect(root);
        }

        JsonElement? department = roots is [var first, ..] ? first : null;
        return new PublishedTable
        {
            Id = book.TextOf("id"),
            Title = book.LocalizedOf("title")!,
            Department = department?.LocalizedOf("name") is { } name
                ? new Department(null, name)
                : null,
            Period = EvaluationPeriod.OfYear(asOf),
            Scale = scale,
            Reading = RebuiltBook.Reading(record.GetProperty("reading")),
            Responsibilities =
            [
                .. (department?.GetProperty("children")).Items(made.Responsibility),
            ],
        };
    }

    // What a part weighs stands with the nodes above it; a gate with those that it closed or may close.
    private void Collect(JsonElement node)
    {
        foreach (JsonElement part in node.Child("arithmetic").Items(part => part))
        {
            if (part.TextOrNull("weight") is { } weight)
            {
                _weights.TryAdd(part.TextOf("path"), weight);
            }
        }

        foreach (JsonElement gate in node.Child("gates").Items(gate => gate))
        {
            _gates.TryAdd(gate.TextOf("indicator"), gate);
        }

        foreach (JsonElement child in node.GetProperty("children").EnumerateArray())
        {
            Collect(child);
        }
    }

    private Responsibility Responsibility(JsonElement node) =>
        new()
        {
            Id = IdOf(node),
            Path = node.TextOf("path"),
            Name = NameOf(node),
            Budget = BudgetOf(node),
            Weight = WeightOf(node),
            Activities = [.. node.GetProperty("children").Items(Activity)],
        };

    private ActivityNode Activity(JsonElement node) =>
        new()
        {
            Id = IdOf(node),
            Path = node.TextOf("path"),
            Name = NameOf(node),
            Budget = BudgetOf(node),
            Weight = WeightOf(node),
            Indicators = [.. node.GetProperty("children").Items(Indicator)],
        };

    private Indicator Indicator(JsonElement node)
    {
        string path = node.TextOf("path");
        Unit? unit = UnitOf(node);
        return new Indicator
        {
            Id = IdOf(node),
            Path = path,
            Name = NameOf(node),
            Weight = WeightOf(node),
            Measure = new Measure { Kind = MeasureKind.Category, Unit = unit },
            Criteria = [.. node.Child("claims").Items(claim => Criterion(claim, unit))],
            Gate =
                _gates.TryGetValue(path, out JsonElement gate)
                && _scale.Find(gate.TextOf("when")) is { } when
                && _scale.Find(gate.TextOf("cap")) is { } cap
                    ? new Gate(new GateCondition.OfGrade(when), cap, null)
                    : null,
        };
    }

    private GradedCriterion Criterion(JsonElement claim, Unit? unit)
    {
        string set = claim.TextOf("set");
        return new GradedCriterion(
            _scale.Find(claim.TextOf("grade")) ?? _scale.Worst,
            new Criterion(
                new SourcedText(claim.TextOf("text")),
                SetText.Range(set, unit) is { } range ? new Meaning.Range(range)
                    : SetText.Deadline(set) is { } deadline ? new Meaning.Timing(deadline)
                    : new Meaning.Label(SetText.Label(set) ?? set),
                claim.TextOrNull("means") is { } means ? new SourcedText(means) : null
            )
        );
    }

    // Known where a number was measured; else it stands behind the numbers of a set.
    private static Unit? UnitOf(JsonElement node)
    {
        if (node.Child("compared") is { } compared && compared.IfAny("number") is not null)
        {
            return compared.TextOrNull("unit") is { } symbol ? Units.Of(symbol) : null;
        }

        foreach (JsonElement claim in node.Child("claims").Items(claim => claim))
        {
            if (claim.TextOf("set") is ['[' or '(' or '{', .. var inner])
            {
                string number = inner.Split(", ")[0].TrimEnd(']', ')', '}');
                string unit = number.TrimStart('-').TrimStart("0123456789./".ToCharArray()).Trim();
                if (unit.Length > 0 && unit.Length < number.Length && !unit.Contains('∞'))
                {
                    return Units.Of(unit);
                }
            }
        }

        return null;
    }

    private Weight? WeightOf(JsonElement node) =>
        !_isByBudget && _weights.TryGetValue(node.TextOf("path"), out string? weight)
            ? new Weight(ExactText.Parse(weight), new SourcedText(weight))
            : null;

    private Budget? BudgetOf(JsonElement node) =>
        _isByBudget && _weights.TryGetValue(node.TextOf("path"), out string? weight)
            ? new Budget(ExactText.Parse(weight), new SourcedText(weight))
            : null;

    private static LocalizedText NameOf(JsonElement node) =>
        node.LocalizedOf("name") ?? new LocalizedText(node.TextOf("path"));

    private static SourcedText IdOf(JsonElement node)
    {
        string path = node.TextOf("path");
        return new SourcedText(path[(path.LastIndexOf('/') + 1)..]);
    }
}
