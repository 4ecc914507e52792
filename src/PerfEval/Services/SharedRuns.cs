namespace PerfEval.Services;

/// <summary>Runs that any number of callers ask for: one at a time, on one thread, each for all who asked before it began.</summary>
/// <remarks>
/// Who asks while a run is under way may know of something that it came too early to see, and waits for the next.
/// So however many ask at once, there are two runs at most. Safe to share between threads.
/// </remarks>
/// <param name="run">What is run; it ends early when nobody waits for it any more.</param>
internal sealed class SharedRuns(Action<CancellationToken> run)
{
    private readonly Lock _lock = new();
    private Run? _next;
    private Task _last = Task.CompletedTask;

    /// <summary>Asks for a run that begins after this call.</summary>
    /// <param name="cancellationToken">Ends the waiting, and the run with it if nobody else waits.</param>
    /// <returns>A task that ends as the run does.</returns>
    /// <exception cref="OperationCanceledException">The waiting was cancelled.</exception>
    public async Task RunAsync(CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        Run joined = Join();
        try
        {
            await joined.Task.WaitAsync(cancellationToken).ConfigureAwait(false);
        }
        finally
        {
            Leave(joined);
        }
    }

    private Run Join()
    {
        lock (_lock)
        {
            if (_next is null)
            {
                _next = new Run();
                _last = _next.Task = StartAsync(_next, _last);
            }

            _next.Waiting++;
            return _next;
        }
    }

    private void Leave(Run left)
    {
        lock (_lock)
        {
            left.Waiting--;
            if (left.Waiting == 0)
            {
                left.IsUnwanted.Cancel();
                Close(left);
            }
        }
    }

    private async Task StartAsync(Run own, Task before)
    {
        // Whatever became of the one before; and never on the thread of who asks.
        await before.ConfigureAwait(
            ConfigureAwaitOptions.SuppressThrowing | ConfigureAwaitOptions.ForceYielding
        );
        Close(own);
        own.IsUnwanted.Token.ThrowIfCancellationRequested();
        run(own.IsUnwanted.Token);
    }

    // Nobody joins any more.
    private void Close(Run own)
    {
        lock (_lock)
        {
            if (_next == own)
            {
                _next = null;
            }
        }
    }

    private sealed class Run
    {
        public Task Task { get; set; } = Task.CompletedTask;

        public int Waiting { get; set; }

        public CancellationTokenSource IsUnwanted { get; } = new();
    }
}
