using PerfEval.Rules;
using PerfEval.Tests.Support;

namespace PerfEval.Tests.Rules;

/// <summary>A book that was read can be read by another policy, without its file.</summary>
public sealed class OtherPolicyTests : IDisposable
{
    private static readonly string Contested = Books.Of(
        "kind: percent, min: 0%, max: 100%",
        "≥95%",
        "≥90%",
        "≥80%",
        "<91%"
    );

    private static readonly ReadingPolicy Worse = ReadingPolicy.Default with
    {
        Overlap = OverlapPolicy.Worse,
    };

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [MemberData(nameof(Texts))]
    public void By_the_strict_policy_a_book_is_the_one_that_was_read_strictly(string yaml)
    {
        string folder = Repository.PathOf("rules", "gaoxin-hrss");
        RuleBook strict = RuleBook.LoadText(yaml, isStrict: true, folder: folder);
        RuleBook other = RuleBook.LoadText(yaml, folder: folder).With(ReadingPolicy.Strict);
        Assert.True(other.Proof.IsStrict);
        Assert.Equal(strict.Diagnostics, other.Diagnostics);
        Assert.Equal(Printed(strict), Printed(other));
        Assert.Equal(strict.Table, other.Table);
        Assert.Equal(strict.Input, other.Input);
        Assert.Equal(strict.Calendars, other.Calendars);
    }

    public static TheoryData<string> Texts =>
        [
            File.ReadAllText(RealTable.BookPath),
            RevisedTable.Yaml,
            Contested,
            Books.Of("min: 0%", "100%", "≥90%", "80%-85%", "<80%"),
            Books.Of("kind: category", "A、B", "B", "C", "D"),
            $"{Contested}accept: [{{code: PE3001, regions: '[90%, 91%)', reason: known, by: Wang, on: 2020-01-01}}]\n",
            $"{Contested}accept: [{{code: PE3002, reason: known, by: Wang, on: 2020-01-01}}]\n",
            $"{Contested}rollup: {{method: weighted-mean, weights: equal, missing: withhold, points: {{excellent: 100, good: 85, fair: 70, poor: 50}}, bands: {{excellent: '>= 90', good: '>= 80', fair: '>= 60', poor: '< 61'}}}}\n",
        ];

    [Fact]
    public void By_the_policy_that_its_author_might_have_declared_a_book_is_as_if_he_had()
    {
        RuleBook book = RuleBook.ReadText(Contested).Value;
        RuleBook declared = RuleBook
            .ReadText(
                Contested.Replace(
                    "period: 2019\n",
                    "period: 2019\nreading: {overlap: worse}\n",
                    StringComparison.Ordinal
                )
            )
            .Value;
        Assert.Equal("good", GradeOf(book));
        Assert.Equal("poor", GradeOf(declared));
        Assert.Equal("poor", GradeOf(book.With(Worse)));
        Assert.Equal(
            declared.Diagnostics.Select(finding => finding.Message(Language.English)),
            book.With(Worse).Diagnostics.Select(finding => finding.Message(Language.English))
        );
        Assert.Equal("good", GradeOf(book));
        Assert.Equal(book.Diagnostics, book.With(Worse).With(ReadingPolicy.Default).Diagnostics);
    }

    [Fact]
    public void The_policy_also_reads_an_indicator_that_has_one_of_its_own()
    {
        RuleBook book = RuleBook
            .ReadText(
                Contested.Replace(
                    "            name: C\n",
                    "            name: C\n            reading: {overlap: refuse}\n",
                    StringComparison.Ordinal
                )
            )
            .Value;
        Assert.Null(GradeOf(book));
        Assert.Equal("poor", GradeOf(book.With(Worse)));
    }

    [Fact]
    public void The_record_names_the_policy_and_verifying_keeps_to_it()
    {
        string path = _folder.Write("book.yaml", Contested);
        string results = _folder.Write(
            "results.yaml",
            "schema: perfeval/results/1\nresults:\n  a/b/c: 90.5%\n"
        );
        EvaluationResult evaluation = Books.Evaluator.Evaluate(
            RuleBook.Load(path).With(Worse),
            MeasuredResults.Load(results)
        );
        Assert.Equal(Worse, evaluation.Record.Policy);
        Assert.False(evaluation.Record.IsStrict);
        using var json = new MemoryStream();
        EvaluationReport.WriteJson(evaluation, json);
        string record = System.Text.Encoding.UTF8.GetString(json.ToArray());
        Assert.True(Verified.Run(record, path, [results]).Value.IsVerified);
        // Whoever alters the policy in the record has it evaluated by another.
        int at = record.IndexOf("\"overlap\": \"worse\"", StringComparison.Ordinal);
        VerificationResult altered = Verified
            .Run(record[..at] + "\"overlap\": \"better\"" + record[(at + 18)..], path, [results])
            .Value;
        Assert.Equal(VerificationDegree.Different, altered.Degree);
    }

    [Fact]
    public void There_is_no_policy_of_what_no_enumeration_names()
    {
        ArgumentOutOfRangeException thrown = Assert.Throws<ArgumentOutOfRangeException>(() =>
            ReadingPolicy.Default with
            {
                Gap = (GapPolicy)99,
            }
        );
        Assert.StartsWith("There is no such GapPolicy.", thrown.Message, StringComparison.Ordinal);
    }

    private static string? GradeOf(RuleBook book) =>
        Books.Evaluator.Grade(book, "a/b/c", "90.5%").Grade?.Id;

    // All that is found and shown, to the letter.
    private static string Printed(RuleBook book)
    {
        using var page = new StringWriter();
        foreach (Diagnostic finding in book.Diagnostics)
        {
            page.Write(
                $"{finding.ToString(Language.Chinese)}{finding.Regions}{finding.Acceptance}\n"
            );
        }

        foreach (Node node in book.Table.Nodes)
        {
            Explanation.Write(book, page, Language.English, node);
        }

        using var json = new MemoryStream();
        EvaluationReport.WriteJson(
            Books.Evaluator.Evaluate(
                book,
                MeasuredResults.ReadText("schema: perfeval/results/1\nresults: {}\n").Value
            ),
            json
        );
        return page + System.Text.Encoding.UTF8.GetString(json.ToArray());
    }
}
