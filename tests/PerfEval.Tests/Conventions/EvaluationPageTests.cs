using PerfEval.Records;
using PerfEval.Tests.Support;

namespace PerfEval.Tests.Conventions;

/// <summary>The page that documents the evaluation names what is written, all of it, in its order.</summary>
public class EvaluationPageTests
{
    [Fact]
    public void It_lists_every_member_of_a_record_in_its_order()
    {
        List<string> members = [];
        Collect(EvaluationShape.Document, members);
        Assert.Equal(members, Rows().Select(row => $"{row[1]}: {row[2].Trim('`')}"));
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

    // The table by which records are read names all that is written: what is missing there is refused.
    private static void Collect(JsonShape shape, List<string> members)
    {
        switch (shape)
        {
            case JsonShape.Members all:
                string owner = all.Name.In(Language.English);
                members.AddRange(
                    all.All.Select(member => $"{owner}: {member.Name}").Except(members)
                );
                foreach ((_, JsonShape below) in all.All)
                {
                    Collect(below, members);
                }

                break;
            case JsonShape.List list:
                Collect(list.Item(), members);
                break;
            case JsonShape.Map map:
                Collect(map.Item, members);
                break;
            case JsonShape.MayLack own:
                Collect(own.Other, members);
                break;
            case JsonShape.Either either:
                Collect(either.One, members);
                Collect(either.Other, members);
                break;
            case JsonShape.Forms forms:
                foreach (JsonShape form in forms.All)
                {
                    Collect(form, members);
                }

                break;
        }
    }

    private static IEnumerable<string[]> Rows() =>
        File.ReadLines(Repository.PathOf("docs", "evaluation.md"))
            .SkipWhile(line => line != "<!-- members -->")
            .TakeWhile(line => line != "<!-- /members -->")
            .Where(line => line.Contains("| `", StringComparison.Ordinal))
            .Select(line => line.Split('|', StringSplitOptions.TrimEntries));
}
