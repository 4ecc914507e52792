using PerfEval.Tests.Excel;
using PerfEval.Tests.Support;

namespace PerfEval.Tests.Evaluation;

/// <summary>Results of one subject that several hands fill in, each in a file of its own.</summary>
public class ManyHandsTests
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
                  - id: rate
                    name: 完成率
                    measure: {kind: percent, min: 0%, max: 100%}
                    criteria: {excellent: ≥95%, good: ≥90%, fair: ≥80%, poor: <81%}
                  - id: count
                    name: {zh: 人数, en: Trainees}
                    measure: {unit: 人}
                    criteria: {excellent: 300人以上, good: 200人以上, poor: 不足200人}
                  - id: paid
                    name: 及时兑现
                    measure: {kind: timing}
                    criteria:
                      excellent: {text: 及时, when: by due}
                      poor: {text: 不及时, when: never}
        """;

    // What two files say of the rate, and how it stands.
    [Theory]
    [InlineData("95%", "", "excellent")]
    [InlineData("", "95%", "excellent")]
    [InlineData("", "", "Missing")]
    [InlineData("{note: n}", "{evidence: e.xlsx}", "Missing")]
    [InlineData("95%", "{note: n, evidence: e.xlsx}", "excellent")]
    [InlineData("80.5%", "{decided: {grade: poor, reason: r, by: b, on: 2020-01-10}}", "poor")]
    [InlineData("{decided: {grade: poor, reason: r, by: b, on: 2020-01-10}}", "80.5%", "poor")]
    [InlineData("{decided: {grade: poor, reason: r, by: b, on: 2020-01-10}}", "", "Invalid PE5015")]
    [InlineData("95%", "95.0%", "excellent PE5030")]
    [InlineData("57/60", "95%", "excellent PE5030")]
    [InlineData("95%", "{done: 57, of: 60}", "excellent PE5030")]
    [InlineData("950‰", "９５％", "excellent PE5030")]
    [InlineData("95%", "96%", "Invalid PE5002")]
    [InlineData("95%", "{notApplicable: n}", "Invalid PE5002")]
    [InlineData("{notApplicable: n}", "{notApplicable: n}", "NotApplicable PE5030")]
    [InlineData("{notApplicable: n}", "{notApplicable: m}", "Invalid PE5002")]
    [InlineData("0.95", "0.95", "Invalid PE5004 PE5030")]
    [InlineData("0.95", "95%", "Invalid PE5002")]
    public void Files_are_joined_indicator_by_indicator(string first, string second, string stands)
    {
        IndicatorEvaluation rate = Rate(Evaluate(Yaml(first), Yaml(second)));
        Assert.Equal(stands, Stands(rate));
    }

    [Fact]
    public void Two_decisions_are_an_error_unless_they_are_the_same()
    {
        const string One =
            "{value: 80.5%, decided: {grade: poor, reason: r, by: b, on: 2020-01-10}}";
        const string Same = "{decided: {grade: poor, reason: r, by: b, on: 2020-01-10}}";
        const string Other = "{decided: {grade: fair, reason: r, by: b, on: 2020-01-10}}";
        Assert.Equal("poor PE5030", Stands(Rate(Evaluate(Yaml(One), Yaml(Same)))));
        string byLabel = Same.Replace("poor", "差", StringComparison.Ordinal);
        Assert.Equal("poor PE5030", Stands(Rate(Evaluate(Yaml(One), Yaml(byLabel)))));
        Assert.Equal(
            "1.yaml(3,31): error PE5002: '完成率' (a/b/rate): Two decisions differ: 'fair: b on 2020-01-10: r' here, and 'poor: b on 2020-01-10: r' at 0.yaml(3,45). Keep one of them",
            Rate(Evaluate(Yaml(One), Yaml(Other))).Diagnostics.Single().ToString()
        );
    }

    [Theory]
    [InlineData(
        Language.English,
        "1.yaml(3,13): error PE5002: '完成率' (a/b/rate): Here stands '57/60', and at 0.yaml(3,13) '96%'. Keep one of them"
    )]
    [InlineData(
        Language.Chinese,
        "1.yaml(3,13): error PE5002: “完成率”（a/b/rate）：此处填的是“57/60”，0.yaml(3,13) 处填的是“96%”。请只留一个"
    )]
    public void Two_values_are_told_with_both_and_their_places(Language language, string told) =>
        Assert.Equal(
            told,
            Rate(Evaluate(Yaml("96%"), Yaml("57/60"))).Diagnostics.Single().ToString(language)
        );

    [Theory]
    [InlineData(
        Language.English,
        "1.yaml(3,13): info PE5030: '完成率' (a/b/rate): Here stands '57/60', and at 0.yaml(3,13) '95%', which is the same: it counts once"
    )]
    [InlineData(
        Language.Chinese,
        "1.yaml(3,13): info PE5030: “完成率”（a/b/rate）：此处填的是“57/60”，0.yaml(3,13) 处填的是“95%”，二者相同，只计一次"
    )]
    public void Equal_values_are_told_likewise(Language language, string told) =>
        Assert.Equal(
            told,
            Rate(Evaluate(Yaml("95%"), Yaml("57/60"))).Diagnostics.Single().ToString(language)
        );

    [Fact]
    public void Evidence_notes_and_deviations_of_all_files_are_kept_each_once()
    {
        IndicatorEvaluation rate = Rate(
            Evaluate(
                Yaml("{value: 95%, evidence: a.xlsx#B7, note: 三人补发}"),
                Yaml("{evidence: b.pdf, note: 三人补发, deviation: 人手不足}"),
                Yaml("{evidence: a.xlsx#B7, note: 已核}")
            )
        );
        Assert.Equal("a.xlsx#B7; b.pdf", rate.Measurement!.Evidence);
        Assert.Equal("三人补发; 已核", rate.Measurement.Note);
        Assert.Equal("人手不足", rate.Measurement.Deviation);
    }

    [Fact]
    public void Three_copies_of_one_form_are_one_result()
    {
        const string Head = "name,indicator,value,due,completed,note\n";
        EvaluationResult result = Evaluate(
            (
                "甲.csv",
                Head + "完成率,a/b/rate,95%,,,\n人数,a/b/count,,,,\n及时兑现,a/b/paid,,,,\n"
            ),
            (
                "乙.csv",
                Head + "完成率,a/b/rate,,,,\n人数,a/b/count,312人,,,\n及时兑现,a/b/paid,,,,\n"
            ),
            (
                "丙.csv",
                Head
                    + "完成率,a/b/rate,,,,\n人数,a/b/count,,,,\n及时兑现,a/b/paid,,2019-09-30,2019-09-29,\n"
            )
        );
        Assert.Equal(
            ["excellent", "excellent", "excellent"],
            result.Subjects.Single().Indicators.Select(one => one.Grade?.Id)
        );
        Assert.Empty(result.Diagnostics);
    }

    [Fact]
    public void A_row_that_says_nothing_collides_with_nothing_in_its_own_file_either() =>
        Assert.Equal(
            "excellent",
            Stands(
                Rate(Evaluate(("a.csv", "indicator,value\na/b/rate,\na/b/rate,95%\na/b/rate,\n")))
            )
        );

    [Theory]
    [InlineData("95%", "95%")]
    [InlineData("95%", "96%")]
    public void A_file_that_states_twice_is_told_whatever_it_states(string first, string second) =>
        Assert.Equal(
            "Invalid PE5002",
            Stands(
                Rate(Evaluate(("a.csv", $"indicator,value\na/b/rate,{first}\na/b/rate,{second}\n")))
            )
        );

    [Fact]
    public void Every_assessor_is_kept_with_the_file_and_its_indicators()
    {
        EvaluationResult result = Evaluate(
            ("就业处.yaml", File("self", "就业处", "a/b/rate: 95%")),
            ("社保处.yaml", File("self", "社保处", "{a/b/rate: {note: n}, a/b/count: 312人}")),
            ("表.csv", "indicator,value\na/b/paid,及时\n"),
            ("财务处.yaml", File("self", "财务处", "{}"))
        );
        Assert.Equal(
            [
                "就业处 就业处.yaml: a/b/rate",
                "社保处 社保处.yaml: a/b/rate a/b/count",
                "财务处 财务处.yaml: ",
            ],
            result
                .Subjects.Single()
                .Assessors.Select(one =>
                    $"{one.Name} {one.File}: {string.Join(' ', one.Indicators)}"
                )
        );
    }

    [Theory]
    [InlineData(
        Language.English,
        "b.yaml(2,27): error PE5002: These results are of the role audit, those at a.yaml(2,27) of the role self-assessment: different roles are not joined, and these are not evaluated. Compare them: perfeval compare A B --rulebook BOOK"
    )]
    [InlineData(
        Language.Chinese,
        "b.yaml(2,27): error PE5002: 此处的评价身份是审计，a.yaml(2,27) 处是自评：不同身份的结果不合并，此处的结果不予评价。请用 perfeval compare A B --rulebook BOOK 进行比较"
    )]
    public void Files_of_different_roles_are_not_joined(Language language, string told)
    {
        EvaluationResult result = Evaluate(
            ("a.yaml", File("self", "甲", "a/b/rate: 95%")),
            ("b.yaml", File("audit", "乙", "a/b/rate: 80%")),
            ("c.csv", "indicator,value\na/b/count,312\n")
        );
        Assert.Equal(
            told,
            result.Diagnostics.First(one => one.Code == "PE5002").ToString(language)
        );
        Assert.Equal("excellent", Stands(Rate(result)));
        Assert.Equal("甲", result.Subjects.Single().Assessors.Single().Name);
    }

    [Fact]
    public void A_file_of_another_rule_book_is_refused_and_the_others_are_evaluated()
    {
        EvaluationResult result = Evaluate(
            (
                "last.yaml",
                "schema: perfeval/results/1\nrulebook: book-2018\nresults: {a/b/rate: 10%}\n"
            ),
            ("this.yaml", "schema: perfeval/results/1\nrulebook: book\nresults: {a/b/rate: 95%}\n")
        );
        Assert.Equal("excellent", Stands(Rate(result)));
        Assert.Equal(["PE5011"], result.GeneralDiagnostics.Select(one => one.Code));
        Assert.Equal(2, result.Record.Results.Count);
    }

    [Fact]
    public void A_file_without_a_subject_is_told_where_the_others_name_several()
    {
        EvaluationResult result = Evaluate(
            ("a.csv", "subject,indicator,value\n甲,a/b/rate,95%\n乙,a/b/rate,90%\n"),
            ("b.csv", "indicator,value\na/b/count,312\n")
        );
        Assert.Equal(["甲", "乙"], result.Subjects.Select(one => one.Subject));
        Assert.Equal(
            "b.csv(2,1): error PE1004: No subject is named here, and the others name several (甲, 乙), so that nobody knows whose results these are: they are not evaluated. Write the subject: the column 'subject'",
            result.GeneralDiagnostics.Single().ToString()
        );
    }

    [Theory]
    [InlineData("完成率", "excellent")]
    [InlineData(" 完成率 ", "excellent")]
    [InlineData("", "excellent")]
    [InlineData("完成比例", "excellent PE5028")]
    [InlineData("人数", "Invalid PE5024")]
    [InlineData("Trainees", "Invalid PE5024")]
    [InlineData("ＴＲＡＩＮＥＥＳ", "Invalid PE5024")]
    public void A_name_beside_the_path_is_held_against_it(string name, string stands)
    {
        SubjectEvaluation subject = Evaluate(
            ("a.csv", $"name,indicator,value\n{name},a/b/rate,95%\n")
        )
            .Subjects.Single();
        IndicatorEvaluation rate = subject.Indicators[0];
        IEnumerable<string> codes = subject
            .Diagnostics.Where(one => one.Code is "PE5024" or "PE5028")
            .Select(one => $" {one.Code}");
        Assert.Equal(stands, (rate.Grade?.Id ?? rate.Status.ToString()) + string.Concat(codes));
    }

    [Theory]
    [InlineData(
        Language.English,
        "a.csv(2,1): error PE5024: '完成率' (a/b/rate): The row has the name '人数', which is that of another indicator (a/b/count), so that nobody knows whose result stands here. Correct the path or the name",
        "a.csv(3,1): warning PE5028: 'Trainees' (a/b/count): The row has the name '学员', but the indicator is called 'Trainees'. Check that it is the right row; then correct the name"
    )]
    [InlineData(
        Language.Chinese,
        "a.csv(2,1): error PE5024: “完成率”（a/b/rate）：此行的名称“人数”是另一指标（a/b/count）的名称，无法得知此处的结果属于哪一个。请改正路径或名称",
        "a.csv(3,1): warning PE5028: “人数”（a/b/count）：此行的名称是“学员”，而该指标名为“人数”。请核对是否填错了行，再改正名称"
    )]
    public void A_wrong_name_is_told_in_full(Language language, string other, string differs) =>
        Assert.Equal(
            [other, differs],
            Evaluate(("a.csv", "name,indicator,value\n人数,a/b/rate,95%\n学员,a/b/count,312\n"))
                .Diagnostics.Where(one => one.Code is "PE5024" or "PE5028")
                .Select(one => one.ToString(language))
        );

    [Fact]
    public void A_record_of_many_hands_is_read_back_with_all_of_them()
    {
        EvaluationResult made = Evaluate(
            ("就业处.yaml", File("self", "就业处", "a/b/rate: {value: 95%, note: n}")),
            ("社保处.yaml", File("self", "社保处", "{a/b/rate: {note: m}, a/b/count: 312人}"))
        );
        using var json = new MemoryStream();
        EvaluationReport.WriteJson(made, json);
        EvaluationResult read = EvaluationDocument
            .Load(InputSource.FromBytes(json.ToArray(), "record.json"))
            .Evaluation;
        Assert.Equal(made.Subjects.Single().Assessors, read.Subjects.Single().Assessors);
        using var again = new MemoryStream();
        EvaluationReport.WriteJson(read, again);
        Assert.Equal(json.ToArray(), again.ToArray());
        using var text = new StringWriter();
        EvaluationReport.WriteText(read, text, Language.English);
        Assert.Contains(
            "self-assessment by 就业处 (1), 社保处 (2)",
            text.ToString(),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void A_workbook_is_joined_with_other_files_and_its_cells_are_told_by_address()
    {
        MeasuredResults form = Workbook
            .Table(["Path of the indicator", "Value"], ["a/b/rate", "95%"])
            .Read()
            .Value;
        EvaluationResult made = Books.Evaluator.Evaluate(
            RuleBook.ReadText(Book).Value,
            [form, MeasuredResults.ReadText("indicator,value\na/b/rate,96%\n", "b.csv").Value]
        );
        using var json = new MemoryStream();
        EvaluationReport.WriteJson(made, json);
        Assert.Contains(
            "!B2 '95%'",
            Rate(made).Diagnostics.Single().Message(Language.English),
            StringComparison.Ordinal
        );
        EvaluationResult read = EvaluationDocument
            .Load(InputSource.FromBytes(json.ToArray(), "record.json"))
            .Evaluation;
        Assert.Equal(
            Rate(made).Measurement!.Place.ToString(),
            Rate(read).Measurement!.Place.ToString()
        );
        Assert.EndsWith("!B2", Rate(read).Measurement!.Place.ToString(), StringComparison.Ordinal);
    }

    private static string File(string role, string name, string results) =>
        $"schema: perfeval/results/1\nassessor: {{name: {name}, role: {role}}}\nresults: {(results.StartsWith('{') ? results : $"{{{results}}}")}\n";

    private static string Yaml(string rate) =>
        $"schema: perfeval/results/1\nresults:\n  a/b/rate: {rate}\n";

    private static EvaluationResult Evaluate(params string[] files) =>
        Evaluate([.. files.Select((file, i) => ($"{i}.yaml", file))]);

    private static EvaluationResult Evaluate(params (string Name, string Text)[] files) =>
        Books.Evaluator.Evaluate(
            RuleBook.ReadText(Book).Value,
            [.. files.Select(file => MeasuredResults.ReadText(file.Text, file.Name).Value)]
        );

    private static IndicatorEvaluation Rate(EvaluationResult result) =>
        result.Subjects.Single().Indicators[0];

    private static string Stands(IndicatorEvaluation rate) =>
        string.Join(
            ' ',
            rate.Diagnostics.Select(one => one.Code)
                .Where(code => code != "PE5010")
                .Prepend(rate.Grade?.Id ?? rate.Status.ToString())
        );
}
