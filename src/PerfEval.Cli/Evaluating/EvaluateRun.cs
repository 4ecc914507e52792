using System.Text;
using NodaTime;
using PerfEval.Cli.Input;
using PerfEval.Cli.Output;

namespace PerfEval.Cli.Evaluating;

/// <summary>One run of <c>perfeval evaluate</c>.</summary>
internal sealed class EvaluateRun(Terminal terminal)
{
    public required string Book { get; init; }

    public required string[] Results { get; init; }

    /// <summary>What <c>--format</c> says; null where it is not given.</summary>
    public required string? Format { get; init; }

    /// <summary>The files that <c>-o</c> names.</summary>
    public required string[] Outputs { get; init; }

    public required string? RollUpFile { get; init; }

    public required LocalDate? AsOf { get; init; }

    public required bool IsStrict { get; init; }

    public required string? FailUnder { get; init; }

    public required Encoding? Encoding { get; init; }

    public required bool HasBom { get; init; }

    public required string? Evidence { get; init; }

    /// <summary>The files of declared figures.</summary>
    public required string[] Statements { get; init; }

    /// <summary>Whether a terminal gets the whole text and not its summary.</summary>
    public required bool IsDetailed { get; init; }

    private IEnumerable<string> Inputs =>
        Results.Concat(Statements).Append(Book).Append(RollUpFile).OfType<string>();

    /// <summary>Reads, grades and reports.</summary>
    /// <returns>The exit code.</returns>
    public int Execute()
    {
        if (
            Files.IsNoFolderOfEvidence(Evidence, terminal)
            || IsInput(Inputs)
            || EvaluationOutput.Of("evaluate", Outputs, Format, HasBom, terminal, !IsDetailed)
                is not { } output
        )
        {
            return ExitCode.WrongUsage;
        }

        RuleBook? book = Books.Read(Book, terminal, IsStrict);
        if (book is not null && IsInput(Books.FilesOf(Book, book)))
        {
            return ExitCode.WrongUsage;
        }

        RollUp? rollUp = RollUpFile is null ? null : ReadRollUp(RollUpFile);
        List<DeclaredFigures> figures =
        [
            .. Statements.Select(file => ReadFigures(file, book)).OfType<DeclaredFigures>(),
        ];
        bool isReady =
            book is not null
            && (RollUpFile is null || rollUp is not null)
            && figures.Count == Statements.Length;
        var options = new EvaluationOptions
        {
            AsOf = AsOf,
            RollUp = rollUp,
            Evidence = Evidence is null ? null : new EvidenceFolder(Evidence),
            Statements = figures,
        };
        // A sheet holds no more rows than memory does, so a workbook is written from there.
        if (Results is [var only] && StreamedResults.IsCsv(only) && !output.NeedsMemory)
        {
            using StreamedResults? rows = OpenRows(only);
            return !isReady || rows is null
                ? ExitCode.InputInError
                : Evaluate(
                    book!,
                    verdict => EvaluateRows(book!, rows, options, output, verdict),
                    figures
                );
        }

        List<MeasuredResults> measured = [.. Results.Select(ReadResults).OfType<MeasuredResults>()];
        return !isReady || measured.Count < Results.Length
            ? ExitCode.InputInError
            : Evaluate(
                book!,
                verdict => EvaluateFiles(book!, measured, options, output, verdict),
                figures
            );
    }

    private bool IsInput(IEnumerable<string> inputs) =>
        Outputs.Any(file => Files.IsInput(file, inputs, terminal));

    private StreamedResults? OpenRows(string path) =>
        Files.Read(
            path,
            terminal,
            () => StreamedResults.Open(InputSource.FromFile(path) with { Encoding = Encoding })
        );

    private MeasuredResults? ReadResults(string path) =>
        Files.Read(path, terminal, () => ResultsFiles.Read(path, Encoding));

    private DeclaredFigures? ReadFigures(string path, RuleBook? book)
    {
        DeclaredFigures? figures = Files.Read(path, terminal, () => DeclaredFigures.Read(path));
        return book is not null && figures?.RuleBookId == book.Table.Id
            ? figures.Against(book)
            : figures;
    }

    private RollUp? ReadRollUp(string path) => Files.Read(path, terminal, () => RollUp.Read(path));

    private int Evaluate(
        RuleBook book,
        Func<Verdict, int> evaluate,
        IReadOnlyList<DeclaredFigures> figures
    )
    {
        Grade? lowest = FailUnder is null ? null : book.Table.Scale.Find(FailUnder);
        if (FailUnder is not null && lowest is null)
        {
            IReadOnlyList<Grade> grades = book.Table.Scale.Grades;
            string ids = string.Join(", ", grades.Select(grade => grade.Id));
            string labels = string.Join(
                "、",
                grades.Select(grade => grade.Label.In(Language.Chinese))
            );
            terminal.Say(
                $"'{FailUnder}' is no grade of '{Book}'. Its grades are: {ids}.",
                $"“{FailUnder}”不是“{Book}”的等级。其等级有：{labels}（{ids}）。"
            );
            return ExitCode.WrongUsage;
        }

        var verdict = new Verdict(lowest, IsStrict);
        verdict.Note(book.Diagnostics);
        foreach (DeclaredFigures declared in figures)
        {
            terminal.Print(declared.Diagnostics.Where(found => found.Severity == Severity.Error));
            verdict.Note(declared.Diagnostics);
        }

        return evaluate(verdict);
    }

    private int EvaluateFiles(
        RuleBook book,
        List<MeasuredResults> measured,
        EvaluationOptions options,
        EvaluationOutput output,
        Verdict verdict
    )
    {
        EvaluationResult result = new Evaluator().Evaluate(book, measured, options);
        terminal.Print(result.Diagnostics);
        if (result.Subjects.Count == 0)
        {
            return ExitCode.InputInError;
        }

        verdict.Note(result.GeneralDiagnostics);
        foreach (SubjectEvaluation subject in result.Subjects)
        {
            verdict.Note(subject);
        }

        return
            Write(output, papers => EvaluationReport.Write(result, papers), () => result.Record)
                is { } failure
            ? failure
            : verdict.Code;
    }

    private int EvaluateRows(
        RuleBook book,
        StreamedResults rows,
        EvaluationOptions options,
        EvaluationOutput output,
        Verdict verdict
    )
    {
        StreamedEvaluation evaluation = new Evaluator().Evaluate(book, rows, options);
        var progress = new Progress(terminal, isReportElsewhere: Outputs.Length > 0);
        int? failure = Write(
            output,
            papers =>
                EvaluationReport.Write(
                    evaluation,
                    papers,
                    subject =>
                    {
                        progress.Clear();
                        terminal.Print(subject.Diagnostics);
                        verdict.Note(subject);
                        progress.Show(rows.RowCount);
                    }
                ),
            () => evaluation.Record
        );
        progress.Clear();
        terminal.Print(evaluation.Diagnostics);
        verdict.Note(evaluation.Diagnostics);
        return failure ?? verdict.Code;
    }

    // Which evidence was read is known behind the last subject; until then the papers lie beside their files.
    private int? Write(
        EvaluationOutput output,
        Action<IReadOnlyList<EvaluationPaper>> write,
        Func<EvaluationRecord> record
    )
    {
        try
        {
            bool isWritten = output.Write(
                terminal,
                papers =>
                {
                    write(papers);
                    RefuseEvidence(record());
                }
            );
            return isWritten ? null : ExitCode.InputInError;
        }
        catch (OperationCanceledException)
        {
            return ExitCode.WrongUsage;
        }
    }

    private void RefuseEvidence(EvaluationRecord record)
    {
        IEnumerable<string> read = record.Evidence.Select(file =>
            Path.Combine(Evidence ?? "", file.Name.Replace('\\', '/'))
        );
        if (IsInput(read))
        {
            throw new OperationCanceledException();
        }
    }
}
