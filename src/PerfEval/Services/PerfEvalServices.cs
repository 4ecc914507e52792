using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using NodaTime;
using PerfEval.Services;

namespace PerfEval;

/// <summary>Adds PerfEval to the services of an application.</summary>
public static class PerfEvalServices
{
    /// <summary>
    /// Adds an <see cref="IRuleBookCatalog"/>, an <see cref="IEvaluator"/> and the system's <see cref="IClock"/>, each
    /// unless the services hold one already, and each as one for the whole application (a singleton).
    /// </summary>
    /// <param name="services">The services.</param>
    /// <param name="configure">
    /// Names the rule books; null where only the evaluator is wanted. Several calls add up, each with its own options.
    /// </param>
    /// <returns>The services, to add more.</returns>
    /// <example><code>services.AddPerfEval(o => o.AddRuleBooks("rules"));</code></example>
    public static IServiceCollection AddPerfEval(
        this IServiceCollection services,
        Action<PerfEvalOptions>? configure = null
    )
    {
        ArgumentNullException.ThrowIfNull(services);
        var options = new PerfEvalOptions();
        configure?.Invoke(options);
        services.AddSingleton(options.ToSource());
        services.TryAddSingleton<IRuleBookCatalog, RuleBookCatalog>();
        services.TryAddSingleton<IEvaluator, Evaluator>();
        services.TryAddSingleton<IClock>(SystemClock.Instance);
        return services;
    }

    /// <summary>Reads the rule books now, so that an application with a faulty one does not start.</summary>
    /// <param name="services">The built services, of the application or of a scope.</param>
    /// <param name="cancellationToken">Ends the waiting; a reading that has begun ends by itself.</param>
    /// <returns>A task that ends when the catalogue is ready. Where it is already, nothing is read again.</returns>
    /// <exception cref="InvalidInputException">What <see cref="IRuleBookCatalog.ReloadAsync"/> throws it for.</exception>
    /// <exception cref="InvalidOperationException"><see cref="AddPerfEval"/> was not called.</exception>
    /// <exception cref="OperationCanceledException">The waiting was cancelled.</exception>
    /// <example>
    /// <code>
    /// internal sealed class RuleBooksFirst(IServiceProvider services) : IHostedService
    /// {
    ///     public Task StartAsync(CancellationToken cancellationToken) => services.ValidatePerfEvalAsync(cancellationToken);
    ///     public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
    /// }
    /// </code>
    /// </example>
    public static Task ValidatePerfEvalAsync(
        this IServiceProvider services,
        CancellationToken cancellationToken = default
    )
    {
        ArgumentNullException.ThrowIfNull(services);
        return Task.Run(services.GetRequiredService<IRuleBookCatalog>, cancellationToken)
            .WaitAsync(cancellationToken);
    }
}
