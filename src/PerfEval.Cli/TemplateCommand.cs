using System.CommandLine;
using PerfEval.Reporting;

namespace PerfEval.Cli;

/// <summary><c>perfeval template</c>: writes an empty results file for a rule book.</summary>
internal static class TemplateCommand
{
    public static Command Create(Terminal terminal)
    {
        Argument<string> book = Arguments.File(
            "RULEBOOK",
            terminal.Text("The rule book.", "指标体系文件。")
        );
        Option<string> format = Arguments.OneOf(
            "--format",
            terminal.Text("The form of the file.", "文件的格式。"),
            "yaml",
            "csv"
        );
        var bom = new Option<bool>("--bom")
        {
            Description = terminal.Text(
                "Begin CSV with a byte order mark, as Excel wants it.",
                "在 CSV 开头写字节顺序标记，以便 Excel 正确显示中文。"
            ),
        };
        var command = new Command(
            "template",
            terminal.Text(
                "Write an empty results file that says of every indicator what may be written.",
                "生成空白的实际完成值文件，并说明各指标可以填写什么。"
            )
        )
        {
            book,
            format,
            bom,
        };
        command.Validators.Add(result =>
        {
            if (result.GetValue(bom) && result.GetValue(format) != "csv")
            {
                result.AddError(
                    terminal.Text("--bom belongs to --format csv.", "--bom 只用于 --format csv。")
                );
            }
        });
        command.SetAction(parsed =>
        {
            if (
                Books.Read(parsed.GetRequiredValue(book), terminal.Language, terminal)
                is not { } read
            )
            {
                return ExitCode.InputInError;
            }

            if (parsed.GetRequiredValue(format) == "csv")
            {
                terminal.Out.Write(parsed.GetValue(bom) ? "\uFEFF" : "");
                ResultsTemplate.WriteCsv(read.Table, terminal.Language, terminal.Out);
            }
            else
            {
                ResultsTemplate.WriteYaml(read.Table, terminal.Language, terminal.Out);
            }

            return ExitCode.Done;
        });
        return command;
    }
}
