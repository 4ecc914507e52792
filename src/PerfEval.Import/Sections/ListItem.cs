using PerfEval.Import.Grids;
using PerfEval.Import.Tables;

namespace PerfEval.Import.Sections;

/// <summary>A numbered paragraph with what is numbered below it.</summary>
/// <param name="number">Its number without brackets and dot.</param>
/// <param name="text">Its text without the number.</param>
/// <param name="paragraph">The paragraph.</param>
internal sealed class ListItem(string number, string text, Block.Paragraph paragraph)
{
    /// <summary>The number as printed, without brackets and dot.</summary>
    public string Number { get; } = number;

    /// <summary>The text without the number.</summary>
    public string Text { get; } = text;

    /// <summary>The paragraph as a cell.</summary>
    public GridCell Cell { get; } = new(paragraph.Text, paragraph.Place);

    /// <summary>The paragraph.</summary>
    public Block.Paragraph Paragraph { get; } = paragraph;

    /// <summary>What is numbered below it.</summary>
    public List<ListItem> Items { get; } = [];

    /// <summary>Paragraphs without a number that stand behind it and before the next item.</summary>
    public List<string> Loose { get; } = [];

    /// <summary>Makes trees of paragraphs: a form of number that was not there before is one level deeper.</summary>
    public static IReadOnlyList<ListItem> TreesOf(IEnumerable<Block.Paragraph> paragraphs)
    {
        List<ListItem> roots = [];
        List<(string Style, ListItem Item)> open = [];
        List<string> loose = [];
        ListItem? last = null;
        foreach (Block.Paragraph paragraph in paragraphs)
        {
            if (Read(paragraph) is not var (style, item))
            {
                loose.Add(paragraph.Text.Trim());
                continue;
            }

            // What stands behind the last item is the text that goes on, and no part of the list.
            last?.Loose.AddRange(loose.Where(text => text.Length > 0));
            loose.Clear();
            last = item;
            int level = open.FindIndex(one => one.Style == style);
            if (level >= 0)
            {
                open.RemoveRange(level, open.Count - level);
            }

            (open.Count == 0 ? roots : open[^1].Item.Items).Add(item);
            open.Add((style, item));
        }

        return roots;
    }

    private static (string Style, ListItem Item)? Read(Block.Paragraph paragraph)
    {
        if (ListNumber.Of(paragraph.Text) is { } number)
        {
            return (
                $"{paragraph.ListDepth} {number.Style}",
                new(number.Number, number.Name, paragraph)
            );
        }

        return paragraph.ListNumber is { } made
            ? (
                $"{paragraph.ListDepth}",
                new(made.Trim(' ', '.', '、'), paragraph.Text[made.Length..].Trim(), paragraph)
            )
            : null;
    }
}
