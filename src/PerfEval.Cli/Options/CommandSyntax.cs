using System.CommandLine;

namespace PerfEval.Cli.Options;

/// <summary>How the command is called, and how what stands behind its name is parted into arguments.</summary>
internal static class CommandSyntax
{
    /// <summary>The name under which it is called.</summary>
    public const string Name = "perfeval";

    /// <summary>How arguments are read: a file may be named @2019.yaml, and nothing is read that nobody named.</summary>
    public static readonly ParserConfiguration Parser = new() { ResponseFileTokenReplacer = null };
}
