namespace PerfEval.Notation.Words;

/// <summary>The words that settle whether an end is included.</summary>
internal static class MarkWords
{
    /// <summary>The end is included.</summary>
    public static WordList Including { get; } =
        new("includes the end", "含本数", "包含|包括|含|inclusive|included|including");

    /// <summary>The end is left out.</summary>
    public static WordList Excluding { get; } =
        new("leaves the end out", "不含本数", "不包含|不包括|不含|exclusive|excluded|excluding");

    /// <summary>What a mark may name in place of its number.</summary>
    public static WordList OwnNumber { get; } = new("the number itself", "数字本身", "本数|端点");
}
