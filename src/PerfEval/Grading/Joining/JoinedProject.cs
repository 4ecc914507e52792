using PerfEval.Diagnostics;
using PerfEval.Results;
using PerfEval.Text;

namespace PerfEval.Grading.Joining;

/// <summary>What the files of one subject say of its project, as one head.</summary>
internal static class JoinedProject
{
    /// <summary>Joins heads: what one file leaves empty may come from another.</summary>
    /// <param name="sets">The sets of the subject, in their order.</param>
    /// <param name="findings">Where to say which facts differ.</param>
    public static ProjectFacts Of(IReadOnlyList<ResultSet> sets, Findings findings)
    {
        Dictionary<string, SourcedText> joined = new(StringComparer.Ordinal);
        foreach (ResultSet set in sets)
        {
            foreach ((string key, SourcedText? text) in ProjectFacts.Keys.Zip(set.Project.Texts))
            {
                if (text is null || joined.TryAdd(key, text) || joined[key].Value == text.Value)
                {
                    continue;
                }

                findings.Add(
                    Catalogue.ProjectSaidTwice,
                    text.Place,
                    ("key", FormHeadings.Project.First(fact => fact.Key == key).Text),
                    ("text", text.Value),
                    ("other", joined[key].Place.ToString()),
                    ("otherText", joined[key].Value)
                );
            }
        }

        return ProjectFacts.Of(joined.GetValueOrDefault);
    }
}
