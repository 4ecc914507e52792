using System.Text;
using PerfEval.Cli.Output;
using PerfEval.Cli.Tests.Support;
using PerfEval.Tests.Support;

namespace PerfEval.Cli.Tests.Output;

/// <summary>Pictures are drawn for a terminal that can show them, and for nothing else.</summary>
public sealed class TerminalTests : IDisposable
{
    private const string Block = "█";

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData(80, "utf-8", "xterm-256color", 80)]
    [InlineData(120, "utf-8", null, 120)] // Windows says no kind
    [InlineData(80, "utf-8", "dumb", null)]
    [InlineData(80, "gb18030", "xterm", null)]
    [InlineData(80, "us-ascii", "xterm", null)]
    [InlineData(int.MaxValue, "utf-8", "xterm", null)] // no terminal, or one that does not say how wide it is
    public void The_columns_for_pictures(int width, string encoding, string? kind, int? columns)
    {
        Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);
        Assert.Equal(
            columns,
            Terminal.PictureColumnsOf(width, Encoding.GetEncoding(encoding), kind)
        );
    }

    [Fact]
    public void On_a_terminal_the_report_has_pictures_and_in_a_file_or_another_format_none()
    {
        string file = _folder.PathOf("report.txt");
        Assert.Contains(Block, Evaluate(80), StringComparison.Ordinal);
        Assert.DoesNotContain(Block, Evaluate(null), StringComparison.Ordinal);
        Assert.Empty(Evaluate(80, "-o", file));
        Assert.Equal(
            Snapshot.WithoutHashes(Evaluate(null)),
            Snapshot.WithoutHashes(File.ReadAllText(file))
        );
        foreach (string format in new[] { "json", "csv", "markdown" })
        {
            Assert.DoesNotContain(
                Block,
                Evaluate(80, "--format", format),
                StringComparison.Ordinal
            );
        }
    }

    [Fact]
    public void A_control_character_of_a_file_never_reaches_the_terminal()
    {
        string csv = _folder.Write(
            "results.csv",
            "indicator,value,note\nstaffing/standards/benefit-rate,96.5%,\"red \u001B[31m and \u009B2J\"\n"
        );
        foreach (int? columns in new int?[] { null, 80 })
        {
            string report = Run(columns, Perfeval.PathOf(Perfeval.Book), csv);
            Assert.DoesNotContain('\u001B', report);
            Assert.DoesNotContain('\u009B', report);
        }
    }

    private static string Evaluate(int? columns, params string[] options) =>
        Run(
            columns,
            [Perfeval.PathOf(Perfeval.Book), Perfeval.PathOf(Perfeval.Results), .. options]
        );

    private static string Run(int? columns, params string[] arguments)
    {
        using var output = new MemoryStream();
        var terminal = new Terminal(output, Stream.Null, TextReader.Null)
        {
            PictureColumns = columns,
        };
        CommandLine.Run(["evaluate", .. arguments, "--language", "en"], terminal);
        return Encoding.UTF8.GetString(output.ToArray());
    }
}
