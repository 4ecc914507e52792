using PerfEval.Excel.Forms;
using PerfEval.Excel.Sheets;
using PerfEval.Reporting;
using PerfEval.Reporting.Comparisons;

namespace PerfEval.Excel;

/// <summary>Writes the working paper of two evaluations as an Excel workbook (.xlsx), such as that of a self-assessment and its audit.</summary>
/// <remarks>
/// <para>
/// The first sheet holds a row for every node of the subjects of both, moved or not, with empty columns for remarks and the
/// number of a working paper; the second the totals, the third what is compared. Values are text, to the letter; points are numbers where they are
/// decimals of at most 15 digits, else text. There are no formulas.
/// </para>
/// <para>The same comparison gives the same bytes.</para>
/// </remarks>
/// <example>
/// <code>
/// using FileStream file = File.Create("paper.xlsx");
/// var comparison = Comparison.Of(self, audit);
/// ComparisonWorkbook.Write(comparison, file, Language.Chinese, "self.json", "audit.json");
/// </code>
/// </example>
public static class ComparisonWorkbook
{
    /// <summary>Writes the workbook.</summary>
    /// <param name="comparison">The comparison; what the first evaluation says is called claimed, what the second says audited.</param>
    /// <param name="stream">Where to write; it need not be able to seek, and is not closed.</param>
    /// <param name="language">The reader's language; labels come in it where they are declared in it.</param>
    /// <param name="before">The name of the first file.</param>
    /// <param name="after">The name of the second file.</param>
    /// <exception cref="System.IO.IOException">The stream cannot be written to.</exception>
    public static void Write(
        Comparison comparison,
        Stream stream,
        Language language,
        string before,
        string after
    )
    {
        ArgumentNullException.ThrowIfNull(comparison);
        ArgumentNullException.ThrowIfNull(stream);
        ArgumentNullException.ThrowIfNull(before);
        ArgumentNullException.ThrowIfNull(after);
        var phrases = new Phrases(language);
        var paper = new WorkingPaper(comparison, phrases);
        using WorkbookWriter workbook = Workbooks.Begin(phrases);
        workbook.Add(new WorkingPaperSheet(comparison, paper, phrases).Plan(before, after));
        workbook.Add(new TotalsSheet(comparison, paper, phrases).Plan());
        workbook.Add(SidesSheet.Plan(paper, phrases, before, after));
        workbook.Finish(stream);
    }

    /// <summary>Writes the workbook without blocking: it is made in memory, and passed on from there.</summary>
    /// <param name="comparison">The comparison; what the first evaluation says is called claimed, what the second says audited.</param>
    /// <param name="stream">Where to write; it need not be able to seek, and is not closed.</param>
    /// <param name="language">The reader's language; labels come in it where they are declared in it.</param>
    /// <param name="before">The name of the first file.</param>
    /// <param name="after">The name of the second file.</param>
    /// <param name="cancellationToken">Ends the writing early.</param>
    /// <exception cref="System.IO.IOException">The stream cannot be written to.</exception>
    /// <exception cref="System.OperationCanceledException">The writing was ended early.</exception>
    public static Task WriteAsync(
        Comparison comparison,
        Stream stream,
        Language language,
        string before,
        string after,
        CancellationToken cancellationToken = default
    )
    {
        ArgumentNullException.ThrowIfNull(comparison);
        return AwaitedStream.WriteAsync(
            stream,
            memory => Write(comparison, memory, language, before, after),
            cancellationToken
        );
    }
}
