using System.CommandLine;
using PerfEval.Cli.Options;
using PerfEval.Cli.Output;
using PerfEval.Inputs;

namespace PerfEval.Cli.Evaluating;

/// <summary><c>perfeval evaluate</c>: grades results against a rule book.</summary>
internal static class EvaluateCommand
{
    public static Command Create(Terminal terminal)
    {
        Argument<string> book = Arguments.RuleBook(terminal);
        string kinds = Arguments.KindsOfResults(terminal);
        Argument<string[]> results = Arguments.Files(
            "RESULTS",
            terminal.Text(
                $"Files of results: {kinds}. Several, of any kinds, are joined.",
                $"实际完成值文件：{kinds}。可写多个，种类不限，合并后评定。"
            )
        );
        Choice format = EvaluationOutput.FormatOption(terminal);
        Option<string[]> output = EvaluationOutput.FilesOption(terminal);
        Option<string?> rollUp = Arguments.RollUp(terminal);
        Option<string?> asOf = Arguments.AsOf(terminal);
        Option<bool> strict = Arguments.Strict(terminal);
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
        Arguments.Refuse(
            encoding,
            written =>
                TextEncodings.Find(written) is null
                    ? terminal.Text(
                        $"'{written}' is no encoding. Write one such as utf-8, gb18030 or big5.",
                        $"没有“{written}”这种编码。请写 utf-8、gb18030 或 big5 等。"
                    )
                    : null
        );
        Option<bool> bom = Outputs.Bom(terminal);
        Option<string?> evidence = Arguments.Evidence(
            terminal.Text(
                "The folder of the files that results name as evidence: says which are missing, and hashes the others into the record.",
                "佐证文件所在的文件夹：指出缺失的佐证，并将其余文件的散列值写入评价记录。"
            )
        );
        Option<string[]> statements = Arguments.Statements(
            terminal.Text(
                "Declared figures of the same document, whose checks stand in every report and in the record; no grade depends on them.",
                "同一文件中声明的数据：其核对结果写入各报告和评价记录，不影响任何等级。"
            )
        );
        var detail = new Option<bool>("--detail")
        {
            Description = terminal.Text(
                "Show every indicator with its reason on a terminal too, which else gets a summary of at most 40 lines; files and pipes get all.",
                "在终端也显示每个指标及其理由；否则终端只显示不超过 40 行的摘要，文件和管道总是得到全部。"
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
            evidence,
            statements,
            detail,
        };
        command.SetAction(parsed =>
            new EvaluateRun(terminal)
            {
                Book = parsed.GetRequiredValue(book),
                Results = parsed.GetRequiredValue(results),
                Format = parsed.GetValue(format),
                Outputs = parsed.GetValue(output) ?? [],
                RollUpFile = parsed.GetValue(rollUp),
                AsOf = Arguments.Day(parsed, asOf),
                IsStrict = parsed.GetValue(strict),
                FailUnder = parsed.GetValue(failUnder),
                Encoding = parsed.GetValue(encoding) is { } name ? TextEncodings.Find(name) : null,
                HasBom = parsed.GetValue(bom),
                Evidence = parsed.GetValue(evidence),
                Statements = parsed.GetValue(statements) ?? [],
                IsDetailed = parsed.GetValue(detail),
            }.Execute()
        );
        return command;
    }
}
