using System.CommandLine;

namespace PerfEval.Cli.Authoring;

/// <summary>What may stand behind <c>perfeval import</c>.</summary>
internal sealed record ImportCommandOptions(
    Argument<string[]> Files,
    Option<string?> Table,
    Option<string?> Columns,
    Option<string?> Ids,
    Option<string?> Id,
    Option<string?> Title,
    Option<string?> Period,
    Option<string?> Output,
    Option<string?> Results
)
{
    /// <summary>Adds all of it to the command, in the order of its help.</summary>
    public void AddTo(Command command)
    {
        command.Add(Files);
        foreach (
            Option<string?> option in (Option<string?>[])
                [Table, Columns, Ids, Id, Title, Period, Output, Results]
        )
        {
            command.Add(option);
        }
    }
}
