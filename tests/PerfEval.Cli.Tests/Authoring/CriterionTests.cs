using System.Text;
using System.Text.Json;
using PerfEval.Cli.Output;
using PerfEval.Cli.Tests.Support;

namespace PerfEval.Cli.Tests.Authoring;

/// <summary><c>perfeval criterion</c> and <c>perfeval schema</c>.</summary>
public class CriterionTests
{
    [Fact]
    public void Each_text_is_read_alone_and_one_failure_makes_the_answer_3()
    {
        Answer answer = Perfeval.Run(
            "criterion",
            "差错率1%以内",
            "无差错",
            "约90%",
            "by due",
            "--language",
            "en"
        );
        Assert.Equal(3, answer.Code);
        Assert.Equal(
            """
            差错率1%以内 ⇶ (-∞, 1%] (words around it: 差错率)
            无差错 ⇶ {无差错} (0 among numbers)
            error PE2001: '约' directly before the number turns '约90%' into something else than a plain limit, or is no word that is known. Write one of the known forms (>= N, N to M, at least N), declare what is counted (measure: {noun: …}), or say beside the text what it means ({text: …, means: …})

              约90%
              ^^

            by due ⇶ by due

            """,
            answer.Output
        );
        Assert.Empty(answer.Error);
    }

    [Theory]
    [InlineData(
        "≥95%",
        """{"text":"≥95%","kind":"numeric","set":"[95%, +∞)","unit":"%","noun":null,"rule":"comparison","diagnostics":[]}"""
    )]
    [InlineData("80-90分", "closed-range")]
    [InlineData(
        "无差错",
        "\"kind\":\"category\",\"set\":\"{无差错}\",\"unit\":null,\"noun\":null,\"rule\":\"nothing\",\"pointIfNumeric\":0"
    )]
    [InlineData("same year", "\"kind\":\"timing\",\"set\":\"same year\"")]
    [InlineData("约90%", "\"kind\":\"error\",\"set\":null")]
    public void As_JSON_it_is_one_object_a_line(string text, string part)
    {
        Answer answer = Perfeval.Run("criterion", text, "--format", "json");
        Assert.Contains(part, answer.Output, StringComparison.Ordinal);
        Assert.Equal(1, answer.Output.Count(character => character == '\n'));
        using JsonDocument document = JsonDocument.Parse(answer.Output);
        Assert.Equal(text, document.RootElement.GetProperty("text").GetString());
    }

    [Fact]
    public void Without_arguments_it_reads_lines()
    {
        using var output = new MemoryStream();
        using var input = new StringReader("≥95%\n满意\n");
        int code = CommandLine.Run(
            ["criterion", "--language", "en"],
            new Terminal(output, Stream.Null, input)
        );
        Assert.Equal(0, code);
        Assert.Equal(
            "≥95% ⇶ [95%, +∞)\n满意 ⇶ {满意}\n",
            Encoding.UTF8.GetString(output.ToArray())
        );
    }

    [Fact]
    public void A_text_that_begins_with_two_hyphens_is_an_unknown_option()
    {
        Answer answer = Perfeval.Run("criterion", "--90%");
        Assert.Equal(2, answer.Code);
        Assert.Equal(
            "perfeval: '--90%' is no option of this command. See 'perfeval criterion --help'.\n",
            answer.Error
        );
    }

    [Theory]
    [InlineData("rulebook")]
    [InlineData("results")]
    [InlineData("calendar")]
    [InlineData("cases")]
    public void A_schema_is_written_as_it_is_published(string kind)
    {
        Answer answer = Perfeval.Run("schema", kind);
        Assert.Equal(0, answer.Code);
        Assert.Equal(File.ReadAllText(Perfeval.PathOf($"docs/schema/{kind}.json")), answer.Output);
    }
}
