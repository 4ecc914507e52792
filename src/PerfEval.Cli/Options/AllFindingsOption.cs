using System.CommandLine;
using System.CommandLine.Parsing;
using PerfEval.Cli.Output;

namespace PerfEval.Cli.Options;

/// <summary>The option <c>--all-findings</c> of every command.</summary>
internal static class AllFindingsOption
{
    /// <summary>How many findings of a file are printed without it.</summary>
    public const int MostPrinted = 200;

    private const string Name = "--all-findings";

    public static Option<bool> Instance(Terminal terminal) =>
        new(Name)
        {
            Description = terminal.Text(
                $"Print all findings: notes too, and not only the first {MostPrinted} of a file.",
                $"显示全部问题：包括提示，也不只是每个文件的前 {MostPrinted} 个。"
            ),
            Recursive = true,
        };

    /// <summary>Returns how many findings of a file are printed.</summary>
    public static int MostOf(ParseResult parsed) =>
        parsed.GetResult(Name) is OptionResult { Implicit: false } ? int.MaxValue : MostPrinted;
}
