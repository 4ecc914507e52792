using PerfEval.Text;

namespace PerfEval.Results;

/// <summary>What the department says that it earned (自评得分), to the letter; what is computed is what counts.</summary>
/// <param name="Points">The points, such as <c>9.5</c>; null for none.</param>
/// <param name="Grade">The id or the label of the grade; null for none. One of the two is said.</param>
internal sealed record Claim(SourcedText? Points, SourcedText? Grade)
{
    /// <summary>Returns the claim that two texts make; null if neither says anything.</summary>
    public static Claim? Of(SourcedText? points, SourcedText? grade) =>
        points is null && grade is null ? null : new Claim(points, grade);

    /// <summary>Returns what is claimed: <c>10, excellent</c>.</summary>
    public override string ToString() =>
        string.Join(", ", new[] { Points, Grade }.OfType<SourcedText>());
}
