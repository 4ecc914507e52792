using System.Text.Json;
using PerfEval.Tests.Support;

namespace PerfEval.Tests.Conventions;

/// <summary>The page that documents the evaluation names what is written, all of it, in its order.</summary>
public class EvaluationPageTests
{
    // Where the members are ids, languages or names of gaps, there is no fixed list of them.
    private static readonly string[] Free =
    [
        "title",
        "label",
        "name",
        "message",
        "arguments",
        "grades",
        "statuses",
        "points",
        "bands",
    ];

    private static readonly Dictionary<string, string> Titles = new(StringComparer.Ordinal)
    {
        [""] = "the evaluation",
        ["inputs"] = "an input",
        ["grades[]"] = "a grade",
        ["subjects"] = "a subject",
        ["node"] = "a node",
        ["children"] = "a node",
        ["claims"] = "a claim",
        ["gates"] = "a gate",
        ["arithmetic"] = "a part",
        ["lowest"] = "an end",
        ["highest"] = "an end",
        ["better"] = "a distance",
        ["worse"] = "a distance",
        ["findings"] = "a finding",
    };

    // The real table has no gate.
    private static readonly string BookWithGate = File.ReadAllText(RealTable.BookPath)
        .Replace(
            "- id: subsidy-accuracy\n",
            "- id: subsidy-accuracy\n            gate: {when: poor, cap: fair}\n",
            StringComparison.Ordinal
        );

    [Fact]
    public void It_lists_every_member_of_the_JSON()
    {
        Dictionary<string, List<string>> written = new(StringComparer.Ordinal);
        foreach (bool isStrict in new[] { false, true })
        {
            EvaluationResult evaluation = Books.Evaluator.Evaluate(
                RuleBook.ReadText(BookWithGate, isStrict: isStrict).Value,
                RealTable.Results,
                new EvaluationOptions { RollUp = RollUp.Load(RealTable.EqualPath) }
            );
            using var stream = new MemoryStream();
            EvaluationReport.WriteJson(evaluation, stream);
            using JsonDocument document = JsonDocument.Parse(stream.ToArray());
            Collect(document.RootElement, "", written);
        }

        // A policy stands under its own name; the page says so where it names the first.
        written["policy"] = [.. written["policy"].Where(name => name is "overlap" or "grade")];
        Assert.Equal(
            written
                .OrderBy(members => members.Key, StringComparer.Ordinal)
                .SelectMany(members => members.Value.Select(name => $"{members.Key}: {name}")),
            Rows()
                .OrderBy(row => row[1], StringComparer.Ordinal)
                .Select(row => $"{row[1]}: {row[2].Trim('`')}")
        );
    }

    [Fact]
    public void It_lists_every_column_of_the_CSV()
    {
        using var writer = new StringWriter();
        EvaluationReport.WriteCsv(
            Books.Evaluator.Evaluate(RealTable.Book, RealTable.Results),
            writer
        );
        string header = writer.ToString().Split("\r\n")[0];
        string page = File.ReadAllText(Repository.PathOf("docs", "evaluation.md"));
        Assert.Contains($"\n{header}\n", page, StringComparison.Ordinal);
    }

    private static void Collect(
        JsonElement element,
        string name,
        Dictionary<string, List<string>> written
    )
    {
        if (element.ValueKind == JsonValueKind.Array)
        {
            foreach (JsonElement item in element.EnumerateArray())
            {
                Collect(item, name == "grades" ? "grades[]" : name, written);
            }
        }
        else if (element.ValueKind == JsonValueKind.Object && !Free.Contains(name))
        {
            string title = Titles.GetValueOrDefault(name, name);
            if (!written.TryGetValue(title, out List<string>? members))
            {
                written.Add(title, members = []);
            }

            foreach (JsonProperty member in element.EnumerateObject())
            {
                if (!members.Contains(member.Name))
                {
                    members.Add(member.Name);
                }
            }

            foreach (JsonProperty member in element.EnumerateObject())
            {
                Collect(member.Value, member.Name, written);
            }
        }
    }

    private static IEnumerable<string[]> Rows() =>
        File.ReadLines(Repository.PathOf("docs", "evaluation.md"))
            .SkipWhile(line => line != "<!-- members -->")
            .TakeWhile(line => line != "<!-- /members -->")
            .Where(line => line.Contains("| `", StringComparison.Ordinal))
            .Select(line => line.Split('|', StringSplitOptions.TrimEntries));
}
