using System.CommandLine;
using PerfEval.Cli.Options;
using PerfEval.Cli.Output;

namespace PerfEval.Cli.Authoring;

/// <summary><c>perfeval schema</c>: writes the JSON Schema of a kind of file.</summary>
internal static class SchemaCommand
{
    private static readonly Dictionary<string, Action<Stream>> Schemas = new(StringComparer.Ordinal)
    {
        ["rulebook"] = JsonSchemas.WriteRuleBook,
        ["results"] = JsonSchemas.WriteResults,
        ["rollup"] = JsonSchemas.WriteRollUp,
        ["cases"] = JsonSchemas.WriteCases,
        ["calendar"] = JsonSchemas.WriteCalendar,
        ["statements"] = JsonSchemas.WriteStatements,
    };

    public static Command Create(Terminal terminal)
    {
        Argument<string> kind = Arguments.File(
            "KIND",
            terminal.Text(
                "rulebook, results, rollup, cases, calendar or statements.",
                "rulebook（指标体系）、results（实际完成值）、rollup（汇总规则）、cases（测试用例）、calendar（工作日历）或 statements（数据声明）。"
            )
        );
        kind.Validators.Add(result =>
        {
            string written = result.Tokens[0].Value;
            if (
                !Schemas.ContainsKey(written) && !written.StartsWith("--", StringComparison.Ordinal)
            )
            {
                result.AddError(Usage.WrongValue(terminal, written, "<KIND>", [.. Schemas.Keys]));
            }
        });
        var command = new Command(
            "schema",
            terminal.Text(
                "Write the JSON Schema of a kind of file, for editors.",
                "生成一类文件的 JSON Schema，供编辑器使用。"
            )
        )
        {
            kind,
        };
        command.SetAction(parsed =>
        {
            Schemas[parsed.GetRequiredValue(kind)](terminal.Output);
            return ExitCode.Done;
        });
        return command;
    }
}
