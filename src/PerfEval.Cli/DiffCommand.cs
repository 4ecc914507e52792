using System.CommandLine;
using NodaTime.Text;

namespace PerfEval.Cli;

/// <summary><c>perfeval diff</c>: says how two rule books differ, and whose grades change because of it.</summary>
internal static class DiffCommand
{
    public static Command Create(Terminal terminal)
    {
        Argument<string> old = Arguments.File("OLD", "The old rule book.");
        Argument<string> revised = Arguments.File("NEW", "The new rule book.");
        var results = new Option<string[]>("--results")
        {
            Description = "Results that are graded by both, to say whose grade changes.",
            HelpName = "FILE",
            AllowMultipleArgumentsPerToken = true,
        };
        var rollUp = new Option<string?>("--rollup")
        {
            Description =
                "A roll-up file that is applied in the place of those of both rule books.",
            HelpName = "FILE",
        };
        Option<string?> asOf = Arguments.AsOf();
        Option<string> format = Arguments.OneOf(
            "--format",
            "The form of the answer.",
            "text",
            "json"
        );
        var exitCode = new Option<bool>("--exit-code")
        {
            Description = "Answer 1 if anything differs, be it words only.",
        };
        var command = new Command(
            "diff",
            "Say how two rule books differ as rules, and whose grade changes because of the rules alone."
        )
        {
            old,
            revised,
            results,
            rollUp,
            asOf,
            format,
            exitCode,
        };
        command.Validators.Add(result =>
        {
            bool hasResults = result.GetValue(results) is { Length: > 0 };
            if (!hasResults && result.GetResult(rollUp) is not null)
            {
                result.AddError("--rollup needs --results.");
            }

            if (!hasResults && result.GetResult(asOf) is not null)
            {
                result.AddError("--as-of needs --results.");
            }
        });
        command.SetAction(parsed =>
            new DiffRun(terminal)
            {
                Old = parsed.GetRequiredValue(old),
                New = parsed.GetRequiredValue(revised),
                Results = parsed.GetValue(results) ?? [],
                RollUpFile = parsed.GetValue(rollUp),
                AsOf = parsed.GetValue(asOf) is { } day
                    ? LocalDatePattern.Iso.Parse(day).Value
                    : null,
                IsJson = parsed.GetRequiredValue(format) == "json",
                TellsByExitCode = parsed.GetValue(exitCode),
            }.Execute()
        );
        return command;
    }
}
