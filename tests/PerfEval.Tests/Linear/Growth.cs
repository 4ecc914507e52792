namespace PerfEval.Tests.Linear;

/// <summary>How the work of something grows when what it is given doubles, by the bytes it allocates: time would be chance.</summary>
internal static class Growth
{
    /// <summary>Holds that a step allocates at most about twice as much for twice as much.</summary>
    /// <param name="size">The size of the smaller input.</param>
    /// <param name="prepare">Makes an input of a size, and returns the step that is measured.</param>
    public static void IsLinear(int size, Func<int, Action> prepare)
    {
        // What is made once for all is made before.
        prepare(size)();
        long once = Allocated(prepare(size));
        long twice = Allocated(prepare(2 * size));
        Assert.True(
            twice * 10 <= once * 22,
            $"{size}: {once:N0} bytes, {2 * size}: {twice:N0} bytes"
        );
    }

    private static long Allocated(Action step)
    {
        long before = GC.GetAllocatedBytesForCurrentThread();
        step();
        return GC.GetAllocatedBytesForCurrentThread() - before;
    }
}
