using System.Text;
using PerfEval.Tests.Support;

namespace PerfEval.Tests.Records;

/// <summary>What version 1 recorded of the real table is compared as what is recorded now: with each other, and with a record of today.</summary>
public class Version1DocumentTests
{
    [Fact]
    public void Two_records_of_version_1_compare_as_the_evaluations_that_they_hold()
    {
        EvaluationResult self = Read("2019.self.json");
        EvaluationResult audit = Read("2019.audit.json");
        Assert.Equal(Moved(Made("2019.results.yaml"), Made("2019.audit.yaml")), Moved(self, audit));
    }

    [Fact]
    public void A_record_of_version_1_compares_with_one_of_today()
    {
        EvaluationResult self = Read("2019.self.json");
        EvaluationResult audit = ReadBack.Of(Made("2019.audit.yaml"));
        Assert.Equal(Moved(Made("2019.results.yaml"), audit), Moved(self, audit));
        Assert.Equal("", Moved(self, ReadBack.Of(Made("2019.results.yaml"))));
    }

    [Fact]
    public void Its_seal_is_known_and_that_it_holds_no_ladders()
    {
        EvaluationDocument document = EvaluationDocument.ReadText(Text("2019.self.json")).Value;
        Assert.True(document.IsVersion1);
        Assert.True(document.IsSealIntact);
        string altered = Text("2019.self.json")
            .Replace("102.5%", "103.5%", StringComparison.Ordinal);
        Assert.False(EvaluationDocument.ReadText(altered).Value.IsSealIntact);
    }

    [Theory]
    [InlineData("\"level\": \"indicator\"", "\"level\": \"indicators\"", "PE1005")]
    [InlineData("\"method\": \"weighted-mean\"", "\"method\": \"mean\"", "PE1005")]
    [InlineData("\"good\": \"85\"", "\"goot\": \"85\"", "PE1005")]
    public void What_does_not_hold_together_is_told(string written, string altered, string code)
    {
        string text = Text("2019.self.json");
        Assert.Contains(written, text, StringComparison.Ordinal);
        ReadResult<EvaluationDocument> read = EvaluationDocument.ReadText(
            text.Replace(written, altered, StringComparison.Ordinal)
        );
        Assert.False(read.HasValue);
        Assert.Contains(code, read.Diagnostics.Codes());
    }

    // The nodes that moved, and why, without the heads that name files and hashes.
    private static string Moved(EvaluationResult before, EvaluationResult after)
    {
        using var writer = new StringWriter();
        foreach (NodeComparison node in Comparison.Of(before, after).Subjects[0].Nodes)
        {
            writer.WriteLine(
                $"{node.Path} {node.Before?.Grade} {node.After?.Grade} {node.Before?.RollUp?.Score} {node.After?.RollUp?.Score} {string.Join(' ', node.Aspects)}"
            );
        }

        return writer.ToString();
    }

    private static EvaluationResult Made(string results) =>
        Books.Evaluator.Evaluate(
            RealTable.Book,
            MeasuredResults.Load(Repository.PathOf("rules", "gaoxin-hrss", results)),
            new EvaluationOptions { RollUp = RollUp.Load(RealTable.EqualPath) }
        );

    private static EvaluationResult Read(string name)
    {
        ReadResult<EvaluationDocument> read = EvaluationDocument.ReadText(Text(name), name);
        Assert.Equal([], read.Diagnostics.Select(finding => finding.ToString()));
        return read.Value.Evaluation;
    }

    private static string Text(string name) =>
        File.ReadAllText(
            Repository.PathOf("tests", "PerfEval.Tests", "Records", "Version1", name),
            Encoding.UTF8
        );
}
