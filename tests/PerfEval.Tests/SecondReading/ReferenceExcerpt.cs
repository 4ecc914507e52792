namespace PerfEval.Tests.SecondReading;

/// <summary>
/// Section 五 of the reference text as it lies in this repository, so that a clone alone passes.
/// </summary>
/// <remarks>
/// It holds the lines of the reference from <c>五、绩效目标</c> to the one before the next section, byte
/// for byte. Lines are counted as in the whole text: the first line here is line 98 there.
/// </remarks>
public static class ReferenceExcerpt
{
    /// <summary>The name of the copy, in the folder <c>Reference</c>.</summary>
    public const string FileName = "gaoxin-hrss-2019.excerpt.txt";

    /// <summary>The number that the first line of the copy has in the whole text.</summary>
    public const int FirstLine = 98;

    /// <summary>The copy beside the tests that run.</summary>
    public static string FullName => Path.Combine(AppContext.BaseDirectory, "Reference", FileName);
}
