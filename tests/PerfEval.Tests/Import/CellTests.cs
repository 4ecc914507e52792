using PerfEval.Import;

namespace PerfEval.Tests.Import;

/// <summary>What single cells say: symbols, numbers that lists make, numbers of spreadsheets.</summary>
public class CellTests
{
    private const string Word =
        "xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"";

    [Fact]
    public void A_symbol_that_the_table_does_not_have_is_told_and_stands_as_a_replacement()
    {
        ImportedTable imported = Docx(
            "<w:p><w:r><w:sym w:font=\"Wingdings\" w:char=\"F04A\"/></w:r><w:r><w:t>90%</w:t></w:r></w:p>"
        );
        Diagnostic told = imported.Diagnostics.Single(finding => finding.Code == "PE7006");
        Assert.Equal(
            "t.docx#table 1!C2: warning PE7006: The character U+F04A of the font Wingdings is not known how to read, and stands as U+FFFD in the draft. Look at the document, and write what is seen",
            told.ToString()
        );
        Assert.Contains("excellent: \uFFFD90%  # PE", imported.RuleBook, StringComparison.Ordinal);
    }

    [Fact]
    public void A_number_that_a_list_makes_in_an_unknown_form_is_told()
    {
        ImportedTable imported = Docx(
            "<w:p><w:r><w:t>≥90%</w:t></w:r></w:p>",
            "<w:p><w:pPr><w:numPr><w:ilvl w:val=\"0\"/><w:numId w:val=\"7\"/></w:numPr></w:pPr><w:r><w:t>率</w:t></w:r></w:p>"
        );
        Assert.Contains(
            imported.Diagnostics,
            finding =>
                finding.ToString()
                == "t.docx#table 1!B2: info PE7005: The list makes a number here that is not known how to compute (hebrew1). Write it by hand"
        );
        Assert.Contains("name: 率  # PE7005: ", imported.RuleBook, StringComparison.Ordinal);
    }

    [Fact]
    public void A_number_of_which_more_is_held_than_is_seen_is_told_and_taken_as_held()
    {
        ImportedTable imported = Imported.Of(
            SeedFiles.Workbook(
                "<sheetData><row r=\"1\"><c r=\"A1\" t=\"inlineStr\"><is><t>职责</t></is></c><c r=\"B1\" t=\"inlineStr\"><is><t>指标</t></is></c><c r=\"C1\" t=\"inlineStr\"><is><t>优</t></is></c><c r=\"D1\" t=\"inlineStr\"><is><t>差</t></is></c></row><row r=\"2\"><c r=\"A2\" t=\"inlineStr\"><is><t>甲</t></is></c><c r=\"B2\" t=\"inlineStr\"><is><t>率</t></is></c><c r=\"C2\" s=\"1\"><v>0.9567</v></c><c r=\"D2\" s=\"1\"><v>0.29999999999999999</v></c></row></sheetData>"
            ),
            "t.xlsx"
        );
        Assert.Equal(
            "t.xlsx#表一!C2: warning PE7007: The cell holds '95.67%', and what is seen of it is not exact in 15 digits. It stands as held in the draft. Write what is meant",
            imported.Diagnostics.Single(finding => finding.Code == "PE7007").ToString()
        );
        Assert.Contains(
            "excellent: 95.67%  # PE7007: ",
            imported.RuleBook,
            StringComparison.Ordinal
        );
        Assert.Contains("poor: 30%\n", imported.RuleBook, StringComparison.Ordinal);
    }

    [Fact]
    public void A_table_of_indicators_alone_has_one_responsibility_to_be_named()
    {
        ImportedTable imported = Imported.Of("指标,优,差\n率,≥90%,<90%\n", "t.csv");
        Assert.Equal("PE7012:1 PE7013:1", Imported.Codes(imported));
        Assert.Contains(
            "  - id: r1\n    name: \"?\"\n",
            imported.RuleBook,
            StringComparison.Ordinal
        );
    }

    private static ImportedTable Docx(string best, string? name = null)
    {
        string Cell(string text) => $"<w:tc><w:p><w:r><w:t>{text}</w:t></w:r></w:p></w:tc>";
        string head = string.Concat(new[] { "职责", "指标", "优", "差" }.Select(Cell));
        string named = name is null ? Cell("率") : $"<w:tc>{name}</w:tc>";
        return Imported.Of(
            SeedFiles.Zip(
                (
                    "word/document.xml",
                    $"<w:document {Word}><w:body><w:tbl><w:tr>{head}</w:tr><w:tr>{Cell("甲")}{named}<w:tc>{best}</w:tc>{Cell("&lt;90%")}</w:tr></w:tbl></w:body></w:document>"
                ),
                (
                    "word/numbering.xml",
                    $"<w:numbering {Word}><w:abstractNum w:abstractNumId=\"3\"><w:lvl w:ilvl=\"0\"><w:numFmt w:val=\"hebrew1\"/><w:lvlText w:val=\"%1.\"/></w:lvl></w:abstractNum><w:num w:numId=\"7\"><w:abstractNumId w:val=\"3\"/></w:num></w:numbering>"
                )
            ),
            "t.docx"
        );
    }
}
