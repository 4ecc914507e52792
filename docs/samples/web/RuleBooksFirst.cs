using PerfEval;

namespace WebSample;

/// <summary>Reads the rule books before the first request is taken: with a faulty one the application does not start.</summary>
internal sealed class RuleBooksFirst(IServiceProvider services) : IHostedService
{
    public Task StartAsync(CancellationToken cancellationToken) =>
        services.ValidatePerfEvalAsync(cancellationToken);

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}
