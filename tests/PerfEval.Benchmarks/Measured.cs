namespace PerfEval.Benchmarks;

/// <summary>The names under which a run keeps what it measured, beside those of the benchmark methods.</summary>
internal static class Measured
{
    /// <summary>The real book a thousand times on one thread, in milliseconds.</summary>
    public const string ThousandOnOneThread = "thousand books on one thread";

    /// <summary>The real book a thousand times on two threads, in milliseconds.</summary>
    public const string ThousandOnTwoThreads = "thousand books on two threads";

    /// <summary>A hundred books of 1,000 indicators, in milliseconds.</summary>
    public const string HundredSmallBooks = "hundred small books";

    /// <summary>One book of 100,000 indicators, in milliseconds.</summary>
    public const string OneLargeBook = "one large book";

    /// <summary>The hundred small books without the pauses of the collector, in milliseconds.</summary>
    public const string HundredSmallBooksWorked = "hundred small books, worked";

    /// <summary>The large book without the pauses of the collector, in milliseconds.</summary>
    public const string OneLargeBookWorked = "one large book, worked";

    /// <summary>What a loaded book keeps, in bytes.</summary>
    public const string KeptBytes = "kept bytes";

    /// <summary>The size of the book's file, in bytes.</summary>
    public const string FileBytes = "file bytes";

    /// <summary>An empty program from start to end, in milliseconds.</summary>
    public const string EmptyStart = "empty start";

    /// <summary>The command, compiled ahead for the runtime, from start to end, in milliseconds.</summary>
    public const string ReadyToRunStart = "ReadyToRun start";

    /// <summary>The native command from start to end, in milliseconds.</summary>
    public const string NativeStart = "native start";

    /// <summary>The most memory of the native command, in megabytes.</summary>
    public const string NativePeak = "native peak";

    /// <summary>Parsing and copying a file of 1,000,000 rows, in milliseconds.</summary>
    public const string CopyTime = "copy time";

    /// <summary>The most memory of evaluating it, in megabytes.</summary>
    public const string StreamPeak = "stream peak";

    /// <summary>The processor's time of that over the time it took.</summary>
    public const string StreamCores = "stream cores";

    /// <summary>The most memory of the longest stream, in megabytes.</summary>
    public const string LongestStreamPeak = "longest stream peak";

    /// <summary>The rows of the stream that has a target.</summary>
    public const int Million = 1_000_000;

    /// <summary>The rows of the streams, from few to many.</summary>
    public static IReadOnlyList<int> StreamRows { get; } = [10_000, 100_000, Million, 10_000_000];

    /// <summary>Evaluating a stream, in milliseconds.</summary>
    public static string StreamOf(int rows) => $"stream of {rows}";

    /// <summary>Evaluating each row that a stream has more than the next shorter one, in microseconds.</summary>
    public static string RowUpTo(int rows) => $"a row up to {rows}";

    /// <summary>What a benchmark allocates in one operation, in bytes.</summary>
    public static string BytesOf(string benchmark) => benchmark + ", bytes";
}
