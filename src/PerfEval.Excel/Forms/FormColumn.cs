using PerfEval.Text;

namespace PerfEval.Excel.Forms;

/// <summary>A column of a form.</summary>
/// <param name="Key">The key by which its heading is known.</param>
/// <param name="Width">How wide it is, in characters of which a Chinese one takes two.</param>
/// <param name="Kind">Who writes into it.</param>
internal sealed record FormColumn(string Key, int Width, FormColumnKind Kind)
{
    /// <summary>What stands above it, and by which it is found again.</summary>
    public FormHeading Heading { get; } =
        FormHeadings.Find(
            [
                FormHeadings.Path,
                .. FormHeadings.Filled,
                .. FormHeadings.Scored,
                .. FormHeadings.Descriptive,
            ],
            Key
        )!;

    /// <summary>The columns of a form, from the left: which indicator, its criteria and unit, what is filled in; behind the printed ones the path.</summary>
    /// <remarks>Together the printed ones fit a page of A4 across, at three quarters of their size or more.</remarks>
    /// <param name="hasActivities">Whether the table has three levels.</param>
    /// <param name="hasShares">Whether an indicator takes a share.</param>
    /// <param name="hasDates">Whether an indicator takes dates.</param>
    /// <param name="hasDueDates">Whether an indicator asks for a due date.</param>
    /// <param name="hasPoints">Whether an indicator has points.</param>
    /// <param name="hasJudged">Whether a person judges points.</param>
    public static IReadOnlyList<FormColumn> All(
        bool hasActivities,
        bool hasShares,
        bool hasDates,
        bool hasDueDates,
        bool hasPoints = false,
        bool hasJudged = false
    ) =>
        [
            new("number", 4, FormColumnKind.Told),
            .. Only(hasActivities, new FormColumn("activity", 11, FormColumnKind.Told)),
            new("name", 17, FormColumnKind.Told),
            new("criteria", 22, FormColumnKind.Told),
            new("unit", 7, FormColumnKind.Told),
            .. Only(
                hasPoints,
                new("target", 9, FormColumnKind.Told),
                new("pointsPossible", 5, FormColumnKind.Told)
            ),
            new("value", 11, FormColumnKind.Filled),
            .. Only(
                hasShares,
                new("done", 10, FormColumnKind.Filled),
                new("of", 8, FormColumnKind.Filled)
            ),
            .. Only(hasDueDates, new FormColumn("due", 11, FormColumnKind.Date)),
            .. Only(hasDates, new FormColumn("completed", 11, FormColumnKind.Date)),
            .. Only(
                hasJudged,
                new("points", 7, FormColumnKind.Filled),
                new("reason", 9, FormColumnKind.Filled),
                new("by", 7, FormColumnKind.Filled)
            ),
            .. Only(hasPoints, new FormColumn("claimed", 7, FormColumnKind.Filled)),
            new("notApplicable", 10, FormColumnKind.Filled),
            new("evidence", 9, FormColumnKind.Filled),
            new("note", 8, FormColumnKind.Filled),
            new("deviation", 11, FormColumnKind.Filled),
            new(FormHeadings.Indicator, 46, FormColumnKind.Aside),
            new("responsibility", 24, FormColumnKind.Aside),
            new("allowed", 60, FormColumnKind.Aside),
        ];

    private static FormColumn[] Only(bool isThere, params FormColumn[] columns) =>
        isThere ? columns : [];
}

/// <summary>Who writes into a column.</summary>
internal enum FormColumnKind
{
    /// <summary>The form.</summary>
    Told,

    /// <summary>The form, for its reader; it is not printed.</summary>
    Aside,

    /// <summary>Who fills it in.</summary>
    Filled,

    /// <summary>Who fills it in, a date.</summary>
    Date,
}
