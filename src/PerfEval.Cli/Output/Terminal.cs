using System.Text;
using PerfEval.Text;

namespace PerfEval.Cli.Output;

/// <summary>Where a command writes: results to one stream, diagnostics to the other, both in UTF-8.</summary>
internal sealed class Terminal
{
    private readonly Dictionary<string, int> _found = new(StringComparer.Ordinal);
    private readonly FindingTally _tally = new();

    /// <summary>Creates a terminal over two streams.</summary>
    /// <param name="output">The stream of results.</param>
    /// <param name="error">The stream of diagnostics.</param>
    /// <param name="input">What is read where no arguments are given.</param>
    public Terminal(Stream output, Stream error, TextReader input)
    {
        var utf8 = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false);
        Output = output;
        Out = new StreamWriter(output, utf8) { AutoFlush = true, NewLine = "\n" };
        Error = new StreamWriter(error, utf8) { AutoFlush = true, NewLine = "\n" };
        In = input;
    }

    /// <summary>The stream of results, for bytes.</summary>
    public Stream Output { get; }

    /// <summary>The stream of results, for text.</summary>
    public TextWriter Out { get; }

    /// <summary>The stream of diagnostics.</summary>
    public TextWriter Error { get; }

    /// <summary>Whether somebody watches the results: they go to a terminal.</summary>
    public bool IsOutputWatched { get; init; }

    /// <summary>Whether somebody watches the diagnostics: they go to a terminal.</summary>
    public bool IsErrorWatched { get; init; }

    /// <summary>The standard input.</summary>
    public TextReader In { get; }

    /// <summary>How many findings of a file are printed.</summary>
    public int MostFindings { get; set; } = int.MaxValue;

    /// <summary>Whether every finding is printed, and notes (information) too, which else are counted.</summary>
    public bool IsEachFindingPrinted => MostFindings == int.MaxValue;

    /// <summary>The language in which the command speaks.</summary>
    public Language Language { get; set; } = Language.English;

    /// <summary>How many columns a line of the results has.</summary>
    public int Width { get; init; } = int.MaxValue;

    /// <summary>The columns that lines are made for: 80 where the terminal does not say how wide it is.</summary>
    public int LineColumns => Width < int.MaxValue ? Width : 80;

    /// <summary>The columns for which pictures are drawn; null where the results go to no terminal, or to one that shows none.</summary>
    public int? PictureColumns { get; init; }

    /// <summary>Returns the one of two texts that is in the command's language.</summary>
    public string Text(string english, string chinese) =>
        Language == Language.Chinese ? chinese : english;

    /// <summary>Says a sentence of the command itself, on a line of the diagnostics.</summary>
    public void Say(string english, string chinese) =>
        Error.WriteLine($"perfeval: {VisibleText.Of(Text(english, chinese))}");

    /// <summary>Writes findings to the diagnostics, errors first, of each file no more than <see cref="MostFindings"/>; counts notes, and writes them only where every finding is.</summary>
    public void Print(IEnumerable<Diagnostic> findings)
    {
        // Within one weight in the order of their places.
        foreach (Diagnostic finding in findings.OrderByDescending(finding => finding.Severity))
        {
            _tally.Add(finding.Severity);
            if (finding.Severity == Severity.Information && !IsEachFindingPrinted)
            {
                continue;
            }

            string file = finding.Place.File ?? "";
            int count = _found[file] = _found.GetValueOrDefault(file) + 1;
            if (count <= MostFindings)
            {
                Error.WriteLine(CheckReport.Line(finding, Language));
            }
        }
    }

    /// <summary>Ends the diagnostics: says of each file how many findings were not written, and how many there are of each weight.</summary>
    public void CloseFindings()
    {
        CountUnprinted();
        if (_tally.Line(IsEachFindingPrinted, this) is { } line)
        {
            Error.WriteLine(line);
        }
    }

    private void CountUnprinted()
    {
        foreach ((string file, int count) in _found.Where(file => file.Value > MostFindings))
        {
            int rest = count - MostFindings;
            Say(
                FormattableString.Invariant(
                    $"{rest:N0} more findings of '{file}'. See them with --all-findings."
                ),
                FormattableString.Invariant(
                    $"“{file}”还有 {rest:N0} 个问题。用 --all-findings 查看。"
                )
            );
        }
    }

    /// <summary>Says it where the diagnostics can be written; where they cannot, nobody is there to be told.</summary>
    public void SayIfPossible(string english, string chinese)
    {
        try
        {
            Say(english, chinese);
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            // The exit code says it.
        }
    }

    /// <summary>Returns the terminal of this process.</summary>
    public static Terminal OfProcess()
    {
        if (OperatingSystem.IsWindows() && !Console.IsOutputRedirected)
        {
            Console.OutputEncoding = Encoding.UTF8;
        }

        int width = WidthOfConsole();
        return new Terminal(
            Console.OpenStandardOutput(),
            Console.OpenStandardError(),
            new StreamReader(Console.OpenStandardInput(), Encoding.UTF8)
        )
        {
            IsOutputWatched = !Console.IsOutputRedirected,
            IsErrorWatched = !Console.IsErrorRedirected,
            Width = width,
            // The encoding takes its time to find out.
            PictureColumns = Console.IsOutputRedirected
                ? null
                : PictureColumnsOf(
                    width,
                    Console.OutputEncoding,
                    Environment.GetEnvironmentVariable("TERM")
                ),
        };
    }

    /// <summary>Returns the columns for pictures: none where the width is not known, or block characters are not.</summary>
    /// <param name="width">The columns of the terminal; the greatest number where there is none.</param>
    /// <param name="encoding">The encoding of what it shows.</param>
    /// <param name="kind">What kind of terminal the system says it is; null for not said.</param>
    public static int? PictureColumnsOf(int width, Encoding encoding, string? kind) =>
        width < int.MaxValue && encoding.CodePage == Encoding.UTF8.CodePage && kind != "dumb"
            ? width
            : null;

    // A terminal that does not say how wide it is has 0 columns.
    private static int WidthOfConsole() =>
        !Console.IsOutputRedirected && Console.WindowWidth is > 0 and var width
            ? width
            : int.MaxValue;
}
