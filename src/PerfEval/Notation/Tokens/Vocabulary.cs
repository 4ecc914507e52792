namespace PerfEval.Notation.Tokens;

/// <summary>The words of the notation, in both languages; the longest that fits wins.</summary>
/// <remarks>
/// 以上, 以下 and 以内 include the number, and 超过 and 不满 do not: Civil Code of the People's Republic of China,
/// article 1259, and before 2021 General Provisions of the Civil Law, article 205.
/// </remarks>
internal static class Vocabulary
{
    private const string MoreChinese = "超过|超出|超|逾|突破|高于|大于|多于";

    private const string LessChinese = "跌破|低于|小于|少于";

    private const string MoreEnglish =
        "more than|greater than|higher than|larger than|longer than|over|above|in excess of|"
        + "exceeding|exceeds|exceed|exceeded";

    private const string LessEnglish =
        "less than|fewer than|lower than|smaller than|shorter than|under|below";

    private const string ChineseNegations =
        "不|未|没有|并不|并未|不得|不能|不应|不可|不会|不宜|不许|不准|不再|不应当|不应该|不能够|不可以|不允许|未能|未曾|没能";

    /// <summary>The word for having come to a number, which a negation before it denies.</summary>
    public const string Reached = "达到";

    private const string Reach = $"{Reached}|达|reaching|reaches|reach|reached";

    // These hold their negation, or take none.
    private const string AtLeast =
        "至少|最少|最低|最小|最短|起码|最起码|年满|已满|届满|满|at least|minimum|minimum of|a minimum of|min";

    private const string AtMost =
        "至多|最多|最高|最大|最长|顶多|at most|maximum|maximum of|a maximum of|max|within|up to|up to and including";

    private const string LessThan =
        "不足|不满|不到|不够|不及|未满|未到|未足|未及|up to but not including|up to but excluding";

    private const string AtLeastBehind =
        "及以上|或以上|以上|or more|or above|or higher|or greater|or over|or up|"
        + "and more|and above|and higher|and greater|and over|and up";

    private const string AtMostBehind =
        "及以下|或以下|以下|及以内|或以内|以内|之内|or less|or fewer|or below|or lower|or under|"
        + "and less|and fewer|and below|and lower|and under";

    /// <summary>Words directly before a number, without the negation that may stand before them.</summary>
    public static WordList Before { get; } =
        LongestFirst(
            Each(AtLeast, Sense.AtLeast),
            Each(AtMost, Sense.AtMost),
            Each(LessThan, Sense.LessThan),
            Each(Reach, Sense.AtLeast),
            Each(MoreChinese, Sense.MoreThan),
            Each(LessChinese, Sense.LessThan),
            Each(MoreEnglish, Sense.MoreThan),
            Each(LessEnglish, Sense.LessThan),
            Each(OrEqual(MoreChinese, MoreEnglish, "达到或|达到或者|达到并"), Sense.AtLeast),
            Each(OrEqual(LessChinese, LessEnglish, ""), Sense.AtMost)
        );

    /// <summary>Those of <see cref="Before"/> that a negation may turn: 超过 in 不超过, 达到 in 未达到.</summary>
    public static IReadOnlySet<string> Negatable { get; } =
        string.Join('|', MoreChinese, LessChinese, MoreEnglish, LessEnglish, Reach)
            .Split('|')
            .ToHashSet();

    /// <summary>Words that turn the comparison behind them: 不 in 不超过, <c>must not be</c> in <c>must not be over</c>.</summary>
    public static WordList Negations { get; } =
        new(
            ChineseNegations
                .Split('|')
                .Concat("no|cannot|cannot be|fail to|fails to|failed to|failing to".Split('|'))
                .Concat(EnglishNegations())
                .OrderByDescending(word => word.Length)
        );

    /// <summary>Words that say that something was not reached: 未达到.</summary>
    public static IReadOnlyList<string> NotReached { get; } =
    [.. Negations.All.Select(negation => negation.Text + Reached)];

    /// <summary>The names of months; a number beside one is a date.</summary>
    public static WordList Months { get; } =
        new(
            "january|february|march|april|may|june|july|august|september|october|november|december|jan|feb|mar|apr|jun|jul|aug|sep|sept|oct|nov|dec".Split(
                '|'
            )
        );

    /// <summary>Words directly behind a number and its unit.</summary>
    public static WordList Behind { get; } =
        LongestFirst(Each(AtLeastBehind, Sense.AtLeast), Each(AtMostBehind, Sense.AtMost));

    /// <summary>Words between the ends of a range.</summary>
    public static WordList Range { get; } = new(["to", "至", "到"]);

    /// <summary>Words between two comparisons.</summary>
    public static WordList Link { get; } =
        new(["并且", "而且", "但是", "且", "但", "、", "and", "but"]);

    /// <summary>Words between two numbers that name no unit: what they join is not one set.</summary>
    public static IReadOnlyList<string> Conjunctions { get; } =
        "或|或者|和|与|及|以及|并|同时|除非|否则|or|nor|unless|otherwise|else|plus|minus".Split(
            '|'
        );

    /// <summary>A noun that ends in one of these turns its number into something else.</summary>
    public static WordList RefusedBefore { get; } =
        new([
            .. (
                "未|不|没|没有|非|无|约|近|每|第|前|后|倒数|共约|大概|大致|几乎|差不多|左右|估计|刚过|够|或|或者|负|零下|百分之|千分之|万分之|"
                + "not|no|non|never|nor|or|than|about|around|nearly|almost|roughly|approximately|approx|circa|every|per|top|bottom|first|last|"
                + "rank|ranked|near|nearer|close|hardly|barely|scarcely|as|before|after|until|since|except|without|short|minus|negative"
            ).Split('|'),
            .. from negation in ChineseNegations.Split('|').Append("没")
            from verb in "完成|实现|做到|达成".Split('|')
            select negation + verb,
            .. Months.All.Select(month => month.Text),
        ]);

    /// <summary>A word that is no noun of a bare number if it is all that stands before it.</summary>
    public static IReadOnlyList<string> RefusedAloneBefore { get; } =
    ["过", "破", "足", "from", "by"];

    /// <summary>Words behind a number that begin with one of these make it vague; 内 alone may begin 内科.</summary>
    public static WordList RefusedBehind { get; } =
        new(
            (
                "左右|上下|前后|余|多|许|来|几|以外|之外|外|内|以前|之前|前|以后|之后|后|期间|或|之上|之下|以里|往上|往下|朝上|开外|出头|"
                + "起步|封顶|为限|为上限|为下限|上限|下限|"
                + "or|and|but|nor|plus|minus|minimum|maximum|max|at|up|upwards|onwards|approximately|approx|about|st|nd|rd|th"
            ).Split('|')
        );

    /// <summary>Words that make a number vague where nothing else stands behind it: 3个起, but not 3个起诉案件.</summary>
    public static IReadOnlyList<string> RefusedAloneBehind { get; } = ["起", "上", "下"];

    /// <summary>Words that a noun may end in without being another noun: 差错率为 and 差错率.</summary>
    public static WordList Copulas { get; } =
        new(
            "为|等于|是|在|应|应当|应该|须|必须|需|要|equal to|equals|exactly|is|are|was|were|be|to|of|must|should|shall|will".Split(
                '|'
            )
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

    /// <summary>Words that compare wherever they stand.</summary>
    public static WordList Comparing { get; } =
        new(
            string.Join(
                    '|',
                    AtLeast,
                    AtMost,
                    LessThan,
                    Reach,
                    MoreChinese,
                    LessChinese,
                    MoreEnglish,
                    LessEnglish,
                    AtLeastBehind,
                    AtMostBehind,
                    "上限|下限|最迟|最晚|最快|最早"
                )
                .Split('|')
                .Where(word => word.Length > 1)
        );

    // 大于等于, 大于或等于, 等于或大于; "more than or equal to", "equal to or more than", "at or above".
    private static string OrEqual(string chinese, string english, string moreFirst) =>
        string.Join(
            '|',
            chinese
                .Split('|')
                .SelectMany(word =>
                    "等于或|等于或者"
                        .Split('|')
                        .Concat(moreFirst.Split('|', StringSplitOptions.RemoveEmptyEntries))
                        .Select(first => first + word)
                        .Concat("等于|或等于|或者等于".Split('|').Select(last => word + last))
                )
                .Concat(
                    english
                        .Split('|')
                        .SelectMany(word =>
                            new[]
                            {
                                $"{word} or equal to",
                                $"{word} or equal",
                                $"equal to or {word}",
                                $"equal or {word}",
                                $"at or {word}",
                                $"{word.Replace(" than", "", StringComparison.Ordinal)} or equal to",
                            }
                        )
                        .Distinct()
                )
        );

    private static IEnumerable<string> EnglishNegations() =>
        from auxiliary in "|do |does |did |is |are |was |were |must |shall |should |will |may |can ".Split(
            '|'
        )
        from negation in "not|never".Split('|')
        from verb in "| be| to be| to".Split('|')
        select auxiliary + negation + verb;

    private static IEnumerable<Word> Each(string words, Sense sense) =>
        words.Split('|').Select(word => new Word(word, sense));

    private static WordList LongestFirst(params IEnumerable<Word>[] groups) =>
        new(
            groups.SelectMany(words => words).Distinct().OrderByDescending(word => word.Text.Length)
        );
}
