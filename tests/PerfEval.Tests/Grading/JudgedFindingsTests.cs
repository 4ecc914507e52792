using PerfEval.Tests.Support;

namespace PerfEval.Tests.Grading;

/// <summary>Points of a person are told whole: no part of a judgement is passed over, and nothing is answered twice.</summary>
public class JudgedFindingsTests
{
    private const string Judged =
        "points: 10\nscore: {judged: {达成: \"[80%, 100%]\", 未达成: \"[0%, 80%)\"}}";

    private const string Percents =
        "measure: {kind: percent, min: 0%, max: 100%}\ncriteria: {excellent: ≥95%, poor: <95%}";

    private const string Items =
        "points: 6\nscore: {items: {late: {text: 迟报, minus: 0.5, most: 2}, missed: {text: 漏报, minus: 1}}}";

    [Theory]
    [InlineData(Judged, "{value: 达成, points: 9, reason: 已验收, by: 综合处}", "")]
    [InlineData(
        Judged,
        "{value: 达成, reason: 已验收, by: 综合处}",
        "PE5014: A reason or the name of who judged stands here without points: write {points: …, reason: …, by: …}, or move the words to the note"
    )]
    [InlineData(
        Judged,
        "{value: 达成, by: 综合处}",
        "PE5014: A reason or the name of who judged stands here without points: write {points: …, reason: …, by: …}, or move the words to the note"
    )]
    [InlineData(
        Judged,
        "{value: 达成, points: 9, by: 综合处}",
        "PE5014: The points of a person (9) need a reason and a name: write {points: …, reason: …, by: …}"
    )]
    [InlineData(
        Percents,
        "{value: 96%, reason: 已验收}",
        "PE5014: No person judges the points of 'a/b/c'. Write its value, and move what else is worth saying to the note"
    )]
    [InlineData(
        Items,
        "{items: {late: {value: 2, points: -1, reason: 已核, by: 综合处}, missed: 0}}",
        "PE5014: '迟报' has the answer '2' and points of a person. Keep one of them"
    )]
    [InlineData(
        Items,
        "{items: {late: {value: 2, reason: 已核}, missed: 0}}",
        "PE5014: '迟报' has the answer '2' and points of a person. Keep one of them"
    )]
    public void Every_part_of_a_judgement_is_read_or_refused(
        string indicator,
        string result,
        string told
    ) => Assert.Equal(told, Told(Books.Grade(Books.Around(indicator), result), Language.English));

    [Fact]
    public void In_a_table_the_columns_are_named()
    {
        EvaluationResult evaluation = Books.Evaluator.Evaluate(
            RuleBook.ReadText(Books.Around(Judged)).Value,
            MeasuredResults
                .ReadText("indicator,value,reason,by\na/b/c,达成,已验收,综合处\n", "r.csv")
                .Value
        );
        Assert.Equal(
            "PE5014: 此处有评定理由或评定人，却没有得分：请填写“points”/“评定得分”列、“reason”/“评定理由”列和“by”/“评定人”列，或将文字移到备注",
            Told(evaluation.Subjects[0].Indicators[0], Language.Chinese)
        );
    }

    private static string Told(IndicatorEvaluation indicator, Language language) =>
        string.Join(
            '\n',
            indicator.Diagnostics.Select(finding => $"{finding.Code}: {finding.Message(language)}")
        );
}
