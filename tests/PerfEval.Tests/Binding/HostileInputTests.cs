using System.Text;
using PerfEval.Tests.Support;
using Xunit.Abstractions;

namespace PerfEval.Tests.Binding;

/// <summary>Input that is broken, or means harm, gets diagnostics: no other exception, no hang, no heap of memory.</summary>
public class HostileInputTests(ITestOutputHelper output)
{
    private const string Head = "schema: perfeval/rulebook/1\nid: book\ntitle: ";

    private static readonly string Book = Books.Of("kind: category", "满意", "不满意");

    [Theory]
    [InlineData("[")]
    [InlineData("{a: ")]
    [InlineData("- ")]
    public void A_hundred_thousand_levels(string opening) =>
        Assert.Contains("PE1010", Errors(string.Concat(Enumerable.Repeat(opening, 100_000))));

    [Fact]
    public void Sixty_four_levels_are_read_and_one_more_is_not()
    {
        Assert.DoesNotContain("PE1010", Errors(Nested(63)));
        Assert.Contains("PE1010", Errors(Nested(64)));
        static string Nested(int levels) =>
            "a: " + new string('[', levels) + new string(']', levels);
    }

    [Fact]
    public void An_alias_bomb()
    {
        var bomb = new StringBuilder("a: &a [x]\n");
        for (char name = 'b'; name <= 'z'; name++)
        {
            char last = (char)(name - 1);
            bomb.Append(name)
                .Append(": &")
                .Append(name)
                .Append(" [*")
                .Append(last)
                .Append(", *")
                .Append(last)
                .Append("]\n");
        }

        Assert.Contains("PE1010", Errors(bomb.ToString()));
    }

    [Fact]
    public void Sixteen_mebibytes_of_one_text_are_read_and_more_are_not()
    {
        int room = (16 * 1024 * 1024) - Head.Length;
        Assert.Equal(["PE1004", "PE1004"], Errors(Head + new string('x', room)));
        Assert.Equal(["PE1009"], Errors(Head + new string('x', room + 1)));
    }

    // Beside the list and its key stand the mapping of the file, and two keys and their values.
    [Theory]
    [InlineData(499_993, "", true)]
    [InlineData(499_994, "", false)]
    [InlineData(499_993, "# ~\n---\n", true)]
    [InlineData(499_994, "# ~\n---\n", false)]
    public void Half_a_million_texts_lists_and_mappings_are_read_and_one_more_is_not(
        int items,
        string before,
        bool isRead
    )
    {
        string list = string.Join(',', Enumerable.Repeat("0", items));
        string[] told =
        [
            .. RuleBook
                .ReadText(
                    $"{before}schema: perfeval/rulebook/1\nresponsibilities: [{list}]\nid: a\n",
                    "book.yaml"
                )
                .Diagnostics.Where(finding => finding.Code == "PE1009")
                .Select(finding => finding.ToString()),
        ];
        if (isRead)
        {
            Assert.DoesNotContain(
                told,
                line => line.Contains("not read", StringComparison.Ordinal)
            );
        }
        else
        {
            Assert.Contains(
                told,
                line =>
                    line.EndsWith(
                        ": error PE1009: The file holds more than 500,000 texts, lists and mappings, and is not read from here on. Split it",
                        StringComparison.Ordinal
                    )
            );
        }
    }

    [Theory]
    [InlineData("5%")]
    [InlineData("1(")]
    [InlineData("5标")]
    [InlineData("≥5或")]
    [InlineData("不超过")]
    [InlineData("为")]
    public void A_criterion_of_many_mebibytes(string part) =>
        Assert.Contains(
            Errors(
                Books.Of("kind: number", string.Concat(Enumerable.Repeat(part, 1024 * 1024)), "<5")
            ),
            code => code.StartsWith("PE2", StringComparison.Ordinal)
        );

    [Fact]
    public void A_thousand_characters_of_a_criterion_are_read_and_more_are_not()
    {
        string most = new string('率', 1000 - "5%以上".Length);
        Assert.Equal("[5%, +∞)", CriterionReader.Read(most + "5%以上").Set);
        Assert.Equal(
            "(1,1001): error PE2001: A criterion has at most 1000 characters, this text has more. Say in short what it means ({text: …, means: …}), or declare kind: category if it is a label",
            Assert
                .Single(CriterionReader.Read(most + "率5%以上").Diagnostics)
                .ToString(Language.English)
        );
    }

    [Fact]
    public void A_NUL_byte() => Assert.Equal(["PE1001"], Errors(Head + "Bo\0ok\n"));

    [Fact]
    public void Half_a_surrogate_pair()
    {
        Assert.Equal(["PE1001"], Errors(Head + "Bo\uD800ok\n"));
        Assert.Contains("PE1001", Errors(Head + "\"Bo\\uD800ok\"\n"));
    }

    [Theory]
    [InlineData('\u202E')] // right-to-left override
    [InlineData('\u2066')]
    [InlineData('\u200F')]
    [InlineData('\u0085')]
    [InlineData('\u2028')]
    [InlineData('\u200B')] // shows nothing
    [InlineData('\u00AD')]
    [InlineData('\uFEFF')]
    [InlineData('\u2060')]
    public void A_character_that_disguises_a_label(char character)
    {
        Assert.Contains(
            "PE1011",
            Errors(Book.Replace("'满意'", $"'满{character}意'", StringComparison.Ordinal))
        );
        Assert.Contains(
            "PE1011",
            Errors(
                Book.Replace("'满意'", $"\"满\\u{(int)character:X4}意\"", StringComparison.Ordinal)
            )
        );
    }

    [Fact]
    public void Every_encoding_with_its_byte_order_mark_is_read()
    {
        foreach (
            Encoding encoding in new Encoding[]
            {
                new UTF8Encoding(true),
                Encoding.Unicode,
                Encoding.BigEndianUnicode,
            }
        )
        {
            using var stream = new MemoryStream([
                .. encoding.GetPreamble(),
                .. encoding.GetBytes(Book),
            ]);
            Assert.Empty(RuleBook.Read(InputSource.FromStream(stream, "book.yaml")).Diagnostics);
        }
    }

    [Theory]
    [InlineData("\r\n")]
    [InlineData("\r")]
    public void Other_line_ends_are_read_and_places_stay_right(string lineEnd)
    {
        string book = Book.Replace("id: c", "id: C", StringComparison.Ordinal)
            .Replace("\n", lineEnd, StringComparison.Ordinal);
        Assert.Equal(
            "book.yaml(12,17)",
            RuleBook.ReadText(book, "book.yaml").Diagnostics[0].Place.ToString()
        );
    }

    [Fact]
    public void Tabs_as_indentation() =>
        Assert.Contains(
            "PE1001",
            Errors("schema: perfeval/rulebook/1\nperiod:\n\tfrom: 2019-01-01\n")
        );

    [Theory]
    [InlineData("---\nschema: perfeval/rulebook/1\n")]
    [InlineData("---\n")]
    [InlineData("...\nid: other\n")]
    [InlineData("...\n---\n")]
    public void A_second_document_is_refused_and_not_dropped(string second)
    {
        PerfEval.Diagnostic finding = Assert.Single(RuleBook.ReadText(Book + second).Diagnostics);
        Assert.Equal(
            "PE1001: A second document begins here. Write one document a file, without ---",
            $"{finding.Code}: {finding.Message(PerfEval.Language.English)}"
        );
        Assert.InRange(finding.Place.Line, Book.Split('\n').Length, Book.Split('\n').Length + 1);
    }

    [Theory]
    [InlineData("---\n", "")] // one document may be marked as such
    [InlineData("%YAML 1.2\n---\n", "...\n")]
    [InlineData("", "# the end\n")]
    public void One_document_with_its_marks_is_read(string before, string behind) =>
        Assert.Empty(RuleBook.ReadText(before + Book + behind).Diagnostics);

    [Theory]
    [InlineData("...\n]\n")]
    [InlineData("...\n---\n[a, b\n")]
    public void What_is_no_YAML_behind_the_document_is_refused(string behind) =>
        Assert.Equal(["PE1001"], Errors(Book + behind));

    [Fact]
    public void A_number_of_400_digits()
    {
        string digits = new('9', 400);
        Assert.Equal(["PE2001"], Errors(Books.Of("unit: 人", $"{digits}人以上", "5人以下")));
        Assert.Contains("PE1005", Errors(Books.Of($"min: {digits}", "≥5", "<5")));
        Assert.Equal(
            ["PE5014"],
            Books.Grade(Books.Of("unit: 人", "6人以上", "5人以下"), digits).Diagnostics.Codes()
        );
    }

    [Fact]
    public void Ten_thousand_indicators_take_ten_times_as_long_as_a_thousand()
    {
        Read(100); // the first reading compiles
        long thousand = Read(1_000);
        long tenThousand = Read(10_000);
        output.WriteLine(
            $"1,000 indicators allocate {thousand:N0} bytes, 10,000 allocate {tenThousand:N0}."
        );
        // Work is measured by what is allocated, which does not depend on what else the machine does.
        Assert.InRange(tenThousand, 8 * thousand, 12 * thousand);
    }

    private static long Read(int indicators)
    {
        string one = Book[Book.IndexOf("          - id: c", StringComparison.Ordinal)..]
            .TrimEnd('\n');
        var book = new StringBuilder(
            Book[..Book.IndexOf("          - id: c", StringComparison.Ordinal)]
        );
        for (int i = 0; i < indicators; i++)
        {
            book.Append(
                    one.Replace("id: c", $"id: c{i}", StringComparison.Ordinal)
                        .Replace("name: C", $"name: C{i}", StringComparison.Ordinal)
                )
                .Append('\n');
        }

        string text = book.ToString();
        long before = GC.GetAllocatedBytesForCurrentThread();
        Assert.Equal(indicators, RuleBook.ReadText(text).Value.Table.Indicators.Count());
        return GC.GetAllocatedBytesForCurrentThread() - before;
    }

    private static IReadOnlyList<string> Errors(string yaml) =>
        [
            .. RuleBook
                .ReadText(yaml)
                .Diagnostics.Where(finding => finding.Severity == PerfEval.Severity.Error)
                .Codes(),
        ];
}
