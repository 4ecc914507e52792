using System.Text.Json;
using PerfEval.Cli.Tests.Support;
using PerfEval.Tests.Support;

namespace PerfEval.Cli.Tests.Authoring;

/// <summary><c>perfeval diff</c>: how two rule books differ, and whose grade changes because of it.</summary>
public sealed class DiffTests : IDisposable
{
    private const string Old = """
        schema: perfeval/rulebook/1
        id: book
        title: Book
        period: 2019
        responsibilities:
          - id: a
            name: A
            activities:
              - id: b
                name: B
                indicators:
                  - id: c
                    name: C
                    measure: {min: 0%}
                    criteria: {excellent: ≥95%, good: ≥90%, fair: ≥80%, poor: <80%}

        """;

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("≥95%", 0)]
    [InlineData("at least 95%", 1)] // other words are another table
    [InlineData("≥96%", 1)]
    public void With_exit_code_it_answers_1_if_anything_differs(string excellent, int code)
    {
        string old = _folder.Write("old.yaml", Old);
        string revised = _folder.Write(
            "new.yaml",
            Old.Replace("≥95%", excellent, StringComparison.Ordinal)
        );
        Assert.Equal(code, Perfeval.Run("diff", old, revised, "--exit-code").Code);
        Assert.Equal(0, Perfeval.Run("diff", old, revised).Code);
    }

    [Fact]
    public void Alike_books_are_said_to_be_so()
    {
        string old = _folder.Write("old.yaml", Old);
        Assert.Equal(
            $"{old} → {old}\n\nThe rule books do not differ.\n",
            Perfeval.Run("diff", old, old, "--language", "en").Output
        );
        Assert.Equal(
            $"{old} → {old}\n\n两版指标体系没有差异。\n",
            Perfeval.Run("diff", old, old, "--language", "zh").Output
        );
    }

    [Fact]
    public void The_JSON_is_for_programs()
    {
        string revised = _folder.Write("2020.yaml", RevisedTable.Yaml);
        Answer answer = Perfeval.Run(
            "diff",
            RealTable.BookPath,
            revised,
            "--format",
            "json",
            "--results",
            RealTable.ResultsPath
        );
        Assert.Equal(0, answer.Code);
        JsonElement root = JsonDocument.Parse(answer.Output).RootElement;
        Assert.Equal(
            ["schema", "old", "new", "differs", "changes", "nodes", "grades"],
            root.EnumerateObject().Select(member => member.Name)
        );
        JsonElement stricter = root.GetProperty("nodes")
            .EnumerateArray()
            .Single(node =>
                node.GetProperty("path").GetString() == "social-insurance/pension/injury-plan"
            );
        Assert.Equal("changed", stricter.GetProperty("kinds")[0].GetString());
        Assert.Equal(
            "(95%, 96%]",
            stricter.GetProperty("regions")[0].GetProperty("values").GetString()
        );
        JsonElement criterion = stricter.GetProperty("criteria")[0];
        Assert.False(criterion.GetProperty("sameSet").GetBoolean());
        Assert.Equal("(96%, +∞)", criterion.GetProperty("new").GetProperty("set").GetString());
        Assert.Equal("old", root.GetProperty("grades").GetProperty("measuredFor").GetString());
    }

    [Theory]
    [InlineData(
        "--rollup",
        "rollup.yaml",
        "perfeval: --rollup needs --results. See 'perfeval diff --help'.\n"
    )]
    [InlineData(
        "--as-of",
        "2019-12-31",
        "perfeval: --as-of needs --results. See 'perfeval diff --help'.\n"
    )]
    public void What_belongs_to_results_needs_them(string option, string value, string said)
    {
        string old = _folder.Write("old.yaml", Old);
        Answer answer = Perfeval.Run("diff", old, old, option, value);
        Assert.Equal((2, said), (answer.Code, answer.Error));
    }

    [Fact]
    public void Books_and_results_in_error_answer_3()
    {
        string old = _folder.Write("old.yaml", Old);
        string broken = _folder.Write("broken.yaml", "schema: perfeval/rulebook/1\n");
        string results = _folder.Write(
            "results.yaml",
            "schema: perfeval/results/1\nrulebook: other\nresults:\n  a/b/c: 95\n"
        );
        Answer ofBook = Perfeval.Run("diff", old, broken, "--language", "en");
        Assert.Equal((3, ""), (ofBook.Code, ofBook.Output));
        Assert.Contains("error PE1004", ofBook.Error, StringComparison.Ordinal);
        Answer ofResults = Perfeval.Run("diff", old, old, "--exit-code", "--results", results);
        Assert.Equal(3, ofResults.Code);
        Assert.Contains("error PE5011", ofResults.Error, StringComparison.Ordinal);
        Assert.Equal(3, Perfeval.Run("diff", old, _folder.PathOf("none.yaml")).Code);
    }
}
