using PerfEval.Diagnostics;
using PerfEval.Import.Tables;
using PerfEval.Notation;

namespace PerfEval.Import.Drafts;

/// <summary>Reads the criteria of a draft with the reader of rule books, and says at their places which are not understood.</summary>
internal static class CriteriaCheck
{
    /// <summary>Reads all criteria; the texts stay as they are.</summary>
    /// <param name="table">The nodes.</param>
    /// <param name="ids">The ids that somebody gave.</param>
    /// <param name="findings">Where to say what is not understood.</param>
    public static void Run(DraftTable table, DraftIds ids, Findings findings)
    {
        foreach ((string path, DraftIndicator indicator) in table.Indicators)
        {
            if (indicator.Criteria.Count == 0)
            {
                continue;
            }

            var found = new Findings();
            IndicatorCriteriaReader.Read(
                [
                    .. indicator.Criteria.Select(criterion => new WrittenCriterion(
                        criterion.Cell.Sourced,
                        null
                    )
                    {
                        Labels = [criterion.Grade],
                    }),
                ],
                new DeclaredMeasure(null, null, null, null, null) { Name = indicator.Name },
                ids.PathOf(path),
                found
            );
            // What is odd about texts that are understood, the check of the draft says.
            findings.AddAll([
                .. found.InOrder().Where(finding => finding.Severity == Severity.Error),
            ]);
        }
    }
}
