using PerfEval.Diagnostics.Weights;

namespace PerfEval.Diagnostics;

/// <summary>
/// Every code that a finding can have. What findings say stands in <see cref="Catalogue"/>, one file a block:
/// files (PE1), notation (PE2), ladders (PE3), hierarchy (PE4), results (PE5), statements (PE6) and imports (PE7).
/// </summary>
internal static class Codes
{
    // File and shape

    public static readonly DiagnosticCode PE1001 = Code(
        "PE1001",
        Severity.Error,
        "not YAML",
        "不是 YAML"
    );
    public static readonly DiagnosticCode PE1002 = Code(
        "PE1002",
        Severity.Error,
        "duplicate key",
        "键重复"
    );
    public static readonly DiagnosticCode PE1003 = Code(
        "PE1003",
        Severity.Error,
        "unknown key",
        "未知的键"
    );
    public static readonly DiagnosticCode PE1004 = Code(
        "PE1004",
        Severity.Error,
        "missing key",
        "缺少键"
    );
    public static readonly DiagnosticCode PE1005 = Code(
        "PE1005",
        Severity.Error,
        "wrong kind of value",
        "值的类型不对"
    );
    public static readonly DiagnosticCode PE1006 = Code(
        "PE1006",
        Severity.Error,
        "duplicate id",
        "标识重复"
    );
    public static readonly DiagnosticCode PE1007 = Code(
        "PE1007",
        Severity.Error,
        "malformed id",
        "标识格式不对"
    );
    public static readonly DiagnosticCode PE1008 = Code(
        "PE1008",
        Severity.Error,
        "unknown schema",
        "未知的 schema"
    );
    public static readonly DiagnosticCode PE1009 = Code(
        "PE1009",
        Severity.Error,
        "unreadable or too large",
        "无法读取或过大"
    );
    public static readonly DiagnosticCode PE1010 = Code(
        "PE1010",
        Severity.Error,
        "alias, anchor, tag or depth",
        "别名、锚点、标签或嵌套过深"
    );
    public static readonly DiagnosticCode PE1011 = Code(
        "PE1011",
        Severity.Error,
        "control or bidirectional characters in a name or label",
        "名称或标签含控制字符或双向控制字符"
    );

    // Criterion notation

    public static readonly DiagnosticCode PE2001 = Code(
        "PE2001",
        Severity.Error,
        "criterion not understood",
        "评价标准无法理解"
    );
    public static readonly DiagnosticCode PE2002 = Code(
        "PE2002",
        Severity.Error,
        "units differ within a ladder",
        "同一指标单位不一致"
    );
    public static readonly DiagnosticCode PE2003 = Code(
        "PE2003",
        Severity.Error,
        "two quantities without a known form",
        "两个数量，形式未知"
    );
    public static readonly DiagnosticCode PE2004 = Code(
        "PE2004",
        Severity.Information,
        "unit taken from the other end",
        "单位取自另一端"
    );
    public static readonly DiagnosticCode PE2005 = Code(
        "PE2005",
        Severity.Information,
        "ends written in descending order",
        "区间端点由大到小书写"
    );
    public static readonly DiagnosticCode PE2006 = Code(
        "PE2006",
        Severity.Error,
        "numeric and category mixed",
        "数值与类别混用"
    );
    public static readonly DiagnosticCode PE2007 = Code(
        "PE2007",
        Severity.Error,
        "empty range",
        "空区间"
    );
    public static readonly DiagnosticCode PE2008 = Code(
        "PE2008",
        Severity.Warning,
        "means replaces the text",
        "以 means 代替原文"
    );
    public static readonly DiagnosticCode PE2009 = Code(
        "PE2009",
        Severity.Warning,
        "noun not declared",
        "未声明的名词"
    );
    public static readonly DiagnosticCode PE2010 = Code(
        "PE2010",
        Severity.Warning,
        "unit not known",
        "未知单位"
    );
    public static readonly DiagnosticCode PE2011 = Code(
        "PE2011",
        Severity.Warning,
        "share of a target taken as such",
        "完成目标的百分比按其本身判读"
    );

    // Ladder

    public static readonly DiagnosticCode PE3001 = Code(
        "PE3001",
        Severity.Warning,
        "overlap",
        "重叠"
    );
    public static readonly DiagnosticCode PE3002 = Code(
        "PE3002",
        Severity.Warning,
        "shared edge",
        "端点重合"
    );
    public static readonly DiagnosticCode PE3003 = Code("PE3003", Severity.Warning, "gap", "空档");
    public static readonly DiagnosticCode PE3004 = Code(
        "PE3004",
        Severity.Warning,
        "beyond the worst",
        "超出最差一档"
    );
    public static readonly DiagnosticCode PE3005 = Code(
        "PE3005",
        Severity.Warning,
        "beyond the best",
        "超出最优一档"
    );
    public static readonly DiagnosticCode PE3006 = Code(
        "PE3006",
        Severity.Warning,
        "single-point top",
        "最优一档为单点"
    );
    public static readonly DiagnosticCode PE3007 = Code(
        "PE3007",
        Severity.Error,
        "not in order",
        "档次次序不成立"
    );
    public static readonly DiagnosticCode PE3008 = Code(
        "PE3008",
        Severity.Warning,
        "unreachable grade",
        "不可能得到的等级"
    );
    public static readonly DiagnosticCode PE3009 = Code(
        "PE3009",
        Severity.Warning,
        "unusual label order",
        "标签次序反常"
    );
    public static readonly DiagnosticCode PE3010 = Code(
        "PE3010",
        Severity.Warning,
        "name and criteria disagree on polarity",
        "名称与评价标准方向相反"
    );
    public static readonly DiagnosticCode PE3011 = Code(
        "PE3011",
        Severity.Warning,
        "timing gap",
        "时限空档"
    );
    public static readonly DiagnosticCode PE3012 = Code(
        "PE3012",
        Severity.Warning,
        "acceptance matches nothing",
        "认可没有对应的问题"
    );

    // Hierarchy

    public static readonly DiagnosticCode PE4001 = Code(
        "PE4001",
        Severity.Warning,
        "budgets do not sum",
        "预算合计不符"
    );
    public static readonly DiagnosticCode PE4002 = Code(
        "PE4002",
        Severity.Information,
        "control total",
        "控制总数"
    );
    public static readonly DiagnosticCode PE4003 = Code(
        "PE4003",
        Severity.Error,
        "weights",
        "权重"
    );
    public static readonly DiagnosticCode PE4004 = Code(
        "PE4004",
        Severity.Error,
        "budget weight absent",
        "缺少作为权重的预算"
    );
    public static readonly DiagnosticCode PE4005 = Code(
        "PE4005",
        Severity.Warning,
        "points outside bands",
        "评分不在等级区间内"
    );
    public static readonly DiagnosticCode PE4006 = Code(
        "PE4006",
        Severity.Information,
        "names repeat",
        "名称重复"
    );
    public static readonly DiagnosticCode PE4007 = Code(
        "PE4007",
        Severity.Warning,
        "coverage too low",
        "覆盖率过低"
    );
    public static readonly DiagnosticCode PE4008 = Code(
        "PE4008",
        Severity.Warning,
        "points do not sum",
        "分值合计不符"
    );
    public static readonly DiagnosticCode PE4009 = Code(
        "PE4009",
        Severity.Error,
        "items do not sum",
        "子项分值合计不符"
    );
    public static readonly DiagnosticCode PE4010 = Code(
        "PE4010",
        Severity.Error,
        "counting of steps open",
        "计档方法未定"
    );
    public static readonly DiagnosticCode PE4011 = Code(
        "PE4011",
        Severity.Error,
        "points above the target open",
        "超过目标的得分未定"
    );
    public static readonly DiagnosticCode PE4012 = Code(
        "PE4012",
        Severity.Error,
        "points out of bounds",
        "得分越界"
    );
    public static readonly DiagnosticCode PE4013 = Code(
        "PE4013",
        Severity.Error,
        "points do not go one way",
        "得分方向不一"
    );
    public static readonly DiagnosticCode PE4014 = Code(
        "PE4014",
        Severity.Error,
        "points not defined",
        "得分无定义"
    );
    public static readonly DiagnosticCode PE4015 = Code(
        "PE4015",
        Severity.Information,
        "open end earns all points",
        "开端点得满分"
    );
    public static readonly DiagnosticCode PE4017 = Code(
        "PE4017",
        Severity.Information,
        "points jump",
        "得分跳变"
    );
    public static readonly DiagnosticCode PE4018 = Code(
        "PE4018",
        Severity.Warning,
        "number of the words not in the rule",
        "文字中的分数不在规则中"
    );
    public static readonly DiagnosticCode PE4019 = Code(
        "PE4019",
        Severity.Warning,
        "better grade can earn less",
        "较好等级得分更低"
    );
    public static readonly DiagnosticCode PE4020 = Code(
        "PE4020",
        Severity.Error,
        "points of what does not apply",
        "不适用项的分值"
    );
    public static readonly DiagnosticCode PE4030 = Code(
        "PE4030",
        Severity.Warning,
        "office without an activity",
        "没有对应活动的科室"
    );
    public static readonly DiagnosticCode PE4031 = Code(
        "PE4031",
        Severity.Information,
        "duties that nothing names",
        "没有对应的职责"
    );
    public static readonly DiagnosticCode PE4033 = Code(
        "PE4033",
        Severity.Warning,
        "goal without an indicator",
        "没有对应指标的目标"
    );
    public static readonly DiagnosticCode PE4036 = Code(
        "PE4036",
        Severity.Warning,
        "list number repeats or skips",
        "序号重复或跳号"
    );
    public static readonly DiagnosticCode PE4037 = Code(
        "PE4037",
        Severity.Warning,
        "name is a goal",
        "名称即目标"
    );
    public static readonly DiagnosticCode PE4038 = Code(
        "PE4038",
        Severity.Information,
        "one name, different criteria",
        "同名而标准不同"
    );

    // Results

    public static readonly DiagnosticCode PE5001 = Code(
        "PE5001",
        Severity.Error,
        "unknown indicator",
        "未知的指标"
    );
    public static readonly DiagnosticCode PE5002 = Code(
        "PE5002",
        Severity.Error,
        "result given twice",
        "结果重复"
    );
    public static readonly DiagnosticCode PE5003 = Code(
        "PE5003",
        Severity.Error,
        "ambiguous name",
        "名称对应多个指标"
    );
    public static readonly DiagnosticCode PE5004 = Code(
        "PE5004",
        Severity.Error,
        "bare number for a percent",
        "百分比缺少百分号"
    );
    public static readonly DiagnosticCode PE5005 = Code(
        "PE5005",
        Severity.Error,
        "unit does not fit",
        "单位不符"
    );
    public static readonly DiagnosticCode PE5006 = Code(
        "PE5006",
        Severity.Error,
        "outside the domain",
        "超出取值范围"
    );
    public static readonly DiagnosticCode PE5007 = Code(
        "PE5007",
        Severity.Error,
        "finer than the resolution",
        "比最小刻度更细"
    );
    public static readonly DiagnosticCode PE5008 = Code(
        "PE5008",
        Severity.Error,
        "unknown label",
        "未知的标签"
    );
    public static readonly DiagnosticCode PE5009 = Code(
        "PE5009",
        Severity.Error,
        "zero denominator",
        "分母为零"
    );
    public static readonly DiagnosticCode PE5010 = Code(
        "PE5010",
        Severity.Information,
        "missing",
        "缺少结果"
    );
    public static readonly DiagnosticCode PE5011 = Code(
        "PE5011",
        Severity.Error,
        "wrong rule book or period",
        "指标体系或期间不符"
    );
    public static readonly DiagnosticCode PE5012 = Code(
        "PE5012",
        Severity.Error,
        "dates contradict",
        "日期矛盾"
    );
    public static readonly DiagnosticCode PE5013 = Code(
        "PE5013",
        Severity.Error,
        "date outside the calendar",
        "日期超出工作日历范围"
    );
    public static readonly DiagnosticCode PE5014 = Code(
        "PE5014",
        Severity.Error,
        "not a value",
        "不是一个值"
    );
    public static readonly DiagnosticCode PE5015 = Code(
        "PE5015",
        Severity.Error,
        "decision not among the candidates",
        "裁定不在候选等级之列"
    );

    /// <summary>A claim that is not what is computed.</summary>
    public static readonly DiagnosticCode PE5016 = Code(
        "PE5016",
        Severity.Warning,
        "claim differs",
        "自评与计算不符"
    );

    /// <summary>A result far above its target that nobody explains.</summary>
    public static readonly DiagnosticCode PE5017 = Code(
        "PE5017",
        Severity.Warning,
        "far above the target without a reason",
        "远超目标而未说明原因"
    );

    /// <summary>A result below all points that nobody explains.</summary>
    public static readonly DiagnosticCode PE5018 = Code(
        "PE5018",
        Severity.Warning,
        "below full without a reason",
        "未得满分而未说明原因"
    );
    public static readonly DiagnosticCode PE5020 = Code(
        "PE5020",
        Severity.Error,
        "points outside of their band",
        "评定得分越界"
    );
    public static readonly DiagnosticCode PE5023 = Code(
        "PE5023",
        Severity.Warning,
        "money out of proportion",
        "金额不成比例"
    );

    /// <summary>A row whose path and name are those of two indicators.</summary>
    public static readonly DiagnosticCode PE5024 = Code(
        "PE5024",
        Severity.Error,
        "name of another indicator",
        "名称属于另一指标"
    );

    /// <summary>Evidence that is not there, or not in the folder of evidence.</summary>
    public static readonly DiagnosticCode PE5026 = Code(
        "PE5026",
        Severity.Warning,
        "evidence missing",
        "佐证缺失"
    );

    /// <summary>Evidence that is another than what was recorded.</summary>
    public static readonly DiagnosticCode PE5027 = Code(
        "PE5027",
        Severity.Error,
        "evidence changed",
        "佐证已变"
    );

    /// <summary>A row whose name is not that of its indicator.</summary>
    public static readonly DiagnosticCode PE5028 = Code(
        "PE5028",
        Severity.Warning,
        "name differs",
        "名称不符"
    );

    /// <summary>A column, a cell or a sheet from which nothing is read.</summary>
    public static readonly DiagnosticCode PE5029 = Code(
        "PE5029",
        Severity.Warning,
        "not read",
        "未读取的内容"
    );

    /// <summary>A result that two files state alike.</summary>
    public static readonly DiagnosticCode PE5030 = Code(
        "PE5030",
        Severity.Information,
        "stated twice, equal",
        "重复填写，结果相同"
    );

    /// <summary>A result that no label of a category names, and that the rest therefore takes.</summary>
    public static readonly DiagnosticCode PE5031 = Code(
        "PE5031",
        Severity.Information,
        "result fell into the rest",
        "实际完成值归入“其他”"
    );

    /// <summary>A cell that holds more digits than it shows, or a year that it does not show.</summary>
    public static readonly DiagnosticCode PE5032 = Code(
        "PE5032",
        Severity.Information,
        "more than is seen",
        "显示不全"
    );

    // Statements

    public static readonly DiagnosticCode PE6001 = Code(
        "PE6001",
        Severity.Warning,
        "parts do not sum",
        "各部分与合计不符"
    );
    public static readonly DiagnosticCode PE6002 = Code(
        "PE6002",
        Severity.Error,
        "what is singled out exceeds its whole",
        "其中项超过总数"
    );
    public static readonly DiagnosticCode PE6003 = Code(
        "PE6003",
        Severity.Information,
        "remainder beside what is singled out",
        "其中项之外的余数"
    );
    public static readonly DiagnosticCode PE6004 = Code(
        "PE6004",
        Severity.Warning,
        "one figure, two values",
        "同一数据两个值"
    );
    public static readonly DiagnosticCode PE6005 = Code(
        "PE6005",
        Severity.Warning,
        "rate, amount and prior disagree",
        "增减比例、数额与上年数不符"
    );
    public static readonly DiagnosticCode PE6006 = Code(
        "PE6006",
        Severity.Information,
        "implied prior",
        "推算的上年数"
    );
    public static readonly DiagnosticCode PE6007 = Code(
        "PE6007",
        Severity.Warning,
        "a count that no reading gives",
        "个数与表不符"
    );
    public static readonly DiagnosticCode PE6008 = Code(
        "PE6008",
        Severity.Warning,
        "quantity times price",
        "数量乘单价不符"
    );
    public static readonly DiagnosticCode PE6009 = Code(
        "PE6009",
        Severity.Information,
        "price that does not divide",
        "单价除不尽"
    );
    public static readonly DiagnosticCode PE6010 = Code(
        "PE6010",
        Severity.Warning,
        "two unit prices for one item",
        "同一物品两个单价"
    );
    public static readonly DiagnosticCode PE6011 = Code(
        "PE6011",
        Severity.Warning,
        "limit exceeded",
        "超过限额"
    );
    public static readonly DiagnosticCode PE6012 = Code(
        "PE6012",
        Severity.Information,
        "blank where a figure is due",
        "应有数据处为空"
    );
    public static readonly DiagnosticCode PE6013 = Code(
        "PE6013",
        Severity.Warning,
        "word against sign",
        "文字与增减方向不符"
    );
    public static readonly DiagnosticCode PE6014 = Code(
        "PE6014",
        Severity.Error,
        "unknown figure or column",
        "未知的数据或列"
    );
    public static readonly DiagnosticCode PE6015 = Code(
        "PE6015",
        Severity.Error,
        "units differ",
        "单位不一致"
    );

    // Import

    public static readonly DiagnosticCode PE7001 = Code(
        "PE7001",
        Severity.Error,
        "no table fits",
        "没有合适的表"
    );
    public static readonly DiagnosticCode PE7002 = Code(
        "PE7002",
        Severity.Information,
        "row joined",
        "行已合并"
    );
    public static readonly DiagnosticCode PE7003 = Code(
        "PE7003",
        Severity.Information,
        "filled from above",
        "沿用上行"
    );
    public static readonly DiagnosticCode PE7004 = Code(
        "PE7004",
        Severity.Information,
        "number taken off",
        "序号已分离"
    );
    public static readonly DiagnosticCode PE7005 = Code(
        "PE7005",
        Severity.Information,
        "automatic number",
        "自动编号"
    );
    public static readonly DiagnosticCode PE7006 = Code(
        "PE7006",
        Severity.Warning,
        "unreadable character",
        "无法识别的字符"
    );
    public static readonly DiagnosticCode PE7007 = Code(
        "PE7007",
        Severity.Warning,
        "spreadsheet number not exact",
        "表格中的数不精确"
    );
    public static readonly DiagnosticCode PE7008 = Code(
        "PE7008",
        Severity.Information,
        "column not used",
        "未使用的列"
    );
    public static readonly DiagnosticCode PE7009 = Code(
        "PE7009",
        Severity.Information,
        "total taken as control total",
        "合计作为控制数"
    );
    public static readonly DiagnosticCode PE7010 = Code(
        "PE7010",
        Severity.Information,
        "tables joined",
        "表已合并"
    );
    public static readonly DiagnosticCode PE7011 = Code(
        "PE7011",
        Severity.Information,
        "tracked change",
        "修订"
    );
    public static readonly DiagnosticCode PE7012 = Code(
        "PE7012",
        Severity.Information,
        "heading by synonym",
        "按同义词识别的表头"
    );
    public static readonly DiagnosticCode PE7013 = Code(
        "PE7013",
        Severity.Information,
        "taken from the heading",
        "取自标题"
    );

    /// <summary>All codes, in their order.</summary>
    public static IReadOnlyList<DiagnosticCode> All { get; } =
    [
        PE1001,
        PE1002,
        PE1003,
        PE1004,
        PE1005,
        PE1006,
        PE1007,
        PE1008,
        PE1009,
        PE1010,
        PE1011,
        PE2001,
        PE2002,
        PE2003,
        PE2004,
        PE2005,
        PE2006,
        PE2007,
        PE2008,
        PE2009,
        PE2010,
        PE2011,
        PE3001,
        PE3002,
        PE3003,
        PE3004,
        PE3005,
        PE3006,
        PE3007,
        PE3008,
        PE3009,
        PE3010,
        PE3011,
        PE3012,
        PE4001,
        PE4002,
        PE4003,
        PE4004,
        PE4005,
        PE4006,
        PE4007,
        PE4008,
        PE4009,
        PE4010,
        PE4011,
        PE4012,
        PE4013,
        PE4014,
        PE4015,
        PE4017,
        PE4018,
        PE4019,
        PE4020,
        PE4030,
        PE4031,
        PE4033,
        PE4036,
        PE4037,
        PE4038,
        PE5001,
        PE5002,
        PE5003,
        PE5004,
        PE5005,
        PE5006,
        PE5007,
        PE5008,
        PE5009,
        PE5010,
        PE5011,
        PE5012,
        PE5013,
        PE5014,
        PE5015,
        PE5016,
        PE5017,
        PE5018,
        PE5020,
        PE5023,
        PE5024,
        PE5026,
        PE5027,
        PE5028,
        PE5029,
        PE5030,
        PE5031,
        PE5032,
        PE6001,
        PE6002,
        PE6003,
        PE6004,
        PE6005,
        PE6006,
        PE6007,
        PE6008,
        PE6009,
        PE6010,
        PE6011,
        PE6012,
        PE6013,
        PE6014,
        PE6015,
        PE7001,
        PE7002,
        PE7003,
        PE7004,
        PE7005,
        PE7006,
        PE7007,
        PE7008,
        PE7009,
        PE7010,
        PE7011,
        PE7012,
        PE7013,
    ];

    private static DiagnosticCode Code(
        string id,
        Severity severity,
        string english,
        string chinese
    ) => new(id, severity, new LocalizedText(english, chinese));
}
