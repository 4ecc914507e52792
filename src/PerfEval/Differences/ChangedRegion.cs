namespace PerfEval.Differences;

/// <summary>Values that the two rule books grade differently, such as <c>[90%, 91%): fair → poor</c>.</summary>
internal sealed record ChangedRegion
{
    internal ChangedRegion(string values, Outcome old, Outcome @new)
    {
        (Values, Old, New) = (values, old, @new);
    }

    /// <summary>The values in interval notation and in the new book's unit, after any rounding; a label in braces.</summary>
    public string Values { get; internal init; }

    /// <summary>How the old book grades them.</summary>
    internal Outcome Old { get; init; }

    /// <summary>How the new book grades them.</summary>
    internal Outcome New { get; init; }

    /// <summary>The grade by the old book; null where it gives none.</summary>
    public Grade? OldGrade => Old.Grade;

    /// <summary>The grade by the new book; null where it gives none.</summary>
    public Grade? NewGrade => New.Grade;

    /// <summary>Returns values and grades: <c>[90%, 91%): fair → poor</c>.</summary>
    public override string ToString() => $"{Values}: {Old} → {New}";
}

/// <summary>What a ladder makes of a value.</summary>
/// <param name="Grade">The grade; null where it gives none.</param>
/// <param name="IsCovered">Whether it is a value of the indicator at all: inside the domain, a known label.</param>
internal sealed record Outcome(Grade? Grade, bool IsCovered)
{
    /// <summary>Returns the grade's id, <c>refused</c>, or <c>not a value</c>.</summary>
    public override string ToString() => Grade?.Id ?? (IsCovered ? "refused" : "not a value");

    internal bool IsLike(Outcome other) =>
        Grade?.Id == other.Grade?.Id && IsCovered == other.IsCovered;
}
