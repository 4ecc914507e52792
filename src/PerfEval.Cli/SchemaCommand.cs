using System.CommandLine;

namespace PerfEval.Cli;

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
    };

    public static Command Create(Terminal terminal)
    {
        Argument<string> kind = Arguments.File(
            "KIND",
            "rulebook, results, rollup, cases or calendar."
        );
        kind.AcceptOnlyFromAmong([.. Schemas.Keys]);
        var command = new Command("schema", "Write the JSON Schema of a kind of file, for editors.")
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
