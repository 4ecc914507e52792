using PerfEval.Tests.Support;

namespace PerfEval.Tests.Notation;

/// <summary>Words that version 0.1 took for a unit or a noun, or passed over, one text each.</summary>
public class SwallowedWordsTests
{
    [Fact]
    public void Each_is_refused_or_read_as_the_table_says()
    {
        List<string> wrong = [];
        foreach (string[] row in TextTable.Load("swallowed-by-0.1.tsv"))
        {
            SingleReading reading = CriterionReader.Read(row[0]);
            string now =
                reading.Meaning is null ? "refused"
                : reading.Noun is { } noun ? $"{reading.Set} noun {noun}"
                : reading.Set!;
            if (now != row[4])
            {
                wrong.Add($"{row[0]}\t{row[1]}\t{row[2]}\t{row[3]}\t{now}, not {row[4]}");
            }
        }

        Assert.True(wrong.Count == 0, $"{wrong.Count}:\n{string.Join('\n', wrong)}");
    }

    // What is read now is not what 0.1 read, unless a word of a list says it.
    [Fact]
    public void Few_are_read_at_all() =>
        Assert.InRange(
            TextTable.Load("swallowed-by-0.1.tsv").Count(row => row[4] != "refused"),
            0,
            40
        );
}
