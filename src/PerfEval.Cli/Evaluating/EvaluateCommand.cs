using System.CommandLine;
using NodaTime.Text;
using PerfEval.Cli.Input;
using PerfEval.Cli.Options;
using PerfEval.Cli.Output;

namespace PerfEval.Cli.Evaluating;

/// <summary><c>perfeval evaluate</c>: grades results against a rule book.</summary>
internal static class EvaluateCommand
{
    public static Command Create(Terminal terminal)
    {
        Argument<string> book = Arguments.File(
            "RULEBOOK",
            terminal.Text("The rule book.", "指标体系文件。")
        );
        Argument<string[]> results = Arguments.Files(
            "RESULTS",
            terminal.Text("One or more files of results.", "实际完成值文件，一个或多个。")
        );
        Option<string> format = Arguments.OneOf(
            "--format",
            terminal.Text("The form of the report.", "报告的格式。"),
            "text",
            "json",
            "csv",
            "markdown",
            "html",
            Outputs.Workbook
        );
        Option<string?> output = Outputs.Option(
            terminal.Text(
                "Write the report to a file instead of the standard output.",
                "将报告写入文件，而不是标准输出。"
            )
        );
        var rollUp = new Option<string?>("--rollup")
        {
            Description = terminal.Text(
                "A roll-up file that is applied in the place of the rule book's own.",
                "汇总规则文件，用来代替指标体系自带的汇总规则。"
            ),
            HelpName = "FILE",
        };
        Option<string?> asOf = Arguments.AsOf(terminal);
        var strict = new Option<bool>("--strict")
        {
            Description = terminal.Text(
                "Set all reading policies to refuse, and answer 1 to any warning that nobody accepted.",
                "判读口径一律按 refuse（不予评定）处理；有未认可的警告时，退出码为 1。"
            ),
        };
        var failUnder = new Option<string?>("--fail-under")
        {
            Description = terminal.Text(
                "Answer 1 if the department has a worse grade, or none; without a roll-up, if any indicator has.",
                "部门的等级低于此等级或没有等级时，退出码为 1；没有汇总规则时，任一指标如此即为 1。"
            ),
            HelpName = "GRADE",
        };
        var encoding = new Option<string?>("--encoding")
        {
            Description = terminal.Text(
                "The encoding of results that are not UTF-8, such as gb18030; a byte order mark outranks it.",
                "实际完成值文件的编码（不是 UTF-8 时），例如 gb18030；文件带有字节顺序标记的，以标记为准。"
            ),
            HelpName = "NAME",
        };
        encoding.Validators.Add(result =>
        {
            string written = result.Tokens.Count > 0 ? result.Tokens[0].Value : "";
            if (Encodings.Find(written) is null)
            {
                result.AddError(
                    terminal.Text(
                        $"'{written}' is no encoding. Write one such as utf-8, gb18030 or big5.",
                        $"没有“{written}”这种编码。请写 utf-8、gb18030 或 big5 等。"
                    )
                );
            }
        });
        var bom = new Option<bool>("--bom")
        {
            Description = terminal.Text(
                "Begin CSV with a byte order mark, as Excel wants it.",
                "在 CSV 开头写字节顺序标记，以便 Excel 正确显示中文。"
            ),
        };
        var command = new Command(
            "evaluate",
            terminal.Text(
                "Grade measured results, and explain every grade.",
                "评定实际完成值，并说明每个等级的理由。"
            )
        )
        {
            book,
            results,
            format,
            output,
            rollUp,
            asOf,
            strict,
            failUnder,
            encoding,
            bom,
        };
        command.SetAction(parsed =>
            new EvaluateRun(terminal)
            {
                Book = parsed.GetRequiredValue(book),
                Results = parsed.GetRequiredValue(results),
                Format = parsed.GetRequiredValue(format),
                Output = parsed.GetValue(output),
                RollUpFile = parsed.GetValue(rollUp),
                AsOf = parsed.GetValue(asOf) is { } day
                    ? LocalDatePattern.Iso.Parse(day).Value
                    : null,
                IsStrict = parsed.GetValue(strict),
                FailUnder = parsed.GetValue(failUnder),
                Encoding = parsed.GetValue(encoding) is { } name ? Encodings.Find(name) : null,
                HasBom = parsed.GetValue(bom),
            }.Execute()
        );
        return command;
    }
}
