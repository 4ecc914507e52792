using PerfEval.Cli.Input;
using PerfEval.Cli.Output;
using PerfEval.Inputs;

namespace PerfEval.Cli.Evaluating.Filed;

/// <summary>One run of <c>perfeval verify</c>.</summary>
internal sealed class VerifyRun(Terminal terminal)
{
    public required string Evaluation { get; init; }

    public required string Book { get; init; }

    public required string[] Results { get; init; }

    public required string? RollUpFile { get; init; }

    public required string? Evidence { get; init; }

    public required string[] Statements { get; init; }

    public required bool IsJson { get; init; }

    public required bool ListsAll { get; init; }

    /// <summary>Evaluates again, compares and reports.</summary>
    /// <returns>The exit code.</returns>
    public int Execute()
    {
        if (Files.IsNoFolderOfEvidence(Evidence, terminal))
        {
            return ExitCode.WrongUsage;
        }

        // All files that are not there are told at once.
        bool areThere = new[] { Evaluation, Book, RollUpFile }
            .Concat(Results)
            .Concat(Statements)
            .OfType<string>()
            .Select(file => Files.Try(file, terminal, () => PlainFile.OpenRead(file).Dispose()))
            .ToList()
            .TrueForAll(isThere => isThere);
        ReadResult<VerificationResult>? read = null;
        if (!areThere || !Files.Try(Evaluation, terminal, () => read = Verify()) || read is null)
        {
            return ExitCode.InputInError;
        }

        terminal.Print(read.Diagnostics);
        if (!read.HasValue)
        {
            return ExitCode.InputInError;
        }

        VerificationResult result = read.Value with { ListsAll = ListsAll };
        if (IsIncomplete(result))
        {
            return ExitCode.WrongUsage;
        }

        if (IsJson)
        {
            VerificationReport.WriteJson(result, terminal.Output);
        }
        else
        {
            VerificationReport.WriteText(result, terminal.Out, terminal.Language);
        }

        return result.IsVerified ? ExitCode.Done : ExitCode.GateNotMet;
    }

    private ReadResult<VerificationResult> Verify() =>
        Verification.Run(
            Evaluation,
            Book,
            Results,
            RollUpFile,
            ResultsFiles.Read,
            Evidence is null ? null : new EvidenceFolder(Evidence),
            Statements
        );

    // The roll-up and declared figures have to be given again. Evidence is compared where its folder is known; that of a record made without would show nothing.
    private bool IsIncomplete(VerificationResult result)
    {
        string? rollUp = Missing(result, InputKind.RollUp);
        if (rollUp is not null)
        {
            terminal.Say(
                $"'{Evaluation}' was rolled up by '{rollUp}'. Name that file with --rollup.",
                $"“{Evaluation}”是按“{rollUp}”汇总的。请用 --rollup 指定该文件。"
            );
        }

        string? figures = Missing(result, InputKind.Statements);
        if (figures is not null)
        {
            terminal.Say(
                $"'{Evaluation}' was evaluated beside the declared figures '{figures}'. Name that file with --statements.",
                $"“{Evaluation}”评价时附有声明的数据“{figures}”。请用 --statements 指定该文件。"
            );
        }

        if (result.IsEvidenceRecorded && Evidence is null)
        {
            terminal.Say(
                $"'{Evaluation}' names evidence with its hashes, at which nobody looked now. Name its folder with --evidence.",
                $"“{Evaluation}”记录了佐证文件的校验值，本次未核对。请用 --evidence 指定佐证文件夹。"
            );
        }
        else if (Evidence is not null && !result.IsEvidenceRecorded)
        {
            terminal.Say(
                $"'{Evaluation}' was evaluated without a folder of evidence, so none is compared: --evidence changes nothing.",
                $"“{Evaluation}”评价时未指定佐证文件夹，因此不核对佐证：--evidence 不起作用。"
            );
        }

        return rollUp is not null || figures is not null;
    }

    private static string? Missing(VerificationResult result, InputKind kind) =>
        result
            .Inputs.FirstOrDefault(input => input.Kind == kind && input.Found is null)
            ?.Recorded?.Name;
}
