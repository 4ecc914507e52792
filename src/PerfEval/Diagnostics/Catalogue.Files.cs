namespace PerfEval.Diagnostics;

// File and shape: what findings with codes PE1xxx say.
/// <summary>Every sentence that a finding can say, in both languages.</summary>
internal static partial class Catalogue { }
