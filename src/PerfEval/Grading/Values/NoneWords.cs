using PerfEval.Text;

namespace PerfEval.Grading.Values;

/// <summary>The words and signs that people write where there is no value: 不适用, <c>N/A</c>, <c>-</c>.</summary>
/// <remarks>They are no results, and never stand for 0. Where the criteria have such a word as a label, it is that label.</remarks>
internal static class NoneWords
{
    /// <summary>All of them, as <c>docs/results.md</c> lists them; dashes of any length are a hyphen once they are folded.</summary>
    public static IReadOnlyList<string> All { get; } =
    [
        "不适用",
        "不涉及",
        "无此项",
        "无此项业务",
        "无此业务",
        "无此情况",
        "没有此项",
        "未开展",
        "未发生",
        "未涉及",
        "无",
        "没有",
        "暂无",
        "空",
        "N/A",
        "#N/A",
        "NA",
        "n.a.",
        "not applicable",
        "does not apply",
        "none",
        "nothing",
        "nil",
        "null",
        "-",
        "--",
        "---",
        "/",
        "\\",
        "…",
        "……",
    ];

    private static readonly HashSet<string> Folded = [.. All.Select(Folding.FoldLabel)];

    /// <summary>Tells whether a text is one of the words, whatever its width and case.</summary>
    public static bool Holds(string text) => Folded.Contains(Folding.FoldLabel(text));
}
