using System.CommandLine;
using NodaTime;
using PerfEval.Cli.Output;
using PerfEval.Text;

namespace PerfEval.Cli.Options;

/// <summary>Makes arguments and options; what stands where it does not belong, <see cref="Usage"/> tells.</summary>
internal static class Arguments
{
    public static Argument<string> File(string name, string description) =>
        new(name) { Description = description };

    public static Argument<string> RuleBook(Terminal terminal) =>
        File("RULEBOOK", terminal.Text("The rule book.", "指标体系文件。"));

    public static Argument<string> Record(Terminal terminal) =>
        File(
            "RECORD",
            terminal.Text(
                "The record of an evaluation, as perfeval evaluate -o record.json or .jsonl writes it.",
                "评价记录，由 perfeval evaluate -o record.json（或 .jsonl）生成。"
            )
        );

    public static Argument<string[]> Files(string name, string description) =>
        new(name) { Description = description, Arity = ArgumentArity.OneOrMore };

    /// <summary>Says as what results may come, to be put behind what they are.</summary>
    public static string KindsOfResults(Terminal terminal) =>
        terminal.Text(
            "YAML, JSON, CSV, TSV or an Excel workbook (.xlsx)",
            "YAML、JSON、CSV、TSV 或 Excel 工作簿（.xlsx）"
        );

    public static Argument<string[]> Texts(string name, string description) =>
        new(name) { Description = description, Arity = ArgumentArity.ZeroOrMore };

    public static Argument<string?> Text(string name, string description) =>
        new(name) { Description = description, Arity = ArgumentArity.ZeroOrOne };

    /// <summary>The option <c>--as-of</c>; its value is a date with its year first.</summary>
    public static Option<string?> AsOf(Terminal terminal)
    {
        var option = new Option<string?>("--as-of")
        {
            Description = terminal.Text(
                "The day as of which the results hold.",
                "评价的截至日期。"
            ),
            HelpName = "DATE",
        };
        Refuse(
            option,
            written =>
                WrittenDate.Read(written) is not null
                    ? null
                    : terminal.Text(
                        $"'{written}' is no date. Write it like 2019-12-31.",
                        $"“{written}”不是日期。请按 2019-12-31 的形式填写。"
                    )
        );
        return option;
    }

    /// <summary>Returns the day that <c>--as-of</c> names; null where it is not given.</summary>
    public static LocalDate? Day(ParseResult parsed, Option<string?> asOf) =>
        parsed.GetValue(asOf) is { } day ? WrittenDate.Read(day) : null;

    /// <summary>The option <c>--rollup</c>.</summary>
    /// <param name="description">What is done with the file.</param>
    public static Option<string?> RollUp(string description) =>
        new("--rollup") { Description = description, HelpName = "FILE" };

    /// <summary>The option <c>--rollup</c> of commands that grade by one rule book.</summary>
    public static Option<string?> RollUp(Terminal terminal) =>
        RollUp(
            terminal.Text(
                "A roll-up file that is applied in the place of the rule book's own.",
                "汇总规则文件，用来代替指标体系自带的汇总规则。"
            )
        );

    /// <summary>The option <c>--evidence</c>.</summary>
    /// <param name="description">What is done with the files in the folder.</param>
    public static Option<string?> Evidence(string description) =>
        new("--evidence") { Description = description, HelpName = "FOLDER" };

    /// <summary>The option <c>--statements</c>.</summary>
    /// <param name="description">What is done with the files.</param>
    public static Option<string[]> Statements(string description) =>
        new("--statements")
        {
            Description = description,
            HelpName = "FILE",
            AllowMultipleArgumentsPerToken = true,
        };

    /// <summary>The option <c>--strict</c> of commands whose exit code tells of warnings.</summary>
    public static Option<bool> Strict(Terminal terminal) =>
        new("--strict")
        {
            Description = terminal.Text(
                "Set all reading policies to refuse, and answer 1 to any warning that nobody accepted.",
                "判读口径一律按 refuse（不予评定）处理；有未认可的警告时，退出码为 1。"
            ),
        };

    /// <summary>The option <c>--format</c> of commands that answer with a text or with JSON.</summary>
    public static Option<string> TextOrJson(Terminal terminal) =>
        OneOf("--format", terminal.Text("The form of the answer.", "输出的格式。"), "text", "json");

    public static Option<string> RequiredFile(string name, string description) =>
        new(name)
        {
            Description = description,
            HelpName = "FILE",
            Required = true,
        };

    public static Option<string> OneOf(string name, string description, params string[] values)
    {
        var option = new Choice(name, values)
        {
            Description = description,
            DefaultValueFactory = _ => values[0],
        };
        return option;
    }

    /// <summary>Lets an option refuse some values.</summary>
    /// <param name="option">The option.</param>
    /// <param name="fault">What is wrong with a value as written, empty for none written; null for nothing.</param>
    public static void Refuse(Option<string?> option, Func<string, string?> fault) =>
        option.Validators.Add(result =>
        {
            if (fault(result.Tokens.Count > 0 ? result.Tokens[0].Value : "") is { } said)
            {
                result.AddError(said);
            }
        });
}
