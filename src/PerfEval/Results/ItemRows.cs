using System.Buffers;
using PerfEval.Diagnostics;
using PerfEval.Text;

namespace PerfEval.Results;

/// <summary>Flat rows in which an item stands in a row of its own, named <c>path#late</c>, gathered into the results of their indicators.</summary>
/// <remarks>The row of the indicator itself may stand anywhere among those of its subject, or be missing.</remarks>
internal static class ItemRows
{
    private const char Mark = '#';

    private static readonly SearchValues<char> OfPaths = SearchValues.Create(
        "abcdefghijklmnopqrstuvwxyz0123456789-/"
    );

    /// <summary>Tells whether a row names an item: a path, and behind <c>#</c> the id of the item.</summary>
    public static bool IsItem(string indicator)
    {
        int mark = indicator.IndexOf(Mark, StringComparison.Ordinal);
        return mark > 0
            && mark < indicator.Length - 1
            && indicator.AsSpan(0, mark).Contains('/')
            && indicator.AsSpan(0, mark).IndexOfAnyExcept(OfPaths) < 0;
    }

    /// <summary>Gathers the rows of one subject.</summary>
    /// <param name="rows">The rows as they were read, in their order.</param>
    /// <param name="findings">Where to say what is wrong.</param>
    /// <returns>One result for each indicator that rows of items name, in the order of the first row of it, and all others as they are.</returns>
    public static IReadOnlyList<Measurement> Gather(
        IReadOnlyList<Measurement> rows,
        Findings findings
    )
    {
        if (!rows.Any(row => IsItem(row.Indicator.Value)))
        {
            return rows;
        }

        Dictionary<string, int> positions = new(StringComparer.Ordinal);
        HashSet<string> withItems = new(StringComparer.Ordinal);
        List<Measurement> gathered = [];
        Dictionary<int, List<ItemAnswer>> answers = [];
        foreach (Measurement row in rows)
        {
            if (!IsItem(row.Indicator.Value))
            {
                // A second row of the indicator is told when it is graded.
                if (
                    positions.TryGetValue(row.Indicator.Value, out int before)
                    && withItems.Remove(row.Indicator.Value)
                )
                {
                    gathered[before] = row with
                    {
                        IsMalformed = row.IsMalformed || gathered[before].IsMalformed,
                    };
                }
                else
                {
                    positions.TryAdd(row.Indicator.Value, gathered.Count);
                    gathered.Add(row);
                }

                continue;
            }

            (SourcedText path, SourcedText item) = Parts(row.Indicator);
            if (!positions.TryGetValue(path.Value, out int at))
            {
                at = gathered.Count;
                positions.Add(path.Value, at);
                withItems.Add(path.Value);
                gathered.Add(new Measurement { Indicator = path, Place = row.Place });
            }

            if (Stray(row) is { } stray)
            {
                findings.Add(
                    Catalogue.ItemRowHolds,
                    row.Place,
                    ("item", item.Value),
                    ("text", stray)
                );
            }

            if (row.IsMalformed || Stray(row) is not null)
            {
                gathered[at] = gathered[at] with { IsMalformed = true };
            }
            else if (Answer(item, row) is { } answer)
            {
                if (!answers.TryGetValue(at, out List<ItemAnswer>? list))
                {
                    answers.Add(at, list = []);
                }

                list.Add(answer);
            }
        }

        foreach ((int at, List<ItemAnswer> list) in answers)
        {
            gathered[at] = gathered[at] with { Items = list };
        }

        return gathered;
    }

    private static (SourcedText Path, SourcedText Item) Parts(SourcedText indicator)
    {
        int mark = indicator.Value.IndexOf(Mark, StringComparison.Ordinal);
        return (
            new SourcedText(indicator.Value[..mark], indicator.Place),
            new SourcedText(indicator.Value[(mark + 1)..], indicator.Place)
        );
    }

    // A row of which nothing is filled in leaves its item open.
    private static ItemAnswer? Answer(SourcedText item, Measurement row) =>
        row.Value is null && row.Done is null && row.Judged is null
            ? null
            : new ItemAnswer(
                item,
                row.Value
                    ?? (
                        row.Done is { } done
                            ? new SourcedText($"{done.Value}/{row.Of?.Value}", done.Place)
                            : null
                    ),
                row.Judged
            );

    // What has no meaning in the row of an item.
    private static string? Stray(Measurement row) =>
        row.Due?.Value
        ?? row.Completed?.Value
        ?? row.NotApplicable?.Value
        ?? row.Claimed?.ToString()
        ?? row.Evidence
        ?? row.Note
        ?? row.Deviation;
}
