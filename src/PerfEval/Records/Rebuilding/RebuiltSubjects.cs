using System.Text.Json;
using NodaTime;
using NodaTime.Text;
using PerfEval.Diagnostics;
using PerfEval.Evaluation;
using PerfEval.Grading;
using PerfEval.Grading.Values;
using PerfEval.Ladders;
using PerfEval.Quantities;
using PerfEval.Results;
using PerfEval.RollUps;
using PerfEval.Scoring;
using PerfEval.Text;

namespace PerfEval.Records.Rebuilding;

/// <summary>Makes subjects from their record: values are placed on the ladders as they were read then, and rolled up.</summary>
internal sealed class RebuiltSubjects(
    ProvedTable proof,
    RollUpPlan? plan,
    IReadOnlyList<Diagnostic> aboutBook,
    LocalDate asOf
)
{
    private readonly string[] _paths = [.. proof.Table.Nodes.Select(node => node.Path).Prepend("")];

    // What was found about a result names its indicator wherever it is told.
    private Diagnostic OfResult(Diagnostic finding) =>
        finding.Path is { } path
        && (
            finding.Code.StartsWith("PE5", StringComparison.Ordinal)
            || finding.Code == Codes.PE4020.Id
        )
        && proof.IndexOf(path) is >= 0 and var position
            ? finding with
            {
                ResultOf = proof.Ladders[position].Indicator.Name,
            }
            : finding;

    /// <summary>Makes a subject.</summary>
    /// <param name="value">The subject, of its shape.</param>
    /// <returns>The subject; null if a fault was found, which is told.</returns>
    public SubjectEvaluation? Of(RecordedValue value)
    {
        (JsonElement subject, RecordFaults faults) = value;
        if (ByPath(subject, faults) is not { } results)
        {
            return null;
        }

        IReadOnlyList<Diagnostic> found = [.. RebuiltFindings.Of(subject).Select(OfResult)];
        var context = new SubjectContext(proof.Table.Scale, asOf, subject.TextIfAny("subject"));
        IndicatorEvaluation[] indicators = new IndicatorEvaluation[proof.Ladders.Count];
        for (int i = 0; i < indicators.Length; i++)
        {
            Ladder ladder = proof.Ladders[i];
            JsonElement result = results[ladder.Indicator.Path];
            IReadOnlyList<Diagnostic> own = Named(result, found);
            Measurement? measurement = MeasurementOf(
                result,
                subject.TextIfAny("file"),
                ladder.Indicator.Path,
                ladder.Indicator.Measure.Unit
            );
            var outcome = new Outcome(ladder, proof.ScoreAt(i), context);
            if (Recorded(result, ladder, measurement, outcome, context, faults) is not { } recorded)
            {
                return null;
            }

            IndicatorEvaluation indicator = PointsReading.Decided(outcome, recorded);

            indicators[i] = indicator.Diagnostics.SequenceEqual(own)
                ? indicator
                : indicator with
                {
                    Particulars = indicator.Particulars with { Findings = own },
                };
        }

        var tree = new GradedTree(proof.Table, aboutBook, plan, indicators);
        var made = new SubjectEvaluation(
            subject.TextIfAny("subject"),
            AssessorsOf(subject),
            tree,
            WithOwn(found.Where(IsOfResults), tree)
        )
        {
            Claimed = ClaimOf(results[""], Place.Nowhere),
            Project = subject.IfAny("project") is { } project
                ? ProjectFacts.Of(key => Text(project, key, Place.Nowhere))
                : ProjectFacts.None,
            Funds = [.. subject.IfAny("funds").Items(FundLineOf)],
        };
        // From below, so that what is told is where it begins.
        return made
            .Root.SelfAndBelow()
            .OrderByDescending(node => node.Level)
            .All(node => Agrees(node, results[node.Path], faults))
            ? made
            : null;
    }

    // Every node of the book has one result, and no other.
    private Dictionary<string, JsonElement>? ByPath(JsonElement subject, RecordFaults faults)
    {
        JsonElement list = subject.GetProperty("results");
        Dictionary<string, JsonElement> results = new(StringComparer.Ordinal);
        foreach (JsonElement result in list.EnumerateArray())
        {
            results.Add(result.TextOf("path"), result);
        }

        HashSet<string> known = [.. _paths];
        if (results.FirstOrDefault(one => !known.Contains(one.Key)) is { Key: { } extra } other)
        {
            faults.AddUnknown(
                other.Value.GetProperty("path"),
                "path",
                _paths.Where(path => path.Length > 0)
            );
            return null;
        }

        if (Array.Find(_paths, path => !results.ContainsKey(path)) is { } missing)
        {
            faults.Add(list, Catalogue.ResultNotRecorded, ("path", missing));
            return null;
        }

        return results;
    }

    // Those that only a value made worth telling are made by the ladder anew.
    private static bool IsOfResults(Diagnostic finding) =>
        !finding.Code.StartsWith("PE3", StringComparison.Ordinal);

    // What is said of nodes above the indicators, the roll-up says anew.
    private static IReadOnlyList<Diagnostic> WithOwn(
        IEnumerable<Diagnostic> recorded,
        GradedTree tree
    )
    {
        var anew = new Findings();
        tree.AddFindings(anew);
        ILookup<(string, string?), Diagnostic> own = anew.AsFound()
            .ToLookup(finding => (finding.Code, finding.Path));
        return FixedList.Of<Diagnostic>([
            .. recorded.Select(finding =>
                own[(finding.Code, finding.Path)].FirstOrDefault() ?? finding
            ),
        ]);
    }

    private static List<Diagnostic> Named(JsonElement result, IReadOnlyList<Diagnostic> found)
    {
        List<Diagnostic> named = [];
        foreach (string name in result.IfAny("findings").Items(name => name.GetString()!))
        {
            if (
                name is ['s', .. var number]
                && int.TryParse(number, out int position)
                && position > 0
                && position <= found.Count
                && IsOfResults(found[position - 1])
            )
            {
                named.Add(found[position - 1]);
            }
        }

        return named;
    }

    private static IReadOnlyList<Assessor> AssessorsOf(JsonElement subject) =>
        [
            .. subject
                .IfAny("assessors")
                .Items(one => new Assessor(
                    one.TextIfAny("name"),
                    Enum.Parse<AssessorRole>(one.TextOf("role"), ignoreCase: true)
                )
                {
                    File = one.TextIfAny("file"),
                    Indicators = [.. one.IfAny("indicators").Items(path => path.GetString()!)],
                }),
        ];

    private static Measurement? MeasurementOf(
        JsonElement result,
        string? file,
        string path,
        Unit? unit
    )
    {
        JsonElement? stated = result.IfAny("stated");
        string? plain = stated is null ? result.TextIfAny("value") : null;
        Place place = RecordedPlace.Of(result.TextIfAny("place") ?? "", file);
        if (
            stated is null
            && plain is null
            && place == Place.Nowhere
            && result.IfAny("reason") is null
            && result.IfAny("items") is null
            && result.IfAny("judged") is null
            && result.IfAny("claimed") is null
        )
        {
            return null;
        }

        return new Measurement
        {
            Indicator = new SourcedText(result.TextIfAny("named") ?? path, place),
            Value =
                plain is not null ? new SourcedText($"{plain}{unit}", place)
                : stated is { ValueKind: JsonValueKind.String } text
                    ? new SourcedText(text.GetString()!, place)
                : Part("value"),
            Done = Part("done"),
            Of = Part("of"),
            Due = Part("due"),
            Completed = Part("completed"),
            NotApplicable = result.TextIfAny("reason") is { } reason
                ? new SourcedText(reason, place)
                : null,
            Decided = result.IfAny("decided") is { } decided
                ? new Decision(
                    decided.TextIfAny("grade") is { } grade ? new SourcedText(grade, place) : null,
                    decided.TextIfAny("points") is { } ofPoints
                        ? new SourcedText(ofPoints, place)
                        : null,
                    decided.TextOf("reason"),
                    decided.TextOf("by"),
                    LocalDatePattern.Iso.Parse(decided.TextOf("on")).Value
                )
                : null,
            Items = result.IfAny("items") is { } items
                ? FixedList.Of<ItemAnswer>([.. items.Items(answer => AnswerOf(answer, place))])
                : null,
            Judged = result.IfAny("judged") is { } judged ? JudgedOf(judged, place) : null,
            Claimed = ClaimOf(result, place),
            Computed = result.TextIfAny("computed"),
            Evidence = result.TextIfAny("evidence"),
            Note = result.TextIfAny("note"),
            Deviation = result.TextIfAny("deviation"),
            Place = place,
        };

        SourcedText? Part(string name) =>
            stated is { ValueKind: JsonValueKind.Object } parts && parts.TextIfAny(name) is { } part
                ? new SourcedText(part, place)
                : null;
    }

    private static ItemAnswer AnswerOf(JsonElement answer, Place place) =>
        new(
            new SourcedText(answer.TextOf("item"), place),
            answer.TextIfAny("value") is { } value ? new SourcedText(value, place) : null,
            JudgedOf(answer, place)
        );

    private static FundLine FundLineOf(JsonElement line) =>
        new()
        {
            Id = new SourcedText(line.TextOf("id"), Place.Nowhere),
            Name = line.TextIfAny("name"),
            Initial = Text(line, "initial", Place.Nowhere),
            Adjusted = Text(line, "adjusted", Place.Nowhere),
            Executed = Text(line, "executed", Place.Nowhere),
        };

    private static Claim? ClaimOf(JsonElement result, Place place) =>
        result.IfAny("claimed") is { } claimed
            ? Claim.Of(Text(claimed, "points", place), Text(claimed, "grade", place))
            : null;

    private static SourcedText? Text(JsonElement owner, string name, Place place) =>
        owner.TextIfAny(name) is { } text ? new SourcedText(text, place) : null;

    private static JudgedPoints? JudgedOf(JsonElement judged, Place place) =>
        JudgedPoints.Of(
            Text(judged, "points", place),
            Text(judged, "reason", place),
            Text(judged, "by", place)
        );

    private static IndicatorEvaluation? Recorded(
        JsonElement result,
        Ladder ladder,
        Measurement? measurement,
        Outcome outcome,
        SubjectContext context,
        RecordFaults faults
    )
    {
        string? status = StatusOf(result);
        switch (status)
        {
            case nameof(Status.Missing):
                return outcome.Missing(measurement);
            case nameof(Status.Invalid) when measurement is not null:
                return outcome.InvalidAsTold(measurement);
            case nameof(Status.NotApplicable) when measurement is not null:
                return outcome.NotApplicable(measurement);
        }

        if (measurement is not null && outcome.Score is ItemsScore or JudgedScore)
        {
            return new MeasurementReading(ladder, outcome.Score, context).Read(measurement);
        }

        if (measurement is not null && result.TextIfAny("value") is { } value)
        {
            switch (ladder)
            {
                case NumericLadder numeric when ExactText.TryParse(value, out Rational number):
                    return NumberPlacing.Find(
                        outcome,
                        numeric,
                        measurement,
                        number,
                        WrittenShare.IsWrittenIn(measurement),
                        isBare: false
                    );
                case CategoryLadder category:
                    return LabelReading.Read(outcome, category, measurement);
                case TimingLadder timing:
                    return DatesReading.Read(outcome, timing, measurement);
            }
        }

        faults.Add(
            result,
            Catalogue.RecordContradicts,
            ("path", ladder.Indicator.Path),
            ("recorded", status ?? "-"),
            ("found", "-")
        );
        return null;
    }

    private static bool Agrees(NodeEvaluation node, JsonElement result, RecordFaults faults)
    {
        string recorded = Outcome(
            StatusOf(result),
            result.TextIfAny("grade"),
            result.TextIfAny("score"),
            PointsIn(result)
        );
        string found = Outcome(
            node.Status?.ToString(),
            node.Grade?.Id,
            node.RollUp is { Plan.IsSum: true } ? null : node.RollUp?.Score?.ToString(),
            node.Indicator?.PossiblePoints is { } points ? $"{points.Least} {points.Most}"
                : node.RollUp?.Points is { } sum ? $"{sum} {sum}"
                : null
        );
        if (recorded == found)
        {
            return true;
        }

        faults.Add(
            result,
            Catalogue.RecordContradicts,
            ("path", node.Path.Length > 0 ? node.Path : "department"),
            ("recorded", recorded),
            ("found", found)
        );
        return false;
    }

    private static string? StatusOf(JsonElement result) =>
        result.IfAny("grade") is not null ? nameof(Status.Graded) : result.TextIfAny("status");

    private static string? PointsIn(JsonElement result) =>
        result.IfAny("points") is not { } points ? null
        : points.ValueKind == JsonValueKind.String ? $"{points.GetString()} {points.GetString()}"
        : $"{points.TextOf("least")} {points.TextOf("most")}";

    private static string Outcome(string? status, string? grade, string? score, string? points) =>
        $"{status} {grade} {score} {points}".Trim();
}
