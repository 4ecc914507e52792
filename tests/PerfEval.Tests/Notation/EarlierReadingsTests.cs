using PerfEval.Criteria;
using PerfEval.Tests.Support;
using Xunit.Abstractions;

namespace PerfEval.Tests.Notation;

/// <summary>
/// What version 0.1 read is read alike, or stands in <c>Reference/read-otherwise-than-0.1.tsv</c> with the reason.
/// </summary>
public class EarlierReadingsTests(ITestOutputHelper output)
{
    // Words that link a noun to its number were a part of the noun.
    private static readonly string[] Links = ["等于", "为", "应", "是", "须", "需", "在"];

    private static readonly IReadOnlyDictionary<string, string[]> Exceptions = TextTable
        .Load("read-otherwise-than-0.1.tsv")
        .ToDictionary(row => row[0], StringComparer.Ordinal);

    [Fact]
    public void Every_text_is_read_as_before_or_is_an_exception()
    {
        List<string> wrong = [];
        HashSet<string> used = [];
        foreach (string[] row in TextTable.Load("read-by-0.1.tsv"))
        {
            string before = Before(row);
            string now = Now(row[0]);
            if (Exceptions.TryGetValue(row[0], out string[]? exception))
            {
                used.Add(row[0]);
                if ((exception[1], exception[2]) != (before, now) || before == now)
                {
                    wrong.Add($"exception {row[0]}\t{before}\t{now}");
                }
            }
            else if (before != now)
            {
                wrong.Add($"{row[0]}\t{before}\t{now}");
            }
        }

        wrong.AddRange(Exceptions.Keys.Except(used).Select(text => $"{text} was not read by 0.1."));
        output.WriteLine($"{Exceptions.Count} exceptions.");
        Assert.True(wrong.Count == 0, string.Join('\n', wrong));
    }

    [Fact]
    public void Every_ladder_is_read_as_before_unless_one_of_its_texts_is_an_exception()
    {
        List<string> wrong = [];
        int ladders = 0;
        foreach (EarlierLadder ladder in EarlierLadder.All())
        {
            ladders++;
            if (ladder.Cells.Any(cell => Exceptions.ContainsKey(cell.Text)))
            {
                continue;
            }

            ReadResult<RuleBook> read = RuleBook.ReadText(
                ladder.Book,
                folder: Repository.PathOf("rules", "calendars")
            );
            string now = read.HasValue ? Now(read.Value) : Errors(read);
            bool isAlike = read.HasValue
                ? now == Before(ladder)
                : ladder.IsRefused
                    && read.Diagnostics.Where(IsError).All(finding => finding.Code == "PE3007");
            if (!isAlike)
            {
                wrong.Add($"{ladder}, now {now}");
            }
        }

        Assert.True(wrong.Count == 0, string.Join('\n', wrong));
        Assert.True(ladders > 600, $"There are {ladders} ladders.");
    }

    [Fact]
    public void Every_exception_has_a_reason() =>
        Assert.All(Exceptions.Values, row => Assert.True(row[3].Length > 10, row[0]));

    private static string Before(string[] row) =>
        row[1] == "category" ? row[2] : $"{row[2]}{With("noun", WithoutLinks(row[4]))}";

    private static string Now(string text)
    {
        SingleReading reading = CriterionReader.Read(text);
        return reading.Set is { } set
            ? $"{set}{With("noun", WithoutLinks(reading.Noun ?? ""))}"
            : string.Join(
                ' ',
                reading.Diagnostics.Where(IsError).Select(finding => finding.Code).Distinct()
            );
    }

    private static string Before(EarlierLadder ladder) =>
        $"{ladder.Kind}{With("unit", ladder.Unit ?? "")}: {string.Join(" | ", ladder.Cells.Select(cell => cell.Set))}";

    private static string Now(RuleBook book)
    {
        Indicator indicator = book.Table.Indicators.Single();
        string kind = indicator.Measure.Kind.ToString();
        return $"{char.ToLowerInvariant(kind[0])}{kind[1..]}{With("unit", indicator.Measure.Unit?.Symbol ?? "")}: "
            + string.Join(
                " | ",
                indicator.Criteria.Select(cell =>
                    cell.Criterion.Meaning is Meaning.Range range
                        ? range.Interval.ToString(indicator.Measure.Unit)
                        : cell.Criterion.Meaning.ToString()
                )
            );
    }

    private static string Errors(ReadResult<RuleBook> read) =>
        string.Join('\n', read.Diagnostics.Where(IsError));

    private static string With(string what, string value) =>
        value.Length == 0 ? "" : $" {what} {value}";

    private static string WithoutLinks(string noun)
    {
        while (Array.Find(Links, link => noun.EndsWith(link, StringComparison.Ordinal)) is { } link)
        {
            noun = noun[..^link.Length];
        }

        return noun;
    }

    private static bool IsError(Diagnostic finding) => finding.Severity == Severity.Error;
}
