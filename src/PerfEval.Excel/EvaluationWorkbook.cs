using PerfEval.Excel.Forms;
using PerfEval.Excel.Sheets;
using PerfEval.Reporting;
using PerfEval.Text.Origins;

namespace PerfEval.Excel;

/// <summary>Writes an evaluation as an Excel workbook (.xlsx), in the columns of the official self-evaluation form.</summary>
/// <remarks>
/// <para>
/// The first sheet holds a row for every indicator, responsibility and activity in the document's order, and one for the
/// whole at the end; the second the record, the third what was found, the fourth what persons decided, the fifth what the
/// grades depend on; where the rule book names offices (<c>owner</c>) and something was not reported, a sixth says who has not
/// answered; so do sheets follow of offices and goals, of declared figures and of terms, where the rule book or the caller gives any. What was measured is text, to the letter; points,
/// scores and budgets are numbers where they are decimals of at most 15 digits, else text. There are no formulas.
/// </para>
/// <para>The same evaluation gives the same bytes.</para>
/// </remarks>
/// <example>
/// <code>
/// using FileStream file = File.Create("2019.xlsx");
/// EvaluationWorkbook.Write(evaluation, Language.Chinese, file);
/// </code>
/// </example>
public static class EvaluationWorkbook
{
    /// <summary>Writes the workbook.</summary>
    /// <param name="evaluation">The evaluation.</param>
    /// <param name="stream">Where to write; it need not be able to seek, and is not closed.</param>
    /// <param name="language">The reader's language; labels come in it where they are declared in it.</param>
    /// <exception cref="System.IO.IOException">The stream cannot be written to.</exception>
    public static void Write(EvaluationResult evaluation, Stream stream, Language language)
    {
        ArgumentNullException.ThrowIfNull(evaluation);
        ArgumentNullException.ThrowIfNull(stream);
        EvaluationReport.Write(evaluation, Paper(stream, language));
    }

    /// <summary>Writes the workbook without blocking: it is made in memory, and passed on from there.</summary>
    /// <param name="evaluation">The evaluation.</param>
    /// <param name="stream">Where to write; it need not be able to seek, and is not closed.</param>
    /// <param name="language">The reader's language; labels come in it where they are declared in it.</param>
    /// <param name="cancellationToken">Ends the writing early.</param>
    /// <exception cref="System.IO.IOException">The stream cannot be written to.</exception>
    /// <exception cref="System.OperationCanceledException">The writing was ended early.</exception>
    public static Task WriteAsync(
        EvaluationResult evaluation,
        Stream stream,
        Language language,
        CancellationToken cancellationToken = default
    )
    {
        ArgumentNullException.ThrowIfNull(evaluation);
        return EvaluationReport.WriteAsync(
            evaluation,
            [Paper(stream, language)],
            cancellationToken
        );
    }

    /// <summary>Returns the workbook as one of several papers that are written in one pass, with the same seal.</summary>
    /// <param name="stream">Where to write; it need not be able to seek, and is not closed.</param>
    /// <param name="language">The reader's language; labels come in it where they are declared in it.</param>
    /// <returns>A paper of an evaluation in memory, which is written behind its last subject.</returns>
    public static EvaluationPaper Paper(Stream stream, Language language)
    {
        var phrases = new Phrases(language);
        return new EvaluationPaper(
            stream,
            (evaluation, to) =>
                SubjectwiseReport.Of(
                    () => { },
                    _ => { },
                    seal =>
                        Write((EvaluationResult)evaluation, phrases, to, CellAddress.MostRows, seal)
                )
        )
        {
            NeedsWhole = true,
        };
    }

    /// <summary>Writes the workbook, with so many rows a sheet at most.</summary>
    internal static void Write(
        EvaluationResult result,
        Phrases phrases,
        Stream stream,
        int mostRows,
        string seal
    )
    {
        using WorkbookWriter workbook = Workbooks.Begin(phrases, mostRows);
        if (ProjectFormSheet.Plan(result, phrases) is { } form)
        {
            workbook.Add(form);
        }

        workbook.Add(new EvaluationSheet(result, phrases).Plan());
        workbook.Add(RecordSheet.Plan(result, seal, phrases));
        workbook.Add(FindingsSheet.Plan(result, phrases));
        workbook.Add(DecisionsSheet.Plan(result, phrases));
        workbook.Add(DependenciesSheet.Plan(result, phrases));
        foreach (
            SheetPlan further in new[]
            {
                UnansweredSheet.Plan(result, phrases),
                DisclosureSheets.Coverage(result, phrases),
                FiguresSheet.Plan(result, phrases),
                DisclosureSheets.Glossary(result, phrases),
            }.OfType<SheetPlan>()
        )
        {
            workbook.Add(further);
        }

        workbook.Finish(stream);
    }
}
