using PerfEval.Text;

namespace PerfEval.Rules;

/// <summary>The indicators that one office fills in (<c>owner</c>).</summary>
/// <param name="Owner">The office, as it is first named.</param>
/// <param name="Indicators">Its indicators, in the document's order; at least one.</param>
internal sealed record OwnedIndicators(LocalizedText Owner, IReadOnlyList<Indicator> Indicators)
{
    /// <summary>Groups indicators by their owners, in the order in which these first appear.</summary>
    /// <remarks>Two owners are one if they have a name in common in any language, width and case aside.</remarks>
    public static IReadOnlyList<OwnedIndicators> Of(IEnumerable<Indicator> indicators)
    {
        List<(LocalizedText Owner, List<Indicator> Owned)> owners = [];
        Dictionary<string, int> byName = new(StringComparer.Ordinal);
        foreach (Indicator indicator in indicators)
        {
            if (indicator.Owner is not { } owner)
            {
                continue;
            }

            string[] names = [.. NamesOf(owner)];
            int at = Array.Find(names, byName.ContainsKey) is { } known
                ? byName[known]
                : owners.Count;
            if (at == owners.Count)
            {
                owners.Add((owner, []));
            }

            owners[at].Owned.Add(indicator);
            foreach (string name in names)
            {
                byName.TryAdd(name, at);
            }
        }

        return [.. owners.Select(one => new OwnedIndicators(one.Owner, FixedList.Of(one.Owned)))];
    }

    /// <summary>Tells whether somebody who wrote a name means this owner: it is one of its names in any language, width and case aside.</summary>
    public bool Is(string written) => NamesOf(Owner).Contains(Folding.FoldLabel(written));

    private static IEnumerable<string> NamesOf(LocalizedText owner) =>
        owner.Texts.Select(text => Folding.FoldLabel(text.Value));
}
