using System.Text.Json.Serialization;
using NodaTime;
using PerfEval.Rules;
using PerfEval.Rules.Disclosure;
using PerfEval.Rules.Scores;
using PerfEval.Text;

namespace PerfEval;

/// <summary>A table of responsibilities, activities and indicators as it was published (指标体系).</summary>
[JsonConverter(typeof(PerfEvalJsonConverter))]
public sealed record PublishedTable
{
    internal PublishedTable() { }

    /// <summary>The id by which results name the table.</summary>
    public required string Id { get; init; }

    /// <summary>The table's title.</summary>
    public required LocalizedText Title { get; init; }

    /// <summary>Whose table it is; null if not said.</summary>
    public Department? Department { get; internal init; }

    /// <summary>The time that the table is about.</summary>
    public required EvaluationPeriod Period { get; init; }

    /// <summary>The currency of all budgets, such as <c>万元</c>; null if not said.</summary>
    public string? Currency { get; internal init; }

    /// <summary>The zone that turns a clock's instant into a date.</summary>
    public DateTimeZone TimeZone { get; internal init; } = DateTimeZone.Utc;

    /// <summary>The published document; null if not said.</summary>
    public SourceReference? Source { get; internal init; }

    /// <summary>The grades, best first.</summary>
    public GradeScale Scale { get; internal init; } = GradeScale.Default;

    /// <summary>How the levels are called.</summary>
    internal LevelNames Levels { get; init; } = LevelNames.Default;

    /// <summary>How contested and uncovered values are resolved.</summary>
    public ReadingPolicy Reading { get; internal init; } = ReadingPolicy.Default;

    /// <summary>How grades are rolled up; null where indicators are graded and counted only.</summary>
    internal RollUpRule? RollUp { get; init; }

    /// <summary>The points to which everything sums; null where none are stated.</summary>
    internal StatedAmount? Points { get; init; }

    /// <summary>Whether whoever reports less than all points has to say why (偏差原因分析及改进措施).</summary>
    internal bool IsDeviationRequired { get; init; }

    /// <summary>The amounts to reconcile the budgets with; none if not said.</summary>
    internal IReadOnlyList<ControlTotal> Totals
    {
        get;
        init => field = FixedList.Of(value);
    } = FixedList<ControlTotal>.Empty;

    /// <summary>The findings of the whole book that somebody decided to live with.</summary>
    internal IReadOnlyList<AcceptedFinding> Accepted
    {
        get;
        init => field = FixedList.Of(value);
    } = FixedList<AcceptedFinding>.Empty;

    /// <summary>Who does what, and what for, and what terms mean, as the document says beside its table.</summary>
    internal Duties Duties { get; init; } = Duties.None;

    /// <summary>The responsibilities, in the document's order.</summary>
    public required IReadOnlyList<Responsibility> Responsibilities
    {
        get;
        init => field = FixedList.Of(value);
    }

    /// <summary>All indicators, in the document's order.</summary>
    public IEnumerable<Indicator> Indicators => Nodes.OfType<Indicator>();

    /// <summary>All responsibilities, activities and indicators, in the document's order.</summary>
    public IEnumerable<Node> Nodes =>
        Responsibilities.SelectMany(responsibility => responsibility.SelfAndBelow);

    /// <summary>Whether an activity stands anywhere between a responsibility and its indicators.</summary>
    internal bool HasActivities =>
        Responsibilities.Any(responsibility => responsibility.Activities.Count > 0);

    /// <summary>Who fills in which indicators, in the document's order; indicators without an owner stand under none.</summary>
    internal IReadOnlyList<OwnedIndicators> Owners => OwnedIndicators.Of(Indicators);

    /// <summary>The names of those who fill in the table, in the document's order; none where nobody is named.</summary>
    public IReadOnlyList<LocalizedText> OwnerNames => [.. Owners.Select(owned => owned.Owner)];

    /// <summary>Who fills in all of the table; null where there are several, or an indicator has no owner.</summary>
    internal LocalizedText? OnlyOwner =>
        Owners is [var owned] && owned.Indicators.Count == Indicators.Count() ? owned.Owner : null;

    /// <summary>Returns the part of the table that one office fills in, such as a form for it is made of.</summary>
    /// <param name="owner">One of its names in any language, width and case aside.</param>
    /// <returns>The table with its indicators alone, and the nodes above them; null if it fills in nothing.</returns>
    public PublishedTable? OwnedBy(string owner)
    {
        ArgumentNullException.ThrowIfNull(owner);
        return Owners.FirstOrDefault(owned => owned.Is(owner)) is { } found
            ? Only(found.Indicators)
            : null;
    }

    /// <summary>Returns the part of the table for which nobody is named.</summary>
    /// <returns>The table with the indicators that have no owner, and the nodes above them; null if there are none.</returns>
    public PublishedTable? OwnedByNobody()
    {
        List<Indicator> left = [.. Indicators.Where(indicator => indicator.Owner is null)];
        return left.Count == 0 ? null : Only(left);
    }

    // The nodes above which nothing is left are left out.
    private PublishedTable Only(IReadOnlyList<Indicator> kept)
    {
        HashSet<string> paths = [.. kept.Select(indicator => indicator.Path)];
        return this with
        {
            Responsibilities =
            [
                .. Responsibilities
                    .Select(responsibility =>
                        responsibility with
                        {
                            Activities =
                            [
                                .. responsibility
                                    .Activities.Select(activity =>
                                        activity with
                                        {
                                            Indicators = [.. activity.Indicators.Where(IsKept)],
                                        }
                                    )
                                    .Where(activity => activity.Indicators.Count > 0),
                            ],
                            Indicators = [.. responsibility.Indicators.Where(IsKept)],
                        }
                    )
                    .Where(responsibility => responsibility.Children.Count > 0),
            ],
        };

        bool IsKept(Indicator indicator) => paths.Contains(indicator.Path);
    }

    /// <summary>Returns the node with a path, or null if the table has none.</summary>
    /// <param name="path">The path, such as <c>employment/startup-support</c>.</param>
    public Node? Find(string path)
    {
        ArgumentNullException.ThrowIfNull(path);
        return Nodes.FirstOrDefault(node => node.Path == path);
    }

    /// <summary>Returns how the table calls a level, such as 一级指标; responsibility, activity or indicator where it says nothing.</summary>
    /// <param name="level">The level.</param>
    public LocalizedText NameOf(Level level) => Levels.Of(Choice.Check(level));

    /// <summary>Returns the nodes that somebody may have meant who wrote a path or a name that does not exist, nearest first; none where fewer than half of the letters agree.</summary>
    /// <param name="written">What was written.</param>
    /// <param name="most">How many to return at most.</param>
    public IReadOnlyList<Node> NearestTo(string written, int most)
    {
        ArgumentNullException.ThrowIfNull(written);
        return
        [
            .. Nearest.To(
                written,
                Nodes,
                node => node.Name.Texts.Select(name => name.Value).Append(node.Path),
                most,
                SearchLimit.OfOneReading()
            ),
        ];
    }

    /// <summary>Returns the id.</summary>
    public override string ToString() => Id;
}

/// <summary>A department, such as <c>{code: "106", name: 高新区人社局}</c>.</summary>
public sealed record Department
{
    internal Department(string? code, LocalizedText name)
    {
        (Code, Name) = (code, name);
    }

    /// <summary>Its official code; null if not said.</summary>
    public string? Code { get; internal init; }

    /// <summary>Its name.</summary>
    public LocalizedText Name { get; internal init; }

    /// <summary>Returns the name.</summary>
    public override string ToString() => $"{Name}";
}
