using System.Text.Json.Serialization;
using PerfEval.Rules;
using PerfEval.Text;

namespace PerfEval.Ladders;

/// <summary>What a ladder says about a value: one grade, or none with the grades that come into question.</summary>
[JsonConverter(typeof(PerfEvalJsonConverter))]
public sealed record Ruling
{
    internal Ruling(
        SegmentKind kind,
        IReadOnlyList<GradedCriterion> claims,
        Grade? grade,
        IReadOnlyList<Grade> candidates,
        PolicyDecision? policy,
        IReadOnlyList<string> codes
    )
    {
        (Kind, Claims, Grade, Candidates, Policy, Codes) = (
            kind,
            claims,
            grade,
            candidates,
            policy,
            codes
        );
    }

    /// <summary>How the criteria stand to the value.</summary>
    internal SegmentKind Kind { get; init; }

    /// <summary>The criteria that claim the value, best first; empty if none does.</summary>
    public IReadOnlyList<GradedCriterion> Claims
    {
        get;
        internal init => field = FixedList.Of(value);
    }

    /// <summary>The one grade; null if the value is refused.</summary>
    public Grade? Grade { get; internal init; }

    /// <summary>The grades that come into question, best first; where nothing is open, the grade alone.</summary>
    public IReadOnlyList<Grade> Candidates
    {
        get;
        internal init => field = FixedList.Of(value);
    }

    /// <summary>The policy that decided, as a rule book writes it, such as <c>overlap: better</c>; null where the claims alone did.</summary>
    public string? DecidedBy => Policy?.ToString();

    /// <summary>The policy that decided; null where the claims alone did.</summary>
    internal PolicyDecision? Policy { get; init; }

    /// <summary>The codes of the findings about the value, such as <c>PE3001</c>.</summary>
    public IReadOnlyList<string> Codes
    {
        get;
        internal init => field = FixedList.Of(value);
    }

    /// <summary>The best and the worst grade that are left open; both the same where there is one.</summary>
    internal (Grade Best, Grade Worst) Ends =>
        Grade is { } grade ? (grade, grade) : (Candidates[0], Candidates[^1]);

    /// <summary>The one grade, or where it is refused the candidates.</summary>
    internal IReadOnlyList<Grade> Possible =>
        Grade is null || (Candidates is [var only] && only == Grade) ? Candidates : [Grade];

    /// <summary>Returns what a ladder says about a label: where it stands under several grades, <c>overlap</c> decides.</summary>
    /// <param name="cells">The criteria under which the label stands, best first; at least one.</param>
    /// <param name="policy">The reading policy.</param>
    internal static Ruling OfLabel(IReadOnlyList<GradedCriterion> cells, ReadingPolicy policy)
    {
        List<Grade> candidates = [.. cells.Select(cell => cell.Grade)];
        if (cells.Count == 1)
        {
            return new Ruling(SegmentKind.Plain, cells, candidates[0], candidates, null, []);
        }

        Grade? grade = policy.Overlap switch
        {
            OverlapPolicy.Better => candidates[0],
            OverlapPolicy.Worse => candidates[^1],
            _ => null,
        };
        var decision = PolicyDecision.Of(policy.Overlap);
        return new Ruling(
            SegmentKind.Contested,
            cells,
            grade,
            candidates,
            decision,
            [Diagnostics.Codes.PE3001.Id]
        );
    }

    /// <summary>Returns the kind and the grade, or the candidates: <c>Contested: good</c>.</summary>
    public override string ToString() => $"{Kind}: {Grade?.Id ?? string.Join(" | ", Candidates)}";
}
