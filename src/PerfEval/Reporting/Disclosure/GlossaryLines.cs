using PerfEval.Rules.Disclosure;

namespace PerfEval.Reporting.Disclosure;

/// <summary>The terms that a document explains, where they stand and as a list.</summary>
internal sealed class GlossaryLines(PublishedTable table, Phrases phrases)
{
    private readonly GlossaryTerm[] _longestFirst =
    [
        .. table
            .Duties.Glossary.Where(entry => entry.Term.Value.Length > 0)
            .OrderByDescending(entry => entry.Term.Value.Length),
    ];

    /// <summary>All terms with what they mean, in the document's order.</summary>
    public IReadOnlyList<GlossaryTerm> All => table.Duties.Glossary;

    /// <summary>The heading of the list.</summary>
    public string Title => phrases.Say("Glossary", "名词解释");

    /// <summary>Heads a term where it stands.</summary>
    public string Heading(GlossaryTerm entry) =>
        phrases.Say($"Term: {entry.Term.Value}", $"名词：{entry.Term.Value}");

    /// <summary>Returns the terms that stand in texts, in the document's order; a term inside a longer one is not meant.</summary>
    public IEnumerable<GlossaryTerm> In(params ReadOnlySpan<LocalizedText?> texts)
    {
        if (_longestFirst.Length == 0)
        {
            return [];
        }

        HashSet<GlossaryTerm> found = [];
        foreach (LocalizedText? text in texts)
        {
            if (text is not null)
            {
                Find(text.In(phrases.Language), found);
            }
        }

        return All.Where(found.Contains);
    }

    private void Find(string text, HashSet<GlossaryTerm> found)
    {
        for (int at = 0; at < text.Length; )
        {
            GlossaryTerm? here = Array.Find(
                _longestFirst,
                entry =>
                    string.CompareOrdinal(text, at, entry.Term.Value, 0, entry.Term.Value.Length)
                    == 0
            );
            if (here is not null)
            {
                found.Add(here);
            }

            at += here?.Term.Value.Length ?? 1;
        }
    }
}
