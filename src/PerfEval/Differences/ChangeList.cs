using PerfEval.Quantities;
using PerfEval.Text;

namespace PerfEval.Differences;

/// <summary>Collects what differs; what is the same on both sides is not added.</summary>
/// <param name="oldPlace">Where things stand in the old book that have no place of their own.</param>
/// <param name="newPlace">Where things stand in the new book that have no place of their own.</param>
internal sealed class ChangeList(Place oldPlace = default, Place newPlace = default)
{
    private readonly List<Change> _changes = [];

    public IReadOnlyList<Change> Changes => _changes;

    /// <summary>Compares what decides: policies, measures, gates.</summary>
    public void Rule(string key, string? old, string? revised)
    {
        if (old != revised)
        {
            Add(key, Text(old), Text(revised), oldPlace, newPlace, isWordsOnly: false);
        }
    }

    /// <summary>Compares numbers with the texts they were written as: <c>605</c> and <c>605.00</c> are other words for the same.</summary>
    public void Number(
        string key,
        (Rational Value, SourcedText Text)? old,
        (Rational Value, SourcedText Text)? revised
    ) => Written(key, old?.Text, revised?.Text, old?.Value == revised?.Value);

    /// <summary>Compares texts of which is known whether they mean the same.</summary>
    public void Written(string key, SourcedText? old, SourcedText? revised, bool isSame)
    {
        if (old?.Value != revised?.Value || !isSame)
        {
            Add(
                key,
                Text(old?.Value),
                Text(revised?.Value),
                old?.Place ?? oldPlace,
                revised?.Place ?? newPlace,
                isSame
            );
        }
    }

    /// <summary>Compares words on which nothing depends.</summary>
    public void Words(string key, LocalizedText? old, LocalizedText? revised)
    {
        if (!Equals(old, revised))
        {
            Add(key, old, revised, oldPlace, newPlace, isWordsOnly: true);
        }
    }

    /// <summary>Compares words on which nothing depends.</summary>
    public void Words(string key, string? old, string? revised) =>
        Words(key, Text(old), Text(revised));

    private void Add(
        string key,
        LocalizedText? old,
        LocalizedText? revised,
        Place from,
        Place to,
        bool isWordsOnly
    ) =>
        _changes.Add(
            new Change
            {
                Key = key,
                Old = old,
                New = revised,
                OldPlace = from,
                NewPlace = to,
                IsWordsOnly = isWordsOnly,
            }
        );

    private static LocalizedText? Text(string? text) =>
        text is null ? null : new LocalizedText(text);
}
