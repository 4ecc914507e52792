using System.CommandLine;
using NodaTime.Text;

namespace PerfEval.Cli;

/// <summary><c>perfeval explain</c>: explains a ladder, the grade of a value, or what a node is made of.</summary>
internal static class ExplainCommand
{
    public static Command Create(Terminal terminal)
    {
        Argument<string> book = Arguments.File("RULEBOOK", "The rule book.");
        Argument<string> path = Arguments.File(
            "PATH",
            "The path of an indicator, an activity or a responsibility; . for the department."
        );
        Argument<string?> value = Arguments.Text(
            "VALUE",
            "A value of the indicator as results hold it, such as 96.5%, 57/60 or a label; dates as due/completed."
        );
        var results = new Option<string?>("--results")
        {
            Description = "Results, whose grades are explained.",
            HelpName = "FILE",
        };
        var rollUp = new Option<string?>("--rollup")
        {
            Description = "A roll-up file that is applied in the place of the rule book's own.",
            HelpName = "FILE",
        };
        var subject = new Option<string?>("--subject")
        {
            Description = "Whose results are explained, where the file holds several.",
            HelpName = "NAME",
        };
        Option<string?> asOf = Arguments.AsOf();
        var strict = new Option<bool>("--strict")
        {
            Description = "Set all reading policies to refuse.",
        };
        var command = new Command(
            "explain",
            "Explain a ladder, the grade of a value, or what a node is made of."
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
                result.AddError("Explain either a VALUE or the one in --results.");
            }

            if (!hasResults && result.GetValue(rollUp) is not null)
            {
                result.AddError("--rollup belongs to --results.");
            }

            if (!hasResults && result.GetValue(subject) is not null)
            {
                result.AddError("--subject belongs to --results.");
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
                AsOf = parsed.GetValue(asOf) is { } day
                    ? LocalDatePattern.Iso.Parse(day).Value
                    : null,
                IsStrict = parsed.GetValue(strict),
            }.Execute()
        );
        return command;
    }
}
