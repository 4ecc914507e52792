using System.Diagnostics;

namespace PerfEval.Text;

/// <summary>Counts the steps of what a hostile file could make long, so that tests can hold how their number grows; in a release build nothing is counted.</summary>
internal static class Work
{
    [ThreadStatic]
    private static long _counted;

    /// <summary>How many steps this thread counted so far.</summary>
    public static long Counted => _counted;

    /// <summary>Counts steps of this thread.</summary>
    [Conditional("DEBUG")]
    public static void Count(long steps = 1) => _counted += steps;
}
