namespace PerfEval.Text;

/// <summary>Placeholder.</summary>
internal static class Folding
{
    public static string FoldLabel(string text) => text.Trim();
}
