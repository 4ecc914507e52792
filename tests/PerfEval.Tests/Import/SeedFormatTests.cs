using PerfEval.Import;
using PerfEval.Tests.Support;

namespace PerfEval.Tests.Import;

/// <summary>The real table in every format that is read is the same book but for places.</summary>
public class SeedFormatTests
{
    public static TheoryData<string, string> Formats =>
        new()
        {
            { "table.csv", "PE7003:1 PE7004:1" },
            { "page.html", "PE7004:1" },
            { "word.htm", "PE7004:1 PE7006:67" },
            { "plain.docx", "PE7004:1" },
            { "table.docx", "PE7004:1 PE7005:19 PE7006:6 PE7010:1 PE7011:6" },
            { "table.xlsx", "PE7004:1" },
        };

    [Theory]
    [MemberData(nameof(Formats))]
    public void It_is_the_same_book_but_for_places(string name, string codes)
    {
        ImportedTable imported = Read(name);
        Assert.Equal(
            Imported.Words(RealTable.Book.Table, withLines: false),
            Imported.Words(Imported.Table(imported), withLines: false)
        );
        Assert.Equal(codes, Imported.Codes(imported));
    }

    [Theory]
    [InlineData("table.docx", "{section: table 1!A3}")]
    [InlineData("table.xlsx", "{section: 表一!A4}")]
    [InlineData("table.csv", "{line: 3}")]
    public void Each_node_keeps_where_it_came_from(string name, string source) =>
        Assert.Contains($"    source: {source}\n", Read(name).RuleBook, StringComparison.Ordinal);

    private static ImportedTable Read(string name) =>
        name switch
        {
            "table.csv" => Imported.Of(SeedFiles.Csv(), name),
            "page.html" => Imported.Of(SeedFiles.Html(), name),
            "word.htm" => Imported.Of(SeedFiles.WordHtml(), name),
            "plain.docx" => Imported.Of(SeedFiles.Docx(isPlain: true), name),
            "table.docx" => Imported.Of(SeedFiles.Docx(), name),
            _ => Imported.Of(SeedFiles.Xlsx(), name),
        };
}
