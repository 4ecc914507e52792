using NodaTime;
using PerfEval.Cli.Input;
using PerfEval.Cli.Output;

namespace PerfEval.Cli.Evaluating.Filed;

/// <summary>One run of <c>perfeval compare</c>.</summary>
internal sealed class CompareRun(Terminal terminal)
{
    /// <summary>The first file: a record, or results.</summary>
    public required string Before { get; init; }

    /// <summary>The second.</summary>
    public required string After { get; init; }

    /// <summary>What <c>--format</c> says; null where it is not given.</summary>
    public required string? Format { get; init; }

    /// <summary>The files that <c>-o</c> names.</summary>
    public required string[] Outputs { get; init; }

    /// <summary>The rule book by which results are graded; null where both files are records.</summary>
    public required string? Book { get; init; }

    public required string? RollUpFile { get; init; }

    public required LocalDate? AsOf { get; init; }

    /// <summary>Whether the exit code tells that anything moved.</summary>
    public required bool SaysMoved { get; init; }

    private IEnumerable<string> Files => new[] { Before, After, Book, RollUpFile }.OfType<string>();

    /// <summary>Reads both, compares and reports.</summary>
    /// <returns>The exit code.</returns>
    public int Execute()
    {
        if (
            IsWithoutBook()
            || IsInput(Files)
            || ChosenForms.Of(ComparisonForm.All, ComparisonForm.Text, Outputs, Format, terminal)
                is not { } forms
        )
        {
            return ExitCode.WrongUsage;
        }

        RuleBook? book = Book is null ? null : Books.Read(Book, terminal);
        RollUp? rollUp = RollUpFile is null
            ? null
            : Input.Files.Read(RollUpFile, terminal, () => RollUp.Read(RollUpFile));
        if ((Book is not null && book is null) || (RollUpFile is not null && rollUp is null))
        {
            return ExitCode.InputInError;
        }

        if (book is not null && IsInput(Books.FilesOf(Book!, book)))
        {
            return ExitCode.WrongUsage;
        }

        // What is graded here is graded at one instant.
        var evaluator = new Evaluator(new StoppedClock(SystemClock.Instance.GetCurrentInstant()));
        var options = new EvaluationOptions { AsOf = AsOf, RollUp = rollUp };
        EvaluationResult? before = Read(Before, book, evaluator, options);
        EvaluationResult? after = Read(After, book, evaluator, options);
        if (before is null || after is null)
        {
            return ExitCode.InputInError;
        }

        var comparison = Comparison.Of(before, after);
        return !Write(comparison, forms) ? ExitCode.InputInError
            : SaysMoved && comparison.HasDifferences ? ExitCode.GateNotMet
            : ExitCode.Done;
    }

    private bool IsWithoutBook()
    {
        if (Book is null && RollUpFile is null && AsOf is null)
        {
            if (new[] { Before, After }.FirstOrDefault(file => !IsRecord(file)) is not { } results)
            {
                return false;
            }

            terminal.Say(
                $"'{results}' is no record in JSON. To compare results, name their rule book with --rulebook.",
                $"“{results}”不是 JSON 格式的评价记录。要对比实际完成值文件，请用 --rulebook 指定指标体系。"
            );
            return true;
        }

        if (Book is null)
        {
            terminal.Say(
                "--rollup and --as-of grade results, whose rule book is named with --rulebook.",
                "--rollup 和 --as-of 用于评定实际完成值，须同时用 --rulebook 指定指标体系。"
            );
        }

        return Book is null;
    }

    private bool IsInput(IEnumerable<string> inputs) =>
        Outputs.Any(file => Input.Files.IsInput(file, inputs, terminal));

    // Beside a rule book, whatever is no JSON is results.
    private static bool IsRecord(string file) =>
        Path.GetExtension(file).ToUpperInvariant() is not (".YAML" or ".YML" or ".CSV" or ".XLSX");

    private EvaluationResult? Read(
        string file,
        RuleBook? book,
        Evaluator evaluator,
        EvaluationOptions options
    )
    {
        if (book is null || IsRecord(file))
        {
            EvaluationDocument? document = Evaluations.Read(file, terminal);
            SayIfBroken(document);
            return document?.Evaluation;
        }

        if (Input.Files.Read(file, terminal, () => ResultsFiles.Read(file)) is not { } results)
        {
            return null;
        }

        EvaluationResult made = evaluator.Evaluate(book, [results], options);
        terminal.Print(made.Diagnostics);
        return made.Subjects.Count > 0 ? made : null;
    }

    private bool Write(Comparison comparison, IReadOnlyList<ComparisonForm> forms)
    {
        if (Outputs.Length == 0)
        {
            forms[0].Write(comparison, terminal.Output, terminal.Language, Before, After);
            return true;
        }

        return Input.Files.WriteAll(
            Outputs,
            terminal,
            streams =>
            {
                for (int i = 0; i < streams.Count; i++)
                {
                    forms[i].Write(comparison, streams[i], terminal.Language, Before, After);
                }
            }
        );
    }

    private void SayIfBroken(EvaluationDocument? document)
    {
        if (document is { IsSealIntact: false })
        {
            terminal.Say(
                $"The seal of '{document.Input.Name}' is broken: it was altered after it was sealed. Verify it with perfeval verify.",
                $"“{document.Input.Name}”的封印已破坏：文件在加封之后被改动过。请用 perfeval verify 核验。"
            );
        }
    }

    /// <summary>A clock that shows one instant.</summary>
    private sealed class StoppedClock(Instant instant) : IClock
    {
        public Instant GetCurrentInstant() => instant;
    }
}
