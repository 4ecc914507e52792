using NodaTime;
using PerfEval.Cli.Input;
using PerfEval.Cli.Output;
using PerfEval.Text;

namespace PerfEval.Cli.Evaluating;

/// <summary>One run of <c>perfeval explain</c>.</summary>
internal sealed class ExplainRun(Terminal terminal)
{
    private const string Department = ".";
    private const int NearestOffered = 3;
    private const int MostSubjectsListed = 20;

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
        if (Books.Read(Book, terminal, IsStrict) is not { } book)
        {
            return ExitCode.InputInError;
        }

        Node? node = null;
        if (Path != Department && (node = Find(book)) is null)
        {
            return ExitCode.InputInError;
        }

        return Results is not null ? ExplainResults(book, node)
            : Value is not null ? ExplainValue(book, node, Value)
            : ExplainTable(book, node);
    }

    // By its path; an indicator also as results name it.
    private Node? Find(RuleBook book)
    {
        if (book.Table.Find(Path) is { } node)
        {
            return node;
        }

        ReadResult<Indicator> indicator = book.FindIndicator(Path);
        if (indicator.HasValue)
        {
            return indicator.Value;
        }

        if (indicator.Diagnostics.FirstOrDefault(IsAmbiguous) is { } ambiguous)
        {
            Print(Path, ambiguous);
        }
        else
        {
            SayUnknown(book.Table);
        }

        return null;
    }

    private static bool IsAmbiguous(Diagnostic finding) => finding.Code == "PE5003";

    private void SayUnknown(PublishedTable table)
    {
        string nearest = string.Join(
            ", ",
            table.NearestTo(Path, NearestOffered).Select(node => node.Path)
        );
        terminal.Say(
            $"'{Book}' has no responsibility, activity or indicator '{Path}'.{(nearest.Length > 0 ? $" The nearest are: {nearest}." : "")} The department is: {Department}",
            $"“{Book}”中没有职责、活动或指标“{Path}”。{(nearest.Length > 0 ? $"最接近的是：{nearest}。" : "")}部门请写：{Department}"
        );
    }

    private int ExplainTable(RuleBook book, Node? node)
    {
        Explanation.Write(book, terminal.Out, terminal.Language, node);
        return ExitCode.Done;
    }

    private int ExplainValue(RuleBook book, Node? node, string value)
    {
        if (node is not Indicator { Path: var path })
        {
            terminal.Say(
                $"'{Path}' is no indicator, and has no value of its own. Name an indicator, or give --results.",
                $"“{Path}”不是指标，没有自己的值。请指定指标，或用 --results。"
            );
            return ExitCode.WrongUsage;
        }

        LocalDate asOf = AsOf ?? _evaluator.Today(book);
        IndicatorEvaluation graded = _evaluator.Grade(book, path, value, asOf);
        if (graded.Status == Status.Invalid)
        {
            foreach (Diagnostic finding in graded.Diagnostics)
            {
                Print(value, finding);
            }

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

        if (FindSubject(evaluation) is not { } subject)
        {
            return ExitCode.WrongUsage;
        }

        Print(subject.Diagnostics);
        Explain(evaluation, subject, node);
        return evaluation.GeneralDiagnostics.Concat(subject.Diagnostics).Any(IsError)
            ? ExitCode.InputInError
            : ExitCode.Done;
    }

    private void Explain(EvaluationResult evaluation, SubjectEvaluation subject, Node? node)
    {
        NodeEvaluation explained = subject
            .Root.SelfAndBelow()
            .First(below => below.Path == (node?.Path ?? ""));
        Explanation.Write(evaluation, terminal.Out, terminal.Language, subject, explained);
    }

    // The only one, or the one that is asked for.
    private SubjectEvaluation? FindSubject(EvaluationResult evaluation)
    {
        IReadOnlyList<SubjectEvaluation> subjects = evaluation.Subjects;
        if (Subject is null && subjects.Count == 1)
        {
            return subjects[0];
        }

        if (
            Subject is not null
            && subjects.FirstOrDefault(one => one.Subject == Subject) is { } named
        )
        {
            return named;
        }

        string names = string.Join(
            ", ",
            subjects.Select(one => one.Subject ?? "").Take(MostSubjectsListed)
        );
        string more = subjects.Count > MostSubjectsListed ? ", …" : "";
        if (Subject is null)
        {
            terminal.Say(
                $"'{Results}' holds the results of several subjects. Choose one with --subject: {names}{more}",
                $"“{Results}”中有多个被评价单位的结果。请用 --subject 选定其一：{names}{more}"
            );
        }
        else
        {
            terminal.Say(
                $"'{Results}' holds no results of '{Subject}'. It holds those of: {names}{more}",
                $"“{Results}”中没有“{Subject}”的结果。现有：{names}{more}"
            );
        }

        return null;
    }

    private T? Read<T>(string path, Func<string, ReadResult<T>> read)
        where T : class => Files.Read(path, terminal, () => read(path), saysErrorsOnly: true);

    // Of what was written as an argument, and stands in no file.
    private void Print(string written, Diagnostic finding) =>
        terminal.Error.WriteLine(
            VisibleText.Of($"{written}: {finding.ToString(terminal.Language)}")
        );

    // What else was found stands in the explanation, or with perfeval evaluate.
    private void Print(IEnumerable<Diagnostic> diagnostics) =>
        terminal.Print(diagnostics.Where(IsError));

    private static bool IsError(Diagnostic finding) => finding.Severity == Severity.Error;
}
