namespace PerfEval.Diagnostics;

// File and shape: what findings with codes PE1xxx say.
internal static partial class Catalogue { }
