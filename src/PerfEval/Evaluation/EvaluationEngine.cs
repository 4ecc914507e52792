using NodaTime;
using NodaTime.Text;
using PerfEval.Diagnostics;
using PerfEval.Results;
using PerfEval.Rules;
using PerfEval.Text;

namespace PerfEval.Evaluation;

/// <summary>Grades the results of every subject against a proved table.</summary>
internal static class EvaluationEngine
{
    public static EvaluationResult Evaluate(EvaluationRequest request)
    {
        var findings = new Findings();
        List<ResultSet> sets = [.. request.Results.SelectMany(file => file.Sets)];
        bool areMeantForTable = sets.TrueForAll(set => IsMeantForTable(request, set, findings));
        (LocalDate asOf, AsOfSource source) = AsOf(request, sets, findings);
        RollUpPlan? rollUp = request.GivenRollUp is { } given
            ? Plan(request, given.File, findings)
            : request.OwnRollUp;
        List<SubjectEvaluation> subjects = [];
        if (areMeantForTable && !findings.HasErrors)
        {
            foreach (IGrouping<string, ResultSet> subject in sets.GroupBy(set => set.Subject ?? ""))
            {
                subjects.Add(
                    SubjectGrading.Run(request.Proof, rollUp, [.. subject], asOf, findings)
                );
            }
        }

        return new EvaluationResult
        {
            Proof = request.Proof,
            Record = Record(request, rollUp, asOf, source),
            RollUp = rollUp,
            Subjects = subjects,
            Diagnostics = All(request.ResultsDiagnostics, findings),
            RuleBookDiagnostics = request.RuleBookDiagnostics,
        };
    }

    private static bool IsMeantForTable(EvaluationRequest request, ResultSet set, Findings findings)
    {
        PublishedTable table = request.Proof.Table;
        if (set.RuleBook is { } stated && stated.Value != table.Id)
        {
            findings.Add(
                Catalogue.WrongRuleBook,
                stated.Place,
                ("stated", stated.Value),
                ("wanted", table.Id)
            );
            return false;
        }

        if (set.AsOf is { } asOf && asOf < table.Period.From)
        {
            findings.Add(
                Catalogue.AsOfBeforePeriod,
                set.RuleBook?.Place ?? Place.Nowhere,
                ("asOf", Iso(asOf)),
                ("from", Iso(table.Period.From))
            );
            return false;
        }

        return true;
    }

    private static RollUpPlan? Plan(EvaluationRequest request, RollUpFile file, Findings findings)
    {
        PublishedTable table = request.Proof.Table;
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
        return RollUpCompiler.Compile(file.Rule, table, request.Proof.IsStrict, findings);
    }

    private static (LocalDate, AsOfSource) AsOf(
        EvaluationRequest request,
        List<ResultSet> sets,
        Findings findings
    )
    {
        if (request.AsOf is { } option)
        {
            return (option, AsOfSource.Option);
        }

        if (sets.Find(set => set.AsOf is not null) is not { AsOf: { } stated })
        {
            DateTimeZone zone = request.Proof.Table.TimeZone;
            return (request.Instant.InZone(zone).Date, AsOfSource.Clock);
        }

        if (sets.Find(set => set.AsOf is { } other && other != stated) is { } contradicting)
        {
            findings.Add(
                Catalogue.AsOfContradict,
                contradicting.RuleBook?.Place ?? Place.Nowhere,
                ("asOf", Iso(contradicting.AsOf!.Value)),
                ("other", Iso(stated))
            );
        }

        return (stated, AsOfSource.Results);
    }

    private static EvaluationRecord Record(
        EvaluationRequest request,
        RollUpPlan? rollUp,
        LocalDate asOf,
        AsOfSource source
    ) =>
        new()
        {
            EngineVersion = request.EngineVersion,
            RuleBook = request.RuleBook,
            Results = [.. request.Results.Select(file => file.File)],
            AsOf = asOf,
            AsOfSource = source,
            IsStrict = request.Proof.IsStrict,
            Policy = request.Proof.IsStrict ? ReadingPolicy.Strict : request.Proof.Table.Reading,
            RollUp = rollUp?.Rule,
            RollUpFile = request.GivenRollUp?.Input,
            IsRollUpReplaced = request is { GivenRollUp: not null, OwnRollUp: not null },
            Instant = request.Instant,
        };

    private static IReadOnlyList<Diagnostic> All(IReadOnlyList<Diagnostic> read, Findings findings)
    {
        foreach (Diagnostic finding in read)
        {
            findings.Add(finding);
        }

        return findings.InOrder();
    }

    private static string Iso(LocalDate date) => LocalDatePattern.Iso.Format(date);
}
