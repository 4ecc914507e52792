namespace PerfEval.Notation.Words;

/// <summary>The words that stand between two numbers, or lead to them.</summary>
internal static class ConnectiveWords
{
    /// <summary>Words between the ends of a range.</summary>
    public static WordList Range { get; } =
        new("between the ends of a range", "区间两端之间", "to|至|到");

    /// <summary>Words between two comparisons.</summary>
    public static WordList Link { get; } =
        new("between two comparisons", "两个比较之间", "并且|而且|但是|且|但|、|and|but|&|&&");

    /// <summary>Words before a range whose ends <see cref="BetweenLinks"/> parts.</summary>
    public static WordList Between { get; } =
        new("before both ends of a range", "写在区间两端之前", "between|介于");

    /// <summary>Words that part the ends behind <see cref="Between"/>.</summary>
    public static WordList BetweenLinks { get; } =
        new("parts the ends behind ‘between’", "“介于”之后分隔两端", "and|和|与");

    /// <summary>What may stand behind a range that 介于 began.</summary>
    public static WordList BetweenEnds { get; } = new("closes a range", "写在区间之后", "之间");

    /// <summary>Words that join what is not one set, and name no unit.</summary>
    public static WordList Conjunctions { get; } =
        new(
            "joins what is not one set",
            "连接的不是同一个集合",
            "或|或者|和|与|及|以及|并|同时|除非|否则|or|nor|unless|otherwise|else|plus|minus"
        );

    /// <summary>Words between a noun, a label and a number that change nothing: 差错率为0.</summary>
    public static WordList Copulas { get; } =
        new(
            "links a noun or a label with the number",
            "连接名词、等级与数字",
            "为|等于|是|在|占|于|应|应当|应该|须|必须|需|要|equal to|equals|exactly|is|are|was|were|be|to|of|and|must|should|shall|will"
        );
}
