using System.Buffers;
using PerfEval.Rules;
using PerfEval.Text;

namespace PerfEval.Ladders.Proof;

/// <summary>Words that tell whether more or less of something is better.</summary>
/// <remarks>Documented in docs/criteria.md. A name that holds words of both kinds, or one that turns them round, tells nothing.</remarks>
internal static class Polarity
{
    private static readonly string[] MoreIsBetter =
    [
        "无差错率",
        "无错率",
        "无误率",
        "合格率",
        "完成率",
        "达标率",
        "优良率",
        "满意率",
        "满意度",
        "准确率",
        "正确率",
        "及时率",
        "覆盖率",
        "到位率",
        "落实率",
        "办结率",
        "成功率",
        "通过率",
        "参保率",
        "就业率",
        "accuracy",
        "completion rate",
        "coverage",
        "error-free",
        "on-time rate",
        "pass rate",
        "satisfaction",
        "success rate",
    ];

    private static readonly string[] LessIsBetter =
    [
        "差错率",
        "错误率",
        "出错率",
        "投诉率",
        "失业率",
        "不合格率",
        "未完成率",
        "未达标率",
        "不满意率",
        "不满意度",
        "不准确率",
        "逾期率",
        "延误率",
        "违规率",
        "违法率",
        "事故率",
        "死亡率",
        "发病率",
        "流失率",
        "空置率",
        "complaint rate",
        "complaints",
        "defect rate",
        "delay",
        "dissatisfaction",
        "error rate",
        "failure rate",
        "unemployment rate",
    ];

    private static readonly string[] TurnsRound =
    [
        "降",
        "减",
        "控制",
        "下调",
        "压缩",
        "治理",
        "处理",
        "回复",
        "处置",
        "办理",
        "化解",
        "整改",
        "非",
        "answer",
        "avoid",
        "clos",
        "cut",
        "declin",
        "decreas",
        "drop",
        "handl",
        "improve",
        "investigat",
        "lower",
        "prevent",
        "process",
        "reduc",
        "resol",
        "respon",
        "settl",
    ];

    private static readonly string[] Denies =
    [
        "不",
        "未",
        "无",
        "零",
        "没有",
        "dis",
        "free of ",
        "in",
        "no ",
        "non-",
        "un",
        "without ",
        "zero ",
    ];

    private static readonly (string One, string Other)[] Opposites =
    [
        ("无错率", "差错率"),
        ("无错率", "错误率"),
        ("无差错率", "差错率"),
        ("无差错率", "错误率"),
        ("准确率", "差错率"),
        ("准确率", "错误率"),
        ("正确率", "差错率"),
        ("正确率", "错误率"),
        ("合格率", "不合格率"),
        ("完成率", "未完成率"),
        ("达标率", "未达标率"),
        ("满意率", "不满意率"),
        ("满意度", "不满意度"),
        ("及时率", "逾期率"),
        ("及时率", "延误率"),
        ("就业率", "失业率"),
        ("accuracy", "error rate"),
        ("pass rate", "failure rate"),
        ("success rate", "failure rate"),
        ("satisfaction", "dissatisfaction"),
    ];

    private static readonly SearchValues<string> Judging = SearchValues.Create(
        [.. MoreIsBetter, .. LessIsBetter],
        StringComparison.Ordinal
    );

    /// <summary>Which direction a name speaks of; null if it speaks of none, or of both.</summary>
    public static Direction? Of(string name)
    {
        string folded = Folding.FoldLabel(name);
        if (
            !folded.AsSpan().ContainsAny(Judging)
            || Array.Exists(TurnsRound, word => folded.Contains(word, StringComparison.Ordinal))
        )
        {
            return null;
        }

        bool more = HoldsOnItsOwn(folded, MoreIsBetter, LessIsBetter);
        bool less = HoldsOnItsOwn(folded, LessIsBetter, MoreIsBetter);
        return more == less ? null
            : more ? Direction.Higher
            : Direction.Lower;
    }

    /// <summary>Whether a name and a noun are opposites of the list.</summary>
    public static bool AreOpposites(string name, string noun)
    {
        string foldedName = Folding.FoldLabel(name);
        string foldedNoun = Folding.FoldLabel(noun);
        return Array.Exists(
            Opposites,
            pair =>
                IsNamed(foldedName, pair.One, pair.Other)
                    && IsNamed(foldedNoun, pair.Other, pair.One)
                || IsNamed(foldedName, pair.Other, pair.One)
                    && IsNamed(foldedNoun, pair.One, pair.Other)
        );
    }

    private static bool IsNamed(string text, string word, string opposite) =>
        HoldsOnItsOwn(text, [word], [opposite]);

    // 差错率 does not stand in 无差错率, nor 合格率 in 不合格率: a word inside a longer one of the other kind does not count.
    // Nor does one that a syllable before it denies: 无投诉率, inaccuracy, without delay.
    private static bool HoldsOnItsOwn(string text, string[] words, string[] others)
    {
        foreach (string word in words)
        {
            int at = text.IndexOf(word, StringComparison.Ordinal);
            for (; at >= 0; at = text.IndexOf(word, at + 1, StringComparison.Ordinal))
            {
                if (!IsInside(text, at, word, others) && !IsDenied(text[..at]))
                {
                    return true;
                }
            }
        }

        return false;
    }

    private static bool IsInside(string text, int at, string word, string[] others) =>
        Array.Exists(
            others,
            other =>
                other.Length > word.Length
                && other.Contains(word, StringComparison.Ordinal)
                && IsAround(text, at, word, other)
        );

    private static bool IsDenied(string before) =>
        Array.Exists(Denies, word => before.EndsWith(word, StringComparison.Ordinal));

    private static bool IsAround(string text, int at, string word, string other)
    {
        int from = at - other.IndexOf(word, StringComparison.Ordinal);
        return from >= 0 && string.CompareOrdinal(text, from, other, 0, other.Length) == 0;
    }
}
