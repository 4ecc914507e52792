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
        var owner = new Option<string?>("--owner")
        {
            Description = terminal.Text(
                "Only what this office fills in (owner in the rule book).",
                "只列出该科室负责填报的指标（指标体系中的 owner）。"
            ),
            HelpName = "NAME",
        };
        var byOwner = new Option<bool>("--by-owner")
        {
            Description = terminal.Text(
                "With --format xlsx: a sheet for each office.",
                "与 --format xlsx 合用：每个科室一张工作表。"
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
            output,
            bom,
            owner,
            byOwner,
        };
        command.Validators.Add(result =>
        {
            if (result.GetValue(bom) && result.GetValue(format) != "csv")
            {
                result.AddError(
                    terminal.Text("--bom belongs to --format csv.", "--bom 只用于 --format csv。")
                );
            }

            if (result.GetValue(byOwner) && result.GetValue(format) != Outputs.Workbook)
            {
                result.AddError(
                    terminal.Text(
                        "--by-owner belongs to --format xlsx.",
                        "--by-owner 只用于 --format xlsx。"
                    )
                );
            }

            if (result.GetValue(byOwner) && result.GetValue(owner) is not null)
            {
                result.AddError(
                    terminal.Text(
                        "--owner and --by-owner do not go together.",
                        "--owner 与 --by-owner 不能合用。"
                    )
                );
            }
        });
        command.SetAction(parsed =>
            Run(
                parsed.GetRequiredValue(book),
                new Wanted(
                    parsed.GetRequiredValue(format),
                    parsed.GetValue(bom),
                    parsed.GetValue(owner),
                    parsed.GetValue(byOwner)
                ),
                parsed.GetValue(output),
                terminal
            )
        );
        return command;
    }

    private static int Run(string book, Wanted wanted, string? output, Terminal terminal)
    {
        if (
            Files.IsInput(output, [book], terminal)
            || Outputs.IsRefused(wanted.Format, output, terminal)
        )
        {
            return ExitCode.WrongUsage;
        }

        if (Books.Read(book, terminal) is not { } read)
        {
            return ExitCode.InputInError;
        }

        if (
            Files.IsInput(output, Books.FilesOf(book, read), terminal)
            || Parts(read.Table, wanted, terminal) is not { } parts
        )
        {
            return ExitCode.WrongUsage;
        }

        return Files.Write(
            output,
            terminal,
            stream => Write(parts, wanted, terminal.Language, stream)
        )
            ? ExitCode.Done
            : ExitCode.InputInError;
    }

    // What is asked for; null after saying that nobody is called so.
    private static IReadOnlyList<PublishedTable>? Parts(
        PublishedTable table,
        Wanted wanted,
        Terminal terminal
    )
    {
        IReadOnlyList<string> owners =
        [
            .. table.OwnerNames.Select(name => name.In(terminal.Language)),
        ];
        if (wanted is { Owner: null, IsByOwner: false })
        {
            return [table];
        }

        if (owners.Count == 0)
        {
            terminal.Say(
                "The rule book names nobody who fills it in (owner).",
                "指标体系没有写明由谁填报（owner）。"
            );
            return null;
        }

        if (wanted.Owner is { } owner)
        {
            if (table.OwnedBy(owner) is { } owned)
            {
                return [owned];
            }

            terminal.Say(
                $"Nobody called '{owner}' fills in anything of the rule book. Those who do: {string.Join(", ", owners)}.",
                $"指标体系中没有由“{owner}”填报的指标。负责填报的有：{string.Join("、", owners)}。"
            );
            return null;
        }

        PublishedTable?[] parts = [.. owners.Select(table.OwnedBy), table.OwnedByNobody()];
        return [.. parts.OfType<PublishedTable>()];
    }

    private static void Write(
        IReadOnlyList<PublishedTable> parts,
        Wanted wanted,
        Language language,
        Stream stream
    )
    {
        if (wanted.Format == Outputs.Workbook)
        {
            ResultsWorkbook.WriteTemplate(parts, stream, language);
            return;
        }

        using var writer = new StreamWriter(
            stream,
            new UTF8Encoding(encoderShouldEmitUTF8Identifier: wanted.HasBom),
            leaveOpen: true
        );
        if (wanted.Format == "csv")
        {
            ResultsTemplate.WriteCsv(parts[0], writer, language);
        }
        else
        {
            ResultsTemplate.WriteYaml(parts[0], writer, language);
        }
    }

    private sealed record Wanted(string Format, bool HasBom, string? Owner, bool IsByOwner);
}
