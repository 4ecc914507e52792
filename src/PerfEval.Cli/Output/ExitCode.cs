namespace PerfEval.Cli.Output;

/// <summary>What the command answers to the shell.</summary>
internal static class ExitCode
{
    /// <summary>Done.</summary>
    public const int Done = 0;

    /// <summary>A gate that the caller asked for was not met.</summary>
    public const int GateNotMet = 1;

    /// <summary>Wrong usage.</summary>
    public const int WrongUsage = 2;

    /// <summary>An input is in error; it outranks a gate.</summary>
    public const int InputInError = 3;
}
