using PerfEval.Evaluation;

namespace PerfEval.Verifying;

/// <summary>An evaluation that is made again, as the record says.</summary>
internal sealed class Remade : IDisposable
{
    private readonly StreamedResults? _rows;

    private Remade(RuleBook book, IEvaluation evaluation, StreamedResults? rows) =>
        (Book, Evaluation, _rows) = (book, evaluation, rows);

    /// <summary>The rule book.</summary>
    public RuleBook Book { get; }

    /// <summary>The evaluation; of a stream, made while its subjects are gone through, which can be done once.</summary>
    public IEvaluation Evaluation { get; }

    /// <summary>Whether files that are not meant for each other were refused as a whole; of a stream, once it was gone through.</summary>
    /// <param name="subjectCount">How many subjects there were.</param>
    public bool IsRefused(int subjectCount) =>
        subjectCount == 0
        && Evaluation.GeneralDiagnostics.Any(finding => finding.Severity == Severity.Error);

    /// <summary>Makes it.</summary>
    /// <param name="making">How it was made.</param>
    /// <param name="inputs">The files.</param>
    /// <param name="readResults">How results are read that are not streamed.</param>
    /// <param name="evidence">Where the evidence lies; null where nobody knows. What the record names of it is taken as recorded.</param>
    /// <returns>The evaluation; or what keeps it from being made.</returns>
    public static ReadResult<Remade> Make(
        RecordedMaking making,
        GivenInputs inputs,
        Func<InputSource, ReadResult<MeasuredResults>>? readResults,
        EvidenceFolder? evidence
    )
    {
        ReadResult<RuleBook> book = RuleBook.Read(inputs.RuleBook.Source, making.IsStrict);
        ReadResult<RollUp>? rollUp = inputs.RollUp is { } file ? RollUp.Read(file.Source) : null;
        ReadResult<DeclaredFigures>[] figures =
        [
            .. inputs.Statements.Select(one => DeclaredFigures.Read(one.Source)),
        ];
        if (
            !book.HasValue
            || rollUp is { HasValue: false }
            || Array.Exists(figures, one => !one.HasValue)
        )
        {
            return Failed(
                inputs,
                [
                    .. book.Diagnostics,
                    .. rollUp?.Diagnostics ?? [],
                    .. figures.Where(one => !one.HasValue).SelectMany(one => one.Diagnostics),
                ]
            );
        }

        RuleBook read = book.Value;
        var options = new EvaluationOptions
        {
            AsOf = making.StatedDay,
            RollUp = rollUp?.Value,
            Evidence = making.IsEvidenceSought
                ? (evidence ?? EvidenceFolder.Unknown).AsRecorded(making.Of(InputKind.Evidence))
                : null,
            Statements = [.. figures.Select(one => one.Value)],
        };
        var evaluator = new Evaluator(new StoppedClock(making.Instant));
        if (
            making.IsStreamed
            && inputs.Results is [var only]
            && (only.IsCanonical || StreamedResults.IsCsv(only.Name))
        )
        {
            ReadResult<StreamedResults> rows = StreamedResults.Open(only.Source, only.IsCanonical);
            return rows.HasValue
                ? Done(
                    inputs,
                    new Remade(read, evaluator.Evaluate(read, rows.Value, options), rows.Value)
                )
                : Failed(inputs, rows.Diagnostics);
        }

        List<MeasuredResults> results = [];
        foreach (GivenInput input in inputs.Results)
        {
            ReadResult<MeasuredResults> one = (readResults ?? MeasuredResults.Read)(input.Source);
            if (!one.HasValue)
            {
                return Failed(inputs, one.Diagnostics);
            }

            results.Add(one.Value);
        }

        return Done(
            inputs,
            new Remade(read, evaluator.Evaluate(read, results, options), rows: null)
        );
    }

    /// <inheritdoc/>
    public void Dispose() => _rows?.Dispose();

    private static ReadResult<Remade> Done(GivenInputs inputs, Remade made) =>
        new(inputs.RuleBook.Name, made, []);

    private static ReadResult<Remade> Failed(
        GivenInputs inputs,
        IEnumerable<Diagnostic> diagnostics
    ) => new(inputs.RuleBook.Name, null, [.. diagnostics]);
}
