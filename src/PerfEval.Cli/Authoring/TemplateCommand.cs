using System.CommandLine;
using System.Text;
using PerfEval.Cli.Input;
using PerfEval.Cli.Options;
using PerfEval.Cli.Output;
using PerfEval.Excel;

namespace PerfEval.Cli.Authoring;

/// <summary><c>perfeval template</c>: writes an empty results file for a rule book.</summary>
internal static class TemplateCommand
{
    public static Command Create(Terminal terminal)
    {
        Argument<string> book = Arguments.RuleBook(terminal);
        Option<string> format = Arguments.OneOf(
            "--format",
            terminal.Text("The form of the file.", "文件的格式。"),
            "yaml",
            "csv",
            Outputs.Workbook
        );
        Option<string?> output = Outputs.Option(
            terminal.Text(
                "Write to a file instead of the standard output.",
                "写入文件，而不是标准输出。"
            )
        );
        Option<bool> bom = Outputs.Bom(terminal);
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
            output,
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
            Run(
                parsed.GetRequiredValue(book),
                parsed.GetRequiredValue(format),
                parsed.GetValue(output),
                parsed.GetValue(bom),
                terminal
            )
        );
        return command;
    }

    private static int Run(
        string book,
        string format,
        string? output,
        bool hasBom,
        Terminal terminal
    )
    {
        if (Files.IsInput(output, [book], terminal) || Outputs.IsRefused(format, output, terminal))
        {
            return ExitCode.WrongUsage;
        }

        if (Books.Read(book, terminal) is not { } read)
        {
            return ExitCode.InputInError;
        }

        if (Files.IsInput(output, Books.FilesOf(book, read), terminal))
        {
            return ExitCode.WrongUsage;
        }

        return Files.Write(
            output,
            terminal,
            stream => Write(read, format, hasBom, terminal.Language, stream)
        )
            ? ExitCode.Done
            : ExitCode.InputInError;
    }

    private static void Write(
        RuleBook book,
        string format,
        bool hasBom,
        Language language,
        Stream stream
    )
    {
        if (format == Outputs.Workbook)
        {
            ResultsWorkbook.WriteTemplate(book, stream, language);
            return;
        }

        using var writer = new StreamWriter(
            stream,
            new UTF8Encoding(encoderShouldEmitUTF8Identifier: hasBom),
            leaveOpen: true
        );
        if (format == "csv")
        {
            ResultsTemplate.WriteCsv(book.Table, writer, language);
        }
        else
        {
            ResultsTemplate.WriteYaml(book.Table, writer, language);
        }
    }
}
