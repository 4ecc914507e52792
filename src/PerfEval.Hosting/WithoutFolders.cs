using PerfEval.Diagnostics;

namespace PerfEval.Hosting;

/// <summary>Prints findings for readers who need not know where files lie.</summary>
internal static class WithoutFolders
{
    /// <summary>Returns the finding in English, with the names of its files but not with their folders.</summary>
    public static string Print(Diagnostic finding)
    {
        string message = finding.Message(Language.English);
        foreach (Argument argument in finding.Arguments.Where(NamesFile))
        {
            string name = argument.In(Language.English);
            message = message.Replace(name, NameOf(name), StringComparison.Ordinal);
        }

        string place = NameOf(finding.Place.ToString());
        return $"{place}: {finding.Code}: {message}";
    }

    // Another place, or the file of a calendar as a rule book names it.
    private static bool NamesFile(Argument argument) => argument.Name is "other" or "path";

    private static string NameOf(string path) => path[(path.LastIndexOfAny(['/', '\\']) + 1)..];
}
