using System.Text.RegularExpressions;

namespace PerfEval.Tests.Support;

/// <summary>A table of cases, one arrow a line: <c>95%-100% ⇶ [95%, 100%]</c>.</summary>
public static partial class CaseFile
{
    private const string Arrow = " ⇶ ";

    /// <summary>Returns the cases of a file in <c>Cases</c>, with their lines.</summary>
    public static IReadOnlyList<Case> Load(string name)
    {
        string path = Repository.PathOf("tests", "PerfEval.Tests", "Cases", name);
        List<Case> cases = [];
        string source = "";
        int number = 0;
        foreach (string line in File.ReadLines(path))
        {
            number++;
            if (line.StartsWith("## ", StringComparison.Ordinal))
            {
                source = Source().Match(line).Groups[1].Value;
                continue;
            }

            int arrow = line.IndexOf(Arrow, StringComparison.Ordinal);
            if (arrow >= 0 && !line.StartsWith("# ", StringComparison.Ordinal))
            {
                cases.Add(new Case(number, source, line[..arrow], line[(arrow + Arrow.Length)..]));
            }
        }

        return cases;
    }

    /// <summary>Returns a text with every number replaced by 0, to see whether two differ only in those.</summary>
    public static string WithoutNumbers(string text) => Digits().Replace(text, "0");

    [GeneratedRegex(@"\((.+)\)\s*$")]
    private static partial Regex Source();

    [GeneratedRegex("[0-9０-９]+")]
    private static partial Regex Digits();
}

/// <summary>A case.</summary>
/// <param name="Line">Its line in the file.</param>
/// <param name="Source">Where it comes from, or <c>constructed</c>.</param>
/// <param name="Given">What stands before the arrow.</param>
/// <param name="Expected">What stands behind it.</param>
public sealed record Case(int Line, string Source, string Given, string Expected);
