using PerfEval.Quantities;
using PerfEval.Text;

namespace PerfEval.Rules;

/// <summary>How the grades of indicators become scores and grades of the nodes above them, as its author wrote it.</summary>
/// <remarks>
/// Grades stand here as written: a roll-up in a file of its own is read before the rule book whose scale it
/// speaks of. Scores are exact until <see cref="Rounding"/>.
/// </remarks>
internal sealed record RollUpRule
{
    /// <summary>How children make their parent.</summary>
    public required RollUpMethod Method { get; init; }

    /// <summary>The method as a rule book writes it, such as <c>weighted-mean</c>.</summary>
    public string MethodName => NameOf(Method);

    /// <summary>What children weigh; equal where grades alone decide and none are stated, and then for coverage only, and where points are summed.</summary>
    public required WeightSource Weights { get; init; }

    /// <summary>Whether nodes without a budget are left out and listed (<c>absentBudget: exclude</c>); for budget weights only.</summary>
    public bool ExcludesAbsentBudgets { get; init; }

    /// <summary>Whose scores are weighed.</summary>
    public RollUpSpan Over { get; init; }

    /// <summary>The points that each grade earns; empty but for <see cref="RollUpMethod.WeightedMean"/>.</summary>
    public IReadOnlyList<GradePoints> Points
    {
        get;
        init => field = FixedList.Of(value);
    } = FixedList<GradePoints>.Empty;

    /// <summary>The scores that earn each grade, in the notation of criteria; empty where grades alone decide, and where a sum has no grade.</summary>
    public IReadOnlyList<GradeBand> Bands
    {
        get;
        init => field = FixedList.Of(value);
    } = FixedList<GradeBand>.Empty;

    /// <summary>What becomes of indicators whose results are missing or invalid.</summary>
    public required MissingPolicy Missing { get; init; }

    /// <summary>What indicators earn that do not apply, where they say nothing themselves; null where it is not said. For sums only.</summary>
    public NotApplicablePolicy? NotApplicable { get; init; }

    /// <summary>The least share of its weight that has to be measured for a node to have a grade, from 0 to 1; null for any.</summary>
    public Rational? MinCoverage { get; init; }

    /// <summary>How scores are rounded before they are shown and graded; null for not at all.</summary>
    public Rounding? Rounding { get; init; }

    /// <summary>How the points of an indicator are rounded before they are summed; null for not at all. For sums only.</summary>
    public Rounding? IndicatorRounding { get; init; }

    /// <summary>Where the roll-up stands.</summary>
    public Place Place { get; init; }

    /// <summary>Where <see cref="Weights"/> stands; the roll-up's place where it is not written.</summary>
    public Place WeightsPlace { get; init; }

    /// <summary>Returns a method as a rule book writes it.</summary>
    public static string NameOf(RollUpMethod method) =>
        method switch
        {
            RollUpMethod.WeightedMean => "weighted-mean",
            RollUpMethod.Worst => "worst",
            RollUpMethod.Best => "best",
            _ => "sum",
        };

    /// <summary>Returns the method that a rule book writes so.</summary>
    public static RollUpMethod MethodOf(string name) =>
        Enum.GetValues<RollUpMethod>().First(method => NameOf(method) == name);
}

/// <summary>The points that a grade earns.</summary>
/// <param name="Grade">The grade's id as written.</param>
/// <param name="Value">The exact points.</param>
/// <param name="Text">The points as written, such as <c>85</c>.</param>
internal sealed record GradePoints(SourcedText Grade, Rational Value, SourcedText Text);

/// <summary>The scores that earn a grade.</summary>
/// <param name="Grade">The grade's id as written.</param>
/// <param name="Text">The criterion as written, such as <c>&gt;= 80</c>.</param>
internal sealed record GradeBand(SourcedText Grade, SourcedText Text);

/// <summary>How children make their parent.</summary>
internal enum RollUpMethod
{
    /// <summary>The mean of the children's scores, each by its weight. Written <c>weighted-mean</c>.</summary>
    WeightedMean,

    /// <summary>The worst of the children's grades; there is no score. Written <c>worst</c>.</summary>
    Worst,

    /// <summary>The best of the children's grades; there is no score. Written <c>best</c>.</summary>
    Best,

    /// <summary>The sum of the points that the children earn. Written <c>sum</c>.</summary>
    Sum,
}

/// <summary>What children weigh.</summary>
internal enum WeightSource
{
    /// <summary>All the same: <c>equal</c>.</summary>
    Equal,

    /// <summary>What <c>weight:</c> of each says: <c>declared</c>; the same where no child of a parent says anything.</summary>
    Declared,

    /// <summary>Their budgets: <c>budget</c>; indicators of one activity weigh the same.</summary>
    Budget,
}

/// <summary>Whose scores are weighed.</summary>
internal enum RollUpSpan
{
    /// <summary>Those of the children, level by level: <c>children</c>.</summary>
    Children,

    /// <summary>Those of all indicators below, each counted once: <c>indicators</c>.</summary>
    Indicators,
}

/// <summary>What indicators earn that do not apply, where points are summed.</summary>
internal enum NotApplicablePolicy
{
    /// <summary>All their points: <c>full</c>.</summary>
    Full,

    /// <summary>Nothing: <c>zero</c>.</summary>
    Zero,

    /// <summary>They are left out, and the total is scaled up to what all rows come to: <c>rescale</c>.</summary>
    Rescale,
}

/// <summary>What becomes of indicators whose results are missing or invalid.</summary>
internal enum MissingPolicy
{
    /// <summary>Nodes above have no grade unless it is the same whatever the results may be: <c>withhold</c>.</summary>
    Withhold,

    /// <summary>They count as the scale's worst grade, or as the least of their rule: <c>worst</c>.</summary>
    Worst,

    /// <summary>They are left out, and their weight is spread over their siblings, or the total scaled up: <c>exclude</c>.</summary>
    Exclude,
}
