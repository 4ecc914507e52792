using System.Collections.Concurrent;
using PerfEval.Results;
using PerfEval.Tests.Support;
using PerfEval.Verifying;

namespace PerfEval.Tests.Evaluation;

/// <summary>The files that results name as evidence: looked for, hashed once, and compared with a record.</summary>
public sealed class EvidenceTests : IDisposable
{
    private const string Empty = "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855";

    private static readonly RuleBook Book = RuleBook
        .ReadText(Books.Of("min: 0%, max: 100%", "≥95%", "≥90%", "≥80%", "<80%"))
        .Value;

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("发放台账.xlsx#B7", "发放台账.xlsx")]
    [InlineData(" 台账.xlsx # B7 ； 问卷/汇总.xlsx;照片.jpg", "台账.xlsx|问卷/汇总.xlsx|照片.jpg")]
    [InlineData("https://example.org/a;b.pdf", "b.pdf")]
    [InlineData("HTTP://example.org/a#b", "")]
    [InlineData("#B7;；", "")]
    [InlineData(null, "")]
    public void A_text_names_files_before_signs_and_between_semicolons(
        string? text,
        string names
    ) => Assert.Equal(names, string.Join('|', NamedEvidence.In(text)));

    [Theory]
    [InlineData("台账.xlsx")]
    [InlineData("2019/台账.xlsx")]
    [InlineData(@"2019\台账.xlsx")]
    [InlineData("./台账.xlsx")]
    public void What_lies_in_the_folder_is_hashed_into_the_record(string name)
    {
        Write("evidence/台账.xlsx", "");
        Write("evidence/2019/台账.xlsx", "");
        EvaluationResult evaluation = Evaluate($"{name}#B7；{name}#B8");
        Assert.Empty(evaluation.Diagnostics);
        InputFile file = Assert.Single(evaluation.Record.Evidence);
        Assert.Equal((name, Empty), (file.Name, file.Sha256));
    }

    [Theory]
    [InlineData("缺.xlsx", "is not in the folder")]
    [InlineData("sub", "is not in the folder")]
    [InlineData("台账.xlsx/x", "is not in the folder")]
    [InlineData("../outside.txt", "leads out")]
    [InlineData("sub/../../outside.txt", "leads out")]
    [InlineData(@"..\outside.txt", "leads out")]
    [InlineData("/etc/hostname", "leads out")]
    [InlineData(@"\\server\share\x", "leads out")]
    [InlineData("C:/outside.txt", "leads out")]
    [InlineData("c:outside.txt", "leads out")]
    [InlineData(".", "leads out")]
    public void What_does_not_is_told_where_the_evidence_is_named(string name, string said)
    {
        Write("outside.txt", "secret");
        Write("evidence/台账.xlsx", "");
        Write("evidence/sub/x.txt", "");
        EvaluationResult evaluation = Evaluate(name);
        Diagnostic finding = Assert.Single(evaluation.Diagnostics);
        Assert.Equal(("PE5026", Severity.Warning), (finding.Code, finding.Severity));
        Assert.Equal("a/b/c", finding.Path);
        Assert.Equal("results.yaml(3,33)", finding.Place.ToString());
        Assert.Contains(said, finding.Message(Language.English), StringComparison.Ordinal);
        Assert.Equal([finding], evaluation.Subjects[0].Indicators[0].Diagnostics);
        Assert.Equal("excellent", evaluation.Subjects[0].Indicators[0].Grade?.Id);
        Assert.Empty(evaluation.Record.Evidence);
    }

    [Theory]
    [InlineData("link.txt")]
    [InlineData("away/outside.txt")]
    public void What_a_link_leads_to_outside_is_not_opened(string name)
    {
        if (OperatingSystem.IsWindows())
        {
            return;
        }

        Write("outside.txt", "secret");
        Write("evidence/inside.txt", "");
        File.CreateSymbolicLink(_folder.PathOf("evidence/link.txt"), _folder.PathOf("outside.txt"));
        Directory.CreateSymbolicLink(_folder.PathOf("evidence/away"), _folder.PathOf("."));
        File.CreateSymbolicLink(_folder.PathOf("evidence/within.txt"), "inside.txt");
        Assert.Equal(["PE5026"], Evaluate(name).Diagnostics.Codes());
        Assert.Empty(Evaluate("within.txt").Diagnostics);
    }

    [Fact]
    public void Nobody_looks_where_nobody_asked() =>
        Assert.Empty(Books.Evaluator.Evaluate(Book, Results("缺.xlsx")).Diagnostics);

    [Fact]
    public void Of_a_stream_each_file_is_hashed_once_and_recorded_in_the_order_of_first_mention()
    {
        var opened = new ConcurrentBag<string>();
        var options = new EvaluationOptions
        {
            Evidence = new EvidenceFolder(name =>
            {
                opened.Add(name);
                return name.StartsWith('缺') ? null : Stream.Null;
            }),
        };
        string[] names = [.. Enumerable.Range(0, 40).Select(i => $"{39 - i}.xlsx")];
        IEnumerable<ResultRow> rows = Enumerable
            .Range(0, 2_000)
            .Select(i => new ResultRow($"S{i}", "a/b/c", "96%")
            {
                Evidence = $"{names[i % names.Length]}#B{i}；缺.xlsx",
            });
        StreamedEvaluation evaluation = Books.Evaluator.Evaluate(
            Book,
            StreamedResults.From(rows, "rows"),
            options
        );
        int missing = 0;
        EvaluationReport.WriteCsv(
            evaluation,
            TextWriter.Null,
            subject => missing += subject.Diagnostics.Count(one => one.Code == "PE5026")
        );
        Assert.Equal(2_000, missing);
        Assert.Equal(names, evaluation.Record.Evidence.Select(file => file.Name));
        Assert.Equal(names.Append("缺.xlsx").Order(), opened.Order());
    }

    [Fact]
    public void A_CSV_cell_has_its_place()
    {
        EvaluationResult evaluation = Books.Evaluator.Evaluate(
            Book,
            MeasuredResults
                .ReadText("indicator,value,evidence\na/b/c,96%,缺.xlsx\n", "r.csv")
                .Value,
            Options
        );
        Assert.Equal(
            "r.csv(2,11): warning PE5026: 'C' (a/b/c): The evidence '缺.xlsx' is not in the folder of evidence, or cannot be read. Put it there, or correct its name",
            Assert.Single(evaluation.Diagnostics).ToString()
        );
    }

    [Fact]
    public void Every_paper_that_lists_the_inputs_lists_the_evidence()
    {
        Write("evidence/台账.xlsx", "");
        using var writer = new StringWriter();
        EvaluationReport.WriteMarkdown(Evaluate("台账.xlsx"), writer, Language.English);
        Assert.Contains(
            $"| evidence | 台账.xlsx | `{Empty}` |",
            writer.ToString(),
            StringComparison.Ordinal
        );
    }

    [Theory]
    [InlineData("same", "")]
    [InlineData("other", "PE5027 is not what was recorded")]
    [InlineData(null, "PE5027 is not in the folder any more")]
    public void What_was_recorded_is_compared_with_what_is_there(string? now, string said)
    {
        Write("evidence/台账.xlsx", "same");
        EvaluationRecord record = Evaluate("台账.xlsx").Record;
        if (now is null)
        {
            File.Delete(_folder.PathOf("evidence/台账.xlsx"));
        }
        else
        {
            Write("evidence/台账.xlsx", now);
        }

        List<Diagnostic> found = [.. EvidenceCheck.Of(record.Evidence, Options.Evidence!)];
        Assert.Equal(said.Length == 0 ? 0 : 1, found.Count);
        Assert.All(
            found,
            finding =>
            {
                Assert.Equal(said.Split(' ')[0], finding.Code);
                Assert.Equal(Severity.Error, finding.Severity);
                Assert.Contains(
                    said[(said.IndexOf(' ', StringComparison.Ordinal) + 1)..].Split(' ')[^1],
                    finding.Message(Language.English),
                    StringComparison.Ordinal
                );
            }
        );
    }

    private EvaluationOptions Options =>
        new() { Evidence = new EvidenceFolder(_folder.PathOf("evidence")) };

    private EvaluationResult Evaluate(string evidence) =>
        Books.Evaluator.Evaluate(Book, Results(evidence), Options);

    private static MeasuredResults Results(string evidence) =>
        MeasuredResults
            .ReadText(
                $"schema: perfeval/results/1\nresults:\n  a/b/c: {{value: 96%, evidence: '{evidence}'}}\n",
                "results.yaml"
            )
            .Value;

    private void Write(string path, string text)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(_folder.PathOf(path))!);
        File.WriteAllText(_folder.PathOf(path), text);
    }
}
