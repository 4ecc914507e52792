using PerfEval.Cli.Tests.Support;
using PerfEval.Tests.Support;

namespace PerfEval.Cli.Tests.Evaluating;

/// <summary>Declared figures beside results, from <c>evaluate</c> to <c>verify</c>.</summary>
public sealed class StatementsTests : IDisposable
{
    private const string Book = "rules/gaoxin-hrss/2019.yaml";
    private const string Results = "rules/gaoxin-hrss/2019.results.yaml";
    private const string Figures = "rules/gaoxin-hrss/2019.statements.yaml";

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void They_are_filed_and_verified()
    {
        string record = _folder.PathOf("record.json");
        Answer made = Evaluate(Figures, "-o", record);
        Assert.Equal(0, made.Code);
        Answer verified = Verify(record, "--statements", Figures);
        Assert.Equal(0, verified.Code);
        Assert.StartsWith("identical", verified.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Verifying_without_them_names_the_option()
    {
        string record = _folder.PathOf("record.json");
        Evaluate(Figures, "-o", record);
        Answer verified = Verify(record);
        Assert.Equal(
            (
                2,
                $"perfeval: '{record}' was evaluated beside the declared figures '{Figures}'. Name that file with --statements.\n"
            ),
            (verified.Code, verified.Error)
        );
    }

    [Fact]
    public void Their_errors_are_told_and_answered_with_3_and_the_report_is_written()
    {
        string figures = _folder.PathOf("figures.yaml");
        _folder.Write(
            "figures.yaml",
            "schema: perfeval/statements/1\nid: made-up\nunit: 万元\nfigures: [{id: a, value: 1, ofWhich: [{id: b, value: 2}]}]\n"
        );
        Answer made = Evaluate(figures, "--format", "markdown");
        Assert.Equal(3, made.Code);
        Assert.Contains("error PE6002", made.Error, StringComparison.Ordinal);
        Assert.Contains("## Declared figures", made.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void A_file_that_cannot_be_read_is_told_and_nothing_is_written()
    {
        string report = _folder.PathOf("report.md");
        Answer made = Evaluate(_folder.PathOf("none.yaml"), "-o", report);
        Assert.Equal(3, made.Code);
        Assert.Contains(
            "none.yaml' does not exist. Check the path.",
            made.Error,
            StringComparison.Ordinal
        );
        Assert.False(File.Exists(report));
    }

    [Fact]
    public void No_report_replaces_them()
    {
        _folder.Write("figures.yaml", "schema: perfeval/statements/1\nid: a\nfigures: []\n");
        string figures = _folder.PathOf("figures.yaml");
        Answer made = Evaluate(figures, "--format", "text", "-o", figures);
        Assert.Equal(2, made.Code);
        Assert.StartsWith("schema:", File.ReadAllText(figures), StringComparison.Ordinal);
    }

    private static Answer Evaluate(string figures, params string[] rest) =>
        Perfeval.RunInRepository([
            "evaluate",
            Book,
            Results,
            "--statements",
            figures,
            "--language",
            "en",
            .. rest,
        ]);

    private static Answer Verify(string record, params string[] rest) =>
        Perfeval.RunInRepository([
            "verify",
            record,
            "--rulebook",
            Book,
            "--results",
            Results,
            "--language",
            "en",
            .. rest,
        ]);
}
