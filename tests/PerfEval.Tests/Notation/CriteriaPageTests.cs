using System.Text.RegularExpressions;
using PerfEval.Tests.Support;

namespace PerfEval.Tests.Notation;

/// <summary>The examples of <c>docs/criteria.md</c> denote what stands beside them.</summary>
public partial class CriteriaPageTests
{
    [Fact]
    public void Every_example_denotes_the_set_beside_it()
    {
        string page = File.ReadAllText(Repository.PathOf("docs", "criteria.md"));
        List<string> wrong = [];
        int examples = 0;
        foreach (Match row in Example().Matches(page))
        {
            examples++;
            string text = row.Groups["text"].Value.Replace("\\|", "|", StringComparison.Ordinal);
            SingleReading reading = CriterionReader.Read(text);
            string actual = reading.Set ?? reading.Diagnostics[0].Code;
            if (actual != row.Groups["set"].Value)
            {
                wrong.Add($"{text} ⇶ {actual}, but the page says {row.Groups["set"].Value}");
            }
        }

        Assert.True(wrong.Count == 0, string.Join('\n', wrong));
        Assert.True(examples >= 90, $"The page has {examples} examples.");
    }

    [GeneratedRegex(@"^\| `(?<text>[^`]+)` \| `(?<set>[^`]+)` \|", RegexOptions.Multiline)]
    private static partial Regex Example();
}
