using PerfEval.Quantities;
using PerfEval.Text;

namespace PerfEval.Statements;

/// <summary>A table of a document, as published.</summary>
internal sealed record FigureTable
{
    /// <summary>The id by which others name its columns.</summary>
    public required string Id { get; init; }

    /// <summary>The columns, by which its cells are named.</summary>
    public required IReadOnlyList<SourcedText> Columns { get; init; }

    /// <summary>The rows, each of as many cells as there are columns; an empty text is a blank cell.</summary>
    public required IReadOnlyList<IReadOnlyList<SourcedText>> Rows { get; init; }

    /// <summary>What its amounts are counted in; null for nothing said.</summary>
    public string? Unit { get; init; }

    /// <summary>By the column of a product those of its factors.</summary>
    public IReadOnlyList<(SourcedText Of, SourcedText[] Factors)> Products { get; init; } = [];

    /// <summary>By the column of a sum those of its terms.</summary>
    public IReadOnlyList<(SourcedText Of, SourcedText[] Terms)> RowSums { get; init; } = [];

    /// <summary>Which column must not exceed which, by the values of a third one.</summary>
    public IReadOnlyList<LimitOfTable> Limits { get; init; } = [];

    /// <summary>How a price comes from an amount and a quantity; null for not said.</summary>
    public PriceOfTable? Price { get; init; }

    /// <summary>What somebody decided about findings.</summary>
    public IReadOnlyList<Rules.AcceptedFinding> Accepted { get; init; } = [];

    /// <summary>Where it stands.</summary>
    public required Place Place { get; init; }

    /// <summary>Returns the position of a column; -1 for none.</summary>
    public int IndexOf(string column)
    {
        for (int i = 0; i < Columns.Count; i++)
        {
            if (Columns[i].Value == column)
            {
                return i;
            }
        }

        return -1;
    }

    /// <summary>Returns the number of a cell: a decimal, or one with a counter behind it (<c>1台</c>); null where it is blank or no number.</summary>
    public StatedNumber? NumberAt(int row, string column) =>
        StatedNumber.OfCell(CellAt(row, column), Unit);

    /// <summary>Returns a cell.</summary>
    public SourcedText CellAt(int row, string column) => Rows[row][IndexOf(column)];

    /// <summary>Returns the text of a cell.</summary>
    public string TextAt(int row, string column) => CellAt(row, column).Value.Trim();

    /// <summary>Returns the sum of a column, and how many of its cells are blank.</summary>
    public (Rational Sum, int Blank) SumOf(string column)
    {
        Rational sum = Rational.Zero;
        int blank = 0;
        for (int i = 0; i < Rows.Count; i++)
        {
            StatedNumber? number = NumberAt(i, column);
            sum += number?.Value ?? Rational.Zero;
            blank += number is null ? 1 : 0;
        }

        return (sum, blank);
    }

    /// <summary>The columns whose cells the table itself needs as numbers.</summary>
    public IEnumerable<string> NumberColumns =>
        Products
            .Concat(RowSums)
            .SelectMany(one => one.Item2.Prepend(one.Item1))
            .Concat(Limits.SelectMany(limit => (SourcedText[])[limit.Column, limit.Limit]))
            .Concat(Price is { } price ? [price.Of, price.Per] : [])
            .Select(column => column.Value);

    /// <summary>The column that says how many, where a product or a price names one; null for none.</summary>
    public string? QuantityColumn =>
        Price?.Per.Value ?? (Products is [(_, [var first, ..]), ..] ? first.Value : null);
}

/// <summary>A column whose sum, over the rows with one value of another, must not exceed what a third says.</summary>
internal sealed record LimitOfTable(SourcedText Column, SourcedText Limit, SourcedText By);

/// <summary>A price: an amount for each of a quantity, to a step.</summary>
/// <param name="Of">The column of the amount.</param>
/// <param name="Per">The column of the quantity.</param>
/// <param name="To">The step of a price, in the unit of the table.</param>
/// <param name="StepText">The step as written, such as <c>1元</c>.</param>
internal sealed record PriceOfTable(
    SourcedText Of,
    SourcedText Per,
    Rational To,
    SourcedText StepText
);
