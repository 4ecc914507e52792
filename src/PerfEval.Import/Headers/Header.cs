using PerfEval.Import.Grids;

namespace PerfEval.Import.Headers;

/// <summary>The headings of a table, and what its columns are.</summary>
/// <param name="FirstRow">The first row of headings, counted from 0.</param>
/// <param name="Rows">How many rows of headings there are: 1 to 3.</param>
/// <param name="Columns">What the columns are, from left to right.</param>
internal sealed record Header(int FirstRow, int Rows, IReadOnlyList<HeaderColumn> Columns)
{
    /// <summary>The first row behind the headings.</summary>
    public int NextRow => FirstRow + Rows;

    /// <summary>The columns of criteria, as they stand.</summary>
    public IEnumerable<HeaderColumn> Grades => Columns.Where(column => column.Grade is not null);

    /// <summary>How many different things its columns are known to be.</summary>
    public int Known =>
        Columns
            .Where(column => column.Role is not null)
            .Select(column => column.Role)
            .Distinct()
            .Count();

    /// <summary>Whether an indicator can be made of its rows.</summary>
    public bool Fits =>
        ColumnOf(Role.Indicator) is not null
        && (
            Grades.Any()
            || ColumnOf(Role.Points) is not null
            || ColumnOf(Role.Target) is not null
            || ColumnOf(Role.Score) is not null
        );

    /// <summary>Returns the position of the column with a role, counted from 0; null if there is none.</summary>
    public int? ColumnOf(Role role) =>
        Columns.FirstOrDefault(column => column.Role == role && column.Grade is null)?.Position;

    /// <summary>Tells whether another table has the same headings.</summary>
    public bool IsAlike(Header other) =>
        Columns
            .Select(column => column.Key)
            .SequenceEqual(other.Columns.Select(column => column.Key));
}

/// <summary>A column of a table.</summary>
/// <param name="Position">Its position, counted from 0.</param>
/// <param name="Heading">The cell of its heading: the lowest that says anything.</param>
/// <param name="Role">What it is; null if that is not known.</param>
internal sealed record HeaderColumn(int Position, GridCell Heading, Role? Role)
{
    /// <summary>The label of the grade whose criteria stand in it; null in any other.</summary>
    public string? Grade { get; init; }

    /// <summary>Whether it was known by another word than the usual one.</summary>
    public bool IsSynonym { get; init; }

    /// <summary>The heading as it is compared.</summary>
    public string Key => HeadingWords.Key(Heading.Text);
}
