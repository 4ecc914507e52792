using PerfEval.Text;

namespace PerfEval.Rules.Disclosure;

/// <summary>What a document says of who does what, and what for, beside its table: offices with their duties, goals, terms.</summary>
internal sealed record Duties
{
    /// <summary>Nothing said.</summary>
    public static Duties None { get; } = new();

    /// <summary>The offices, in the document's order.</summary>
    public IReadOnlyList<Office> Offices
    {
        get;
        init => field = FixedList.Of(value);
    } = FixedList<Office>.Empty;

    /// <summary>The goals.</summary>
    public IReadOnlyList<StatedGoal> Goals
    {
        get;
        init => field = FixedList.Of(value);
    } = FixedList<StatedGoal>.Empty;

    /// <summary>The terms that it explains.</summary>
    public IReadOnlyList<GlossaryTerm> Glossary
    {
        get;
        init => field = FixedList.Of(value);
    } = FixedList<GlossaryTerm>.Empty;

    /// <summary>Whether duties or goals are said, so that somebody may ask which of them nobody measures.</summary>
    public bool AreCovered => Offices.Count > 0 || Goals.Count > 0;
}

/// <summary>An office, with its duties as published.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Name">Its name.</param>
/// <param name="Source">Where it stands.</param>
internal sealed record Office(SourcedText Id, LocalizedText Name, SourceReference? Source)
{
    /// <summary>Its duties, in the document's order.</summary>
    public IReadOnlyList<Duty> Duties
    {
        get;
        init => field = FixedList.Of(value);
    } = FixedList<Duty>.Empty;
}

/// <summary>A duty.</summary>
/// <param name="Id">By what links name it: the id of the office and the number, with a letter where the number stands again (<c>general/6b</c>).</param>
/// <param name="Number">Its number, as printed.</param>
/// <param name="Text">The duty, to the letter.</param>
/// <param name="Place">Where it stands in the file.</param>
internal sealed record Duty(string Id, string Number, string Text, Place Place);

/// <summary>A goal.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Text">The goal, to the letter.</param>
/// <param name="Source">Where it stands.</param>
internal sealed record StatedGoal(SourcedText Id, string Text, SourceReference? Source);

/// <summary>A term that the document explains.</summary>
/// <param name="Term">The term.</param>
/// <param name="Text">What it means, to the letter.</param>
/// <param name="Source">Where it stands.</param>
internal sealed record GlossaryTerm(SourcedText Term, string Text, SourceReference? Source);

/// <summary>Which offices, duties and goals a node serves, by their ids.</summary>
internal sealed record DutyLinks
{
    /// <summary>None.</summary>
    public static DutyLinks None { get; } = new();

    /// <summary>Returns links; <see cref="None"/> where there is none.</summary>
    public static DutyLinks Of(
        IReadOnlyList<SourcedText> offices,
        IReadOnlyList<SourcedText> duties,
        IReadOnlyList<SourcedText> goals
    ) =>
        offices.Count + duties.Count + goals.Count == 0
            ? None
            : new()
            {
                Offices = offices,
                Duties = duties,
                Goals = goals,
            };

    /// <summary>The offices.</summary>
    public IReadOnlyList<SourcedText> Offices
    {
        get;
        init => field = FixedList.Of(value);
    } = FixedList<SourcedText>.Empty;

    /// <summary>The duties.</summary>
    public IReadOnlyList<SourcedText> Duties
    {
        get;
        init => field = FixedList.Of(value);
    } = FixedList<SourcedText>.Empty;

    /// <summary>The goals.</summary>
    public IReadOnlyList<SourcedText> Goals
    {
        get;
        init => field = FixedList.Of(value);
    } = FixedList<SourcedText>.Empty;

    /// <summary>Returns these links with those of a node above, each once.</summary>
    public DutyLinks Below(DutyLinks above) =>
        ReferenceEquals(above, None)
            ? this
            : new()
            {
                Offices = Joined(above.Offices, Offices),
                Duties = Joined(above.Duties, Duties),
                Goals = Joined(above.Goals, Goals),
            };

    /// <summary>Returns these links but for those of a node above.</summary>
    public DutyLinks Without(DutyLinks above) =>
        new()
        {
            Offices = Left(Offices, above.Offices),
            Duties = Left(Duties, above.Duties),
            Goals = Left(Goals, above.Goals),
        };

    private static IReadOnlyList<SourcedText> Left(
        IReadOnlyList<SourcedText> own,
        IReadOnlyList<SourcedText> above
    ) => [.. own.ExceptBy(above.Select(link => link.Value), link => link.Value)];

    private static IReadOnlyList<SourcedText> Joined(
        IReadOnlyList<SourcedText> above,
        IReadOnlyList<SourcedText> own
    ) => [.. above.Concat(own).DistinctBy(link => link.Value, StringComparer.Ordinal)];
}
