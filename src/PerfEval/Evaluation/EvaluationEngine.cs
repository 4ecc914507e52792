using NodaTime;
using NodaTime.Text;
using PerfEval.Diagnostics;
using PerfEval.Results;
using PerfEval.RollUps;
using PerfEval.Text;

namespace PerfEval.Evaluation;

/// <summary>Grades the results of every subject against a proved table.</summary>
internal static class EvaluationEngine
{
    /// <summary>Grades results that lie in memory, those of one subject together wherever they stand.</summary>
    /// <param name="request">All else.</param>
    /// <param name="files">The files.</param>
    public static EvaluationResult Evaluate(
        EvaluationRequest request,
        IReadOnlyList<ResultsFile> files
    )
    {
        var findings = new Findings();
        var refused = new Findings();
        ResultSet[] sets =
        [
            .. Mentioned(
                request,
                SetsOf(files.Where(file => IsMeantForTable(request, file, refused)))
            ),
        ];
        (LocalDate asOf, AsOfSource source) = AsOf(request, sets, findings);
        RollUpPlan? rollUp = Plan(request, findings);
        RefuseForeignFigures(request, findings);
        bool isRefused = refused.HasErrors && sets.Length == 0;
        SubjectEvaluation[] subjects =
            isRefused || findings.HasErrors ? [] : Subjects(request, rollUp, sets, asOf, findings);
        findings.AddAll(refused.AsFound());
        var inputs = new InputFile[files.Count];
        for (int i = 0; i < inputs.Length; i++)
        {
            inputs[i] = files[i].File;
            findings.AddAll(files[i].Diagnostics);
        }

        return new EvaluationResult
        {
            Proof = request.Proof,
            Record = Record(request, rollUp, inputs, asOf, source, isStreamed: false),
            RollUp = rollUp,
            Subjects = new FixedList<SubjectEvaluation>(subjects),
            GeneralDiagnostics = findings.InOrder(),
            RuleBookDiagnostics = request.RuleBookDiagnostics,
        };
    }

    /// <summary>Grades results as they are read, each set as a subject of its own.</summary>
    /// <param name="request">All else.</param>
    /// <param name="file">The file as far as it was read.</param>
    /// <param name="sets">The results, read on when they are asked for.</param>
    /// <param name="setsAsync">The same, awaited.</param>
    /// <param name="general">What was found so far about the file as a whole.</param>
    public static StreamedEvaluation Stream(
        EvaluationRequest request,
        Func<InputFile> file,
        IEnumerable<ResultSet> sets,
        Func<CancellationToken, IAsyncEnumerable<ResultSet>> setsAsync,
        Func<IReadOnlyList<Diagnostic>> general
    )
    {
        var findings = new Findings();
        (LocalDate asOf, AsOfSource source) = AsOf(request, [], findings);
        RollUpPlan? rollUp = Plan(request, findings);
        RefuseForeignFigures(request, findings);
        return new StreamedEvaluation(
            request.Proof,
            request.RuleBookDiagnostics,
            rollUp,
            findings.HasErrors ? [] : Mentioned(request, sets),
            findings.HasErrors
                ? _ => AsyncEnumerable.Empty<ResultSet>()
                : token => Mentioned(request, setsAsync(token)),
            set => SubjectGrading.Run(request, rollUp, [set], asOf),
            () => Record(request, rollUp, [file()], asOf, source, isStreamed: true),
            findings.InOrder(),
            general
        );
    }

    // In the order of the results, whichever of them is graded first.
    private static IEnumerable<ResultSet> Mentioned(
        EvaluationRequest request,
        IEnumerable<ResultSet> sets
    ) => request.Evidence is { } evidence ? sets.Select(evidence.Mention) : sets;

    private static IAsyncEnumerable<ResultSet> Mentioned(
        EvaluationRequest request,
        IAsyncEnumerable<ResultSet> sets
    ) => request.Evidence is { } evidence ? sets.Select(evidence.Mention) : sets;

    private static IEnumerable<ResultSet> SetsOf(IEnumerable<ResultsFile> files) =>
        files.SelectMany(file => file.Sets.Select(set => set with { File = file.File.Name }));

    // A file that names no subject belongs to the only one that the others name.
    private static SubjectEvaluation[] Subjects(
        EvaluationRequest request,
        RollUpPlan? rollUp,
        ResultSet[] sets,
        LocalDate asOf,
        Findings findings
    )
    {
        if (sets.Length == 1)
        {
            return [SubjectGrading.Run(request, rollUp, sets, asOf)];
        }

        List<string> named = [.. sets.Select(set => set.Subject).OfType<string>().Distinct()];
        if (named.Count > 1)
        {
            foreach (ResultSet set in sets.Where(set => set.Subject is null))
            {
                findings.Add(
                    Catalogue.SubjectNotNamed,
                    Beginning(set),
                    ("subjects", NamedList.Of(named, named.Count))
                );
            }

            sets = [.. sets.Where(set => set.Subject is not null)];
        }

        string unnamed = named.Count == 1 ? named[0] : "";
        return
        [
            .. sets.GroupBy(set => set.Subject ?? unnamed)
                .Select(subject => SubjectGrading.Run(request, rollUp, [.. subject], asOf)),
        ];
    }

    private static Place Beginning(ResultSet set) =>
        set.Measurements is [{ Indicator.Place: var place }, ..]
            ? place
            : new SourceText(set.File ?? "", "").At(0, 0);

    // One set of another table is enough: whoever filled in the file had that one in mind.
    private static bool IsMeantForTable(
        EvaluationRequest request,
        ResultsFile file,
        Findings findings
    ) => file.Sets.Aggregate(true, (are, set) => IsMeantForTable(request, set, findings) && are);

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

    // Papers of two documents are not filed together.
    private static void RefuseForeignFigures(EvaluationRequest request, Findings findings)
    {
        foreach (
            SourcedText stated in request
                .Figures.Select(figures => figures.RuleBook)
                .OfType<SourcedText>()
                .Where(stated => stated.Value != request.Proof.Table.Id)
        )
        {
            findings.Add(
                Catalogue.FiguresOfOther,
                stated.Place,
                ("stated", stated.Value),
                ("wanted", request.Proof.Table.Id)
            );
        }
    }

    // A roll-up from a file of its own outranks that of the rule book.
    private static RollUpPlan? Plan(EvaluationRequest request, Findings findings) =>
        request.GivenRollUp is { } given
            ? given.PlanFor(request.Proof, findings)
            : request.OwnRollUp;

    private static (LocalDate, AsOfSource) AsOf(
        EvaluationRequest request,
        ResultSet[] sets,
        Findings findings
    )
    {
        if (request.AsOf is { } option)
        {
            return (option, AsOfSource.Option);
        }

        if (
            Array.Find(sets, set => set.AsOf is not null)
            is not { AsOf: { } stated, AsOfPlace: var statedAt }
        )
        {
            DateTimeZone zone = request.Proof.Table.TimeZone;
            return (request.Instant.InZone(zone).Date, AsOfSource.Clock);
        }

        foreach (ResultSet set in sets)
        {
            if (set.AsOf is { } other && other != stated)
            {
                findings.Add(
                    Catalogue.AsOfContradict,
                    set.AsOfPlace,
                    ("asOf", Iso(other)),
                    ("other", Iso(stated)),
                    ("place", statedAt.ToString())
                );
            }
        }

        return (stated, AsOfSource.Results);
    }

    private static EvaluationRecord Record(
        EvaluationRequest request,
        RollUpPlan? rollUp,
        IReadOnlyList<InputFile> results,
        LocalDate asOf,
        AsOfSource source,
        bool isStreamed
    ) =>
        new()
        {
            IsStreamed = isStreamed,
            EngineVersion = request.EngineVersion,
            RuleBook = request.RuleBook,
            Calendars = request.Calendars,
            Results = results,
            AsOf = asOf,
            AsOfSource = source,
            IsStrict = request.Proof.IsStrict,
            Policy = request.Proof.Policy ?? request.Proof.Table.Reading,
            RollUp = rollUp?.Rule,
            RollUpFile = request.GivenRollUp?.Input,
            Evidence = request.Evidence?.Found() ?? [],
            IsEvidenceSought = request.Evidence is not null,
            Figures = request.Figures,
            IsRollUpReplaced = request is { GivenRollUp: not null, OwnRollUp: not null },
            Instant = request.Instant,
        };

    private static string Iso(LocalDate date) => LocalDatePattern.Iso.Format(date);
}
