using PerfEval.Diagnostics;

namespace PerfEval.Notation.Grammar;

/// <summary>Why a text could not be read, and which part of it did not fit.</summary>
/// <param name="Wording">What to say; the gaps <c>text</c>, <c>part</c> and <c>form</c> are filled.</param>
/// <param name="Start">Where the part that did not fit begins.</param>
/// <param name="Length">How long it is; 0 at the end of the text.</param>
/// <param name="Form">The nearest form that would have been understood.</param>
internal sealed record ReadingFailure(Wording Wording, int Start, int Length, string Form);
