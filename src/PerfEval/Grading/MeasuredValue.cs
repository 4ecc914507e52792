using NodaTime;
using NodaTime.Text;
using PerfEval.Quantities;

namespace PerfEval.Grading;

/// <summary>What a measured text was read as.</summary>
public abstract record MeasuredValue
{
    private MeasuredValue() { }

    /// <summary>A number in the unit of the ladder, such as <c>57/60</c>, read as 95 (percent).</summary>
    /// <param name="Raw">The number exactly as measured.</param>
    /// <param name="Compared">The number that was compared; another one only where the measure declares a rounding.</param>
    /// <param name="Unit">The unit of both; null for none.</param>
    /// <param name="Share">The share it was written as; null if it was no share.</param>
    public sealed record Number(Rational Raw, Rational Compared, Unit? Unit, Share? Share)
        : MeasuredValue
    {
        /// <summary>Whether rounding changed the number.</summary>
        public bool IsRounded => Raw != Compared;
    }

    /// <summary>A label of the ladder.</summary>
    /// <param name="Text">The label as published, which an alias may have stood for.</param>
    public sealed record Label(string Text) : MeasuredValue
    {
        /// <summary>Returns the label.</summary>
        public override string ToString() => Text;
    }

    /// <summary>A due date, and the day of completion.</summary>
    /// <param name="Due">The due date.</param>
    /// <param name="Completed">The day of completion; null if it is not completed.</param>
    public sealed record Dates(LocalDate Due, LocalDate? Completed) : MeasuredValue
    {
        /// <summary>Returns both dates in ISO form, <c>2019-09-30/2019-10-15</c>; the second is empty if it is not completed.</summary>
        public override string ToString() =>
            LocalDatePattern.Iso.Format(Due)
            + "/"
            + (Completed is { } completed ? LocalDatePattern.Iso.Format(completed) : "");
    }
}

/// <summary>A part of a whole, such as 57 of 60.</summary>
/// <param name="Done">The part.</param>
/// <param name="Of">The whole; not 0.</param>
public sealed record Share(Rational Done, Rational Of)
{
    /// <summary>Returns the share as <c>57/60</c>, in its own terms and not in lowest ones.</summary>
    public override string ToString() => $"{Done}/{Of}";
}
