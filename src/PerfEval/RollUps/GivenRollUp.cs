using PerfEval.Diagnostics;
using PerfEval.Rules;

namespace PerfEval.RollUps;

/// <summary>A roll-up from a file of its own, which outranks that of the rule book.</summary>
/// <param name="input">The file as it was named, and its hash.</param>
/// <param name="file">What it holds.</param>
internal sealed class GivenRollUp(InputFile input, RollUpFile file)
{
    // One department after the other is rolled up for the same table. Two threads that come at once make the same.
    private Planned? _last;

    public InputFile Input => input;

    public RollUpFile File => file;

    /// <summary>Makes the roll-up ready for a table.</summary>
    /// <returns>The plan, or null if an error was found.</returns>
    public RollUpPlan? PlanFor(ProvedTable proof, Findings findings)
    {
        Planned? planned = _last;
        if (planned?.Proof != proof)
        {
            var found = new Findings();
            RollUpPlan? plan = Compile(proof, found);
            _last = planned = new Planned(proof, plan, found.InOrder());
        }

        findings.AddAll(planned!.Found);
        return planned.Plan;
    }

    private RollUpPlan? Compile(ProvedTable proof, Findings findings)
    {
        PublishedTable table = proof.Table;
        if (file.RuleBook is { } stated && stated.Value != table.Id)
        {
            findings.Add(
                Catalogue.RollUpForOther,
                stated.Place,
                ("stated", stated.Value),
                ("wanted", table.Id)
            );
            return null;
        }

        BudgetPass.Reconcile(table, file.Totals, findings);
        return RollUpCompiler.Compile(file.Rule, table, proof.Scores, proof.Policy, findings);
    }

    private sealed record Planned(
        ProvedTable Proof,
        RollUpPlan? Plan,
        IReadOnlyList<Diagnostic> Found
    );
}
