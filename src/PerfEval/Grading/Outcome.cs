using NodaTime;
using PerfEval.Diagnostics;
using PerfEval.Ladders;
using PerfEval.Quantities;
using PerfEval.Results;
using PerfEval.Scoring;
using PerfEval.Text;

namespace PerfEval.Grading;

/// <summary>What comes of a measurement, once it is read: the evaluation of its indicator.</summary>
internal readonly struct Outcome(Ladder ladder, IndicatorScore? score, SubjectContext circumstances)
{
    /// <summary>The rule by which the indicator earns points; null for none.</summary>
    public IndicatorScore? Score { get; } = score;

    public Ladder Ladder { get; } = ladder;

    /// <summary>The grades of the rule book.</summary>
    public GradeScale Scale => circumstances.Scale;

    /// <summary>The day as of which results hold.</summary>
    public LocalDate AsOf => circumstances.AsOf;

    // Where nothing is known every grade is possible, if the indicator has any.
    private IReadOnlyList<Grade> Grades => Ladder.HasGrades ? circumstances.Scale.Grades : [];

    /// <summary>The evaluation of a result whose fault is told already, by another finding.</summary>
    public IndicatorEvaluation InvalidAsTold(Measurement measurement) =>
        Of(Status.Invalid, measurement, Grades);

    /// <summary>The evaluation of a result that is in error for the reasons that are given.</summary>
    public IndicatorEvaluation Invalid(
        Measurement measurement,
        IReadOnlyList<Diagnostic> findings
    ) => Of(Status.Invalid, measurement, Grades, findings);

    /// <summary>Grades a label or dates by what the ladder says, or by what a person decided about it.</summary>
    public IndicatorEvaluation Graded(
        Measurement measurement,
        MeasuredValue value,
        Ruling ruling
    ) =>
        Standing(
            new IndicatorEvaluation(Ladder, Standing(SegmentEnds.Of(ruling)), measurement)
            {
                Score = Score,
                Particulars = new ResultDetails(value, ruling, null, []),
                BestRank = SegmentEnds.Of(ruling).BestRank,
                WorstRank = SegmentEnds.Of(ruling).WorstRank,
            }
        );

    /// <summary>Grades a number likewise.</summary>
    public IndicatorEvaluation Graded(
        NumericLadder ladder,
        Measurement measurement,
        in Rational raw,
        bool isShare,
        int segmentPosition,
        bool roundingDecided,
        IReadOnlyList<Diagnostic> findings
    )
    {
        SegmentEnds ends = ladder.Ends[segmentPosition];
        return Standing(
            new IndicatorEvaluation(ladder, Standing(ends), measurement)
            {
                Score = Score,
                Raw = raw,
                IsShare = isShare,
                SegmentPosition = (byte)segmentPosition,
                BestRank = ends.BestRank,
                WorstRank = ends.WorstRank,
                RoundingDecided = roundingDecided,
                Particulars =
                    findings.Count == 0
                        ? ResultDetails.None
                        : new ResultDetails(null, null, null, findings),
            }
        );
    }

    /// <summary>The evaluation of what earns points without a value: settled, or in part still open.</summary>
    public IndicatorEvaluation Earned(Measurement measurement, bool isSettled) =>
        Of(isSettled ? Status.Scored : Status.Pending, measurement, []);

    private Status Standing(SegmentEnds ends) =>
        !ends.IsRefused ? Status.Graded
        : Ladder.HasGrades ? Status.Refused
        : Status.Scored;

    // Of a row without grades it is the tier that a reading may refuse to choose.
    private IndicatorEvaluation Standing(IndicatorEvaluation read) =>
        !Ladder.HasGrades
        && Score is (CurveScore { Curve.IsOpenSomewhere: true } or LabelScore)
        && read.PossiblePoints is { IsSettled: false }
            ? Decided(read with { Status = Status.Refused })
            : Decided(read);

    /// <summary>The evaluation of something that is not completed yet.</summary>
    public IndicatorEvaluation Open(
        Measurement measurement,
        MeasuredValue value,
        Status status,
        IReadOnlyList<Grade> possible
    ) =>
        measurement.Decided is { } decided
            ? Invalid(measurement, Catalogue.NothingMeasuredToDecide, decided.Stated.Place)
            : Of(status, measurement, new ResultDetails(value, null, possible, []));

    /// <summary>The evaluation of a result in error.</summary>
    public IndicatorEvaluation Invalid(
        Measurement measurement,
        Wording wording,
        Place place,
        params IReadOnlyList<Argument> arguments
    ) => Of(Status.Invalid, measurement, Grades, Finding(wording, place, arguments));

    // What a person decided counts where the ladder leaves the grade open; elsewhere it is an error.
    private IndicatorEvaluation Decided(IndicatorEvaluation graded)
    {
        Measurement measurement = graded.Measurement!;
        if (measurement.Decided is not { Grade: { } decided })
        {
            return graded;
        }

        Ruling? ruling = graded.Ruling;
        bool isOpen = ruling is not null && IsOpen(ruling);
        if (isOpen && CandidateOf(ruling!, decided) is { } grade)
        {
            return graded with
            {
                Status = Status.Graded,
                Particulars = graded.Particulars with { Possible = [grade] },
                BestRank = (byte)grade.Rank,
                WorstRank = (byte)grade.Rank,
            };
        }

        return Invalid(
            measurement,
            isOpen ? Catalogue.DecisionNotACandidate : Catalogue.NothingToDecide,
            decided.Place,
            ("grade", decided.Value),
            (
                "candidates",
                string.Join(
                    ", ",
                    (ruling?.Candidates ?? []).Select(open => open.NameIn(decided.Value))
                )
            )
        );
    }

    /// <summary>Tells whether the criteria leave the grade open, so that a person may decide it.</summary>
    public static bool IsOpen(Ruling ruling) =>
        ruling.Kind == SegmentKind.Contested || ruling.Grade is null;

    private Grade? CandidateOf(Ruling ruling, SourcedText decided) =>
        circumstances.Scale.Find(decided.Value) is { } grade && ruling.Candidates.Contains(grade)
            ? grade
            : null;

    /// <summary>The evaluation of an indicator for which nothing was given.</summary>
    public IndicatorEvaluation Missing(Measurement? measurement)
    {
        if (measurement?.Decided is { } decided)
        {
            return Invalid(measurement, Catalogue.NothingMeasuredToDecide, decided.Stated.Place);
        }

        Place place = measurement?.Indicator.Place ?? Ladder.Indicator.NamePlace;
        Argument indicator = ("indicator", Ladder.Indicator.Path);
        if (measurement?.Claimed is { } claimed)
        {
            return Of(
                Status.Missing,
                measurement,
                Grades,
                Finding(
                    Catalogue.MissingWithClaim,
                    (claimed.Points ?? claimed.Grade)!.Place,
                    [indicator, ("claimed", claimed.ToString())]
                )
            );
        }

        return Of(
            Status.Missing,
            measurement,
            Grades,
            circumstances.Subject is not { } subject
                ? Finding(Catalogue.Missing, place, [indicator])
                : Finding(Catalogue.MissingOfSubject, place, [indicator, ("subject", subject)])
        );
    }

    /// <summary>The evaluation of an indicator that does not apply, for a stated reason.</summary>
    public IndicatorEvaluation NotApplicable(Measurement measurement) =>
        measurement.Decided is { } decided
            ? Invalid(measurement, Catalogue.NothingMeasuredToDecide, decided.Stated.Place)
            : Of(Status.NotApplicable, measurement, []);

    private IndicatorEvaluation Of(
        Status status,
        Measurement? measurement,
        IReadOnlyList<Grade> possible,
        params IReadOnlyList<Diagnostic> findings
    ) => Of(status, measurement, new ResultDetails(null, null, possible, findings));

    private IndicatorEvaluation Of(
        Status status,
        Measurement? measurement,
        ResultDetails particulars
    ) =>
        new(Ladder, status, measurement)
        {
            Score = Score,
            Particulars = particulars,
            BestRank = particulars.Possible is [var best, ..] ? (byte)best.Rank : default,
            WorstRank = particulars.Possible is [.., var worst] ? (byte)worst.Rank : default,
        };

    /// <summary>A finding about a result of the indicator, whose name and path it tells, in the words of the form in which it stands.</summary>
    public Diagnostic Finding(Wording wording, Place place, IReadOnlyList<Argument> arguments) =>
        new(wording, place, arguments)
        {
            Path = Ladder.Indicator.Path,
            ResultOf = Ladder.Indicator.Name,
        };
}
