using NodaTime;
using PerfEval.Rules;

namespace PerfEval.Services;

/// <summary>The rule books of files and folders, all of them read at once.</summary>
internal sealed class RuleBookCatalog : IRuleBookCatalog
{
    private readonly RuleBookSource[] _sources;
    private readonly IClock _clock;
    private readonly SharedRuns _reloads;
    private volatile Contents _now;

    /// <summary>Reads the rule books.</summary>
    /// <param name="sources">Where they lie.</param>
    /// <param name="clock">Tells when they were read.</param>
    /// <exception cref="InvalidInputException">One of them cannot be used.</exception>
    public RuleBookCatalog(IEnumerable<RuleBookSource> sources, IClock clock)
    {
        _sources = [.. sources];
        _clock = clock;
        _now = Read(CancellationToken.None);
        _reloads = new SharedRuns(Reload);
    }

    public event EventHandler? Reloaded;

    public IReadOnlyList<RuleBook> RuleBooks => _now.Books;

    public Instant LastReload => _now.At;

    public ReloadFailure? LastFailure => _now.Failure;

    public RuleBook? Find(string id, LocalDate? day = null)
    {
        ArgumentNullException.ThrowIfNull(id);
        IEnumerable<RuleBook> found = _now.Books.Where(book =>
            book.Id == id && (day is null || IsIn(book.Table.Period, day.Value))
        );
        return found.ToList() is [var only] ? only : null;
    }

    public Task ReloadAsync(CancellationToken cancellationToken = default) =>
        _reloads.RunAsync(cancellationToken);

    private void Reload(CancellationToken cancellationToken)
    {
        try
        {
            _now = Read(cancellationToken);
        }
        catch (InvalidInputException faulty)
        {
            _now = _now with
            {
                Failure = new ReloadFailure(_clock.GetCurrentInstant(), faulty.Diagnostics),
            };
            Reloaded?.Invoke(this, EventArgs.Empty);
            throw;
        }

        Reloaded?.Invoke(this, EventArgs.Empty);
    }

    private Contents Read(CancellationToken cancellationToken) =>
        new(RuleBookReading.Load(_sources, cancellationToken), _clock.GetCurrentInstant(), null);

    private static bool IsIn(EvaluationPeriod period, LocalDate day) =>
        period.From <= day && day <= period.To;

    // Exchanged as one, so that nobody sees the instant of one reading with the books of another.
    private sealed record Contents(
        IReadOnlyList<RuleBook> Books,
        Instant At,
        ReloadFailure? Failure
    );
}
