using Microsoft.Extensions.Logging;
using NodaTime;

namespace PerfEval.Hosting;

/// <summary>The log events of a host's rule books. Their ids and names stay as they are.</summary>
internal static partial class CatalogLog
{
    [LoggerMessage(1, LogLevel.Information, "Rule books read: {RuleBooks}.")]
    public static partial void Loaded(ILogger logger, int ruleBooks);

    [LoggerMessage(2, LogLevel.Information, "Rule books read again: {RuleBooks}.")]
    public static partial void Reloaded(ILogger logger, int ruleBooks);

    [LoggerMessage(
        3,
        LogLevel.Error,
        "The rule books cannot be read again, and the {RuleBooks} read at {LastReload} are served. Errors: {Errors}."
    )]
    public static partial void ReloadFailed(
        ILogger logger,
        int ruleBooks,
        Instant lastReload,
        int errors
    );

    [LoggerMessage(4, LogLevel.Error, "{File}({Line},{Column}): {Code}: {Sentence}")]
    public static partial void Finding(
        ILogger logger,
        string file,
        int line,
        int column,
        string code,
        string sentence
    );

    [LoggerMessage(5, LogLevel.Critical, "The rule books cannot be read. Errors: {Errors}.")]
    public static partial void LoadFailed(ILogger logger, int errors);

    [LoggerMessage(6, LogLevel.Error, "The rule books cannot be read again.")]
    public static partial void ReloadBroke(ILogger logger, Exception failure);
}
