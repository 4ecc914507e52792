namespace PerfEval.Notation.Words;

/// <summary>What a comparison asks of a value.</summary>
internal enum Sense
{
    Equal,
    AtLeast,
    MoreThan,
    AtMost,
    LessThan,
}
