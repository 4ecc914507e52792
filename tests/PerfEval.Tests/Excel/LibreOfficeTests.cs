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

    private void Convert(string file, string form, params string[] more)
    {
        var start = new ProcessStartInfo("soffice")
        {
            WorkingDirectory = _folder.Path,
            UseShellExecute = false,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        foreach (
            string argument in new[]
            {
                $"-env:UserInstallation={new Uri(_folder.PathOf("profile"))}",
                "--headless",
                "--convert-to",
                form,
                file,
            }.Concat(more)
        )
        {
            start.ArgumentList.Add(argument);
        }

        using Process process = Process.Start(start)!;
        Task<string> error = process.StandardError.ReadToEndAsync();
        string output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        Assert.True(process.ExitCode == 0, output + error.Result);
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
