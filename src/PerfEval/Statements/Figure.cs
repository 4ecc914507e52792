using PerfEval.Quantities;
using PerfEval.Rules;
using PerfEval.Text;

namespace PerfEval.Statements;

/// <summary>A figure that a document declares, with what it is made of.</summary>
internal sealed record Figure
{
    /// <summary>The ids from the outermost figure to it, parted by slashes: <c>expense/staff</c>.</summary>
    public required string Path { get; init; }

    /// <summary>What the document calls it; null where the file does not say it.</summary>
    public LocalizedText? Name { get; init; }

    /// <summary>What it is counted in; null for nothing said.</summary>
    public string? Unit { get; init; }

    /// <summary>What is declared; null where that is blank.</summary>
    public StatedNumber? Value { get; init; }

    /// <summary>What it is the sum of.</summary>
    public IReadOnlyList<Figure> Parts { get; init; } = [];

    /// <summary>What is singled out of it (其中), and never summed.</summary>
    public IReadOnlyList<Figure> OfWhich { get; init; } = [];

    /// <summary>How it changed against the year before; null for nothing said.</summary>
    public Change? Change { get; init; }

    /// <summary>The column whose sum it states, such as <c>procurement/amount</c>; null for none.</summary>
    public SourcedText? Sum { get; init; }

    /// <summary>What it says of how many there are in a table.</summary>
    public IReadOnlyList<StatedCount> Counts { get; init; } = [];

    /// <summary>How far a sum may be from it; 0 unless declared.</summary>
    public Rational Tolerance { get; init; }

    /// <summary>Where the document states it.</summary>
    public SourceReference? Source { get; init; }

    /// <summary>Where it stands in the file.</summary>
    public required Place Place { get; init; }

    /// <summary>What somebody decided about findings.</summary>
    public IReadOnlyList<AcceptedFinding> Accepted { get; init; } = [];

    /// <summary>Its last id, or what the document calls it.</summary>
    public LocalizedText Title => Name ?? new LocalizedText(Path[(Path.LastIndexOf('/') + 1)..]);

    /// <summary>It and all below it, itself first.</summary>
    public IEnumerable<Figure> SelfAndBelow() =>
        Parts.Concat(OfWhich).SelectMany(figure => figure.SelfAndBelow()).Prepend(this);

    /// <summary>Returns an amount in its unit.</summary>
    public string InUnit(Rational amount) => $"{amount}{Unit}";

    /// <summary>Returns the path.</summary>
    public override string ToString() => Path;
}

/// <summary>How many there are, as the document says.</summary>
/// <param name="Says">The number.</param>
/// <param name="Of">The column whose distinct values are counted, such as <c>procurement/project</c>.</param>
internal sealed record StatedCount(StatedNumber Says, SourcedText Of);
