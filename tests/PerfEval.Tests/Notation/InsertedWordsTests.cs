using System.Collections.Concurrent;
using CsCheck;
using PerfEval.Criteria;
using PerfEval.Notation;
using PerfEval.Tests.Support;
using Xunit.Abstractions;

namespace PerfEval.Tests.Notation;

/// <summary>No word is passed over: one more word is told of, refused, or changes the set by a word of a list.</summary>
public class InsertedWordsTests(ITestOutputHelper output)
{
    private const int Shown = 60;

    private static readonly string[] FourLanguages = File.ReadAllLines(
        Repository.PathOf("tests", "PerfEval.Tests", "Reference", "words-of-four-languages.txt")
    );

    // One text of each kind that tables hold.
    private static readonly string[] Typical =
    [
        "≥95%",
        "完成率≥95%",
        "<90%",
        "<= 30 days",
        "100%",
        "95%-100%",
        "60至74分",
        "0 to 5",
        "80%以上90%以下",
        "≥80,<90",
        ">= 4 and < 5",
        "80%≤完成率<90%",
        "[90, 100)",
        "300人以上",
        "差错率1%以内",
        "差错率超过5%",
        "带动就业、创业300人以上",
        "不低于95%",
        "达到90%",
        "未达到90%",
        "25万人以上",
        "10-20%(含)",
        "completion rate at least 95%",
        "no more than 5%",
        "300 or more",
        "under 30 minutes",
    ];

    [Fact]
    public void Of_the_lists_and_of_four_languages_no_word_makes_another_set_in_silence()
    {
        string[] words = [.. ReaderLists.Words.Concat(FourLanguages).Distinct()];
        SingleReading[] texts = [.. Readable()];
        output.WriteLine($"{texts.Length} texts, {words.Length} words.");
        Gen.Select(Pick.Of(texts), Pick.Of(words), Gen.Double.Unit)
            .Select(
                (text, word, place) =>
                    InsertedWord.Of(text, word, (int)(place * (text.Text.Length + 1)))
            )
            .Sample(one => Assert.Null(one.Fault()), iter: 100_000, writeLine: output.WriteLine);
    }

    [Fact]
    public void In_no_gap_of_a_typical_text_does_any_of_2000_words_make_another_set_in_silence()
    {
        ConcurrentBag<string> faults = [];
        int read = 0;
        Parallel.ForEach(
            Typical.Select(CriterionReader.Read),
            before =>
            {
                for (int at = 0; at <= before.Text.Length; at++)
                {
                    foreach (string word in FourLanguages)
                    {
                        Interlocked.Increment(ref read);
                        if (InsertedWord.Of(before, word, at).Fault() is { } fault)
                        {
                            faults.Add(fault);
                        }
                    }
                }
            }
        );
        output.WriteLine($"{read} texts were read.");
        Assert.True(
            faults.IsEmpty,
            $"{faults.Count} of {read}:\n{string.Join('\n', faults.Order(StringComparer.Ordinal).Where((_, i) => i % Math.Max(1, faults.Count / Shown) == 0))}"
        );
    }

    // Every case that reads as numbers.
    private static IEnumerable<SingleReading> Readable() =>
        CaseFile
            .Load("notation.cases")
            .Select(one => one.Given)
            .Concat(PublishedText.All().Where(row => !row.IsBook).Select(row => row.Text))
            .Distinct(StringComparer.Ordinal)
            .Select(CriterionReader.Read)
            .Where(reading => reading.Meaning is Meaning.Range);
}
