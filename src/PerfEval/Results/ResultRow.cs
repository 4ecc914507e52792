using NodaTime;
using PerfEval.Results;

namespace PerfEval;

/// <summary>One row of results, as a CSV file would hold it: what was measured of one indicator of one subject.</summary>
/// <remarks>Immutable, and valid once it exists: what a text means is read when it is graded, and is a finding if it means nothing.</remarks>
/// <example>
/// <code>
/// var row = new ResultRow("高新区人社局", "employment/startup-support/people-helped", 312) { Note = "年末数" };
/// ResultRow other = ResultRow.Percent("高新区人社局", "employment/startup-support/error-rate", 0.4m);
/// StreamedResults rows = StreamedResults.From([row, other], "query");
/// </code>
/// </example>
public sealed class ResultRow
{
    /// <summary>Creates a row without a value, for one that has dates, a share or a reason why there is none.</summary>
    /// <param name="subject">Whose result it is, such as <c>高新区人社局</c>.</param>
    /// <param name="indicator">The path of the indicator, or a name that only one indicator bears.</param>
    /// <exception cref="ArgumentNullException">The subject or the indicator is null.</exception>
    public ResultRow(string subject, string indicator)
        : this(subject, indicator, null) { }

    /// <summary>Creates a row with a value.</summary>
    /// <param name="subject">Whose result it is, such as <c>高新区人社局</c>.</param>
    /// <param name="indicator">The path of the indicator, or a name that only one indicator bears.</param>
    /// <param name="value">The value as it would stand in a file: <c>0.4%</c>, <c>57/60</c>, <c>312人</c>, a label; null for none.</param>
    /// <exception cref="ArgumentNullException">The subject or the indicator is null.</exception>
    public ResultRow(string subject, string indicator, string? value)
    {
        ArgumentNullException.ThrowIfNull(subject);
        ArgumentNullException.ThrowIfNull(indicator);
        (Subject, Indicator, Value) = (subject, indicator, value);
    }

    /// <summary>Creates a row with a number, exactly as it is.</summary>
    /// <param name="subject">Whose result it is, such as <c>高新区人社局</c>.</param>
    /// <param name="indicator">The path of the indicator, or a name that only one indicator bears.</param>
    /// <param name="value">The number, in the unit of the indicator; for a percent see <see cref="Percent"/> and <see cref="Fraction"/>.</param>
    /// <exception cref="ArgumentNullException">The subject or the indicator is null.</exception>
    public ResultRow(string subject, string indicator, decimal value)
        : this(subject, indicator, GivenValue.Of(value)) { }

    /// <summary>Whose result it is.</summary>
    public string Subject { get; }

    /// <summary>
    /// The indicator as named: its path, or a name that only one indicator bears; of an item the path, and behind <c>#</c> the id of
    /// the item; empty for a row that claims something of the whole.
    /// </summary>
    public string Indicator { get; }

    /// <summary>The value as it would stand in a file; null for none.</summary>
    public string? Value { get; }

    /// <summary>What was done of a share, exactly as it is; null for none.</summary>
    public decimal? Done { get; init; }

    /// <summary>What a share is a part of, exactly as it is; null for none.</summary>
    public decimal? Of { get; init; }

    /// <summary>The due date; null where the table fixes it, or dates do not count.</summary>
    public LocalDate? Due { get; init; }

    /// <summary>The day of completion; null for not completed, or where dates do not count.</summary>
    public LocalDate? Completed { get; init; }

    /// <summary>Why the indicator does not apply; null if it does.</summary>
    public string? NotApplicable { get; init; }

    /// <summary>Where the evidence lies, such as <c>发放台账.xlsx#B7</c>; null for none.</summary>
    public string? Evidence { get; init; }

    /// <summary>A note; null for none.</summary>
    public string? Note { get; init; }

    /// <summary>偏差原因分析及改进措施; null for none.</summary>
    public string? Deviation { get; init; }

    /// <summary>The points that a person judged, exactly as they are; null for none.</summary>
    public decimal? Points { get; init; }

    /// <summary>Why these points; null for none.</summary>
    public string? Reason { get; init; }

    /// <summary>Who judged them; null for none.</summary>
    public string? By { get; init; }

    /// <summary>The points that the department says it earned, which count for nothing and are compared; null for none.</summary>
    public decimal? ClaimedPoints { get; init; }

    /// <summary>The id or the label of the grade that it says it earned, likewise; null for none.</summary>
    public string? ClaimedGrade { get; init; }

    /// <summary>Creates a row with a percent, exactly as it is.</summary>
    /// <param name="subject">Whose result it is.</param>
    /// <param name="indicator">The path of the indicator, or a name that only one indicator bears.</param>
    /// <param name="percent">The percent: 95.5 is 95.5%.</param>
    /// <exception cref="ArgumentNullException">The subject or the indicator is null.</exception>
    public static ResultRow Percent(string subject, string indicator, decimal percent) =>
        new(subject, indicator, GivenValue.Percent(percent));

    /// <summary>Creates a row with a fraction of a percent indicator, exactly as it is.</summary>
    /// <param name="subject">Whose result it is.</param>
    /// <param name="indicator">The path of the indicator, or a name that only one indicator bears.</param>
    /// <param name="fraction">The fraction: 0.955 is 95.5%.</param>
    /// <exception cref="ArgumentNullException">The subject or the indicator is null.</exception>
    public static ResultRow Fraction(string subject, string indicator, decimal fraction) =>
        new(subject, indicator, GivenValue.Fraction(fraction));
}
