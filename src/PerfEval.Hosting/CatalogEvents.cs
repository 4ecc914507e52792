using Microsoft.Extensions.Logging;

namespace PerfEval.Hosting;

/// <summary>Logs and counts what becomes of the rule books of a host.</summary>
internal sealed class CatalogEvents
{
    /// <summary>The category of the log events.</summary>
    public const string Category = "PerfEval.Hosting";

    // A book of a thousand faults is mended from the first of them.
    private const int MostFindings = 100;

    private readonly ILogger _logger;
    private readonly PerfEvalMeter _meter;

    /// <summary>Creates the events.</summary>
    public CatalogEvents(ILoggerFactory loggers, PerfEvalMeter meter) =>
        (_logger, _meter) = (loggers.CreateLogger(Category), meter);

    /// <summary>Tells that the books were read at the start, and from now on every reload.</summary>
    public void Follow(IRuleBookCatalog catalog)
    {
        CatalogLog.Loaded(_logger, catalog.RuleBooks.Count);
        _meter.Show(catalog);
        catalog.Reloaded += (_, _) => TellReload(catalog);
    }

    /// <summary>Tells that the books keep the host from starting.</summary>
    public void TellFaultyStart(IReadOnlyList<Diagnostic> findings)
    {
        CatalogLog.LoadFailed(_logger, CountErrors(findings));
        TellErrors(findings);
    }

    /// <summary>Tells that a reload threw what no reading throws.</summary>
    public void TellBrokenReload(Exception failure) => CatalogLog.ReloadBroke(_logger, failure);

    private void TellReload(IRuleBookCatalog catalog)
    {
        ReloadFailure? failure = catalog.LastFailure;
        _meter.CountReload(failure is not null);
        if (failure is null)
        {
            CatalogLog.Reloaded(_logger, catalog.RuleBooks.Count);
            return;
        }

        CatalogLog.ReloadFailed(
            _logger,
            catalog.RuleBooks.Count,
            catalog.LastReload,
            CountErrors(failure.Diagnostics)
        );
        TellErrors(failure.Diagnostics);
    }

    private static int CountErrors(IReadOnlyList<Diagnostic> findings) =>
        findings.Count(finding => finding.Severity == Severity.Error);

    private void TellErrors(IReadOnlyList<Diagnostic> findings)
    {
        foreach (
            Diagnostic error in findings
                .Where(finding => finding.Severity == Severity.Error)
                .Take(MostFindings)
        )
        {
            CatalogLog.Finding(
                _logger,
                error.Place.File ?? "",
                error.Place.Line,
                error.Place.Column,
                error.Code,
                error.Message(Language.English)
            );
        }
    }
}
