namespace PerfEval.Benchmarks;

/// <summary>One figure of the page: a measurement, alone or over that of a rival in the same run.</summary>
/// <param name="Name">What it says, as the page says it.</param>
/// <param name="Contender">The measurement.</param>
/// <param name="Rival">That by which it is divided; null for none.</param>
/// <param name="Unit">The unit: <c>×</c> for ratios.</param>
/// <param name="AtMost">The most it should be; null for none.</param>
/// <param name="AtLeast">The least it should be; null for none.</param>
internal sealed record Figure(
    string Name,
    string Contender,
    string? Rival,
    string Unit = "×",
    double? AtMost = null,
    double? AtLeast = null
)
{
    private const string Department = nameof(DepartmentBenchmarks) + ".";
    private const string Column = nameof(ColumnBenchmarks) + ".";
    private const string Exactness = nameof(ExactnessBenchmarks) + ".";
    private const string Score = nameof(ScoreBenchmarks) + ".";
    private const string Points = nameof(PointsBenchmarks) + ".";
    private const string Load = nameof(LoadBenchmarks) + ".";
    private const string Yardstick = Department + nameof(DepartmentBenchmarks.RulesById);
    private const string Limit = Column + nameof(ColumnBenchmarks.Limit);

    /// <summary>The figures by the headings of the page.</summary>
    public static IReadOnlyList<(string Heading, IReadOnlyList<Figure> Figures)> All { get; } =
    [
        (
            "One department of 40 results, over rules by id and a list of records",
            [
                Over("grades only, by path", nameof(DepartmentBenchmarks.GraderById), 0.40),
                Bytes("allocated by that", nameof(DepartmentBenchmarks.GraderById), 256),
                Over("grades only, plan bound once", nameof(DepartmentBenchmarks.BoundPlan), 0.15),
                Bytes("allocated by the plan", nameof(DepartmentBenchmarks.BoundPlan), 128),
                Over(
                    "full evaluation with roll-up",
                    nameof(DepartmentBenchmarks.FullEvaluation),
                    5
                ),
                Bytes(
                    "allocated by the evaluation",
                    nameof(DepartmentBenchmarks.FullEvaluation),
                    8_192
                ),
                new(
                    "full evaluation with roll-up, over RulesEngine",
                    Department + nameof(DepartmentBenchmarks.FullEvaluation),
                    Department + nameof(DepartmentBenchmarks.MicrosoftRulesEngine),
                    AtMost: 0.25
                ),
                Over(
                    "and every node, reason and distance of it read",
                    nameof(DepartmentBenchmarks.FullEvaluationRead),
                    5
                ),
                Bytes(
                    "allocated by it and the reading",
                    nameof(DepartmentBenchmarks.FullEvaluationRead),
                    8_192
                ),
                Over("if/else on decimals, by hand", nameof(DepartmentBenchmarks.ByHand)),
                Over("RulesEngine 6.0.1", nameof(DepartmentBenchmarks.MicrosoftRulesEngine)),
            ]
        ),
        (
            "A column of 40 million values, over 512-bit vectors on longs",
            [
                OverLimit("longs with a scale", nameof(ColumnBenchmarks.Longs), 1.5),
                OverLimit("decimals", nameof(ColumnBenchmarks.Decimals), 4.5),
                OverLimit("shares", nameof(ColumnBenchmarks.Shares)),
                OverLimit("if/else on decimals, by hand", nameof(ColumnBenchmarks.IfElse)),
                OverLimit("reading the longs", nameof(ColumnBenchmarks.Read)),
                Faster(
                    "longs, times faster on two threads",
                    Column + nameof(ColumnBenchmarks.Longs),
                    Column + nameof(ColumnBenchmarks.LongsOnTwoThreads),
                    1.3
                ),
                Faster(
                    "decimals, times faster on two threads",
                    Column + nameof(ColumnBenchmarks.Decimals),
                    Column + nameof(ColumnBenchmarks.DecimalsOnTwoThreads),
                    1.7
                ),
            ]
        ),
        (
            "Points of 40 indicators, over grades of the same results",
            [
                OverGrades("points alone", nameof(ScoreBenchmarks.Scored), 1.3),
                OverGrades("grades and points", nameof(ScoreBenchmarks.Both), 1.3),
                new(
                    "points and their sum, over grades and their mean",
                    Score + nameof(ScoreBenchmarks.Summed),
                    Score + nameof(ScoreBenchmarks.Averaged)
                ),
            ]
        ),
        (
            "Points of a column of 40 million values, over grades of the same column",
            [
                OfLongs("a ratio, longs with a scale", nameof(PointsBenchmarks.RatioOfLongs)),
                OfLongs("a line through three values", nameof(PointsBenchmarks.LineOfLongs)),
                OfLongs("ten steps", nameof(PointsBenchmarks.StepsOfLongs)),
                OfLongs("four tiers", nameof(PointsBenchmarks.TiersOfLongs)),
                OfDecimals("a ratio, decimals", nameof(PointsBenchmarks.RatioOfDecimals)),
                OfDecimals("ten steps, decimals", nameof(PointsBenchmarks.StepsOfDecimals)),
            ]
        ),
        (
            "What exactness costs",
            [
                new(
                    "a share, over a decimal comparison",
                    Exactness + nameof(ExactnessBenchmarks.Shares),
                    Exactness + nameof(ExactnessBenchmarks.DecimalComparisons),
                    AtMost: 0.6
                ),
                new(
                    "a term of a roll-up, over one in decimals",
                    Exactness + nameof(ExactnessBenchmarks.RationalTerms),
                    Exactness + nameof(ExactnessBenchmarks.DecimalTerms),
                    AtMost: 1
                ),
                new(
                    "allocated by a share",
                    Measured.BytesOf(Exactness + nameof(ExactnessBenchmarks.Shares)),
                    null,
                    "B",
                    AtMost: 0
                ),
                new(
                    "allocated by a term",
                    Measured.BytesOf(Exactness + nameof(ExactnessBenchmarks.RationalTerms)),
                    null,
                    "B",
                    AtMost: 0
                ),
            ]
        ),
        (
            "Loading the real rule book, over Deserializer<T> into plain objects",
            [
                OverPlain("rule book with everything", nameof(LoadBenchmarks.RuleBook), 0.8),
                new(
                    "allocated",
                    Measured.BytesOf(Load + nameof(LoadBenchmarks.RuleBook)),
                    null,
                    "B",
                    AtMost: 450 * 1024
                ),
                OverPlain("events of the parser alone", nameof(LoadBenchmarks.Events)),
                Faster(
                    "1,000 rule books, times faster on two threads",
                    Measured.ThousandOnOneThread,
                    Measured.ThousandOnTwoThreads,
                    1.5
                ),
                new(
                    "one book of 100,000 indicators, over 100 books of 1,000",
                    Measured.OneLargeBook,
                    Measured.HundredSmallBooks
                ),
                new(
                    "the same without the collector's pauses",
                    Measured.OneLargeBookWorked,
                    Measured.HundredSmallBooksWorked
                ),
                new(
                    "memory kept, over the file",
                    Measured.KeptBytes,
                    Measured.FileBytes,
                    AtMost: 4
                ),
            ]
        ),
        (
            "The command on the real table",
            [
                new(
                    "ReadyToRun, over an empty program",
                    Measured.ReadyToRunStart,
                    Measured.EmptyStart,
                    AtMost: 3
                ),
                new("native", Measured.NativeStart, null, "ms", AtMost: 15),
                new("native, over an empty program", Measured.NativeStart, Measured.EmptyStart),
                new("native, memory at its peak", Measured.NativePeak, null, "MB", AtMost: 30),
            ]
        ),
        (
            "A stream of 1,000,000 rows, over parsing and copying it with Sylvan.Data.Csv",
            [
                new(
                    "perfeval evaluate to CSV",
                    Measured.StreamOf(Measured.Million),
                    Measured.CopyTime,
                    AtMost: 3
                ),
                new("memory at its peak", Measured.StreamPeak, null, "MB", AtMost: 150),
                new("cores used", Measured.StreamCores, null, "cores"),
                new("a row between 10,000 and 100,000", Measured.RowUpTo(100_000), null, "µs"),
                new("a row between 100,000 and 1,000,000", Measured.RowUpTo(1_000_000), null, "µs"),
                new(
                    "a row between 1,000,000 and 10,000,000",
                    Measured.RowUpTo(10_000_000),
                    null,
                    "µs"
                ),
                new("memory at its peak, 10,000,000 rows", Measured.LongestStreamPeak, null, "MB"),
            ]
        ),
    ];

    /// <summary>Returns the value in one run, or null if that run did not measure it.</summary>
    public double? In(IReadOnlyDictionary<string, double> run) =>
        run.TryGetValue(Contender, out double own)
            ? Rival is null
                ? own
                : run.TryGetValue(Rival, out double other)
                    ? own / other
                    : null
            : null;

    private static Figure Over(string name, string contender, double? atMost = null) =>
        new(name, Department + contender, Yardstick, AtMost: atMost);

    private static Figure OverLimit(string name, string contender, double? atMost = null) =>
        new(name, Column + contender, Limit, AtMost: atMost);

    private static Figure OverGrades(string name, string contender, double atMost) =>
        new(name, Score + contender, Score + nameof(ScoreBenchmarks.Graded), AtMost: atMost);

    private static Figure OfLongs(string name, string contender) =>
        new(name, Points + contender, Points + nameof(PointsBenchmarks.GradesOfLongs), AtMost: 2);

    private static Figure OfDecimals(string name, string contender) =>
        new(
            name,
            Points + contender,
            Points + nameof(PointsBenchmarks.GradesOfDecimals),
            AtMost: 2
        );

    private static Figure OverPlain(string name, string contender, double? atMost = null) =>
        new(name, Load + contender, Load + nameof(LoadBenchmarks.Plain), AtMost: atMost);

    private static Figure Faster(string name, string one, string two, double atLeast) =>
        new(name, one, two, AtLeast: atLeast);

    private static Figure Bytes(string name, string contender, double atMost) =>
        new(name, Measured.BytesOf(Department + contender), null, "B", AtMost: atMost);
}
