using System.Diagnostics;
using System.Text;
using PerfEval.Excel;
using PerfEval.Results;
using PerfEval.Tests.Reporting.Comparisons;
using PerfEval.Tests.Support;
using Sylvan.Data.Csv;

namespace PerfEval.Tests.Excel;

/// <summary>A workbook as another program opens it: the Debian package <c>libreoffice-calc</c>.</summary>
public sealed class LibreOfficeTests : IDisposable
{
    // Commas, quotes, UTF-8, cells as they are shown, every sheet in a file of its own.
    private const string AllSheetsAsCsv =
        "csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,true,true,false,false,-1";

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [LibreOfficeTheory]
    [InlineData(Language.English)]
    [InlineData(Language.Chinese)]
    public void The_report_of_the_real_table_shows_every_cell(Language language)
    {
        EvaluationResult result = Books.Evaluator.Evaluate(
            RealTable.Book,
            RealTable.Results,
            new EvaluationOptions { RollUp = RollUp.Load(RealTable.EqualPath) }
        );
        Compare(
            Workbook.Of(stream => EvaluationWorkbook.Write(result, stream, language)),
            "report"
        );
    }

    [LibreOfficeTheory]
    [InlineData(Language.English)]
    [InlineData(Language.Chinese)]
    public void The_working_paper_of_the_real_table_shows_every_cell(Language language) =>
        Compare(
            Workbook.Of(stream =>
                ComparisonWorkbook.Write(Papers.Real, stream, language, "self.yaml", "audit.yaml")
            ),
            "paper"
        );

    [LibreOfficeTheory]
    [InlineData(Language.English)]
    [InlineData(Language.Chinese)]
    public void The_form_of_the_real_table_shows_every_cell(Language language) =>
        Compare(Workbook.FormOf(RealTable.Book, language), "form");

    [LibreOfficeFact]
    public void A_form_that_it_saves_again_says_the_same()
    {
        var form = Workbook.FormOf(RealTable.Book);
        form.Fill("被评价单位", "gaoxin-hrss-2019", "高新区人社局");
        form.Fill("employment/startup-support/error-rate", "实际完成值", "0.4%");
        form.Fill("employment/startup-support/error-rate", "备注", "=1+1");
        form.Fill("employment/startup-support/people-helped", "实际完成值", "312");
        _folder.Write("form.xlsx", form.Bytes);
        Convert("form.xlsx", "xlsx", "--outdir", "saved");
        ReadResult<MeasuredResults> saved = ResultsWorkbook.Read(
            _folder.PathOf(Path.Combine("saved", "form.xlsx"))
        );
        Assert.Empty(saved.Diagnostics);
        ResultSet set = Assert.Single(saved.Value.Sets);
        Assert.Equal("高新区人社局", set.Subject);
        Assert.Equal("gaoxin-hrss-2019", set.RuleBook!.Value);
        Assert.Equal(
            form.Read().Value.Sets[0].Measurements.Select(Shown),
            set.Measurements.Select(Shown)
        );

        static string Shown(Measurement one) => $"{one.Indicator} {one.Value} {one.Note}";
    }

    // Somebody opens the form, sorts its rows, types into its cells as they are formatted, computes one, and saves it.
    [LibreOfficeFact]
    public void A_form_that_is_filled_in_there_says_what_one_filled_in_by_a_program_does()
    {
        var form = Workbook.FormOf(RealTable.Book);
        _folder.Write("form.xlsx", form.Bytes);
        // The first start lays out a profile, over whatever lies there.
        Convert("form.xlsx", "csv");
        _folder.Write(
            "profile/user/basic/Standard/Module1.xba",
            Encoding.UTF8.GetBytes(FillByHand)
        );
        _folder.Write("profile/user/basic/Standard/script.xlb", Encoding.UTF8.GetBytes(Library));
        _folder.Write("profile/user/basic/script.xlc", Encoding.UTF8.GetBytes(Libraries));
        Run(
            "--headless",
            "--norestore",
            $"macro:///Standard.Module1.FillByHand(\"{new Uri(_folder.PathOf("form.xlsx"))}\",\"{new Uri(_folder.PathOf("filled.xlsx"))}\")"
        );
        ReadResult<MeasuredResults> byHand = ResultsWorkbook.Read(_folder.PathOf("filled.xlsx"));

        form.Fill("截至日期", "gaoxin-hrss-2019", "2019-12-31");
        form.Fill("评价人", "gaoxin-hrss-2019", "综合处");
        form.Fill("employment/startup-support/error-rate", "实际完成值", "0.4%");
        form.Fill("employment/startup-support/people-helped", "实际完成值", "312");
        form.Fill("employment/startup-support/timely-payment", "到期日", "2019-09-30");
        form.Fill("employment/startup-support/timely-payment", "完成日", "2019-10-15");
        form.Fill("reform/institution/satisfaction", "实际完成值", "基本满意");
        form.Fill("retirement/benefits/on-time-in-full", "分子（完成数）", "57");
        form.Fill("retirement/benefits/on-time-in-full", "分母（总数）", "60");
        Assert.Empty(byHand.Diagnostics);
        Assert.Equal(Said(form.Read()), Said(byHand));
        Assert.Equal(
            "填报表!H",
            byHand
                .Value.Sets.Single()
                .Measurements.Single(one => one.Computed is not null)
                .Computed![..5]
        );
    }

    [LibreOfficeFact]
    public void What_guards_and_helps_is_still_there_when_it_was_saved_again()
    {
        var form = Workbook.FormOf(RealTable.Book);
        _folder.Write("form.xlsx", form.Bytes);
        Convert("form.xlsx", "xlsx", "--outdir", "saved");
        var saved = new Workbook(
            File.ReadAllBytes(_folder.PathOf(Path.Combine("saved", "form.xlsx")))
        );
        Assert.Equal(Rules(form), Rules(saved));

        static IEnumerable<string> Rules(Workbook form)
        {
            List<string> rules = [];
            form.Edit(document =>
                rules.AddRange(
                    Workbook
                        .PartOf(document, 0)
                        .Worksheet.Descendants<DocumentFormat.OpenXml.Spreadsheet.DataValidation>()
                        .Where(rule => rule.Type is not null && rule.Type.InnerText != "none")
                        .Select(rule =>
                            $"{rule.Type!.InnerText} {rule.Prompt?.Value} {rule.Error?.Value}"
                        )
                )
            );
            return rules.Order(StringComparer.Ordinal);
        }
    }

    // Of A4 across, at three quarters of their size or more.
    [LibreOfficeTheory]
    [InlineData(Language.English)]
    [InlineData(Language.Chinese)]
    public void The_printed_columns_of_a_form_fit_a_page_across(Language language)
    {
        _folder.Write("form.xlsx", Workbook.FormOf(RealTable.Book, language).Bytes);
        Convert("form.xlsx", "pdf");
        string pdf = Encoding.Latin1.GetString(File.ReadAllBytes(_folder.PathOf("form.pdf")));
        // Six pages of rows, and one of instructions: none beside another.
        Assert.InRange(pdf.Split("/Type/Page/").Length - 1, 2, 8);
        Assert.Contains("841.8", pdf, StringComparison.Ordinal);
    }

    private static string Said(ReadResult<MeasuredResults> read)
    {
        ResultSet set = read.Value.Sets.Single();
        IEnumerable<string> rows = set
            .Measurements.OrderBy(one => one.Indicator.Value, StringComparer.Ordinal)
            .Select(one =>
                $"{one.Indicator}: {one.Value} {one.Done} {one.Of} {one.Due} {one.Completed}"
            );
        return $"{set.Subject} {set.AsOf} {set.Assessor?.Name}\n{string.Join('\n', rows)}";
    }

    // Each cell is found by the path in its row and by its heading, as a person finds it.
    private const string FillByHand = """
        <?xml version="1.0" encoding="UTF-8"?>
        <!DOCTYPE script:module PUBLIC "-//OpenOffice.org//DTD OfficeDocument 1.0//EN" "module.dtd">
        <script:module xmlns:script="http://openoffice.org/2000/script" script:name="Module1" script:language="StarBasic">
        Sub FillByHand(source As String, target As String)
          Dim hidden(0) As New com.sun.star.beans.PropertyValue
          hidden(0).Name = "Hidden" : hidden(0).Value = True
          document = StarDesktop.loadComponentFromURL(source, "_blank", 0, hidden())
          sheet = document.Sheets.getByIndex(0)
          Dim fields(0) As New com.sun.star.table.TableSortField
          fields(0).Field = 14 : fields(0).IsAscending = False
          Dim sorting(1) As New com.sun.star.beans.PropertyValue
          sorting(0).Name = "SortFields" : sorting(0).Value = fields()
          sorting(1).Name = "ContainsHeader" : sorting(1).Value = False
          sheet.getCellRangeByName("A10:Q49").sort(sorting())
          sheet.getCellRangeByName("C5").FormulaLocal = "2019-12-31"
          sheet.getCellRangeByName("C6").String = "综合处"
          For row = 9 To 48
            Select Case sheet.getCellByPosition(14, row).String
              Case "employment/startup-support/error-rate"
                sheet.getCellByPosition(5, row).FormulaLocal = "0.4%"
              Case "employment/startup-support/people-helped"
                sheet.getCellByPosition(5, row).NumberFormat = 0
                sheet.getCellByPosition(5, row).Value = 312
              Case "employment/startup-support/timely-payment"
                sheet.getCellByPosition(8, row).FormulaLocal = "2019-09-30"
                sheet.getCellByPosition(9, row).FormulaLocal = "2019-10-15"
              Case "reform/institution/satisfaction"
                sheet.getCellByPosition(5, row).String = "基本满意"
              Case "retirement/benefits/on-time-in-full"
                sheet.getCellByPosition(6, row).String = "57"
                sheet.getCellByPosition(7, row).NumberFormat = 0
                sheet.getCellByPosition(7, row).Formula = "=6*10"
            End Select
          Next row
          Dim saving(0) As New com.sun.star.beans.PropertyValue
          saving(0).Name = "FilterName" : saving(0).Value = "Calc MS Excel 2007 XML"
          document.storeToURL(target, saving())
          document.close(True)
        End Sub
        </script:module>
        """;

    private const string Library = """
        <?xml version="1.0" encoding="UTF-8"?>
        <!DOCTYPE library:library PUBLIC "-//OpenOffice.org//DTD OfficeDocument 1.0//EN" "library.dtd">
        <library:library xmlns:library="http://openoffice.org/2000/library" library:name="Standard" library:readonly="false" library:passwordprotected="false">
         <library:element library:name="Module1"/>
        </library:library>
        """;

    private const string Libraries = """
        <?xml version="1.0" encoding="UTF-8"?>
        <!DOCTYPE library:libraries PUBLIC "-//OpenOffice.org//DTD OfficeDocument 1.0//EN" "libraries.dtd">
        <library:libraries xmlns:library="http://openoffice.org/2000/library" xmlns:xlink="http://www.w3.org/1999/xlink">
         <library:library library:name="Standard" xlink:href="$(USER)/basic/Standard/script.xlb/" xlink:type="simple" library:link="false"/>
        </library:libraries>
        """;

    private void Compare(Workbook workbook, string name)
    {
        _folder.Write(name + ".xlsx", workbook.Bytes);
        Convert(name + ".xlsx", AllSheetsAsCsv);
        IReadOnlyList<string> sheets = workbook.Sheets();
        for (int i = 0; i < sheets.Count; i++)
        {
            Assert.Equal(
                Trimmed(workbook.Texts(i)),
                Trimmed(Csv(_folder.PathOf($"{name}-{sheets[i]}.csv")))
            );
        }
    }

    private void Convert(string file, string form, params string[] more) =>
        Run(["--headless", "--convert-to", form, file, .. more]);

    private void Run(params string[] arguments)
    {
        var start = new ProcessStartInfo("soffice")
        {
            WorkingDirectory = _folder.Path,
            UseShellExecute = false,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        start.ArgumentList.Add($"-env:UserInstallation={new Uri(_folder.PathOf("profile"))}");
        foreach (string argument in arguments)
        {
            start.ArgumentList.Add(argument);
        }

        using Process process = Process.Start(start)!;
        Task<string> error = process.StandardError.ReadToEndAsync();
        Task<string> output = process.StandardOutput.ReadToEndAsync();
        if (!process.WaitForExit(TimeSpan.FromMinutes(3)))
        {
            process.Kill(entireProcessTree: true);
            Assert.Fail("LibreOffice does not come to an end.");
        }

        Assert.True(process.ExitCode == 0, output.Result + error.Result);
    }

    private static IEnumerable<string[]> Csv(string path)
    {
        using var text = new StringReader(File.ReadAllText(path, Encoding.UTF8));
        using var reader = CsvDataReader.Create(
            text,
            new CsvDataReaderOptions { HasHeaders = false, Delimiter = ',' }
        );
        while (reader.Read())
        {
            yield return [.. Enumerable.Range(0, reader.RowFieldCount).Select(reader.GetString)];
        }
    }

    // A file of CSV has as many cells in each row as the widest has.
    private static IEnumerable<string> Trimmed(IEnumerable<string[]> rows) =>
        rows.Select(row => string.Join('|', row).TrimEnd('|'));
}

/// <summary>A theory that needs LibreOffice, and is skipped by name where it is not installed.</summary>
internal sealed class LibreOfficeTheoryAttribute : TheoryAttribute
{
    public LibreOfficeTheoryAttribute()
    {
        Skip = LibreOffice.WhyNot;
    }
}

/// <summary>The same for a single fact.</summary>
internal sealed class LibreOfficeFactAttribute : FactAttribute
{
    public LibreOfficeFactAttribute()
    {
        Skip = LibreOffice.WhyNot;
    }
}

/// <summary>Whether LibreOffice is installed.</summary>
internal static class LibreOffice
{
    /// <summary>Why a test that needs it is skipped; null where it is there.</summary>
    public static readonly string? WhyNot = (Environment.GetEnvironmentVariable("PATH") ?? "")
        .Split(Path.PathSeparator)
        .Any(folder => File.Exists(Path.Combine(folder, "soffice")))
        ? null
        : "LibreOffice is not installed (Debian package libreoffice-calc).";
}
