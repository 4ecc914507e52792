using System.Text;
using PerfEval.Tests.Support;

namespace PerfEval.Tests.Verifying;

/// <summary>Subjects are compared one by one, in JSON and in JSON Lines, wherever they stand.</summary>
public sealed class ManySubjectsTests : IDisposable
{
    private const string Book = """
        schema: perfeval/rulebook/1
        id: book
        title: Book
        period: 2019
        responsibilities:
          - id: a
            name: A
            activities:
              - id: b
                name: B
                indicators:
                  - {id: c, name: C, measure: {kind: percent, min: 0%}, criteria: {excellent: ≥95%, good: ≥90%, fair: ≥80%, poor: <80%}}

        """;

    private const string Results =
        "subject,indicator,value\n甲,a/b/c,92%\n乙,a/b/c,85%\n丙,a/b/c,70%\n丁,a/b/c,99%\n";

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("甲 乙 丙 丁", "")]
    [InlineData("甲 丙 丁", "乙 subjects[1] only recomputed")]
    [InlineData("甲 乙 丙 丁 乙", "乙 subjects[4] only recorded")]
    [InlineData("甲 乙 乙 丙 丁", "乙 subjects[2] only recorded")]
    [InlineData("乙 甲 丙 丁", "乙 subjects moved 0 1")]
    [InlineData(
        "丁 丙 乙 甲",
        "乙 subjects moved 2 1, 丙 subjects moved 1 2, 丁 subjects moved 0 3"
    )]
    [InlineData(
        "",
        "甲 subjects[0] only recomputed, 乙 subjects[1] only recomputed, 丙 subjects[2] only recomputed, 丁 subjects[3] only recomputed"
    )]
    public void Subjects_removed_doubled_and_moved_are_found(string order, string found)
    {
        string[] lines = Lines();
        Dictionary<string, string> subjects = lines[1..^1].ToDictionary(line => line.Split('"')[3]);
        string[] wanted =
        [
            .. order
                .Split(' ', StringSplitOptions.RemoveEmptyEntries)
                .Select(name => subjects[name]),
        ];
        string asLines = string.Join('\n', [lines[0], .. wanted, lines[^1], ""]);
        string asDocument =
            $"{lines[0][..^1]},\"subjects\":[{string.Join(',', wanted)}],{lines[^1][1..]}";
        Assert.All(
            [asLines, asDocument],
            json => Assert.Equal(found, string.Join(", ", Run(json).Differences.Select(Told)))
        );
    }

    [Fact]
    public void Another_name_in_the_place_of_one_is_told_as_that()
    {
        string[] lines = Lines();
        lines[2] = lines[2].Replace("乙", "戊", StringComparison.Ordinal);
        VerificationResult result = Run(string.Join('\n', lines));
        Assert.Equal(
            ["戊 subject: \"戊\" → \"乙\""],
            result.Causes.Select(cause => $"{cause.Subject} {cause}")
        );
    }

    [Theory]
    [InlineData(1, "\"status\":\"Graded\"", "\"status\":\"Grade\"", "e.jsonl(2,")]
    [InlineData(2, "\"results\":[", "\"results\":{", "e.jsonl(3,")]
    [InlineData(5, "\"engine\":", "\"engines\":", "e.jsonl(6,")]
    [InlineData(5, "\"findings\":[]", "\"finding\":[]", "e.jsonl(6,2)")]
    [InlineData(0, "{\"schema\"", "[\"schema\"", "e.jsonl(1,1)")]
    public void What_is_not_of_its_shape_is_told_at_its_line(
        int line,
        string written,
        string altered,
        string place
    )
    {
        string[] lines = Lines();
        Assert.Contains(written, lines[line], StringComparison.Ordinal);
        lines[line] = lines[line].Replace(written, altered, StringComparison.Ordinal);
        ReadResult<VerificationResult> read = Read(string.Join('\n', lines));
        Assert.False(read.HasValue);
        Assert.StartsWith(place, read.Diagnostics[0].ToString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("")]
    [InlineData("{")]
    [InlineData("{}")]
    [InlineData("[]")]
    [InlineData("\"\\")]
    [InlineData("{\"schema\":\"perfeval/evaluation/2\",\"subjects\":[{\"a")]
    [InlineData("{\"schema\":\"perfeval/evaluation/9\"}")]
    [InlineData("{\"schema\":,,,}")]
    [InlineData("\u0000")]
    public void What_is_no_record_is_told_so(string text)
    {
        ReadResult<VerificationResult> read = Read(text);
        Assert.False(read.HasValue);
        Assert.NotEmpty(read.Diagnostics);
    }

    private static string Told(RecordedDifference one) =>
        $"{one.Subject} {one.Member} "
        + (
            one.IsMoved ? $"moved {one.Recorded} {one.Recomputed}"
            : one.Recorded is null ? "only recomputed"
            : "only recorded"
        );

    private string[] Lines()
    {
        using StreamedResults rows = StreamedResults
            .Open(_folder.Write("results.csv", Results))
            .Value;
        using var json = new MemoryStream();
        EvaluationReport.WriteJsonLines(
            Books.Evaluator.Evaluate(RuleBook.Load(_folder.Write("book.yaml", Book)), rows),
            json
        );
        return Encoding.UTF8.GetString(json.ToArray()).TrimEnd('\n').Split('\n');
    }

    private VerificationResult Run(string json) => Read(json).Value;

    private ReadResult<VerificationResult> Read(string json) =>
        Verification.Run(
            InputSource.FromText(json, "e.jsonl"),
            InputSource.FromFile(_folder.Write("book.yaml", Book)),
            [InputSource.FromFile(_folder.Write("results.csv", Results))]
        );
}
