using System.CommandLine;
using System.Globalization;
using PerfEval.Cli.Options;
using PerfEval.Cli.Output;

namespace PerfEval.Cli.Authoring;

/// <summary><c>perfeval import</c>: makes a draft of a rule book from a published table.</summary>
internal static class ImportCommand
{
    public static Command Create(Terminal terminal)
    {
        Argument<string[]> files = Arguments.Files(
            "FILE",
            terminal.Text(
                "Word (.docx), HTML, Excel (.xlsx), CSV or text; several make one book, in their order.",
                "Word（.docx）、HTML、Excel（.xlsx）、CSV 或文本文件；多个文件依次合成一份指标体系。"
            )
        );
        Option<string?> table = Value(
            "--table",
            "N",
            terminal.Text(
                "The table to take, counted from 1; by default the one with most headings known.",
                "取第几张表，从 1 数起；默认取认得表头最多的一张。"
            )
        );
        Arguments.Refuse(
            table,
            written =>
                NumberOf(written) is null
                    ? terminal.Text(
                        $"'{written}' is no number of a table. Count from 1.",
                        $"“{written}”不是表的序号。请从 1 数起。"
                    )
                    : null
        );
        Option<string?> columns = Value(
            "--columns",
            "ROLE=HEADING,…",
            terminal.Text(
                "What columns are, where their headings are not known: indicator=HEADING,budget=HEADING.",
                "表头不认得时说明各列：indicator=表头,budget=表头。"
            )
        );
        Arguments.Refuse(
            columns,
            written =>
                ColumnsOf(written) is null
                    ? terminal.Text(
                        $"'{written}' does not say what columns are. Write it like indicator=HEADING,budget=HEADING.",
                        $"“{written}”没有说明各列的用途。请按 indicator=表头,budget=表头 的形式填写。"
                    )
                    : null
        );
        var options = new ImportCommandOptions(
            files,
            table,
            columns,
            Value(
                "--ids",
                "FILE",
                terminal.Text(
                    "CSV of path,id that renames nodes.",
                    "CSV 文件（path,id），为各项目指定标识。"
                )
            ),
            Value("--id", "ID", terminal.Text("The id of the rule book.", "指标体系的标识。")),
            Value("--title", "TEXT", terminal.Text("Its title.", "标题。")),
            Value("--period", "YEAR", terminal.Text("Its year.", "年度。")),
            Outputs.Option(
                terminal.Text(
                    "Write to a file that does not exist yet instead of the standard output.",
                    "写入文件（不得已存在），而不是标准输出。"
                )
            ),
            Value(
                "--results",
                "FILE",
                terminal.Text(
                    "Write what was measured and claimed to a results file that does not exist yet.",
                    "把表中的实际完成值和自评得分写入另一个文件（不得已存在）。"
                )
            )
        );
        var command = new Command(
            "import",
            terminal.Text(
                "Make a draft of a rule book from a published table.",
                "从公布的绩效指标表生成指标体系草稿。"
            )
        );
        options.AddTo(command);
        command.SetAction(parsed => new ImportRun(options, parsed, terminal).Run());
        return command;
    }

    /// <summary>Returns the number of a table; null where the text is none.</summary>
    public static int? NumberOf(string? written) =>
        int.TryParse(written, NumberStyles.None, CultureInfo.InvariantCulture, out int number)
        && number > 0
            ? number
            : null;

    /// <summary>Returns pairs of role and heading; null where the text has none.</summary>
    public static IReadOnlyList<KeyValuePair<string, string>>? ColumnsOf(string? written)
    {
        List<KeyValuePair<string, string>> pairs = [];
        foreach (string part in (written ?? "").Split([',', '，'], StringSplitOptions.TrimEntries))
        {
            int equals = part.IndexOf('=');
            if (equals <= 0 || equals == part.Length - 1)
            {
                return null;
            }

            pairs.Add(new(part[..equals].Trim(), part[(equals + 1)..].Trim()));
        }

        return pairs;
    }

    private static Option<string?> Value(string name, string help, string description) =>
        new(name) { Description = description, HelpName = help };
}
