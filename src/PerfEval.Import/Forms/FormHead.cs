using PerfEval.Import.Grids;

namespace PerfEval.Import.Forms;

/// <summary>What the head of a self-evaluation form says of a project and its money.</summary>
internal sealed class FormHead
{
    /// <summary>Texts of the project by their labels: its name, its departments, its goal and what was achieved.</summary>
    public Dictionary<string, GridCell> Texts { get; } = new(StringComparer.Ordinal);

    /// <summary>The lines of money.</summary>
    public List<FormFund> Funds { get; } = [];

    /// <summary>The cells of which something was made.</summary>
    public HashSet<GridCell> Taken { get; } = new(ReferenceEqualityComparer.Instance);
}

/// <summary>A line of money.</summary>
/// <param name="Id">Its id in the results, such as <c>total</c>.</param>
/// <param name="Name">What it is called; null for nothing.</param>
/// <param name="Amounts">Its amounts, by their labels.</param>
internal sealed record FormFund(
    string Id,
    GridCell? Name,
    IReadOnlyList<(string Key, GridCell Cell)> Amounts
);
