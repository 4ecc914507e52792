using System.Text.Json;
using PerfEval.Tests.Support;

namespace PerfEval.Tests.Reporting.Json;

/// <summary>Whatever a caller gives to <c>System.Text.Json</c> stays small, and says neither what stands in files nor where they lie.</summary>
public sealed class SerializedTypesTests : IDisposable
{
    private const string Marker = "only-in-a-comment";
    private const int Most = 300_000;

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Nothing_that_a_caller_holds_gives_away_sources_or_folders()
    {
        Dictionary<string, int> sizes = [];
        foreach ((Type type, List<object> values) in HeldByCallers.From(Roots()))
        {
            foreach (object value in values)
            {
                string json = Serialized(value, type);
                Assert.DoesNotContain(Marker, json, StringComparison.Ordinal);
                Assert.DoesNotContain(_folder.Path, json, StringComparison.Ordinal);
                Assert.True(json.Length < Most, $"{type.Name}: {json.Length}");
                sizes[type.Name] = Math.Max(sizes.GetValueOrDefault(type.Name), json.Length);
            }
        }
File.WriteAllLines("/tmp/json-sizes.txt", sizes.Select(s=>$"{s.Value} {s.Key}"));
    }

    private static string Serialized(object value, Type type)
    {
        try
        {
            return JsonSerializer.Serialize(value, type) + JsonSerializer.Serialize(value);
        }
        catch (Exception e) {  File.AppendAllText("/tmp/json-fail.txt", $"{type}: {e.GetType().Name} {e.Message}\n"); return ""; }
    }

    private object[] Roots()
    {
        string book = Copy(RealTable.BookPath, "2019.yaml");
        RuleBook read = RuleBook.Load(book);
        RuleBook revised = RuleBook.Load(_folder.Write("2020.yaml", $"# {Marker}\n{RevisedTable.Yaml}"));
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
        EvaluationDocument other = EvaluationDocument.ReadText(Recorded(revised, results), "2020.json").Value;
        string changed = _folder.Write(
            "changed.yaml",
            File.ReadAllText(book).Replace("good: ≥95%", "good: ≥94%", StringComparison.Ordinal)
        );
        CaseBook cases = CaseBook.Load(Copy(RealTable.CasesPath, "2019.cases.yaml"));
        return
        [
            read,
            results,
            rollUp,
            evaluation,
            document,
            cases,
            cases.Run(),
            RuleBookDiff.Of(read, revised),
            Books.Evaluator.Regrade(read, revised, [results]),
            Comparison.Of(document.Evaluation, other.Evaluation),
            Verification.Run(document, changed, [results.Input.Name], rollUp: _folder.PathOf("rollup.yaml")).Value,
            RuleBook.Read(_folder.Write("faulty.yaml", $"# {Marker}\nschema: perfeval/rulebook/1\nid: x\nid: y\n")),
            StreamedResults.Open(_folder.Write("results.csv", "path,value\n")),
        ];
    }

    private static string Recorded(RuleBook book, MeasuredResults results)
    {
        using var stream = new MemoryStream();
        EvaluationReport.WriteJson(Books.Evaluator.Evaluate(book, MeasuredResults.ReadText(File.ReadAllText(RealTable.ResultsPath).Replace("gaoxin-hrss-2019", "gaoxin-hrss-2020", StringComparison.Ordinal)).Value), stream);
        return System.Text.Encoding.UTF8.GetString(stream.ToArray());
    }

    private string Copy(string path, string name) =>
        _folder.Write(name, $"# {Marker}\n{File.ReadAllText(path)}");
}
