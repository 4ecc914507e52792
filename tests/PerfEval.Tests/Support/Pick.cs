using CsCheck;

namespace PerfEval.Tests.Support;

/// <summary>Picks one of several constants.</summary>
public static class Pick
{
    public static Gen<T> Of<T>(params T[] values) =>
        Gen.Int[0, values.Length - 1].Select(index => values[index]);
}
