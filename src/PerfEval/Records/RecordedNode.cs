using System.Text.Json;

namespace PerfEval.Records;

/// <summary>A node of a recorded tree, with all that lies under it. Numbers are exact texts, as they stand in the file.</summary>
public sealed class RecordedNode
{
    internal RecordedNode(JsonElement node) => Element = node;

    /// <summary>The path of ids; empty for the department.</summary>
    public string Path => Element.TextOf("path");

    /// <summary>The level.</summary>
    public Level Level => Enum.Parse<Level>(Element.TextOf("level"), ignoreCase: true);

    /// <summary>The name as published; null if the department has none.</summary>
    public LocalizedText? Name => Element.LocalizedOf("name");

    /// <summary>Of an indicator: what was measured, as written; null if nothing was.</summary>
    public string? Value => Element.Child("value")?.TextOf("text");

    /// <summary>Why the indicator does not apply; null if it does.</summary>
    public string? NotApplicable => Element.Child("value")?.TextOrNull("notApplicable");

    /// <summary>偏差原因分析及改进措施, as written; null for none.</summary>
    public string? Deviation => Element.Child("value")?.TextOrNull("deviation");

    /// <summary>The evidence, as written; null for none.</summary>
    public string? Evidence => Element.Child("value")?.TextOrNull("evidence");

    /// <summary>The note, as written; null for none.</summary>
    public string? Note => Element.Child("value")?.TextOrNull("note");

    /// <summary>How the node stands; null above the indicators without a roll-up.</summary>
    public Status? Status =>
        Element.TextOrNull("status") is { } status ? Enum.Parse<Status>(status) : null;

    /// <summary>The id of the grade; null unless the status is <see cref="Status.Graded"/>.</summary>
    public string? Grade => Element.TextOrNull("grade");

    /// <summary>The score; null where there is none, or it is open.</summary>
    public RecordedScore? Score => RecordedScore.Of(Element);

    /// <summary>Of an indicator without a grade: the ids of the grades still possible, best first.</summary>
    public IReadOnlyList<string> Possible =>
        Element.GetProperty("range") is { ValueKind: JsonValueKind.Array } list
            ? [.. list.Items(grade => grade.GetString()!)]
            : [];

    /// <summary>Above the indicators: the lowest grade and score still possible; null without a roll-up.</summary>
    internal RecordedEnd? Lowest => End("lowest");

    /// <summary>Above the indicators: the highest grade and score still possible; null without a roll-up.</summary>
    internal RecordedEnd? Highest => End("highest");

    /// <summary>Above the indicators: the share of the weight that was measured, from 0 to 1; null without a roll-up.</summary>
    public string? Coverage => Element.TextOrNull("coverage");

    /// <summary>Of an indicator: the criteria, best first.</summary>
    internal IReadOnlyList<RecordedCriterion> Criteria =>
        [.. Element.Child("claims").Items(claim => new RecordedCriterion(claim))];

    /// <summary>The reading policy that decided; null where none was needed.</summary>
    internal RecordedPolicy? Policy =>
        Element.Child("policy") is { } policy ? new RecordedPolicy(policy) : null;

    /// <summary>The decision of a person; null for none.</summary>
    internal RecordedDecision? Decided =>
        Element.Child("decided") is { } decided ? new RecordedDecision(decided) : null;

    /// <summary>The gates below that are closed or may still close.</summary>
    internal IReadOnlyList<RecordedGate> Gates =>
        [.. Element.Child("gates").Items(gate => new RecordedGate(gate))];

    /// <summary>What the node is made of, in the document's order; nothing without a roll-up.</summary>
    internal IReadOnlyList<RecordedPart> Parts =>
        [.. Element.Child("arithmetic").Items(part => new RecordedPart(part))];

    /// <summary>The findings here that somebody decided to live with.</summary>
    internal IReadOnlyList<RecordedAcceptance> Accepted =>
        [
            .. Element
                .GetProperty("findings")
                .EnumerateArray()
                .Where(finding => finding.Child("accepted") is not null)
                .Select(finding => new RecordedAcceptance(finding)),
        ];

    /// <summary>How many indicators at or below this node have each grade, by the grade's id, best first.</summary>
    public IReadOnlyList<KeyValuePair<string, int>> GradeCounts =>
        [
            .. Element
                .GetProperty("counts")
                .GetProperty("grades")
                .EnumerateObject()
                .Select(grade => KeyValuePair.Create(grade.Name, Whole(grade.Value))),
        ];

    /// <summary>The nodes below, in the document's order.</summary>
    public IReadOnlyList<RecordedNode> Children =>
        [.. Element.GetProperty("children").Items(child => new RecordedNode(child))];

    internal JsonElement Element { get; }

    // A count beyond all counting is cut: it has been altered, and verification says so.
    private static int Whole(JsonElement number) => (int)Math.Min(number.GetUInt32(), int.MaxValue);

    private RecordedEnd? End(string name) =>
        Element.GetProperty("range") is { ValueKind: JsonValueKind.Object } range
            ? new RecordedEnd(range.GetProperty(name))
            : null;

    /// <summary>Returns the path and the grade, or else the status.</summary>
    public override string ToString() =>
        $"{(Path.Length == 0 ? "department" : Path)}: {Grade ?? Status?.ToString()}";
}

/// <summary>A score as it was recorded.</summary>
public sealed record RecordedScore
{
    internal RecordedScore(string exact, string shown)
    {
        (Exact, Shown) = (exact, shown);
    }

    /// <summary>The exact number, such as <c>1202/15</c>.</summary>
    public string Exact { get; internal init; }

    /// <summary>The number as shown, such as <c>80.13</c>.</summary>
    public string Shown { get; internal init; }

    internal static RecordedScore? Of(JsonElement owner) =>
        owner.Child("score") is { } score
            ? new RecordedScore(score.TextOf("exact"), score.TextOf("shown"))
            : null;

    /// <summary>Returns the number as shown.</summary>
    public override string ToString() => Shown;
}

/// <summary>One end of what is still possible, as it was recorded.</summary>
internal sealed record RecordedEnd
{
    internal RecordedEnd(JsonElement end) =>
        (Grade, Score) = (end.TextOf("grade"), RecordedScore.Of(end));

    /// <summary>The id of the grade.</summary>
    public string Grade { get; }

    /// <summary>The score; null for a roll-up by the worst grade.</summary>
    public RecordedScore? Score { get; }
}

/// <summary>A criterion as it was recorded.</summary>
internal sealed record RecordedCriterion
{
    internal RecordedCriterion(JsonElement claim) =>
        (Grade, Text, Set) = (claim.TextOf("grade"), claim.TextOf("text"), claim.TextOf("set"));

    /// <summary>The id of the grade that it earns.</summary>
    public string Grade { get; }

    /// <summary>The published words.</summary>
    public string Text { get; }

    /// <summary>The values it denotes, such as <c>[95%, +∞)</c>.</summary>
    public string Set { get; }
}

/// <summary>What a reading policy decided, as it was recorded.</summary>
internal sealed record RecordedPolicy
{
    internal RecordedPolicy(JsonElement policy)
    {
        JsonProperty first = policy.EnumerateObject().First(member => !member.NameEquals("grade"));
        (Name, Choice) = (first.Name, first.Value.GetString()!);
        Grade = policy.TextOrNull("grade");
    }

    /// <summary><c>overlap</c>, <c>gap</c>, <c>beyond</c> or <c>top</c>.</summary>
    public string Name { get; }

    /// <summary>What it is set to, such as <c>better</c>.</summary>
    public string Choice { get; }

    /// <summary>The id of the grade that it gave; null for none.</summary>
    public string? Grade { get; }
}

/// <summary>The decision of a person, as it was recorded.</summary>
internal sealed record RecordedDecision
{
    internal RecordedDecision(JsonElement decided) =>
        (Grade, Reason, By, On) = (
            decided.TextOf("grade"),
            decided.TextOf("reason"),
            decided.TextOf("by"),
            decided.TextOf("on")
        );

    /// <summary>The id of the grade.</summary>
    public string Grade { get; }

    /// <summary>Why.</summary>
    public string Reason { get; }

    /// <summary>Who decided.</summary>
    public string By { get; }

    /// <summary>The day, such as <c>2020-01-10</c>.</summary>
    public string On { get; }
}

/// <summary>What a gate does to a node above it, as it was recorded.</summary>
internal sealed record RecordedGate
{
    internal RecordedGate(JsonElement gate) =>
        (Indicator, Cap, IsClosed) = (
            gate.TextOf("indicator"),
            gate.TextOf("cap"),
            gate.GetProperty("closed").GetBoolean()
        );

    /// <summary>The path of its indicator.</summary>
    public string Indicator { get; }

    /// <summary>The id of the best grade that it leaves.</summary>
    public string Cap { get; }

    /// <summary>Whether it is closed; it may still close otherwise.</summary>
    public bool IsClosed { get; }
}

/// <summary>What a part weighs in the node above it, as it was recorded.</summary>
internal sealed record RecordedPart
{
    internal RecordedPart(JsonElement part) =>
        (Path, Weight, Share, LeftOut) = (
            part.TextOf("path"),
            part.TextOrNull("weight"),
            part.TextOrNull("share"),
            part.TextOrNull("leftOut")
        );

    /// <summary>The path of the part.</summary>
    public string Path { get; }

    /// <summary>Its weight; null for want of a budget.</summary>
    public string? Weight { get; }

    /// <summary>Its share of the whole, from 0 to 1; null where it is left out.</summary>
    public string? Share { get; }

    /// <summary>Why it is left out: <c>notApplicable</c>, <c>noBudget</c> or <c>notMeasured</c>; null where it counts.</summary>
    public string? LeftOut { get; }
}

/// <summary>A finding that somebody decided to live with, as it was recorded.</summary>
internal sealed record RecordedAcceptance
{
    internal RecordedAcceptance(JsonElement finding)
    {
        JsonElement accepted = finding.GetProperty("accepted");
        (Code, Regions) = (finding.TextOf("code"), finding.TextOrNull("regions"));
        (Reason, By, On) = (
            accepted.TextOf("reason"),
            accepted.TextOf("by"),
            accepted.TextOf("on")
        );
    }

    /// <summary>The code of the finding.</summary>
    public string Code { get; }

    /// <summary>The values it is about; null if none.</summary>
    public string? Regions { get; }

    /// <summary>Why it may stand.</summary>
    public string Reason { get; }

    /// <summary>Who decided.</summary>
    public string By { get; }

    /// <summary>The day, such as <c>2019-12-02</c>.</summary>
    public string On { get; }
}
