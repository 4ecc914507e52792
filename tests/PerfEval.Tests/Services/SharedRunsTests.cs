using PerfEval.Services;

namespace PerfEval.Tests.Services;

/// <summary>Runs that many ask for at once are made for all of them together.</summary>
public sealed class SharedRunsTests : IDisposable
{
    private static readonly TimeSpan Long = TimeSpan.FromSeconds(30);

    private readonly SemaphoreSlim _begun = new(0);
    private readonly SemaphoreSlim _mayEnd = new(0);
    private readonly SharedRuns _runs;
    private int _count;
    private int _atOnce;

    public SharedRunsTests() => _runs = new SharedRuns(Run);

    public void Dispose()
    {
        _begun.Dispose();
        _mayEnd.Dispose();
    }

    [Fact]
    public async Task Two_thousand_who_ask_at_once_share_one_run_and_whoever_came_too_late_for_it_the_next()
    {
        Task first = Ask();
        await Begun();
        Task[] rest = [.. Enumerable.Range(0, 2000).Select(_ => Ask())];
        _mayEnd.Release();
        await first.WaitAsync(Long);
        await Begun();
        Assert.DoesNotContain(rest, asked => asked.IsCompleted);
        _mayEnd.Release();
        await Task.WhenAll(rest).WaitAsync(Long);
        Assert.Equal(2, _count);
    }

    [Fact]
    public async Task Who_asks_while_others_wait_holds_no_thread()
    {
        Task first = Ask();
        await Begun();
        int threads = ThreadPool.ThreadCount;
        Task[] rest = [.. Enumerable.Range(0, 2000).Select(_ => Task.Run(() => Ask()))];
        await Task.Run(() => { }).WaitAsync(Long);
        Assert.InRange(ThreadPool.ThreadCount, 1, threads + 100);
        _mayEnd.Release(2000);
        await Task.WhenAll([first, .. rest]).WaitAsync(Long);
        Assert.InRange(_count, 2, 2000);
    }

    [Fact]
    public async Task A_run_that_fails_fails_for_those_who_shared_it_and_the_next_begins_anew()
    {
        int count = 0;
        var runs = new SharedRuns(_ =>
        {
            if (++count == 1)
            {
                throw new InvalidOperationException("first");
            }
        });
        await Assert.ThrowsAsync<InvalidOperationException>(() =>
            runs.RunAsync(CancellationToken.None)
        );
        await runs.RunAsync(CancellationToken.None);
        Assert.Equal(2, count);
    }

    [Fact]
    public async Task Who_stops_waiting_ends_no_run_that_another_waits_for()
    {
        using var impatient = new CancellationTokenSource();
        Task first = Ask();
        await Begun();
        Task leaving = Ask(impatient.Token);
        Task staying = Ask();
        await impatient.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => leaving);
        _mayEnd.Release(2);
        await Task.WhenAll(first, staying).WaitAsync(Long);
        Assert.Equal(2, _count);
    }

    [Fact]
    public async Task A_run_that_nobody_waits_for_ends_early_and_one_asked_for_then_is_made()
    {
        using var impatient = new CancellationTokenSource();
        Task under = Ask(impatient.Token);
        await Begun();
        Task waiting = Ask(impatient.Token);
        await impatient.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => under);
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => waiting);
        _mayEnd.Release(2);
        await Ask().WaitAsync(Long);
        Assert.Equal(2, _count);
    }

    private Task Ask(CancellationToken cancellationToken = default) =>
        _runs.RunAsync(cancellationToken);

    private async Task Begun() => Assert.True(await _begun.WaitAsync(Long));

    private void Run(CancellationToken unwanted)
    {
        Assert.Equal(1, Interlocked.Increment(ref _atOnce));
        _count++;
        _begun.Release();
        try
        {
            Assert.True(_mayEnd.Wait(Long, unwanted));
        }
        finally
        {
            Interlocked.Decrement(ref _atOnce);
        }
    }
}
