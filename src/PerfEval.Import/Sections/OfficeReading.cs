using PerfEval.Import.Grids;
using PerfEval.Import.Headers;
using PerfEval.Text;

namespace PerfEval.Import.Sections;

/// <summary>Makes offices of the numbered lists of a section: what has a list below it is an office, what is listed its duties.</summary>
/// <param name="heading">The heading of the section.</param>
internal sealed class OfficeReading(Block.Paragraph heading)
{
    private const int LongestName = 30;

    private readonly List<DraftOffice> _offices = [];

    /// <summary>The paragraphs of which something was made.</summary>
    public List<Block.Paragraph> Taken { get; } = [];

    /// <summary>The offices, each once where a list of their names stands before what they do.</summary>
    public IEnumerable<DraftOffice> Offices =>
        _offices
            .GroupBy(office => office.Name, StringComparer.Ordinal)
            .SelectMany(same =>
                same.Any(office => office.Duties.Count > 0)
                    ? same.Where(office => office.Duties.Count > 0)
                    : same.Take(1)
            );

    /// <summary>Takes the items of a list.</summary>
    /// <param name="items">The items.</param>
    /// <param name="parent">What they stand under; null for the heading of the section.</param>
    public void Take(IReadOnlyList<ListItem> items, ListItem? parent = null)
    {
        bool isFlat = items.All(item => item.Items.Count == 0);
        bool isOfDuties = isFlat && !items.All(IsOffice);
        List<ListItem> duties = [];
        foreach (ListItem item in items)
        {
            if (!isOfDuties && IsOffice(item))
            {
                AddOffice(item);
            }
            else if (item.Items.Count > 0 && (IsShort(WithoutColon(item.Text)) || HasOffices(item)))
            {
                Take(item.Items, item);
            }
            else
            {
                duties.Add(item);
            }
        }

        if (duties.Count > 0)
        {
            AddDuties(duties, parent);
        }
    }

    private void AddOffice(ListItem item)
    {
        (string name, string behind) = Parted(item.Text);
        Taken.Add(item.Paragraph);
        List<string> comments = [.. item.Loose];
        List<DraftDuty> duties = [.. item.Items.Select(DutyOf)];
        if (behind.Length > 0 && duties.Count == 0)
        {
            duties.Add(new DraftDuty(null, behind, item.Cell));
        }
        else if (behind.Length > 0)
        {
            comments.Insert(0, behind);
        }

        Add(name, item.Cell, false, duties, comments);
    }

    private void AddDuties(IReadOnlyList<ListItem> items, ListItem? parent)
    {
        List<DraftDuty> duties = [.. items.Select(DutyOf)];
        if (parent is null)
        {
            Add(heading.Text.Trim(), new GridCell(heading.Text, heading.Place), true, duties, []);
            return;
        }

        Taken.Add(parent.Paragraph);
        Add(WithoutColon(parent.Text), parent.Cell, true, duties, parent.Loose);
    }

    private void Add(
        string name,
        GridCell cell,
        bool isHeading,
        List<DraftDuty> duties,
        IReadOnlyList<string> comments
    )
    {
        _offices.Add(
            new DraftOffice("", name, cell)
            {
                IsHeading = isHeading && !IsName(name),
                Duties = duties,
                Comments = comments,
            }
        );
    }

    // What is listed below a duty belongs to its text.
    private DraftDuty DutyOf(ListItem item)
    {
        List<string> lines = [item.Text];
        List<string> comments = [.. item.Loose];
        Taken.Add(item.Paragraph);
        AddBelow(item, lines, comments);
        return new DraftDuty(item.Number, string.Join('\n', lines), item.Cell)
        {
            Comments = comments,
        };
    }

    private void AddBelow(ListItem item, List<string> lines, List<string> comments)
    {
        foreach (ListItem below in item.Items)
        {
            Taken.Add(below.Paragraph);
            lines.Add(below.Paragraph.Text.Trim());
            comments.AddRange(below.Loose);
            AddBelow(below, lines, comments);
        }
    }

    private static bool IsOffice(ListItem item) =>
        Parted(item.Text) is var (name, behind)
        && (
            IsName(name)
            || (behind.Length == 0 && IsShort(name) && IsOfLeaves(item) && !IsTitle(name))
        );

    // A short line with a flat list below it names an office, however it ends, unless it is a title such as 主要职责.
    private static bool IsOfLeaves(ListItem item) =>
        item.Items.Count > 0
        && item.Items.TrueForAll(below =>
            below.Items.Count == 0 && !IsName(Parted(below.Text).Name)
        );

    private static bool HasOffices(ListItem item) =>
        item.Items.Exists(below => IsName(Parted(below.Text).Name) || HasOffices(below));

    private static bool IsTitle(string name) =>
        HeadingText.WordIn(name, SectionWords.Duties) is not null;

    private static (string Name, string Behind) Parted(string text)
    {
        int end = text.AsSpan().IndexOfAny('：', ':', '。');
        if (end > 0 && IsName(text[..end]))
        {
            return (text[..end].Trim(), text[(end + 1)..].Trim());
        }

        return (WithoutColon(text), "");
    }

    private static string WithoutColon(string text) => text.Trim().TrimEnd('：', ':', '。');

    private static bool IsShort(string name) =>
        name.Length is > 0 and <= LongestName && name.AsSpan().IndexOfAny("，,；;。") < 0;

    private static bool IsName(string text)
    {
        string name = Folding.FoldLabel(text);
        if (name.EndsWith(')') && name.LastIndexOf('(') is > 0 and var open)
        {
            name = name[..open].TrimEnd();
        }

        return IsShort(name)
            && SectionWords.OfficeEndings.Any(ending =>
                name.EndsWith(ending, StringComparison.Ordinal)
            );
    }
}
