namespace PerfEval.Diagnostics;

// Hierarchy: what findings with codes PE4xxx say.
internal static partial class Catalogue { }
