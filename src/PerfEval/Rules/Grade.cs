using System.Text.Json.Serialization;
using PerfEval.Text;

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

    /// <summary>Returns how it is called to somebody who wrote a text: by a Chinese label if the text is Chinese, else by its id.</summary>
    internal string NameIn(string written) =>
        NearestNames.IsChinese(written)
        && Label.Texts.FirstOrDefault(label => NearestNames.IsChinese(label.Value)).Value
            is { } label
            ? label
            : Id;

    /// <summary>Returns the id.</summary>
    public override string ToString() => Id;
}
