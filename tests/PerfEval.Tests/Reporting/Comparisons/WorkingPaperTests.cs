using PerfEval.Reporting;
using PerfEval.Reporting.Comparisons;
using PerfEval.Tests.Support;

namespace PerfEval.Tests.Reporting.Comparisons;

/// <summary>The rows of a working paper: what was claimed, what was audited, and what came of it.</summary>
public class WorkingPaperTests
{
    private const string Percent =
        "measure: {kind: percent, min: 0%}\ncriteria: {excellent: ≥95%, good: ≥90%, fair: ≥80%, poor: <80%}";
    private const string Money =
        "measure: {unit: 万元, min: 0}\ncriteria: {excellent: ≥100万元, good: ≥50万元, poor: <50万元}";
    private const string Label = "criteria: {excellent: 满意, good: 基本满意, poor: 不满意}";
    private const string Timing =
        "criteria:\n  excellent: {text: 按期, when: by due}\n  poor: {text: 逾期, when: never}";

    [Theory]
    [InlineData(Percent, "92%", "80.5%", "92% | 80.5% | -11.5 pp | -11.5个百分点")]
    [InlineData(Percent, "80.5%", "92%", "80.5% | 92% | +11.5 pp | +11.5个百分点")]
    [InlineData(Percent, "57/60", "95%", "57/60 (95%) | 95% |  | ")] // written otherwise, and the same
    [InlineData(Percent, "2/3", "1/3", "2/3 (66…%) | 1/3 (33…%) | -33.33… pp | -33.33…个百分点")]
    [InlineData(Percent, "92%", "92%", "92% | 92% |  | ")]
    [InlineData(Percent, "92%", "", "92% | Missing | differs | 不一致")]
    [InlineData(Percent, "", "", "Missing | Missing |  | ")]
    [InlineData(
        Percent,
        "92%",
        "{notApplicable: 无此项业务}",
        "92% | Not applicable | differs | 不一致"
    )]
    [InlineData(Money, "60万元", "49.5万元", "60万元 | 49.5万元 | -10.5万元 | -10.5万元")]
    [InlineData(Label, "满意", "基本满意", "满意 | 基本满意 | differs | 不一致")]
    [InlineData(Label, "满意", "满意", "满意 | 满意 |  | ")]
    [InlineData(
        Timing,
        "{due: 2019-09-30, completed: 2019-09-30}",
        "{due: 2019-09-30, completed: 2019-10-15}",
        "completed 2019-09-30, due 2019-09-30 | completed 2019-10-15, due 2019-09-30 | +15 days | +15天"
    )]
    [InlineData(
        Timing,
        "{due: 2019-09-30, completed: 2019-09-30}",
        "{due: 2019-09-30, completed: 2019-09-29}",
        "completed 2019-09-30, due 2019-09-30 | completed 2019-09-29, due 2019-09-30 | -1 day | -1天"
    )]
    public void Values_stand_side_by_side_with_their_difference(
        string indicator,
        string before,
        string after,
        string said
    )
    {
        Comparison comparison = Papers.Of(indicator, before, after);
        WorkingPaperRow row = Row(comparison, Language.English, "a/b/c");
        WorkingPaperRow inChinese = Row(comparison, Language.Chinese, "a/b/c");
        Assert.Equal(
            said,
            $"{row.Claimed} | {row.Audited} | {row.Difference} | {inChinese.Difference}"
        );
    }

    [Fact]
    public void Every_node_has_a_row_and_three_indicators_of_the_real_table_moved()
    {
        IReadOnlyList<WorkingPaperRow> rows = Rows(Papers.Real, Language.English);
        Assert.Equal(
            Papers.Audit.Subjects[0].Root.SelfAndBelow().Select(node => node.Path),
            rows.Select(row => row.Node.Path)
        );
        Assert.Equal(
            [Papers.Target, Papers.Sites, Papers.ErrorRate],
            rows.Where(row => row is { HasMoved: true, Node.Level: Level.Indicator })
                .Select(row => row.Node.Path)
        );
    }

    [Fact]
    public void A_row_says_grades_points_decision_reason_evidence_and_note()
    {
        WorkingPaperRow decided = Row(Papers.Real, Language.Chinese, Papers.Target);
        Assert.Equal(
            ("90.5%", "90.5%", ""),
            (decided.Claimed, decided.Audited, decided.Difference)
        );
        Assert.Equal(("中", "差"), (decided.GradeClaimed, decided.GradeAudited));
        Assert.Equal(
            ("3 8/9", "2 7/9", "-1 1/9"),
            (decided.PointsClaimed, decided.PointsAudited, decided.PointsChange)
        );
        Assert.Equal(
            "申报：中，年中调整计划后达到90%，按较优一档认定（综合处，2020-01-10）\n审定：差，计划调整未经批准，按较差一档认定（审计组，2020-03-02）",
            decided.Decision
        );
        Assert.Equal("人工裁定", decided.Causes);
        WorkingPaperRow moved = Row(Papers.Real, Language.English, Papers.ErrorRate);
        Assert.Equal(("Good", "Fair"), (moved.GradeClaimed, moved.GradeAudited));
        Assert.Equal(
            ("85", "70", "-15"),
            (moved.ScoreClaimed, moved.ScoreAudited, moved.ScoreChange)
        );
        Assert.Equal(
            "Claimed: lies in (0%, 1%], meets Good (差错率1%以内)\nAudited: lies in (1%, 5%], meets Fair (差错率5%以内)",
            moved.Reason
        );
        Assert.Equal("Deviation: Audited: 部分支出未附审批单；已要求补齐", moved.Note);
        Assert.Equal("value, deviation", moved.Causes);
    }

    [Fact]
    public void What_did_not_move_is_said_once()
    {
        WorkingPaperRow row = Rows(Papers.Real, Language.English)
            .First(one => one.Evidence.Length > 0);
        Assert.False(row.HasMoved);
        Assert.Equal("发放台账.xlsx#B7", row.Evidence);
        Assert.Equal(row.GradeClaimed, row.GradeAudited);
        Assert.DoesNotContain("Claimed", row.Reason, StringComparison.Ordinal);
        Assert.Empty(row.PointsChange);
    }

    [Fact]
    public void A_total_says_how_many_indicators_moved_it_and_an_open_score_its_range()
    {
        IReadOnlyList<WorkingPaperRow> rows = Rows(Papers.Real, Language.English);
        Assert.Equal(
            ("86.24 to 86.64", "83.74 to 84.14", ""),
            (rows[0].ScoreClaimed, rows[0].ScoreAudited, rows[0].ScoreChange)
        );
        Assert.StartsWith("3 worse\n", rows[0].Reason, StringComparison.Ordinal);
        WorkingPaperRow staffing = rows.Single(row => row.Node.Path == "staffing");
        Assert.Equal(
            ("85.00", "78.33", "-6.67"),
            (staffing.ScoreClaimed, staffing.ScoreAudited, staffing.ScoreChange)
        );
    }

    [Fact]
    public void The_facts_name_the_files_their_hashes_and_the_seals_of_records_only()
    {
        Assert.DoesNotContain(Facts(Papers.Real), fact => fact.Fact == "Seal");
        EvaluationResult read = ReadBack.Of(Papers.Self);
        (string Fact, string Claimed, string Audited)[] facts = Facts(
            Comparison.Of(read, Papers.Audit)
        );
        Assert.Equal(("File", "self.json", "audit.yaml"), facts[0]);
        Assert.Equal(("Assessor", "self-assessment by 综合处", "audit by 审计组"), facts[1]);
        Assert.Contains(
            facts,
            fact =>
                fact.Fact == "Results"
                && fact.Claimed.EndsWith(
                    $"2019.results.yaml\nSHA-256 {Papers.Self.Record.Results[0].Sha256}",
                    StringComparison.Ordinal
                )
        );
        Assert.Equal(("Seal", read.RecordedSeal!, "–"), facts[^1]);

        static (string Fact, string Claimed, string Audited)[] Facts(Comparison comparison) =>
            [
                .. new WorkingPaper(comparison, new Phrases(Language.English)).Facts(
                    "self.json",
                    "audit.yaml"
                ),
            ];
    }

    private static IReadOnlyList<WorkingPaperRow> Rows(Comparison comparison, Language language) =>
        new WorkingPaper(comparison, new Phrases(language)).RowsOf(comparison.Subjects[0]);

    private static WorkingPaperRow Row(Comparison comparison, Language language, string path) =>
        Rows(comparison, language).Single(row => row.Node.Path == path);
}
