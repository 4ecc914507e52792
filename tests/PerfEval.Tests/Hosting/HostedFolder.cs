using System.Collections.Concurrent;
using System.Diagnostics.Metrics;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using NodaTime;
using NodaTime.Testing;
using PerfEval.Tests.Support;

namespace PerfEval.Tests.Hosting;

/// <summary>A folder of rule books, hosts over it, and what they log and measure.</summary>
internal sealed class HostedFolder : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    /// <summary>When the hosts' clock stands, until it is moved.</summary>
    public FakeClock Clock { get; } = new(Instant.FromUtc(2026, 11, 30, 8, 0));

    /// <summary>What was logged, in that order.</summary>
    public ConcurrentQueue<Logged> Log { get; } = new();

    /// <summary>The folder of the rule books.</summary>
    public string Path => _folder.Path;

    public string PathOf(string name) => _folder.PathOf(name);

    public void Dispose() => _folder.Dispose();

    /// <summary>Writes a rule book with one indicator of four grades.</summary>
    public void WriteBook(string id, string title = "Book") =>
        _folder.Write(
            id + ".yaml",
            Books
                .Of("kind: percent, min: 0%", "≥95%", "≥92%", "≥90%", "<90%")
                .Replace("id: book", $"id: {id}", StringComparison.Ordinal)
                .Replace("title: Book", $"title: \"{title}\"", StringComparison.Ordinal)
        );

    /// <summary>Writes a file that cannot be read.</summary>
    public void WriteBroken(string name) => _folder.Write(name + ".yaml", "title: [broken\n");

    public void Delete(string name) => File.Delete(PathOf(name + ".yaml"));

    /// <summary>Builds a host whose configuration names the folder.</summary>
    /// <param name="more">More of the configuration, such as <c>("PerfEval:IsStrict", "true")</c>.</param>
    public IHost Build(params (string Key, string? Value)[] more) =>
        Build(
            (services, configuration) => services.AddPerfEval(configuration.GetSection("PerfEval")),
            [("PerfEval:RuleBooks:0", Path), .. more]
        );

    /// <summary>Builds a host.</summary>
    public IHost Build(
        Action<IServiceCollection, IConfiguration> add,
        params (string Key, string? Value)[] configuration
    )
    {
        HostApplicationBuilder builder = Host.CreateEmptyApplicationBuilder(null);
        builder.Configuration.AddInMemoryCollection(
            configuration.Select(entry => KeyValuePair.Create(entry.Key, entry.Value))
        );
        builder.Logging.AddProvider(new Listener(Log));
        builder.Services.AddSingleton<IClock>(Clock);
        add(builder.Services, builder.Configuration);
        return builder.Build();
    }

    public static IRuleBookCatalog CatalogOf(IHost host) =>
        host.Services.GetRequiredService<IRuleBookCatalog>();

    public static async Task<HealthReportEntry> HealthOf(IHost host)
    {
        HealthReport report = await host
            .Services.GetRequiredService<HealthCheckService>()
            .CheckHealthAsync();
        return report.Entries["perfeval"];
    }

    /// <summary>Adds up what a host's meter tells from now on, by instrument.</summary>
    public static Measured Listen(IHost host) => new(host);

    /// <summary>An event of the log.</summary>
    public sealed record Logged(
        LogLevel Level,
        int Id,
        string? Name,
        string Text,
        IReadOnlyDictionary<string, object?> Values
    );

    /// <summary>The sums of counters and the last values of gauges.</summary>
    public sealed class Measured : IDisposable
    {
        private readonly MeterListener _listener = new();
        private readonly ConcurrentDictionary<string, long> _sums = new(StringComparer.Ordinal);

        public Measured(IHost host)
        {
            IMeterFactory own = host.Services.GetRequiredService<IMeterFactory>();
            _listener.InstrumentPublished = (instrument, listener) =>
            {
                if (instrument.Meter.Name == "PerfEval" && instrument.Meter.Scope == own)
                {
                    listener.EnableMeasurementEvents(instrument);
                }
            };
            _listener.SetMeasurementEventCallback<long>(
                (instrument, value, _, _) =>
                    _sums.AddOrUpdate(instrument.Name, value, (_, sum) => sum + value)
            );
            _listener.SetMeasurementEventCallback<int>(
                (instrument, value, _, _) => _sums[instrument.Name] = value
            );
            _listener.Start();
        }

        public IReadOnlyDictionary<string, long> Now()
        {
            _listener.RecordObservableInstruments();
            return _sums;
        }

        public void Dispose() => _listener.Dispose();
    }

    private sealed class Listener(ConcurrentQueue<Logged> log) : ILoggerProvider
    {
        public ILogger CreateLogger(string categoryName) =>
            categoryName == "PerfEval.Hosting"
                ? new Logger(log)
                : Microsoft.Extensions.Logging.Abstractions.NullLogger.Instance;

        public void Dispose() { }
    }

    private sealed class Logger(ConcurrentQueue<Logged> log) : ILogger
    {
        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(
            LogLevel logLevel,
            EventId eventId,
            TState state,
            Exception? exception,
            Func<TState, Exception?, string> formatter
        ) =>
            log.Enqueue(
                new Logged(
                    logLevel,
                    eventId.Id,
                    eventId.Name,
                    formatter(state, exception),
                    ((IEnumerable<KeyValuePair<string, object?>>)state!).ToDictionary(
                        pair => pair.Key,
                        pair => pair.Value
                    )
                )
            );
    }
}
