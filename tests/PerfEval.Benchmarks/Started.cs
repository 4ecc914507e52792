using System.ComponentModel;
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
    /// <summary>Runs a program, and looks at it every millisecond.</summary>
    /// <exception cref="InvalidOperationException">It answers another code than 0.</exception>
    public static Started Run(string program, params IReadOnlyList<string> arguments)
    {
        (long peak, TimeSpan processor) = (0, TimeSpan.Zero);
        double milliseconds = Wait(program, arguments, Look);
        return new Started(milliseconds, processor.TotalMilliseconds, peak / 1_000_000.0);

        void Look(Process process)
        {
            while (!process.WaitForExit(1))
            {
                try
                {
                    process.Refresh();
                    peak = Math.Max(peak, process.PeakWorkingSet64);
                    processor = process.TotalProcessorTime;
                }
                catch (Exception gone) when (gone is InvalidOperationException or Win32Exception)
                {
                    // It ended between the question and the answer.
                }
            }
        }
    }

    /// <summary>Returns how many milliseconds a program takes at which nobody looks.</summary>
    /// <exception cref="InvalidOperationException">It answers another code than 0.</exception>
    public static double Time(string program, params IReadOnlyList<string> arguments) =>
        Wait(program, arguments, process => process.WaitForExit());

    // What it writes is thrown away.
    private static double Wait(
        string program,
        IReadOnlyList<string> arguments,
        Action<Process> untilExit
    )
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
        untilExit(process);
        double milliseconds = Stopwatch.GetElapsedTime(before).TotalMilliseconds;
        reading.Wait();
        return process.ExitCode == 0
            ? milliseconds
            : throw new InvalidOperationException(
                $"{program} {string.Join(' ', arguments)} answers {process.ExitCode}."
            );
    }
}
