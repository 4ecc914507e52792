using CsCheck;
using PerfEval.Excel.Sheets;
using PerfEval.Text.Origins;

namespace PerfEval.Tests.Excel.Sheets;

/// <summary>Texts, numbers and addresses as the cells of a workbook hold them.</summary>
public class CellTextTests
{
    [Theory]
    [InlineData("差错率1%以内", "差错率1%以内")]
    [InlineData("a\u0001b", "a_x0001_b")] // XML cannot hold it
    [InlineData("a\rb\nc\td", "a_x000D_b\nc\td")] // would be read as a line feed
    [InlineData("_x0041_", "_x005F_x0041_")] // would be read as A
    [InlineData("_x00", "_x00")]
    [InlineData("_x+041_", "_x+041_")]
    [InlineData("a\uFFFFb", "a_xFFFF_b")]
    [InlineData("😀", "😀")]
    public void A_text_is_escaped_where_it_would_be_read_as_another(string text, string written)
    {
        Assert.Equal(written, CellText.Escape(text));
        Assert.Equal(text, CellText.Unescape(written));
    }

    [Fact]
    public void Half_a_surrogate_pair_becomes_the_sign_for_no_character() =>
        Assert.Equal("a\uFFFDb\uFFFD", CellText.Escape("a\uD83Db\uDE00"));

    [Fact]
    public void Whatever_is_written_is_read_back() =>
        Gen.String[Gen.OneOf(Gen.Char["_x00415FfD"], Gen.Char['\0', '\u02FF'])]
            .Sample(text => Assert.Equal(text, CellText.Unescape(CellText.Escape(text))));

    [Theory]
    [InlineData("86.24", "0.00")]
    [InlineData("90.00", "0.00")]
    [InlineData("-5", "0")]
    [InlineData("123456789012345", "0")] // 15 digits
    [InlineData("1234567890.12345", "0.00000")]
    [InlineData("1234567890123456", null)] // 16 digits
    [InlineData("0.1234567890123456", null)]
    [InlineData("57/60", null)]
    [InlineData("83 1/3", null)]
    [InlineData("", null)]
    [InlineData("1.", null)]
    [InlineData("1e5", null)]
    public void A_decimal_of_at_most_15_digits_is_a_number_and_shows_all_of_them(
        string text,
        string? format
    )
    {
        SheetCell cell = SheetCell.Amount(text, Look.Text);
        Assert.Equal(text, cell.Text);
        Assert.Equal(format is not null, cell.IsNumber);
        Assert.Equal(format ?? "General", cell.Style.Format);
    }

    [Theory]
    [InlineData("A1", 1, 1)]
    [InlineData("Z9", 9, 26)]
    [InlineData("AA10", 10, 27)]
    [InlineData("XFD1048576", 1_048_576, 16_384)]
    public void An_address_is_row_and_column(string address, int row, int column)
    {
        Assert.Equal((row, column), CellAddress.Read(address));
        Assert.Equal(address, CellAddress.Of(row, column));
    }

    [Theory]
    [InlineData("")]
    [InlineData("A0")]
    [InlineData("A")]
    [InlineData("1")]
    [InlineData("a1")]
    [InlineData("$A$1")]
    [InlineData("XFE1")]
    [InlineData("A1048577")]
    [InlineData("ZZZZZZZZZZZZZZ1")]
    [InlineData("A99999999999")]
    public void What_no_sheet_has_is_no_address(string address) =>
        Assert.Null(CellAddress.Read(address));
}
