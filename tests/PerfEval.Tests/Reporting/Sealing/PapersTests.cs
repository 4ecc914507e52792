using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using NodaTime;
using PerfEval.Excel;
using PerfEval.Reporting.Csv;
using PerfEval.Reporting.Json;
using PerfEval.Tests.Excel;
using PerfEval.Tests.Support;

namespace PerfEval.Tests.Reporting.Sealing;

/// <summary>All papers of an evaluation are written in one pass, and carry one seal, be it in memory or streamed.</summary>
public sealed partial class PapersTests
{
    private const string One =
        "subject,indicator,value\n甲局,reform/institution/satisfaction,满意\n";

    private const string Three =
        One
        + "乙局,reform/institution/satisfaction,不满意\n丙局,reform/institution/satisfaction,?\n";

    private static readonly EvaluationOptions AtYearEnd = new()
    {
        AsOf = new LocalDate(2019, 12, 31),
    };

    private static readonly Func<Stream, EvaluationPaper>[] Forms =
    [
        EvaluationPaper.Json,
        EvaluationPaper.JsonLines,
        stream => EvaluationPaper.Html(stream, Language.Chinese),
        stream => EvaluationPaper.Markdown(stream, Language.Chinese),
        stream => EvaluationPaper.Text(stream, Language.Chinese),
        EvaluationPaper.Csv,
    ];

    [Theory]
    [InlineData(One)]
    [InlineData(Three)]
    public void The_seal_is_the_hash_of_the_JSON_in_one_order_of_members_wherever_the_record_stands(
        string rows
    )
    {
        string[] whole = Whole(rows);
        string[] streamed = Streamed(rows);
        Assert.Equal(
            ["schema", "record", "rulebook", "subjects", "findings", "seal"],
            Members(whole[0])
        );
        Assert.Equal(
            ["schema", "rulebook", "subjects", "findings", "record", "seal"],
            Members(streamed[0])
        );
        Assert.Equal(SealIn(whole[0]), HashOf(whole[0]));
        Assert.Equal(SealIn(streamed[0]), HashOf(streamed[0]));
        // That it is of a stream is recorded, and sealed.
        Assert.NotEqual(SealIn(whole[0]), SealIn(streamed[0]));
    }

    [Theory]
    [InlineData(One)]
    [InlineData(Three)]
    public void Every_paper_but_CSV_prints_the_seal_of_the_JSON(string rows)
    {
        foreach (string[] papers in new[] { Whole(rows), Streamed(rows) })
        {
            string seal = SealIn(papers[0]);
            Assert.EndsWith($",\"seal\":\"{seal}\"}}\n", papers[1], StringComparison.Ordinal);
            Assert.Contains(
                $"<p class='seal'>封印 <span class='hash'>{seal}</span></p>\n</footer>\n",
                papers[2],
                StringComparison.Ordinal
            );
            Assert.Contains($"<dt>封印</dt><dd>{seal}</dd>", papers[2], StringComparison.Ordinal);
            Assert.EndsWith($"\n- 封印：`{seal}`\n", papers[3], StringComparison.Ordinal);
            Assert.EndsWith($"\n\n封印：{seal}\n", papers[4], StringComparison.Ordinal);
            Assert.DoesNotContain(seal, papers[5], StringComparison.Ordinal);
        }
    }

    [Fact]
    public void The_record_sheet_of_a_workbook_ends_with_the_seal()
    {
        EvaluationResult evaluation = Evaluated(Three);
        using var json = new MemoryStream();
        Workbook workbook = Workbook.Of(stream =>
            EvaluationReport.Write(
                evaluation,
                EvaluationPaper.Json(json),
                EvaluationWorkbook.Paper(stream, Language.Chinese)
            )
        );
        string seal = SealIn(Encoding.UTF8.GetString(json.ToArray()));
        Assert.Equal(["封印", seal], workbook.Texts(sheet: 1)[^1]);
        Assert.Equal(
            workbook.Bytes,
            Workbook
                .Of(stream => EvaluationWorkbook.Write(evaluation, stream, Language.Chinese))
                .Bytes
        );
    }

    [Theory]
    [InlineData(One)]
    [InlineData(Three)]
    public void Every_paper_has_the_same_bytes_streamed_or_not_but_for_the_place_of_the_record_and_what_grades_depend_on(
        string rows
    )
    {
        string[] whole = Whole(rows);
        string[] streamed = Streamed(rows);
        // Papers 0 and 1 are the record, which says that it is of a stream.
        Assert.Equal(
            whole[2..].Select(paper => Snapshot.WithoutHashes(Dependence().Replace(paper, ""))),
            streamed[2..].Select(Snapshot.WithoutHashes)
        );
        Assert.Equal(
            Unplaced.Json(Encoding.UTF8.GetBytes(whole[0])),
            Unplaced.Json(Encoding.UTF8.GetBytes(streamed[0]))
        );
    }

    [Fact]
    public void A_paper_has_the_same_bytes_alone_or_among_others()
    {
        string[] together = Whole(Three);
        for (int i = 0; i < Forms.Length; i++)
        {
            using var stream = new MemoryStream();
            EvaluationReport.Write(Evaluated(Three), Forms[i](stream));
            Assert.Equal(together[i], Encoding.UTF8.GetString(stream.ToArray()));
        }
    }

    [Fact]
    public async Task Several_papers_that_are_awaited_have_the_bytes_of_those_that_block()
    {
        List<AwaitedOnlyStream> streams = [.. Forms.Select(_ => new AwaitedOnlyStream())];
        using StreamedResults rows = Open(Three);
        List<string?> after = [];
        await EvaluationReport.WriteAsync(
            Books.Evaluator.Evaluate(RealTable.Book, rows, AtYearEnd),
            [.. Forms.Zip(streams, (form, stream) => form(stream))],
            subject => after.Add(subject.Subject)
        );
        Assert.Equal(Streamed(Three), streams.Select(one => Encoding.UTF8.GetString(one.Written)));
        Assert.Equal(["甲局", "乙局", "丙局"], after);
    }

    [Fact]
    public void The_JSON_of_one_subject_is_indented_and_that_of_several_or_of_a_stream_is_not()
    {
        Assert.StartsWith("{\n  \"schema\"", Whole(One)[0], StringComparison.Ordinal);
        Assert.Equal(1, Lines(Whole(Three)[0]));
        Assert.Equal(1, Lines(Streamed(One)[0]));
        Assert.Equal(1, Lines(Streamed(Three)[0]));
    }

    [Fact]
    public void JSON_Lines_are_the_rule_book_a_line_for_each_subject_and_the_record_with_the_seal()
    {
        string[] lines = Streamed(Three)[1].TrimEnd('\n').Split('\n');
        Assert.Equal(1 + 3 + 1, lines.Length);
        Assert.Equal(["schema", "rulebook"], Members(lines[0]));
        Assert.Equal(
            ["甲局", "乙局", "丙局"],
            lines[1..^1].Select(line => (string)JsonNode.Parse(line)!["subject"]!)
        );
        Assert.Equal(["findings", "record", "seal"], Members(lines[^1]));
        string joined =
            $"{lines[0][..^1]},\"subjects\":[{string.Join(',', lines[1..^1])}],{lines[^1][1..]}";
        Assert.Equal((string)JsonNode.Parse(lines[^1])!["seal"]!, HashOf(joined));
    }

    [Fact]
    public void A_document_is_intact_only_with_its_own_seal_wherever_its_record_stands()
    {
        foreach (string json in new[] { Whole(Three)[0], Streamed(Three)[0] })
        {
            Assert.True(EvaluationDocument.ReadText(json).Value.IsSealIntact);
            Assert.False(
                EvaluationDocument
                    .ReadText(json.Replace("丙局", "丁局", StringComparison.Ordinal))
                    .Value.IsSealIntact
            );
        }
    }

    [Fact]
    public void CSV_alone_does_not_pay_for_the_seal() =>
        Assert.False(EvaluationCsv.Report(Evaluated(One), TextWriter.Null).IsSealed);

    [Fact]
    public void A_workbook_is_not_made_of_a_stream()
    {
        using StreamedResults rows = Open(One);
        StreamedEvaluation evaluation = Books.Evaluator.Evaluate(RealTable.Book, rows);
        ArgumentException refused = Assert.Throws<ArgumentException>(() =>
            EvaluationReport.Write(
                evaluation,
                [EvaluationWorkbook.Paper(Stream.Null, Language.English)]
            )
        );
        Assert.Equal(
            "A workbook is made of an evaluation in memory only. (Parameter 'papers')",
            refused.Message
        );
    }

    private static EvaluationResult Evaluated(string rows) =>
        Books.Evaluator.Evaluate(
            RealTable.Book,
            MeasuredResults.LoadText(rows, "results.csv"),
            AtYearEnd
        );

    private static StreamedResults Open(string rows) =>
        StreamedResults
            .Open(
                InputSource.FromStream(
                    new MemoryStream(Encoding.UTF8.GetBytes(rows)),
                    "results.csv"
                )
            )
            .Value;

    private static string[] Whole(string rows)
    {
        List<MemoryStream> streams = [.. Forms.Select(_ => new MemoryStream())];
        EvaluationReport.Write(
            Evaluated(rows),
            [.. Forms.Zip(streams, (form, stream) => form(stream))]
        );
        return [.. streams.Select(stream => Encoding.UTF8.GetString(stream.ToArray()))];
    }

    private static string[] Streamed(string rows)
    {
        List<MemoryStream> streams = [.. Forms.Select(_ => new MemoryStream())];
        using StreamedResults read = Open(rows);
        EvaluationReport.Write(
            Books.Evaluator.Evaluate(RealTable.Book, read, AtYearEnd),
            [.. Forms.Zip(streams, (form, stream) => form(stream))]
        );
        return [.. streams.Select(stream => Encoding.UTF8.GetString(stream.ToArray()))];
    }

    private static IEnumerable<string> Members(string json) =>
        JsonNode.Parse(json)!.AsObject().Select(member => member.Key);

    private static string SealIn(string json) => Seal().Match(json).Groups["seal"].Value;

    // As the documentation says how it is made.
    private static string HashOf(string json)
    {
        JsonObject document = JsonNode.Parse(json)!.AsObject();
        var ordered = new JsonObject();
        foreach (string name in new[] { "schema", "rulebook", "subjects", "findings", "record" })
        {
            ordered.Add(name, document[name]!.DeepClone());
        }

        using var canonical = new MemoryStream();
        using (var writer = new Utf8JsonWriter(canonical, JsonText.Canonical))
        {
            ordered.WriteTo(writer);
        }

        return Convert.ToHexStringLower(SHA256.HashData(canonical.ToArray()));
    }

    private static int Lines(string text) => text.Count(character => character == '\n');

    [GeneratedRegex("\"seal\": ?\"(?<seal>[0-9a-f]{64})\"")]
    private static partial Regex Seal();

    // Not searched for in a stream: the entry of the contents and the section in HTML, the section in Markdown.
    [GeneratedRegex(
        @"<li><a href='#\d+/depends'>[^\n]*\n|<section id='\d+/depends'.*?</section>\n|\n### 等级取决于哪些选择\n\n(?:- [^\n]*\n)+",
        RegexOptions.Singleline
    )]
    private static partial Regex Dependence();
}
