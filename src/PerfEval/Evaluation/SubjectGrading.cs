using NodaTime;
using PerfEval.Diagnostics;
using PerfEval.Ladders;
using PerfEval.Results;
using PerfEval.Rules;
using PerfEval.Text;

namespace PerfEval.Evaluation;

/// <summary>Finds the indicator of every measurement of one subject, and grades the whole tree.</summary>
internal static class SubjectGrading
{
    private const int NearestOffered = 3;

    public static SubjectEvaluation Run(
        ProvedTable proof,
        RollUpPlan? rollUp,
        IReadOnlyList<ResultSet> sets,
        LocalDate asOf
    )
    {
        var findings = new Findings();
        foreach (Diagnostic finding in sets.SelectMany(set => set.Diagnostics))
        {
            findings.Add(finding);
        }

        var given = new Given[proof.Ladders.Count];
        foreach (Measurement measurement in sets.SelectMany(set => set.Measurements))
        {
            int position = Find(proof, measurement.Indicator, findings);
            if (position >= 0)
            {
                given[position] = Add(
                    given[position],
                    measurement,
                    proof.Ladders[position],
                    findings
                );
            }
        }

        string? name = sets.Select(set => set.Subject).FirstOrDefault(named => named is not null);
        var graded = new IndicatorEvaluation[given.Length];
        for (int i = 0; i < given.Length; i++)
        {
            var reading = new MeasurementReading(proof.Ladders[i], proof.Table.Scale, asOf, name);
            graded[i] = given[i].IsDoubled
                ? reading.Doubled(given[i].Measurement!)
                : reading.Read(given[i].Measurement);
            foreach (Diagnostic finding in graded[i].Findings)
            {
                findings.Add(finding);
            }
        }

        NodeEvaluation root = Tree(proof.Table, graded);
        return new SubjectEvaluation(
            name,
            sets.Select(set => set.Assessor).FirstOrDefault(assessor => assessor is not null),
            rollUp is null ? root : RollUpPass.Run(rollUp, root, findings),
            findings.InOrder()
        );
    }

    /// <summary>Returns the position of an indicator that a file names by its path or its name; -1, and a finding, if none is meant.</summary>
    public static int Find(ProvedTable proof, Words indicator, Findings findings)
    {
        string named = indicator.Value;
        if (proof.Find(named) is >= 0 and var position)
        {
            return position;
        }

        List<string> bearers =
        [
            .. proof
                .Ladders.Select(ladder => ladder.Indicator)
                .Where(bearer => bearer.Name.Texts.Any(text => text.Value == named))
                .Select(bearer => bearer.Path),
        ];
        if (bearers.Count == 1)
        {
            return proof.Find(bearers[0]);
        }

        if (bearers.Count > 1)
        {
            findings.Add(
                Catalogue.AmbiguousName,
                indicator.Place,
                ("indicator", named),
                ("paths", string.Join(", ", bearers))
            );
        }
        else
        {
            findings.Add(
                Catalogue.UnknownIndicator,
                indicator.Place,
                ("indicator", named),
                ("nearest", string.Join(", ", NearestPaths(proof, named)))
            );
        }

        return -1;
    }

    // Near by path, or by name for who writes names.
    private static IEnumerable<string> NearestPaths(ProvedTable proof, string named) =>
        proof
            .Ladders.Select(ladder => ladder.Indicator)
            .OrderBy(indicator =>
                indicator
                    .Name.Texts.Select(name => name.Value)
                    .Append(indicator.Path)
                    .Min(text => Nearest.Distance(named, text))
            )
            .Take(NearestOffered)
            .Select(indicator => indicator.Path);

    private static Given Add(Given given, Measurement measurement, Ladder ladder, Findings findings)
    {
        if (given.Measurement is not { } first)
        {
            return new Given(measurement, IsDoubled: false);
        }

        findings.Add(
            new Diagnostic(
                Catalogue.GivenTwice,
                measurement.Indicator.Place,
                ("indicator", ladder.Indicator.Path),
                ("other", first.Indicator.Place.ToString())
            )
            {
                Path = ladder.Indicator.Path,
            }
        );
        return given with { IsDoubled = true };
    }

    private static NodeEvaluation Tree(PublishedTable table, IndicatorEvaluation[] graded)
    {
        int next = 0;
        List<NodeEvaluation> responsibilities = [];
        foreach (Responsibility responsibility in table.Responsibilities)
        {
            List<NodeEvaluation> activities = [];
            foreach (Activity activity in responsibility.Activities)
            {
                List<NodeEvaluation> indicators = [];
                foreach (Indicator indicator in activity.Indicators)
                {
                    indicators.Add(Leaf(indicator, graded[next++], table.Scale));
                }

                activities.Add(Branch(Level.Activity, activity, indicators, table.Scale));
            }

            responsibilities.Add(
                Branch(Level.Responsibility, responsibility, activities, table.Scale)
            );
        }

        return Branch(Level.Department, null, responsibilities, table.Scale);
    }

    private static NodeEvaluation Leaf(
        Indicator indicator,
        IndicatorEvaluation graded,
        GradeScale scale
    ) =>
        new()
        {
            Level = Level.Indicator,
            Node = indicator,
            Indicator = graded,
            Counts = Counts.Of(graded, scale),
        };

    private static NodeEvaluation Branch(
        Level level,
        Node? node,
        List<NodeEvaluation> children,
        GradeScale scale
    ) =>
        new()
        {
            Level = level,
            Node = node,
            Children = children,
            Counts = Counts.Sum(children, scale),
        };

    /// <summary>What the results hold for one indicator.</summary>
    private readonly record struct Given(Measurement? Measurement, bool IsDoubled);
}
