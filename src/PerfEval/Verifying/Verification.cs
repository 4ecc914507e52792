using System.Text;
using System.Text.Json;
using NodaTime;
using PerfEval.Diagnostics;
using PerfEval.Records;
using PerfEval.Reporting.Json;
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
    /// Files of results are matched with those of the record by their hashes, else by their order, and read in the
    /// encodings that the record names; rows that lay in no file are read from their canonical CSV. All files are read under their recorded names, so that moving them makes no difference.
    /// </remarks>
    /// <param name="document">The recorded evaluation.</param>
    /// <param name="ruleBook">The path of the rule book; calendars are looked for as it names them.</param>
    /// <param name="results">The paths of the results; at least one.</param>
    /// <param name="rollUp">The path of the roll-up file; null for none.</param>
    /// <param name="readResults">
    /// How a file of results is read that is not streamed: its bytes, its recorded name, and the recorded encoding or null;
    /// null for <see cref="MeasuredResults.Read(Stream, string, System.Text.Encoding?)"/>. By this a workbook can be read.
    /// </param>
    /// <returns>What came of it; or the errors of a file that cannot be evaluated.</returns>
    /// <exception cref="ArgumentException">There are no results.</exception>
    /// <exception cref="IOException">A file cannot be opened.</exception>
    /// <exception cref="UnauthorizedAccessException">A file may not be opened, or is a directory.</exception>
    public static ReadResult<VerificationResult> Run(
        EvaluationDocument document,
        string ruleBook,
        IReadOnlyList<string> results,
        string? rollUp = null,
        Func<Stream, string, Encoding?, ReadResult<MeasuredResults>>? readResults = null
    )
    {
        ArgumentNullException.ThrowIfNull(document);
        ArgumentNullException.ThrowIfNull(ruleBook);
        ArgumentNullException.ThrowIfNull(results);
        if (results.Count == 0)
        {
            throw new ArgumentException("There are no results to evaluate.", nameof(results));
        }

        RecordedEvaluation recorded = document.Evaluation;
        var inputs = GivenInputs.Match(recorded.Origin, ruleBook, results, rollUp);
        ReadResult<Recomputed> again = Recompute(recorded, inputs, readResults);
        if (!again.HasValue)
        {
            // What is in error is told under the name by which the caller knows the file.
            ReadResult<Recomputed> own = Recompute(recorded, inputs.UnderGivenNames(), readResults);
            return new ReadResult<VerificationResult>(
                document.Input.Name,
                null,
                own.HasValue ? again.Diagnostics : own.Diagnostics
            );
        }

        return new ReadResult<VerificationResult>(
            document.Input.Name,
            Compare(document, again.Value, inputs),
            []
        );
    }

    /// <summary>Evaluates again, as the record says.</summary>
    internal static ReadResult<Recomputed> Recompute(
        RecordedEvaluation recorded,
        GivenInputs inputs,
        Func<Stream, string, Encoding?, ReadResult<MeasuredResults>>? readResults = null
    )
    {
        RecordedOrigin origin = recorded.Origin;
        ReadResult<RuleBook> book = RuleBook.Read(
            inputs.RuleBook.Open(),
            inputs.RuleBook.Name,
            origin.IsStrict,
            Path.GetDirectoryName(inputs.RuleBook.Path) ?? ""
        );
        ReadResult<RollUp>? rollUp = inputs.RollUp is { } file
            ? RollUp.Read(file.Open(), file.Name)
            : null;
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
        Func<Stream, string, Encoding?, ReadResult<MeasuredResults>> readResults,
        EvaluationOptions options,
        Stream json
    )
    {
        List<MeasuredResults> results = [];
        foreach (GivenInput input in inputs)
        {
            ReadResult<MeasuredResults> read = readResults(
                input.Open(),
                input.Name,
                input.Encoding
            );
            if (!read.HasValue)
            {
                return read.Diagnostics;
            }

            results.Add(read.Value);
        }

        EvaluationResult result = evaluator.Evaluate(book, results, options);
        EvaluationJson.Write(result, json);
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
        ReadResult<StreamedResults> read = StreamedResults.Open(
            input.Open(),
            input.Name,
            input.Encoding,
            input.IsCanonical
        );
        if (!read.HasValue)
        {
            return read.Diagnostics;
        }

        using StreamedResults rows = read.Value;
        StreamedEvaluation evaluation = evaluator.Evaluate(book, rows, options);
        EvaluationJson.Write(evaluation, json);
        return evaluation.Diagnostics;
    }

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
