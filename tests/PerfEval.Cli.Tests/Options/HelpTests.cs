using System.CommandLine;
using System.Text;
using PerfEval.Cli.Output;
using PerfEval.Cli.Tests.Support;

namespace PerfEval.Cli.Tests.Options;

/// <summary>Help stands in the language of the command, whole in each.</summary>
public class HelpTests
{
    [Fact]
    public void In_English() =>
        Assert.Equal(
            """
            Write an empty results file that says of every indicator what may be written.

            Usage:
              perfeval template <RULEBOOK> [options]

            Arguments:
              <RULEBOOK>  The rule book.

            Options:
              --format <yaml|csv|xlsx>  The form of the file. Default: yaml.
              -o, --output <FILE>       Write to a file instead of the standard output.
              --bom                     Begin CSV with a byte order mark, as Excel wants it.
              --owner <NAME>            Only what this office fills in (owner in the rule book).
              --by-owner                With --format xlsx: a sheet for each office.
              -h, -?, --help            Show this help.
              --version                 Show the version.
              --language <en|zh>        The language of texts; by default that of the system.
              --all-findings            Print all findings: notes too, and not only the first 200 of a file.

            """,
            Perfeval.Run("template", "--help", "--language", "en").Output
        );

    [Theory]
    [InlineData("evaluate")]
    [InlineData("explain")]
    [InlineData("diff")]
    [InlineData("verify")]
    [InlineData("compare")]
    public void What_takes_results_names_the_kinds_of_files(string command)
    {
        Assert.Contains(
            "YAML, JSON, CSV, TSV or an Excel workbook (.xlsx)",
            Perfeval.Run(command, "--help", "--language", "en").Output,
            StringComparison.Ordinal
        );
        Assert.Contains(
            "YAML、JSON、CSV、TSV 或 Excel 工作簿（.xlsx）",
            Perfeval.Run(command, "--help", "--language", "zh").Output,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void In_Chinese() =>
        Assert.Equal(
            """
            生成空白的实际完成值文件，并说明各指标可以填写什么。

            用法：
              perfeval template <RULEBOOK> [选项]

            参数：
              <RULEBOOK>  指标体系文件。

            选项：
              --format <yaml|csv|xlsx>  文件的格式。默认为 yaml。
              -o, --output <FILE>       写入文件，而不是标准输出。
              --bom                     在 CSV 开头写字节顺序标记，以便 Excel 正确显示中文。
              --owner <NAME>            只列出该科室负责填报的指标（指标体系中的 owner）。
              --by-owner                与 --format xlsx 合用：每个科室一张工作表。
              -h, -?, --help            显示本帮助。
              --version                 显示版本号。
              --language <en|zh>        输出的语言；默认与系统一致。
              --all-findings            显示全部问题：包括提示，也不只是每个文件的前 200 个。

            """,
            Perfeval.Run("--language", "zh", "template", "--help").Output
        );

    [Fact]
    public void On_a_narrow_terminal_lines_are_broken_where_words_or_characters_end()
    {
        Assert.Contains(
            """
              <RULEBOOK>  The rule book.

            Options:
              --format <yaml|csv|xlsx>  The form of the file.
                                        Default: yaml.
              -o, --output <FILE>       Write to a file instead
                                        of the standard output.
              --bom                     Begin CSV with a byte
                                        order mark, as Excel
                                        wants it.

            """,
            Narrow("template", "--help", "--language", "en"),
            StringComparison.Ordinal
        );
        Assert.Contains(
            """
              --format <yaml|csv|xlsx>  文件的格式。默认为 yaml。
              -o, --output <FILE>       写入文件，而不是标准输
                                        出。
              --bom                     在 CSV 开头写字节顺序标
                                        记，以便 Excel 正确显示中
                                        文。

            """,
            Narrow("template", "--help", "--language", "zh"),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void Every_command_argument_and_option_is_described_in_both_languages()
    {
        List<(string Path, string Text)> english = [.. Descriptions(Language.English)];
        List<(string Path, string Text)> chinese = [.. Descriptions(Language.Chinese)];
        Assert.True(english.Count > 25, "The commands are not found any more.");
        Assert.Equal(english.Select(text => text.Path), chinese.Select(text => text.Path));
        Assert.All(
            english,
            text => Assert.Matches(@"^[^\p{IsCJKUnifiedIdeographs}]+\.$", text.Text)
        );
        Assert.All(
            chinese,
            text => Assert.Matches(@"^.*\p{IsCJKUnifiedIdeographs}.*。$", text.Text)
        );
    }

    private static IEnumerable<(string Path, string Text)> Descriptions(Language language)
    {
        var terminal = new Terminal(Stream.Null, Stream.Null, TextReader.Null)
        {
            Language = language,
        };
        return Below("", CommandLine.Build(terminal));
    }

    private static IEnumerable<(string Path, string Text)> Below(string path, Command command) =>
        [
            (path + command.Name, command.Description ?? ""),
            .. command
                .Arguments.Cast<Symbol>()
                .Concat(command.Options)
                .Select(symbol =>
                    ($"{path}{command.Name} {symbol.Name}", symbol.Description ?? "")
                ),
            .. command.Subcommands.SelectMany(below => Below($"{path}{command.Name} ", below)),
        ];

    private static string Narrow(params string[] arguments)
    {
        using var output = new MemoryStream();
        var terminal = new Terminal(output, Stream.Null, TextReader.Null) { Width = 53 };
        Assert.Equal(0, CommandLine.Run(arguments, terminal));
        return Encoding.UTF8.GetString(output.ToArray());
    }
}
