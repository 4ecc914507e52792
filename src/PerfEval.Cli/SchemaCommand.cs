using System.CommandLine;

namespace PerfEval.Cli;

/// <summary><c>perfeval schema</c>: writes the JSON Schema of a kind of file.</summary>
internal static class SchemaCommand
{
    public static Command Create(Terminal terminal)
    {
        Argument<string> kind = Arguments.File("KIND", "rulebook, results or cases.");
        kind.AcceptOnlyFromAmong("rulebook", "results", "cases");
        var command = new Command("schema", "Write the JSON Schema of a kind of file, for editors.")
        {
            kind,
        };
        command.SetAction(parsed =>
        {
            Action<Stream> write = parsed.GetRequiredValue(kind) switch
            {
                "rulebook" => JsonSchemas.WriteRuleBook,
                "results" => JsonSchemas.WriteResults,
                _ => JsonSchemas.WriteCases,
            };
            write(terminal.Output);

            return ExitCode.Done;
        });
        return command;
    }
}
