using PerfEval.Diagnostics;
using PerfEval.Import.Grids;
using PerfEval.Text;

namespace PerfEval.Import.Headers;

/// <summary>The table of a file from which the book is made, with those behind it that go on with it.</summary>
/// <param name="Position">The position of its block in the document.</param>
/// <param name="Parts">The table and those joined to it, each with its headings.</param>
internal sealed record TableChoice(int Position, IReadOnlyList<(Grid Grid, Header Header)> Parts)
{
    private const int MostHeadings = 12;

    /// <summary>Chooses a table.</summary>
    /// <param name="blocks">The document.</param>
    /// <param name="number">The number of the table that the caller wants, counted from 1; null for the one with most headings known.</param>
    /// <param name="given">What columns are by their heading, as the caller says.</param>
    /// <param name="file">The file, for what is said of it as a whole.</param>
    /// <param name="findings">Where to say what was chosen, and what fits not.</param>
    /// <returns>The choice; null if no table fits.</returns>
    public static TableChoice? Of(
        IReadOnlyList<Block> blocks,
        int? number,
        IReadOnlyDictionary<string, Role> given,
        Place file,
        Findings findings
    )
    {
        List<Candidate> all =
        [
            .. blocks
                .Select((block, at) => (block, at))
                .Where(one => one.block is Block.Table)
                .Select(
                    (one, i) =>
                    {
                        Grid grid = ((Block.Table)one.block).Grid;
                        return new Candidate(one.at, i + 1, grid, HeaderReading.Find(grid, given));
                    }
                ),
        ];
        if (number is { } wanted && (wanted < 1 || wanted > all.Count))
        {
            findings.Add(Catalogue.NoSuchTable, file, ("number", wanted), ("count", all.Count));
            return null;
        }

        List<Candidate> fitting = [.. all.Where(one => one.Header is { Fits: true })];
        Candidate? chosen = number is { } asked
            ? all[asked - 1]
            : fitting.MaxBy(one => one.Header!.Known);
        if (chosen?.Header is not { Fits: true })
        {
            Wording wording = number is null ? Catalogue.NoTableFits : Catalogue.TableNotFit;
            findings.Add(
                wording,
                file,
                ("number", number ?? 0),
                ("headings", Headings(chosen is null ? all : [chosen]))
            );
            return null;
        }

        List<Candidate> parts = [chosen];
        for (int i = chosen.Number; i < all.Count && IsJoined(blocks, parts[^1], all[i]); i++)
        {
            findings.Add(Catalogue.TablesJoined, all[i].Grid.Rows[0][0].Place);
            parts.Add(all[i]);
        }

        List<Candidate> others = [.. fitting.Where(one => !parts.Contains(one))];
        if (number is null && others.Count > 0)
        {
            findings.Add(
                Catalogue.OtherTables,
                chosen.Grid.Rows[0][0].Place,
                ("number", chosen.Number),
                ("others", string.Join(", ", others.Select(one => one.Number)))
            );
        }

        return new(chosen.Block, [.. parts.Select(one => (one.Grid, one.Header!))]);
    }

    // Nothing stands between them but that the table goes on.
    private static bool IsJoined(IReadOnlyList<Block> blocks, Candidate before, Candidate next) =>
        next.Header is { } header
        && header.IsAlike(before.Header!)
        && blocks
            .Skip(before.Block + 1)
            .Take(next.Block - before.Block - 1)
            .All(block =>
                block is Block.Paragraph { Text: var text }
                && (Folding.IsBlank(text) || HeadingWords.Is(HeadingWords.Continued, text))
            );

    private static LocalizedText Headings(IReadOnlyList<Candidate> tables)
    {
        List<string> found =
        [
            .. tables
                .Select(one =>
                    one.Header is { } header ? one.Grid.Rows[header.FirstRow] : one.Grid.Rows[0]
                )
                .SelectMany(row => row)
                .Where(cell => !cell.IsBlank && !cell.IsRepeated)
                .Select(cell => cell.OnOneLine)
                .Distinct(StringComparer.Ordinal),
        ];
        string shown = string.Join(", ", found.Take(MostHeadings));
        return found.Count == 0 ? new LocalizedText("none", "无")
            : found.Count > MostHeadings ? new LocalizedText($"{shown}, …", $"{shown}……")
            : new LocalizedText(shown);
    }

    private sealed record Candidate(int Block, int Number, Grid Grid, Header? Header);
}
