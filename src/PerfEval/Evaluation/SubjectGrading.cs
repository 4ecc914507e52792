using NodaTime;
using PerfEval.Diagnostics;
using PerfEval.Grading;
using PerfEval.Ladders;
using PerfEval.Results;
using PerfEval.RollUps;
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
        (string? subject, Assessor? assessor) = (null, null);
        foreach (ResultSet set in sets)
        {
            findings.AddAll(set.Diagnostics);
            subject ??= set.Subject;
            assessor ??= set.Assessor;
        }

        IndicatorEvaluation[] indicators = Grade(proof, sets, subject, asOf, findings);
        foreach (IndicatorEvaluation indicator in indicators)
        {
            if (indicator.Particulars != ResultDetails.None)
            {
                findings.AddAll(indicator.Diagnostics);
            }
        }

        var tree = new GradedTree(proof.Table, rollUp, indicators);
        tree.AddFindings(findings);
        return new SubjectEvaluation(subject, assessor, tree, findings.InOrder());
    }

    private static IndicatorEvaluation[] Grade(
        ProvedTable proof,
        IReadOnlyList<ResultSet> sets,
        string? subject,
        LocalDate asOf,
        Findings findings
    )
    {
        IReadOnlyList<Ladder> ladders = proof.Ladders;
        var graded = new IndicatorEvaluation?[ladders.Count];
        SubjectContext circumstances = new SubjectContext(proof.Table.Scale, asOf, subject);
        int next = 0;
        foreach (ResultSet set in sets)
        {
            foreach (Measurement measurement in set.Measurements)
            {
                // Results mostly stand in the order of the table.
                int position =
                    next < ladders.Count
                    && ladders[next].Indicator.Path == measurement.Indicator.Value
                        ? next
                        : Find(proof, measurement.Indicator, findings);
                if (position >= 0)
                {
                    next = position + 1;
                    MeasurementReading reading = Reading(position);
                    graded[position] = graded[position] is { Measurement: not null } first
                        ? reading.Doubled(first, measurement.Indicator.Place)
                        : reading.Read(measurement);
                }
            }
        }

        for (int i = 0; i < graded.Length; i++)
        {
            graded[i] ??= Reading(i).Read(null);
        }

        return graded!;

        MeasurementReading Reading(int position) => new(ladders[position], circumstances);
    }

    /// <summary>Returns the position of an indicator that a file names by its path or its name; -1, and a finding, if none is meant.</summary>
    public static int Find(ProvedTable proof, SourcedText indicator, Findings findings)
    {
        string named = indicator.Value;
        if (proof.IndexOf(named) is >= 0 and var position)
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
            return proof.IndexOf(bearers[0]);
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
                ("guess", Guess(proof, named))
            );
        }

        return -1;
    }

    // Near by path, or by name for who writes names.
    private static LocalizedText Guess(ProvedTable proof, string named)
    {
        IReadOnlyList<Ladder> nearest = Nearest.To(
            named,
            proof.Ladders,
            ladder =>
                ladder
                    .Indicator.Name.Texts.Select(name => name.Value)
                    .Append(ladder.Indicator.Path),
            NearestOffered
        );
        string paths = string.Join(", ", nearest.Select(ladder => ladder.Indicator.Path));
        string example = proof.Ladders[0].Indicator.Path;
        return nearest.Count > 0
            ? new LocalizedText($"The nearest are: {paths}", $"最接近的是：{paths}")
            : new LocalizedText($"Write a path such as {example}", $"请写路径，例如 {example}");
    }
}
