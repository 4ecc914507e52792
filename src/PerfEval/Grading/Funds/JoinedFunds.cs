using PerfEval.Diagnostics;
using PerfEval.Results;
using PerfEval.Text;

namespace PerfEval.Grading.Funds;

/// <summary>The lines of money that the files of one subject state, as one list.</summary>
internal static class JoinedFunds
{
    /// <summary>Joins lines by their ids: what one file leaves empty may come from another.</summary>
    /// <param name="sets">The sets of the subject, in their order.</param>
    /// <param name="findings">Where to say which amounts differ.</param>
    public static IReadOnlyList<FundLine> Of(IReadOnlyList<ResultSet> sets, Findings findings)
    {
        if (sets is [{ Funds: var only }])
        {
            return only;
        }

        List<FundLine> joined = [];
        foreach (FundLine line in sets.SelectMany(set => set.Funds))
        {
            int at = joined.FindIndex(one => one.Id.Value == line.Id.Value);
            if (at < 0)
            {
                joined.Add(line);
                continue;
            }

            FundLine first = joined[at];
            bool agree = Agree(first, line, findings);
            joined[at] = first with
            {
                Name = first.Name ?? line.Name,
                Initial = first.Initial ?? line.Initial,
                Adjusted = first.Adjusted ?? line.Adjusted,
                Executed = first.Executed ?? line.Executed,
                IsMalformed = first.IsMalformed || line.IsMalformed || !agree,
            };
        }

        return joined;
    }

    private static bool Agree(FundLine first, FundLine line, Findings findings)
    {
        bool agree = true;
        foreach (
            ((string key, SourcedText? one), (_, SourcedText? other)) in first.Amounts.Zip(
                line.Amounts
            )
        )
        {
            if (one is null || other is null || FundLine.AmountOf(one) == FundLine.AmountOf(other))
            {
                continue;
            }

            agree = false;
            findings.Add(
                Catalogue.FundsGivenTwice,
                other.Place,
                ("id", line.Id.Value),
                ("key", key),
                ("text", other.Value),
                ("other", one.Place.ToString()),
                ("otherText", one.Value)
            );
        }

        return agree;
    }
}
