using System.Text.RegularExpressions;
using CsCheck;
using PerfEval.Binding.Rows;
using Sylvan.Data.Csv;

namespace PerfEval.Tests.Binding.Rows;

/// <summary>A text is parted into rows and cells as another reader of CSV parts it.</summary>
public partial class CsvTextTests
{
    private const int Longest = GivenRow.Longest;

    private static readonly string[] Pieces =
    [
        "a",
        "b",
        "7",
        " ",
        ",",
        ",",
        ";",
        "\t",
        "#",
        "\"",
        "\"",
        "\"\"",
        "\"a\"",
        ",\"",
        "\",",
        "\n",
        "\n",
        "\r",
        "\r\n",
        "万",
    ];

    // Where a row ended with CR alone the other reader makes two rows of CR and LF, so a text has the one or the other.
    private static readonly Gen<string> Text = Gen.Select(
        Gen.Int[0, Pieces.Length - 1].Array[0, 24],
        Gen.Bool,
        (pieces, isCr) =>
            LineEnd()
                .Replace(
                    string.Concat(pieces.Select(piece => Pieces[piece])),
                    end =>
                        isCr ? "\r"
                        : end.Value == "\r" ? "\r\n"
                        : end.Value
                )
    );

    [Theory]
    [InlineData(',')]
    [InlineData(';')]
    [InlineData('\t')]
    public void Whatever_is_written_it_reads_as_the_other_reader_does(char delimiter) =>
        Text.Sample(
            text => Assert.Equal(ByOther(text, delimiter), Ours(text, delimiter)),
            iter: 20_000
        );

    [Theory]
    [InlineData("\"a\"\"b\",c", "1 a\"b|c")]
    [InlineData("\"\"\"\"", "1 \"")]
    [InlineData("a\"b,\"c\nd\"\r\n", "1 a\"b|c\nd")]
    [InlineData("a\rb\r\nc\n\nd", "1 a;1 b;1 c;1 ;1 d")]
    [InlineData("a\r\r\nb", "1 a;1 ;1 b")]
    [InlineData("a,", "1 a|")]
    [InlineData("\"a\"b", "Quotes")]
    [InlineData("\"a", "Quotes")]
    [InlineData("x\n\"", "1 x;Quotes")]
    [InlineData("\"a\" ,b", "Quotes")]
    [InlineData("", "")]
    public void A_text(string text, string read) =>
        Assert.Equal(
            read,
            string.Join(
                ';',
                Ours(text, ',')
                    .Select(row =>
                        row is "Quotes"
                            ? row
                            : $"1 {row[(row.IndexOf(':', StringComparison.Ordinal) + 1)..]}"
                    )
            )
        );

    // At whatever place the buffer ends, the rows are the same.
    [Fact]
    public void Rows_that_are_longer_than_the_buffer()
    {
        const string Rows = "ab,\"c\"\"d\",\"e\r\nf\"\r\n";
        for (int before = 65_500; before < 65_540; before++)
        {
            string text = $"{new string('x', before)},y\n{new string('z', before)}{Rows}{Rows}";
            Assert.Equal(ByOther(text, ','), Ours(text, ','));
        }
    }

    [Theory]
    [InlineData(Longest - 2, 0)]
    [InlineData(Longest - 1, 0)]
    [InlineData(Longest, 0)]
    [InlineData(Longest + 1, 0)]
    [InlineData(Longest - 2, 1)]
    [InlineData(Longest - 1, 1)]
    [InlineData(Longest, 1)]
    [InlineData(Longest + 1, 1)]
    public void A_row_is_as_long_as_the_other_reader_takes_it(int length, int rowsBefore)
    {
        string text =
            $"{string.Concat(Enumerable.Repeat("a,b\n", rowsBefore))}{new string('x', length)}\nc\n";
        Assert.Equal(ByOther(text, ','), Ours(text, ','));
    }

    private static List<string> Ours(string text, char delimiter)
    {
        using var csv = new CsvText(new StringReader(text), delimiter);
        List<string> rows = [];
        while (Next() is var reading and not CsvReading.End)
        {
            if (reading != CsvReading.Row)
            {
                rows.Add(reading.ToString());
                break;
            }

            string raw = csv.Row.ToString();
            rows.Add(
                $"{raw}:{string.Join('|', Enumerable.Range(0, csv.Count).Select(i => csv.TextOf(i).ToString()))}"
            );
        }

        return rows;

        // In turn as who waits and who does not; a text in memory keeps nobody waiting.
        CsvReading Next() =>
            rows.Count % 2 == 0
                ? csv.Read()
                : csv.ReadAsync(CancellationToken.None).AsTask().Result;
    }

    private static List<string> ByOther(string text, char delimiter)
    {
        List<string> rows = [];
        try
        {
            using var csv = CsvDataReader.Create(
                new StringReader(text),
                new CsvDataReaderOptions
                {
                    HasHeaders = false,
                    Delimiter = delimiter,
                    Comment = '\uFFFF',
                    BufferSize = 64 * 1024,
                    MaxBufferSize = Longest,
                }
            );
            while (csv.Read())
            {
                rows.Add(
                    $"{csv.GetRawRecordSpan()}:{string.Join('|', Enumerable.Range(0, csv.RowFieldCount).Select(csv.GetString))}"
                );
            }
        }
        catch (CsvInvalidCharacterException)
        {
            rows.Add("Quotes");
        }
        catch (CsvRecordTooLargeException)
        {
            rows.Add("TooLong");
        }

        return rows;
    }

    [GeneratedRegex("\r\n|\r|\n")]
    private static partial Regex LineEnd();
}
