using System.CommandLine;
using PerfEval.Cli.Options;
using PerfEval.Cli.Output;

namespace PerfEval.Cli.Evaluating;

/// <summary><c>perfeval explain</c>: explains a ladder, the grade of a value, or what a node is made of.</summary>
internal static class ExplainCommand
{
    public static Command Create(Terminal terminal)
    {
        Argument<string> book = Arguments.File(
            "RULEBOOK",
            terminal.Text(
                "The rule book, or the record of an evaluation, which holds its own results.",
                "指标体系文件，或评价记录（已含结果）。"
            )
        );
        Argument<string> path = Arguments.File(
            "PATH",
            terminal.Text(
                "The path of an indicator, an activity or a responsibility, or the name of an indicator; . for the department.",
                "指标、活动或职责的路径，或指标的名称；. 表示部门。"
            )
        );
        Argument<string?> value = Arguments.Text(
            "VALUE",
            terminal.Text(
                "A value of the indicator as results hold it, such as 96.5%, 57/60 or a label; dates as due/completed.",
                "指标的一个值，写法与实际完成值文件相同，例如 96.5%、57/60 或标签；日期写作 到期日/完成日。"
            )
        );
        string kinds = Arguments.KindsOfResults(terminal);
        var results = new Option<string?>("--results")
        {
            Description = terminal.Text(
                $"Results, whose grades are explained: {kinds}.",
                $"要说明其等级的实际完成值文件：{kinds}。"
            ),
            HelpName = "FILE",
        };
        Option<string?> rollUp = Arguments.RollUp(terminal);
        var subject = new Option<string?>("--subject")
        {
            Description = terminal.Text(
                "Whose results are explained, where the file holds several.",
                "文件含多个被评价单位时，说明其中哪一个。"
            ),
            HelpName = "NAME",
        };
        Option<string?> asOf = Arguments.AsOf(terminal);
        var strict = new Option<bool>("--strict")
        {
            Description = terminal.Text(
                "Set all reading policies to refuse.",
                "判读口径一律按 refuse（不予评定）处理。"
            ),
        };
        var command = new Command(
            "explain",
            terminal.Text(
                "Explain a ladder, the grade of a value, or what a node is made of.",
                "说明一个指标的评价标准、一个值的等级，或一个项目的构成。"
            )
        )
        {
            book,
            path,
            value,
            results,
            rollUp,
            subject,
            asOf,
            strict,
        };
        command.Validators.Add(result =>
        {
            bool hasResults = result.GetValue(results) is not null;
            if (hasResults && result.GetValue(value) is not null)
            {
                result.AddError(
                    terminal.Text(
                        "Explain either a VALUE or the one in --results.",
                        "VALUE 与 --results 只能用一个。"
                    )
                );
            }

            if (!hasResults && result.GetValue(rollUp) is not null)
            {
                result.AddError(
                    terminal.Text(
                        "--rollup belongs to --results.",
                        "--rollup 须与 --results 一起使用。"
                    )
                );
            }
        });
        command.SetAction(parsed =>
            new ExplainRun(terminal)
            {
                Book = parsed.GetRequiredValue(book),
                Path = parsed.GetRequiredValue(path),
                Value = parsed.GetValue(value),
                Results = parsed.GetValue(results),
                RollUpFile = parsed.GetValue(rollUp),
                Subject = parsed.GetValue(subject),
                AsOf = Arguments.Day(parsed, asOf),
                IsStrict = parsed.GetValue(strict),
            }.Execute()
        );
        return command;
    }
}
