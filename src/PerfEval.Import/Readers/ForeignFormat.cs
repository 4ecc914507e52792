namespace PerfEval.Import.Readers;

/// <summary>A format that is not read, and what a file of it is to be saved as.</summary>
/// <param name="Kind">What the format is called.</param>
/// <param name="SavedAs">What to save it as.</param>
internal sealed record ForeignFormat(LocalizedText Kind, LocalizedText SavedAs)
{
    private static readonly LocalizedText Document = new(
        "a Word document (.docx)",
        "Word 文档（.docx）"
    );

    private static readonly LocalizedText Workbook = new(
        "an Excel workbook (.xlsx)",
        "Excel 工作簿（.xlsx）"
    );

    /// <summary>Returns what a file is by the ending of its name, in lower case with the dot.</summary>
    public static ForeignFormat Of(string ending) =>
        ending switch
        {
            ".pdf" => new(
                new("A PDF", "PDF 文件"),
                new(
                    "a Word document (.docx), or open it in a program that does; the pages of a scan first have to be made text",
                    "Word 文档（.docx）；扫描件须先识别为文字"
                )
            ),
            ".doc" => new(
                new("A document of Word before 2007 (.doc)", "Word 97-2003 文档（.doc）"),
                Document
            ),
            ".wps" => new(new("A document of WPS (.wps)", "WPS 文字文档（.wps）"), Document),
            ".odt" or ".rtf" => new(new($"A document ({ending})", $"{ending} 文档"), Document),
            ".xls" => new(
                new("A workbook of Excel before 2007 (.xls)", "Excel 97-2003 工作簿（.xls）"),
                Workbook
            ),
            ".et" => new(new("A workbook of WPS (.et)", "WPS 表格（.et）"), Workbook),
            ".ods" or ".xlsb" => new(new($"A workbook ({ending})", $"{ending} 工作簿"), Workbook),
            _ => new(
                new($"A file whose name ends in '{ending}'", $"名称以“{ending}”结尾的文件"),
                new(".docx, .html, .xlsx, .csv or .txt", ".docx、.html、.xlsx、.csv 或 .txt")
            ),
        };
}
