namespace PerfEval.Reporting;

/// <summary>
/// A report that is written subject by subject, so that it says the same however its subjects come, and so that one pass
/// over an evaluation can write several.
/// </summary>
/// <remarks>It is begun, gets each subject in order, and is ended with the seal of the evaluation.</remarks>
/// <param name="begin">Writes what stands before the first subject.</param>
/// <param name="end">Writes what stands behind the last; gets the seal where the report is sealed, else null.</param>
/// <param name="isSealed">Whether it prints the seal, or the JSON that is sealed.</param>
/// <param name="owned">What is disposed of with the report; null for nothing.</param>
internal abstract class SubjectwiseReport(
    Action begin,
    Action<string?> end,
    bool isSealed,
    IDisposable? owned
) : IDisposable
{
    /// <summary>Whether it prints the seal of the evaluation, or the JSON that is sealed.</summary>
    public bool IsSealed { get; } = isSealed;

    /// <summary>Whether it is the record itself, whose seal is that of what it writes, and not of what it was read back from.</summary>
    public bool IsRecord { get; private init; }

    /// <summary>Creates a sealed report whose subjects are written as they come.</summary>
    /// <param name="begin">Writes what stands before the first subject.</param>
    /// <param name="write">Writes a subject.</param>
    /// <param name="end">Writes what stands behind the last; gets the seal.</param>
    public static SubjectwiseReport Of(
        Action begin,
        Action<SubjectEvaluation> write,
        Action<string> end
    ) => new InTurn(begin, (subject, _) => write(subject), seal => end(seal!), owned: null);

    /// <summary>Creates a sealed report that is made of the JSON of each subject.</summary>
    /// <param name="begin">Writes what stands before the first subject.</param>
    /// <param name="write">Writes a subject; gets its JSON without white space, which is there for that long.</param>
    /// <param name="end">Writes what stands behind the last; gets the seal.</param>
    /// <param name="owned">What is disposed of with the report.</param>
    public static SubjectwiseReport OfJson(
        Action begin,
        Action<SubjectEvaluation, ReadOnlyMemory<byte>> write,
        Action<string> end,
        IDisposable owned
    ) => new InTurn(begin, write, seal => end(seal!), owned) { IsRecord = true };

    /// <summary>Creates a report in which something is made of each subject, of several at once, before it is written.</summary>
    /// <param name="begin">Writes what stands before the first subject.</param>
    /// <param name="make">Makes something of a subject; may be called on any thread, for several at once.</param>
    /// <param name="write">Writes what was made, in the order of the subjects.</param>
    /// <param name="end">Writes what stands behind the last; gets the seal; null for a report that is not sealed and has no end.</param>
    public static SubjectwiseReport Of<TMade>(
        Action begin,
        Func<SubjectEvaluation, TMade> make,
        Action<TMade> write,
        Action<string>? end
    )
        where TMade : class => new MadeAhead<TMade>(begin, make, write, end);

    /// <summary>Writes what stands before the first subject.</summary>
    public void Begin() => begin();

    /// <summary>Makes what is written of a subject; may be called on any thread, for several at once.</summary>
    public virtual object? Make(SubjectEvaluation subject) => null;

    /// <summary>Writes a subject.</summary>
    /// <param name="subject">The subject.</param>
    /// <param name="made">What was made of it.</param>
    /// <param name="json">Its JSON without white space, which is there for the time of the call; empty where no report is sealed.</param>
    public abstract void Write(SubjectEvaluation subject, object? made, ReadOnlyMemory<byte> json);

    /// <summary>Writes what stands behind the last subject.</summary>
    /// <param name="seal">The seal of the evaluation; null where no report is sealed.</param>
    public void End(string? seal) => end(seal);

    /// <summary>Returns the report that flushes the writer to which it writes when it is ended.</summary>
    public SubjectwiseReport FlushedAtEnd(TextWriter writer) =>
        new Flushed(this, writer) { IsRecord = IsRecord };

    /// <inheritdoc/>
    public void Dispose() => owned?.Dispose();

    private sealed class InTurn(
        Action begin,
        Action<SubjectEvaluation, ReadOnlyMemory<byte>> write,
        Action<string?> end,
        IDisposable? owned
    ) : SubjectwiseReport(begin, end, isSealed: true, owned)
    {
        public override void Write(
            SubjectEvaluation subject,
            object? made,
            ReadOnlyMemory<byte> json
        ) => write(subject, json);
    }

    private sealed class MadeAhead<TMade>(
        Action begin,
        Func<SubjectEvaluation, TMade> make,
        Action<TMade> write,
        Action<string>? end
    ) : SubjectwiseReport(begin, seal => end?.Invoke(seal!), isSealed: end is not null, owned: null)
        where TMade : class
    {
        public override object? Make(SubjectEvaluation subject) => make(subject);

        public override void Write(
            SubjectEvaluation subject,
            object? made,
            ReadOnlyMemory<byte> json
        ) => write((TMade)made!);
    }

    private sealed class Flushed(SubjectwiseReport report, TextWriter writer)
        : SubjectwiseReport(
            report.Begin,
            seal =>
            {
                report.End(seal);
                writer.Flush();
            },
            report.IsSealed,
            report
        )
    {
        public override object? Make(SubjectEvaluation subject) => report.Make(subject);

        public override void Write(
            SubjectEvaluation subject,
            object? made,
            ReadOnlyMemory<byte> json
        ) => report.Write(subject, made, json);
    }
}
