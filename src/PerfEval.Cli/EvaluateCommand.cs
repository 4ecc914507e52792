using System.CommandLine;
using NodaTime.Text;

namespace PerfEval.Cli;

/// <summary><c>perfeval evaluate</c>: grades results against a rule book.</summary>
internal static class EvaluateCommand
{
    public static Command Create(Terminal terminal)
    {
        Argument<string> book = Arguments.File("RULEBOOK", "The rule book.");
        Argument<string[]> results = Arguments.Files("RESULTS", "One or more files of results.");
        Option<string> format = Arguments.OneOf(
            "--format",
            "The form of the report.",
            "text",
            "json",
            "csv"
        );
        var output = new Option<string?>("-o", "--output")
        {
            Description = "Write the report to a file instead of the standard output.",
            HelpName = "FILE",
        };
        var rollUp = new Option<string?>("--rollup")
        {
            Description = "A roll-up file that is applied in the place of the rule book's own.",
            HelpName = "FILE",
        };
        Option<string?> asOf = Arguments.AsOf();
        var strict = new Option<bool>("--strict")
        {
            Description =
                "Set all reading policies to refuse, and answer 1 to any warning that nobody accepted.",
        };
        var failUnder = new Option<string?>("--fail-under")
        {
            Description =
                "Answer 1 if the department has a worse grade, or none; without a roll-up, if any indicator has.",
            HelpName = "GRADE",
        };
        var encoding = new Option<string?>("--encoding")
        {
            Description =
                "The encoding of results that are not UTF-8, such as gb18030; a byte order mark outranks it.",
            HelpName = "NAME",
        };
        encoding.Validators.Add(result =>
        {
            string written = result.Tokens.Count > 0 ? result.Tokens[0].Value : "";
            if (Encodings.Find(written) is null)
            {
                result.AddError(
                    $"'{written}' is no encoding. Write one such as utf-8, gb18030 or big5."
                );
            }
        });
        var bom = new Option<bool>("--bom")
        {
            Description = "Begin CSV with a byte order mark, as Excel wants it.",
        };
        var command = new Command("evaluate", "Grade measured results, and explain every grade.")
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
