using System.Text;
using PerfEval.Excel;
using PerfEval.Reporting;
using PerfEval.Reporting.Disclosure;
using PerfEval.Tests.Excel;
using PerfEval.Tests.Support;

namespace PerfEval.Tests.Reporting;

/// <summary>Papers say which office answers for what, what nobody measures, and what terms mean.</summary>
public class DisclosureTests
{
    // Two offices share a responsibility; the money of the third activity is not stated.
    private const string Yaml = """
        schema: perfeval/rulebook/1
        id: park
        title: Park
        period: 2024
        currency: 万元
        offices:
          - {id: trees, name: 绿化科, duties: [{number: "1", text: 植树}, {number: "2", text: 值班}]}
          - {id: paths, name: 道路科, duties: [{number: "1", text: 修路}, {number: "2", text: 值班}]}
          - {id: desk, name: 办公室}
        goals: [{id: g1, text: 增绿}, {id: g2, text: 通达}]
        glossary:
          - {term: 绿化, text: 种植树木花草。}
          - {term: 绿化率, text: 绿地占全部面积的比例。}
          - {term: 未用, text: 哪里都没有。}
        responsibilities:
          - id: care
            number: 一
            name: 养护
            budget: 30.50
            activities:
              - id: plant
                name: 植树
                budget: 20.5
                offices: [trees]
                duties: [trees/1]
                goals: [g1]
                indicators:
                  - {id: rate, name: 绿化率, criteria: {excellent: ≥95%, good: ≥90%, fair: ≥80%, poor: <80%}}
              - id: mend
                name: 修路
                budget: 10.00
                offices: [paths]
                indicators:
                  - {id: done, name: 完成率, criteria: {excellent: ≥95%, good: ≥90%, fair: ≥80%, poor: <80%}}
              - id: light
                name: 照明
                offices: [paths]
                indicators:
                  - {id: on, name: 亮灯率, criteria: {excellent: ≥95%, good: ≥90%, fair: ≥80%, poor: <80%}}
              - id: guard
                name: 巡查
                description: 绿化巡查。
                indicators:
                  - {id: walked, name: 完成率, criteria: {excellent: ≥95%, good: ≥90%, fair: ≥80%, poor: <80%}}
        """;

    private static readonly RuleBook Park = RuleBook.ReadText(Yaml).Value;

    private static readonly EvaluationResult TwoParks = Books.Evaluator.Evaluate(
        Park,
        MeasuredResults
            .Read(
                InputSource.FromText(
                    "subject,indicator,value\n东,care/plant/rate,96%\n东,care/mend/done,91%\n西,care/plant/rate,70%\n西,care/light/on,99%\n",
                    "results.csv"
                )
            )
            .Value
    );

    [Fact]
    public void The_real_table_has_eight_offices_of_which_four_have_no_activity() =>
        Assert.Equal(
            """
            综合处 | 六 社会保险管理及实施 | 3 | 3502.68 | 优 2，良 1
            组织处 | 无 | 0 |  | 
            人事处 | 一 行政管理体制改革 | 3 | 405.08 | 优 1，良 1，不适用 1
            人事处 | 二 机构编制管理 | 3 | 空缺 | 优 1，良 1，中 1
            人事处 | 三 离退休干部政策及服务 | 6 | 75.00 | 优 3，中 2，差 1
            人事处 | 五 工资政策制定及管理 | 3 | 20.00 | 良 2，中 1
            劳动处 | 无 | 0 |  | 
            劳动人事仲裁院 | 无 | 0 |  | 
            社会保险局 | 六 社会保险管理及实施 | 22 | 6132.48 | 优 12，良 6，中 2，差 1，未报送 1
            劳动监察大队 | 无 | 0 |  | 
            人才交流服务中心 | 四 促进就业管理 | 3 | 605.00 | 优 1，良 2
            """.ReplaceLineEndings("\n"),
            Rows(Books.Evaluator.Evaluate(RealTable.Book, RealTable.Results), Language.Chinese)
        );

    [Fact]
    public void The_real_table_leaves_48_of_58_duties_and_9_of_13_goals_to_nobody() =>
        Assert.Equal(
            [
                "未对应目标的指标：18",
                "没有指标的目标：9",
                "两个以上内设机构共有的职责：1",
                "没有对应内容的职责：48",
            ],
            Coverage(Books.Evaluator.Evaluate(RealTable.Book, RealTable.Results), Language.Chinese)
                .Lists()
                .Select(list => list.Title)
        );

    [Fact]
    public void A_budget_that_is_absent_is_not_0_and_grades_of_all_subjects_are_counted() =>
        Assert.Equal(
            """
            绿化科 | 一 养护 | 1 | 20.5 | Excellent 1, Poor 1
            道路科 | 一 养护 | 2 | 10.00 (1 absent) | Excellent 1, Good 1, Missing 2
            办公室 | none | 0 |  | 
            """.ReplaceLineEndings("\n"),
            Rows(TwoParks, Language.English)
        );

    [Fact]
    public void What_nobody_measures_is_listed_with_its_name_and_place() =>
        Assert.Equal(
            """
            Activities without an office: 1
              巡查
            Indicators that serve no goal: 3
              修路: 完成率
              照明: 亮灯率
              巡查: 完成率
            Goals without an indicator: 1
              g2 通达
            Duties that stand at two offices: 1
              值班: 绿化科 (2), 道路科 (2)
            Duties that nothing names: 3
              绿化科 (2) 值班
              道路科 (1) 修路
              道路科 (2) 值班
            """.ReplaceLineEndings("\n"),
            string.Join(
                '\n',
                Coverage(TwoParks, Language.English)
                    .Lists()
                    .SelectMany(list => list.Items.Select(item => "  " + item).Prepend(list.Title))
            )
        );

    [Theory]
    [InlineData("绿化率", "绿化率")] // the longer term is meant, not the one in it
    [InlineData("绿化巡查与绿化率", "绿化 绿化率")]
    [InlineData("巡查", "")]
    public void A_term_is_found_where_it_stands(string name, string terms) =>
        Assert.Equal(
            terms,
            string.Join(
                ' ',
                new GlossaryLines(Park.Table, new Phrases(Language.Chinese))
                    .In(new LocalizedText(name))
                    .Select(entry => entry.Term.Value)
            )
        );

    [Fact]
    public void The_page_explains_terms_at_their_nodes_and_lists_all_at_its_end()
    {
        string page = Html(TwoParks, Language.Chinese);
        Assert.Equal(2, Count(page, "<dt>名词：绿化率</dt><dd>绿地占全部面积的比例。</dd>")); // one a subject
        Assert.Equal(2, Count(page, "<dt>名词：绿化</dt>"));
        Assert.Equal(1, Count(page, "<dt>未用</dt><dd>哪里都没有。</dd>"));
        Assert.Equal(1, Count(page, "<h2 id='coverage/title'>职责与目标覆盖情况</h2>"));
        Assert.Equal(2, Count(page, "<li><a href='#coverage'>"));
    }

    [Fact]
    public void Text_and_Markdown_list_the_terms_at_their_end()
    {
        using var text = new StringWriter();
        EvaluationReport.WriteText(TwoParks, text, Language.English);
        Assert.Contains(
            "\nGlossary\n  绿化: 种植树木花草。\n",
            text.ToString(),
            StringComparison.Ordinal
        );
        using var markdown = new StringWriter();
        EvaluationReport.WriteMarkdown(TwoParks, markdown, Language.Chinese);
        Assert.Contains(
            "\n## 名词解释\n\n- **绿化** 种植树木花草。\n",
            markdown.ToString(),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void The_workbook_has_a_sheet_for_each()
    {
        using var stream = new MemoryStream();
        EvaluationWorkbook.Write(TwoParks, stream, Language.Chinese);
        var workbook = new Workbook(stream.ToArray());
        Assert.Empty(workbook.Faults());
        Assert.Equal(["覆盖情况", "名词解释"], workbook.Sheets().TakeLast(2));
        string coverage = string.Join(
            '\n',
            workbook
                .Texts(workbook.Sheets().Count - 2)
                .Select(row => string.Join('|', row).TrimEnd('|'))
        );
        Assert.Contains(
            "\n道路科|一 养护|2|10.00（另有 1 项空缺）|优 1，良 1，未报送 2\n",
            coverage,
            StringComparison.Ordinal
        );
        Assert.EndsWith("\n道路科（2） 值班", coverage, StringComparison.Ordinal);
    }

    [Fact]
    public void A_book_that_says_nothing_of_them_has_no_such_part()
    {
        RuleBook plain = RuleBook
            .ReadText(Books.Of("min: 0%, max: 100%", "≥95%", "≥90%", "≥80%", "<80%"))
            .Value;
        EvaluationResult evaluation = Books.Evaluator.Evaluate(plain, Books.ResultsOf("96%"));
        string page = Html(evaluation, Language.English);
        Assert.DoesNotContain("coverage/title", page, StringComparison.Ordinal);
        Assert.DoesNotContain("glossary", page, StringComparison.Ordinal);
        using var stream = new MemoryStream();
        EvaluationReport.WriteJson(evaluation, stream);
        string json = Encoding.UTF8.GetString(stream.ToArray());
        Assert.DoesNotContain("\"offices\"", json, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(Language.English)]
    [InlineData(Language.Chinese)]
    public void What_is_read_back_from_the_record_says_the_same(Language language)
    {
        using var stream = new MemoryStream();
        EvaluationReport.WriteJson(TwoParks, stream);
        EvaluationResult back = EvaluationDocument
            .Read(InputSource.FromBytes(stream.ToArray(), "record.json"))
            .Value.Evaluation;
        Assert.Equal(Html(TwoParks, language), Html(back, language));
    }

    [Theory]
    [InlineData("\"text\":\"植树\"", "\"text\":\"植草\"", "rulebook.offices[0].duties[0].text")]
    [InlineData("\"term\":\"绿化\"", "\"term\":\"绿\"", "rulebook.glossary[0].term")]
    [InlineData("\"goals\":[\"g1\"]", "\"goals\":[\"g2\"]", "rulebook.goals[0]")]
    public void What_is_altered_of_them_in_a_record_is_found(
        string written,
        string altered,
        string member
    )
    {
        using var stream = new MemoryStream();
        EvaluationReport.WriteJson(TwoParks, stream);
        string json = Encoding.UTF8.GetString(stream.ToArray());
        Assert.Contains(written, json, StringComparison.Ordinal);
        VerificationResult result = Verification
            .Run(
                InputSource.FromBytes(
                    Encoding.UTF8.GetBytes(
                        json.Replace(written, altered, StringComparison.Ordinal)
                    ),
                    "record.json"
                ),
                InputSource.FromText(Yaml, "rulebook.yaml"),
                [
                    InputSource.FromText(
                        "subject,indicator,value\n东,care/plant/rate,96%\n东,care/mend/done,91%\n西,care/plant/rate,70%\n西,care/light/on,99%\n",
                        "results.csv"
                    ),
                ]
            )
            .Value;
        Assert.Contains(member, result.Causes.Select(cause => cause.Member));
    }

    private static CoverageTable Coverage(EvaluationResult evaluation, Language language)
    {
        var coverage = new CoverageTable(evaluation.Table, new Phrases(language));
        foreach (SubjectEvaluation subject in evaluation.Subjects)
        {
            coverage.Add(subject);
        }

        return coverage;
    }

    private static string Rows(EvaluationResult evaluation, Language language)
    {
        CoverageTable coverage = Coverage(evaluation, language);
        var phrases = new Phrases(language);
        return string.Join(
            '\n',
            coverage.Rows.Select(row =>
                string.Join(
                    " | ",
                    coverage.Cells(row).Append(phrases.Of(row.Counts!, evaluation.Table.Scale))
                )
            )
        );
    }

    private static string Html(EvaluationResult evaluation, Language language)
    {
        using var writer = new StringWriter();
        EvaluationReport.WriteHtml(evaluation, writer, language);
        return writer.ToString();
    }

    private static int Count(string text, string part) => text.Split(part).Length - 1;
}
