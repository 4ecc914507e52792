using System.Globalization;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using NodaTime;
using NodaTime.Text;

namespace PerfEval.Hosting;

/// <summary>
/// Whether rule books are served, and whether they are those of the last reload. What it answers names no folder, since
/// health is often shown to whoever asks.
/// </summary>
/// <param name="catalog">The rule books.</param>
internal sealed class RuleBooksHealthCheck(IRuleBookCatalog catalog) : IHealthCheck
{
    public Task<HealthCheckResult> CheckHealthAsync(
        HealthCheckContext context,
        CancellationToken cancellationToken = default
    ) => Task.FromResult(Check());

    private HealthCheckResult Check()
    {
        int count = catalog.RuleBooks.Count;
        ReloadFailure? failure = catalog.LastFailure;
        Dictionary<string, object> data = new(StringComparer.Ordinal)
        {
            ["ruleBooks"] = count,
            ["lastReload"] = Print(catalog.LastReload),
        };
        if (failure is not null)
        {
            data["lastFailure"] = Print(failure.Instant);
            data["errors"] = failure.Diagnostics.Count(IsError);
        }

        string served = string.Create(
            CultureInfo.InvariantCulture,
            $"Rule books: {count}, read at {data["lastReload"]}."
        );
        return count == 0 ? HealthCheckResult.Unhealthy("There are no rule books.", data: data)
            : failure is null ? HealthCheckResult.Healthy(served, data)
            : HealthCheckResult.Degraded($"{served} {Explain(failure)}", data: data);
    }

    private static string Explain(ReloadFailure failure)
    {
        string when = $"The reload at {Print(failure.Instant)} failed";
        return failure.Diagnostics.FirstOrDefault(IsError) is { } first
            ? $"{when}: {WithoutFolders.Print(first)}"
            : $"{when}.";
    }

    private static bool IsError(Diagnostic finding) => finding.Severity == Severity.Error;

    private static string Print(Instant instant) => InstantPattern.General.Format(instant);
}
