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
        EvaluationRequest request,
        RollUpPlan? rollUp,
        IReadOnlyList<ResultSet> sets,
        LocalDate asOf
    )
    {
        ProvedTable proof = request.Proof;
        var findings = new Findings();
        (string? subject, Assessor? assessor) = (null, null);
        foreach (ResultSet set in sets)
        {
            findings.AddAll(set.Diagnostics);
            subject ??= set.Subject;
            assessor ??= set.Assessor;
        }

        IndicatorEvaluation[] indicators = Grade(request, sets, subject, asOf, findings);
        foreach (IndicatorEvaluation indicator in indicators)
        {
            if (indicator.Particulars != ResultDetails.None)
            {
                findings.AddAll(indicator.Diagnostics);
            }
        }

        var tree = new GradedTree(proof.Table, request.RuleBookDiagnostics, rollUp, indicators);
        tree.AddFindings(findings);
        return new SubjectEvaluation(subject, assessor, tree, findings.InOrder());
    }

    private static IndicatorEvaluation[] Grade(
        EvaluationRequest request,
        IReadOnlyList<ResultSet> sets,
        string? subject,
        LocalDate asOf,
        Findings findings
    )
    {
        ProvedTable proof = request.Proof;
        IReadOnlyList<Ladder> ladders = proof.Ladders;
        var graded = new IndicatorEvaluation?[ladders.Count];
        SubjectContext circumstances = new SubjectContext(proof.Table.Scale, asOf, subject);
        // Most files give every result once.
        Dictionary<int, List<Place>>? others = null;
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
                    if (graded[position] is not { Measurement: not null })
                    {
                        graded[position] = WithEvidence(
                            request,
                            Reading(position).Read(measurement)
                        );
                    }
                    else
                    {
                        others ??= [];
                        others.TryAdd(position, []);
                        others[position].Add(measurement.Indicator.Place);
                    }
                }
            }
        }

        foreach ((int position, List<Place> places) in others ?? [])
        {
            graded[position] = Reading(position).Doubled(graded[position]!, places);
        }

        for (int i = 0; i < graded.Length; i++)
        {
            graded[i] ??= Reading(i).Read(null);
        }

        return graded!;

        MeasurementReading Reading(int position) =>
            new(ladders[position], proof.ScoreAt(position), circumstances);
    }

    private static IndicatorEvaluation WithEvidence(
        EvaluationRequest request,
        IndicatorEvaluation graded
    )
    {
        if (
            request.Evidence is not { } evidence
            || graded.Measurement is not { Evidence: not null } measurement
        )
        {
            return graded;
        }

        List<Diagnostic> found = [.. evidence.FindingsOf(measurement, graded.Indicator.Path)];
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
