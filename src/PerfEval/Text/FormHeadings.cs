namespace PerfEval.Text;

/// <summary>The words by which a form is known, in both languages: its headings, and what stands before the facts above them.</summary>
/// <remarks>Each is also known by its key. The headings are those of the columns of CSV and of queries too.</remarks>
internal static class FormHeadings
{
    /// <summary>The heading that makes a row the headings of a form.</summary>
    public const string Indicator = "indicator";

    /// <summary>The columns that are filled in, by their keys, in their order.</summary>
    public static readonly IReadOnlyList<FormHeading> Filled =
    [
        new("value", Terms.Title(Terms.Value), new LocalizedText("Actual result", "实际完成值")),
        new("done", new LocalizedText("Done, of a share", "分子（完成数）")),
        new("of", new LocalizedText("Whole, of a share", "分母（总数）")),
        new("due", Terms.Title(Terms.DueDate)),
        new("completed", new LocalizedText("Completed on", "完成日")),
        new("notApplicable", new LocalizedText("Not applicable because", "不适用原因")),
        new("evidence", Terms.Title(Terms.Evidence)),
        new("note", Terms.Title(Terms.Note)),
        new(
            "deviation",
            Terms.Title(Terms.Deviation),
            new LocalizedText("Causes of deviation, and measures", "偏差原因及改进措施")
        ),
    ];

    /// <summary>The columns about points, which only a table with points has, by their keys, in their order.</summary>
    public static readonly IReadOnlyList<FormHeading> Scored =
    [
        new("points", Terms.Title(Terms.PointsJudged)),
        new("reason", new LocalizedText("Reason for the points", "评定理由")),
        new("by", new LocalizedText("Judged by", "评定人")),
        new("target", Terms.Title(Terms.Target)),
        new("claimed", Terms.Title(Terms.PointsClaimed), Terms.Title(Terms.PointsEarned)),
        new("claimedGrade", Terms.Title(Terms.GradeClaimed)),
    ];

    /// <summary>The column with the indicator's name, which is held against the path.</summary>
    private static readonly FormHeading Name = new(
        "name",
        new LocalizedText("Indicator (level 3)", "三级指标")
    );

    /// <summary>The columns that say what is to be filled in; nothing is read from them.</summary>
    public static readonly IReadOnlyList<FormHeading> Descriptive =
    [
        new("responsibility", new LocalizedText("Responsibility (level 1)", "一级指标")),
        new("activity", new LocalizedText("Activity (level 2)", "二级指标")),
        Name,
        new("allowed", new LocalizedText("What may be written", "可填内容")),
        new("number", new LocalizedText("No.", "序号")),
        new("criteria", new LocalizedText("Criteria", "评价标准")),
        new("unit", new LocalizedText("Unit", "单位")),
        new("pointsPossible", Terms.Title(Terms.PointsPossible)),
    ];

    // What stands behind the name that a table gives a level, so that a form is read without the table.
    private static readonly IReadOnlyList<FormHeading> LevelMarks =
    [
        new("(1)", new LocalizedText(" (level 1)", "（一级指标）")),
        new("(2)", new LocalizedText(" (level 2)", "（二级指标）")),
        new("(3)", new LocalizedText(" (name)", "（名称）")),
    ];

    /// <summary>The column that names the indicator.</summary>
    public static readonly FormHeading Path = new(
        Indicator,
        new LocalizedText("Path of the indicator", "指标路径")
    );

    /// <summary>What begins the heading of a criterion; behind it stands the grade.</summary>
    public static readonly FormHeading Criterion = new(
        "criterion:",
        new LocalizedText("Criterion: ", "评价标准：")
    );

    /// <summary>The facts that stand above the headings, by their keys, in their order.</summary>
    public static readonly IReadOnlyList<FormHeading> Facts =
    [
        new("rulebook", Terms.Title(Terms.RuleBook)),
        new("subject", Terms.Title(Terms.Subject), new LocalizedText("Subject", "评价对象")),
        new("asOf", Terms.Title(Terms.AsOf)),
        new("assessor", Terms.Title(Terms.Assessor)),
        new("role", new LocalizedText("Role of the assessor", "评价身份")),
    ];

    /// <summary>What a department claims altogether, which stands above the headings where a table has points.</summary>
    public static readonly IReadOnlyList<FormHeading> TotalClaim =
    [
        new("claimed:points", new LocalizedText("Total points claimed", "自评总分")),
        new("claimed:grade", new LocalizedText("Total grade claimed", "自评总等级")),
    ];

    /// <summary>What is said of a project above the headings, where a table has points: by the keys of the facts.</summary>
    public static readonly IReadOnlyList<FormHeading> Project =
    [
        new("department", new LocalizedText("Department in charge", "主管部门")),
        new("unit", new LocalizedText("Carried out by", "实施单位")),
        new("goal", new LocalizedText("Goal for the year", "年度总体目标（预期目标）")),
        new("achieved", new LocalizedText("Achieved in the year", "年度总体目标（实际完成情况）")),
    ];

    /// <summary>The money of the project, above the headings where it measures a row: which line, and under it its amounts.</summary>
    public static readonly IReadOnlyList<FormHeading> Funds =
    [
        new("funds", new LocalizedText("Project funds", "项目资金")),
        new("initial", new LocalizedText("Budget at first", "年初预算数")),
        new("adjusted", new LocalizedText("Budget in the end", "全年预算数")),
        new("executed", new LocalizedText("Executed", "全年执行数")),
    ];

    /// <summary>The columns of rows of results, in which the subject is a column, in the canonical order.</summary>
    public static readonly IReadOnlyList<FormHeading> Columns =
    [
        Facts.First(fact => fact.Key == "subject"),
        Path,
        .. Filled,
        .. Scored,
    ];

    /// <summary>The roles of an assessor, by their keys.</summary>
    public static readonly IReadOnlyList<FormHeading> Roles =
    [
        new("self", Terms.SelfAssessment),
        new("review", Terms.Review),
        new("audit", Terms.Audit),
    ];

    /// <summary>Returns the one that is written, in whatever language; null for none.</summary>
    public static FormHeading? Find(IEnumerable<FormHeading> headings, string written) =>
        headings.FirstOrDefault(heading => heading.Is(written));

    /// <summary>Tells whether a heading is that of a column from which nothing is read.</summary>
    public static bool IsDescriptive(string written) =>
        Find(Descriptive, written) is not null
        || Criterion.Begins(written)
        || LevelMarks.Any(mark => mark.Ends(written));

    /// <summary>Tells whether a heading is that of the column with the indicator's name, which is held against the path.</summary>
    public static bool IsName(string written) => Name.Is(written) || LevelMarks[^1].Ends(written);

    /// <summary>The key of the column with the indicator's name.</summary>
    public static string NameKey => Name.Key;

    /// <summary>Returns the heading of the column that holds the names of one level.</summary>
    /// <param name="number">The number of the column: 0 or 1 above the indicators, and 2 for these.</param>
    /// <param name="name">How the table calls the level; null where that is left to the form.</param>
    /// <param name="language">The reader's language.</param>
    public static string OfLevel(int number, LocalizedText? name, Language language)
    {
        FormHeading usual = Descriptive[number];
        return name is null || usual.Is(name.In(language))
            ? usual.In(language)
            : name.In(language) + LevelMarks[number].In(language);
    }
}

/// <summary>One word of a form.</summary>
/// <param name="Key">How CSV and YAML call it.</param>
/// <param name="Text">The word in both languages.</param>
/// <param name="Former">What forms that were handed out earlier call it, and still may; null for nothing else.</param>
internal sealed record FormHeading(string Key, LocalizedText Text, LocalizedText? Former = null)
{
    // A heading is no longer, with spaces around it and the label of a grade behind it.
    private const int Longest = 1000;

    private readonly string[] _folded =
    [
        .. Text
            .Texts.Concat(Former?.Texts ?? [])
            .Select(text => text.Value)
            .Append(Key)
            .Select(Fold),
    ];

    /// <summary>How it is called, in both languages, and how it was; not its key.</summary>
    public IEnumerable<string> Words =>
        Text.Texts.Concat(Former?.Texts ?? []).Select(text => text.Value);

    public string In(Language language) => Text.In(language);

    /// <summary>Tells whether a text is this word, in whatever language.</summary>
    public bool Is(string written) => written.Length <= Longest && _folded.Contains(Fold(written));

    /// <summary>Tells whether a text begins with this word, in whatever language.</summary>
    public bool Begins(string written)
    {
        string folded = Fold(written[..Math.Min(written.Length, Longest)]);
        return _folded.Any(word => folded.StartsWith(word, StringComparison.Ordinal));
    }

    /// <summary>Tells whether a text ends with this word, in whatever language.</summary>
    public bool Ends(string written)
    {
        string folded = Fold(written[Math.Max(0, written.Length - Longest)..]);
        return _folded.Any(word => folded.EndsWith(word, StringComparison.Ordinal));
    }

    private static string Fold(string written)
    {
        // A heading is broken wherever its column is narrow.
        Work.Count(written.Length);
        return string.Concat(
            Folding.FoldLabel(written).Where(character => !char.IsWhiteSpace(character))
        );
    }
}
