namespace PerfEval.Diagnostics;

// Criterion notation: what findings with codes PE2xxx say.
internal static partial class Catalogue { }
