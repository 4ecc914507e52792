using Microsoft.Extensions.DependencyInjection.Extensions;
using NodaTime;
using PerfEval;
using PerfEval.Services;

namespace Microsoft.Extensions.DependencyInjection;

/// <summary>Adds PerfEval to the services of an application.</summary>
public static class PerfEvalServices
{
    /// <summary>
    /// Adds an <see cref="IRuleBookCatalog"/>, an <see cref="IEvaluator"/> and the system's <see cref="IClock"/>, each
    /// unless the services hold one already, and each as one for the whole application (a singleton). No rule book is named.
    /// </summary>
    /// <param name="services">The services.</param>
    /// <returns>The services, to add more.</returns>
    public static IServiceCollection AddPerfEval(this IServiceCollection services)
    {
        ArgumentNullException.ThrowIfNull(services);
        services.TryAddSingleton<IRuleBookCatalog, RuleBookCatalog>();
        services.TryAddSingleton<IEvaluator, Evaluator>();
        services.TryAddSingleton<IClock>(SystemClock.Instance);
        return services;
    }

    /// <summary>Adds the same, with rule books.</summary>
    /// <param name="services">The services.</param>
    /// <param name="configure">Names the rule books, now. Several calls add up, each with its own options.</param>
    /// <returns>The services, to add more.</returns>
    /// <example><code>services.AddPerfEval(o => o.AddRuleBooks("rules"));</code></example>
    public static IServiceCollection AddPerfEval(
        this IServiceCollection services,
        Action<PerfEvalOptions> configure
    )
    {
        ArgumentNullException.ThrowIfNull(services);
        ArgumentNullException.ThrowIfNull(configure);
        var options = new PerfEvalOptions();
        configure(options);
        return services.AddSingleton(options.ToSource()).AddPerfEval();
    }

    /// <summary>
    /// Adds the same, with rule books that other services name: a configuration, the folder of the application.
    /// </summary>
    /// <param name="services">The services.</param>
    /// <param name="configure">
    /// Names the rule books when the catalogue is first resolved; what it throws is thrown there. Several calls add up,
    /// each with its own options.
    /// </param>
    /// <returns>The services, to add more.</returns>
    /// <example>
    /// <code>
    /// services.AddPerfEval((provider, o) =>
    ///     o.AddRuleBooks(Path.Combine(provider.GetRequiredService&lt;IHostEnvironment&gt;().ContentRootPath, "rules")));
    /// </code>
    /// </example>
    public static IServiceCollection AddPerfEval(
        this IServiceCollection services,
        Action<IServiceProvider, PerfEvalOptions> configure
    )
    {
        ArgumentNullException.ThrowIfNull(services);
        ArgumentNullException.ThrowIfNull(configure);
        return services
            .AddSingleton(provider =>
            {
                var options = new PerfEvalOptions();
                configure(provider, options);
                return options.ToSource();
            })
            .AddPerfEval();
    }

    /// <summary>Reads the rule books now, so that an application with a faulty one does not start.</summary>
    /// <remarks>An application with a host has the package PerfEval.Hosting do it.</remarks>
    /// <param name="services">The built services, of the application or of a scope.</param>
    /// <param name="cancellationToken">Ends the waiting; a reading that has begun ends by itself.</param>
    /// <returns>A task that ends when the catalogue is ready. Where it is already, nothing is read again.</returns>
    /// <exception cref="InvalidInputException">What <see cref="IRuleBookCatalog.ReloadAsync"/> throws it for.</exception>
    /// <exception cref="InvalidOperationException"><c>AddPerfEval</c> was not called.</exception>
    /// <exception cref="OperationCanceledException">The waiting was cancelled.</exception>
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
