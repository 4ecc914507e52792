using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using NodaTime;
using PerfEval.Hosting;
using PerfEval.Tests.Support;

namespace PerfEval.Tests.Hosting;

/// <summary>A host starts with rule books that can be used, or not at all.</summary>
public sealed class StartTests : IDisposable
{
    private readonly HostedFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task A_host_with_faulty_rule_books_does_not_start_and_tells_every_finding()
    {
        _folder.WriteBook("a");
        _folder.WriteBroken("b");
        _folder.WriteBroken("c");
        var late = new Late();
        using IHost host = _folder.Build(
            (services, configuration) =>
                services
                    .AddSingleton<IHostedService>(late)
                    .AddPerfEval(configuration.GetSection("PerfEval")),
            ("PerfEval:RuleBooks", _folder.Path)
        );
        InvalidInputException faulty = await Assert.ThrowsAsync<InvalidInputException>(() =>
            host.StartAsync()
        );
        Assert.Equal(["PE1001", "PE1001"], faulty.Diagnostics.Codes());
        Assert.Contains("b.yaml(1,15): error PE1001", faulty.Message, StringComparison.Ordinal);
        Assert.Contains("c.yaml(1,15): error PE1001", faulty.Message, StringComparison.Ordinal);
        Assert.False(late.HasStarted);
        Assert.Equal([5, 4, 4], _folder.Log.Select(logged => logged.Id));
        Assert.Equal(LogLevel.Critical, _folder.Log.First().Level);
    }

    [Fact]
    public async Task The_rule_books_are_there_before_any_hosted_service_starts()
    {
        _folder.WriteBook("a");
        using IHost host = _folder.Build();
        await host.StartAsync();
        Assert.Equal("a", Assert.Single(HostedFolder.CatalogOf(host).RuleBooks).Id);
        Assert.Equal("1 Loaded: Rule books read: 1.", Assert.Single(_folder.Log.Select(Print)));
        await host.StopAsync();
    }

    [Fact]
    public async Task A_cancelled_start_reads_nothing()
    {
        _folder.WriteBook("a");
        using IHost host = _folder.Build();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() =>
            host.StartAsync(new CancellationToken(canceled: true))
        );
        Assert.Empty(_folder.Log);
    }

    [Fact]
    public async Task Every_fault_of_the_configuration_is_told_at_the_start()
    {
        using IHost host = _folder.Build(
            (services, configuration) => services.AddPerfEval(configuration.GetSection("PerfEval")),
            ("PerfEval:RuleBook", "rules"),
            ("PerfEval:IsStrict", "yes"),
            ("PerfEval:ReloadInterval", "5 minutes")
        );
        OptionsValidationException faulty = await Assert.ThrowsAsync<OptionsValidationException>(
            () =>
                host.StartAsync()
        );
        Assert.Equal(
            [
                "PerfEval:RuleBook is no key of PerfEval. The keys are RuleBooks, IsStrict, IsNamedById, ReloadInterval.",
                "PerfEval:RuleBooks names no rule book. Write a path, or a list of paths, of files or folders.",
                "PerfEval:IsStrict is 'yes'. Write true or false.",
                "PerfEval:ReloadInterval is '5 minutes'. Write hours, minutes and seconds, such as 00:05:00, from a second to 24 days.",
            ],
            faulty.Failures
        );
    }

    [Theory]
    [InlineData("00:00:00")]
    [InlineData("-00:05:00")]
    [InlineData("30.00:00:00")]
    public async Task An_interval_is_between_a_second_and_24_days(string interval)
    {
        _folder.WriteBook("a");
        using IHost host = _folder.Build(("PerfEval:ReloadInterval", interval));
        await Assert.ThrowsAsync<OptionsValidationException>(() => host.StartAsync());
        Assert.Throws<ArgumentOutOfRangeException>(() =>
            new PerfEvalHostingOptions
            {
                ReloadInterval = TimeSpan.Parse(
                    interval,
                    System.Globalization.CultureInfo.InvariantCulture
                ),
            }
        );
    }

    [Fact]
    public async Task The_configuration_says_how_the_books_are_read_and_the_application_has_the_last_word()
    {
        _folder.WriteBook("a");
        using IHost host = _folder.Build(
            (services, configuration) =>
                services.AddPerfEval(
                    configuration.GetSection("PerfEval"),
                    o => o.IsNamedById = true
                ),
            ("PerfEval:RuleBooks:0", _folder.PathOf("a.yaml")),
            ("PerfEval:IsNamedById", "false"),
            ("PerfEval:isStrict", "true")
        );
        await host.StartAsync();
        Assert.Equal("a", Assert.Single(HostedFolder.CatalogOf(host).RuleBooks).Input.Name);
        await host.StopAsync();
    }

    [Fact]
    public async Task A_single_value_stands_in_the_place_of_a_list()
    {
        _folder.WriteBook("a");
        using IHost host = _folder.Build(("PerfEval:RuleBooks", _folder.PathOf("none.yaml")));
        InvalidInputException faulty = await Assert.ThrowsAsync<InvalidInputException>(() =>
            host.StartAsync()
        );
        Assert.Equal(["PE1009"], faulty.Diagnostics.Codes());
    }

    [Fact]
    public async Task Added_twice_the_rule_books_add_up_and_all_else_is_there_once()
    {
        _folder.WriteBook("a");
        _folder.WriteBook("b");
        using IHost host = _folder.Build(
            (services, configuration) =>
                services
                    .AddPerfEval(configuration.GetSection("First"))
                    .AddPerfEval(configuration.GetSection("Second"))
                    .AddPerfEval(o => o.AddRuleBooks(_folder.PathOf("b.yaml")))
                    .AddPerfEvalHosting(),
            ("First:RuleBooks", _folder.PathOf("a.yaml")),
            ("Second:RuleBooks", _folder.PathOf("b.yaml"))
        );
        await host.StartAsync();
        Assert.Equal(["a", "b"], HostedFolder.CatalogOf(host).RuleBooks.Select(book => book.Id));
        Assert.Single(_folder.Log);
        await HostedFolder.HealthOf(host);
        await host.StopAsync();
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void An_evaluator_of_the_applications_own_stays(bool isBefore)
    {
        var own = new Own();
        using IHost host = _folder.Build(
            (services, _) =>
            {
                if (isBefore)
                {
                    services.AddSingleton<IEvaluator>(own);
                }

                services.AddPerfEval().AddPerfEvalHosting();
                if (!isBefore)
                {
                    services.AddSingleton<IEvaluator>(own);
                }
            }
        );
        Assert.Same(own, host.Services.GetRequiredService<IEvaluator>());
    }

    [Fact]
    public void The_doors_check_for_null()
    {
        IServiceCollection none = null!;
        Assert.Throws<ArgumentNullException>(() => none.AddPerfEvalHosting());
        Assert.Throws<ArgumentNullException>(() =>
            PerfEvalHosting.AddPerfEval(new ServiceCollection(), null!)
        );
        Assert.Throws<ArgumentNullException>(() =>
            new ServiceCollection().AddPerfEval((Action<IServiceProvider, PerfEvalOptions>)null!)
        );
    }

    internal static string Print(HostedFolder.Logged logged) =>
        $"{logged.Id} {logged.Name}: {logged.Text}";

    private sealed class Late : IHostedService
    {
        public bool HasStarted { get; private set; }

        public Task StartAsync(CancellationToken cancellationToken)
        {
            HasStarted = true;
            return Task.CompletedTask;
        }

        public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
    }

    private sealed class Own : IEvaluator
    {
        public EvaluationResult Evaluate(
            RuleBook book,
            MeasuredResults results,
            EvaluationOptions? options = null
        ) => throw new NotSupportedException();

        public EvaluationResult Evaluate(
            RuleBook book,
            IReadOnlyList<MeasuredResults> results,
            EvaluationOptions? options = null
        ) => throw new NotSupportedException();

        public StreamedEvaluation Evaluate(
            RuleBook book,
            StreamedResults results,
            EvaluationOptions? options = null
        ) => throw new NotSupportedException();

        public Regrading Regrade(
            RuleBook old,
            RuleBook revised,
            IReadOnlyList<MeasuredResults> results,
            EvaluationOptions? options = null
        ) => throw new NotSupportedException();

        public IndicatorEvaluation Grade(
            RuleBook book,
            string path,
            string value,
            LocalDate? asOf = null
        ) => throw new NotSupportedException();

        public LocalDate Today(RuleBook book) => throw new NotSupportedException();
    }
}
