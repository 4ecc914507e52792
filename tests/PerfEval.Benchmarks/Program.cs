using System.Globalization;
using BenchmarkDotNet.Configs;
using BenchmarkDotNet.Diagnosers;
using BenchmarkDotNet.Jobs;
using BenchmarkDotNet.Loggers;
using BenchmarkDotNet.Running;
using PerfEval.Benchmarks;

// write [RUNS] [short|full]   measures, and writes docs/performance.md
// compare                     measures once, and says what moved since
// copy FROM TO                the rival of the streams
// anything else               is BenchmarkDotNet's
const double Moved = 0.15;

switch (args)
{
    case ["copy", string from, string to]:
        Rows.Copy(from, to);
        break;
    case ["write", .. string[] rest]:
        Write(
            rest.Length > 0 ? int.Parse(rest[0], CultureInfo.InvariantCulture) : 5,
            rest is [_, "full"] ? Run.Full : Run.Short
        );
        break;
    case ["compare"]:
        Compare();
        break;
    default:
        BenchmarkSwitcher
            .FromAssembly(typeof(Program).Assembly)
            .Run(
                args,
                DefaultConfig.Instance.AddJob(Run.Short).AddDiagnoser(MemoryDiagnoser.Default)
            );
        break;
}

static void Write(int count, Job job)
{
    using var programs = Programs.Publish();
    List<IReadOnlyDictionary<string, double>> runs = [];
    for (int i = 0; i < count; i++)
    {
        Console.Error.WriteLine($"Run {i + 1} of {count}.");
        runs.Add(Run.Measure(job, programs, NullLogger.Instance));
        PerformancePage.Write(runs, job.Id);
    }
}

static void Compare()
{
    using var programs = Programs.Publish();
    Dictionary<string, double> before = PerformancePage.Read();
    IReadOnlyDictionary<string, double> now = Run.Measure(Run.Short, programs, NullLogger.Instance);
    int moved = 0;
    foreach ((string heading, IReadOnlyList<Figure> figures) in Figure.All)
    {
        foreach (Figure figure in figures)
        {
            if (
                figure.In(now) is { } value
                && before.TryGetValue($"{heading}: {figure.Name}", out double old)
                && Math.Abs(value - old) > Moved * Math.Abs(old)
            )
            {
                moved++;
                Console.WriteLine(
                    $"{heading}: {figure.Name}: {PerformancePage.Text(old)} → {PerformancePage.Text(value)} {figure.Unit} ({PerformancePage.Text(value / old)} of before)"
                );
            }
        }
    }

    Console.WriteLine($"{moved} figures moved by more than {Moved:P0}.");
}
