using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace PerfEval.Hosting;

/// <summary>Reads the rule books before anything of the host starts: with a faulty one it does not start.</summary>
/// <param name="services">The services of the application; the catalogue is taken from them when the host starts, not before.</param>
/// <param name="events">Where it is told.</param>
internal sealed class RuleBooksAtStart(IServiceProvider services, CatalogEvents events)
    : IHostedLifecycleService
{
    public async Task StartingAsync(CancellationToken cancellationToken)
    {
        try
        {
            await services.ValidatePerfEvalAsync(cancellationToken).ConfigureAwait(false);
        }
        catch (InvalidInputException faulty)
        {
            events.TellFaultyStart(faulty.Diagnostics);
            throw;
        }

        events.Follow(services.GetRequiredService<IRuleBookCatalog>());
    }

    public Task StartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StartedAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StoppingAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StoppedAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}
