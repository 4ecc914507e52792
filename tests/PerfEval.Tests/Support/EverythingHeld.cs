using System.Text;
using NodaTime;
using PerfEval.Diagnostics;
using PerfEval.Evaluation;
using PerfEval.Evaluation.Dependencies;

namespace PerfEval.Tests.Support;

/// <summary>Some values of every public type that a caller can hold, made from files in a folder of their own.</summary>
/// <remarks>Each file begins with a comment, which nothing but its source text holds.</remarks>
internal sealed class EverythingHeld : IDisposable
{
    /// <summary>What stands in the comment.</summary>
    public const string Marker = "only-in-a-comment";

    // What is asked to do something, and shown to nobody; a streamed evaluation is written as it goes.
    private static readonly HashSet<Type> Doors =
    [
        typeof(Evaluator),
        typeof(Grader),
        typeof(GradingPlan),
        typeof(NumberGrader),
        typeof(StreamedResults),
        typeof(StreamedEvaluation),
        typeof(EvaluationPaper),
        typeof(RuleBookBuilder),
        typeof(ResponsibilityBuilder),
        typeof(ActivityBuilder),
        typeof(IndicatorBuilder),
        typeof(ResultsBuilder),
        typeof(ResultRow),
        typeof(PerfEvalOptions),
        typeof(PerfEvalJsonConverter),
        typeof(CaseRun), // made by the caller, of the caller's own sentences
    ];

    private readonly TemporaryFolder _folder = new();

    public EverythingHeld() => Values = HeldByCallers.From(Roots());

    /// <summary>The folder in which the files lie.</summary>
    public string Folder => _folder.Path;

    /// <summary>The values by their public type.</summary>
    public IReadOnlyDictionary<Type, List<object>> Values { get; }

    /// <summary>The public types that hold something for a caller, of which no value was made.</summary>
    public IEnumerable<string> NotHeld =>
        PublicTypes().Except(Values.Keys.Select(Open)).Select(type => type.Name).Order();

    public void Dispose() => _folder.Dispose();

    private static Type Open(Type type) =>
        type.IsGenericType ? type.GetGenericTypeDefinition() : type;

    private static IEnumerable<Type> PublicTypes() =>
        typeof(RuleBook)
            .Assembly.GetExportedTypes()
            .Where(type => type is { IsInterface: false, IsAbstract: false })
            .Where(type => !Doors.Contains(type) && !typeof(Exception).IsAssignableFrom(type));

    private object[] Roots()
    {
        string book = Copy(RealTable.BookPath, "2019.yaml");
        RuleBook read = RuleBook.Load(book);
        RuleBook revised = RuleBook.Load(
            _folder.Write("2020.yaml", $"# {Marker}\n{RevisedTable.Yaml}")
        );
        MeasuredResults results = MeasuredResults.Load(Copy(RealTable.ResultsPath, "results.yaml"));
        RollUp rollUp = RollUp.Load(Copy(RealTable.EqualPath, "rollup.yaml"));
        var options = new EvaluationOptions { RollUp = rollUp };
        EvaluationResult evaluation = Books.Evaluator.Evaluate(read, results, options);
        string recorded = _folder.PathOf("evaluation.json");
        using (FileStream stream = File.Create(recorded))
        {
            EvaluationReport.WriteJson(evaluation, stream);
        }

        EvaluationDocument document = EvaluationDocument.Load(recorded);
        string changed = _folder.Write(
            "changed.yaml",
            File.ReadAllText(book).Replace("good: ≥95%", "good: ≥94%", StringComparison.Ordinal)
        );
        CaseBook cases = CaseBook.Load(Copy(RealTable.CasesPath, "2019.cases.yaml"));
        return
        [
            .. OfChangedRules(),
            read,
            DeclaredFigures.Load(
                Copy(
                    Repository.PathOf("rules", "gaoxin-hrss", "2019.statements.yaml"),
                    "2019.statements.yaml"
                )
            ),
            InputSource.FromFile(book) with
            {
                Encoding = Encoding.UTF8,
            },
            results,
            rollUp,
            evaluation,
            document,
            Sample.Draw(evaluation, 5, "seed"),
            cases,
            cases.Run(),
            RuleBookDiff.Of(read, revised),
            Books.Evaluator.Regrade(read, revised, [results]),
            Books.Evaluator.Regrade(read, RuleBook.Load(book, isStrict: true), [results]),
            Verified
                .Run(document, changed, [results.Input.Name], rollUp: _folder.PathOf("rollup.yaml"))
                .Value,
            RuleBook.Read(_folder.Write("faulty.yaml", $"# {Marker}\nid: x\nid: y\n")),
            Sensitivity.Of(evaluation.Subjects[0].Root),
            Dependency.Of(evaluation, evaluation.Subjects[0]),
            CriterionReader.Read("≥95%"),
            new EvaluationOptions { AsOf = new LocalDate(2019, 12, 31), RollUp = rollUp },
            new EvidenceFolder(_folder.PathOf("evidence")),
            new Acceptance("as published", "board", new LocalDate(2020, 1, 1)),
            new ReloadFailure(default, RuleBook.Read(_folder.PathOf("faulty.yaml")).Diagnostics),
            new GradeCode(1),
            .. PublicTypes().Where(type => type.IsEnum).SelectMany(ValuesOf),
        ];
    }

    // A table of one indicator, which closes a gate, and the same with another criterion.
    private object[] OfChangedRules()
    {
        RuleBook old = RuleBook.Load(_folder.Write("old.yaml", Gated("≥95%")));
        RuleBook revised = RuleBook.Load(_folder.Write("new.yaml", Gated("≥96%")));
        MeasuredResults results = MeasuredResults.Load(
            _folder.Write("one.yaml", "schema: perfeval/results/1\nresults: {a/b/c: 95%}\n")
        );
        string cases = _folder.Write(
            "cases.yaml",
            "schema: perfeval/cases/1\nrulebook: old.yaml\ncases: [{case: x, results: {a/b/c: 95%}, expect: {a/b/c: good}}]\n"
        );
        EvaluationResult one = Books.Evaluator.Evaluate(old, results);
        return
        [
            CaseBook.Load(cases).Run(),
            Books.Evaluator.Regrade(old, revised, [results]),
            one,
            Sensitivity.Of(one.Subjects[0].Root),
            Comparison.Of(
                Books.Evaluator.Evaluate(old, results),
                Books.Evaluator.Evaluate(revised, results)
            ),
        ];
    }

    private static string Gated(string excellent) =>
        Books.Around(
            $$"""
            measure: {kind: percent, min: 0%, max: 100%}
            criteria: {excellent: {{excellent}}, good: ≥90%, fair: ≥80%, poor: <80%}
            gate: {when: excellent, cap: fair}
            """
        ) + "rollup:\n  method: worst\n  missing: withhold\n";

    private static IEnumerable<object> ValuesOf(Type type) => Enum.GetValues(type).Cast<object>();

    private string Copy(string path, string name) =>
        _folder.Write(name, $"# {Marker}\n{File.ReadAllText(path)}");
}
