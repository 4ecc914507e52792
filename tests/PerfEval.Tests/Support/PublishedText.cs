using PerfEval.Binding.Rows;
using PerfEval.Diagnostics;

namespace PerfEval.Tests.Support;

/// <summary>A row of <c>Cases/criteria.csv</c>: a published text, or a fragment of a book, and what is wanted of it.</summary>
/// <param name="Text">The text, to the letter.</param>
/// <param name="Want">
/// The sets and answers of which any will do, parted by <c> | </c>. <c>refused</c> and <c>error</c> are a finding that proposes
/// no numbers, <c>category</c> is a label.
/// </param>
/// <param name="Unit">The unit of the wanted set where the set does not show it; empty for none.</param>
public sealed record PublishedText(string Text, string Want, string Unit)
{
    /// <summary>Whether the text is a fragment of a book, and the wanted set that of what a finding proposes.</summary>
    public bool IsBook => Text.StartsWith("criteria:", StringComparison.Ordinal);

    /// <summary>Returns all rows.</summary>
    public static IEnumerable<PublishedText> All()
    {
        string path = Repository.PathOf("tests", "PerfEval.Tests", "Cases", "criteria.csv");
        using var text = new StreamReader(path);
        using var rows = new CsvRows("criteria.csv", text, 1, ',', false, new Findings());
        rows.Next();
        while (rows.Next() is { } row)
        {
            yield return new PublishedText(
                row.Text(0).ToString(),
                row.Text(1).ToString(),
                row.Text(2).ToString()
            );
        }
    }
}
