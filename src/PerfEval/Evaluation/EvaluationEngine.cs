using NodaTime;
using NodaTime.Text;
using PerfEval.Diagnostics;
using PerfEval.Results;
using PerfEval.Rules;

namespace PerfEval.Evaluation;

/// <summary>Grades the results of every subject against a proved table.</summary>
internal static class EvaluationEngine
{
    /// <summary>Grades results that lie in memory, those of one subject together wherever they stand.</summary>
    /// <param name="request">All else.</param>
    /// <param name="files">The files, and the results in each.</param>
    /// <param name="general">What was found about the files as a whole.</param>
    public static EvaluationResult Evaluate(
        EvaluationRequest request,
        IReadOnlyList<(InputFile File, IReadOnlyList<ResultSet> Sets)> files,
        IEnumerable<Diagnostic> general
    )
    {
        var findings = new Findings();
        List<ResultSet> sets = [.. files.SelectMany(file => file.Sets)];
        bool areMeantForTable = sets.TrueForAll(set => IsMeantForTable(request, set, findings));
        (LocalDate asOf, AsOfSource source) = AsOf(request, sets, findings);
        RollUpPlan? rollUp = Plan(request, findings);
        List<SubjectEvaluation> subjects = [];
        if (areMeantForTable && !findings.HasErrors)
        {
            foreach (IReadOnlyList<ResultSet> subject in BySubject(sets))
            {
                subjects.Add(SubjectGrading.Run(request.Proof, rollUp, subject, asOf));
            }
        }

        foreach (Diagnostic finding in general)
        {
            findings.Add(finding);
        }

        return new EvaluationResult
        {
            Proof = request.Proof,
            Record = Record(request, rollUp, [.. files.Select(file => file.File)], asOf, source),
            RollUp = rollUp,
            Subjects = subjects,
            GeneralDiagnostics = findings.InOrder(),
            RuleBookDiagnostics = request.RuleBookDiagnostics,
        };
    }

    /// <summary>Grades results as they are read, each set as a subject of its own.</summary>
    /// <param name="request">All else.</param>
    /// <param name="file">The file as far as it was read.</param>
    /// <param name="sets">The results, read on when they are asked for.</param>
    /// <param name="general">What was found so far about the file as a whole.</param>
    public static StreamedEvaluation Stream(
        EvaluationRequest request,
        Func<InputFile> file,
        IEnumerable<ResultSet> sets,
        Func<IReadOnlyList<Diagnostic>> general
    )
    {
        var findings = new Findings();
        (LocalDate asOf, AsOfSource source) = AsOf(request, [], findings);
        RollUpPlan? rollUp = Plan(request, findings);
        return new StreamedEvaluation(
            request.Proof,
            request.RuleBookDiagnostics,
            rollUp,
            findings.HasErrors ? [] : sets,
            set => SubjectGrading.Run(request.Proof, rollUp, [set], asOf),
            () => Record(request, rollUp, [file()], asOf, source),
            () => Findings.InOrder(findings.InOrder().Concat(general()))
        );
    }

    // A file that names no subject belongs to the only one that the others name.
    private static IEnumerable<IReadOnlyList<ResultSet>> BySubject(List<ResultSet> sets)
    {
        if (sets.Count == 1)
        {
            return [sets];
        }

        List<string> named = [.. sets.Select(set => set.Subject).OfType<string>().Distinct()];
        string unnamed = named.Count == 1 ? named[0] : "";
        return sets.GroupBy(set => set.Subject ?? unnamed)
            .Select(IReadOnlyList<ResultSet> (subject) => [.. subject]);
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
                set.AsOfPlace,
                ("asOf", Iso(asOf)),
                ("from", Iso(table.Period.From))
            );
            return false;
        }

        return true;
    }

    // A roll-up from a file of its own outranks that of the rule book.
    private static RollUpPlan? Plan(EvaluationRequest request, Findings findings) =>
        request.GivenRollUp is { } given
            ? given.PlanFor(request.Proof, findings)
            : request.OwnRollUp;

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
                contradicting.AsOfPlace,
                ("asOf", Iso(contradicting.AsOf!.Value)),
                ("other", Iso(stated))
            );
        }

        return (stated, AsOfSource.Results);
    }

    private static EvaluationRecord Record(
        EvaluationRequest request,
        RollUpPlan? rollUp,
        IReadOnlyList<InputFile> results,
        LocalDate asOf,
        AsOfSource source
    ) =>
        new()
        {
            EngineVersion = request.EngineVersion,
            RuleBook = request.RuleBook,
            Calendars = request.Calendars,
            Results = results,
            AsOf = asOf,
            AsOfSource = source,
            IsStrict = request.Proof.IsStrict,
            Policy = request.Proof.IsStrict ? ReadingPolicy.Strict : request.Proof.Table.Reading,
            RollUp = rollUp?.Rule,
            RollUpFile = request.GivenRollUp?.Input,
            IsRollUpReplaced = request is { GivenRollUp: not null, OwnRollUp: not null },
            Instant = request.Instant,
        };

    private static string Iso(LocalDate date) => LocalDatePattern.Iso.Format(date);
}
