namespace PerfEval.Notation.Words;

/// <summary>What is never a noun, and what makes one.</summary>
/// <remarks>
/// A word that stands around a number and in none of the lists is the noun: what is counted. Each list here says where
/// its words may not stand.
/// </remarks>
internal static class NounWords
{
    /// <summary>Refused directly before the number or its comparison.</summary>
    public static WordList RefusedBefore { get; } =
        new(
            "refused directly before the number or its comparison",
            "紧接数字或其比较词之前时拒绝",
            "未|不|没|没有|非|无|约|近|每|第|前|按|扣|加|减|得|计|后|至|最|高出|低出|多出|少出|快于|慢于|早于|晚于|优于|劣于|长于|短于|倒数|共约|大概|大致|几乎|差不多|左右|估计|刚过|够|或|或者|负|零下|"
                + "不完成|不实现|不做到|不达成|未完成|未实现|未做到|未达成|没完成|没实现|没做到|没达成|"
                + "没有完成|没有实现|没有做到|没有达成|未能完成|未能实现|未能做到|未能达成|"
                + "not|no|non|never|nor|or|than|about|around|nearly|almost|roughly|approximately|approx|circa|every|per|top|bottom|first|last|"
                + "rank|ranked|near|nearer|close|hardly|barely|scarcely|as|before|after|until|since|except|without|short|minus|negative|"
                + "from|by|through|up|at|beyond|inside|outside|greater|less|more|fewer|higher|lower"
        );

    /// <summary>Words that end in one of <see cref="RefusedBefore"/> and are nouns all the same.</summary>
    public static WordList NounsBefore { get; } =
        new(
            "a noun, though it ends in a refused word",
            "以拒绝词结尾但仍是名词",
            "参加|增加|附加|追加|取得|获得|所得|心得|累计|合计|共计|总计|小计|审计|统计|设计|会计|节约|签约|履约|预约|违约|附近"
        );

    /// <summary>No noun of a bare number if it is all that stands before it.</summary>
    public static WordList RefusedAloneBefore { get; } =
        new("refused alone before a bare number", "单独位于裸数字之前时拒绝", "过|破|足|from|by");

    /// <summary>Refused wherever it stands.</summary>
    public static WordList RefusedAnywhere { get; } =
        new(
            "refused anywhere",
            "无论位置一律拒绝",
            "不发生|不得|不允许|禁止|严禁|避免|防止|杜绝|难以|无法|不足以|"
                + "每低|每高|每超|每少|每多|每增|每减|每出现|每发现|每发生|每有|"
                + "no|none|nothing|nobody|neither|never|not|nor|without|unable|cannot|fail|fails|failed|failing|deduct|for each"
        );

    /// <summary>Refused wherever it stands: it compares with a year, a rank or another's value.</summary>
    public static WordList Comparative { get; } =
        new(
            "compares with another year, place or value: refused anywhere",
            "与上年、他处或排名相比：一律拒绝",
            "上年|去年|同期|同比|环比|排名|全省平均|全国平均|全省水平|全国水平|全省前|全国前|全省第|全国第|全省排名|全国排名|"
                + "last year|previous|baseline|rank|top"
        );

    /// <summary>Refused unless the name holds it or the noun has a head: 增长率.</summary>
    public static WordList Change { get; } =
        new(
            "says a change: refused unless the name holds it or the noun has a head, as in 增长率",
            "表示变化：除非指标名称含有该词或名词有中心词（增长率），否则拒绝",
            "增长|增加|提高|上升|下降|减少|降低|increase|increases|increased|decrease|decreases|decreased|"
                + "reduction|reductions|growth|decline|declines|declined"
        );

    /// <summary>Names the share of a target, which is taken as the share itself (PE2011).</summary>
    public static WordList ShareOfTarget { get; } =
        new(
            "the share of a target, taken as the share itself (PE2011)",
            "目标的百分之几，按百分比本身判读（PE2011）",
            "完成目标的|完成目标任务的|完成目标任务|完成计划的|of target|of the target"
        );

    /// <summary>Refused where the noun has no head or more or less than stands at it: 低于目标10%.</summary>
    public static WordList Yardstick { get; } =
        new(
            "a yardstick: refused where the noun has no head, or ‘more’ or ‘less than’ stands at it",
            "参照值：名词没有中心词，或与高于、低于、超连用时拒绝",
            "目标|计划|平均|预算|target|plan|average|budget"
        );

    /// <summary>What a measured quantity ends in.</summary>
    public static WordList Heads { get; } =
        new(
            "the head of a measured quantity",
            "计量名词的中心词",
            "率|数|量|额|度|比|值|分|人|户|天|次|例|比例|件|个|占比|比重|幅度|收入|支出|成本|费用|金额|面积|时间|时限|贷款|rate|ratio|share|number|count|cost|costs|time"
        );

    /// <summary>Begins what makes the number before it vague.</summary>
    public static WordList RefusedBehind { get; } =
        new(
            "refused directly behind the number and its unit",
            "紧接数字和单位之后时拒绝",
            "左右|上下|前后|余|多|许|来|几|以外|之外|外|内|以前|之前|前|以后|之后|后|期间|或|之上|之下|以里|往上|往下|朝上|开外|出头|"
                + "起步|封顶|为限|为上限|为下限|上限|下限|"
                + "每|to|or|and|but|nor|less|more|fewer|lower|higher|greater|plus|minus|at|up|upwards|onwards|approximately|approx|about|roughly|nearly|st|nd|rd|th"
        );

    /// <summary>Makes a number vague where nothing else stands behind it: 3个起, but not 3个起诉案件.</summary>
    public static WordList RefusedAloneBehind { get; } =
        new("refused alone behind the number", "单独位于数字之后时拒绝", "起|上|下");

    /// <summary>Makes a number vague wherever it stands.</summary>
    public static WordList Vague { get; } =
        new(
            "vague: refused anywhere",
            "含糊：一律拒绝",
            "左右|大约|about|roughly|nearly|perhaps|maybe"
        );
}
