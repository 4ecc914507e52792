using System.Text.Json.Serialization;
using PerfEval.Records;
using PerfEval.Records.Comparing;
using PerfEval.Text;

namespace PerfEval;

/// <summary>Two recorded evaluations side by side: what moved from one to the other, and why.</summary>
/// <remarks>Such as a self-assessment against its audit, or this year against last.</remarks>
/// <example>
/// <code>
/// Comparison comparison = Comparison.Of(self.Evaluation, audit.Evaluation);
/// Console.WriteLine(comparison.Subjects[0].Nodes.Count);
/// </code>
/// </example>
[JsonConverter(typeof(PerfEvalJsonConverter))]
public sealed record Comparison
{
    private Comparison(
        RecordedEvaluation before,
        RecordedEvaluation after,
        IReadOnlyList<OriginDifference> origin,
        IReadOnlyList<SubjectComparison> subjects
    ) =>
        (Before, After, Origin, Subjects) = (
            before,
            after,
            FixedList.Of(origin),
            FixedList.Of(subjects)
        );

    /// <summary>The first evaluation.</summary>
    public RecordedEvaluation Before { get; }

    /// <summary>The second evaluation.</summary>
    public RecordedEvaluation After { get; }

    /// <summary>How that which they were made from differs; none of it is a difference by itself.</summary>
    internal IReadOnlyList<OriginDifference> Origin { get; }

    /// <summary>The subjects: those of both, in the order of the second, then those of the first alone.</summary>
    public IReadOnlyList<SubjectComparison> Subjects { get; }

    /// <summary>Whether anything moved, or stands in one of them only.</summary>
    public bool HasDifferences =>
        Subjects.Any(subject =>
            subject.Before is null || subject.After is null || subject.Nodes.Count > 0
        );

    /// <summary>Compares two evaluations.</summary>
    /// <remarks>Nodes are matched by their paths, subjects by their names; where each has one only, these match whatever their names.</remarks>
    /// <param name="before">The first evaluation.</param>
    /// <param name="after">The second evaluation.</param>
    public static Comparison Of(RecordedEvaluation before, RecordedEvaluation after)
    {
        ArgumentNullException.ThrowIfNull(before);
        ArgumentNullException.ThrowIfNull(after);
        var nodes = new NodePairing(before.Grades, after.Grades);
        return new Comparison(
            before,
            after,
            OriginDifference.Of(before, after),
            [.. Pairs(before.Subjects, after.Subjects).Select(pair => Compare(pair, nodes))]
        );
    }

    /// <summary>Returns the label of a grade; of one that neither has, the id.</summary>
    /// <param name="id">The id of a grade.</param>
    /// <param name="language">The reader's language.</param>
    public string Label(string id, Language language)
    {
        ArgumentNullException.ThrowIfNull(id);
        Choice.Check(language);
        return
            After.Grades.Concat(Before.Grades).FirstOrDefault(grade => grade.Id == id) is { } found
            ? found.Label.In(language)
            : id;
    }

    private static SubjectComparison Compare(
        (RecordedSubject? Before, RecordedSubject? After) pair,
        NodePairing nodes
    ) =>
        new(
            pair.Before,
            pair.After,
            pair is { Before: { } before, After: { } after }
                ? nodes.Moved(before.Root, after.Root)
                : []
        );

    private static IEnumerable<(RecordedSubject? Before, RecordedSubject? After)> Pairs(
        IReadOnlyList<RecordedSubject> before,
        IReadOnlyList<RecordedSubject> after
    )
    {
        if (before.Count == 1 && after.Count == 1)
        {
            return [(before[0], after[0])];
        }

        Dictionary<string, RecordedSubject> byName = before.ToDictionary(Name);
        HashSet<string> names = [.. after.Select(Name)];
        return after
            .Select(subject => (byName.GetValueOrDefault(Name(subject)), (RecordedSubject?)subject))
            .Concat(
                before
                    .Where(subject => !names.Contains(Name(subject)))
                    .Select(subject => ((RecordedSubject?)subject, (RecordedSubject?)null))
            );

        static string Name(RecordedSubject subject) => subject.Name ?? "";
    }

    /// <summary>Returns both rule books: <c>gaoxin-hrss-2019 → gaoxin-hrss-2020</c>.</summary>
    public override string ToString() => $"{Before} → {After}";
}

/// <summary>One subject in two evaluations.</summary>
public sealed record SubjectComparison
{
    internal SubjectComparison(
        RecordedSubject? before,
        RecordedSubject? after,
        IReadOnlyList<NodeComparison> nodes
    )
    {
        (Before, After, Nodes) = (before, after, nodes);
    }

    /// <summary>The subject in the first; null if it stands in the second only.</summary>
    public RecordedSubject? Before { get; internal init; }

    /// <summary>The subject in the second; null if it stands in the first only.</summary>
    public RecordedSubject? After { get; internal init; }

    /// <summary>The nodes that moved or stand in one only, from the department down in the document's order; none unless the subject stands in both.</summary>
    public IReadOnlyList<NodeComparison> Nodes
    {
        get;
        internal init => field = FixedList.Of(value);
    }

    /// <summary>Returns the subject, and how many nodes moved.</summary>
    public override string ToString() =>
        FormattableString.Invariant($"{(After ?? Before)!.Name}: {Nodes.Count}");
}
