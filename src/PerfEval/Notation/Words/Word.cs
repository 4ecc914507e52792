namespace PerfEval.Notation.Words;

/// <summary>A word of the notation, and what it asks of a value if it is a comparison.</summary>
internal sealed record Word(string Text, Sense Sense = Sense.Equal);
