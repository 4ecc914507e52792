using System.Collections.Concurrent;
using PerfEval.Criteria;
using PerfEval.Tests.Support;
using Xunit.Abstractions;

namespace PerfEval.Tests.Notation;

/// <summary>No word is passed over: one more word is told of, refused, or changes the set by a word of a list.</summary>
public class InsertedWordsTests(ITestOutputHelper output)
{
    private const int Shown = 60;

    // One insertion of so many is tried, the same on every run: what turns red is a change, and not the day.
    private const int Step = 211;

    private static readonly string[] FourLanguages = File.ReadAllLines(
        Repository.PathOf("tests", "PerfEval.Tests", "Reference", "words-of-four-languages.txt")
    );

    // One text for each place at which a word may be passed over: a noun, a unit, a comparison, a range, a mark.
    private static readonly string[] Typical =
    [
        "完成率≥95%",
        "80-90%",
        "300人以上",
        "不低于95%",
        "10-20%(含)",
        ">= 4 and < 5",
        "under 30 minutes",
    ];

    [Fact]
    public void Of_the_lists_and_of_four_languages_no_word_makes_another_set_in_silence()
    {
        string[] words = [.. ReaderLists.Words.Concat(FourLanguages).Distinct()];
        SingleReading[] texts = [.. Readable()];
        (SingleReading Text, int At)[] gaps =
        [
            .. texts.SelectMany(text =>
                Enumerable.Range(0, text.Text.Length + 1).Select(at => (text, at))
            ),
        ];
        long all = (long)gaps.Length * words.Length;
        ConcurrentBag<string> faults = [];
        int read = 0;
        Parallel.For(
            0,
            all / Step,
            index =>
            {
                long insertion = index * Step;
                (SingleReading text, int at) = gaps[insertion / words.Length];
                var one = InsertedWord.Of(text, words[insertion % words.Length], at);
                if (!one.SplitsNumber)
                {
                    Interlocked.Increment(ref read);
                    if (one.SilentFault() is { } fault)
                    {
                        faults.Add(fault);
                    }
                }
            }
        );
        output.WriteLine(
            $"{texts.Length} texts, {words.Length} words: {read} of {all} insertions were read."
        );
        Assert.True(faults.IsEmpty, string.Join('\n', faults.Order(StringComparer.Ordinal)));
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
                        InsertedWord one = InsertedWord.Of(before, word, at);
                        if (one.SplitsNumber)
                        {
                            break;
                        }

                        Interlocked.Increment(ref read);
                        if (one.Fault() is { } fault)
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
