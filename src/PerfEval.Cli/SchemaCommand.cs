using System.CommandLine;

namespace PerfEval.Cli;

/// <summary><c>perfeval schema</c>: writes the JSON Schema of a kind of file.</summary>
internal static class SchemaCommand
{
    public static Command Create(Terminal terminal)
    {
        Argument<string> kind = Arguments.File("KIND", "rulebook or results.");
        kind.AcceptOnlyFromAmong("rulebook", "results");
        var command = new Command("schema", "Write the JSON Schema of a kind of file, for editors.")
        {
            kind,
        };
        command.SetAction(parsed =>
        {
            if (parsed.GetRequiredValue(kind) == "rulebook")
            {
                JsonSchemas.WriteRuleBook(terminal.Output);
            }
            else
            {
                JsonSchemas.WriteResults(terminal.Output);
            }

            return ExitCode.Done;
        });
        return command;
    }
}
