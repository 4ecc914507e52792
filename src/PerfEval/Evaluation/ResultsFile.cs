using PerfEval.Results;

namespace PerfEval.Evaluation;

/// <summary>A file of results, as an evaluation takes it.</summary>
/// <param name="File">The file as it was named, and its hash.</param>
/// <param name="Sets">The results in it.</param>
/// <param name="Diagnostics">What was found about the file as a whole.</param>
internal sealed record ResultsFile(
    InputFile File,
    IReadOnlyList<ResultSet> Sets,
    IReadOnlyList<Diagnostic> Diagnostics
);
