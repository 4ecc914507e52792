using System.Text.Json;
using NodaTime;
using PerfEval.Diagnostics;
using PerfEval.Records;
using PerfEval.Reporting.Sealing;
using PerfEval.Text;
using PerfEval.Verifying;

namespace PerfEval;

/// <summary>Makes a recorded evaluation again from its inputs, and says whether it comes out the same.</summary>
/// <example>
/// <code>
/// EvaluationDocument document = EvaluationDocument.Load("2019.self.json");
/// VerificationResult result = Verification.Run(document, "2019.yaml", ["2019.results.yaml"], "rollup.yaml").Value;
/// Console.WriteLine($"{result.Degree}, {result.IsSealIntact}");
/// </code>
/// </example>
public static class Verification
{
    /// <summary>Evaluates again, with the options, the day and the instant of the record, and compares.</summary>
    /// <remarks>
    /// Results are matched with those of the record by their hashes, else by their order, and read in the encodings that
    /// the record names; rows that lay in no file are read from their canonical CSV. All are read under their recorded
    /// names, so that moving them makes no difference.
    /// </remarks>
    /// <param name="document">The recorded evaluation.</param>
    /// <param name="ruleBook">Where the rule book comes from; its calendars are looked for in <see cref="InputSource.Folder"/>.</param>
    /// <param name="results">Where the results come from; at least one.</param>
    /// <param name="rollUp">Where the roll-up file comes from; null for none.</param>
    /// <param name="readResults">
    /// How results are read that are not streamed: their bytes under their recorded name, with the recorded encoding;
    /// null for <see cref="MeasuredResults.Read(InputSource)"/>. By this a workbook can be read.
    /// </param>
    /// <returns>What came of it; or the errors of a file that cannot be evaluated.</returns>
    /// <exception cref="ArgumentException">There are no results, or something but the roll-up is null.</exception>
    /// <exception cref="IOException">A source cannot be opened or read.</exception>
    /// <exception cref="UnauthorizedAccessException">A file may not be opened, or is a directory.</exception>
    public static ReadResult<VerificationResult> Run(
        EvaluationDocument document,
        InputSource ruleBook,
        IReadOnlyList<InputSource> results,
        InputSource? rollUp = null,
        Func<InputSource, ReadResult<MeasuredResults>>? readResults = null
    )
    {
        Check(document, ruleBook, results);
        RecordedEvaluation recorded = document.Evaluation;
        var inputs = GivenInputs.Match(
            recorded.Origin,
            GivenInput.Read(ruleBook),
            results.Select(GivenInput.Read),
            rollUp is null ? null : GivenInput.Read(rollUp)
        );
        ReadResult<Recomputed> again = Recompute(recorded, inputs, readResults);
        // What is in error is told under the name by which the caller knows the file.
        return again.HasValue
            ? Compared(document, again.Value, inputs)
            : Failed(document, again, Recompute(recorded, inputs.UnderGivenNames(), readResults));
    }

    /// <summary>Evaluates again without blocking, with the options, the day and the instant of the record, and compares.</summary>
    /// <remarks>
    /// Results are matched with those of the record by their hashes, else by their order, and read in the encodings that
    /// the record names; rows that lay in no file are read from their canonical CSV. All are read under their recorded
    /// names, so that moving them makes no difference.
    /// </remarks>
    /// <param name="document">The recorded evaluation.</param>
    /// <param name="ruleBook">Where the rule book comes from; its calendars are looked for in <see cref="InputSource.Folder"/>.</param>
    /// <param name="results">Where the results come from; at least one.</param>
    /// <param name="rollUp">Where the roll-up file comes from; null for none.</param>
    /// <param name="readResults">
    /// How results are read that are not streamed: their bytes under their recorded name, with the recorded encoding;
    /// null for <see cref="MeasuredResults.Read(InputSource)"/>. By this a workbook can be read.
    /// </param>
    /// <param name="cancellationToken">Ends the reading early.</param>
    /// <returns>What came of it; or the errors of a file that cannot be evaluated.</returns>
    /// <exception cref="ArgumentException">There are no results, or something but the roll-up is null.</exception>
    /// <exception cref="IOException">A source cannot be opened or read.</exception>
    /// <exception cref="UnauthorizedAccessException">A file may not be opened, or is a directory.</exception>
    /// <exception cref="OperationCanceledException">The reading was ended early.</exception>
    public static async Task<ReadResult<VerificationResult>> RunAsync(
        EvaluationDocument document,
        InputSource ruleBook,
        IReadOnlyList<InputSource> results,
        InputSource? rollUp = null,
        Func<InputSource, ReadResult<MeasuredResults>>? readResults = null,
        CancellationToken cancellationToken = default
    )
    {
        Check(document, ruleBook, results);
        RecordedEvaluation recorded = document.Evaluation;
        List<GivenInput> given = [];
        foreach (InputSource source in results)
        {
            given.Add(await GivenInput.ReadAsync(source, cancellationToken).ConfigureAwait(false));
        }

        var inputs = GivenInputs.Match(
            recorded.Origin,
            await GivenInput.ReadAsync(ruleBook, cancellationToken).ConfigureAwait(false),
            given,
            rollUp is null
                ? null
                : await GivenInput.ReadAsync(rollUp, cancellationToken).ConfigureAwait(false)
        );
        ReadResult<Recomputed> again = await RecomputeAsync(
                recorded,
                inputs,
                readResults,
                cancellationToken
            )
            .ConfigureAwait(false);
        return again.HasValue
            ? Compared(document, again.Value, inputs)
            : Failed(
                document,
                again,
                await RecomputeAsync(
                        recorded,
                        inputs.UnderGivenNames(),
                        readResults,
                        cancellationToken
                    )
                    .ConfigureAwait(false)
            );
    }

    /// <summary>Evaluates again from files, with the options, the day and the instant of the record, and compares.</summary>
    /// <remarks>
    /// Results are matched with those of the record by their hashes, else by their order, and read in the encodings that
    /// the record names; rows that lay in no file are read from their canonical CSV. All are read under their recorded
    /// names, so that moving them makes no difference.
    /// </remarks>
    /// <param name="document">The recorded evaluation.</param>
    /// <param name="ruleBook">The path of the rule book; calendars are looked for as it names them.</param>
    /// <param name="results">The paths of the results; at least one.</param>
    /// <param name="rollUp">The path of the roll-up file; null for none.</param>
    /// <param name="readResults">
    /// How results are read that are not streamed: their bytes under their recorded name, with the recorded encoding;
    /// null for <see cref="MeasuredResults.Read(InputSource)"/>. By this a workbook can be read.
    /// </param>
    /// <returns>What came of it; or the errors of a file that cannot be evaluated.</returns>
    /// <exception cref="ArgumentException">There are no results, or something but the roll-up is null.</exception>
    /// <exception cref="IOException">A source cannot be opened or read.</exception>
    /// <exception cref="UnauthorizedAccessException">A file may not be opened, or is a directory.</exception>
    public static ReadResult<VerificationResult> Run(
        EvaluationDocument document,
        string ruleBook,
        IReadOnlyList<string> results,
        string? rollUp = null,
        Func<InputSource, ReadResult<MeasuredResults>>? readResults = null
    )
    {
        ArgumentNullException.ThrowIfNull(ruleBook);
        NoNulls.Check(results);
        return Run(
            document,
            InputSource.FromFile(ruleBook),
            [.. results.Select(InputSource.FromFile)],
            rollUp is null ? null : InputSource.FromFile(rollUp),
            readResults
        );
    }

    /// <summary>Evaluates again from files without blocking, with the options, the day and the instant of the record, and compares.</summary>
    /// <remarks>
    /// Results are matched with those of the record by their hashes, else by their order, and read in the encodings that
    /// the record names; rows that lay in no file are read from their canonical CSV. All are read under their recorded
    /// names, so that moving them makes no difference.
    /// </remarks>
    /// <param name="document">The recorded evaluation.</param>
    /// <param name="ruleBook">The path of the rule book; calendars are looked for as it names them.</param>
    /// <param name="results">The paths of the results; at least one.</param>
    /// <param name="rollUp">The path of the roll-up file; null for none.</param>
    /// <param name="readResults">
    /// How results are read that are not streamed: their bytes under their recorded name, with the recorded encoding;
    /// null for <see cref="MeasuredResults.Read(InputSource)"/>. By this a workbook can be read.
    /// </param>
    /// <param name="cancellationToken">Ends the reading early.</param>
    /// <returns>What came of it; or the errors of a file that cannot be evaluated.</returns>
    /// <exception cref="ArgumentException">There are no results, or something but the roll-up is null.</exception>
    /// <exception cref="IOException">A source cannot be opened or read.</exception>
    /// <exception cref="UnauthorizedAccessException">A file may not be opened, or is a directory.</exception>
    /// <exception cref="OperationCanceledException">The reading was ended early.</exception>
    public static Task<ReadResult<VerificationResult>> RunAsync(
        EvaluationDocument document,
        string ruleBook,
        IReadOnlyList<string> results,
        string? rollUp = null,
        Func<InputSource, ReadResult<MeasuredResults>>? readResults = null,
        CancellationToken cancellationToken = default
    )
    {
        ArgumentNullException.ThrowIfNull(ruleBook);
        NoNulls.Check(results);
        return RunAsync(
            document,
            InputSource.FromFile(ruleBook),
            [.. results.Select(InputSource.FromFile)],
            rollUp is null ? null : InputSource.FromFile(rollUp),
            readResults,
            cancellationToken
        );
    }

    /// <summary>Evaluates again, as the record says.</summary>
    internal static ReadResult<Recomputed> Recompute(
        RecordedEvaluation recorded,
        GivenInputs inputs,
        Func<InputSource, ReadResult<MeasuredResults>>? readResults = null
    ) =>
        Recompute(
            recorded,
            inputs,
            RuleBook.Read(inputs.RuleBook.Source, recorded.Origin.IsStrict),
            readResults
        );

    // Beside the inputs, which are in memory, only the calendars of the rule book are read.
    private static async Task<ReadResult<Recomputed>> RecomputeAsync(
        RecordedEvaluation recorded,
        GivenInputs inputs,
        Func<InputSource, ReadResult<MeasuredResults>>? readResults,
        CancellationToken cancellationToken
    ) =>
        Recompute(
            recorded,
            inputs,
            await RuleBook
                .ReadAsync(inputs.RuleBook.Source, recorded.Origin.IsStrict, cancellationToken)
                .ConfigureAwait(false),
            readResults
        );

    private static ReadResult<Recomputed> Recompute(
        RecordedEvaluation recorded,
        GivenInputs inputs,
        ReadResult<RuleBook> book,
        Func<InputSource, ReadResult<MeasuredResults>>? readResults
    )
    {
        RecordedOrigin origin = recorded.Origin;
        ReadResult<RollUp>? rollUp = inputs.RollUp is { } file ? RollUp.Read(file.Source) : null;
        if (!book.HasValue || rollUp is { HasValue: false })
        {
            return Failed(inputs, book.Diagnostics.Concat(rollUp?.Diagnostics ?? []));
        }

        var evaluator = new Evaluator(new StoppedClock(origin.Instant));
        var options = new EvaluationOptions
        {
            AsOf = origin.AsOfSource == AsOfSource.Option ? origin.AsOf : null,
            RollUp = rollUp?.Value,
        };
        using var json = new MemoryStream();
        IReadOnlyList<Diagnostic> diagnostics =
            recorded.WasStreamed
            && inputs.Results is [var only]
            && (only.IsCanonical || StreamedResults.IsCsv(only.Name))
                ? Stream(evaluator, book.Value, only, options, json)
                : Evaluate(
                    evaluator,
                    book.Value,
                    inputs.Results,
                    readResults ?? MeasuredResults.Read,
                    options,
                    json
                );
        if (json.Length == 0)
        {
            return Failed(inputs, diagnostics);
        }

        var evaluation = new RecordedEvaluation(
            JsonElement.Parse(json.GetBuffer().AsSpan(0, (int)json.Length))
        );
        // Files that are not meant for each other are refused as a whole.
        bool isRefused =
            evaluation.Subjects.Count == 0
            && diagnostics.Any(finding => finding.Severity == Severity.Error);
        return isRefused
            ? Failed(inputs, diagnostics)
            : new ReadResult<Recomputed>(
                inputs.RuleBook.Name,
                new Recomputed(evaluation, book.Value.Table),
                []
            );
    }

    /// <summary>Compares a recorded evaluation with the one made again.</summary>
    internal static VerificationResult Compare(
        EvaluationDocument document,
        Recomputed again,
        GivenInputs inputs
    )
    {
        RecordedOrigin before = document.Evaluation.Origin;
        RecordedOrigin after = again.Evaluation.Origin;
        var places = new RulePlaces(again.Table, inputs.RuleBook.Path);
        IReadOnlyList<InputDifference> files = inputs.Differences(before, after);
        List<RecordedDifference> differences =
        [
            .. DifferencePass
                .Run(document.Evaluation.Root, again.Evaluation.Root)
                .Select(found => found with { Rule = places.Of(found) }),
        ];
        bool isFromTheSame =
            before.EngineVersion == after.EngineVersion && files.All(file => file.IsNameOnly);
        return new VerificationResult
        {
            Degree =
                isFromTheSame && differences.Count == 0 ? VerificationDegree.Identical
                : isFromTheSame || differences.Exists(difference => difference.IsOutcome)
                    ? VerificationDegree.Different
                : VerificationDegree.SameGrades,
            IsSealIntact = document.IsSealIntact,
            RecordedVersion = before.EngineVersion,
            FoundVersion = after.EngineVersion,
            Inputs = files,
            Differences = differences,
        };
    }

    private static IReadOnlyList<Diagnostic> Evaluate(
        Evaluator evaluator,
        RuleBook book,
        IReadOnlyList<GivenInput> inputs,
        Func<InputSource, ReadResult<MeasuredResults>> readResults,
        EvaluationOptions options,
        Stream json
    )
    {
        List<MeasuredResults> results = [];
        foreach (GivenInput input in inputs)
        {
            ReadResult<MeasuredResults> read = readResults(input.Source);
            if (!read.HasValue)
            {
                return read.Diagnostics;
            }

            results.Add(read.Value);
        }

        EvaluationResult result = evaluator.Evaluate(book, results, options);
        EvaluationPass.Write(result, JsonReport.Of(result, json));
        return result.Diagnostics;
    }

    private static IReadOnlyList<Diagnostic> Stream(
        Evaluator evaluator,
        RuleBook book,
        GivenInput input,
        EvaluationOptions options,
        Stream json
    )
    {
        ReadResult<StreamedResults> read = StreamedResults.Open(input.Source, input.IsCanonical);
        if (!read.HasValue)
        {
            return read.Diagnostics;
        }

        using StreamedResults rows = read.Value;
        StreamedEvaluation evaluation = evaluator.Evaluate(book, rows, options);
        EvaluationPass.Write(evaluation, JsonReport.Of(evaluation, json));
        return evaluation.Diagnostics;
    }

    private static void Check(
        EvaluationDocument document,
        InputSource ruleBook,
        IReadOnlyList<InputSource> results
    )
    {
        ArgumentNullException.ThrowIfNull(document);
        ArgumentNullException.ThrowIfNull(ruleBook);
        NoNulls.Check(results);
        if (results.Count == 0)
        {
            throw new ArgumentException("There are no results to evaluate.", nameof(results));
        }
    }

    private static ReadResult<VerificationResult> Compared(
        EvaluationDocument document,
        Recomputed again,
        GivenInputs inputs
    ) => new(document.Input.Name, Compare(document, again, inputs), []);

    private static ReadResult<VerificationResult> Failed(
        EvaluationDocument document,
        ReadResult<Recomputed> again,
        ReadResult<Recomputed> underGivenNames
    ) =>
        new(
            document.Input.Name,
            null,
            underGivenNames.HasValue ? again.Diagnostics : underGivenNames.Diagnostics
        );

    private static ReadResult<Recomputed> Failed(
        GivenInputs inputs,
        IEnumerable<Diagnostic> diagnostics
    ) =>
        new(
            inputs.RuleBook.Name,
            null,
            Findings.InOrder(diagnostics.Where(finding => finding.Severity == Severity.Error))
        );

    private sealed class StoppedClock(Instant instant) : IClock
    {
        public Instant GetCurrentInstant() => instant;
    }
}
