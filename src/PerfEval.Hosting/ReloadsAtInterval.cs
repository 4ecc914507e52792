using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;

namespace PerfEval.Hosting;

/// <summary>Reads the rule books again and again, as long as the host runs.</summary>
/// <param name="services">The services of the application; the catalogue is taken from them when the host has started.</param>
/// <param name="options">How long it waits; null for no reload at all.</param>
/// <param name="events">Where a reload is told that broke.</param>
internal sealed class ReloadsAtInterval(
    IServiceProvider services,
    IOptions<PerfEvalHostingOptions> options,
    CatalogEvents events
) : BackgroundService
{
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        if (options.Value.ReloadInterval is not { } interval)
        {
            return;
        }

        IRuleBookCatalog catalog = services.GetRequiredService<IRuleBookCatalog>();
        TimeProvider time = services.GetService<TimeProvider>() ?? TimeProvider.System;
        while (!stoppingToken.IsCancellationRequested)
        {
            await Task.Delay(interval, time, stoppingToken).ConfigureAwait(false);
            try
            {
                await catalog.ReloadAsync(stoppingToken).ConfigureAwait(false);
            }
            catch (InvalidInputException)
            {
                // The catalogue has told it.
            }
            catch (Exception failure)
                when (failure is not OperationCanceledException
                    || !stoppingToken.IsCancellationRequested
                )
            {
                // A catalogue of the application's own, say over a database, may do better the next time.
                events.TellBrokenReload(failure);
            }
        }
    }
}
