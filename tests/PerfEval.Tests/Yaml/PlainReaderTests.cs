using System.Text;
using CsCheck;
using PerfEval.Diagnostics;
using PerfEval.Tests.Support;
using PerfEval.Text;
using PerfEval.Yaml;

namespace PerfEval.Tests.Yaml;

public class PlainReaderTests
{
    private const string Sample = """
        schema: perfeval/rulebook/1  # which
        title: {zh: 表, en: "T, \"quoted\""}
        period: 2019
        budget:
        accept: []
        source: {}
        list:
        - one
        - two: {a: [1, 2], b: 'it''s'}
          three: |
            block
        nested:
          - id: x
            criteria:
              excellent: ≥95%
              good: >-
                folded
                lines
              poor: plain over
                two lines
          - - inner
            - 90-100
        """;

    private static readonly string[] Pieces =
    [
        " ",
        "\n",
        "\t",
        ":",
        ": ",
        "-",
        "- ",
        ",",
        "#",
        " #",
        "{",
        "}",
        "[",
        "]",
        "\"",
        "'",
        "&",
        "*",
        "!",
        "|",
        ">",
        "%",
        "?",
        "? ",
        "\\u202E",
        "---\n",
        "...\n",
        "a",
        "a: b\n",
    ];

    [Fact]
    public void Every_file_of_ours_that_is_plain_reads_as_the_parser_reads_it()
    {
        string[] files = [.. Files("rules"), .. Files("tests", "PerfEval.Tests", "Books")];

        int plain = files.Count(path => IsPlain(File.ReadAllText(path)));

        Assert.InRange(plain, 10, files.Length - 1);
    }

    [Fact]
    public void A_text_that_is_plain_reads_as_the_parser_reads_it_whatever_is_changed_in_it()
    {
        Assert.True(IsPlain(Sample));
        Gen<string> changed = Gen.Select(
            Gen.Int[0, Sample.Length - 1],
            Gen.Int[0, 12],
            Gen.Int[0, Pieces.Length - 1],
            (at, removed, piece) =>
                Sample.Remove(at, Math.Min(removed, Sample.Length - at)).Insert(at, Pieces[piece])
        );
        int plain = 0;

        changed.Sample(text => Interlocked.Add(ref plain, IsPlain(text) ? 1 : 0), iter: 20_000);

        Assert.InRange(plain, 1_000, 19_000);
    }

    [Theory]
    [InlineData("a: &x 1")]
    [InlineData("a: *x")]
    [InlineData("a: !t 1")]
    [InlineData("--- \na: 1")]
    [InlineData("a: 1\n...\n")]
    [InlineData("%YAML 1.2\n---\na: 1")]
    [InlineData("a: [b: c]")]
    [InlineData("a: {b, c: 1}")]
    [InlineData("{a: 1}: 2")]
    [InlineData("a: \"\\u202E\"")]
    [InlineData("a: \"\\0\"")]
    [InlineData("a: 'open")]
    [InlineData("")]
    public void Anything_else_is_left_to_the_parser(string text) => Assert.False(IsPlain(text));

    [Fact]
    public void What_lies_too_deep_is_left_to_the_parser()
    {
        Assert.True(IsPlain(new string('[', 64) + new string(']', 64)));
        Assert.False(IsPlain(new string('[', 65) + new string(']', 65)));
    }

    private static IEnumerable<string> Files(params string[] folder) =>
        Directory.EnumerateFiles(Repository.PathOf(folder), "*.yaml", SearchOption.AllDirectories);

    private static bool IsPlain(string text)
    {
        var source = new SourceText("x.yaml", text);
        if (PlainReader.Read(source) is not { } plain)
        {
            return false;
        }

        var findings = new Findings();
        YamlNode parsed = YamlReader.ReadEvents(source, findings)!;
        Assert.Empty(findings.InOrder());
        Assert.Equal(Print(parsed), Print(plain));
        return true;
    }

    private static string Print(YamlNode node)
    {
        var text = new StringBuilder();
        Print(node, text);
        return text.ToString();
    }

    private static void Print(YamlNode node, StringBuilder text)
    {
        text.Append(node.Place).Append('+').Append(node.Place.Length);
        switch (node)
        {
            case YamlScalar scalar:
                text.Append(scalar.Form).Append(scalar.Value);
                break;
            case YamlSequence list:
                text.Append('[');
                list.Items.ToList().ForEach(item => Print(item, text));
                text.Append(']');
                break;
            case YamlMapping mapping:
                text.Append(mapping.IsCutOff ? "{…" : "{");
                foreach ((YamlScalar key, YamlNode value) in mapping.Entries)
                {
                    Print(key, text);
                    Print(value, text);
                }

                text.Append('}');
                break;
        }
    }
}
