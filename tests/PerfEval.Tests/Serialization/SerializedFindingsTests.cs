using System.Text.Encodings.Web;
using System.Text.Json;
using PerfEval.Tests.Support;

namespace PerfEval.Tests.Serialization;

/// <summary>Whatever is wrong with a file, the finding that an application sends does not say in which folder it lies.</summary>
public sealed class SerializedFindingsTests : IDisposable
{
    private static readonly JsonSerializerOptions Readable = new()
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void No_finding_about_a_bad_book_names_a_folder_of_the_machine()
    {
        List<Diagnostic> findings = [];
        foreach (
            string bad in Directory.GetFiles(
                Repository.PathOf("tests/PerfEval.Tests/Books/bad"),
                "*.yaml"
            )
        )
        {
            string path = _folder.Write(Path.GetFileName(bad), File.ReadAllBytes(bad));
            findings.AddRange(RuleBook.Read(path).Diagnostics);
            findings.AddRange(MeasuredResults.Read(path).Diagnostics);
            findings.AddRange(CaseBook.Read(path).Diagnostics);
            findings.AddRange(RollUp.Read(path).Diagnostics);
        }

        Assert.Contains(
            findings,
            finding => finding.ToString().Contains($"{_folder.Path}/", StringComparison.Ordinal)
        );
        Assert.All(
            findings,
            finding =>
                Assert.DoesNotContain(
                    _folder.Path,
                    JsonSerializer.Serialize(finding, Readable),
                    StringComparison.Ordinal
                )
        );
    }

    [Fact]
    public void Neither_does_a_finding_about_a_result_that_two_files_give()
    {
        RuleBook book = RuleBook
            .ReadText(Books.Of("kind: percent, min: 0%", "≥95%", "≥90%", "≥80%", "<80%"))
            .Value;
        const string Yaml = "schema: perfeval/results/1\nresults:\n  a/b/c: 95%\n";
        MeasuredResults[] both =
        [
            MeasuredResults.Load(_folder.Write("first.yaml", Yaml)),
            MeasuredResults.Load(
                _folder.Write("second.yaml", Yaml.Replace("95%", "96%", StringComparison.Ordinal))
            ),
        ];
        Diagnostic finding = Assert.Single(
            Books.Evaluator.Evaluate(book, both).Diagnostics,
            one => one.Code == "PE5002"
        );
        string json = JsonSerializer.Serialize(finding, Readable);
        Assert.DoesNotContain(_folder.Path, json, StringComparison.Ordinal);
        Assert.Contains("and at first.yaml(3,", json, StringComparison.Ordinal);
        Assert.Contains("\"other\":\"first.yaml(3,", json, StringComparison.Ordinal);
    }
}
