using System.Text.Json;
using NodaTime.Text;
using PerfEval.Diagnostics;
using PerfEval.Evaluation;
using PerfEval.Grading;
using PerfEval.Ladders;
using PerfEval.Quantities;
using PerfEval.Records.Rebuilding;
using PerfEval.Results;
using PerfEval.RollUps;
using PerfEval.Rules;
using PerfEval.Text;

namespace PerfEval.Records.Version1;

/// <summary>Makes of a version 1 record an evaluation that can be compared: grades as recorded, rolled up anew; it has no ladders.</summary>
internal sealed class Version1Evaluation
{
    private readonly ProvedTable _proof;
    private readonly RollUpPlan? _plan;
    private readonly RecordFaults _faults;
    private readonly IReadOnlyList<Diagnostic> _aboutBook;

    private Version1Evaluation(
        ProvedTable proof,
        RollUpPlan? plan,
        IReadOnlyList<Diagnostic> aboutBook,
        RecordFaults faults
    ) => (_proof, _plan, _aboutBook, _faults) = (proof, plan, aboutBook, faults);

    /// <summary>Makes the evaluation.</summary>
    /// <param name="document">The document, of version 1's shape.</param>
    /// <param name="faults">Where to say what does not hold together.</param>
    /// <returns>The evaluation; null if a fault was found.</returns>
    public static EvaluationResult? Of(JsonElement document, RecordFaults faults)
    {
        JsonElement recorded = document.GetProperty("record");
        EvaluationRecord record = RecordOf(recorded);
        PublishedTable table = Version1Book.Of(document, record.AsOf.Year);
        ReadingPolicy? policy = record.IsStrict ? ReadingPolicy.Strict : null;
        var proof = ProvedTable.WithoutProof(
            table,
            [
                .. table.Indicators.Select(indicator => new CategoryLadder(
                    indicator,
                    record.Policy,
                    [],
                    null
                )),
            ],
            policy
        );
        var compiled = new Findings();
        RollUpPlan? plan = record.RollUp is { } rule
            ? RollUpCompiler.Compile(rule, table, [], policy, compiled)
            : null;
        if (record.RollUp is not null && plan is null)
        {
            faults.Add(
                recorded.GetProperty("rollup"),
                Catalogue.BookNotProved,
                ("message", compiled.AsFound()[0].Message(Language.English))
            );
            return null;
        }

        var made = new Version1Evaluation(
            proof,
            plan,
            [
                .. document
                    .GetProperty("subjects")
                    .Items(Accepted)
                    .SelectMany(found => found)
                    .Distinct(),
            ],
            faults
        );
        SubjectEvaluation[] subjects =
        [
            .. document.GetProperty("subjects").Items(made.Subject).OfType<SubjectEvaluation>(),
        ];
        return faults.Any
            ? null
            : new EvaluationResult
            {
                RecordedSeal = document.GetProperty("record").TextOf("seal"),
                Proof = proof,
                Record = record,
                RollUp = plan,
                Subjects = new FixedList<SubjectEvaluation>(subjects),
                GeneralDiagnostics = Version1Findings.Of(document),
                RuleBookDiagnostics = made._aboutBook,
            };
    }

    private static EvaluationRecord RecordOf(JsonElement record)
    {
        ILookup<InputKind, InputFile> inputs = record
            .GetProperty("inputs")
            .Items(RebuiltEvaluation.Input)
            .ToLookup(input => input.Kind, input => input.File);
        JsonElement? rollUp = record.Child("rollup");
        return new EvaluationRecord
        {
            EngineVersion = record.TextOf("engine"),
            RuleBook = inputs[InputKind.RuleBook].FirstOrDefault() ?? new InputFile("", ""),
            Calendars = [.. inputs[InputKind.Calendar]],
            Results = [.. inputs[InputKind.Results]],
            AsOf = LocalDatePattern.Iso.Parse(record.TextOf("asOf")).Value,
            AsOfSource = Enum.Parse<AsOfSource>(record.TextOf("asOfSource"), ignoreCase: true),
            IsStrict = record.GetProperty("options").GetProperty("strict").GetBoolean(),
            Policy = RebuiltBook.Reading(record.GetProperty("reading")),
            RollUp = rollUp is { } rule ? RuleOf(rule) : null,
            RollUpFile = inputs[InputKind.RollUp].FirstOrDefault(),
            IsRollUpReplaced = rollUp?.GetProperty("replacesRuleBooks").GetBoolean() ?? false,
            Instant = InstantPattern.ExtendedIso.Parse(record.TextOf("instant")).Value,
        };
    }

    // What version 2 leaves out is null in version 1, and bands are a map.
    private static RollUpRule RuleOf(JsonElement rollUp) =>
        new()
        {
            Method = RollUpRule.MethodOf(rollUp.TextOf("method")),
            Weights = Enum.Parse<WeightSource>(rollUp.TextOf("weights"), ignoreCase: true),
            ExcludesAbsentBudgets = rollUp.TextOrNull("absentBudget") is not null,
            Over = Enum.Parse<RollUpSpan>(rollUp.TextOf("over"), ignoreCase: true),
            Points = RebuiltRollUp.Points(rollUp.GetProperty("points")),
            Bands =
            [
                .. rollUp
                    .GetProperty("bands")
                    .EnumerateObject()
                    .Select(band => new GradeBand(
                        new SourcedText(band.Name),
                        new SourcedText(band.Value.GetString()!)
                    )),
            ],
            Missing = Enum.Parse<MissingPolicy>(rollUp.TextOf("missing"), ignoreCase: true),
            MinCoverage = rollUp.TextOrNull("minCoverage") is { } least
                ? ExactText.Parse(least)
                : null,
            Rounding = rollUp.Child("rounding") is { } rounding
                ? RebuiltRollUp.Rounding(rounding)
                : null,
        };

    private static IEnumerable<Diagnostic> Accepted(JsonElement subject) =>
        Nodes(subject.GetProperty("node"))
            .SelectMany(Version1Findings.Of)
            .Where(finding => finding.Acceptance is not null);

    private static IEnumerable<JsonElement> Nodes(JsonElement node) =>
        node.GetProperty("children").EnumerateArray().SelectMany(Nodes).Prepend(node);

    private SubjectEvaluation? Subject(JsonElement subject)
    {
        Dictionary<string, JsonElement> nodes = new(StringComparer.Ordinal);
        foreach (JsonElement node in Nodes(subject.GetProperty("node")))
        {
            nodes.TryAdd(node.TextOf("path"), node);
        }

        var indicators = new IndicatorEvaluation[_proof.Ladders.Count];
        for (int i = 0; i < indicators.Length; i++)
        {
            if (!nodes.TryGetValue(_proof.Ladders[i].Indicator.Path, out JsonElement node))
            {
                _faults.Add(
                    subject.GetProperty("node"),
                    Catalogue.ResultNotRecorded,
                    ("path", _proof.Ladders[i].Indicator.Path)
                );
                return null;
            }

            if (Indicator(_proof.Ladders[i], node) is not { } indicator)
            {
                return null;
            }

            indicators[i] = indicator;
        }

        var tree = new GradedTree(_proof.Table, _aboutBook, _plan, indicators);
        JsonElement? assessor = subject.Child("assessor");
        return new SubjectEvaluation(
            subject.TextOrNull("subject"),
            assessor is { } one
                ?
                [
                    new Assessor(
                        one.TextOrNull("name"),
                        Enum.Parse<AssessorRole>(one.TextOf("role"), ignoreCase: true)
                    ),
                ]
                : [],
            tree,
            Version1Findings.Of(subject)
        );
    }

    private IndicatorEvaluation? Indicator(Ladder ladder, JsonElement node)
    {
        GradeScale scale = _proof.Table.Scale;
        Status status = node.TextOrNull("status") is { } written
            ? Enum.Parse<Status>(written)
            : Status.Missing;
        Grade[] possible =
            node.TextOrNull("grade") is { } id && scale.Find(id) is { } grade
                ? [grade]
                :
                [
                    .. (
                        node.GetProperty("range") is { ValueKind: JsonValueKind.Array } range
                            ? range.Items(one => scale.Find(one.GetString()!))
                            : []
                    ).OfType<Grade>(),
                ];
        if (status == Status.Graded && possible.Length != 1)
        {
            _faults.AddUnknown(node.GetProperty("grade"), "grade", scale.Ids);
            return null;
        }

        return new IndicatorEvaluation(ladder, status, MeasurementOf(ladder, node))
        {
            Particulars = new ResultDetails(
                ValueOf(node, ladder.Indicator.Measure.Unit),
                RulingOf(node, scale),
                possible,
                []
            ),
            BestRank = possible is [var best, ..] ? (byte)best.Rank : default,
            WorstRank = possible is [.., var worst] ? (byte)worst.Rank : default,
            RoundingDecided =
                node.Child("compared")?.IfAny("roundingDecided")?.GetBoolean() ?? false,
        };
    }

    private static MeasuredValue? ValueOf(JsonElement node, Unit? unit)
    {
        if (node.Child("compared") is not { } compared)
        {
            return null;
        }

        if (compared.TextIfAny("label") is { } label)
        {
            return new MeasuredValue.OfLabel(label);
        }

        return compared.TextIfAny("number") is { } number
            ? new MeasuredValue.OfNumber(
                ExactText.Parse(compared.TextOf("raw")),
                ExactText.Parse(number),
                unit,
                null
            )
            : new MeasuredValue.OfDates(
                LocalDatePattern.Iso.Parse(compared.TextOf("due")).Value,
                compared.TextOrNull("completed") is { } completed
                    ? LocalDatePattern.Iso.Parse(completed).Value
                    : null
            );
    }

    // Of what the ladder said, version 1 records the policy that decided.
    private static Ruling? RulingOf(JsonElement node, GradeScale scale)
    {
        if (node.Child("policy") is not { } policy)
        {
            return null;
        }

        JsonProperty decided = policy
            .EnumerateObject()
            .First(member => !member.NameEquals("grade"));
        return new Ruling(
            SegmentKind.Contested,
            [],
            policy.TextOrNull("grade") is { } id ? scale.Find(id) : null,
            [],
            new PolicyDecision(decided.Name, decided.Value.GetString()!),
            []
        );
    }

    private static Measurement? MeasurementOf(Ladder ladder, JsonElement node)
    {
        if (node.Child("value") is not { } value)
        {
            return null;
        }

        string text = value.TextOf("text");
        return new Measurement
        {
            Indicator = new SourcedText(ladder.Indicator.Path),
            Value = text.Length > 0 ? new SourcedText(text) : null,
            NotApplicable = value.TextOrNull("notApplicable") is { } reason
                ? new SourcedText(reason)
                : null,
            Evidence = value.TextOrNull("evidence"),
            Note = value.TextOrNull("note"),
            Deviation = value.TextOrNull("deviation"),
            Decided = node.Child("decided") is { } decided
                ? new Decision(
                    new SourcedText(decided.TextOf("grade")),
                    null,
                    decided.TextOf("reason"),
                    decided.TextOf("by"),
                    LocalDatePattern.Iso.Parse(decided.TextOf("on")).Value
                )
                : null,
        };
    }
}
