using System.Globalization;
using PerfEval.Cli.Output;
using PerfEval.Text;

namespace PerfEval.Cli.Evaluating;

/// <summary>A line on a terminal's standard error that says how many rows were read; none where it is redirected.</summary>
internal sealed class Progress
{
    private const long MillisecondsBetween = 200;

    private readonly Terminal _terminal;
    private readonly bool _isShown;
    private long _last = Environment.TickCount64;
    private int _length;

    /// <summary>Creates a progress line.</summary>
    /// <param name="terminal">Where to write.</param>
    /// <param name="isReportElsewhere">Whether the report goes to a file, so that it does not stand in the way.</param>
    public Progress(Terminal terminal, bool isReportElsewhere)
    {
        _terminal = terminal;
        _isShown = terminal.IsErrorWatched && (isReportElsewhere || !terminal.IsOutputWatched);
    }

    /// <summary>Shows how many rows were read, a few times a second.</summary>
    public void Show(long rows)
    {
        long now = Environment.TickCount64;
        if (!_isShown || now - _last < MillisecondsBetween)
        {
            return;
        }

        _last = now;
        string count = rows.ToString("N0", CultureInfo.InvariantCulture);
        string line = _terminal.Text($"{count} rows", $"已读 {count} 行");
        _length = DisplayWidth.Of(line);
        _terminal.Error.Write("\r" + line);
    }

    /// <summary>Takes the line away, for what is printed next.</summary>
    public void Clear()
    {
        if (_length > 0)
        {
            _terminal.Error.Write("\r" + new string(' ', _length) + "\r");
            _length = 0;
        }
    }
}
