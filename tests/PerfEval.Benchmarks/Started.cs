using System.Diagnostics;

namespace PerfEval.Benchmarks;

/// <summary>A program from its start to its end.</summary>
/// <param name="Milliseconds">How long it took.</param>
/// <param name="ProcessorMilliseconds">The time of all cores that was seen.</param>
/// <param name="PeakMegabytes">The most memory that was seen.</param>
internal readonly record struct Started(
    double Milliseconds,
    double ProcessorMilliseconds,
    double PeakMegabytes
)
{
    /// <summary>Runs a program, and waits for it; what it writes is thrown away.</summary>
    /// <exception cref="InvalidOperationException">It answers another code than 0.</exception>
    public static Started Run(string program, params IReadOnlyList<string> arguments)
    {
        long before = Stopwatch.GetTimestamp();
        using var process = Process.Start(
            new ProcessStartInfo(program, arguments)
            {
                RedirectStandardOutput = true,
                UseShellExecute = false,
                RedirectStandardError = true,
            }
        )!;
        Task reading = Task.WhenAll(
            process.StandardOutput.BaseStream.CopyToAsync(Stream.Null),
            process.StandardError.BaseStream.CopyToAsync(Stream.Null)
        );
        (long peak, TimeSpan processor) = (0, TimeSpan.Zero);
        while (!process.WaitForExit(1))
        {
            try
            {
                process.Refresh();
                peak = Math.Max(peak, process.PeakWorkingSet64);
                processor = process.TotalProcessorTime;
            }
            catch (InvalidOperationException)
            {
                // It ended between the question and the answer.
            }
        }

        double milliseconds = Stopwatch.GetElapsedTime(before).TotalMilliseconds;
        reading.Wait();
        return process.ExitCode == 0
            ? new Started(milliseconds, processor.TotalMilliseconds, peak / 1_000_000.0)
            : throw new InvalidOperationException(
                $"{program} {string.Join(' ', arguments)} answers {process.ExitCode}."
            );
    }
}
