namespace PerfEval.Notation.Words;

/// <summary>The words of texts that say there was nothing of a kind.</summary>
internal static class ZeroWords
{
    /// <summary>A text that says that there was nothing of a kind begins with one of these.</summary>
    public static WordList Nothing { get; } =
        new("there was nothing", "没有发生", "未发生|未出现|没有|无|零|zero|none|no");

    /// <summary>What there may be nothing of.</summary>
    public static WordList Countable { get; } =
        new(
            "what there may be nothing of",
            "没有发生的事项",
            "差错|错误|误差|失误|投诉|举报|事故|违规|违纪|违法|延误|逾期|拖欠|缺陷|问题|案件|上访|信访|纠纷|遗漏|伤亡|死亡|"
                + "errors|error|complaints|complaint|accidents|accident|delays|delay|defects|defect|violations|violation|"
                + "failures|failure|incidents|incident|mistakes|mistake|deaths|death|omissions|omission|arrears"
        );
}
