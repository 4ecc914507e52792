using PerfEval.Diagnostics;

namespace PerfEval.Notation.Grammar;

/// <summary>Why a text could not be read, and which part of it did not fit.</summary>
/// <param name="Wording">What to say; the gaps <c>text</c> and <c>part</c> are filled.</param>
/// <param name="Start">Where the part that did not fit begins.</param>
/// <param name="Length">How long it is; 0 at the end of the text.</param>
internal sealed record ReadingFailure(Wording Wording, int Start, int Length);
