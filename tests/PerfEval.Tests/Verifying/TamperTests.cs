using System.Text.Json;
using PerfEval.Tests.Support;
using PerfEval.Verifying;
using Xunit.Abstractions;

namespace PerfEval.Tests.Verifying;

/// <summary>Nothing in an evaluation can be altered without being found, not even by who seals it again.</summary>
public class TamperTests(ITestOutputHelper output)
{
    [Theory]
    [InlineData("rollup-equal.yaml", false)]
    [InlineData("rollup-budget.yaml", true)]
    public void Whatever_is_altered_is_found(string rollUp, bool isStrict)
    {
        string rollUpPath = Repository.PathOf("rules", "gaoxin-hrss", rollUp);
        byte[] json = Evaluate(rollUpPath, isStrict);
        EvaluationDocument document = Read(json).Value;
        var inputs = GivenInputs.Match(
            document.Evaluation.Origin,
            Given(RealTable.BookPath),
            [Given(RealTable.ResultsPath)],
            Given(rollUpPath)
        );
        Recomputed again = Verification.Recompute(document.Evaluation, inputs).Value;
        Assert.True(Verification.Compare(document, again, inputs).IsVerified);

        // White space is not sealed; without it there is less to read.
        var tampering = new Tampering(
            JsonSerializer.SerializeToUtf8Bytes(document.Evaluation.Root)
        );
        int unread = 0;
        int altered = 0;
        List<string> missed = [];
        Parallel.ForEach(
            tampering.All,
            tampered =>
            {
                Interlocked.Increment(ref altered);
                ReadResult<EvaluationDocument> read = Read(tampered.Json);
                if (!read.HasValue)
                {
                    Interlocked.Increment(ref unread);
                    return;
                }

                // The record is what the evaluation is made from: outside it, sealing the document again hides nothing.
                bool isFound = tampered.IsInRecord
                    ? !read.Value.IsSealIntact
                    : Verification.Compare(read.Value, again, inputs).Degree
                        == VerificationDegree.Different;
                if (!isFound || read.Value.IsSealIntact)
                {
                    lock (missed)
                    {
                        missed.Add(tampered.Path);
                    }
                }
            }
        );
        output.WriteLine(
            $"{rollUp}: {tampering.LeafCount} leaves flipped, {altered - tampering.LeafCount} items and members removed, added or swapped; "
                + $"{unread} of them cannot be read as an evaluation any more, {altered - unread} are found by computing again or by the seal."
        );
        Assert.Empty(missed);
        Assert.True(tampering.LeafCount > 3900, "The leaves are not found any more.");
        Assert.True(altered - unread > 3000, "Most alterations have to be readable.");
    }

    // What a record says of its making, and which of it can be found by making the evaluation again.
    [Theory]
    [InlineData("\"asOf\": \"2019-12-31\"", "\"asOf\": \"2019-12-30\"", "record.asOf")]
    [InlineData("\"asOfSource\": \"results\"", "\"asOfSource\": \"clock\"", "record.asOfSource")]
    [InlineData("\"strict\": false", "\"strict\": true", "record.options.strict")]
    [InlineData("\"missing\": \"withhold\"", "\"missing\": \"worst\"", "record.rollup.missing")]
    [InlineData("\"good\": \"85\"", "\"good\": \"95\"", "record.rollup.points.good")]
    [InlineData("\"gap\": \"worse\"", "\"gap\": \"better\"", "record.reading.gap")]
    public void An_altered_record_is_found_by_computing_again(
        string written,
        string altered,
        string member
    )
    {
        string json = System.Text.Encoding.UTF8.GetString(Evaluate(RealTable.EqualPath, false));
        Assert.Contains(written, json, StringComparison.Ordinal);
        int at = json.IndexOf(written, StringComparison.Ordinal);
        EvaluationDocument document = EvaluationDocument
            .ReadText(json[..at] + altered + json[(at + written.Length)..])
            .Value;
        VerificationResult result = Verification
            .Run(document, RealTable.BookPath, [RealTable.ResultsPath], RealTable.EqualPath)
            .Value;
        Assert.False(result.IsSealIntact);
        Assert.Equal(VerificationDegree.Different, result.Degree);
        if (member != "record.options.strict")
        {
            Assert.Contains(result.Differences, difference => difference.Member == member);
        }
    }

    private static GivenInput Given(string path) => GivenInput.Read(InputSource.FromFile(path));

    private static ReadResult<EvaluationDocument> Read(byte[] json)
    {
        using var stream = new MemoryStream(json);
        return EvaluationDocument.Read(InputSource.FromStream(stream, "evaluation.json"));
    }

    // The last input is the one that has them.
    [Fact]
    public void What_parts_the_cells_of_the_last_file_is_compared_too()
    {
        string path = Repository.PathOf("docs", "samples", "results.csv");
        using var stream = new MemoryStream();
        EvaluationReport.WriteJson(
            Books.Evaluator.Evaluate(RealTable.Book, MeasuredResults.Load(path)),
            stream
        );
        string json = System.Text.Encoding.UTF8.GetString(stream.ToArray());
        Assert.Contains("\"delimiter\": \",\"", json, StringComparison.Ordinal);
        VerificationResult result = Verification
            .Run(
                EvaluationDocument
                    .ReadText(
                        json.Replace(
                            "\"delimiter\": \",\"",
                            "\"delimiter\": \";\"",
                            StringComparison.Ordinal
                        )
                    )
                    .Value,
                RealTable.BookPath,
                [path]
            )
            .Value;
        Assert.Equal(
            "record.inputs[1].delimiter: \";\", not \",\"",
            string.Join(
                '\n',
                result.Differences.Select(one =>
                    $"{one.Member}: {one.Recorded}, not {one.Recomputed}"
                )
            )
        );
    }

    private static byte[] Evaluate(string rollUp, bool isStrict)
    {
        EvaluationResult evaluation = Books.Evaluator.Evaluate(
            RuleBook.Load(RealTable.BookPath, isStrict),
            RealTable.Results,
            new EvaluationOptions { RollUp = RollUp.Load(rollUp) }
        );
        using var stream = new MemoryStream();
        EvaluationReport.WriteJson(evaluation, stream);
        return stream.ToArray();
    }
}
