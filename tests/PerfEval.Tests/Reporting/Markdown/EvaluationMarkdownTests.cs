using System.Text;
using Markdig;
using Markdig.Extensions.EmphasisExtras;
using Markdig.Extensions.Tables;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;
using PerfEval.Diagnostics;
using PerfEval.Reporting.Markdown;
using PerfEval.Reporting.Sealing;
using PerfEval.Tests.Support;

namespace PerfEval.Tests.Reporting.Markdown;

/// <summary>The evaluation as Markdown, read back as a page shows it.</summary>
public class EvaluationMarkdownTests
{
    // What GitHub makes of Markdown, as far as there is a reader of it.
    private static readonly MarkdownPipeline GitHub = new MarkdownPipelineBuilder()
        .UsePipeTables()
        .UseAutoLinks()
        .UseTaskLists()
        .UseFootnotes()
        .UseMathematics()
        .UseEmphasisExtras(EmphasisExtraOptions.Strikethrough)
        .UseEmojiAndSmiley(enableSmileys: false)
        .Build();

    private static readonly string[] OwnHtml =
    [
        "<!-- -->",
        "<details><summary>Reasons</summary>",
        "<details><summary>理由</summary>",
        "</details>",
    ];

    public static TheoryData<string> Hostile => HostileText.All;

    [Fact]
    public void The_real_table_in_English() =>
        Snapshot.Match(WithoutRecord(Written(RealTableRolledUp(), Language.English)));

    [Fact]
    public void The_real_table_in_Chinese() =>
        Snapshot.Match(WithoutRecord(Written(RealTableRolledUp(), Language.Chinese)));

    [Fact]
    public void Its_tables_have_a_row_for_every_activity_and_indicator_in_the_order_of_the_document()
    {
        EvaluationResult result = RealTableRolledUp();
        MarkdownDocument page = Read(Written(result, Language.Chinese));
        IEnumerable<Table> tables = page.OfType<Table>().Skip(1).SkipLast(2); // the counts; the decisions and the record
        Assert.Equal(
            result
                .Subjects[0]
                .Root.SelfAndBelow()
                .Where(node => node.Level >= Level.Activity)
                .Select(node => $"{node.Node!.Number} {node.Node.Name}".Trim()),
            tables.SelectMany(table => table.Skip(1)).Select(row => Shown(((TableRow)row)[0]))
        );
    }

    [Fact]
    public void Without_a_roll_up_there_is_no_score_and_no_coverage()
    {
        string text = Written(
            Books.Evaluator.Evaluate(RealTable.Book, RealTable.Results),
            Language.English
        );
        Assert.Contains(
            "| Indicator | Value | Grade | Distance | Findings |",
            text,
            StringComparison.Ordinal
        );
        Assert.DoesNotContain("Altogether", text, StringComparison.Ordinal);
    }

    [Fact]
    public void An_open_result_shows_its_range()
    {
        string text = Written(
            Books.Evaluator.Evaluate(
                RealTable.Book,
                RealTable.Results,
                new EvaluationOptions { RollUp = RollUp.Load(RealTable.EqualPath) }
            ),
            Language.English
        );
        Assert.Contains(
            "| **3 工伤保险审核支付管理** |  | Missing: Fair to Excellent | 73.33 to 90.00 | 66.66…% |  |  |",
            text,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void It_ends_with_the_record()
    {
        EvaluationResult result = RealTableRolledUp();
        string text = Written(result, Language.English);
        Assert.EndsWith(
            $"""
            | Input | File | SHA-256 |
            |---|---|---|
            | rule book | rules/gaoxin-hrss/2019.yaml | `{result.Record.RuleBook.Sha256}` |
            | results | rules/gaoxin-hrss/2019.results.yaml | `{result.Record.Results[0].Sha256}` |
            | roll-up | rules/gaoxin-hrss/rollup-budget.yaml | `{result.Record.RollUpFile!.Sha256}` |

            - PerfEval {result.Record.EngineVersion}
            - Evaluated at: `2020-01-01T00:00:00Z`
            - As of: 2019-12-31
            - Reading policy: where criteria overlap, the better counts; in a gap between criteria, the worse counts; beyond all criteria, the nearest counts; beyond a best criterion that ends, the best counts as reached
            - Seal: `{EvaluationSeal.Of(result, FileNaming.AsGiven)}`

            """,
            text,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void The_streamed_report_is_the_same_but_for_the_order_of_reading()
    {
        using var folder = new TemporaryFolder();
        string csv = folder.Write(
            "results.csv",
            "subject,indicator,value\n甲,a/b/c,96%\n乙,a/b/c,91%\n"
        );
        RuleBook book = RuleBook
            .ReadText(Books.Of("kind: percent", "≥95%", "≥90%", "≥80%", "<80%"))
            .Value;
        using StreamedResults rows = StreamedResults.Open(csv).Value;
        var streamed = new StringWriter();
        List<string?> seen = [];
        EvaluationReport.WriteMarkdown(
            Books.Evaluator.Evaluate(book, rows),
            streamed,
            Language.English,
            subject => seen.Add(subject.Subject)
        );
        Assert.Equal(["甲", "乙"], seen);
        string whole = Written(
            Books.Evaluator.Evaluate(book, MeasuredResults.Load(csv)),
            Language.English
        );
        Assert.Equal(Snapshot.WithoutHashes(whole), Snapshot.WithoutHashes(streamed.ToString()));
    }

    [Theory]
    [MemberData(nameof(Hostile))]
    public void Words_of_files_show_literally_and_make_no_markup(string words)
    {
        foreach (Language language in new[] { Language.English, Language.Chinese })
        {
            MarkdownDocument page = Read(Written(Evaluated(words), language));
            Assert.All(
                page.Descendants(),
                item => Assert.True(IsOwn(item), $"{item.GetType().Name} {item}")
            );
            List<string> shown = [.. page.Descendants<LeafBlock>().Select(Shown)];
            Assert.Equal(words, shown[0]);
            string remark = language == Language.English ? "note: " : "备注：";
            Assert.Contains(remark + words, shown);
            int places = shown.Sum(text => Occurrences(text, words));
            Assert.True(places >= 20, $"{places} places");
        }
    }

    [Fact]
    public void Scored_rows_have_their_points_and_how_these_come_about()
    {
        string page = Written(ScoredBook.Evaluation, Language.Chinese);
        Assert.Contains(
            "| 指标 | 实际完成值 | 等级 | 分值 | 得分 | 距离 | 问题 |\n|---|---|---|---:|---:|---|---|\n",
            page,
            StringComparison.Ordinal
        );
        Assert.Contains(
            "| 培训人次 | 475人次 | 已计分 | 10 | 9.5 |  |  |\n",
            page,
            StringComparison.Ordinal
        );
        Assert.Contains(
            "- `output/quantity/trained`：9.5（分值 10）\n  - 475人次，目标 500人次：10 × 475/500 = 9.5\n  - 达到 500人次 可多得 0.5分\n",
            page,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void What_is_claimed_stands_beside_what_is_computed() =>
        Assert.Contains(
            "| 培训人次 | 475人次 | 已计分 | 10 | 9.5 | 10 |  |  | PE5016 |\n",
            Written(ScoredBook.Claimed, Language.Chinese),
            StringComparison.Ordinal
        );

    [Theory]
    [MemberData(nameof(Hostile))]
    public void Words_of_score_rules_and_their_results_show_literally_and_make_no_markup(
        string words
    )
    {
        MarkdownDocument page = Read(
            Written(
                Books.Evaluator.Evaluate(
                    RuleBook.ReadText(HostileText.ScoredBook(words)).Value,
                    MeasuredResults.ReadText(HostileText.ScoredResults(words)).Value
                ),
                Language.English
            )
        );
        Assert.All(
            page.Descendants(),
            item => Assert.True(IsOwn(item), $"{item.GetType().Name} {item}")
        );
        Assert.Contains(
            $"9, judged by {words}: {words}",
            page.Descendants<LeafBlock>().Select(Shown)
        );
    }

    [Theory]
    [MemberData(nameof(Hostile))]
    public void GitHub_finds_no_person_issue_or_emoji_in_them(string words) =>
        Assert.All(
            Read(Written(Evaluated(words), Language.English)).Descendants<LiteralInline>(),
            literal => Assert.DoesNotMatch(@"@\w|#\d|GH-\d|:[\w+-]+:", literal.Content.ToString())
        );

    [Theory]
    [InlineData("two\nlines\r\n# and <b>more</b>", @"two lines  \# and \<b\>more\</b\>")]
    [InlineData("a\tb\u001B[31mred", @"a b\\u{1B}\[31mred")]
    [InlineData("  indented  ", "indented")]
    [InlineData("96.5% (57/60), at 8:30; +5, -5", "96.5% (57/60), at 8:30; +5, -5")] // nothing to escape
    public void It_stays_on_one_line_and_is_escaped_no_more_than_needed(
        string text,
        string markdown
    ) => Assert.Equal(markdown, MarkdownText.Of(text));

    private static EvaluationResult RealTableRolledUp() =>
        Books.Evaluator.Evaluate(
            RealTable.Book,
            RealTable.Results,
            new EvaluationOptions { RollUp = RollUp.Load(RealTable.BudgetPath) }
        );

    private static EvaluationResult Evaluated(string words) =>
        Books.Evaluator.Evaluate(
            RuleBook.ReadText(HostileText.Book(words)).Value,
            MeasuredResults.ReadText(HostileText.Results(words)).Value
        );

    // What differs from version to version and from file to file.
    private static string WithoutRecord(string text) =>
        text[..(text.IndexOf("SHA-256 |", StringComparison.Ordinal))];

    private static string Written(EvaluationResult result, Language language)
    {
        var writer = new StringWriter();
        EvaluationReport.WriteMarkdown(result, writer, language);
        return writer.ToString().Replace(Repository.Root + "/", "", StringComparison.Ordinal);
    }

    private static MarkdownDocument Read(string text) => Markdig.Markdown.Parse(text, GitHub);

    private static int Occurrences(string text, string words) => text.Split(words).Length - 1;

    // Headings, lists, tables, bold names, paths and hashes are the report's; its own HTML is in the list above.
    private static bool IsOwn(MarkdownObject item) =>
        item switch
        {
            HtmlBlock block => OwnHtml.Contains(block.Lines.ToString().Trim()),
            HtmlInline html => OwnHtml.Contains(html.Tag),
            CodeInline code => code.Content.All(c =>
                char.IsAsciiLetterOrDigit(c) || c is '/' or '-' or ':' or '.'
            ),
            EmphasisInline emphasis => emphasis is { DelimiterChar: '*', DelimiterCount: 2 }
                && emphasis.PreviousSibling is null,
            HeadingBlock or ParagraphBlock or ListBlock or ListItemBlock => true,
            Table or TableRow or TableCell => true,
            LiteralInline or LineBreakInline => true,
            ContainerInline container => container.GetType() == typeof(ContainerInline),
            _ => false,
        };

    private static string Shown(Block block) =>
        block is LeafBlock leaf
            ? Shown(leaf)
            : string.Concat(block.Descendants<LeafBlock>().Select(Shown));

    private static string Shown(LeafBlock block)
    {
        var shown = new StringBuilder();
        foreach (Inline inline in block.Inline?.Descendants() ?? [])
        {
            shown.Append(
                inline switch
                {
                    LiteralInline literal => literal.Content.ToString(),
                    CodeInline code => code.Content,
                    _ => "",
                }
            );
        }

        return shown.ToString();
    }
}
