using PerfEval.Text;

namespace PerfEval.Diagnostics;

/// <summary>Collects what a reading or a proof finds; nothing is thrown one by one.</summary>
internal sealed class Findings
{
    /// <summary>How many are kept; the one behind them says that there are more.</summary>
    public const int Most = 100_000;

    private List<Diagnostic>? _found;
    private bool _isErrorLeftOut;
    private SearchLimit? _guesses;
    private IReadOnlyList<Diagnostic>? _inOrder;

    /// <summary>Whether anything found so far is an error.</summary>
    public bool HasErrors => ErrorCount > 0;

    /// <summary>How many errors were found so far.</summary>
    public int ErrorCount { get; private set; }

    /// <summary>How many were found so far.</summary>
    public int Count => _found?.Count ?? 0;

    /// <summary>How much may still be done in this reading to guess what was meant.</summary>
    public SearchLimit Guesses => _guesses ??= SearchLimit.OfOneReading();

    public void Add(Diagnostic diagnostic)
    {
        bool isError = diagnostic.Severity == Severity.Error;
        ErrorCount += isError ? 1 : 0;
        _inOrder = null;
        _found ??= [];
        if (_found.Count < Most)
        {
            _found.Add(diagnostic);
        }
        else if (_found.Count == Most || (isError && !_isErrorLeftOut))
        {
            _isErrorLeftOut = isError;
            Wording wording = isError ? Catalogue.ErrorsLeftOut : Catalogue.FindingsLeftOut;
            _found.Add(new Diagnostic(wording, diagnostic.Place, ("most", Most)));
        }
    }

    public void AddAll(IReadOnlyList<Diagnostic> diagnostics)
    {
        for (int i = 0; i < diagnostics.Count; i++)
        {
            Add(diagnostics[i]);
        }
    }

    public void Add(Wording wording, Place place, params IReadOnlyList<Argument> arguments) =>
        Add(new Diagnostic(wording, place, arguments));

    /// <summary>Adds that a name stands for nothing, with all that it could stand for and the one that was probably meant.</summary>
    /// <param name="wording">What it says of <c>key</c>, <c>guess</c> and <c>keys</c>.</param>
    /// <param name="place">Where the name stands.</param>
    /// <param name="key">The name as written.</param>
    /// <param name="keys">The names that there are, at least one.</param>
    public void AddUnknown(Wording wording, Place place, string key, IEnumerable<string> keys) =>
        Add(
            wording,
            place,
            [("key", key), .. Suggestion.For(key, keys, Guesses), ("keys", string.Join(", ", keys))]
        );

    /// <summary>Adds that a text names no grade of a scale.</summary>
    /// <param name="named">The text.</param>
    /// <param name="listed">The grades, as whoever wrote the text calls them.</param>
    /// <param name="names">All by which they may be called.</param>
    public void AddUnknownGrade(
        SourcedText named,
        IEnumerable<string> listed,
        IEnumerable<string> names
    ) =>
        Add(
            Catalogue.UnknownGrade,
            named.Place,
            [
                ("key", named.Value),
                .. Suggestion.For(named.Value, names, Guesses),
                ("keys", string.Join(", ", listed)),
            ]
        );

    /// <summary>All findings so far, in the order in which they were found.</summary>
    public IReadOnlyList<Diagnostic> AsFound() => _found is null ? [] : [.. _found];

    /// <summary>All findings in the order of their places; those at one place in the order they were found.</summary>
    /// <returns>The same list until something more is found.</returns>
    public IReadOnlyList<Diagnostic> InOrder() =>
        _inOrder ??= _found is null ? [] : InOrder(_found);

    /// <summary>Findings in the order of their places; those at one place as they come.</summary>
    public static IReadOnlyList<Diagnostic> InOrder(IEnumerable<Diagnostic> findings) =>
        [
            .. findings
                .OrderBy(finding => finding.Place.Source?.Name, StringComparer.Ordinal)
                .ThenBy(finding => finding.Place.Line)
                .ThenBy(finding => finding.Place.Column),
        ];
}
