using NodaTime;
using PerfEval.Cli.Input;
using PerfEval.Cli.Output;

namespace PerfEval.Cli.Evaluating;

/// <summary>One run of <c>perfeval explain</c>.</summary>
internal sealed class ExplainRun(Terminal terminal)
{
    private readonly Evaluator _evaluator = new();

    public required string Book { get; init; }

    public required string Path { get; init; }

    public required string? Value { get; init; }

    public required string? Results { get; init; }

    public required string? RollUpFile { get; init; }

    public required string? Subject { get; init; }

    public required LocalDate? AsOf { get; init; }

    public required bool IsStrict { get; init; }

    /// <summary>Reads, and explains.</summary>
    /// <returns>The exit code.</returns>
    public int Execute()
    {
        if (Evaluations.IsRecord(Book))
        {
            return ExplainRecord();
        }

        if (FiguresFiles.IsFigures(Book))
        {
            return ExplainFigure();
        }

        if (Subject is not null && Results is null)
        {
            terminal.Say(
                "--subject belongs to --results, or to a record. See 'perfeval explain --help'.",
                "--subject 须与 --results 或评价记录一起使用。参见 'perfeval explain --help'。"
            );
            return ExitCode.WrongUsage;
        }

        if (
            Books.Read(Book, terminal, IsStrict) is not { } book
            || !ExplainedNode.TryFind(
                Book,
                Path,
                book.Table,
                book.FindIndicator,
                terminal,
                out Node? node
            )
        )
        {
            return ExitCode.InputInError;
        }

        return Results is not null ? ExplainResults(book, node)
            : Value is not null ? ExplainValue(book, node, Value)
            : ExplainTable(book, node);
    }

    private int ExplainFigure()
    {
        if (Results is not null || Value is not null || IsStrict)
        {
            terminal.Say(
                $"'{Book}' declares figures: name one of them, and nothing more.",
                $"“{Book}”是数据声明文件：只需写数据的路径，不用其他选项。"
            );
            return ExitCode.WrongUsage;
        }

        if (Files.Read(Book, terminal, () => DeclaredFigures.Read(Book)) is not { } read)
        {
            return ExitCode.InputInError;
        }

        try
        {
            Explanation.Write(
                FiguresFiles.WithBook(Book, read),
                terminal.Out,
                terminal.Language,
                Path
            );
            return ExitCode.Done;
        }
        catch (ArgumentException unknown)
        {
            string message = unknown.Message.Split(" (Parameter")[0];
            terminal.Say(message, message);
            return ExitCode.InputInError;
        }
    }

    private int ExplainRecord()
    {
        if (Results is not null || IsStrict)
        {
            terminal.Say(
                $"{(IsStrict ? "--strict" : "--results")} belongs to a rule book, and '{Book}' is a record, which holds its own results and policies. Leave it out.",
                $"{(IsStrict ? "--strict" : "--results")} 须与指标体系一起使用，而“{Book}”是评价记录，已含结果和判读口径。请去掉它。"
            );
            return ExitCode.WrongUsage;
        }

        return new ExplainRecordRun(terminal)
        {
            Record = Book,
            Path = Path,
            Value = Value,
            Subject = Subject,
            AsOf = AsOf,
        }.Execute();
    }

    private int ExplainTable(RuleBook book, Node? node)
    {
        Explanation.Write(book, terminal.Out, terminal.Language, node);
        return ExitCode.Done;
    }

    private int ExplainValue(RuleBook book, Node? node, string value)
    {
        if (
            !ExplainedNode.IsIndicator(
                node,
                Path,
                ("give --results", "用 --results"),
                terminal,
                out Indicator? indicator
            )
        )
        {
            return ExitCode.WrongUsage;
        }

        LocalDate asOf = AsOf ?? _evaluator.Today(book);
        IndicatorEvaluation graded = _evaluator.Grade(book, indicator.Path, value, asOf);
        if (graded.Status == Status.Invalid)
        {
            ExplainedNode.Print(value, graded.Diagnostics, terminal);
            return ExitCode.InputInError;
        }

        Explanation.Write(book, terminal.Out, terminal.Language, graded, asOf);
        return ExitCode.Done;
    }

    private int ExplainResults(RuleBook book, Node? node)
    {
        MeasuredResults? results = Read(Results!, path => ResultsFiles.Read(path));
        RollUp? rollUp = RollUpFile is null ? null : Read(RollUpFile, RollUp.Read);
        if (results is null || (RollUpFile is not null && rollUp is null))
        {
            return ExitCode.InputInError;
        }

        EvaluationResult evaluation = _evaluator.Evaluate(
            book,
            results,
            new EvaluationOptions { AsOf = AsOf, RollUp = rollUp }
        );
        Print(evaluation.GeneralDiagnostics);
        if (evaluation.Subjects.Count == 0)
        {
            return ExitCode.InputInError;
        }

        if (ExplainedSubject.Of(evaluation, Subject, Results!, terminal) is not { } subject)
        {
            return ExitCode.WrongUsage;
        }

        Print(subject.Diagnostics);
        ExplainedSubject.Explain(evaluation, subject, node, terminal);
        return evaluation.GeneralDiagnostics.Concat(subject.Diagnostics).Any(IsError)
            ? ExitCode.InputInError
            : ExitCode.Done;
    }

    private T? Read<T>(string path, Func<string, ReadResult<T>> read)
        where T : class => Files.Read(path, terminal, () => read(path), saysErrorsOnly: true);

    // What else was found stands in the explanation, or with perfeval evaluate.
    private void Print(IEnumerable<Diagnostic> diagnostics) =>
        terminal.Print(diagnostics.Where(IsError));

    private static bool IsError(Diagnostic finding) => finding.Severity == Severity.Error;
}
