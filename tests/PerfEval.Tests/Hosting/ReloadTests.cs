using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using NodaTime;
using PerfEval.Tests.Support;

namespace PerfEval.Tests.Hosting;

/// <summary>What a host logs, measures and serves while its rule books are read again.</summary>
public sealed class ReloadTests : IDisposable
{
    private readonly HostedFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Each_reload_is_an_event_of_its_own_and_each_error_of_a_failed_one_another()
    {
        _folder.WriteBook("a");
        using IHost host = _folder.Build();
        await host.StartAsync();
        IRuleBookCatalog catalog = HostedFolder.CatalogOf(host);
        await catalog.ReloadAsync();
        _folder.WriteBroken("b");
        await Assert.ThrowsAsync<InvalidInputException>(() => catalog.ReloadAsync());
        Assert.Equal(
            [
                "1 Loaded: Rule books read: 1.",
                "2 Reloaded: Rule books read again: 1.",
                "3 ReloadFailed: The rule books cannot be read again, and the 1 read at 2026-11-30T08:00:00Z are served. Errors: 1.",
                $"4 Finding: {_folder.PathOf("b.yaml")}(1,15): PE1001: Inside {{ }} and [ ] a comma parts one entry from the next, and an entry has one colon at most; here it is otherwise. Correct it, or put the text in quotes; the reading ends here",
            ],
            _folder.Log.Select(StartTests.Print)
        );
        HostedFolder.Logged finding = _folder.Log.Last();
        Assert.Equal(LogLevel.Error, finding.Level);
        Assert.Equal("PE1001", finding.Values["Code"]);
        Assert.Equal(_folder.PathOf("b.yaml"), finding.Values["File"]);
        Assert.Equal((1, 15), (finding.Values["Line"], finding.Values["Column"]));
        await host.StopAsync();
    }

    [Fact]
    public async Task Of_a_reload_with_very_many_errors_a_hundred_are_logged()
    {
        _folder.WriteBook("a");
        using IHost host = _folder.Build();
        await host.StartAsync();
        for (int i = 0; i < 120; i++)
        {
            _folder.WriteBroken($"broken{i}");
        }

        await Assert.ThrowsAsync<InvalidInputException>(() =>
            HostedFolder.CatalogOf(host).ReloadAsync()
        );
        Assert.Equal(120, _folder.Log.Single(logged => logged.Id == 3).Values["Errors"]);
        Assert.Equal(100, _folder.Log.Count(logged => logged.Id == 4));
        await host.StopAsync();
    }

    [Fact]
    public async Task The_meter_counts_books_reloads_failures_evaluations_and_indicators()
    {
        using IHost host = _folder.Build(
            (services, configuration) => services.AddPerfEval(configuration.GetSection("PerfEval")),
            ("PerfEval:RuleBooks", RealTable.BookPath)
        );
        using HostedFolder.Measured measured = HostedFolder.Listen(host);
        await host.StartAsync();
        IRuleBookCatalog catalog = HostedFolder.CatalogOf(host);
        IEvaluator evaluator = host.Services.GetRequiredService<IEvaluator>();
        RuleBook book = catalog.RuleBooks[0];
        evaluator.Evaluate(book, RealTable.Results);
        evaluator.Evaluate(book, [RealTable.Results]);
        using (
            StreamedResults rows = StreamedResults
                .Open(Repository.PathOf("docs", "samples", "results.csv"))
                .Value
        )
        {
            evaluator.Evaluate(book, rows);
        }

        evaluator.Regrade(book, book, [RealTable.Results]);
        evaluator.Grade(book, "employment/startup-support/error-rate", "0.4%");
        Assert.Equal(new LocalDate(2026, 11, 30), evaluator.Today(book));
        await catalog.ReloadAsync();
        await catalog.ReloadAsync();
        Assert.Equal(
            [
                "perfeval.evaluations 5",
                "perfeval.indicators 161",
                "perfeval.reloads 2",
                "perfeval.rulebooks 1",
            ],
            Print(measured)
        );
        await host.StopAsync();
    }

    [Fact]
    public async Task The_meter_counts_failed_reloads_once_however_many_asked()
    {
        _folder.WriteBook("a");
        using IHost host = _folder.Build();
        using HostedFolder.Measured measured = HostedFolder.Listen(host);
        await host.StartAsync();
        _folder.WriteBroken("b");
        Task[] asked =
        [
            .. Enumerable.Range(0, 200).Select(_ => HostedFolder.CatalogOf(host).ReloadAsync()),
        ];
        await Assert.ThrowsAsync<InvalidInputException>(() => Task.WhenAll(asked));
        Assert.InRange(measured.Now()["perfeval.reloads.failed"], 1, 2);
        Assert.Equal(1, measured.Now()["perfeval.rulebooks"]);
        await host.StopAsync();
    }

    [Fact]
    public async Task The_catalogue_tells_when_it_was_read_and_why_it_was_not()
    {
        _folder.WriteBook("a");
        using IHost host = _folder.Build();
        IRuleBookCatalog catalog = HostedFolder.CatalogOf(host);
        Instant start = _folder.Clock.GetCurrentInstant();
        Assert.Equal((start, null), (catalog.LastReload, catalog.LastFailure));

        _folder.Clock.AdvanceMinutes(1);
        _folder.WriteBroken("b");
        await Assert.ThrowsAsync<InvalidInputException>(() => catalog.ReloadAsync());
        Assert.Equal(start, catalog.LastReload);
        Assert.Equal(start + Duration.FromMinutes(1), catalog.LastFailure!.Instant);
        Assert.Equal(["PE1001"], catalog.LastFailure.Diagnostics.Codes());
        Assert.StartsWith(
            $"2026-11-30T08:01:00Z{Environment.NewLine}{_folder.PathOf("b.yaml")}(1,15): error PE1001",
            catalog.LastFailure.ToString(),
            StringComparison.Ordinal
        );

        _folder.Clock.AdvanceMinutes(1);
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() =>
            catalog.ReloadAsync(new CancellationToken(canceled: true))
        );
        Assert.NotNull(catalog.LastFailure);
        _folder.Delete("b");
        await catalog.ReloadAsync();
        Assert.Equal(
            (start + Duration.FromMinutes(2), null),
            (catalog.LastReload, catalog.LastFailure)
        );
    }

    [Fact]
    public async Task At_an_interval_the_books_are_read_again_and_a_broken_file_ends_nothing()
    {
        _folder.WriteBook("a");
        using IHost host = _folder.Build(
            (services, configuration) =>
                services
                    .AddSingleton<TimeProvider>(new Impatient())
                    .AddPerfEval(configuration.GetSection("PerfEval")),
            ("PerfEval:RuleBooks", _folder.Path),
            ("PerfEval:ReloadInterval", "01:00:00")
        );
        await host.StartAsync();
        IRuleBookCatalog catalog = HostedFolder.CatalogOf(host);
        _folder.WriteBroken("b");
        await Until(() => catalog.LastFailure is not null);
        _folder.WriteBook("b");
        await Until(() => catalog.RuleBooks.Count == 2);
        Assert.Null(catalog.LastFailure);
        await host.StopAsync();
    }

    [Fact]
    public async Task A_catalogue_of_the_applications_own_may_break_at_an_interval_and_the_host_goes_on()
    {
        using IHost host = _folder.Build(
            (services, _) =>
                services
                    .AddSingleton<TimeProvider>(new Impatient())
                    .AddSingleton<IRuleBookCatalog>(new Unreachable())
                    .AddPerfEvalHosting(o => o.ReloadInterval = TimeSpan.FromHours(1))
        );
        await host.StartAsync();
        await Until(() => _folder.Log.Count(logged => logged.Id == 6) > 1);
        Assert.Equal(
            "6 ReloadBroke: The rule books cannot be read again.",
            StartTests.Print(_folder.Log.Last())
        );
        await host.StopAsync();
    }

    [Fact]
    public async Task Under_load_no_reader_sees_half_a_reload()
    {
        WriteBoth("0");
        using IHost host = _folder.Build();
        await host.StartAsync();
        IRuleBookCatalog catalog = HostedFolder.CatalogOf(host);
        using var isOver = new CancellationTokenSource();
        Task[] readers = [.. Enumerable.Range(0, 3).Select(_ => Task.Run(Read))];
        for (int round = 1; round <= 20; round++)
        {
            WriteBoth(round.ToString(System.Globalization.CultureInfo.InvariantCulture));
            await Task.WhenAll(catalog.ReloadAsync(), catalog.ReloadAsync());
            _folder.WriteBroken("c");
            await Assert.ThrowsAsync<InvalidInputException>(() => catalog.ReloadAsync());
            _folder.Delete("c");
        }

        await isOver.CancelAsync();
        await Task.WhenAll(readers);
        await host.StopAsync();

        async Task Read()
        {
            do
            {
                Assert.Single(
                    catalog
                        .RuleBooks.Select(book => book.Table.Title.In(Language.English))
                        .Distinct()
                );
                Assert.Equal(2, (await HostedFolder.HealthOf(host)).Data["ruleBooks"]);
            } while (!isOver.IsCancellationRequested);
        }

        void WriteBoth(string title)
        {
            _folder.WriteBook("a", title);
            _folder.WriteBook("b", title);
        }
    }

    private static async Task Until(Func<bool> isSo)
    {
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(30));
        while (!isSo())
        {
            await Task.Delay(5, patience.Token);
        }
    }

    private static IEnumerable<string> Print(HostedFolder.Measured measured) =>
        measured.Now().Select(pair => $"{pair.Key} {pair.Value}").Order(StringComparer.Ordinal);

    /// <summary>A catalogue over a database that does not answer.</summary>
    private sealed class Unreachable : IRuleBookCatalog
    {
        public event EventHandler? Reloaded
        {
            add { }
            remove { }
        }

        public IReadOnlyList<RuleBook> RuleBooks => [];

        public Instant LastReload => default;

        public ReloadFailure? LastFailure => null;

        public RuleBook? Find(string id, LocalDate? day = null) => null;

        public Task ReloadAsync(CancellationToken cancellationToken = default) =>
            Task.FromException(new TimeoutException());
    }

    /// <summary>An hour passes in some milliseconds.</summary>
    private sealed class Impatient : TimeProvider
    {
        public override ITimer CreateTimer(
            TimerCallback callback,
            object? state,
            TimeSpan dueTime,
            TimeSpan period
        ) =>
            base.CreateTimer(
                callback,
                state,
                dueTime == TimeSpan.FromHours(1) ? TimeSpan.FromMilliseconds(10) : dueTime,
                period
            );
    }
}
