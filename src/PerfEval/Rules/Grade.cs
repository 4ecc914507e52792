using System.Text.Json.Serialization;

namespace PerfEval;

/// <summary>One grade of a scale, such as <c>{id: good, label: {zh: 良, en: Good}}</c>.</summary>
[JsonConverter(typeof(PerfEvalJsonConverter))]
public sealed record Grade
{
    internal Grade(string id, LocalizedText label, int rank)
    {
        (Id, Label, Rank) = (id, label, rank);
    }

    /// <summary>The id by which criteria and results name it.</summary>
    public string Id { get; internal init; }

    /// <summary>How it is shown.</summary>
    public LocalizedText Label { get; internal init; }

    /// <summary>Its position in the scale, counted from 0 for the best.</summary>
    public int Rank { get; internal init; }

    /// <summary>Returns the id.</summary>
    public override string ToString() => Id;
}
