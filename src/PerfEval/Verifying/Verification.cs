using PerfEval.Text;
using PerfEval.Verifying;

namespace PerfEval;

/// <summary>Makes a recorded evaluation again from its inputs, and says whether it comes out the same.</summary>
/// <example>
/// <code>
/// VerificationResult result = Verification.Run("2019.self.json", "2019.yaml", ["2019.results.yaml"], "rollup.yaml").Value;
/// Console.WriteLine($"{result.Degree}, {result.IsSealIntact}");
/// </code>
/// </example>
public static class Verification
{
    /// <summary>Evaluates again, with the options, the day and the instant of the record, and compares.</summary>
    /// <remarks>
    /// Results are matched with those of the record by their hashes, else by their order, and read in the encodings that
    /// the record names; rows that lay in no file are read from their canonical CSV. All are read under their recorded
    /// names, so that moving them makes no difference. Documents are compared subject by subject; of a stream the bytes
    /// are kept.
    /// </remarks>
    /// <param name="evaluation">Where the recorded evaluation comes from, as JSON or JSON Lines of any size.</param>
    /// <param name="ruleBook">Where the rule book comes from; its calendars are looked for in <see cref="InputSource.Folder"/>.</param>
    /// <param name="results">Where the results come from; at least one.</param>
    /// <param name="rollUp">Where the roll-up file comes from; null for none.</param>
    /// <param name="readResults">
    /// How results are read that are not streamed: their bytes under their recorded name, with the recorded encoding;
    /// null for <see cref="MeasuredResults.Read(InputSource)"/>. By this a workbook can be read.
    /// </param>
    /// <param name="evidence">
    /// Where the files lie that results name as evidence, to be compared with those of the record; null where they are taken as recorded.
    /// Where the record looked for none, the folder is not opened.
    /// </param>
    /// <param name="statements">Where the declared figures come from that stood beside the results, in any order; null for none.</param>
    /// <returns>What came of it; or the errors of the evaluation, or of a file that cannot be evaluated.</returns>
    /// <exception cref="ArgumentException">There are no results, something but the roll-up is null, or the evaluation has an encoding.</exception>
    /// <exception cref="IOException">A source cannot be opened or read.</exception>
    /// <exception cref="UnauthorizedAccessException">A file may not be opened, or is a directory.</exception>
    public static ReadResult<VerificationResult> Run(
        InputSource evaluation,
        InputSource ruleBook,
        IReadOnlyList<InputSource> results,
        InputSource? rollUp = null,
        Func<InputSource, ReadResult<MeasuredResults>>? readResults = null,
        EvidenceFolder? evidence = null,
        IReadOnlyList<InputSource>? statements = null
    )
    {
        Check(evaluation, ruleBook, results, statements);
        return new VerificationRun(
            GivenInput.Kept(evaluation),
            GivenInput.Kept(ruleBook),
            [.. results.Select(GivenInput.Kept)],
            rollUp is null ? null : GivenInput.Kept(rollUp),
            [.. (statements ?? []).Select(GivenInput.Kept)],
            readResults,
            evidence
        ).Run(CancellationToken.None);
    }

    /// <summary>Evaluates again without blocking, with the options, the day and the instant of the record, and compares.</summary>
    /// <remarks>
    /// Results are matched with those of the record by their hashes, else by their order, and read in the encodings that
    /// the record names; rows that lay in no file are read from their canonical CSV. All are read under their recorded
    /// names, so that moving them makes no difference. Documents are compared subject by subject; of a stream the bytes
    /// are kept.
    /// </remarks>
    /// <param name="evaluation">Where the recorded evaluation comes from, as JSON or JSON Lines of any size.</param>
    /// <param name="ruleBook">Where the rule book comes from; its calendars are looked for in <see cref="InputSource.Folder"/>.</param>
    /// <param name="results">Where the results come from; at least one.</param>
    /// <param name="rollUp">Where the roll-up file comes from; null for none.</param>
    /// <param name="readResults">
    /// How results are read that are not streamed: their bytes under their recorded name, with the recorded encoding;
    /// null for <see cref="MeasuredResults.Read(InputSource)"/>. By this a workbook can be read.
    /// </param>
    /// <param name="evidence">
    /// Where the files lie that results name as evidence, to be compared with those of the record; null where they are taken as recorded.
    /// Where the record looked for none, the folder is not opened.
    /// </param>
    /// <param name="statements">Where the declared figures come from that stood beside the results, in any order; null for none.</param>
    /// <param name="cancellationToken">Ends it early.</param>
    /// <returns>What came of it; or the errors of the evaluation, or of a file that cannot be evaluated.</returns>
    /// <exception cref="ArgumentException">There are no results, something but the roll-up is null, or the evaluation has an encoding.</exception>
    /// <exception cref="IOException">A source cannot be opened or read.</exception>
    /// <exception cref="UnauthorizedAccessException">A file may not be opened, or is a directory.</exception>
    /// <exception cref="OperationCanceledException">It was ended early.</exception>
    public static async Task<ReadResult<VerificationResult>> RunAsync(
        InputSource evaluation,
        InputSource ruleBook,
        IReadOnlyList<InputSource> results,
        InputSource? rollUp = null,
        Func<InputSource, ReadResult<MeasuredResults>>? readResults = null,
        EvidenceFolder? evidence = null,
        IReadOnlyList<InputSource>? statements = null,
        CancellationToken cancellationToken = default
    )
    {
        Check(evaluation, ruleBook, results, statements);
        cancellationToken.ThrowIfCancellationRequested();
        List<InputSource> kept = [];
        foreach (InputSource source in results)
        {
            kept.Add(await GivenInput.KeptAsync(source, cancellationToken).ConfigureAwait(false));
        }

        List<InputSource> declared = [];
        foreach (InputSource source in statements ?? [])
        {
            declared.Add(
                await GivenInput.KeptAsync(source, cancellationToken).ConfigureAwait(false)
            );
        }

        var run = new VerificationRun(
            await GivenInput.KeptAsync(evaluation, cancellationToken).ConfigureAwait(false),
            await GivenInput.KeptAsync(ruleBook, cancellationToken).ConfigureAwait(false),
            kept,
            rollUp is null
                ? null
                : await GivenInput.KeptAsync(rollUp, cancellationToken).ConfigureAwait(false),
            declared,
            readResults,
            evidence
        );
        return await Task.Run(() => run.Run(cancellationToken), cancellationToken)
            .ConfigureAwait(false);
    }

    /// <summary>Evaluates again from files, with the options, the day and the instant of the record, and compares.</summary>
    /// <remarks>
    /// Results are matched with those of the record by their hashes, else by their order, and read in the encodings that
    /// the record names; rows that lay in no file are read from their canonical CSV. All are read under their recorded
    /// names, so that moving them makes no difference. Documents are compared subject by subject; of a stream the bytes
    /// are kept.
    /// </remarks>
    /// <param name="evaluation">The path of the recorded evaluation, as JSON or JSON Lines.</param>
    /// <param name="ruleBook">The path of the rule book; calendars are looked for as it names them.</param>
    /// <param name="results">The paths of the results; at least one.</param>
    /// <param name="rollUp">The path of the roll-up file; null for none.</param>
    /// <param name="readResults">
    /// How results are read that are not streamed: their bytes under their recorded name, with the recorded encoding;
    /// null for <see cref="MeasuredResults.Read(InputSource)"/>. By this a workbook can be read.
    /// </param>
    /// <param name="evidence">
    /// Where the files lie that results name as evidence, to be compared with those of the record; null where they are taken as recorded.
    /// Where the record looked for none, the folder is not opened.
    /// </param>
    /// <param name="statements">The paths of the declared figures that stood beside the results, in any order; null for none.</param>
    /// <returns>What came of it; or the errors of the evaluation, or of a file that cannot be evaluated.</returns>
    /// <exception cref="ArgumentException">There are no results, something but the roll-up is null, or the evaluation has an encoding.</exception>
    /// <exception cref="IOException">A source cannot be opened or read.</exception>
    /// <exception cref="UnauthorizedAccessException">A file may not be opened, or is a directory.</exception>
    public static ReadResult<VerificationResult> Run(
        string evaluation,
        string ruleBook,
        IReadOnlyList<string> results,
        string? rollUp = null,
        Func<InputSource, ReadResult<MeasuredResults>>? readResults = null,
        EvidenceFolder? evidence = null,
        IReadOnlyList<string>? statements = null
    )
    {
        ArgumentNullException.ThrowIfNull(evaluation);
        ArgumentNullException.ThrowIfNull(ruleBook);
        NoNulls.Check(results);
        NoNulls.Check(statements ?? []);
        return Run(
            InputSource.FromFile(evaluation),
            InputSource.FromFile(ruleBook),
            [.. results.Select(InputSource.FromFile)],
            rollUp is null ? null : InputSource.FromFile(rollUp),
            readResults,
            evidence,
            statements is null ? null : [.. statements.Select(InputSource.FromFile)]
        );
    }

    /// <summary>Evaluates again from files without blocking, with the options, the day and the instant of the record, and compares.</summary>
    /// <remarks>
    /// Results are matched with those of the record by their hashes, else by their order, and read in the encodings that
    /// the record names; rows that lay in no file are read from their canonical CSV. All are read under their recorded
    /// names, so that moving them makes no difference. Documents are compared subject by subject; of a stream the bytes
    /// are kept.
    /// </remarks>
    /// <param name="evaluation">The path of the recorded evaluation, as JSON or JSON Lines.</param>
    /// <param name="ruleBook">The path of the rule book; calendars are looked for as it names them.</param>
    /// <param name="results">The paths of the results; at least one.</param>
    /// <param name="rollUp">The path of the roll-up file; null for none.</param>
    /// <param name="readResults">
    /// How results are read that are not streamed: their bytes under their recorded name, with the recorded encoding;
    /// null for <see cref="MeasuredResults.Read(InputSource)"/>. By this a workbook can be read.
    /// </param>
    /// <param name="evidence">
    /// Where the files lie that results name as evidence, to be compared with those of the record; null where they are taken as recorded.
    /// Where the record looked for none, the folder is not opened.
    /// </param>
    /// <param name="statements">The paths of the declared figures that stood beside the results, in any order; null for none.</param>
    /// <param name="cancellationToken">Ends it early.</param>
    /// <returns>What came of it; or the errors of the evaluation, or of a file that cannot be evaluated.</returns>
    /// <exception cref="ArgumentException">There are no results, something but the roll-up is null, or the evaluation has an encoding.</exception>
    /// <exception cref="IOException">A source cannot be opened or read.</exception>
    /// <exception cref="UnauthorizedAccessException">A file may not be opened, or is a directory.</exception>
    /// <exception cref="OperationCanceledException">It was ended early.</exception>
    public static Task<ReadResult<VerificationResult>> RunAsync(
        string evaluation,
        string ruleBook,
        IReadOnlyList<string> results,
        string? rollUp = null,
        Func<InputSource, ReadResult<MeasuredResults>>? readResults = null,
        EvidenceFolder? evidence = null,
        IReadOnlyList<string>? statements = null,
        CancellationToken cancellationToken = default
    )
    {
        ArgumentNullException.ThrowIfNull(evaluation);
        ArgumentNullException.ThrowIfNull(ruleBook);
        NoNulls.Check(results);
        NoNulls.Check(statements ?? []);
        return RunAsync(
            InputSource.FromFile(evaluation),
            InputSource.FromFile(ruleBook),
            [.. results.Select(InputSource.FromFile)],
            rollUp is null ? null : InputSource.FromFile(rollUp),
            readResults,
            evidence,
            statements is null ? null : [.. statements.Select(InputSource.FromFile)],
            cancellationToken
        );
    }

    private static void Check(
        InputSource evaluation,
        InputSource ruleBook,
        IReadOnlyList<InputSource> results,
        IReadOnlyList<InputSource>? statements
    )
    {
        ArgumentNullException.ThrowIfNull(evaluation);
        ArgumentNullException.ThrowIfNull(ruleBook);
        NoNulls.Check(results);
        NoNulls.Check(statements ?? []);
        evaluation.InUtf8();
        if (results.Count == 0)
        {
            throw new ArgumentException("There are no results to evaluate.", nameof(results));
        }
    }
}
