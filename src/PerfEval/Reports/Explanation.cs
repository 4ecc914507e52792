using NodaTime;
using PerfEval.Evaluation.Dependencies;
using PerfEval.Reporting;
using PerfEval.Reporting.Text;
using PerfEval.Text;

namespace PerfEval;

/// <summary>Says why something has its grade, or none: in a sentence, or on a page for a terminal.</summary>
/// <remarks>
/// Pages are 80 columns wide. A stream takes UTF-8 without a byte order mark and is not closed; lines end with a line
/// feed.
/// </remarks>
public static class Explanation
{
    /// <summary>
    /// Returns the reason, such as <c>lies in [90%, 91%), claimed by Fair (≥90%) and Poor (&lt;91%); graded Fair
    /// (where criteria overlap, the better counts)</c>.
    /// </summary>
    /// <param name="indicator">The evaluation of an indicator.</param>
    /// <param name="language">The reader's language.</param>
    public static string Of(IndicatorEvaluation indicator, Language language)
    {
        ArgumentNullException.ThrowIfNull(indicator);
        return new Phrases(language).Reason(indicator);
    }

    /// <summary>Writes what a rule book says of a node, where nothing was measured: the ladder of an indicator, or what lies below, and the budgets.</summary>
    /// <param name="book">The rule book.</param>
    /// <param name="stream">Where to write.</param>
    /// <param name="language">The reader's language.</param>
    /// <param name="node">A node of its table; null for the department.</param>
    public static void Write(RuleBook book, Stream stream, Language language, Node? node) =>
        Utf8Stream.Write(stream, writer => Write(book, writer, language, node));

    /// <summary>Writes without blocking what a rule book says of a node, where nothing was measured: the ladder of an indicator, or what lies below, and the budgets.</summary>
    /// <param name="book">The rule book.</param>
    /// <param name="stream">Where to write.</param>
    /// <param name="language">The reader's language.</param>
    /// <param name="node">A node of its table; null for the department.</param>
    /// <param name="cancellationToken">Ends the writing early.</param>
    /// <exception cref="OperationCanceledException">The writing was ended early.</exception>
    public static Task WriteAsync(
        RuleBook book,
        Stream stream,
        Language language,
        Node? node,
        CancellationToken cancellationToken = default
    ) =>
        AwaitedStream.WriteTextAsync(
            stream,
            writer => Write(book, writer, language, node),
            cancellationToken
        );

    /// <summary>Writes what a rule book says of a node, where nothing was measured: the ladder of an indicator, or what lies below, and the budgets.</summary>
    /// <param name="book">The rule book.</param>
    /// <param name="writer">Where to write.</param>
    /// <param name="language">The reader's language.</param>
    /// <param name="node">A node of its table; null for the department.</param>
    /// <exception cref="ArgumentException">The node is an indicator of another rule book.</exception>
    public static void Write(RuleBook book, TextWriter writer, Language language, Node? node)
    {
        ArgumentNullException.ThrowIfNull(book);
        if (node is not Indicator indicator)
        {
            NodeText.Write(book.Table, node, book.Diagnostics, language, writer);
            return;
        }

        int position = book.Proof.IndexOf(indicator.Path);
        if (position < 0)
        {
            throw book.Proof.Unknown(node.Path, nameof(node));
        }

        LadderText.Write(
            book.Proof,
            book.Proof.Ladders[position],
            book.Diagnostics,
            language,
            writer
        );
    }

    /// <summary>Writes what a declared figure is made of, and every check of it with its arithmetic.</summary>
    /// <param name="figures">What a document declares.</param>
    /// <param name="stream">Where to write.</param>
    /// <param name="language">The reader's language.</param>
    /// <param name="path">The path of a figure, or the id of a table.</param>
    /// <exception cref="ArgumentException">There is no such figure; the message names the nearest.</exception>
    public static void Write(
        DeclaredFigures figures,
        Stream stream,
        Language language,
        string path
    ) => Utf8Stream.Write(stream, writer => Write(figures, writer, language, path));

    /// <summary>Writes without blocking what a declared figure is made of, and every check of it with its arithmetic.</summary>
    /// <param name="figures">What a document declares.</param>
    /// <param name="stream">Where to write.</param>
    /// <param name="language">The reader's language.</param>
    /// <param name="path">The path of a figure, or the id of a table.</param>
    /// <param name="cancellationToken">Ends the writing early.</param>
    /// <exception cref="ArgumentException">There is no such figure; the message names the nearest.</exception>
    /// <exception cref="OperationCanceledException">The writing was ended early.</exception>
    public static Task WriteAsync(
        DeclaredFigures figures,
        Stream stream,
        Language language,
        string path,
        CancellationToken cancellationToken = default
    ) =>
        AwaitedStream.WriteTextAsync(
            stream,
            writer => Write(figures, writer, language, path),
            cancellationToken
        );

    /// <summary>Writes what a declared figure is made of, and every check of it with its arithmetic.</summary>
    /// <param name="figures">What a document declares.</param>
    /// <param name="writer">Where to write.</param>
    /// <param name="language">The reader's language.</param>
    /// <param name="path">The path of a figure, or the id of a table.</param>
    /// <exception cref="ArgumentException">There is no such figure; the message names the nearest.</exception>
    public static void Write(
        DeclaredFigures figures,
        TextWriter writer,
        Language language,
        string path
    )
    {
        ArgumentNullException.ThrowIfNull(figures);
        ArgumentNullException.ThrowIfNull(writer);
        ArgumentNullException.ThrowIfNull(path);
        Choice.Check(language);
        if (figures.Set.Named.All(known => known != path))
        {
            string guess = Nearest.To(path, figures.Set.Named, 1) is [var nearest, ..]
                ? $"; did you mean '{nearest}'?"
                : ".";
            throw new ArgumentException($"There is no figure '{path}'{guess}", nameof(path));
        }

        FigureText.Write(figures.Set, figures.Reconciled, path, language, writer);
    }

    /// <summary>Writes why one value has its grade: what was read, which criteria it meets, what decided, and how far the neighbours are.</summary>
    /// <param name="book">The rule book.</param>
    /// <param name="stream">Where to write.</param>
    /// <param name="language">The reader's language.</param>
    /// <param name="indicator">The value, graded by that rule book.</param>
    /// <param name="asOf">The day as of which it was graded, which is said where the grade is still open.</param>
    public static void Write(
        RuleBook book,
        Stream stream,
        Language language,
        IndicatorEvaluation indicator,
        LocalDate asOf
    ) => Utf8Stream.Write(stream, writer => Write(book, writer, language, indicator, asOf));

    /// <summary>Writes without blocking why one value has its grade: what was read, which criteria it meets, what decided, and how far the neighbours are.</summary>
    /// <param name="book">The rule book.</param>
    /// <param name="stream">Where to write.</param>
    /// <param name="language">The reader's language.</param>
    /// <param name="indicator">The value, graded by that rule book.</param>
    /// <param name="asOf">The day as of which it was graded, which is said where the grade is still open.</param>
    /// <param name="cancellationToken">Ends the writing early.</param>
    /// <exception cref="OperationCanceledException">The writing was ended early.</exception>
    public static Task WriteAsync(
        RuleBook book,
        Stream stream,
        Language language,
        IndicatorEvaluation indicator,
        LocalDate asOf,
        CancellationToken cancellationToken = default
    ) =>
        AwaitedStream.WriteTextAsync(
            stream,
            writer => Write(book, writer, language, indicator, asOf),
            cancellationToken
        );

    /// <summary>Writes why one value has its grade: what was read, which criteria it meets, what decided, and how far the neighbours are.</summary>
    /// <param name="book">The rule book.</param>
    /// <param name="writer">Where to write.</param>
    /// <param name="language">The reader's language.</param>
    /// <param name="indicator">The value, graded by that rule book.</param>
    /// <param name="asOf">The day as of which it was graded, which is said where the grade is still open.</param>
    public static void Write(
        RuleBook book,
        TextWriter writer,
        Language language,
        IndicatorEvaluation indicator,
        LocalDate asOf
    )
    {
        ArgumentNullException.ThrowIfNull(book);
        ResultText.Write(
            book.Proof,
            indicator,
            book.Diagnostics,
            asOf,
            language,
            writer,
            book.RollUp
        );
    }

    /// <summary>Writes why one value has its grade by the rules of an evaluation, made or read back: no rule book is needed.</summary>
    /// <param name="evaluation">The evaluation.</param>
    /// <param name="stream">Where to write.</param>
    /// <param name="language">The reader's language.</param>
    /// <param name="indicator">The value, graded by <see cref="EvaluationResult.Grade"/>.</param>
    /// <param name="asOf">The day as of which it was graded, which is said where the grade is still open.</param>
    public static void Write(
        EvaluationResult evaluation,
        Stream stream,
        Language language,
        IndicatorEvaluation indicator,
        LocalDate asOf
    ) => Utf8Stream.Write(stream, writer => Write(evaluation, writer, language, indicator, asOf));

    /// <summary>Writes without blocking why one value has its grade by the rules of an evaluation, made or read back: no rule book is needed.</summary>
    /// <param name="evaluation">The evaluation.</param>
    /// <param name="stream">Where to write.</param>
    /// <param name="language">The reader's language.</param>
    /// <param name="indicator">The value, graded by <see cref="EvaluationResult.Grade"/>.</param>
    /// <param name="asOf">The day as of which it was graded, which is said where the grade is still open.</param>
    /// <param name="cancellationToken">Ends the writing early.</param>
    /// <exception cref="OperationCanceledException">The writing was ended early.</exception>
    public static Task WriteAsync(
        EvaluationResult evaluation,
        Stream stream,
        Language language,
        IndicatorEvaluation indicator,
        LocalDate asOf,
        CancellationToken cancellationToken = default
    ) =>
        AwaitedStream.WriteTextAsync(
            stream,
            writer => Write(evaluation, writer, language, indicator, asOf),
            cancellationToken
        );

    /// <summary>Writes why one value has its grade by the rules of an evaluation, made or read back: no rule book is needed.</summary>
    /// <param name="evaluation">The evaluation.</param>
    /// <param name="writer">Where to write.</param>
    /// <param name="language">The reader's language.</param>
    /// <param name="indicator">The value, graded by <see cref="EvaluationResult.Grade"/>.</param>
    /// <param name="asOf">The day as of which it was graded, which is said where the grade is still open.</param>
    public static void Write(
        EvaluationResult evaluation,
        TextWriter writer,
        Language language,
        IndicatorEvaluation indicator,
        LocalDate asOf
    )
    {
        ArgumentNullException.ThrowIfNull(evaluation);
        ResultText.Write(
            evaluation.Proof,
            indicator,
            evaluation.RuleBookDiagnostics,
            asOf,
            language,
            writer,
            evaluation.RollUp
        );
    }

    /// <summary>Writes why a node has its grade: that of an indicator's result, or the arithmetic and the smallest changes that would change it.</summary>
    /// <param name="evaluation">The evaluation.</param>
    /// <param name="stream">Where to write.</param>
    /// <param name="language">The reader's language.</param>
    /// <param name="subject">One of its subjects.</param>
    /// <param name="node">A node of that subject.</param>
    public static void Write(
        EvaluationResult evaluation,
        Stream stream,
        Language language,
        SubjectEvaluation subject,
        NodeEvaluation node
    ) => Utf8Stream.Write(stream, writer => Write(evaluation, writer, language, subject, node));

    /// <summary>Writes without blocking why a node has its grade: that of an indicator's result, or the arithmetic and the smallest changes that would change it.</summary>
    /// <param name="evaluation">The evaluation.</param>
    /// <param name="stream">Where to write.</param>
    /// <param name="language">The reader's language.</param>
    /// <param name="subject">One of its subjects.</param>
    /// <param name="node">A node of that subject.</param>
    /// <param name="cancellationToken">Ends the writing early.</param>
    /// <exception cref="OperationCanceledException">The writing was ended early.</exception>
    public static Task WriteAsync(
        EvaluationResult evaluation,
        Stream stream,
        Language language,
        SubjectEvaluation subject,
        NodeEvaluation node,
        CancellationToken cancellationToken = default
    ) =>
        AwaitedStream.WriteTextAsync(
            stream,
            writer => Write(evaluation, writer, language, subject, node),
            cancellationToken
        );

    /// <summary>Writes why a node has its grade: that of an indicator's result, or the arithmetic and the smallest changes that would change it.</summary>
    /// <param name="evaluation">The evaluation.</param>
    /// <param name="writer">Where to write.</param>
    /// <param name="language">The reader's language.</param>
    /// <param name="subject">One of its subjects.</param>
    /// <param name="node">A node of that subject.</param>
    public static void Write(
        EvaluationResult evaluation,
        TextWriter writer,
        Language language,
        SubjectEvaluation subject,
        NodeEvaluation node
    )
    {
        ArgumentNullException.ThrowIfNull(evaluation);
        ArgumentNullException.ThrowIfNull(node);
        if (node.Indicator is { } indicator)
        {
            ResultText.Write(
                evaluation.Proof,
                indicator,
                evaluation.RuleBookDiagnostics,
                evaluation.Record.AsOf,
                language,
                writer,
                evaluation.RollUp,
                Dependency.Of(evaluation, subject)
            );
        }
        else
        {
            NodeText.Write(evaluation, subject, node, language, writer);
        }
    }
}
