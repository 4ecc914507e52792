using CsCheck;
using PerfEval.Diagnostics;
using PerfEval.Evaluation;
using PerfEval.Tests.Support;
using PerfEval.Text;

namespace PerfEval.Tests.Text;

/// <summary>Guesses of what was meant take a bounded number of steps, and what is found is the nearest nevertheless.</summary>
public class SearchLimitTests
{
    [Fact]
    public void However_many_texts_there_are_they_take_no_more_steps_than_their_limit()
    {
        const int most = 1_000_000;
        NearestNames names = NamesOf(200);
        var limit = new SearchLimit(most);
        long ofOne = StepsOf(names, "name-of-nobody-000000");
        int guessed = 0;
        for (int i = 0; i < 1000; i++)
        {
            guessed += names.To($"name-of-nobody-{i:D6}", 3, limit).Count > 0 ? 1 : 0;
        }

        Assert.InRange(limit.Taken, most, most + ofOne);
        Assert.Equal(most / ofOne, guessed);
    }

    [Fact]
    public void Twice_as_many_names_are_twice_the_steps_of_one_text()
    {
        long once = StepsOf(NamesOf(1000), "name-of-nobody");
        long twice = StepsOf(NamesOf(2000), "name-of-nobody");
        Assert.InRange(twice * 10, once * 18, once * 22);
    }

    [Fact]
    public void Nothing_is_read_or_offered_behind_the_limit()
    {
        var limit = new SearchLimit(10);
        limit.Take(10);
        Assert.Empty(Nearest.To("measure", Never(), 1, limit));
        Assert.Equal(10, limit.Taken);
    }

    [Fact]
    public void An_unknown_indicator_is_told_without_a_guess_where_the_limit_of_its_reading_is_reached()
    {
        ProvedTable proof = RuleBook
            .ReadText(Books.Of("kind: category", "优", "良", "中", "差"))
            .Value.Proof;
        var findings = new Findings();
        SubjectGrading.Find(proof, new SourcedText("a/b/d"), findings);
        findings.Guesses.Take(1 << 24);
        SubjectGrading.Find(proof, new SourcedText("a/b/d"), findings);
        Assert.Equal(
            [
                "The rule book has no indicator 'a/b/d'. The nearest are: a/b/c",
                "The rule book has no indicator 'a/b/d'. Write a path such as a/b/c",
            ],
            findings.InOrder().Select(finding => finding.Message(Language.English))
        );
    }

    [Fact]
    public void A_text_among_too_many_words_to_compare_falls_into_no_rest()
    {
        Assert.Equal(Status.Graded, GradeAmong(10));
        Assert.Equal(Status.Invalid, GradeAmong(20_000));

        static Status GradeAmong(int words)
        {
            string aliases = string.Join(", ", Enumerable.Range(0, words).Select(i => $"word{i}"));
            return Books
                .Grade(
                    Books.Of(
                        $"kind: category, aliases: {{优: [{aliases}]}}",
                        "优",
                        "良",
                        "中",
                        "其他"
                    ),
                    "something else"
                )
                .Status;
        }
    }

    [Fact]
    public void A_distance_is_the_fewest_characters_to_insert_leave_out_or_replace()
    {
        Gen<string> text = Gen.Char["ab优"].Array[0, 150].Select(all => new string(all));
        Gen.Select(text, text)
            .Sample(
                (one, other) => new EditDistance(one).To(other) == ByDefinition(one, other),
                iter: 300
            );
    }

    private static NearestNames NamesOf(int count)
    {
        var names = new NearestNames();
        for (int i = 0; i < count; i++)
        {
            names.Add($"name-of-number-{i:D6}", i);
        }

        return names;
    }

    private static long StepsOf(NearestNames names, string written)
    {
        SearchLimit limit = SearchLimit.OfOneReading();
        names.To(written, 3, limit);
        return limit.Taken;
    }

    private static IEnumerable<string> Never()
    {
        Assert.Fail("Candidates are read.");
        yield break;
    }

    private static int ByDefinition(string one, string other)
    {
        int[,] table = new int[one.Length + 1, other.Length + 1];
        for (int i = 0; i <= one.Length; i++)
        {
            for (int j = 0; j <= other.Length; j++)
            {
                table[i, j] =
                    i == 0 || j == 0
                        ? i + j
                        : Math.Min(
                            table[i - 1, j - 1] + (one[i - 1] == other[j - 1] ? 0 : 1),
                            Math.Min(table[i - 1, j], table[i, j - 1]) + 1
                        );
            }
        }

        return table[one.Length, other.Length];
    }
}
