namespace PerfEval.Notation.Words;

/// <summary>The spellings of the labels of grades that criteria repeat: 优秀：≥90.</summary>
internal static class GradeWords
{
    /// <summary>Spellings of one label in one group, where only one of the group is in the scale.</summary>
    public static IReadOnlyList<IReadOnlyList<string>> Groups { get; } =
    [
        ["优秀", "优"],
        ["良好", "良"],
        ["中等", "一般", "合格", "中"],
        ["较差", "不合格", "差"],
    ];

    /// <summary>All of them.</summary>
    public static WordList All { get; } =
        new(
            "the label of a grade; those in one group are one label",
            "等级名称，同组视为同一名称",
            string.Join('|', Groups.SelectMany(group => group))
        );
}
