using System.Text.Json.Serialization;
using NodaTime;
using NodaTime.Text;
using PerfEval.Grading.Values;
using PerfEval.Quantities;

namespace PerfEval.Grading;

/// <summary>What a measured text was read as.</summary>
[JsonConverter(typeof(PerfEvalJsonConverter))]
public abstract record MeasuredValue
{
    private MeasuredValue() { }

    /// <summary>The number in the unit of the ladder, as it was compared; null for a label and for dates.</summary>
    public Rational? Number => (this as OfNumber)?.Compared;

    /// <summary>The number exactly as measured, another one only where the measure declares a rounding; null for a label and for dates.</summary>
    public Rational? Unrounded => (this as OfNumber)?.Raw;

    /// <summary>The unit of the numbers; null for none.</summary>
    public virtual Unit? Unit => null;

    /// <summary>The label as published, which an alias may have stood for; null for a number and for dates.</summary>
    public string? Label => (this as OfLabel)?.Text;

    /// <summary>The due date; null for a number and for a label.</summary>
    public LocalDate? DueDate => (this as OfDates)?.Due;

    /// <summary>The day of completion; null if it is not completed, for a number and for a label.</summary>
    public LocalDate? CompletionDate => (this as OfDates)?.Completed;

    /// <summary>A number in the unit of the ladder, such as <c>57/60</c>, read as 95 (percent).</summary>
    /// <param name="Raw">The number exactly as measured.</param>
    /// <param name="Compared">The number that was compared; another one only where the measure declares a rounding.</param>
    /// <param name="Unit">The unit of both; null for none.</param>
    /// <param name="Share">The share it was written as; null if it was no share.</param>
    internal sealed record OfNumber(Rational Raw, Rational Compared, Unit? Unit, Share? Share)
        : MeasuredValue
    {
        /// <inheritdoc/>
        public override Unit? Unit { get; } = Unit;

        /// <summary>Whether rounding changed the number.</summary>
        public bool IsRounded => Raw != Compared;

        /// <summary>Returns the number as it was compared, with its unit: <c>95%</c>, <c>312 days</c>.</summary>
        public override string ToString() => $"{Compared}{Unit}";
    }

    /// <summary>A label of the ladder.</summary>
    /// <param name="Text">The label as published, which an alias may have stood for.</param>
    internal sealed record OfLabel(string Text) : MeasuredValue
    {
        /// <summary>Returns the label.</summary>
        public override string ToString() => Text;
    }

    /// <summary>A due date, and the day of completion.</summary>
    /// <param name="Due">The due date.</param>
    /// <param name="Completed">The day of completion; null if it is not completed.</param>
    internal sealed record OfDates(LocalDate Due, LocalDate? Completed) : MeasuredValue
    {
        /// <summary>Returns both dates in ISO form, <c>2019-09-30/2019-10-15</c>; the second is empty if it is not completed.</summary>
        public override string ToString() =>
            LocalDatePattern.Iso.Format(Due)
            + "/"
            + (Completed is { } completed ? LocalDatePattern.Iso.Format(completed) : "");
    }
}
