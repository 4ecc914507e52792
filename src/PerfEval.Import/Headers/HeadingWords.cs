using PerfEval.Text;

namespace PerfEval.Import.Headers;

/// <summary>The documented list of headings by which columns are known: whole words after folding, white space and what stands in brackets behind them aside.</summary>
internal static class HeadingWords
{
    /// <summary>The words of every role; by the first, and by the name of the role, no finding is made.</summary>
    public static IReadOnlyList<(Role Role, IReadOnlyList<string> Words)> All { get; } =
    [
        (Role.Number, ["序号", "编号", "no.", "no"]),
        (
            Role.Responsibility,
            [
                "职责活动",
                "职责",
                "部门职责",
                "一级指标",
                "responsibility",
                "responsibilities",
                "class",
            ]
        ),
        (
            Role.Activity,
            ["工作活动", "活动", "工作任务", "二级指标", "activity", "activities", "dimension"]
        ),
        (
            Role.Indicator,
            [
                "绩效指标",
                "三级指标",
                "指标名称",
                "指标",
                "考核指标",
                "评价指标",
                "indicator",
                "indicators",
            ]
        ),
        (Role.Criteria, ["评价标准", "绩效标准", "考核标准", "等级标准", "criteria"]),
        (Role.Budget, ["年度预算数", "预算数", "年度预算", "预算金额", "预算", "budget"]),
        (Role.Description, ["内容描述", "工作内容", "主要内容", "description"]),
        (Role.Goal, ["绩效目标", "年度绩效目标", "工作目标", "goal", "goals"]),
        (Role.Points, ["分值", "权重", "标准分", "满分", "points", "weight"]),
        (Role.Target, ["年度指标值", "目标值", "指标值", "年度目标值", "计划指标值", "target"]),
        (
            Role.Score,
            [
                "评分标准",
                "计分标准",
                "评分细则",
                "评分办法",
                "计分方法",
                "评分规则",
                "scoring",
                "scoring rule",
            ]
        ),
        (Role.Owner, ["责任单位", "责任部门", "责任科室", "责任处室", "牵头部门", "owner"]),
        (
            Role.Actual,
            ["实际完成值", "完成值", "实际完成情况", "实际值", "全年实际完成值", "actual"]
        ),
        (Role.Claimed, ["得分", "自评得分", "自评分", "claimed"]),
        (
            Role.Deviation,
            [
                "偏差原因分析及改进措施",
                "偏差原因",
                "偏差原因分析",
                "未完成原因分析",
                "未完成原因及改进措施",
                "未完成原因分析及拟采取的措施",
                "deviation",
            ]
        ),
    ];

    /// <summary>The words by which a row that sums others is known.</summary>
    public static IReadOnlyList<string> Totals { get; } =
    ["合计", "小计", "总计", "总分", "total", "subtotal"];

    /// <summary>Those of them that sum the rows of one node, and not all.</summary>
    public static IReadOnlyList<string> Subtotals { get; } = ["小计", "subtotal"];

    /// <summary>The words by which a table is known to go on.</summary>
    public static IReadOnlyList<string> Continued { get; } = ["续表", "(续表)", "continued"];

    /// <summary>The words with which the unit of a table begins, a colon behind them.</summary>
    public static IReadOnlyList<string> Units { get; } =
    ["单位", "金额单位", "计量单位", "资金单位", "unit"];

    /// <summary>The words with which a note begins, a colon or a number and a colon behind them.</summary>
    public static IReadOnlyList<string> Notes { get; } =
    ["注", "备注", "说明", "填表说明", "填报说明", "note", "notes"];

    private static readonly Dictionary<string, (Role Role, bool IsFirst)> ByWord = All.SelectMany(
            role => role.Words.Select((word, at) => (word, role.Role, at))
        )
        .ToDictionary(
            one => Key(one.word),
            one => (one.Role, one.at == 0 || one.word == RoleNames.Of(one.Role)),
            StringComparer.Ordinal
        );

    /// <summary>Returns what a heading is; null if it is none of the list.</summary>
    public static (Role Role, bool IsFirst)? Find(string heading) =>
        ByWord.TryGetValue(Key(heading), out (Role, bool) found)
        || ByWord.TryGetValue(WithoutBrackets(Key(heading)), out found)
            ? found
            : null;

    /// <summary>Tells whether a text is one of some words.</summary>
    public static bool Is(IReadOnlyList<string> words, string text) =>
        words.Any(word => Key(word) == Key(text));

    /// <summary>Tells whether a text is a note, such as <c>注：以年末数为准</c> or <c>注1：……</c>.</summary>
    public static bool IsNote(string text) =>
        Key(text) is var key
        && key.IndexOf(':', StringComparison.Ordinal) is > 0 and var colon
        && Notes.Contains(key[..colon].TrimEnd("0123456789".ToCharArray()));

    /// <summary>Tells whether a text is the unit of a table, such as <c>单位：万元</c>.</summary>
    public static bool IsUnit(string text) =>
        Key(text).TrimStart('(') is var key
        && key.IndexOf(':', StringComparison.Ordinal) is > 0 and var colon
        && Units.Contains(key[..colon]);

    /// <summary>Returns a heading as headings are compared: folded, without white space.</summary>
    public static string Key(string heading) =>
        string.Concat(Folding.FoldLabel(heading).Where(character => !char.IsWhiteSpace(character)));

    /// <summary>Returns a key without what stands in brackets behind it: a unit or a sum says nothing of what a column is.</summary>
    public static string WithoutBrackets(string key) =>
        key.EndsWith(')') && key.LastIndexOf('(') is > 0 and var open ? key[..open] : key;
}
