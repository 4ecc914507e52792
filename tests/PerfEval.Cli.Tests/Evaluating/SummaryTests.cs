using System.Text;
using PerfEval.Cli.Output;
using PerfEval.Tests.Support;

namespace PerfEval.Cli.Tests.Evaluating;

/// <summary>A terminal gets the summary, unless all is asked for; files and pipes get all.</summary>
public sealed class SummaryTests : IDisposable
{
    private const string Hint = "To see every indicator with its reason, add --detail\n";

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void A_terminal_gets_at_most_40_lines()
    {
        string output = Run(isWatched: true);
        Assert.Contains(Hint, output, StringComparison.Ordinal);
        Assert.InRange(output.Split('\n').Length, 10, 41);
    }

    [Fact]
    public void A_terminal_gets_all_with_detail()
    {
        string output = Run(isWatched: true, "--detail");
        Assert.DoesNotContain(Hint, output, StringComparison.Ordinal);
        Assert.True(output.Split('\n').Length > 100, output);
    }

    [Fact]
    public void A_pipe_gets_all_with_detail_or_without() =>
        Assert.Equal(
            WithoutSeal(Run(isWatched: false, "--detail")),
            WithoutSeal(Run(isWatched: false))
        );

    [Fact]
    public void A_file_gets_all_also_where_somebody_watches()
    {
        string file = _folder.PathOf("report.txt");
        Assert.Empty(Run(isWatched: true, "-o", file));
        Assert.Equal(WithoutSeal(Run(isWatched: false)), WithoutSeal(File.ReadAllText(file)));
    }

    [Fact]
    public void A_terminal_of_unknown_width_gets_lines_of_80_columns() =>
        Assert.Equal(
            WithoutSeal(Run(isWatched: true, width: 80)),
            WithoutSeal(Run(isWatched: true, width: int.MaxValue))
        );

    [Fact]
    public void Other_forms_are_whole_on_a_terminal() =>
        Assert.StartsWith(
            "subject,path,level,",
            Run(isWatched: true, "--format", "csv"),
            StringComparison.Ordinal
        );

    private static string Run(bool isWatched, params string[] options) =>
        Run(isWatched, 80, options);

    private static string Run(bool isWatched, int width, params string[] options)
    {
        using var output = new MemoryStream();
        using var error = new MemoryStream();
        var terminal = new Terminal(output, error, TextReader.Null)
        {
            IsOutputWatched = isWatched,
            Width = width,
        };
        int code = CommandLine.Run(
            ["evaluate", RealTable.BookPath, RealTable.ResultsPath, .. options, "--language", "en"],
            terminal
        );
        Assert.Equal(0, code);
        return Encoding.UTF8.GetString(output.ToArray());
    }

    private static string WithoutSeal(string text) =>
        text[..text.IndexOf("Seal: ", StringComparison.Ordinal)];
}
