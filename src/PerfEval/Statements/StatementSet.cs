using PerfEval.Rules;
using PerfEval.Text;

namespace PerfEval.Statements;

/// <summary>What a document declares of itself: figures, tables, and which of them are one and the same.</summary>
internal sealed record StatementSet
{
    /// <summary>The name by which the budgets of the rule book's responsibilities are meant.</summary>
    public const string Budgets = "budgets";

    /// <summary>Its id.</summary>
    public required string Id { get; init; }

    /// <summary>The id of the rule book whose budgets it speaks of; null for none.</summary>
    public SourcedText? RuleBook { get; init; }

    /// <summary>The year that it is about, as written; null for nothing said.</summary>
    public string? Period { get; init; }

    /// <summary>The outermost figures.</summary>
    public IReadOnlyList<Figure> Figures { get; init; } = [];

    /// <summary>The tables.</summary>
    public IReadOnlyList<FigureTable> Tables { get; init; } = [];

    /// <summary>Names of one figure, said in several places.</summary>
    public IReadOnlyList<IReadOnlyList<SourcedText>> Same { get; init; } = [];

    /// <summary>Tables in which one item has one price.</summary>
    public IReadOnlyList<SourcedText> Prices { get; init; } = [];

    /// <summary>What somebody decided about findings of the whole.</summary>
    public IReadOnlyList<AcceptedFinding> Accepted { get; init; } = [];

    /// <summary>All decisions, each with the path of the figure or the table at which it stands; empty for the whole.</summary>
    public IEnumerable<(string Path, AcceptedFinding Accepted)> AllAccepted =>
        [
            .. Accepted.Select(accepted => ("", accepted)),
            .. AllFigures.SelectMany(figure =>
                figure.Accepted.Select(accepted => (figure.Path, accepted))
            ),
            .. Tables.SelectMany(table => table.Accepted.Select(accepted => (table.Id, accepted))),
        ];

    /// <summary>All figures, each before those below it.</summary>
    public IEnumerable<Figure> AllFigures => Figures.SelectMany(figure => figure.SelfAndBelow());

    /// <summary>What can be asked about: the paths of figures, and the ids of tables.</summary>
    public IEnumerable<string> Named =>
        AllFigures.Select(figure => figure.Path).Concat(Tables.Select(table => table.Id));

    /// <summary>Returns the figure of a path; null for none.</summary>
    public Figure? FigureAt(string path) =>
        AllFigures.FirstOrDefault(figure => figure.Path == path);

    /// <summary>Returns the table and the column that a name such as <c>procurement/amount</c> means; null for none.</summary>
    public (FigureTable Table, string Column)? ColumnAt(string name)
    {
        int slash = name.IndexOf('/', StringComparison.Ordinal);
        return
            slash > 0
            && Tables.FirstOrDefault(table => table.Id == name[..slash]) is { } found
            && found.IndexOf(name[(slash + 1)..]) >= 0
            ? (found, name[(slash + 1)..])
            : null;
    }

    /// <summary>All that a name may mean: paths of figures, columns, and the budgets.</summary>
    public IEnumerable<string> Names =>
        AllFigures
            .Select(figure => figure.Path)
            .Concat(
                Tables.SelectMany(table =>
                    table.Columns.Select(column => $"{table.Id}/{column.Value}")
                )
            )
            .Append(Budgets);
}
