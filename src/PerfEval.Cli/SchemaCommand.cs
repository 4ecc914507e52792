using System.CommandLine;

namespace PerfEval.Cli;

/// <summary><c>perfeval schema</c>: writes the JSON Schema of a kind of file.</summary>
internal static class SchemaCommand
{
    public static Command Create(Terminal terminal)
    {
        Argument<string> kind = Arguments.File("KIND", "rulebook, results or rollup.");
        kind.AcceptOnlyFromAmong("rulebook", "results", "rollup");
        var command = new Command("schema", "Write the JSON Schema of a kind of file, for editors.")
        {
            kind,
        };
        command.SetAction(parsed =>
        {
            switch (parsed.GetRequiredValue(kind))
            {
                case "rulebook":
                    JsonSchemas.WriteRuleBook(terminal.Output);
                    break;
                case "results":
                    JsonSchemas.WriteResults(terminal.Output);
                    break;
                default:
                    JsonSchemas.WriteRollUp(terminal.Output);
                    break;
            }

            return ExitCode.Done;
        });
        return command;
    }
}
