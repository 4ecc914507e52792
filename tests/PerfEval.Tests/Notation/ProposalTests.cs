using System.Text.RegularExpressions;
using PerfEval.Criteria;
using PerfEval.Tests.Support;
using Xunit.Abstractions;

namespace PerfEval.Tests.Notation;

/// <summary>A way out is never a guess: what a finding proposes, put into the book, is the set that it states.</summary>
public partial class ProposalTests(ITestOutputHelper output)
{
    // What a text may stand beside: nothing, a percent, people, days, the rest.
    private static readonly string?[] Others =
    [
        null,
        "<60%",
        "100人以下",
        "超过10天",
        "< 60",
        "其他",
    ];

    [Fact]
    public void Put_into_the_book_it_is_read_and_is_the_set_that_the_message_states()
    {
        List<string> wrong = [];
        int proposals = 0;
        foreach (string text in Texts())
        {
            foreach (string? other in Others)
            {
                string book = Book("", Quoted(text), other);
                Diagnostic[] found = Found(RuleBook.ReadText(book));
                foreach (Diagnostic finding in found)
                {
                    foreach (string means in Proposals.OfMeans(finding))
                    {
                        proposals++;
                        string settled = Book("", With(text, means), other);
                        Check(settled, $"means: \"{means}\"", finding, found, text, wrong);
                    }

                    foreach (string noun in Proposals.Of("noun", finding))
                    {
                        proposals++;
                        Check(
                            Book($"noun: {Quoted(noun)}", Quoted(text), other),
                            $"noun: {noun}",
                            finding,
                            found,
                            text,
                            wrong
                        );
                    }

                    foreach (string unit in Proposals.Of("unit", finding))
                    {
                        proposals++;
                        Check(
                            Book($"unit: {Quoted(unit)}", Quoted(text), other),
                            $"unit: {unit}",
                            finding,
                            found,
                            text,
                            wrong
                        );
                    }
                }
            }
        }

        output.WriteLine($"{proposals} proposals were put into their books.");
        Assert.True(
            wrong.Count == 0,
            $"{wrong.Count} of {proposals}:\n{string.Join('\n', wrong.Take(60))}"
        );
        Assert.True(proposals > 50, $"There were {proposals} proposals.");
    }

    // All that is read or refused anywhere: cases, published texts, what 0.1 swallowed, and the criteria of bad books.
    private static IEnumerable<string> Texts() =>
        CaseFile
            .Load("notation.cases")
            .Select(one => one.Given)
            .Concat(PublishedText.All().Where(row => !row.IsBook).Select(row => row.Text))
            .Concat(TextTable.Load("swallowed-by-0.1.tsv").Select(row => row[0]))
            .Concat(
                Directory
                    .EnumerateFiles(
                        Repository.PathOf("tests", "PerfEval.Tests", "Books", "bad"),
                        "*.yaml"
                    )
                    .SelectMany(path => InBook().Matches(File.ReadAllText(path)))
                    .Select(match => match.Groups["text"].Value)
            )
            .Distinct(StringComparer.Ordinal)
            .Where(text => text.Length < 200);

    // The findings about the notation of the first criterion.
    private static Diagnostic[] Found(ReadResult<RuleBook> read) =>
        [
            .. read.Diagnostics.Where(finding =>
                finding.Code.StartsWith("PE2", StringComparison.Ordinal)
                && finding
                    .Place.Source!.LineText(finding.Place.Line)
                    .Contains("excellent: ", StringComparison.Ordinal)
            ),
        ];

    // The finding is gone, no other error of the notation took its place, and the set is the one in brackets in the message.
    private static void Check(
        string settled,
        string proposal,
        Diagnostic finding,
        IReadOnlyList<Diagnostic> before,
        string text,
        List<string> wrong
    )
    {
        ReadResult<RuleBook> read = RuleBook.ReadText(settled);
        string told = finding.Message(Language.English);
        Diagnostic? left = Array.Find(
            Found(read),
            one =>
                one.Wording == finding.Wording
                || (
                    one.Severity == Severity.Error
                    && before.All(earlier => earlier.Wording != one.Wording)
                )
        );
        if (left is not null)
        {
            wrong.Add($"{proposal} leaves {left}, after: {told}");
            return;
        }

        string[] stated =
        [
            .. Stated()
                .Matches(told.Replace(text, "", StringComparison.Ordinal))
                .Select(match => match.Value),
        ];
        if (read.HasValue && stated.Length > 0)
        {
            Indicator indicator = read.Value.Table.Indicators.Single();
            string set = Printed(indicator.Criteria[0].Criterion.Meaning, indicator.Measure.Unit);
            if (!stated.Contains(set, StringComparer.Ordinal))
            {
                wrong.Add($"{proposal} is {set}, but the message says: {told}");
            }
        }
    }

    private static string Printed(Meaning meaning, PerfEval.Quantities.Unit? unit) =>
        meaning is Meaning.Range range ? range.Interval.ToString(unit) : meaning.ToString()!;

    private static string Book(string measure, string criterion, string? other) =>
        Books.Around(
            $"measure: {{{measure}}}\ncriteria:\n  excellent: {criterion}"
                + (other is null ? "" : $"\n  poor: {Quoted(other)}")
        );

    private static string With(string text, string means) =>
        $"{{text: {Quoted(text)}, means: {Quoted(means)}}}";

    private static string Quoted(string text) =>
        $"'{text.Replace("'", "''", StringComparison.Ordinal)}'";

    [GeneratedRegex(@"(?<!\w)[\[(][-+]?[0-9∞][^\[\]()]*, [^\[\]()]*[\])](?!\w)|\{[0-9][^{}]*\}")]
    private static partial Regex Stated();

    [GeneratedRegex(
        @"^ +(?:excellent|good|fair|poor): ['""]?(?<text>[^'""{}\n]+)['""]?",
        RegexOptions.Multiline
    )]
    private static partial Regex InBook();
}
