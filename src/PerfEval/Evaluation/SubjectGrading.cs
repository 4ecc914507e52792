using NodaTime;
using PerfEval.Diagnostics;
using PerfEval.Grading;
using PerfEval.Grading.Claims;
using PerfEval.Grading.Funds;
using PerfEval.Grading.Joining;
using PerfEval.Ladders;
using PerfEval.Results;
using PerfEval.RollUps;
using PerfEval.Scoring;
using PerfEval.Text;

namespace PerfEval.Evaluation;

/// <summary>Finds the indicator of every measurement of one subject, and grades the whole tree.</summary>
internal static class SubjectGrading
{
    private const int NearestOffered = 3;

    public static SubjectEvaluation Run(
        EvaluationRequest request,
        RollUpPlan? rollUp,
        IReadOnlyList<ResultSet> sets,
        LocalDate asOf
    )
    {
        ProvedTable proof = request.Proof;
        var findings = new Findings();
        sets = Hands.OfOneRole(sets, findings);
        string? subject = null;
        foreach (ResultSet set in sets)
        {
            findings.AddAll(set.Diagnostics);
            subject ??= set.Subject;
        }

        var context = new SubjectContext(proof.Table.Scale, asOf, subject);
        IReadOnlyList<Assessor> assessors = [];
        IndicatorEvaluation[] indicators =
            sets.Count == 1
                ? GradeOne(request, sets[0], context, findings)
                : GradeJoined(request, sets, context, findings, out assessors);
        if (sets is [{ Assessor: { } only }])
        {
            assessors = [only];
        }

        if (rollUp is { IsSum: true })
        {
            RefuseUnsaid(rollUp, indicators, context);
        }

        IReadOnlyList<FundLine> funds = JoinedFunds.Of(sets, findings);
        for (int i = 0; i < indicators.Length; i++)
        {
            var reading = new MeasurementReading(proof.Ladders[i], proof.ScoreAt(i), context);
            if (reading.Ladder.Indicator.Measure.Fund is { } fund)
            {
                indicators[i] = FundedReading.Of(reading, indicators[i], fund, funds);
            }

            indicators[i] = ResultCheck.Run(
                reading.Outcome,
                indicators[i],
                proof.Table,
                rollUp?.Rule.IndicatorRounding
            );
        }

        foreach (IndicatorEvaluation indicator in indicators)
        {
            if (indicator.Particulars != ResultDetails.None)
            {
                findings.AddAll(indicator.Diagnostics);
            }
        }

        ProjectFacts project = JoinedProject.Of(sets, findings);
        var tree = new GradedTree(proof.Table, request.RuleBookDiagnostics, rollUp, indicators);
        tree.AddFindings(findings);
        var claims = JoinedClaim.Of(sets.Select(set => set.Claimed), proof.Table.Scale, Told);
        findings.AddAll(claims.Findings);
        if (claims.Claim is { } claim)
        {
            findings.AddAll([.. AboutTotal(claim, NodeEvaluation.RootOf(tree), proof.Table.Scale)]);
        }

        return new SubjectEvaluation(subject, assessors, tree, findings.InOrder())
        {
            Claimed = claims.Claim,
            Project = project,
            Funds = funds,
        };
    }

    // What does not apply earns what the author says, and without a word nothing that could be defended.
    private static void RefuseUnsaid(
        RollUpPlan plan,
        IndicatorEvaluation[] indicators,
        SubjectContext context
    )
    {
        for (int i = 0; i < indicators.Length; i++)
        {
            if (
                indicators[i]
                    is {
                        Status: Status.NotApplicable,
                        FullPoints: { Sign: > 0 } points,
                        Measurement: { NotApplicable: { } reason } measurement,
                        Ladder: var ladder,
                        Score: var score,
                    }
                && plan.PolicyOf(ladder.Indicator) is null
            )
            {
                indicators[i] = new Outcome(ladder, score, context).Invalid(
                    measurement,
                    Catalogue.NotApplicableOpen,
                    reason.Place,
                    ("indicator", ladder.Indicator.Path),
                    ("points", points.ToMixedString())
                );
            }
        }
    }

    // What is claimed of the whole is held against what the roll-up makes of it.
    private static IEnumerable<Diagnostic> AboutTotal(
        Claim claim,
        NodeEvaluation root,
        GradeScale scale
    )
    {
        var check = new ClaimCheck(ClaimWordings.OfTotal, scale, Told);
        Diagnostic[] unread = [.. check.Unread(claim)];
        return unread.Length > 0 ? unread : check.Differences(claim, TotalOf(root));
    }

    private static ComputedResult TotalOf(NodeEvaluation root) =>
        root.RollUp is not { } total
            ? new ComputedResult()
            : new ComputedResult
            {
                Points = total is { Lowest.Points: { } least, Highest.Points: { } most }
                    ? new PointsRange(least.Shown, most.Shown)
                    : null,
                HasPoints = total.IsSum,
                Arithmetic = ArithmeticOf(root),
                HasGrades = !total.IsSum || total.Lowest?.Grade is not null,
                Grades =
                    total.Grade is { } grade ? [grade]
                    : total is { Lowest.Grade: { } lowest, Highest.Grade: { } highest }
                        ?
                        [
                            .. root.Tree.Table.Scale.Grades.Where(one =>
                                one.Rank >= highest.Rank && one.Rank <= lowest.Rank
                            ),
                        ]
                    : [],
            };

    // What the nodes below earn, once all is settled.
    private static IReadOnlyList<LocalizedText> ArithmeticOf(NodeEvaluation root)
    {
        string[] parts =
        [
            .. root
                .Children.Select(child =>
                    child.RollUp is { } part
                        ? part.Points?.ToString()
                        : child.Indicator?.Points?.ToMixedString()
                )
                .OfType<string>(),
        ];
        return parts.Length == root.Children.Count ? [new(string.Join(" + ", parts))] : [];
    }

    private static Diagnostic Told(
        Wording wording,
        Place place,
        IReadOnlyList<Argument> arguments
    ) => new(wording, place, arguments);

    // Most files give every result once, and are graded as they are read.
    private static IndicatorEvaluation[] GradeOne(
        EvaluationRequest request,
        ResultSet set,
        SubjectContext context,
        Findings findings
    )
    {
        IReadOnlyList<Ladder> ladders = request.Proof.Ladders;
        var graded = new IndicatorEvaluation?[ladders.Count];
        Dictionary<int, List<HandedIn>>? repeated = null;
        foreach ((int position, Measurement measurement) in Positions(request.Proof, set, findings))
        {
            if (graded[position]?.Measurement is not { } before)
            {
                graded[position] = WithEvidence(request, Reading(position).Read(measurement));
            }
            else
            {
                repeated ??= [];
                repeated.TryAdd(position, [new HandedIn(before, 0)]);
                repeated[position].Add(new HandedIn(measurement, 0));
            }
        }

        foreach ((int position, List<HandedIn> all) in repeated ?? [])
        {
            graded[position] = Join(request, Reading(position), all);
        }

        return Whole(graded, Reading);

        MeasurementReading Reading(int position) =>
            new(ladders[position], request.Proof.ScoreAt(position), context);
    }

    private static IndicatorEvaluation[] GradeJoined(
        EvaluationRequest request,
        IReadOnlyList<ResultSet> sets,
        SubjectContext context,
        Findings findings,
        out IReadOnlyList<Assessor> assessors
    )
    {
        IReadOnlyList<Ladder> ladders = request.Proof.Ladders;
        var handedIn = new List<HandedIn>?[ladders.Count];
        for (int i = 0; i < sets.Count; i++)
        {
            foreach (
                (int position, Measurement measurement) in Positions(
                    request.Proof,
                    sets[i],
                    findings
                )
            )
            {
                (handedIn[position] ??= []).Add(new HandedIn(measurement, i));
            }
        }

        var graded = new IndicatorEvaluation?[ladders.Count];
        for (int i = 0; i < graded.Length; i++)
        {
            if (handedIn[i] is { } all)
            {
                graded[i] = Join(request, Reading(i), all);
            }
        }

        assessors = Hands.Assessors(sets, PathsOf);
        return Whole(graded, Reading);

        MeasurementReading Reading(int position) =>
            new(ladders[position], request.Proof.ScoreAt(position), context);

        IReadOnlyList<string> PathsOf(int set) =>
            [
                .. from position in Enumerable.Range(0, ladders.Count)
                where
                    handedIn[position]
                        ?.Exists(one => one.Set == set && !one.Measurement.SaysNothing) == true
                select ladders[position].Indicator.Path,
            ];
    }

    // The results of a set with the positions of their indicators; those that name none are told, and left out.
    private static IEnumerable<(int Position, Measurement Measurement)> Positions(
        ProvedTable proof,
        ResultSet set,
        Findings findings
    )
    {
        IReadOnlyList<Ladder> ladders = proof.Ladders;
        int next = 0;
        foreach (Measurement measurement in set.Measurements)
        {
            // Results mostly stand in the order of the table.
            int position =
                next < ladders.Count && ladders[next].Indicator.Path == measurement.Indicator.Value
                    ? next
                    : Find(proof, measurement.Indicator, findings);
            if (position >= 0)
            {
                next = position + 1;
                yield return (position, NameBeside.Check(proof, position, measurement, findings));
            }
        }
    }

    private static IndicatorEvaluation[] Whole(
        IndicatorEvaluation?[] graded,
        Func<int, MeasurementReading> reading
    )
    {
        for (int i = 0; i < graded.Length; i++)
        {
            graded[i] ??= reading(i).Read(null);
        }

        return graded!;
    }

    // Evidence is looked for where it was named, be it joined to a result of another file.
    private static IndicatorEvaluation Join(
        EvaluationRequest request,
        MeasurementReading reading,
        List<HandedIn> all
    ) =>
        all.Aggregate(
            JoinedReading.Read(reading, all),
            (joined, one) => WithEvidence(request, joined, one.Measurement)
        );

    private static IndicatorEvaluation WithEvidence(
        EvaluationRequest request,
        IndicatorEvaluation graded
    ) =>
        graded.Measurement is { } measurement ? WithEvidence(request, graded, measurement) : graded;

    private static IndicatorEvaluation WithEvidence(
        EvaluationRequest request,
        IndicatorEvaluation graded,
        Measurement measurement
    )
    {
        if (request.Evidence is not { } evidence || measurement.Evidence is null)
        {
            return graded;
        }

        List<Diagnostic> found = [.. evidence.FindingsOf(measurement, graded.Indicator)];
        return found.Count == 0
            ? graded
            : graded with
            {
                Particulars = graded.Particulars with
                {
                    Findings = [.. graded.Particulars.Findings, .. found],
                },
            };
    }

    /// <summary>Finds the indicator that is named by its path or its name, or says what results would be told.</summary>
    public static ReadResult<Indicator> FindIndicator(ProvedTable proof, string named)
    {
        var findings = new Findings();
        int position = Find(proof, new SourcedText(named), findings);
        return new ReadResult<Indicator>(
            named,
            position < 0 ? null : proof.Ladders[position].Indicator,
            findings.InOrder()
        );
    }

    /// <summary>Returns the position of an indicator that a file names by its path or its name; -1, and a finding, if none is meant.</summary>
    public static int Find(ProvedTable proof, SourcedText indicator, Findings findings)
    {
        int position = Find(proof, indicator.Value, out IReadOnlyList<int> bearers);
        if (position < 0 && bearers.Count > 0)
        {
            findings.Add(
                Catalogue.AmbiguousName,
                indicator.Place,
                ("indicator", indicator.Value),
                ("paths", NamedList.Of(PathsOf(proof, bearers), bearers.Count))
            );
        }
        else if (position < 0)
        {
            findings.Add(
                Catalogue.UnknownIndicator,
                indicator.Place,
                ("indicator", indicator.Value),
                ("guess", Guess(proof, indicator.Value, findings.Guesses))
            );
        }

        return position;
    }

    /// <summary>Returns the position of an indicator that is named by its path or its name; -1 if none is meant, or no single one.</summary>
    public static int Find(ProvedTable proof, string named) => Find(proof, named, out _);

    private static int Find(ProvedTable proof, string named, out IReadOnlyList<int> bearers)
    {
        bearers = [];
        int position = proof.IndexOf(named);
        if (position < 0)
        {
            bearers = proof.Names.Bearing(named);
        }

        return bearers.Count == 1 ? bearers[0] : position;
    }

    // Near by path, or by name for who writes names.
    private static LocalizedText Guess(ProvedTable proof, string named, SearchLimit limit)
    {
        IReadOnlyList<int> nearest = proof.Names.Nearest(named, NearestOffered, limit);
        string paths = string.Join(", ", PathsOf(proof, nearest));
        string example = proof.Ladders[0].Indicator.Path;
        return nearest.Count > 0
            ? new LocalizedText($"The nearest are: {paths}", $"最接近的是：{paths}")
            : new LocalizedText($"Write a path such as {example}", $"请写路径，例如 {example}");
    }

    private static IEnumerable<string> PathsOf(ProvedTable proof, IReadOnlyList<int> positions) =>
        positions.Select(position => proof.Ladders[position].Indicator.Path);
}
