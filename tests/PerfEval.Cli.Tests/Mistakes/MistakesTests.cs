using System.Text;
using PerfEval.Cli.Tests.Support;
using PerfEval.Inputs;
using PerfEval.Tests.Support;

namespace PerfEval.Cli.Tests.Mistakes;

/// <summary>
/// What is printed of the mistakes that people make when they fill in results: all of a file in one round, errors first,
/// what is only worth knowing counted behind. Each mistake is made in two books.
/// </summary>
public sealed class MistakesTests : IDisposable
{
    private static readonly string Here = Perfeval.PathOf("tests/PerfEval.Cli.Tests/Mistakes");

    private static readonly Dictionary<string, string> OfRealBook = new()
    {
        ["rate"] = "retirement/benefits/on-time-in-full",
        ["rate.name"] = "确保按时足额发放",
        ["rate2"] = "retirement/benefits/subsidy-accuracy",
        ["rate2.name"] = "补助支付无差错率",
        ["count"] = "employment/startup-support/people-helped",
        ["unit"] = "人",
        ["label"] = "reform/institution/satisfaction",
        ["timing"] = "employment/startup-support/timely-payment",
        ["typo"] = "employment/startup-suport/people-helped",
        ["year"] = "2019",
    };

    private static readonly Dictionary<string, string> OfSecondBook = new()
    {
        ["rate"] = "supply/quality/pass-rate",
        ["rate.name"] = "水质合格率",
        ["rate2"] = "supply/quality/leakage",
        ["rate2.name"] = "Leakage",
        ["count"] = "supply/works/households",
        ["unit"] = "户",
        ["label"] = "supply/quality/opinion",
        ["timing"] = "supply/works/handover",
        ["money"] = "supply/works/investment",
        ["typo"] = "supply/quality/pas-rate",
        ["year"] = "2024",
    };

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Of_the_real_book_in_English() =>
        Snapshot.Match(Told(Perfeval.PathOf(Perfeval.Book), OfRealBook, "en"));

    [Fact]
    public void Of_the_real_book_in_Chinese() =>
        Snapshot.Match(Told(Perfeval.PathOf(Perfeval.Book), OfRealBook, "zh"));

    [Fact]
    public void Of_another_book_in_English() =>
        Snapshot.Match(Told(Path.Combine(Here, "second.yaml"), OfSecondBook, "en"));

    [Fact]
    public void Of_another_book_in_Chinese() =>
        Snapshot.Match(Told(Path.Combine(Here, "second.yaml"), OfSecondBook, "zh"));

    private string Told(string book, Dictionary<string, string> words, string language)
    {
        File.Copy(book, _folder.PathOf("book.yaml"));
        var told = new StringBuilder();
        foreach (
            string mistake in File.ReadAllText(Path.Combine(Here, "mistakes.txt"))
                .Split("== ", StringSplitOptions.RemoveEmptyEntries)
        )
        {
            string[] parts = mistake.Split("-- ");
            string filled = words.Aggregate(
                string.Join("-- ", parts.Skip(1)),
                (text, word) =>
                    text.Replace($"{{{word.Key}}}", word.Value, StringComparison.Ordinal)
            );
            // The real table counts no money.
            if (filled.Contains("{money}", StringComparison.Ordinal))
            {
                continue;
            }

            string[] files = [.. filled.Split("-- ").Select(Write)];
            Answer answer = Perfeval.RunIn(
                _folder.Path,
                [
                    "evaluate",
                    "book.yaml",
                    .. files,
                    "--as-of",
                    $"{words["year"]}-12-31",
                    "--language",
                    language,
                    "-o",
                    "report.txt",
                ]
            );
            told.Append("== ").Append(parts[0]).Append(answer.Error);
            told.Append("exit ").Append(answer.Code).Append("\n\n");
        }

        return told.ToString();
    }

    private string Write(string file)
    {
        string[] named = file[..file.IndexOf('\n', StringComparison.Ordinal)].Split(' ');
        string text = file[(file.IndexOf('\n', StringComparison.Ordinal) + 1)..];
        Encoding encoding =
            named.Length > 1 ? TextEncodings.Find(named[1])! : new UTF8Encoding(false);
        File.WriteAllBytes(_folder.PathOf(named[0]), encoding.GetBytes(text));
        return named[0];
    }
}
