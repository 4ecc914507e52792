using PerfEval.Binding;
using PerfEval.Diagnostics;
using PerfEval.Results;
using PerfEval.Text;

namespace PerfEval.Excel.Forms;

/// <summary>The money of the project (项目资金) in the head of a form: a column for each line, its amounts one below the other.</summary>
internal static class FundsHead
{
    private const string Mark = "funds/";

    private static readonly LocalizedText Total = new("Total funds", "年度资金总额");

    /// <summary>The ids of the lines that measure rows of a table, each once, in the document's order.</summary>
    public static IReadOnlyList<string> IdsOf(IEnumerable<Indicator> indicators) =>
        [.. indicators.Select(indicator => indicator.Measure.Fund).OfType<string>().Distinct()];

    /// <summary>Returns how a form calls a line: its id, behind what is known of it.</summary>
    public static string NameOf(string id, Language language) =>
        id == "total" ? $"{Total.In(language)} {Mark}{id}" : Mark + id;

    /// <summary>Makes the lines of what stands in a head.</summary>
    /// <param name="cells">The texts by the keys of <see cref="FormHeadings.Funds"/> and the columns in which they stand.</param>
    /// <param name="findings">Where to say what is no amount, or of no line.</param>
    public static IReadOnlyList<FundLine> Read(
        IReadOnlyList<(string Key, int Column, SourcedText Text)> cells,
        Findings findings
    )
    {
        List<FundLine> lines = [];
        foreach (
            IGrouping<int, (string Key, int Column, SourcedText Text)> column in cells.GroupBy(
                cell => cell.Column
            )
        )
        {
            SourcedText? named = column.FirstOrDefault(cell => cell.Key == "funds").Text;
            int mark = named?.Value.LastIndexOf(Mark, StringComparison.Ordinal) ?? -1;
            if (mark < 0)
            {
                foreach ((_, _, SourcedText stray) in column)
                {
                    findings.Add(Catalogue.StrayCell, stray.Place, ("text", stray.Value));
                }

                continue;
            }

            int before = findings.ErrorCount;
            string name = named!.Value[..mark].Trim();
            var line = new FundLine
            {
                Id = new SourcedText(named.Value[(mark + Mark.Length)..].Trim(), named.Place),
                Name = name.Length > 0 ? name : null,
                Initial = Amount("initial"),
                Adjusted = Amount("adjusted"),
                Executed = Amount("executed"),
            };
            lines.Add(line with { IsMalformed = findings.ErrorCount > before });

            SourcedText? Amount(string key)
            {
                SourcedText? text = column.FirstOrDefault(cell => cell.Key == key).Text;
                if (text is null || SharedBinder.Amount(text) is not null)
                {
                    return text;
                }

                FormHeading heading = FormHeadings.Funds.First(known => known.Key == key);
                findings.Add(
                    Catalogue.NotA,
                    text.Place,
                    ("text", text.Value),
                    ("key", heading.Text),
                    ("wanted", SharedBinder.AnAmount),
                    ("example", "118.5")
                );
                return null;
            }
        }

        return lines;
    }
}
