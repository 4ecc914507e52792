namespace PerfEval.Text;

/// <summary>
/// What every paper calls a notion that more than one of them speaks of: one English name, one Chinese.
/// </summary>
/// <remarks>
/// <para>
/// Papers are reports, workbooks and their forms, explanations, comparisons, findings and help. English names are
/// written as within a sentence; where one begins a line or heads a column, a paper capitalises it.
/// </para>
/// <para>
/// 得分 means points earned and nothing else: of the points of a node, 分值, those that count for it, by a score rule or as its part
/// of the whole; those of the parts add up to those of the whole. What bands see is 评分. 实际完成值 is what was measured: one
/// value, or the file that holds them. A sentence that holds a name as one word of many has it spelled out, and
/// a test holds it to these.
/// </para>
/// </remarks>
internal static class Terms
{
    public static LocalizedText RuleBook { get; } = new("rule book", "指标体系");

    public static LocalizedText Calendar { get; } = new("calendar", "工作日历");

    public static LocalizedText RollUp { get; } = new("roll-up", "汇总规则");

    /// <summary>One entry of <see cref="Results"/>, whatever was written in it.</summary>
    public static LocalizedText Result { get; } = new("result", "实际完成值");

    public static LocalizedText Results { get; } = Plural(Result);

    public static LocalizedText Value { get; } = new("value", "实际完成值");

    public static LocalizedText Department { get; } = new("department", "部门");

    public static LocalizedText Responsibility { get; } = new("responsibility", "职责");

    public static LocalizedText Activity { get; } = new("activity", "活动");

    public static LocalizedText Indicator { get; } = new("indicator", "指标");

    /// <summary>A responsibility, an activity or an indicator, where it does not matter which.</summary>
    public static LocalizedText Node { get; } = new("node", "项目");

    /// <summary>Whose results are evaluated.</summary>
    public static LocalizedText Subject { get; } = new("subject", "被评价单位");

    public static LocalizedText Assessor { get; } = new("assessor", "评价人");

    /// <summary>Who fills in what lies on a node: its <c>owner</c>.</summary>
    public static LocalizedText Owner { get; } = new("office", "填报科室");

    public static LocalizedText SelfAssessment { get; } = new("self-assessment", "自评");

    public static LocalizedText Review { get; } = new("review", "复核");

    public static LocalizedText Audit { get; } = new("audit", "审计");

    /// <summary>What comes of a subject as a whole, or of a node with all that lies under it.</summary>
    public static LocalizedText Altogether { get; } = new("altogether", "总评");

    public static LocalizedText Grade { get; } = new("grade", "等级");

    /// <summary>What a roll-up makes of the grades below a node, and the points of an indicator's grade.</summary>
    public static LocalizedText Score { get; } = new("score", "评分");

    /// <summary>How many points a node is worth: stated, or its part of the whole.</summary>
    public static LocalizedText PointsPossible { get; } = new("points possible", "分值");

    /// <summary>How many of them it earned.</summary>
    public static LocalizedText PointsEarned { get; } = new("points earned", "得分");

    /// <summary>What a department says that it earned.</summary>
    public static LocalizedText Claim { get; } = new("claim", "自评情况");

    /// <summary>The points that a department says it earned.</summary>
    public static LocalizedText PointsClaimed { get; } = new("points claimed", "自评得分");

    /// <summary>The grade that a department says it earned.</summary>
    public static LocalizedText GradeClaimed { get; } = new("grade claimed", "自评等级");

    /// <summary>The points that a person gives, with a reason.</summary>
    public static LocalizedText PointsJudged { get; } = new("judged points", "评定得分");

    /// <summary>What a rule book wants to be reached.</summary>
    public static LocalizedText Target { get; } = new("target", "年度指标值");

    public static LocalizedText Coverage { get; } = new("coverage", "覆盖率");

    public static LocalizedText Weight { get; } = new("weight", "权重");

    public static LocalizedText Share { get; } = new("share", "占比");

    public static LocalizedText Gate { get; } = new("gate", "一票否决");

    public static LocalizedText Gates { get; } = Plural(Gate);

    public static LocalizedText Budget { get; } = new("budget", "预算");

    /// <summary>A budget that is not stated, which is not 0.</summary>
    public static LocalizedText Absent { get; } = new("absent", "空缺");

    public static LocalizedText Reason { get; } = new("reason", "理由");

    public static LocalizedText ReadingPolicy { get; } = new("reading policy", "判读口径");

    public static LocalizedText DecidedByPerson { get; } = new("decided by a person", "人工裁定");

    public static LocalizedText Distance { get; } = new("distance", "距离");

    public static LocalizedText StillPossible { get; } = new("still possible", "仍可能");

    /// <summary>A figure that a document declares of itself.</summary>
    public static LocalizedText Figure { get; } = new("declared figure", "声明的数据");

    public static LocalizedText Figures { get; } = Plural(Figure);

    public static LocalizedText Evidence { get; } = new("evidence", "佐证");

    public static LocalizedText Note { get; } = new("note", "备注");

    /// <summary>What the first of two evaluations says, which another examines.</summary>
    public static LocalizedText Claimed { get; } = new("claimed", "申报");

    /// <summary>What the second of two evaluations says, which examines the first.</summary>
    public static LocalizedText Audited { get; } = new("audited", "审定");

    public static LocalizedText Difference { get; } = new("difference", "差异");

    /// <summary>Two evaluations side by side, an indicator a row, for whoever examines one of them.</summary>
    public static LocalizedText WorkingPaper { get; } = new("working paper", "工作底稿");

    public static LocalizedText Computed { get; } = new("computed in", "公式计算");

    public static LocalizedText Deviation { get; } = new("deviation", "偏差原因分析及改进措施");

    public static LocalizedText Finding { get; } = new("finding", "问题");

    public static LocalizedText Findings { get; } = Plural(Finding);

    public static LocalizedText Accepted { get; } = new("accepted", "已认可");

    public static LocalizedText Record { get; } = new("record", "评价记录");

    public static LocalizedText AsOf { get; } = new("as of", "截至日期");

    public static LocalizedText EvaluatedAt { get; } = new("evaluated at", "评价时间");

    public static LocalizedText Seal { get; } = new("seal", "封印");

    public static LocalizedText DueDate { get; } = new("due date", "到期日");

    /// <summary>Returns a name as it begins a line or heads a column: capitalised.</summary>
    /// <param name="term">The name.</param>
    public static LocalizedText Title(LocalizedText term) =>
        new(Title(term, Language.English), Title(term, Language.Chinese));

    /// <summary>Returns the same in one language.</summary>
    /// <param name="term">The name.</param>
    /// <param name="language">The reader's language.</param>
    public static string Title(LocalizedText term, Language language)
    {
        string name = term.In(language);
        return string.Concat(name[..1].ToUpperInvariant(), name.AsSpan(1));
    }

    /// <summary>Returns a name as it is said of several.</summary>
    /// <param name="term">The name; its English takes the regular ending, unless it is not written in Latin letters.</param>
    public static LocalizedText Plural(LocalizedText term) =>
        new(Plural(term.In(Language.English)), term.In(Language.Chinese));

    private static string Plural(string name) =>
        name switch
        {
            [.., 's' or 'x' or 'z'] or [.., 'c' or 's', 'h'] => name + "es",
            [.., not ('a' or 'e' or 'i' or 'o' or 'u'), 'y'] => name[..^1] + "ies",
            [.., var last] when char.IsAsciiLetter(last) => name + "s",
            _ => name,
        };

    /// <summary>Returns a name with an English article before it, such as <c>a score</c>.</summary>
    /// <param name="article">The article.</param>
    /// <param name="term">The name.</param>
    public static LocalizedText With(string article, LocalizedText term) =>
        new($"{article} {term.In(Language.English)}", term.In(Language.Chinese));
}
