using PerfEval.Diagnostics;
using PerfEval.Notation.Grammar;
using PerfEval.Text;

namespace PerfEval.Notation;

/// <summary>
/// What the criteria of an indicator count: a noun that is neither declared nor in the name stands at every numeric
/// criterion, and is asked about.
/// </summary>
internal static class CommonNoun
{
    /// <summary>Returns the noun of the first criterion that has one; null for none.</summary>
    public static string? Of(IReadOnlyList<WrittenCriterion> criteria, WrittenSet?[] sets)
    {
        for (int i = 0; i < sets.Length; i++)
        {
            if (criteria[i].Means is null && sets[i] is { Noun.Length: > 0 } set)
            {
                return set.Noun;
            }
        }

        return null;
    }

    /// <summary>Says which nouns are not declared, or stand at some criteria only.</summary>
    public static void Check(
        IReadOnlyList<WrittenCriterion> criteria,
        WrittenSet?[] sets,
        bool isAlone,
        AddFinding add
    )
    {
        if (!Array.Exists(sets, set => set is { Noun.Length: > 0 }))
        {
            return;
        }

        // A criterion with means is left out, and 无差错 needs no noun.
        List<(SourcedText Text, WrittenSet Set)> own =
        [
            .. criteria
                .Zip(sets, (criterion, set) => (criterion, set))
                .Where(pair => pair.criterion.Means is null && pair.set is not null)
                .Where(pair => pair.set!.Form != WrittenForm.Nothing)
                .Select(pair => (pair.criterion.Text, pair.set!)),
        ];
        AddShareOfTarget(own, add);
        if (isAlone || own.TrueForAll(one => one.Set.Undeclared.Length == 0))
        {
            return;
        }

        if (own.Select(one => one.Set.Undeclared).Distinct().Count() == 1)
        {
            (SourcedText text, WrittenSet set) = own[0];
            AddAt(Catalogue.NounUndeclared, text, set, add);
            return;
        }

        foreach ((SourcedText text, WrittenSet set) in own)
        {
            if (set.Undeclared.Length > 0)
            {
                AddAt(Catalogue.NounNotCommon, text, set, add);
            }
        }
    }

    private static void AddShareOfTarget(
        List<(SourcedText Text, WrittenSet Set)> own,
        AddFinding add
    )
    {
        int first = own.FindIndex(one => one.Set.IsShareOfTarget);
        if (first >= 0)
        {
            AddAt(Catalogue.ShareOfTarget, own[first].Text, own[first].Set, add);
        }
    }

    private static void AddAt(Wording wording, SourcedText text, WrittenSet set, AddFinding add)
    {
        (int start, int length) = set.NounAt;
        add(
            wording,
            text.PlaceOf(start, length),
            ("text", text.Value),
            ("part", new LocalizedText($"'{set.Noun}'", $"“{set.Noun}”")),
            ("noun", set.Noun),
            ("form", WayOut.Of(set) is { } form ? $"\"{form}\"" : "…")
        );
    }
}
