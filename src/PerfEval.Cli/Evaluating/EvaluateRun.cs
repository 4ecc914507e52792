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

    public required string Format { get; init; }

    public required string? Output { get; init; }

    public required string? RollUpFile { get; init; }

    public required LocalDate? AsOf { get; init; }

    public required bool IsStrict { get; init; }

    public required string? FailUnder { get; init; }

    public required Encoding? Encoding { get; init; }

    public required bool HasBom { get; init; }

    public required string? Evidence { get; init; }

    private IEnumerable<string> Inputs => Results.Append(Book).Append(RollUpFile).OfType<string>();

    /// <summary>Reads, grades and reports.</summary>
    /// <returns>The exit code.</returns>
    public int Execute()
    {
        if (IsRefused())
        {
            return ExitCode.WrongUsage;
        }

        RuleBook? book = Books.Read(Book, terminal, IsStrict);
        if (book is not null && Files.IsInput(Output, Books.FilesOf(Book, book), terminal))
        {
            return ExitCode.WrongUsage;
        }

        RollUp? rollUp = RollUpFile is null ? null : ReadRollUp(RollUpFile);
        bool isReady = book is not null && (RollUpFile is null || rollUp is not null);
        var options = new EvaluationOptions
        {
            AsOf = AsOf,
            RollUp = rollUp,
            Evidence = Evidence is null ? null : new EvidenceFolder(Evidence),
        };
        // A sheet holds no more rows than memory does, so a workbook is written from there.
        if (Results is [var only] && StreamedResults.IsCsv(only) && Format != Outputs.Workbook)
        {
            using StreamedResults? rows = OpenRows(only);
            return !isReady || rows is null
                ? ExitCode.InputInError
                : Evaluate(book!, verdict => EvaluateRows(book!, rows, options, verdict));
        }

        List<MeasuredResults> measured = [.. Results.Select(ReadResults).OfType<MeasuredResults>()];
        return !isReady || measured.Count < Results.Length
            ? ExitCode.InputInError
            : Evaluate(book!, verdict => EvaluateFiles(book!, measured, options, verdict));
    }

    // Options that do not go together, and outputs that would do harm.
    private bool IsRefused()
    {
        if (HasBom && Format != "csv")
        {
            terminal.Say(
                "--bom belongs to --format csv. See 'perfeval evaluate --help'.",
                "--bom 只用于 --format csv。参见 'perfeval evaluate --help'。"
            );
            return true;
        }

        if (Evidence is not null && !Directory.Exists(Evidence))
        {
            terminal.Say(
                $"'{Evidence}' is no folder. Name the folder in which the evidence lies.",
                $"“{Evidence}”不是文件夹。请指定佐证所在的文件夹。"
            );
            return true;
        }

        return Files.IsInput(Output, Inputs, terminal)
            || Outputs.IsRefused(Format, Output, terminal);
    }

    private StreamedResults? OpenRows(string path) =>
        Files.Read(
            path,
            terminal,
            () => StreamedResults.Open(InputSource.FromFile(path) with { Encoding = Encoding })
        );

    private MeasuredResults? ReadResults(string path) =>
        Files.Read(path, terminal, () => ResultsFiles.Read(path, Encoding));

    private RollUp? ReadRollUp(string path) => Files.Read(path, terminal, () => RollUp.Read(path));

    private int Evaluate(RuleBook book, Func<Verdict, int> evaluate)
    {
        Grade? lowest = FailUnder is null ? null : book.Table.Scale.Find(FailUnder);
        if (FailUnder is not null && lowest is null)
        {
            string ids = string.Join(", ", book.Table.Scale.Grades.Select(grade => grade.Id));
            terminal.Say(
                $"'{FailUnder}' is no grade of '{Book}'. Its grades are: {ids}.",
                $"“{FailUnder}”不是“{Book}”的等级。其等级有：{ids}。"
            );
            return ExitCode.WrongUsage;
        }

        var verdict = new Verdict(lowest, IsStrict);
        verdict.Note(book.Diagnostics);
        return evaluate(verdict);
    }

    private int EvaluateFiles(
        RuleBook book,
        List<MeasuredResults> measured,
        EvaluationOptions options,
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

        return Write(new EvaluationOutput(result), verdict, () => result.Record);
    }

    private int EvaluateRows(
        RuleBook book,
        StreamedResults rows,
        EvaluationOptions options,
        Verdict verdict
    )
    {
        StreamedEvaluation evaluation = new Evaluator().Evaluate(book, rows, options);
        var progress = new Progress(terminal, isReportElsewhere: Output is not null);
        var report = new EvaluationOutput(
            evaluation,
            subject =>
            {
                progress.Clear();
                terminal.Print(subject.Diagnostics);
                verdict.Note(subject);
                progress.Show(rows.RowCount);
            }
        );
        int code = Write(report, verdict, () => evaluation.Record);
        progress.Clear();
        terminal.Print(evaluation.Diagnostics);
        verdict.Note(evaluation.Diagnostics);
        return Math.Max(code, verdict.Code);
    }

    private int Write(EvaluationOutput report, Verdict verdict, Func<EvaluationRecord> record)
    {
        try
        {
            return Files.Write(
                Output,
                terminal,
                stream =>
                {
                    Write(report, stream);
                    RefuseEvidence(record());
                }
            )
                ? verdict.Code
                : ExitCode.InputInError;
        }
        catch (OperationCanceledException)
        {
            return ExitCode.WrongUsage;
        }
    }

    // Which evidence is read is known behind the last subject; until then the report lies beside its file.
    private void RefuseEvidence(EvaluationRecord record)
    {
        IEnumerable<string> read = record.Evidence.Select(file =>
            Path.Combine(Evidence ?? "", file.Name.Replace('\\', '/'))
        );
        if (Files.IsInput(Output, read, terminal))
        {
            throw new OperationCanceledException();
        }
    }

    private void Write(EvaluationOutput report, Stream stream)
    {
        if (Format == "json")
        {
            report.WriteJson(stream);
            return;
        }

        if (Format == Outputs.Workbook)
        {
            report.WriteWorkbook(terminal.Language, stream);
            return;
        }

        using var writer = new StreamWriter(
            stream,
            new UTF8Encoding(encoderShouldEmitUTF8Identifier: HasBom),
            bufferSize: 64 * 1024,
            leaveOpen: true
        );
        switch (Format)
        {
            case "csv":
                report.WriteCsv(writer);
                break;
            case "markdown":
                report.WriteMarkdown(terminal.Language, writer);
                break;
            case "html":
                report.WriteHtml(terminal.Language, writer);
                break;
            default:
                report.WriteText(
                    terminal.Language,
                    writer,
                    Output is null ? terminal.PictureColumns : null
                );
                break;
        }
    }
}
