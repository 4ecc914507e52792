using PerfEval.Cli.Tests.Support;
using PerfEval.Tests.Support;

namespace PerfEval.Cli.Tests.Samples;

/// <summary><c>docs/samples/audit.cs</c>, as a script that goes through many departments runs it.</summary>
public sealed class AuditTests : IDisposable
{
    private const string RollUpFile = "rules/gaoxin-hrss/rollup-equal.yaml";

    private static readonly SampleScript Script = new("docs/samples/audit.cs");

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void It_answers_whether_a_filed_evaluation_comes_out_the_same()
    {
        string filed = _folder.PathOf("filed.json");
        Perfeval.RunInRepository(
            "evaluate",
            Perfeval.Book,
            Perfeval.Results,
            "--rollup",
            RollUpFile,
            "--format",
            "json",
            "-o",
            filed
        );
        string[] inputs = [Perfeval.Book, Perfeval.Results, RollUpFile];
        Assert.Equal((0, "identical"), Audit([filed, .. inputs]));

        string altered = _folder.Write(
            "altered.json",
            File.ReadAllText(filed).Replace("\"102.5\"", "\"103.5\"", StringComparison.Ordinal)
        );
        Assert.Equal((1, "different"), Audit([altered, .. inputs]));
        Assert.Equal((2, ""), Audit([filed]));
        Assert.Equal((3, ""), Audit([Perfeval.PathOf(Perfeval.Book), .. inputs]));
    }

    private static (int Code, string Degree) Audit(string[] arguments)
    {
        Answer answer = Script.Run(arguments);
        Assert.DoesNotContain("   at ", answer.Error, StringComparison.Ordinal);
        return (answer.Code, answer.Output.Split([':', ';'])[0].TrimEnd());
    }
}
