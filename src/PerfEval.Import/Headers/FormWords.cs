namespace PerfEval.Import.Headers;

/// <summary>The documented labels in the head of a self-evaluation form, above the headings of its table.</summary>
internal static class FormWords
{
    /// <summary>What labels stand for, by the keys of results, and the labels.</summary>
    public static IReadOnlyList<(string Key, IReadOnlyList<string> Words)> All { get; } =
    [
        (Subject, ["项目名称", "project"]),
        (Department, ["主管部门", "主管部门及代码", "department in charge"]),
        (Unit, ["实施单位", "项目实施单位", "项目单位", "carried out by"]),
        (Goal, ["预期目标", "年度总体目标（预期目标）", "年初设定目标", "goal for the year"]),
        (
            Achieved,
            [
                "实际完成情况",
                "年度总体目标（实际完成情况）",
                "全年实际完成情况",
                "目标实际完成情况",
                "achieved in the year",
            ]
        ),
        (Funds, ["项目资金", "资金情况", "项目资金情况", "project funds"]),
        (Initial, ["年初预算数", "年初预算", "budget at first"]),
        (Adjusted, ["全年预算数", "全年预算", "调整后预算数", "budget in the end"]),
        (Executed, ["全年执行数", "执行数", "实际执行数", "executed"]),
        (Rate, ["执行率", "预算执行率", "rate", "execution rate"]),
        (Total, ["年度资金总额", "资金总额", "总额", "合计", "total"]),
    ];

    /// <summary>The name of the project.</summary>
    public const string Subject = "subject";

    /// <summary>The department in charge.</summary>
    public const string Department = "department";

    /// <summary>Who carries it out.</summary>
    public const string Unit = "unit";

    /// <summary>What it was to achieve.</summary>
    public const string Goal = "goal";

    /// <summary>What it achieved.</summary>
    public const string Achieved = "achieved";

    /// <summary>Its money, over the amounts.</summary>
    public const string Funds = "funds";

    /// <summary>An amount granted at first.</summary>
    public const string Initial = "initial";

    /// <summary>An amount granted in the end.</summary>
    public const string Adjusted = "adjusted";

    /// <summary>An amount that was spent.</summary>
    public const string Executed = "executed";

    /// <summary>Executed of adjusted.</summary>
    public const string Rate = "rate";

    /// <summary>The line of all money.</summary>
    public const string Total = "total";

    private static readonly Dictionary<string, string> ByWord = All.SelectMany(one =>
            one.Words.Select(word => (HeadingWords.Key(word), one.Key))
        )
        .ToDictionary(one => one.Item1, one => one.Key, StringComparer.Ordinal);

    /// <summary>Returns what a label stands for; null if it is none of the list. A unit in brackets behind it is left aside.</summary>
    public static string? Find(string label)
    {
        string key = HeadingWords.Key(label).TrimEnd(':');
        return
            ByWord.TryGetValue(key, out string? found)
            || ByWord.TryGetValue(HeadingWords.WithoutBrackets(key), out found)
            ? found
            : null;
    }
}
