namespace PerfEval.Criteria;

/// <summary>What one criterion denotes: a range of numbers, a label, a moment, or the rest.</summary>
internal abstract record Meaning
{
    private Meaning() { }

    /// <summary>A range of numbers, such as <c>[95%, +∞)</c> for <c>≥95%</c>.</summary>
    /// <param name="Interval">The values, in the ladder's unit and not yet cut to the domain.</param>
    public sealed record Range(ValueRange Interval) : Meaning
    {
        /// <summary>Returns the interval in bracket notation, without a unit.</summary>
        public override string ToString() => Interval.ToString();
    }

    /// <summary>A label, such as <c>{满意}</c>; it is no part of any other label.</summary>
    /// <param name="Text">The label as published.</param>
    public sealed record Label(string Text) : Meaning
    {
        /// <summary>Returns the label in braces.</summary>
        public override string ToString() => $"{{{Text}}}";
    }

    /// <summary>A moment relative to a due date, such as <c>within 10 days after due</c>.</summary>
    /// <param name="Deadline">The moment.</param>
    public sealed record Timing(Deadline Deadline) : Meaning
    {
        /// <summary>Returns the moment as it is written under <c>when</c>.</summary>
        public override string ToString() => Deadline.ToString();
    }

    /// <summary>Whatever no other criterion of the ladder claims, such as <c>{其他}</c>; only the worst criterion says it.</summary>
    /// <remarks>
    /// Among numbers that is everything on the worse side of the others, among labels every other label, among
    /// moments any later day and never.
    /// </remarks>
    /// <param name="Text">The words as published.</param>
    public sealed record Rest(string Text) : Meaning
    {
        /// <summary>Returns the words in braces.</summary>
        public override string ToString() => $"{{{Text}}}";
    }
}
