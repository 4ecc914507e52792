using CsCheck;
using PerfEval.Tests.Excel;
using PerfEval.Tests.Support;
using PerfEval.Text;

namespace PerfEval.Tests.Rules;

/// <summary>A responsibility may hold indicators without an activity between, and everything works on them by paths of two parts.</summary>
public class TwoLevelsTests
{
    private static readonly string BookPath = PathOf("two-levels.yaml");
    private static readonly string ResultsPath = PathOf("two-levels.results.yaml");
    private static readonly RuleBook Book = RuleBook
        .ReadText(File.ReadAllText(BookPath), "two-levels.yaml")
        .Value;
    private static readonly MeasuredResults Results = MeasuredResults
        .ReadText(File.ReadAllText(ResultsPath), "two-levels.results.yaml")
        .Value;

    [Fact]
    public void Paths_have_two_parts_and_an_indicator_stands_right_below_its_responsibility()
    {
        SubjectEvaluation subject = Evaluated().Subjects[0];
        Assert.Equal(
            [
                "Department ",
                "Responsibility service",
                "Indicator service/on-time",
                "Indicator service/satisfaction",
                "Responsibility safety",
                "Indicator safety/accidents",
            ],
            subject.Root.SelfAndBelow().Select(node => $"{node.Level} {node.Path}")
        );
        Assert.Empty(Book.Table.Responsibilities[0].Activities);
        Assert.Equal(
            ["service/on-time", "service/satisfaction"],
            Book.Table.Responsibilities[0].Indicators.Select(indicator => indicator.Path)
        );
    }

    // On time 100, satisfaction and accidents 80; services weigh 60 and have 30, safety 40 and 10.
    [Theory]
    [InlineData("weights: equal", "85")]
    [InlineData("weights: declared", "86")]
    [InlineData("weights: budget", "87.5")]
    [InlineData("weights: equal, over: indicators", "86 2/3")]
    [InlineData("weights: declared, over: indicators", "86 2/3")]
    public void Scores_are_rolled_up_by_whatever_weighs(string weights, string score)
    {
        string book = File.ReadAllText(BookPath)
            .Replace("weights: declared", "$", StringComparison.Ordinal)
            .Replace(
                "$",
                weights.Replace(", ", "\n  ", StringComparison.Ordinal),
                StringComparison.Ordinal
            )
            .Replace(
                "name: 事故起数",
                "name: 事故起数\n        weight: 50",
                StringComparison.Ordinal
            );
        NodeEvaluation root = Root(RuleBook.ReadText(book).Value, File.ReadAllText(ResultsPath));
        Assert.Equal(score, root.RollUp!.Score.ToString());
        Assert.Equal("b", root.Grade!.Id);
    }

    [Theory]
    [InlineData("97/100", "a", "a", "90")]
    [InlineData("70%", "c", "b", "90")] // the gate caps what the other indicator alone would bring
    public void A_gate_caps_every_node_above_its_indicator(
        string onTime,
        string own,
        string above,
        string score
    )
    {
        string book = File.ReadAllText(BookPath)
            .Replace(
                "points: {优秀: 100, Pass: 80, c: 0}",
                "points: {优秀: 100, Pass: 80, c: 80}",
                StringComparison.Ordinal
            )
            .Replace("基本满意, c", "基本满意, c", StringComparison.Ordinal);
        string results = File.ReadAllText(ResultsPath)
            .Replace("{done: 97, of: 100}", onTime, StringComparison.Ordinal)
            .Replace("基本满意", onTime == "70%" ? "满意" : "基本满意", StringComparison.Ordinal);
        NodeEvaluation service = Root(RuleBook.ReadText(book).Value, results).Children[0];
        Assert.Equal(own, service.Children[0].Grade!.Id);
        Assert.Equal((above, score), (service.Grade!.Id, service.RollUp!.Score.ToString()));
    }

    [Fact]
    public void What_is_missing_withholds_the_grade_of_its_responsibility_and_lowers_its_coverage()
    {
        NodeEvaluation root = EvaluatedWith(
            "service/satisfaction: 基本满意",
            "service/satisfaction:"
        );
        NodeEvaluation service = root.Children[0];
        Assert.Equal(Status.Missing, service.Status);
        Assert.Equal("0.5", service.RollUp!.Coverage.ToString());
        Assert.Equal("b", root.Children[1].Grade!.Id);
    }

    [Fact]
    public void The_report_for_a_terminal() =>
        Snapshot.Match(
            Written(writer => EvaluationReport.WriteText(Evaluated(), writer, Language.Chinese))
        );

    [Fact]
    public void The_report_in_Markdown() =>
        Snapshot.Match(
            Written(writer => EvaluationReport.WriteMarkdown(Evaluated(), writer, Language.English))
        );

    [Fact]
    public void The_form_in_YAML() =>
        Snapshot.Match(
            Written(writer => ResultsTemplate.WriteYaml(Book.Table, writer, Language.Chinese))
        );

    [Theory]
    [InlineData(Language.Chinese, "各大类等级分布", "<th scope='col'>大类</th>", "二级指标数")]
    [InlineData(
        Language.English,
        "Grades of its Targets",
        "Grades by Class",
        "<th scope='col'>Class</th>",
        "All Targets: "
    )]
    public void The_page_names_levels_as_the_table_does(Language language, params string[] words)
    {
        string page = Written(writer => EvaluationReport.WriteHtml(Evaluated(), writer, language));
        Assert.All(words, word => Assert.Contains(word, page, StringComparison.Ordinal));
        Assert.DoesNotContain("职责", page, StringComparison.Ordinal);
        Assert.DoesNotContain("esponsibilit", page, StringComparison.Ordinal);
        Assert.Contains("<article id='1/service/on-time'", page, StringComparison.Ordinal);
    }

    [Fact]
    public void The_level_of_a_row_of_CSV_stays_a_fixed_word()
    {
        string csv = Written(writer => EvaluationReport.WriteCsv(Evaluated(), writer));
        Assert.Equal(
            [
                "level",
                "department",
                "responsibility",
                "indicator",
                "indicator",
                "responsibility",
                "indicator",
            ],
            csv.Split("\r\n", StringSplitOptions.RemoveEmptyEntries)
                .Select(row => row.Split(',')[2])
        );
    }

    [Fact]
    public void A_record_that_is_read_back_gives_the_same_papers()
    {
        EvaluationResult made = Evaluated();
        string record = ReadBack.Written(made);
        EvaluationResult back = ReadBack.Read(record);
        Assert.Equal(record, ReadBack.Written(back));
        Assert.Contains(
            "\"levels\":[{\"zh\":\"大类\",\"en\":\"Class\"},{\"zh\":\"二级指标\",\"en\":\"Target\"}]",
            record
                .Replace(" ", "", StringComparison.Ordinal)
                .Replace("\n", "", StringComparison.Ordinal),
            StringComparison.Ordinal
        );
        Assert.Equal(made.Table.Levels, back.Table.Levels);
        Assert.Equal(
            Written(writer => EvaluationReport.WriteText(made, writer, Language.Chinese)),
            Written(writer => EvaluationReport.WriteText(back, writer, Language.Chinese))
        );
        Assert.Equal(
            Written(writer => EvaluationReport.WriteHtml(made, writer, Language.English)),
            Written(writer => EvaluationReport.WriteHtml(back, writer, Language.English))
        );
    }

    [Fact]
    public void A_record_is_verified_and_an_altered_grade_is_told_at_its_indicator()
    {
        string record = ReadBack.Written(Evaluated());
        Assert.Equal(VerificationDegree.Identical, Verify(record).Degree);
        string altered = record.Replace("基本满意\"", "满意\"", StringComparison.Ordinal);
        Assert.NotEqual(record, altered);
        Assert.False(Verify(altered).IsVerified);
    }

    [Fact]
    public void Every_seam_becomes_a_case_that_holds()
    {
        string cases = Written(writer =>
            SeamsYaml.Write(Book.Proof, writer, Language.Chinese, "two-levels.yaml")
        );
        Assert.All(
            CaseBook.ReadText(cases, Book).Value.Run(),
            result => Assert.True(result.IsMet, string.Join('\n', result.Mismatches))
        );
        Assert.Contains("service/on-time", cases, StringComparison.Ordinal);
    }

    [Fact]
    public void Numbers_are_graded_by_the_column()
    {
        var grader = new Grader(Book);
        Assert.Equal("a", grader.GradeOf(grader.GradeShare("service/on-time", 19, 20))!.Id);
        Assert.Equal("c", grader.GradeOf(grader.Grade("safety/accidents", 3))!.Id);
    }

    [Theory]
    [InlineData(Language.Chinese, "大类（一级指标）", "二级指标（名称）")]
    [InlineData(Language.English, "Class (level 1)", "Target (name)")]
    public void A_form_has_a_column_for_each_level_and_is_read_back(
        Language language,
        string first,
        string second
    )
    {
        Workbook form = Workbook.FormOf(Book, language);
        string[] texts =
        [
            .. form.Texts()
                .SelectMany(row => row)
                .Select(text => text.Replace("\n", "", StringComparison.Ordinal)),
        ];
        Assert.Contains(first, texts);
        Assert.Contains(second, texts);
        Assert.DoesNotContain("三级指标", texts);
        Assert.Equal([], form.Read().Diagnostics.Select(finding => finding.ToString()));
        // The names in it are held against the paths.
        form.Fill("service/on-time", FormHeadings.Filled[0].In(language), "97%");
        form.Fill("service/on-time", second, "群众满意度");
        EvaluationResult evaluation = Books.Evaluator.Evaluate(Book, form.Read().Value);
        Assert.Contains("PE5024", evaluation.Subjects[0].Diagnostics.Codes());
    }

    [Fact]
    public void A_builder_makes_the_same_table()
    {
        RuleBook built = new RuleBookBuilder("two-levels", "表", 2025)
            .Levels(new LocalizedText("Class", "大类"), new LocalizedText("指标"))
            .Responsibility(
                "service",
                "服务",
                service =>
                    service
                        .Owner("服务中心")
                        .Indicator(
                            "on-time",
                            "办结率",
                            onTime => onTime.Criterion("优", "≥95%").Criterion("差", "<95%")
                        )
            )
            .Build();
        Assert.Equal(["service", "service/on-time"], built.Table.Nodes.Select(node => node.Path));
        Assert.Equal("大类", built.Table.NameOf(Level.Responsibility).In(Language.Chinese));
        Assert.Equal("指标", built.Table.NameOf(Level.Indicator).ToString());
        Assert.Equal("服务中心", built.Table.Find("service/on-time")!.Owner!.ToString());
    }

    [Fact]
    public void An_indicator_that_leaves_its_activity_has_moved()
    {
        string three = """
            schema: perfeval/rulebook/1
            id: two-levels
            title: 表
            period: 2024
            responsibilities:
              - id: service
                name: 服务
                activities:
                  - id: desk
                    name: 窗口
                    indicators:
                      - {id: on-time, name: 办结率, criteria: {优: ≥95%, 差: <95%}}
            """;
        string two = """
            schema: perfeval/rulebook/1
            id: two-levels
            title: 表
            period: 2024
            levels: [大类, 指标]
            responsibilities:
              - id: service
                name: 服务
                owner: 服务中心
                indicators:
                  - {id: on-time, name: 办结率, criteria: {优: ≥95%, 差: <95%}}
            """;
        TableDifference difference = RuleBookDiff.Of(
            RuleBook.ReadText(three).Value,
            RuleBook.ReadText(two).Value
        );
        Assert.Equal(
            ["levels.responsibility:  → 大类", "levels.indicator:  → 指标"],
            difference.Changes.Select(change => change.ToString())
        );
    }

    // A responsibility of one activity comes to what the activity comes to.
    [Fact]
    public void An_activity_between_changes_nothing_where_it_stands_alone()
    {
        RuleBook three = RuleBook.ReadText(Threefold(File.ReadAllText(BookPath))).Value;
        Gen.Select(
                Gen.Int[0, 100],
                Pick.Of("满意", "基本满意", "不满意", "", "{notApplicable: 无}"),
                Pick.Of("0", "2", "3", "")
            )
            .Sample(
                (onTime, satisfaction, accidents) =>
                {
                    string results = FormattableString.Invariant(
                        $"schema: perfeval/results/1\nresults:\n  service/on-time: {onTime}%\n  service/satisfaction: {satisfaction}\n  safety/accidents: {accidents}\n"
                    );
                    string deeper = results
                        .Replace("service/", "service/only/", StringComparison.Ordinal)
                        .Replace("safety/", "safety/only/", StringComparison.Ordinal);
                    Assert.Equal(Standing(Root(Book, results)), Standing(Root(three, deeper)));
                },
                iter: 200
            );
    }

    private static string Threefold(string book) =>
        string.Join(
            '\n',
            book.Split('\n')
                .Where(line => !line.StartsWith("levels:", StringComparison.Ordinal))
                .Select(line =>
                    line == "    indicators:"
                        ? "    activities:\n      - id: only\n        name: 唯一\n        indicators:"
                    : line.StartsWith("      ", StringComparison.Ordinal) ? "    " + line
                    : line
                )
        );

    private static EvaluationResult Evaluated() => Books.Evaluator.Evaluate(Book, Results);

    private static NodeEvaluation EvaluatedWith(string line, string other) =>
        Root(Book, File.ReadAllText(ResultsPath).Replace(line, other, StringComparison.Ordinal));

    private static NodeEvaluation Root(RuleBook book, string results) =>
        Books.Evaluator.Evaluate(book, MeasuredResults.ReadText(results).Value).Subjects[0].Root;

    private static string Standing(NodeEvaluation root) =>
        string.Join(
            '\n',
            root.SelfAndBelow()
                .Where(node => node.Level != Level.Activity)
                .Select(node =>
                    $"{node.Node?.Id}: {node.Status} {node.Grade} {node.RollUp?.Score} {node.RollUp?.Coverage} {node.RollUp?.Lowest} {node.RollUp?.Highest}"
                )
        );

    private static string Written(Action<StringWriter> write)
    {
        using var writer = new StringWriter();
        write(writer);
        return Snapshot.WithoutHashes(writer.ToString());
    }

    private static VerificationResult Verify(string record) =>
        Verified.Run(record, BookPath, [ResultsPath]).Value;

    private static string PathOf(string name) =>
        Repository.PathOf("tests", "PerfEval.Tests", "Books", "good", name);
}
