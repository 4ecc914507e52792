using System.Diagnostics.Metrics;
using Microsoft.Extensions.DependencyInjection;

namespace PerfEval.Hosting;

/// <summary>The meter <c>PerfEval</c>: what a host did with its rule books, in figures.</summary>
internal sealed class PerfEvalMeter : IDisposable
{
    /// <summary>The name of the meter.</summary>
    public const string Name = "PerfEval";

    private readonly Meter _meter;
    private readonly Counter<long> _reloads;
    private readonly Counter<long> _failedReloads;
    private readonly Counter<long> _evaluations;
    private readonly Counter<long> _indicators;

    /// <summary>Creates the instruments.</summary>
    /// <param name="services">Makes the meter, if the host has metrics.</param>
    public PerfEvalMeter(IServiceProvider services)
    {
        _meter = services.GetService<IMeterFactory>()?.Create(Name) ?? new Meter(Name);
        _reloads = _meter.CreateCounter<long>(
            "perfeval.reloads",
            "{reload}",
            "Reloads that put new rule books in place."
        );
        _failedReloads = _meter.CreateCounter<long>(
            "perfeval.reloads.failed",
            "{reload}",
            "Reloads that found errors, after which the old rule books were served."
        );
        _evaluations = _meter.CreateCounter<long>(
            "perfeval.evaluations",
            "{evaluation}",
            "Evaluations by the injected evaluator, streams included; a regrading is two."
        );
        _indicators = _meter.CreateCounter<long>(
            "perfeval.indicators",
            "{indicator}",
            "Indicators graded by the injected evaluator, those of streams excepted."
        );
    }

    /// <summary>Whether anybody listens to the number of indicators, which has to be added up.</summary>
    public bool CountsIndicators => _indicators.Enabled;

    /// <summary>Counts a reload that succeeded, or one that failed.</summary>
    public void CountReload(bool hasFailed) => (hasFailed ? _failedReloads : _reloads).Add(1);

    /// <summary>Counts an evaluation, whatever it holds.</summary>
    public void CountEvaluation() => _evaluations.Add(1);

    /// <summary>Counts graded indicators.</summary>
    public void CountIndicators(int count) => _indicators.Add(count);

    /// <summary>Shows from now on how many rule books are served.</summary>
    public void Show(IRuleBookCatalog catalog) =>
        _meter.CreateObservableGauge(
            "perfeval.rulebooks",
            () => catalog.RuleBooks.Count,
            "{rulebook}",
            "Rule books that are served."
        );

    public void Dispose() => _meter.Dispose();
}
