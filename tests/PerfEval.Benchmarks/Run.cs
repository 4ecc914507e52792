using System.Diagnostics;
using BenchmarkDotNet.Configs;
using BenchmarkDotNet.Diagnosers;
using BenchmarkDotNet.Jobs;
using BenchmarkDotNet.Loggers;
using BenchmarkDotNet.Reports;
using BenchmarkDotNet.Running;
using BenchmarkDotNet.Toolchains.InProcess.Emit;
using Perfolizer.Horology;

namespace PerfEval.Benchmarks;

/// <summary>One run: everything measured once, contenders and rivals side by side.</summary>
internal sealed class Run
{
    private readonly Dictionary<string, double> _values = new(StringComparer.Ordinal);

    private Run() { }

    /// <summary>The job that takes minutes.</summary>
    public static Job Short =>
        Job
            .Default.WithToolchain(InProcessEmitToolchain.Instance)
            .WithWarmupCount(25)
            .WithIterationCount(7)
            .WithIterationTime(TimeInterval.FromMilliseconds(100))
            .WithId("short");

    /// <summary>The job that takes an hour.</summary>
    public static Job Full =>
        Job.Default.WithToolchain(InProcessEmitToolchain.Instance).WithId("full");

    /// <summary>Measures everything.</summary>
    /// <param name="job">How the benchmarks run.</param>
    /// <param name="programs">The programs to start.</param>
    /// <param name="log">Takes what happens.</param>
    public static IReadOnlyDictionary<string, double> Measure(
        Job job,
        Programs programs,
        ILogger log
    )
    {
        var run = new Run();
        run.MeasureBenchmarks(job, log);
        run.MeasureManyBooks();
        run.MeasureMemory();
        run.MeasureStarts(programs);
        run.MeasureStreams(programs);
        return run._values;
    }

    private void MeasureBenchmarks(Job job, ILogger log)
    {
        ManualConfig config = ManualConfig
            .CreateEmpty()
            .AddJob(job)
            .AddDiagnoser(MemoryDiagnoser.Default)
            .AddLogger(log)
            .WithOptions(ConfigOptions.DisableOptimizationsValidator)
            .WithArtifactsPath(Path.Combine(Path.GetTempPath(), "perfeval-bench-artifacts"));
        foreach (
            Type type in (Type[])
                [
                    typeof(DepartmentBenchmarks),
                    typeof(ColumnBenchmarks),
                    typeof(ScoreBenchmarks),
                    typeof(PointsBenchmarks),
                    typeof(ExactnessBenchmarks),
                    typeof(LoadBenchmarks),
                ]
        )
        {
            foreach (BenchmarkReport report in BenchmarkRunner.Run(type, config).Reports)
            {
                if (report.ResultStatistics is not { } statistics)
                {
                    throw new InvalidOperationException(
                        $"{report.BenchmarkCase.Descriptor.WorkloadMethod.Name} failed."
                    );
                }

                string name = $"{type.Name}.{report.BenchmarkCase.Descriptor.WorkloadMethod.Name}";
                _values[name] = statistics.Median;
                _values[Measured.BytesOf(name)] =
                    report.GcStats.GetBytesAllocatedPerOperation(report.BenchmarkCase) ?? 0;
            }
        }
    }

    private void MeasureManyBooks()
    {
        string real = File.ReadAllText(Repository.RealTable);
        string small = ManyBooks.Synthetic(1_000);
        string large = ManyBooks.Synthetic(100_000);
        List<double> one = [];
        List<double> two = [];
        List<double> hundred = [];
        List<double> single = [];
        List<double> hundredWorked = [];
        List<double> singleWorked = [];
        for (int i = 0; i < 3; i++)
        {
            one.Add(Milliseconds(() => ManyBooks.LoadThousand(real, threads: 1)));
            two.Add(Milliseconds(() => ManyBooks.LoadThousand(real, threads: 2)));
            (double time, double worked) = Timed(() =>
            {
                for (int book = 0; book < 100; book++)
                {
                    RuleBook.Load(InputSource.FromText(small, "rulebook.yaml"));
                }
            });
            hundred.Add(time);
            hundredWorked.Add(worked);
            (time, worked) = Timed(() =>
                RuleBook.Load(InputSource.FromText(large, "rulebook.yaml"))
            );
            single.Add(time);
            singleWorked.Add(worked);
        }

        _values[Measured.ThousandOnOneThread] = Median(one);
        _values[Measured.ThousandOnTwoThreads] = Median(two);
        _values[Measured.HundredSmallBooks] = Median(hundred);
        _values[Measured.OneLargeBook] = Median(single);
        _values[Measured.HundredSmallBooksWorked] = Median(hundredWorked);
        _values[Measured.OneLargeBookWorked] = Median(singleWorked);
    }

    private void MeasureMemory()
    {
        const int Books = 200;
        string text = File.ReadAllText(Repository.RealTable);
        var kept = new RuleBook[Books];
        kept[0] = RuleBook.Load(InputSource.FromText(text, "rulebook.yaml"));
        long before = GC.GetTotalMemory(forceFullCollection: true);
        for (int i = 0; i < Books; i++)
        {
            kept[i] = RuleBook.Load(InputSource.FromText(text, "rulebook.yaml"));
        }

        long after = GC.GetTotalMemory(forceFullCollection: true);
        GC.KeepAlive(kept);
        _values[Measured.KeptBytes] = (after - before) / (double)(Books - 1);
        _values[Measured.FileBytes] = new FileInfo(Repository.RealTable).Length;
    }

    private void MeasureStarts(Programs programs)
    {
        string[] evaluate = ["evaluate", Repository.RealTable, Repository.RealResults];
        List<double> empty = [];
        List<double> ready = [];
        List<double> native = [];
        double peak = 0;
        for (int i = 0; i < 15; i++)
        {
            empty.Add(Started.Time(programs.Empty));
            ready.Add(Started.Time(programs.ReadyToRun, evaluate));
            native.Add(Started.Time(programs.Native, evaluate));
            peak = Math.Max(peak, Started.Run(programs.Native, evaluate).PeakMegabytes);
        }

        _values[Measured.EmptyStart] = Median(empty);
        _values[Measured.ReadyToRunStart] = Median(ready);
        _values[Measured.NativeStart] = Median(native);
        _values[Measured.NativePeak] = peak;
    }

    private void MeasureStreams(Programs programs)
    {
        DirectoryInfo folder = Directory.CreateTempSubdirectory("perfeval-bench-");
        try
        {
            string PathOf(string name) => Path.Combine(folder.FullName, name);
            var department = Department.Create();
            File.WriteAllText(PathOf("book.yaml"), department.Yaml);
            foreach (int rows in Measured.StreamRows)
            {
                Rows.Write(PathOf($"{rows}.csv"), department, rows);
            }

            Started Evaluate(string name) =>
                Started.Run(
                    programs.ReadyToRun,
                    [
                        "evaluate",
                        PathOf("book.yaml"),
                        PathOf(name),
                        "--as-of",
                        "2020-12-31",
                        "--format",
                        "csv",
                        "-o",
                        PathOf("graded.csv"),
                    ]
                );

            List<double> copies = [];
            Dictionary<int, List<Started>> streams = Measured.StreamRows.ToDictionary(
                rows => rows,
                _ => new List<Started>()
            );
            for (int i = 0; i < 3; i++)
            {
                copies.Add(
                    Started.Time(
                        Path.Combine(AppContext.BaseDirectory, "PerfEval.Benchmarks"),
                        ["copy", PathOf($"{Measured.Million}.csv"), PathOf("copy.csv")]
                    )
                );
                // The longest takes as long as all others, and once says enough.
                foreach (
                    int rows in Measured.StreamRows.Where(rows =>
                        rows <= Measured.Million || i == 0
                    )
                )
                {
                    streams[rows].Add(Evaluate($"{rows}.csv"));
                }
            }

            (double shorter, int fewer) = (0, 0);
            foreach (int rows in Measured.StreamRows)
            {
                double time = Median([.. streams[rows].Select(one => one.Milliseconds)]);
                _values[Measured.StreamOf(rows)] = time;
                _values[Measured.RowUpTo(rows)] = (time - shorter) / (rows - fewer) * 1_000;
                (shorter, fewer) = (time, rows);
            }

            List<Started> million = streams[Measured.Million];
            _values[Measured.CopyTime] = Median(copies);
            _values[Measured.StreamPeak] = million.Max(one => one.PeakMegabytes);
            _values[Measured.StreamCores] = Median([
                .. million.Select(one => one.ProcessorMilliseconds / one.Milliseconds),
            ]);
            _values[Measured.LongestStreamPeak] = streams[Measured.StreamRows[^1]]
                .Max(one => one.PeakMegabytes);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static double Milliseconds(Action action) => Timed(action).Milliseconds;

    // How long an action takes, and how long without the pauses in which the collector moves what lives.
    private static (double Milliseconds, double Worked) Timed(Action action)
    {
        GC.Collect();
        TimeSpan paused = GC.GetTotalPauseDuration();
        long before = Stopwatch.GetTimestamp();
        action();
        TimeSpan took = Stopwatch.GetElapsedTime(before);
        TimeSpan worked = took - (GC.GetTotalPauseDuration() - paused);
        return (took.TotalMilliseconds, worked.TotalMilliseconds);
    }

    private static double Median(List<double> values) => values.Order().ElementAt(values.Count / 2);
}
