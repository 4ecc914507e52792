namespace PerfEval.Hosting;

/// <summary>How a host looks after its rule books.</summary>
public sealed class PerfEvalHostingOptions
{
    /// <summary>
    /// How long the host waits after one reload before it reads the rule books again: at least a second and at most 24 days;
    /// null, unless set, for never. A reload that fails is logged, and the old books are served.
    /// </summary>
    public TimeSpan? ReloadInterval
    {
        get;
        set
        {
            if (value is { } interval)
            {
                ArgumentOutOfRangeException.ThrowIfLessThan(interval, Shortest, nameof(value));
                ArgumentOutOfRangeException.ThrowIfGreaterThan(interval, Longest, nameof(value));
            }

            field = value;
        }
    }

    internal static TimeSpan Shortest { get; } = TimeSpan.FromSeconds(1);

    // What a timer can wait.
    internal static TimeSpan Longest { get; } = TimeSpan.FromDays(24);
}
