namespace PerfEval.Notation.Words;

/// <summary>The words that compare; they count only directly before or directly behind their number.</summary>
/// <remarks>
/// 以上, 以下 and 以内 include the number, and 超过 and 不满 do not: Civil Code of the People's Republic of China,
/// article 1259, and before 2021 General Provisions of the Civil Law, article 205.
/// </remarks>
internal static class ComparisonWords
{
    /// <summary>The word for having come to a number, which a negation before it denies.</summary>
    public const string Reached = "达到";

    private const string MoreChinese = "超过|超出|超|逾|突破|高于|大于|多于";

    private const string LessChinese = "跌破|低于|小于|少于";

    private const string MoreEnglish =
        "more than|greater than|higher than|larger than|longer than|over|above|in excess of|"
        + "exceeding|exceeds|exceed|exceeded";

    private const string LessEnglish =
        "less than|fewer than|lower than|smaller than|shorter than|under|below";

    private const string Reach = $"{Reached}|达|reaching|reaches|reach|reached";

    private const string ChineseNegations =
        "不|未|没|没有|并不|并未|不得|不能|不应|不可|不会|不宜|不许|不准|不再|不应当|不应该|不能够|不可以|不允许|未能|未曾|没能";

    /// <summary>A word that limits what it stands before, but only links where a comparison or a range stands behind: 控制在5%, 控制在5%以内.</summary>
    public const string Kept = "控制在";

    /// <summary>Words directly before a number: at least, at most, more than, less than; without a negation before them.</summary>
    public static WordList AtLeast { get; } =
        Of(
            "at least, before the number (included)",
            "“至少”，写在数字前（含本数）",
            Sense.AtLeast,
            "至少|最少|最低|最小|最短|起码|最起码|年满|已满|届满|满|at least|minimum|minimum of|a minimum of|min|min.|gte|"
                + Reach
        );

    /// <inheritdoc cref="AtLeast"/>
    public static WordList AtMost { get; } =
        Of(
            "at most, before the number (included)",
            "“至多”，写在数字前（含本数）",
            Sense.AtMost,
            $"至多|最多|最高|最大|最长|顶多|{Kept}|at most|maximum|maximum of|a maximum of|max|max.|up to|up to and including|no later than|lte"
        );

    /// <inheritdoc cref="AtLeast"/>
    public static WordList MoreThan { get; } =
        Of(
            "more than, before the number (not included)",
            "“超过”，写在数字前（不含本数）",
            Sense.MoreThan,
            $"{MoreChinese}|{MoreEnglish}|older than|slower than|gt"
        );

    /// <inheritdoc cref="AtLeast"/>
    public static WordList LessThan { get; } =
        Of(
            "less than, before the number (not included)",
            "“低于”，写在数字前（不含本数）",
            Sense.LessThan,
            $"{LessChinese}|不足|不满|不到|不够|不及|未满|未到|未足|未及|{LessEnglish}|younger than|faster than|lt|"
                + "up to but not including|up to but excluding"
        );

    /// <summary>A comparison that only a duration may follow: <c>within 5 days</c>.</summary>
    public static WordList Within { get; } =
        Of("at most, before a duration", "“至多”，写在时长前", Sense.AtMost, "within");

    /// <summary>More than and less than, made to include the number.</summary>
    public static WordList OrEqual { get; } =
        new(
            new("more or less than, with equal (included)", "加“等于”的比较词（含本数）"),
            (Sense.AtLeast, WithEqual(MoreChinese, MoreEnglish, "达到或|达到或者|达到并")),
            (Sense.AtMost, WithEqual(LessChinese, LessEnglish, ""))
        );

    /// <summary>All words that stand directly before a number.</summary>
    public static WordList Before { get; } =
        new(
            new("directly before the number", "紧接数字之前"),
            new[] { AtLeast, AtMost, MoreThan, LessThan, Within, OrEqual }
                .SelectMany(list => list.All)
                .Select(word => (word.Sense, word.Text))
        );

    /// <summary>Those of <see cref="Before"/> that a negation may turn: 超过 in 不超过, 达到 in 未达到.</summary>
    public static IReadOnlySet<string> Negatable { get; } =
        string.Join('|', MoreChinese, LessChinese, MoreEnglish, LessEnglish, Reach)
            .Split('|')
            .ToHashSet();

    /// <summary>Words that turn the comparison behind them: 不 in 不超过, <c>must not be</c> in <c>must not be over</c>.</summary>
    public static WordList Negations { get; } =
        new(
            "turns the comparison behind it round",
            "否定其后的比较词",
            string.Join(
                '|',
                [
                    ChineseNegations,
                    "no|cannot|cannot be|fail to|fails to|failed to|failing to",
                    .. EnglishNegations(),
                ]
            )
        );

    /// <summary>Words that say that something was not reached: 未达到.</summary>
    public static WordList NotReached { get; } =
        new(
            "not reached",
            "“未达到”",
            string.Join('|', Negations.All.Select(negation => negation.Text + Reached))
        );

    /// <summary>Words directly behind a number and its unit.</summary>
    public static WordList Behind { get; } =
        new(
            new(
                "at least or at most, behind the number and its unit (included)",
                "写在数字和单位之后（含本数）"
            ),
            (
                Sense.AtLeast,
                "及以上|或以上|以上|or more|or above|or higher|or greater|or over|or up|& more|& above|& over|& up|"
                    + "and more|and above|and higher|and greater|and over|and up|minimum|min"
            ),
            (
                Sense.AtMost,
                "及以下|或以下|以下|及以内|或以内|以内|之内|or less|or fewer|or below|or lower|or under|& less|& below|& under|"
                    + "and less|and fewer|and below|and lower|and under|maximum|max"
            )
        );

    /// <summary>A word behind a duration alone: 5个工作日内.</summary>
    public const string InsideDuration = "内";

    /// <summary>Words that compare wherever they stand in words that belong to no number.</summary>
    public static WordList Comparing { get; } =
        new(
            "compares, and is no noun",
            "是比较词，不是名词",
            string.Join(
                '|',
                Before
                    .All.Concat(Behind.All)
                    .Select(word => word.Text)
                    .Where(text => text.Length > 1)
                    .Append("上限|下限|最迟|最晚|最快|最早|between|介于")
            )
        );

    // 大于等于, 大于或等于, 等于或大于; "more than or equal to", "equal to or more than", "at or above".
    private static string WithEqual(string chinese, string english, string moreFirst) =>
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
                            new[] { word, word.Replace(" than", "", StringComparison.Ordinal) }
                        )
                        .Distinct()
                        .SelectMany(word =>
                            new[]
                            {
                                $"{word} or equal to",
                                $"{word} or equal",
                                $"equal to or {word}",
                                $"equal or {word}",
                                $"at or {word}",
                            }
                        )
                )
        );

    private static IEnumerable<string> EnglishNegations() =>
        from auxiliary in "|do |does |did |is |are |was |were |must |shall |should |will |may |can ".Split(
            '|'
        )
        from negation in "not|never".Split('|')
        from verb in "| be| to be| to".Split('|')
        select auxiliary + negation + verb;

    private static WordList Of(string english, string chinese, Sense sense, string words) =>
        new(new LocalizedText(english, chinese), (sense, words));
}
