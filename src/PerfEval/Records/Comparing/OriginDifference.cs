using System.Text.Json;

namespace PerfEval.Records.Comparing;

/// <summary>A member of two records that differs: what the evaluations were made from, or how.</summary>
/// <param name="Member">The member, such as <c>options.strict</c>, <c>rollup.missing</c> or <c>inputs.rulebook</c>.</param>
/// <param name="Before">What the first holds, as text; of inputs the hashes. Null if it holds nothing.</param>
/// <param name="After">What the second holds; null if it holds nothing.</param>
internal sealed record OriginDifference(string Member, string? Before, string? After)
{
    private static readonly string[] Compared =
    [
        "engine",
        "asOf",
        "asOfSource",
        "options",
        "reading",
        "rollup",
    ];

    internal static IReadOnlyList<OriginDifference> Of(
        RecordedEvaluation before,
        RecordedEvaluation after
    )
    {
        List<OriginDifference> found = [];
        Add(found, "rulebook.id", before.RuleBook, after.RuleBook);
        foreach (InputKind kind in Enum.GetValues<InputKind>())
        {
            Add(
                found,
                $"inputs.{kind.ToString().ToLowerInvariant()}",
                Hashes(before.Origin, kind),
                Hashes(after.Origin, kind)
            );
        }

        foreach (string name in Compared)
        {
            Compare(found, name, before.Origin.Element, after.Origin.Element);
        }

        return found;
    }

    private static void Compare(
        List<OriginDifference> found,
        string member,
        JsonElement before,
        JsonElement after
    )
    {
        string name = member[(member.LastIndexOf('.') + 1)..];
        (JsonElement? own, JsonElement? other) = (Known(before, name), Known(after, name));
        if (
            own is { ValueKind: JsonValueKind.Object } left
            && other is { ValueKind: JsonValueKind.Object } right
        )
        {
            IEnumerable<string> names = left.EnumerateObject()
                .Concat(right.EnumerateObject())
                .Select(inner => inner.Name)
                .Distinct();
            foreach (string inner in names)
            {
                Compare(found, $"{member}.{inner}", left, right);
            }

            return;
        }

        Add(found, member, Text(own), Text(other));
    }

    private static JsonElement? Known(JsonElement owner, string name) =>
        owner.TryGetProperty(name, out JsonElement member) && member.ValueKind != JsonValueKind.Null
            ? member
            : null;

    private static void Add(
        List<OriginDifference> found,
        string member,
        string? before,
        string? after
    )
    {
        if (before != after)
        {
            found.Add(new OriginDifference(member, before, after));
        }
    }

    private static string? Text(JsonElement? element) =>
        element is { ValueKind: JsonValueKind.String } text
            ? text.GetString()
            : element?.ToCanonicalText();

    private static string? Hashes(RecordedOrigin origin, InputKind kind)
    {
        string hashes = string.Join(' ', origin.Of(kind).Select(file => file.Sha256));
        return hashes.Length > 0 ? hashes : null;
    }
}
