using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Options;
using NodaTime;
using PerfEval;
using PerfEval.Hosting;

namespace Microsoft.Extensions.DependencyInjection;

/// <summary>Adds PerfEval to the services of an application that runs in a host.</summary>
public static class PerfEvalHosting
{
    private const string HealthCheck = "perfeval";

    /// <summary>Adds PerfEval with the rule books that a section of the configuration names, and what <see cref="AddPerfEvalHosting"/> adds.</summary>
    /// <remarks>
    /// The section is read when the host starts, and not again. Its keys are <c>RuleBooks</c> (a path, or a list of paths of files and
    /// folders), <c>IsStrict</c>, <c>IsNamedById</c> (<c>true</c> or <c>false</c>) and <c>ReloadInterval</c>
    /// (<c>00:05:00</c>). An unknown key, a value that cannot be read, or no rule book at all keeps the host from starting
    /// with an <see cref="OptionsValidationException"/> that tells every fault. Relative paths are looked for from
    /// the current directory.
    /// </remarks>
    /// <param name="services">The services.</param>
    /// <param name="section">The section, such as <c>configuration.GetSection("PerfEval")</c>.</param>
    /// <param name="configure">What the application says itself, after the configuration; null for nothing.</param>
    /// <returns>The services, to add more.</returns>
    /// <example>
    /// <code>
    /// builder.Services.AddPerfEval(builder.Configuration.GetSection("PerfEval"));
    /// </code>
    /// </example>
    public static IServiceCollection AddPerfEval(
        this IServiceCollection services,
        IConfigurationSection section,
        Action<PerfEvalOptions>? configure = null
    )
    {
        ArgumentNullException.ThrowIfNull(services);
        ArgumentNullException.ThrowIfNull(section);
        var configured = new ConfiguredRuleBooks(section, configure);
        return services
            .AddPerfEvalHosting(configured.Apply)
            .AddPerfEval((_, options) => configured.Apply(options));
    }

    /// <summary>
    /// Adds what runs PerfEval in a host: the rule books are read before the host starts and keep it from starting if they
    /// are in error, with an <see cref="InvalidInputException"/> that carries every finding; a health check <c>perfeval</c>;
    /// log events of the category <c>PerfEval.Hosting</c>; a meter <c>PerfEval</c>; and reloads at an interval, if wanted.
    /// </summary>
    /// <remarks>
    /// It is added once however often it is called, and says nothing of where the rule books lie: so
    /// <c>services.AddPerfEval(o => o.AddRuleBooks("rules")).AddPerfEvalHosting()</c>.
    /// </remarks>
    /// <param name="services">The services.</param>
    /// <param name="configure">How the rule books are looked after; null for the defaults. Several calls add up.</param>
    /// <returns>The services, to add more.</returns>
    public static IServiceCollection AddPerfEvalHosting(
        this IServiceCollection services,
        Action<PerfEvalHostingOptions>? configure = null
    )
    {
        ArgumentNullException.ThrowIfNull(services);
        OptionsBuilder<PerfEvalHostingOptions> options = services
            .AddOptions<PerfEvalHostingOptions>()
            .ValidateOnStart();
        if (configure is not null)
        {
            options.Configure(configure);
        }

        if (services.Any(service => service.ServiceType == typeof(PerfEvalMeter)))
        {
            return services;
        }

        services.AddPerfEval();
        services.AddSingleton<PerfEvalMeter>();
        services.AddSingleton<CatalogEvents>();
        services.AddHostedService<RuleBooksAtStart>();
        services.AddHostedService<ReloadsAtInterval>();
        services.AddHealthChecks().AddCheck<RuleBooksHealthCheck>(HealthCheck);
        CountEvaluations(services);
        return services;
    }

    // Unless the application has an evaluator of its own.
    private static void CountEvaluations(IServiceCollection services)
    {
        ServiceDescriptor present = services.Last(service =>
            service.ServiceType == typeof(IEvaluator) && !service.IsKeyedService
        );
        if (present.ImplementationType == typeof(Evaluator))
        {
            services.Remove(present);
            services.AddSingleton<IEvaluator>(provider => new CountingEvaluator(
                new Evaluator(provider.GetRequiredService<IClock>()),
                provider.GetRequiredService<PerfEvalMeter>()
            ));
        }
    }
}
