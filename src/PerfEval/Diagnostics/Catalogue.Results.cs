namespace PerfEval.Diagnostics;

// Results: what findings with codes PE5xxx say.
internal static partial class Catalogue { }
