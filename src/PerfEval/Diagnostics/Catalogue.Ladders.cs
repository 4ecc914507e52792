namespace PerfEval.Diagnostics;

// Ladder: what findings with codes PE3xxx say.
internal static partial class Catalogue { }
