using System.Text.Json.Serialization;
using PerfEval.Comparing;
using PerfEval.Text;

namespace PerfEval;

/// <summary>Two evaluations side by side: what moved from one to the other, and why.</summary>
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
        EvaluationResult before,
        EvaluationResult after,
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
    public EvaluationResult Before { get; }

    /// <summary>The second evaluation.</summary>
    public EvaluationResult After { get; }

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
    public static Comparison Of(EvaluationResult before, EvaluationResult after)
    {
        ArgumentNullException.ThrowIfNull(before);
        ArgumentNullException.ThrowIfNull(after);
        var nodes = new NodePairing(before, after);
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
            After
                .Table.Scale.Grades.Concat(Before.Table.Scale.Grades)
                .FirstOrDefault(grade => grade.Id == id)
                is { } found
            ? found.Label.In(language)
            : id;
    }

    private static SubjectComparison Compare(
        (SubjectEvaluation? Before, SubjectEvaluation? After) pair,
        NodePairing nodes
    ) =>
        new(
            pair.Before,
            pair.After,
            pair is { Before: { } before, After: { } after }
                ? nodes.Moved(before.Root, after.Root)
                : [],
            nodes
        );

    private static IEnumerable<(SubjectEvaluation? Before, SubjectEvaluation? After)> Pairs(
        IReadOnlyList<SubjectEvaluation> before,
        IReadOnlyList<SubjectEvaluation> after
    )
    {
        if (before.Count == 1 && after.Count == 1)
        {
            return [(before[0], after[0])];
        }

        Dictionary<string, SubjectEvaluation> byName = before.ToDictionary(Name);
        HashSet<string> names = [.. after.Select(Name)];
        return after
            .Select(subject =>
                (byName.GetValueOrDefault(Name(subject)), (SubjectEvaluation?)subject)
            )
            .Concat(
                before
                    .Where(subject => !names.Contains(Name(subject)))
                    .Select(subject => ((SubjectEvaluation?)subject, (SubjectEvaluation?)null))
            );

        static string Name(SubjectEvaluation subject) => subject.Subject ?? "";
    }

    /// <summary>Returns both rule books: <c>gaoxin-hrss-2019 → gaoxin-hrss-2020</c>.</summary>
    public override string ToString() => $"{Before.Table.Id} → {After.Table.Id}";
}

/// <summary>One subject in two evaluations.</summary>
public sealed record SubjectComparison
{
    private readonly NodePairing _pairing;

    internal SubjectComparison(
        SubjectEvaluation? before,
        SubjectEvaluation? after,
        IReadOnlyList<NodeComparison> nodes,
        NodePairing pairing
    )
    {
        (Before, After, Nodes, _pairing) = (before, after, nodes, pairing);
    }

    /// <summary>The subject in the first; null if it stands in the second only.</summary>
    public SubjectEvaluation? Before { get; internal init; }

    /// <summary>The subject in the second; null if it stands in the first only.</summary>
    public SubjectEvaluation? After { get; internal init; }

    /// <summary>The nodes that moved or stand in one only, from the department down in the document's order; none unless the subject stands in both.</summary>
    public IReadOnlyList<NodeComparison> Nodes
    {
        get;
        internal init => field = FixedList.Of(value);
    }

    /// <summary>Makes all nodes anew, also those that did not move, from the department down in the document's order; none unless the subject stands in both.</summary>
    internal IReadOnlyList<NodeComparison> AllNodes() =>
        Before is { } before && After is { } after ? _pairing.All(before.Root, after.Root) : [];

    /// <summary>Returns the subject, and how many nodes moved.</summary>
    public override string ToString() =>
        FormattableString.Invariant($"{(After ?? Before)!.Subject}: {Nodes.Count}");
}
