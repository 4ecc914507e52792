using NodaTime;
using PerfEval.Rules;

namespace PerfEval.Services;

/// <summary>The rule books of files and folders, all of them read at once.</summary>
internal sealed class RuleBookCatalog : IRuleBookCatalog
{
    private readonly SharedRuns _reloads;
    private volatile IReadOnlyList<RuleBook> _books;

    /// <summary>Reads the rule books.</summary>
    /// <param name="sources">Where they lie.</param>
    /// <exception cref="InvalidInputException">One of them cannot be used.</exception>
    public RuleBookCatalog(IEnumerable<RuleBookSource> sources)
    {
        RuleBookSource[] all = [.. sources];
        _books = RuleBookReading.Load(all, CancellationToken.None);
        _reloads = new SharedRuns(unwanted => _books = RuleBookReading.Load(all, unwanted));
    }

    public IReadOnlyList<RuleBook> RuleBooks => _books;

    public RuleBook? Find(string id, LocalDate? day = null)
    {
        ArgumentNullException.ThrowIfNull(id);
        IEnumerable<RuleBook> found = _books.Where(book =>
            book.Id == id && (day is null || IsIn(book.Table.Period, day.Value))
        );
        return found.ToList() is [var only] ? only : null;
    }

    public Task ReloadAsync(CancellationToken cancellationToken = default) =>
        _reloads.RunAsync(cancellationToken);

    private static bool IsIn(EvaluationPeriod period, LocalDate day) =>
        period.From <= day && day <= period.To;
}
