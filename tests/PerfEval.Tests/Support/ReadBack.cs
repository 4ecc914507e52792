using System.Text;

namespace PerfEval.Tests.Support;

/// <summary>Evaluations written to a record and read back from it.</summary>
public static class ReadBack
{
    public static string Written(EvaluationResult evaluation)
    {
        using var stream = new MemoryStream();
        EvaluationReport.WriteJson(evaluation, stream);
        return Encoding.UTF8.GetString(stream.ToArray());
    }

    public static EvaluationResult Read(string json)
    {
        ReadResult<EvaluationDocument> read = EvaluationDocument.ReadText(json, "e.json");
        Assert.Equal([], read.Diagnostics.Select(finding => finding.ToString()));
        Assert.True(read.Value.IsSealIntact);
        return read.Value.Evaluation;
    }

    public static EvaluationResult Of(EvaluationResult evaluation) => Read(Written(evaluation));
}
