using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using NodaTime;
using PerfEval.Criteria;
using PerfEval.Diagnostics;
using PerfEval.Evaluation;
using PerfEval.Records;
using PerfEval.Rules;
using PerfEval.Tests.Support;

namespace PerfEval.Tests.Reporting.Json;

/// <summary>Whatever a caller gives to <c>System.Text.Json</c> stays small, and says neither what stands in files nor where they lie.</summary>
public sealed class SerializedTypesTests : IDisposable
{
    private const string Marker = "only-in-a-comment";
    private const int Most = 300_000;

    private static readonly JsonSerializerOptions Readable = new()
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    // What is asked to do something, and shown to nobody; a streamed evaluation is written as it goes.
    private static readonly HashSet<Type> Doors =
    [
        typeof(Evaluator),
        typeof(Grader),
        typeof(GradingPlan),
        typeof(NumberGrader),
        typeof(StreamedResults),
        typeof(StreamedEvaluation),
        typeof(RuleBookBuilder),
        typeof(ResponsibilityBuilder),
        typeof(ActivityBuilder),
        typeof(IndicatorBuilder),
        typeof(PerfEvalOptions),
        typeof(PerfEvalJsonConverter),
        typeof(CaseRun), // made by the caller, of the caller's own sentences
    ];

    [Fact]
    public void Nothing_that_a_caller_holds_gives_away_sources_or_folders()
    {
        IReadOnlyDictionary<Type, List<object>> held = HeldByCallers.From(Roots());
        foreach ((Type type, List<object> values) in held)
        {
            foreach (object value in values)
            {
                string json = JsonSerializer.Serialize(value, type, Readable);
                Assert.DoesNotContain(Marker, json, StringComparison.Ordinal);
                Assert.DoesNotContain(_folder.Path, json, StringComparison.Ordinal);
                Assert.True(json.Length < Most, $"{type.Name}: {json.Length}");
            }
        }

        Assert.Equal(
            [],
            PublicTypes().Except(held.Keys.Select(Open)).Select(type => type.Name).Order()
        );
    }

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
            results,
            rollUp,
            evaluation,
            document,
            cases,
            cases.Run(),
            RuleBookDiff.Of(read, revised),
            Books.Evaluator.Regrade(read, revised, [results]),
            Books.Evaluator.Regrade(read, RuleBook.Load(book, isStrict: true), [results]),
            Verification
                .Run(document, changed, [results.Input.Name], rollUp: _folder.PathOf("rollup.yaml"))
                .Value,
            RuleBook.Read(_folder.Write("faulty.yaml", $"# {Marker}\nid: x\nid: y\n")),
            Sensitivity.Of(evaluation.Subjects[0].Root),
            CriterionReader.Read("≥95%"),
            new EvaluationOptions { AsOf = new LocalDate(2019, 12, 31), RollUp = rollUp },
            new Acceptance("as published", "board", new LocalDate(2020, 1, 1)),
            new WorkdayCalendar("cn", new(2019, 1, 1), new(2019, 12, 31), [], []),
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
            Comparison.Of(Recorded(old, results), Recorded(revised, results)),
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

    private static RecordedEvaluation Recorded(RuleBook book, MeasuredResults results)
    {
        using var stream = new MemoryStream();
        EvaluationReport.WriteJson(Books.Evaluator.Evaluate(book, results), stream);
        string json = Encoding.UTF8.GetString(stream.ToArray());
        return EvaluationDocument.ReadText(json, "recorded.json").Value.Evaluation;
    }

    private string Copy(string path, string name) =>
        _folder.Write(name, $"# {Marker}\n{File.ReadAllText(path)}");
}
