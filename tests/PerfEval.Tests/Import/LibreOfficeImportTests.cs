using System.Diagnostics;
using PerfEval.Import;
using PerfEval.Tests.Excel;
using PerfEval.Tests.Support;

namespace PerfEval.Tests.Import;

/// <summary>The real table as another program writes it again: Debian's <c>libreoffice-writer</c> and <c>libreoffice-calc</c>.</summary>
public sealed class LibreOfficeImportTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [WriterTheory]
    [InlineData("plain.docx", "docx", "saved/plain.docx")]
    [InlineData("plain.docx", "odt", "saved/plain.odt", "docx", "again/plain.docx")]
    [InlineData("table.docx", "docx", "saved/table.docx")]
    [InlineData("plain.docx", "html:HTML (StarWriter)", "saved/plain.html")]
    [InlineData("page.html", "docx:MS Word 2007 XML", "saved/page.docx")]
    [InlineData("table.xlsx", "xlsx", "saved/table.xlsx")]
    [InlineData("table.xlsx", "html:HTML (StarCalc)", "saved/table.html")]
    public void What_it_saves_is_the_same_book_but_for_places(
        string name,
        string form,
        string saved,
        string? further = null,
        string? again = null
    )
    {
        _folder.Write(
            name,
            name switch
            {
                "plain.docx" => SeedFiles.Docx(isPlain: true),
                "table.docx" => SeedFiles.Docx(),
                "table.xlsx" => SeedFiles.Xlsx(),
                _ => System.Text.Encoding.UTF8.GetBytes(SeedFiles.Html()),
            }
        );
        Convert(name, form, saved);
        if (further is not null)
        {
            Convert(saved, further, again!);
        }

        ImportedTable imported = TableImport.Read(
            [InputSource.FromFile(_folder.PathOf(again ?? saved))],
            Imported.Named
        );
        Assert.Equal(
            Imported.Words(RealTable.Book.Table, withLines: false).Select(OnOneLine),
            Imported.Words(Imported.Table(imported), withLines: false).Select(OnOneLine)
        );
    }

    // Where HTML breaks its lines, a break of the source and one that was meant are both white space.
    private static string OnOneLine(string text) =>
        text.Replace("\n", "", StringComparison.Ordinal).Replace(" ", "", StringComparison.Ordinal);

    private void Convert(string file, string form, string saved)
    {
        var start = new ProcessStartInfo("soffice")
        {
            WorkingDirectory = _folder.Path,
            UseShellExecute = false,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        foreach (
            string argument in (string[])
                [
                    $"-env:UserInstallation={new Uri(_folder.PathOf("profile"))}",
                    "--headless",
                    .. file.EndsWith(".html", StringComparison.Ordinal)
                        ? (string[])["--infilter=HTML (StarWriter)"]
                        : [],
                    "--convert-to",
                    form,
                    "--outdir",
                    Path.GetDirectoryName(saved)!,
                    file,
                ]
        )
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

        Assert.True(File.Exists(_folder.PathOf(saved)), output.Result + error.Result);
    }
}

/// <summary>A theory that needs LibreOffice with its word processor, and is skipped by name where it is not installed.</summary>
internal sealed class WriterTheoryAttribute : TheoryAttribute
{
    public WriterTheoryAttribute()
    {
        bool isThere =
            LibreOffice.WhyNot is null
            && (Environment.GetEnvironmentVariable("PATH") ?? "")
                .Split(Path.PathSeparator)
                .Any(folder => File.Exists(Path.Combine(folder, "lowriter")));
        Skip = isThere
            ? null
            : "LibreOffice Writer is not installed (Debian package libreoffice-writer).";
    }
}
