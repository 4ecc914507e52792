using System.Text.Json;
using PerfEval.Records;

namespace PerfEval.Verifying;

/// <summary>Finds every leaf in which two parts of a document differ, and every member or item that stands at another place.</summary>
/// <param name="add">Takes the differences, in the order of the recorded part.</param>
internal sealed class LeafPass(Action<RecordedDifference> add)
{
    // What the names of the files and the version say is told apart from the rest.
    private static readonly string[] ToldApart = ["record.engine", "name", "sha256"];

    private static readonly string[] Outcomes = ["status", "grade", "score", "exact", "range"];

    private string? _subject;
    private string? _path;

    /// <summary>Compares members of the document that belong to no subject.</summary>
    public void CompareMember(string name, JsonElement recorded, JsonElement remade)
    {
        if (name == "rulebook")
        {
            CompareWithList("nodes", name, recorded, remade);
        }
        else
        {
            Compare(name, recorded, remade);
        }
    }

    /// <summary>Compares a subject with the one that stands for it.</summary>
    public void CompareSubject(JsonElement recorded, JsonElement remade)
    {
        _subject = recorded.TextIfAny("subject");
        CompareWithList("results", "", recorded, remade);
        _subject = null;
    }

    // The items of one list belong together by their paths, and are told by them.
    private void CompareWithList(
        string list,
        string member,
        JsonElement recorded,
        JsonElement remade
    )
    {
        CompareMembers(
            member,
            recorded,
            remade,
            (name, own, other) =>
            {
                if (name == list)
                {
                    CompareItems(member, name, own, other);
                }
                else
                {
                    Compare(Joined(member, name), own, other);
                }
            }
        );
    }

    private void CompareItems(string member, string list, JsonElement recorded, JsonElement remade)
    {
        List<JsonElement> before = [.. recorded.EnumerateArray()];
        List<JsonElement> after = [.. remade.EnumerateArray()];
        Dictionary<string, int> places = [];
        for (int i = 0; i < after.Count; i++)
        {
            places.TryAdd(after[i].TextOf("path"), i);
        }

        HashSet<int> met = [];
        int last = -1;
        for (int i = 0; i < before.Count; i++)
        {
            _path = before[i].TextOf("path");
            if (!places.TryGetValue(_path, out int partner) || !met.Add(partner))
            {
                Add(Joined(member, list), before[i], null, isOutcome: true);
                continue;
            }

            if (partner < last)
            {
                AddMoved(Joined(member, list), Number(i), Number(partner));
            }

            last = Math.Max(last, partner);
            CompareMembers(
                member,
                before[i],
                after[partner],
                (name, own, other) => Compare(Joined(member, name), own, other)
            );
        }

        for (int i = 0; i < after.Count; i++)
        {
            if (!met.Contains(i))
            {
                _path = after[i].TextOf("path");
                Add(Joined(member, list), null, after[i], isOutcome: true);
            }
        }

        _path = null;
    }

    private void CompareMembers(
        string member,
        JsonElement recorded,
        JsonElement remade,
        Action<string, JsonElement, JsonElement> compare
    )
    {
        List<string> before = [];
        foreach (JsonProperty own in recorded.EnumerateObject())
        {
            if (remade.TryGetProperty(own.Name, out JsonElement other))
            {
                before.Add(own.Name);
                compare(own.Name, own.Value, other);
            }
            else
            {
                Add(Joined(member, own.Name), own.Value, null);
            }
        }

        List<string> after = [];
        foreach (JsonProperty other in remade.EnumerateObject())
        {
            if (recorded.TryGetProperty(other.Name, out _))
            {
                after.Add(other.Name);
            }
            else
            {
                Add(Joined(member, other.Name), null, other.Value);
            }
        }

        if (!before.SequenceEqual(after))
        {
            AddMoved(member, JsonReading.CanonicalText(before), JsonReading.CanonicalText(after));
        }
    }

    private void Compare(string member, JsonElement recorded, JsonElement remade)
    {
        switch (recorded.ValueKind, remade.ValueKind)
        {
            case (JsonValueKind.Object, JsonValueKind.Object):
                CompareMembers(
                    member,
                    recorded,
                    remade,
                    (name, own, other) => Compare(Joined(member, name), own, other)
                );
                break;
            case (JsonValueKind.Array, JsonValueKind.Array):
                CompareLists(member, recorded, remade);
                break;
            default:
                if (!IsSame(recorded, remade) && !IsToldApart(member))
                {
                    Add(member, recorded, remade);
                }

                break;
        }
    }

    // What is the same at both ends is set aside, so that an item more or less is told as just that.
    private void CompareLists(string member, JsonElement recorded, JsonElement remade)
    {
        List<JsonElement> before = [.. recorded.EnumerateArray()];
        List<JsonElement> after = [.. remade.EnumerateArray()];
        int shorter = Math.Min(before.Count, after.Count);
        int head = 0;
        while (head < shorter && IsSame(before[head], after[head]))
        {
            head++;
        }

        int tail = 0;
        while (tail < shorter - head && IsSame(before[^(tail + 1)], after[^(tail + 1)]))
        {
            tail++;
        }

        for (int i = head; i < Math.Max(before.Count, after.Count) - tail; i++)
        {
            bool isBefore = i < before.Count - tail;
            bool isAfter = i < after.Count - tail;
            if (isBefore && isAfter)
            {
                Compare($"{member}[{Number(i)}]", before[i], after[i]);
            }
            else
            {
                Add(
                    $"{member}[{Number(i)}]",
                    isBefore ? before[i] : null,
                    isAfter ? after[i] : null
                );
            }
        }
    }

    // The order of members counts.
    private static bool IsSame(JsonElement one, JsonElement other) =>
        one.ValueKind == other.ValueKind
        && one.ValueKind switch
        {
            JsonValueKind.Object => one.EnumerateObject()
                .Zip(other.EnumerateObject())
                .All(pair =>
                    pair.First.Name == pair.Second.Name
                    && IsSame(pair.First.Value, pair.Second.Value)
                )
                && one.GetPropertyCount() == other.GetPropertyCount(),
            JsonValueKind.Array => one.GetArrayLength() == other.GetArrayLength()
                && one.EnumerateArray()
                    .Zip(other.EnumerateArray())
                    .All(pair => IsSame(pair.First, pair.Second)),
            JsonValueKind.String => one.GetString() == other.GetString(),
            _ => one.GetRawText() == other.GetRawText(),
        };

    private static bool IsToldApart(string member) =>
        member == ToldApart[0]
        || (
            member.StartsWith("record.inputs[", StringComparison.Ordinal)
            && ToldApart.Contains(member[(member.LastIndexOf('.') + 1)..])
        );

    private static string Joined(string member, string name) =>
        member.Length == 0 ? name : $"{member}.{name}";

    private static string Number(int number) => FormattableString.Invariant($"{number}");

    private void Add(
        string member,
        JsonElement? recorded,
        JsonElement? remade,
        bool isOutcome = false
    ) =>
        add(
            new RecordedDifference
            {
                Subject = _subject,
                Path = _path,
                Member = member,
                Recorded = recorded?.ToCanonicalText(),
                Recomputed = remade?.ToCanonicalText(),
                IsOutcome =
                    isOutcome
                    || member == "subject"
                    || (_path is not null && Outcomes.Contains(member.Split('.', '[')[0])),
            }
        );

    private void AddMoved(string member, string recorded, string remade) =>
        add(
            new RecordedDifference
            {
                Subject = _subject,
                Path = _path,
                Member = member,
                Recorded = recorded,
                Recomputed = remade,
                IsMoved = true,
            }
        );
}
