using PerfEval.Diagnostics;
using PerfEval.Import.Drafts;
using PerfEval.Import.Forms;
using PerfEval.Import.Grids;
using PerfEval.Import.Headers;
using PerfEval.Import.Readers;
using PerfEval.Import.Sections;
using PerfEval.Import.Tables;
using PerfEval.Inputs;
using PerfEval.Text;

namespace PerfEval.Import;

/// <summary>Makes a draft of a rule book from a published table (从公布的表格生成指标体系草稿).</summary>
/// <remarks>
/// The words of the table stand to the letter. No threshold is guessed, nothing is corrected, and nothing but the given
/// files is opened: no link, no picture, no entity.
/// </remarks>
/// <example>
/// <code>
/// ImportedTable imported = TableImport.Read([InputSource.FromFile("table.docx")]);
/// File.WriteAllText("draft.yaml", imported.RuleBook);
/// </code>
/// </example>
public static class TableImport
{
    /// <summary>Reads files and makes one draft of them, in their order.</summary>
    /// <param name="files">The files; the ending of the name tells the format.</param>
    /// <param name="options">What the caller knows beside them; null for nothing.</param>
    /// <returns>The drafts, and what was assumed.</returns>
    /// <exception cref="ArgumentException">No file is given.</exception>
    public static ImportedTable Read(
        IReadOnlyList<InputSource> files,
        ImportOptions? options = null
    )
    {
        NoNulls.Check(files);
        if (files.Count == 0)
        {
            throw new ArgumentException("There is no file to import.", nameof(files));
        }

        options ??= new ImportOptions();
        Choice.Check(options.Language);
        var findings = new Findings();
        Dictionary<string, Role>? columns = GivenColumns.Read(
            options.Columns,
            files[0].Name,
            findings
        );
        if (columns is null)
        {
            return new(null, null, findings.InOrder());
        }

        var table = new DraftTable();
        var sections = new DraftSections();
        var given = new DraftHead(
            options.Id,
            options.Title,
            options.Period,
            Path.GetFileName(files[0].Name),
            null
        );
        DraftHead? head = null;
        foreach (InputSource file in files)
        {
            int before = findings.ErrorCount;
            if (
                Blocks(file, findings) is not { } blocks
                || TableChoice.Of(blocks, options.Table, columns, WholeOf(file), findings)
                    is not { } choice
                || !GivenColumns.AreFound(columns, choice.Parts[0], WholeOf(file), findings)
                || findings.ErrorCount > before
            )
            {
                return new(null, null, findings.InOrder());
            }

            bool isFirst = head is null;
            if (head is null)
            {
                head = HeadReading.Of(blocks, choice, given, findings) with
                {
                    Form = FormReading.Read(choice.Parts[0], table, findings),
                };
            }

            RowReading.Read(choice.Parts, isFirst, table, findings);
            SectionReading.Read(blocks, sections, findings);
        }

        DraftIds ids = options.Ids is { } renamed
            ? DraftIds.Read(renamed.ReadAll(), findings)
            : DraftIds.None;
        CriteriaCheck.Run(table, ids, findings);
        DraftRules rules = DraftRules.Of(table);
        if (rules.IsRatioAssumed)
        {
            findings.Add(
                Catalogue.RuleAssumed,
                table
                    .Indicators.First(one => one.Indicator.Points is not null)
                    .Indicator.Points!.Place
            );
        }

        IReadOnlyList<Diagnostic> found = findings.InOrder();
        string? results = ResultsYaml.Of(head!, table, ids, options.Language);
        head = head! with { HasResults = results is not null };
        return new(
            DraftYaml.Of(head, table, sections, ids, rules, found, options.Language),
            results,
            found
        );
    }

    private static IReadOnlyList<Block>? Blocks(InputSource file, Findings findings)
    {
        string ending = Path.GetExtension(file.Name).ToLowerInvariant();
        if (GridReaders.For(ending) is not { } reader)
        {
            ForeignFormat format = ForeignFormat.Of(ending);
            findings.Add(
                Catalogue.NotImported,
                WholeOf(file),
                ("kind", format.Kind),
                ("saved", format.SavedAs)
            );
            return null;
        }

        try
        {
            InputBytes input = file.ReadAll();
            if (input.Bytes.Length > InputBytes.MostBytes)
            {
                throw new TooMuchToImportException();
            }

            return reader.Read(input, findings);
        }
        catch (TooMuchToImportException)
        {
            findings.Add(Catalogue.TooMuchToImport, WholeOf(file), ("most", GridLimits.InWords));
            return null;
        }
    }

    private static Place WholeOf(InputSource file) => new SourceText(file.Name, "").At(0, 0);
}
