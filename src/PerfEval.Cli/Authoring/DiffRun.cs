using NodaTime;
using PerfEval.Cli.Input;
using PerfEval.Cli.Output;

namespace PerfEval.Cli.Authoring;

/// <summary>One run of <c>perfeval diff</c>.</summary>
internal sealed class DiffRun(Terminal terminal)
{
    public required string Old { get; init; }

    public required string New { get; init; }

    public required string[] Results { get; init; }

    public required string? RollUpFile { get; init; }

    public required LocalDate? AsOf { get; init; }

    public required bool IsJson { get; init; }

    public required bool TellsByExitCode { get; init; }

    /// <summary>Reads, compares and reports.</summary>
    /// <returns>The exit code.</returns>
    public int Execute()
    {
        RuleBook? old = Books.Read(Old, terminal);
        RuleBook? revised = Books.Read(New, terminal);
        RollUp? rollUp = RollUpFile is null
            ? null
            : Files.Read(RollUpFile, terminal, () => RollUp.Read(RollUpFile));
        List<MeasuredResults> measured =
        [
            .. Results
                .Select(file => Files.Read(file, terminal, () => ResultsFiles.Read(file)))
                .OfType<MeasuredResults>(),
        ];
        if (
            old is null
            || revised is null
            || (RollUpFile is not null && rollUp is null)
            || measured.Count < Results.Length
        )
        {
            return ExitCode.InputInError;
        }

        var options = new EvaluationOptions { AsOf = AsOf, RollUp = rollUp };
        return measured.Count == 0
            ? Report(RuleBookDiff.Of(old, revised))
            : Report(new Evaluator().Regrade(old, revised, measured, options));
    }

    private int Report(TableDifference difference)
    {
        if (IsJson)
        {
            DifferenceReport.WriteJson(difference, terminal.Output);
        }
        else
        {
            DifferenceReport.WriteText(difference, terminal.Out, terminal.Language);
        }

        return Code(difference);
    }

    private int Report(Regrading regrading)
    {
        terminal.Print(regrading.Diagnostics);
        if (IsJson)
        {
            DifferenceReport.WriteJson(regrading, terminal.Output);
        }
        else
        {
            DifferenceReport.WriteText(regrading, terminal.Out, terminal.Language);
        }

        return regrading.Diagnostics.Any(finding => finding.Severity == Severity.Error)
            ? ExitCode.InputInError
            : Code(regrading.Difference);
    }

    private int Code(TableDifference difference) =>
        TellsByExitCode && !difference.IsEmpty ? ExitCode.GateNotMet : ExitCode.Done;
}
