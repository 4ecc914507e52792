using System.Text.RegularExpressions;
using PerfEval.Diagnostics;
using PerfEval.Import.Grids;
using PerfEval.Import.Headers;
using PerfEval.Text;

namespace PerfEval.Import.Drafts;

/// <summary>What the options and the heading above a table say of the book as a whole.</summary>
internal static partial class HeadReading
{
    // A heading is short, and no sentence.
    private const int LongestHeading = 60;
    private const string EndsOfSentences = "。；;！？!?，,：:";

    /// <summary>Reads id, title and period.</summary>
    /// <param name="blocks">The document.</param>
    /// <param name="choice">The table in it.</param>
    /// <param name="given">What the caller gives; what it leaves out is null.</param>
    /// <param name="findings">Where to say what was taken from the heading, and what is missing.</param>
    public static DraftHead Of(
        IReadOnlyList<Block> blocks,
        TableChoice choice,
        DraftHead given,
        Findings findings
    )
    {
        (Grid grid, Header header) = choice.Parts[0];
        SourcedText? heading = HeadingIn(grid, header) ?? HeadingBefore(blocks, choice.Position);
        SourcedText? year =
            heading is { } told && Year().Match(Folding.Fold(told.Value)) is { Success: true } match
                ? new SourcedText(match.Value, told.PlaceOf(match.Index, match.Length))
                : null;
        Place table = grid.Rows[0][0].Place;
        string? period = Take("period", given.Period, year?.Value, year, table, findings);
        return new DraftHead(
            Take(
                "id",
                given.Id,
                year is null ? null : $"table-{year.Value}",
                year,
                table,
                findings
            ),
            Take("title", given.Title, heading?.Value, heading, table, findings),
            period,
            given.Document,
            heading?.Value
        )
        {
            Facts =
            [
                .. grid.Rows.Take(header.FirstRow).Select(FactsIn).Where(said => said.Length > 0),
            ],
        };
    }

    private static string? Take(
        string key,
        string? given,
        string? found,
        SourcedText? from,
        Place table,
        Findings findings
    )
    {
        if (given is not null)
        {
            return given;
        }

        if (found is not null && from is not null)
        {
            findings.Add(
                Catalogue.TakenFromHeading,
                from.Place,
                ("key", key),
                ("text", from.Value)
            );
        }
        else
        {
            findings.Add(Catalogue.NotInHeading, table, ("key", key));
        }

        return found;
    }

    private static string FactsIn(IReadOnlyList<GridCell> row) =>
        string.Join(
            " | ",
            row.Where(cell => cell is { IsBlank: false, IsRepeated: false })
                .Select(cell => cell.OnOneLine)
        );

    // A title stands alone in a row above the headings, often merged over all columns.
    private static SourcedText? HeadingIn(Grid grid, Header header)
    {
        foreach (IReadOnlyList<GridCell> row in grid.Rows.Take(header.FirstRow))
        {
            List<GridCell> said =
            [
                .. row.Where(cell => cell is { IsBlank: false, IsRepeated: false }),
            ];
            if (said is [var only] && IsHeading(only.OnOneLine))
            {
                return new SourcedText(only.OnOneLine, only.Place);
            }
        }

        return null;
    }

    private static SourcedText? HeadingBefore(IReadOnlyList<Block> blocks, int position)
    {
        for (int i = position - 1; i >= 0; i--)
        {
            if (blocks[i] is Block.Table)
            {
                return null;
            }

            if (blocks[i] is Block.Paragraph paragraph && IsHeading(paragraph.Text))
            {
                return new SourcedText(paragraph.Text.Trim(), paragraph.Place);
            }
        }

        return null;
    }

    private static bool IsHeading(string text) =>
        text.Trim() is { Length: > 0 and <= LongestHeading } trimmed
        && !EndsOfSentences.Contains(trimmed[^1], StringComparison.Ordinal);

    [GeneratedRegex(@"(?<!\d)(?:19|20)\d{2}(?!\d)", RegexOptions.None, 1000)]
    private static partial Regex Year();
}
