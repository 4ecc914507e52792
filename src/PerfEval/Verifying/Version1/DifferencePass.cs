using System.Text.Json;
using PerfEval.Records;

namespace PerfEval.Verifying.Version1;

/// <summary>Finds every member in which two evaluations of version 1 differ, but for what they were made from.</summary>
internal sealed class DifferencePass
{
    // What the names of the files, the version and the seal say is told apart from the rest.
    private static readonly string[] ToldApart = ["engine", "inputs", "instant", "seal"];

    private static readonly string[] Outcomes = ["status", "grade", "score", "range"];

    private readonly List<RecordedDifference> _found = [];
    private string? _subject;
    private string? _path;

    private DifferencePass() { }

    /// <summary>Returns the differences, in the order of the first document.</summary>
    /// <param name="recorded">The whole recorded document.</param>
    /// <param name="recomputed">The whole document as it was made again.</param>
    public static IReadOnlyList<RecordedDifference> Run(
        JsonElement recorded,
        JsonElement recomputed
    )
    {
        var pass = new DifferencePass();
        pass.CompareRecords(recorded.GetProperty("record"), recomputed.GetProperty("record"));
        foreach (string name in (string[])["schema", "rulebook", "findings"])
        {
            pass.Compare(name, recorded.GetProperty(name), recomputed.GetProperty(name));
        }

        pass.CompareByKey(
            "subjects",
            "subject",
            recorded.GetProperty("subjects"),
            recomputed.GetProperty("subjects"),
            pass.CompareSubjects
        );
        return pass._found;
    }

    private void CompareRecords(JsonElement recorded, JsonElement recomputed)
    {
        foreach (JsonProperty member in recorded.EnumerateObject())
        {
            if (!ToldApart.Contains(member.Name))
            {
                Compare($"record.{member.Name}", member.Value, recomputed.GetProperty(member.Name));
            }
        }

        List<JsonElement> before = [.. recorded.GetProperty("inputs").EnumerateArray()];
        List<JsonElement> after = [.. recomputed.GetProperty("inputs").EnumerateArray()];
        for (int i = 0; i < Math.Min(before.Count, after.Count); i++)
        {
            foreach (string name in (string[])["kind", "encoding", "delimiter"])
            {
                Compare(
                    $"record.inputs[{i}].{name}",
                    before[i].GetProperty(name),
                    after[i].GetProperty(name)
                );
            }
        }
    }

    private void CompareSubjects(string member, JsonElement recorded, JsonElement recomputed)
    {
        _subject = recorded.TextOrNull("subject");
        foreach (string name in (string[])["subject", "assessor", "findings"])
        {
            Compare(
                name,
                recorded.GetProperty(name),
                recomputed.GetProperty(name),
                isOutcome: name == "subject"
            );
        }

        CompareNodes("node", recorded.GetProperty("node"), recomputed.GetProperty("node"));
        _subject = null;
    }

    private void CompareNodes(string member, JsonElement recorded, JsonElement recomputed)
    {
        _path = recorded.TextOf("path");
        foreach (JsonProperty own in recorded.EnumerateObject())
        {
            if (!own.NameEquals("children"))
            {
                Compare(
                    own.Name,
                    own.Value,
                    recomputed.GetProperty(own.Name),
                    Outcomes.Contains(own.Name)
                );
            }
        }

        CompareByKey(
            "children",
            "path",
            recorded.GetProperty("children"),
            recomputed.GetProperty("children"),
            CompareNodes
        );
        _path = null;
    }

    // Items with the same key belong together; what has no partner stands in one of the documents only.
    private void CompareByKey(
        string member,
        string key,
        JsonElement recorded,
        JsonElement recomputed,
        Action<string, JsonElement, JsonElement> compare
    )
    {
        string? path = _path;
        List<JsonElement> before = [.. recorded.EnumerateArray()];
        List<JsonElement> after = [.. recomputed.EnumerateArray()];
        if (before.Count == 1 && after.Count == 1)
        {
            compare(member, before[0], after[0]);
            _path = path;
            return;
        }

        List<string?> keysBefore = [.. before.Select(item => item.TextOrNull(key))];
        List<string?> keysAfter = [.. after.Select(item => item.TextOrNull(key))];
        for (int i = 0; i < before.Count; i++)
        {
            int partner = keysAfter.IndexOf(keysBefore[i]);
            if (partner < 0)
            {
                Add($"{member}[{i}]", before[i], null, isOutcome: true);
                continue;
            }

            compare($"{member}[{i}]", before[i], after[partner]);
            _path = path;
        }

        for (int i = 0; i < after.Count; i++)
        {
            if (!keysBefore.Contains(keysAfter[i]))
            {
                Add($"{member}[{i}]", null, after[i], isOutcome: true);
            }
        }

        if (!keysBefore.Intersect(keysAfter).SequenceEqual(keysAfter.Intersect(keysBefore)))
        {
            AddTexts(member, Keys(keysBefore), Keys(keysAfter), isOutcome: false);
        }
    }

    private void Compare(
        string member,
        JsonElement recorded,
        JsonElement recomputed,
        bool isOutcome = false
    )
    {
        switch (recorded.ValueKind, recomputed.ValueKind)
        {
            case (JsonValueKind.Object, JsonValueKind.Object):
                foreach (JsonProperty own in recorded.EnumerateObject())
                {
                    if (recomputed.TryGetProperty(own.Name, out JsonElement other))
                    {
                        Compare($"{member}.{own.Name}", own.Value, other, isOutcome);
                    }
                    else
                    {
                        Add($"{member}.{own.Name}", own.Value, null, isOutcome);
                    }
                }

                foreach (JsonProperty other in recomputed.EnumerateObject())
                {
                    if (!recorded.TryGetProperty(other.Name, out _))
                    {
                        Add($"{member}.{other.Name}", null, other.Value, isOutcome);
                    }
                }

                break;
            case (JsonValueKind.Array, JsonValueKind.Array):
                CompareLists(member, recorded, recomputed, isOutcome);
                break;
            default:
                if (!JsonElement.DeepEquals(recorded, recomputed))
                {
                    Add(member, recorded, recomputed, isOutcome);
                }

                break;
        }
    }

    // What is the same at both ends is set aside, so that an item more or less is told as just that.
    private void CompareLists(
        string member,
        JsonElement recorded,
        JsonElement recomputed,
        bool isOutcome
    )
    {
        List<JsonElement> before = [.. recorded.EnumerateArray()];
        List<JsonElement> after = [.. recomputed.EnumerateArray()];
        int shorter = Math.Min(before.Count, after.Count);
        int head = 0;
        while (head < shorter && JsonElement.DeepEquals(before[head], after[head]))
        {
            head++;
        }

        int tail = 0;
        while (
            tail < shorter - head && JsonElement.DeepEquals(before[^(tail + 1)], after[^(tail + 1)])
        )
        {
            tail++;
        }

        for (int i = head; i < Math.Max(before.Count, after.Count) - tail; i++)
        {
            bool isBefore = i < before.Count - tail;
            bool isAfter = i < after.Count - tail;
            if (isBefore && isAfter)
            {
                Compare($"{member}[{i}]", before[i], after[i], isOutcome);
            }
            else
            {
                Add(
                    $"{member}[{i}]",
                    isBefore ? before[i] : null,
                    isAfter ? after[i] : null,
                    isOutcome
                );
            }
        }
    }

    private void Add(
        string member,
        JsonElement? recorded,
        JsonElement? recomputed,
        bool isOutcome
    ) => AddTexts(member, Text(recorded), Text(recomputed), isOutcome);

    private void AddTexts(string member, string? recorded, string? recomputed, bool isOutcome) =>
        _found.Add(
            new RecordedDifference
            {
                Subject = _subject,
                Path = _path,
                Member = member,
                Recorded = recorded,
                Recomputed = recomputed,
                IsOutcome = isOutcome,
            }
        );

    private static string? Text(JsonElement? element) => element?.ToCanonicalText();

    private static string Keys(IEnumerable<string?> keys) => JsonReading.CanonicalText(keys);
}
