using System.Text.RegularExpressions;
using PerfEval.Diagnostics;
using PerfEval.Import.Grids;
using PerfEval.Import.Headers;
using PerfEval.Text;

namespace PerfEval.Import.Drafts;

/// <summary>What the options and the heading above a table say of the book as a whole.</summary>
internal static partial class HeadReading
{
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
        List<SourcedText> above = [.. Within(grid, header), .. Before(blocks, choice.Position)];
        int at = above.FindIndex(text => !IsYear(text.Value));
        SourcedText? heading = at < 0 ? null : above[at];
        // The year stands in the heading, or alone in the line before it or behind it.
        SourcedText? year = above
            .Where((text, i) => i == at || (Math.Abs(i - at) == 1 && IsYear(text.Value)))
            .OrderByDescending(text => text == heading)
            .Select(YearIn)
            .FirstOrDefault(found => found is not null);
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
            Above = [.. grid.Rows.Take(header.FirstRow)],
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

    // A title stands alone in a row above the headings, often merged over all columns, and a year below it.
    private static IEnumerable<SourcedText> Within(Grid grid, Header header) =>
        from row in grid.Rows.Take(header.FirstRow)
        let said = row.Where(cell => cell is { IsBlank: false, IsRepeated: false }).ToList()
        where said is [var only] && MayBeTitle(only.OnOneLine)
        select new SourcedText(said[0].OnOneLine, said[0].Place);

    private static IEnumerable<SourcedText> Before(IReadOnlyList<Block> blocks, int position) =>
        from block in blocks
            .Take(position)
            .Reverse()
            .TakeWhile(block => block is Block.Paragraph)
            .OfType<Block.Paragraph>()
        where MayBeTitle(block.Text)
        select new SourcedText(block.Text.Trim(), block.Place);

    // A unit stands above a table too.
    private static bool MayBeTitle(string text) =>
        HeadingText.MayBe(text) && !HeadingWords.IsUnit(text);

    private static bool IsYear(string text) => YearAlone().IsMatch(Folding.Fold(text));

    private static SourcedText? YearIn(SourcedText text) =>
        Year().Match(Folding.Fold(text.Value)) is { Success: true } match
            ? new SourcedText(match.Value, text.PlaceOf(match.Index, match.Length))
            : null;

    [GeneratedRegex(@"(?<!\d)(?:19|20)\d{2}(?!\d)", RegexOptions.None, 1000)]
    private static partial Regex Year();

    [GeneratedRegex(@"^[\s(]*(?:19|20)\d{2}\s*年?度?[\s)]*$", RegexOptions.None, 1000)]
    private static partial Regex YearAlone();
}
