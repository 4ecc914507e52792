namespace PerfEval;

/// <summary>One grade of a scale, such as <c>{id: good, label: {zh: 良, en: Good}}</c>.</summary>
/// <param name="Id">The id by which criteria and results name it.</param>
/// <param name="Label">How it is shown.</param>
/// <param name="Rank">Its position in the scale, counted from 0 for the best.</param>
public sealed record Grade(string Id, LocalizedText Label, int Rank)
{
    /// <summary>Returns the id.</summary>
    public override string ToString() => Id;
}
