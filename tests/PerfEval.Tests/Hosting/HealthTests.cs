using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using Microsoft.Extensions.Hosting;
using PerfEval.Hosting;
using PerfEval.Tests.Support;

namespace PerfEval.Tests.Hosting;

/// <summary>What the health check tells of the rule books, and that it tells no folder.</summary>
public sealed class HealthTests : IDisposable
{
    private readonly HostedFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task With_the_books_of_the_last_reload_it_is_healthy()
    {
        _folder.WriteBook("a");
        using IHost host = _folder.Build();
        await host.StartAsync();
        Assert.Equal(
            "Healthy: Rule books: 1, read at 2026-11-30T08:00:00Z. [lastReload: 2026-11-30T08:00:00Z, ruleBooks: 1]",
            Print(await HostedFolder.HealthOf(host))
        );
        await host.StopAsync();
    }

    [Fact]
    public async Task With_older_books_it_is_degraded_and_with_a_good_reload_healthy_again()
    {
        _folder.WriteBook("a");
        using IHost host = _folder.Build();
        await host.StartAsync();
        IRuleBookCatalog catalog = HostedFolder.CatalogOf(host);
        _folder.Clock.AdvanceMinutes(5);
        _folder.WriteBroken("b");
        _folder.WriteBroken("c");
        await Assert.ThrowsAsync<InvalidInputException>(() => catalog.ReloadAsync());
        Assert.Equal(
            "Degraded: Rule books: 1, read at 2026-11-30T08:00:00Z. The reload at 2026-11-30T08:05:00Z failed: b.yaml(1,15): PE1001: "
                + "Inside { } and [ ] a comma parts one entry from the next, and an entry has one colon at most; here it is otherwise. "
                + "Correct it, or put the text in quotes; the reading ends here "
                + "[errors: 2, lastFailure: 2026-11-30T08:05:00Z, lastReload: 2026-11-30T08:00:00Z, ruleBooks: 1]",
            Print(await HostedFolder.HealthOf(host))
        );

        _folder.Clock.AdvanceMinutes(5);
        _folder.Delete("b");
        _folder.Delete("c");
        await catalog.ReloadAsync();
        Assert.Equal(
            "Healthy: Rule books: 1, read at 2026-11-30T08:10:00Z. [lastReload: 2026-11-30T08:10:00Z, ruleBooks: 1]",
            Print(await HostedFolder.HealthOf(host))
        );
        await host.StopAsync();
    }

    [Fact]
    public async Task Without_any_book_it_is_unhealthy()
    {
        using IHost host = _folder.Build((services, _) => services.AddPerfEvalHosting());
        await host.StartAsync();
        HealthReportEntry health = await HostedFolder.HealthOf(host);
        Assert.Equal(HealthStatus.Unhealthy, health.Status);
        Assert.Equal("There are no rule books.", health.Description);
        await host.StopAsync();
    }

    [Fact]
    public void No_finding_about_a_bad_book_or_about_two_of_one_id_tells_a_folder()
    {
        _folder.WriteBook("a");
        File.Copy(_folder.PathOf("a.yaml"), _folder.PathOf("a-again.yaml"));
        string[] bad =
        [
            _folder.Path,
            _folder.PathOf("none.yaml"),
            .. Directory.GetFiles(
                Repository.PathOf("tests", "PerfEval.Tests", "Books", "bad"),
                "*.yaml",
                SearchOption.AllDirectories
            ),
        ];
        int count = 0;
        foreach (string path in bad)
        {
            using ServiceProvider services = new ServiceCollection()
                .AddPerfEval(o => o.AddRuleBooks(path))
                .BuildServiceProvider();
            try
            {
                services.GetRequiredService<IRuleBookCatalog>();
            }
            catch (InvalidInputException faulty)
            {
                foreach (Diagnostic finding in faulty.Diagnostics)
                {
                    string said = WithoutFolders.Print(finding);
                    Assert.DoesNotContain(
                        Path.GetDirectoryName(path)!,
                        said,
                        StringComparison.Ordinal
                    );
                    Assert.Contains($": {finding.Code}: ", said, StringComparison.Ordinal);
                    count++;
                }
            }
        }

        Assert.True(count > 30, $"{count} findings were looked at.");
    }

    private static string Print(HealthReportEntry health) =>
        $"{health.Status}: {health.Description} [{string.Join(", ", health.Data.OrderBy(pair => pair.Key, StringComparer.Ordinal).Select(pair => $"{pair.Key}: {pair.Value}"))}]";
}
