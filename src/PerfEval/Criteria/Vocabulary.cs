namespace PerfEval.Criteria;

/// <summary>The words of the notation, in both languages; the longest that fits wins.</summary>
/// <remarks>
/// 以上, 以下 and 以内 include the number, and 超过 and 不满 do not: Civil Code of the People's Republic of China,
/// article 1259, and before 2021 General Provisions of the Civil Law, article 205.
/// </remarks>
internal static class Vocabulary
{
    private const string AtLeast =
        "大于等于|大于或等于|高于或等于|多于或等于|不低于|不少于|不小于|不得低于|不得少于|不得小于|至少|最少|最低|达到|达|"
        + "at least|no less than|not less than|no fewer than|not fewer than|no lower than|not lower than|not below|"
        + "greater than or equal to|more than or equal to";

    private const string AtMost =
        "小于等于|小于或等于|低于或等于|少于或等于|不超过|未超过|没有超过|不高于|不多于|不大于|不得超过|不得高于|不得多于|至多|最多|最高|"
        + "at most|no more than|not more than|no greater than|not greater than|no higher than|not higher than|"
        + "not over|not above|not exceeding|up to|within|less than or equal to|fewer than or equal to";

    private const string MoreThan =
        "超过|超出|超|逾|高于|大于|多于|more than|greater than|higher than|over|above|exceeding|exceeds";

    private const string LessThan =
        "低于|小于|少于|不足|不满|不到|未达到|未达|未满|未到|没有达到|less than|fewer than|lower than|under|below";

    private const string AtLeastBehind =
        "及以上|或以上|以上|or more|or above|or higher|or greater|or over|and above|and over";

    private const string AtMostBehind =
        "及以下|或以下|以下|及以内|以内|之内|or less|or fewer|or below|or lower|or under|and below|and under";

    /// <summary>Words directly before a number.</summary>
    public static IReadOnlyList<(string Word, Sense Sense)> Before { get; } =
        LongestFirst(
            (AtLeast, Sense.AtLeast),
            (AtMost, Sense.AtMost),
            (MoreThan, Sense.MoreThan),
            (LessThan, Sense.LessThan)
        );

    /// <summary>Words directly behind a number and its unit.</summary>
    public static IReadOnlyList<(string Word, Sense Sense)> Behind { get; } =
        LongestFirst((AtLeastBehind, Sense.AtLeast), (AtMostBehind, Sense.AtMost));

    /// <summary>Words between the ends of a range.</summary>
    public static IReadOnlyList<string> Range { get; } = ["to", "至", "到"];

    /// <summary>Words between two comparisons.</summary>
    public static IReadOnlyList<string> Link { get; } =
    ["并且", "而且", "但是", "且", "但", "、", "and", "but"];

    /// <summary>A noun that ends in one of these turns its number into something else.</summary>
    public static IReadOnlyList<string> RefusedBefore { get; } =
        "未|不|没|没有|非|无|约|近|每|第|前|后|倒数|共约|百分之|千分之|万分之|not|no|non|about|around|nearly|almost|roughly|approximately|circa|every|per|top|first|last".Split(
            '|'
        );

    /// <summary>Words behind a number that begin with one of these make it vague; 内 alone may begin 内科.</summary>
    public static IReadOnlyList<string> RefusedBehind { get; } =
        "左右|上下|前后|余|多|许|来|几|以外|之外|外|内|以前|之前|前|以后|之后|后|期间|or so|approximately|about".Split(
            '|'
        );

    /// <summary>A text that says that there was nothing of a kind begins with one of these.</summary>
    public static IReadOnlyList<string> Nothing { get; } =
        "未发生|未出现|没有|无|零|zero|none|no".Split('|');

    /// <summary>What there may be nothing of.</summary>
    public static IReadOnlyList<string> Countable { get; } =
        (
            "差错|错误|误差|失误|投诉|举报|事故|违规|违纪|违法|延误|逾期|拖欠|缺陷|问题|案件|上访|信访|纠纷|遗漏|伤亡|死亡|"
            + "errors|error|complaints|complaint|accidents|accident|delays|delay|defects|defect|violations|violation|"
            + "failures|failure|incidents|incident|mistakes|mistake|deaths|death|omissions|omission|arrears"
        ).Split('|');

    /// <summary>Tells whether a text holds one of the longer comparison words anywhere.</summary>
    public static bool HoldsComparison(string text) =>
        Before
            .Concat(Behind)
            .Any(entry =>
                entry.Word.Length > 1
                && text.Contains(entry.Word, StringComparison.OrdinalIgnoreCase)
            );

    private static List<(string Word, Sense Sense)> LongestFirst(
        params (string Words, Sense Sense)[] groups
    ) =>
        [
            .. groups
                .SelectMany(group => group.Words.Split('|').Select(word => (word, group.Sense)))
                .OrderByDescending(entry => entry.word.Length),
        ];
}
