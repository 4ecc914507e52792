using PerfEval.Cli.Output;

namespace PerfEval.Cli.Input;

/// <summary>Reads the evaluations that a command is about.</summary>
internal static class Evaluations
{
    /// <summary>Reads an evaluation, and says what keeps it from being read.</summary>
    /// <param name="file">The file as named.</param>
    /// <param name="terminal">Where to say what went wrong.</param>
    /// <returns>The evaluation; null if it is in error.</returns>
    public static EvaluationDocument? Read(string file, Terminal terminal)
    {
        ReadResult<EvaluationDocument>? read = null;
        if (!Files.Try(file, terminal, () => read = EvaluationDocument.Read(file)) || read is null)
        {
            return null;
        }

        terminal.Print(read.Diagnostics);
        return read.HasValue ? read.Value : null;
    }
}
