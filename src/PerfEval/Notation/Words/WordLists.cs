namespace PerfEval.Notation.Words;

/// <summary>Every list of words that the reading of criteria knows, for the documentation.</summary>
internal static class WordLists
{
    /// <summary>What is read.</summary>
    public static IReadOnlyList<WordList> Read { get; } =
    [
        ComparisonWords.AtLeast,
        ComparisonWords.AtMost,
        ComparisonWords.MoreThan,
        ComparisonWords.LessThan,
        ComparisonWords.Within,
        ComparisonWords.OrEqual,
        ComparisonWords.Negations,
        ComparisonWords.Behind,
        ConnectiveWords.Range,
        ConnectiveWords.Link,
        ConnectiveWords.Between,
        ConnectiveWords.BetweenLinks,
        ConnectiveWords.BetweenEnds,
        ConnectiveWords.Copulas,
        MarkWords.Including,
        MarkWords.Excluding,
        MarkWords.OwnNumber,
        NumberWords.Multiplying,
        NumberWords.English,
        ZeroWords.Nothing,
        ZeroWords.Countable,
        DateWords.Months,
        GradeWords.All,
        RestWords.All,
        NounWords.NounsBefore,
        NounWords.Heads,
        NounWords.ShareOfTarget,
    ];

    /// <summary>What is refused.</summary>
    public static IReadOnlyList<WordList> Refused { get; } =
    [
        NounWords.RefusedBefore,
        NounWords.RefusedAloneBefore,
        NounWords.RefusedAnywhere,
        NounWords.Comparative,
        NounWords.Change,
        NounWords.Yardstick,
        NounWords.RefusedBehind,
        NounWords.RefusedAloneBehind,
        NounWords.Vague,
        ConnectiveWords.Conjunctions,
        NumberWords.NoNumeralBefore,
        NumberWords.Refused,
    ];
}
