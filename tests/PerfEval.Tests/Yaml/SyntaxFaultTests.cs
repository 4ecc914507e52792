using System.Text;
using PerfEval.Diagnostics;
using PerfEval.Tests.Support;

namespace PerfEval.Tests.Yaml;

/// <summary>What is no YAML is told in our own words, in both languages, at the place where it is to be mended.</summary>
public class SyntaxFaultTests
{
    private static readonly string[] Broken =
    [
        // what begins as something else than a text
        "excellent: >= 95%\n",
        "excellent: |x|≤5%  # as printed\n",
        "excellent: >\"90\"\n",
        "excellent: @某处\n",
        "excellent: `5`\n",
        "excellent: %5\n",
        "excellent: * 5\n",
        "excellent: & 5\n",
        "excellent: !<5\n",
        "excellent: !x!5 人\n",
        "excellent: &a &b 5\n",
        "excellent: ? 5\n",
        "excellent: - 5\n",
        "excellent: , 5\n",
        "criteria: {excellent: >= 95%, poor: < 95%}\n",
        "criteria: {excellent: '95', poor: @95}\n",
        "criteria: {excellent: |5}\n",
        // tabs
        "a:\n\tb: 1\n",
        "a:\n  b: 1\n\tc: 2\n",
        "a: 1\n \tb: 2\n",
        "a: 1\n\t\nb: 2\n",
        // quotes
        "a: \"x\nb: 1\n",
        "a: 'x\nb: 1\n",
        "a: 'x\nb: 'y'\nc: 1\n",
        "a:\n  b: 'x\n  c: 1\n  d: 'y'\n",
        "a: \"x\n---\n",
        "a: '90%'以上\n",
        "a: 'it's'\n",
        "a: 'x': 1\n",
        "a: 'x'y: 1\n",
        "\"a\" b: 1\n",
        "a: {b: '90%'以上}\n",
        "a: {b: '≥90%, c: '<5%'}\nd: 1\n",
        // escapes
        "a: \"\\d\"\n",
        "a: \"5\\%\"\n",
        "a: \"C:\\Users\"\n",
        "a: \"\\xZZ\"\n",
        "a: \"\\ud800\"\n",
        // brackets
        "a: {b: 1\n",
        "a: {b: 1\nc: 2\n",
        "a: {b: 1,\n  c: 2\nd: 3\n",
        "a: {b: 1\n  c: 2}\n",
        "a: [1, 2\nb: 3\n",
        "a: [1, 2\n",
        "a: {b: [1, 2}\n",
        "a: {\nb: 1\n}\n",
        "a: {b: 1}}\n",
        "a: [1]]\n",
        "a: ]\n",
        "}\n",
        "a: [90, 100] 分\n",
        "a: {b: 1} c\n",
        "a: {b: 1 c: 2}\n",
        "a: {b: 'x' c: 2}\n",
        "a: {b: x: y}\n",
        "a: [x: y: z]\n",
        "a: {b: 1,, c: 2}\n",
        "a: [,]\n",
        "a: {b: 1， c: 2}\n",
        // comments
        "a: \"x\"#c\n",
        "a: [1]#c\n",
        "a: [1,#c\n  2]\n",
        // instructions
        "%YAML 3.0\n---\na: 1\n",
        "%YAML 1.1\n%YAML 1.1\n---\na: 1\n",
        "%YAML x\n---\na: 1\n",
        "%TAG\n",
        "%YAML 1.2\na: 1\n",
        // colons
        "name: 差错率: 5%以内\nid: b\n",
        "id: a\nname b\nweight: 1\n",
        "id: a\nname:b\nweight: 1\n",
        "id: a\nname：b\nweight: 1\n",
        "id a\nname: b\n",
        "id：a\nname: b\n",
        "a: #b\nc\n",
        // indentation
        "a: b\n  c: d\n",
        "a:\n  b: 1\n   c: 2\n",
        "a:\n  b: 1\n c: 2\n",
        "a: b\n c\n d: e\n",
        "a:\n  - b\n - c\n",
        "a:\n  - b: 1\n   c: 2\n",
        "a:\n  - b: 1\n  c: 2\n",
        "- a\nb: 1\n",
        "- a\n-b\n",
        "a: 1\n- b\n",
        "a: |\n    x\n  y\n",
        "a: x # c\n b: 1\n",
        "a: |\n     \n  x\n",
    ];

    [Fact]
    public void Each_way_to_break_it()
    {
        var told = new StringBuilder();
        foreach (string broken in Broken)
        {
            Diagnostic fault = Fault(broken)!;
            told.Append("  ")
                .Append(broken.TrimEnd('\n').Replace("\n", "\n  ", StringComparison.Ordinal))
                .Append('\n')
                .Append(fault.ToString(Language.English))
                .Append('\n')
                .Append(fault.ToString(Language.Chinese))
                .Append("\n\n");
        }

        Snapshot.Match(told.ToString());
    }

    [Fact]
    public void Each_sentence_is_said_of_something() =>
        Assert.Equal(
            [],
            typeof(Catalogue)
                .GetFields()
                // Those of other files have their own tests.
                .Where(field => !field.Name.StartsWith("Csv", StringComparison.Ordinal))
                .Where(field =>
                    !((Wording)field.GetValue(null)!).English.Contains(
                        "--format json",
                        StringComparison.Ordinal
                    )
                )
                .Select(field => (Wording)field.GetValue(null)!)
                .Where(wording => wording.Code == Codes.PE1001)
                .Where(wording =>
                    wording.English.Contains("reading ends", StringComparison.Ordinal)
                )
                .Except(Broken.Select(broken => Fault(broken)!.Wording))
                .Select(wording => wording.English)
        );

    private static Diagnostic? Fault(string yaml) =>
        RuleBook
            .ReadText(yaml, "book.yaml")
            .Diagnostics.FirstOrDefault(finding => finding.Code == "PE1001");
}
