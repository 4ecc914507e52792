using PerfEval.Diagnostics;

namespace PerfEval.Reporting.Json;

/// <summary>Writes what a check of rule books found as JSON.</summary>
internal static class CheckJson
{
    /// <summary>Writes the findings of several files, indented, with a line feed at the end.</summary>
    /// <param name="files">The name of each file and what was found in it.</param>
    /// <param name="stream">Where to write.</param>
    public static void Write(
        IEnumerable<(string Name, IReadOnlyList<Diagnostic> Diagnostics)> files,
        Stream stream
    ) =>
        JsonText.WriteDocument(
            stream,
            "perfeval/check/1",
            json =>
                json.WriteObjects(
                    "files",
                    files,
                    file =>
                    {
                        json.WriteString("file", file.Name);
                        json.WriteFindings("findings", file.Diagnostics, FileNaming.AsGiven);
                    }
                )
        );
}
