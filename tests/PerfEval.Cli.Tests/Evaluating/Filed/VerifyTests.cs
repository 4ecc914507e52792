using System.Text.Json;
using System.Text.Json.Nodes;
using PerfEval.Cli.Tests.Support;
using PerfEval.Tests.Support;

namespace PerfEval.Cli.Tests.Evaluating.Filed;

/// <summary><c>perfeval verify</c> and <c>perfeval compare</c> on the published table.</summary>
public sealed class VerifyTests : IDisposable
{
    private const string Equal = "rules/gaoxin-hrss/rollup-equal.yaml";
    private const string Audit = "rules/gaoxin-hrss/2019.audit.yaml";

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void An_evaluation_is_identical()
    {
        Answer answer = Verify(Evaluate(Perfeval.Results), "--language", "zh");
        Assert.Equal(0, answer.Code);
        Assert.Equal(
            "完全一致：重新计算的结果与记录相同\n封印：完好（但不能证明文件由谁写成）\n",
            answer.Output
        );
        Assert.Empty(answer.Error);
    }

    [Fact]
    public void A_streamed_file_is_identical_and_its_record_stands_last()
    {
        string rows = _folder.Write(
            "results.csv",
            "subject,indicator,value\r\n甲,reform/institution/satisfaction,满意\r\n乙,reform/institution/satisfaction,没有\r\n"
        );
        string evaluation = _folder.PathOf("streamed.json");
        Perfeval.Run("evaluate", Path(Perfeval.Book), rows, "--format", "json", "-o", evaluation);
        string json = File.ReadAllText(evaluation);
        Assert.InRange(
            json.IndexOf("\"record\":", StringComparison.Ordinal),
            json.IndexOf("\"subjects\":", StringComparison.Ordinal),
            json.Length
        );
        Answer answer = Perfeval.Run(
            "verify",
            evaluation,
            "--rulebook",
            Path(Perfeval.Book),
            "--results",
            rows
        );
        Assert.Equal(0, answer.Code);
    }

    // Who can seal again is found all the same.
    [Fact]
    public void A_grade_that_was_altered_and_sealed_again_is_found()
    {
        string evaluation = Evaluate(Perfeval.Results);
        JsonNode document = JsonNode.Parse(File.ReadAllText(evaluation))!;
        document["subjects"]![0]!["results"]![0]!["grade"] = "excellent";
        document["seal"] = SealOf(document);
        Answer answer = Verify(
            _folder.Write("altered.json", document.ToJsonString()),
            "--format",
            "json"
        );
        Assert.Equal(1, answer.Code);
        using JsonDocument said = JsonDocument.Parse(answer.Output);
        Assert.Equal("different", said.RootElement.GetProperty("degree").GetString());
        Assert.True(said.RootElement.GetProperty("sealIntact").GetBoolean());
        Assert.Equal(
            """{"kind":"unexplained","subject":"高新区人社局","path":"","member":"grade","outcome":true,"moved":false,"recorded":"excellent","recomputed":"good","rule":null,"following":0}""",
            JsonSerializer.Serialize(
                said.RootElement.GetProperty("causes").EnumerateArray().Single(),
                Relaxed
            )
        );
    }

    [Fact]
    public void Other_results_are_different()
    {
        Answer answer = Perfeval.Run(
            "verify",
            Evaluate(Perfeval.Results),
            "--rulebook",
            Path(Perfeval.Book),
            "--results",
            Path(Audit),
            "--rollup",
            Path(Equal),
            "--language",
            "en"
        );
        Assert.Equal(1, answer.Code);
        Assert.Contains(
            $"\n  {Path(Perfeval.Book)}(205,19): 高新区人社局 employment/startup-support/error-rate value: recorded \"0.4\", recomputed \"2\"; ",
            answer.Output,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void An_evaluation_that_was_rolled_up_by_a_file_needs_the_file()
    {
        string evaluation = Evaluate(Perfeval.Results);
        Answer answer = Perfeval.Run(
            "verify",
            evaluation,
            "--rulebook",
            Path(Perfeval.Book),
            "--results",
            Path(Perfeval.Results),
            "--language",
            "en"
        );
        Assert.Equal(2, answer.Code);
        Assert.Equal(
            $"perfeval: '{evaluation}' was rolled up by '{Path(Equal)}'. Name that file with --rollup.\n",
            answer.Error
        );
    }

    [Fact]
    public void Evidence_that_changed_or_is_gone_is_said_before_anything_else()
    {
        string evidence = WriteEvidence();
        string evaluation = Evaluate(Perfeval.Results, "--evidence", evidence);
        Answer same = Verify(evaluation, "--evidence", evidence, "--language", "en");
        Assert.Equal(0, same.Code);
        Assert.Equal(
            "identical: the evaluation comes out the same\nseal: intact (which does not show who wrote the document)\n",
            same.Output
        );
        byte[] ledger = File.ReadAllBytes(System.IO.Path.Combine(evidence, "发放台账.xlsx"));
        ledger[0]++;
        File.WriteAllBytes(System.IO.Path.Combine(evidence, "发放台账.xlsx"), ledger);
        File.Delete(System.IO.Path.Combine(evidence, "问卷汇总.xlsx"));
        Answer other = Verify(evaluation, "--evidence", evidence, "--language", "zh");
        Assert.Equal(1, other.Code);
        string[] lines = other.Output.Split('\n');
        Assert.StartsWith(
            "error PE5027: 佐证“发放台账.xlsx”与记录的不同",
            lines[0],
            StringComparison.Ordinal
        );
        Assert.StartsWith(
            "error PE5027: 佐证“问卷汇总.xlsx”已有记录",
            lines[1],
            StringComparison.Ordinal
        );
        Assert.Equal("等级一致，但输入文件或版本不同；原因 0 处，差异 0 处", lines[2]);
        Answer json = Verify(evaluation, "--evidence", evidence, "--format", "json");
        Assert.Equal(2, JsonNode.Parse(json.Output)!["evidence"]!.AsArray().Count);
    }

    [Fact]
    public void Evidence_whose_folder_is_not_given_is_taken_as_recorded_and_where_none_was_looked_for_none_is()
    {
        string evidence = WriteEvidence();
        string with = Evaluate(Perfeval.Results, "--evidence", evidence);
        Answer lacking = Verify(with, "--language", "en");
        Assert.Equal(0, lacking.Code);
        Assert.StartsWith("identical:", lacking.Output, StringComparison.Ordinal);
        Assert.Equal(
            $"perfeval: '{with}' names evidence with its hashes, at which nobody looked now. Name its folder with --evidence.\n",
            lacking.Error
        );
        string none = _folder.PathOf("none");
        Assert.Equal(2, Verify(with, "--evidence", none).Code);
        string without = Evaluate(Perfeval.Results);
        Answer needless = Verify(without, "--evidence", evidence, "--language", "en");
        Assert.Equal(0, needless.Code);
        Assert.Equal(
            $"perfeval: '{without}' was evaluated without a folder of evidence, so none is compared: --evidence changes nothing.\n",
            needless.Error
        );
    }

    [Fact]
    public void Files_that_are_not_there_or_in_error_are_told_in_lines()
    {
        string evaluation = _folder.Write("evaluation.json", "{}");
        string missing = _folder.PathOf("no.yaml");
        Answer answer = Perfeval.Run(
            "verify",
            evaluation,
            "--rulebook",
            missing,
            "--results",
            _folder.Path,
            "--language",
            "en"
        );
        Assert.Equal(3, answer.Code);
        Assert.Empty(answer.Output);
        Assert.Equal(
            [
                $"perfeval: '{missing}' does not exist. Check the path.",
                $"perfeval: '{_folder.Path}' is a directory. Name a file in it.",
            ],
            answer.Error.TrimEnd('\n').Split('\n')
        );
        Assert.Equal(
            new[] { "schema", "record", "rulebook", "subjects", "findings", "seal" }
                .Select(member =>
                    $"{evaluation}(1,3): error PE1004: The member '{member}' of an evaluation, which ends here, is missing. Write the evaluation again with perfeval evaluate --format json"
                )
                .Append("6 errors"),
            Verify(evaluation, "--language", "en").Error.TrimEnd('\n').Split('\n')
        );
    }

    [Fact]
    public void Compare_tells_by_its_exit_code_only_if_asked()
    {
        string self = Evaluate(Perfeval.Results);
        string audit = Evaluate(Audit);
        Assert.Equal(0, Perfeval.Run("compare", self, audit).Code);
        Assert.Equal(1, Perfeval.Run("compare", self, audit, "--exit-code").Code);
        Assert.Equal(0, Perfeval.Run("compare", self, self, "--exit-code").Code);
        Assert.Equal(3, Perfeval.Run("compare", self, _folder.PathOf("no.json")).Code);
    }

    [Fact]
    public void Compare_writes_what_moved_as_JSON()
    {
        Answer answer = Perfeval.Run(
            "compare",
            Evaluate(Perfeval.Results),
            Evaluate(Audit),
            "--format",
            "json"
        );
        using JsonDocument comparison = JsonDocument.Parse(answer.Output);
        JsonElement root = comparison.RootElement;
        Assert.Equal("perfeval/comparison/1", root.GetProperty("schema").GetString());
        Assert.True(root.GetProperty("differs").GetBoolean());
        JsonElement indicator = root.GetProperty("subjects")[0]
            .GetProperty("nodes")
            .EnumerateArray()
            .Single(node =>
                node.GetProperty("path").GetString() == "employment/startup-support/error-rate"
            );
        Assert.Equal(
            """{"path":"employment/startup-support/error-rate","level":"indicator","in":"both","before":{"status":"Graded","grade":"good","score":"85"},"after":{"status":"Graded","grade":"fair","score":"70"},"scoreChange":"-15","better":0,"worse":1,"unmatched":0}""",
            WithoutMoved(indicator)
        );
        Assert.Equal(
            ["grade", "score", "counts", "value", "deviation"],
            indicator
                .GetProperty("moved")
                .EnumerateArray()
                .Select(moved => moved.GetProperty("aspect").GetString())
        );
    }

    [Fact]
    public void Compare_says_that_a_seal_is_broken()
    {
        string self = Evaluate(Perfeval.Results);
        string altered = _folder.Write(
            "altered.json",
            File.ReadAllText(self).Replace("\"4‰\"", "\"5‰\"", StringComparison.Ordinal)
        );
        Answer answer = Perfeval.Run("compare", self, altered, "--language", "en");
        Assert.Equal(
            $"perfeval: The seal of '{altered}' is broken: it was altered after it was sealed. Verify it with perfeval verify.\n",
            answer.Error
        );
    }

    private static readonly JsonSerializerOptions Relaxed = new()
    {
        Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    private static string WithoutMoved(JsonElement indicator)
    {
        JsonObject node = JsonObject.Create(indicator)!;
        node.Remove("moved");
        return node.ToJsonString(Relaxed);
    }

    // The members in the order in which they are sealed, wherever the record stands.
    private static string SealOf(JsonNode document)
    {
        var ordered = new JsonObject();
        foreach (string name in (string[])["schema", "rulebook", "subjects", "findings", "record"])
        {
            ordered[name] = document[name]!.DeepClone();
        }

        return Convert.ToHexStringLower(
            System.Security.Cryptography.SHA256.HashData(
                System.Text.Encoding.UTF8.GetBytes(ordered.ToJsonString(Relaxed))
            )
        );
    }

    // Of the three files that the results name, one is not there.
    private string WriteEvidence()
    {
        string folder = _folder.PathOf("evidence");
        Directory.CreateDirectory(folder);
        _folder.Write("evidence/发放台账.xlsx", "one");
        _folder.Write("evidence/问卷汇总.xlsx", "two");
        return folder;
    }

    private string Evaluate(string results, params string[] options)
    {
        string evaluation = _folder.PathOf(System.IO.Path.GetFileName(results) + ".json");
        Perfeval.Run([
            "evaluate",
            Path(Perfeval.Book),
            Path(results),
            "--rollup",
            Path(Equal),
            "--format",
            "json",
            "-o",
            evaluation,
            .. options,
        ]);
        return evaluation;
    }

    private static Answer Verify(string evaluation, params string[] options) =>
        Perfeval.Run([
            "verify",
            evaluation,
            "--rulebook",
            Path(Perfeval.Book),
            "--results",
            Path(Perfeval.Results),
            "--rollup",
            Path(Equal),
            .. options,
        ]);

    private static string Path(string relative) => Perfeval.PathOf(relative);
}
