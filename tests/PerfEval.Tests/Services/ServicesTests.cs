using Microsoft.Extensions.DependencyInjection;
using NodaTime;
using NodaTime.Testing;
using PerfEval.Tests.Support;

namespace PerfEval.Tests.Services;

/// <summary>What AddPerfEval adds, and for how long it lives.</summary>
public class ServicesTests
{
    private static readonly ServiceProviderOptions Checked = new()
    {
        ValidateScopes = true,
        ValidateOnBuild = true,
    };

    [Theory]
    [InlineData(typeof(IRuleBookCatalog))]
    [InlineData(typeof(IEvaluator))]
    [InlineData(typeof(IClock))]
    public void Each_service_is_one_for_the_whole_application(Type service)
    {
        using ServiceProvider services = Real().BuildServiceProvider(Checked);
        using IServiceScope scope = services.CreateScope();
        Assert.Same(
            services.GetRequiredService(service),
            scope.ServiceProvider.GetRequiredService(service)
        );
    }

    [Fact]
    public void A_scoped_service_may_take_all_of_them()
    {
        using ServiceProvider services = Real().AddScoped<Consumer>().BuildServiceProvider(Checked);
        using IServiceScope scope = services.CreateScope();
        Assert.Equal(40, scope.ServiceProvider.GetRequiredService<Consumer>().CountIndicators());
    }

    [Fact]
    public void A_scoped_clock_is_refused_by_the_checks_of_the_container()
    {
        IServiceCollection services = Real().AddScoped<IClock>(_ => SystemClock.Instance);
        Assert.Throws<AggregateException>(() => services.BuildServiceProvider(Checked));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void The_clock_can_be_replaced_before_and_after(bool isBefore)
    {
        var clock = new FakeClock(Instant.FromUtc(2020, 1, 10, 8, 0));
        var collection = new ServiceCollection();
        if (isBefore)
        {
            collection.AddSingleton<IClock>(clock);
        }

        collection.AddPerfEval(o => o.AddRuleBooks(RealTable.BookPath));
        if (!isBefore)
        {
            collection.AddSingleton<IClock>(clock);
        }

        using ServiceProvider services = collection.BuildServiceProvider(Checked);
        EvaluationResult evaluation = services
            .GetRequiredService<IEvaluator>()
            .Evaluate(
                services.GetRequiredService<IRuleBookCatalog>().Find("gaoxin-hrss-2019")!,
                RealTable.Results
            );
        Assert.Equal(clock.GetCurrentInstant(), evaluation.Record.Instant);
    }

    [Fact]
    public void Without_rule_books_there_is_an_evaluator_and_an_empty_catalogue()
    {
        using ServiceProvider services = new ServiceCollection()
            .AddPerfEval()
            .BuildServiceProvider(Checked);
        Assert.Empty(services.GetRequiredService<IRuleBookCatalog>().RuleBooks);
        Assert.NotNull(services.GetRequiredService<IEvaluator>());
    }

    [Fact]
    public async Task Nothing_is_read_before_the_first_resolution_and_validation_is_one()
    {
        using var folder = new TemporaryFolder();
        using ServiceProvider services = new ServiceCollection()
            .AddPerfEval(o => o.AddRuleBooks(folder.PathOf("a.yaml")))
            .BuildServiceProvider(Checked);
        InvalidInputException faulty = await Assert.ThrowsAsync<InvalidInputException>(() =>
            services.ValidatePerfEvalAsync()
        );
        Assert.Equal(["PE1009"], faulty.Diagnostics.Codes());

        folder.Write("a.yaml", Books.Of("kind: percent", "≥95%", "≥92%", "≥90%", "<90%"));
        await services.ValidatePerfEvalAsync();
        folder.Write("a.yaml", "broken");
        await services.ValidatePerfEvalAsync();
        Assert.Single(services.GetRequiredService<IRuleBookCatalog>().RuleBooks);
    }

    [Fact]
    public void Other_services_may_name_the_rule_books_when_they_are_first_wanted()
    {
        bool isNamed = false;
        using ServiceProvider services = new ServiceCollection()
            .AddSingleton("rules")
            .AddPerfEval(
                (provider, o) =>
                {
                    isNamed = true;
                    o.AddRuleBooks(Repository.PathOf(provider.GetRequiredService<string>()));
                }
            )
            .BuildServiceProvider(Checked);
        Assert.False(isNamed);
        Assert.Equal(2, services.GetRequiredService<IRuleBookCatalog>().RuleBooks.Count);
    }

    [Fact]
    public async Task Validation_can_be_cancelled_and_needs_the_services()
    {
        using ServiceProvider services = Real().BuildServiceProvider(Checked);
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() =>
            services.ValidatePerfEvalAsync(new CancellationToken(canceled: true))
        );
        using ServiceProvider none = new ServiceCollection().BuildServiceProvider();
        await Assert.ThrowsAsync<InvalidOperationException>(() => none.ValidatePerfEvalAsync());
    }

    [Fact]
    public async Task The_doors_check_for_null()
    {
        Assert.Throws<ArgumentNullException>(() => PerfEvalServices.AddPerfEval(null!));
        await Assert.ThrowsAsync<ArgumentNullException>(() =>
            PerfEvalServices.ValidatePerfEvalAsync(null!)
        );
        Assert.Throws<ArgumentException>(() => new PerfEvalOptions().AddRuleBooks(" "));
    }

    private static IServiceCollection Real() =>
        new ServiceCollection().AddPerfEval(o => o.AddRuleBooks(Repository.PathOf("rules")));

    private sealed class Consumer(IRuleBookCatalog catalog, IEvaluator evaluator)
    {
        public int CountIndicators() =>
            evaluator
                .Evaluate(catalog.Find("gaoxin-hrss-2019")!, RealTable.Results)
                .Subjects[0]
                .Indicators.Count;
    }
}
