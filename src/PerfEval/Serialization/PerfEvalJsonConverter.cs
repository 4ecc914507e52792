using System.Text.Json;
using System.Text.Json.Serialization;
using NodaTime.Text;
using PerfEval.Criteria;
using PerfEval.Diagnostics;
using PerfEval.Evaluation;
using PerfEval.Grading;
using PerfEval.Ladders;
using PerfEval.Quantities;
using PerfEval.Records;
using PerfEval.Reporting.Json;
using PerfEval.Reporting.Json.Evaluations;
using PerfEval.Reporting.Sealing;
using PerfEval.Results;
using PerfEval.RollUps;
using PerfEval.Rules;
using PerfEval.Serialization;
using PerfEval.Text;

namespace PerfEval;

/// <summary>Lets <c>System.Text.Json</c> write what PerfEval returns as its documents have it, and nothing beyond.</summary>
/// <remarks>
/// <para>
/// The types name it themselves, so nothing has to be registered: not in options, not in minimal APIs, not in contexts that are
/// generated. It uses no reflection. The members are those of <c>docs/evaluation.md</c>, whatever the options name others.
/// </para>
/// <para>
/// No text of a source is written, and of the name of a file only what stands behind the last slash: an answer tells nobody where
/// the files of a server lie. Numbers, names and choices can be read back; reading anything else throws
/// <see cref="NotSupportedException"/>, since a whole evaluation is read, and checked, by <c>EvaluationDocument</c>.
/// </para>
/// </remarks>
public sealed class PerfEvalJsonConverter : JsonConverterFactory
{
    private static readonly Dictionary<Type, JsonConverter> Converters = All()
        .ToDictionary(converter => converter.Type!);

    /// <summary>Tells whether a type is one of those that name the converter.</summary>
    public override bool CanConvert(Type typeToConvert)
    {
        ArgumentNullException.ThrowIfNull(typeToConvert);
        return Converters.ContainsKey(typeToConvert);
    }

    /// <summary>Returns the converter of a type; null where it has none.</summary>
    /// <param name="typeToConvert">The type.</param>
    /// <param name="options">They do not matter: the members are those of the documents.</param>
    public override JsonConverter? CreateConverter(
        Type typeToConvert,
        JsonSerializerOptions options
    )
    {
        ArgumentNullException.ThrowIfNull(typeToConvert);
        ArgumentNullException.ThrowIfNull(options);
        return Converters.GetValueOrDefault(typeToConvert);
    }

    private static FileNaming Names => FileNaming.WithoutFolder;

    private static IEnumerable<JsonConverter> All() =>
        [
            new RationalConverter(),
            new LocalizedTextConverter(),
            .. Spelled(),
            .. Texts(),
            .. Findings(),
            .. Tables(),
            .. Ladders(),
            .. Evaluations(),
            .. Results(),
            .. Documents(),
        ];

    private static IEnumerable<JsonConverter> Spelled() =>
        [
            new SpelledConverter<Status>(status => status.ToString()),
            new SpelledConverter<Language>(Spelling.Tag),
            new SpelledConverter<RoundingMode>(Spelling.Spelled),
            new SpelledConverter<InputKind>(Spelling.Lower),
            new SpelledConverter<Severity>(Spelling.Camel),
            new SpelledConverter<Level>(Spelling.Camel),
            new SpelledConverter<LeftOut>(Spelling.Camel),
            new SpelledConverter<AsOfSource>(Spelling.Camel),
            new SpelledConverter<AssessorRole>(Spelling.Camel),
            new SpelledConverter<OverlapPolicy>(Spelling.Camel),
            new SpelledConverter<GapPolicy>(Spelling.Camel),
            new SpelledConverter<BeyondPolicy>(Spelling.Camel),
            new SpelledConverter<TopPolicy>(Spelling.Camel),
            new SpelledConverter<Direction>(Spelling.Camel),
            new SpelledConverter<MeasureKind>(Spelling.Camel),
            new SpelledConverter<SegmentKind>(Spelling.Camel),
            new SpelledConverter<PercentForm>(Spelling.Camel),
            new SpelledConverter<VerificationDegree>(Spelling.Camel),
            new SpelledConverter<CauseKind>(Spelling.Camel),
        ];

    private static IEnumerable<JsonConverter> Texts() =>
        [
            Written<SourcedText>((json, text) => json.WriteStringValue(text.Value)),
            Written<InputSource>((json, source) => json.WriteStringValue(Names.Of(source.Name))),
            Written<SourceText>((json, text) => json.WriteStringValue(Names.Of(text.Name))),
            Written<Place>((json, place) => json.WritePlaceValue(place, Names)),
            Written<Unit>((json, unit) => json.WriteStringValue(unit.Symbol)),
            Written<ValueRange>((json, range) => json.WriteStringValue(range.ToString())),
            new GradeConverter(),
        ];

    private static IEnumerable<JsonConverter> Findings() =>
        [
            Members<Diagnostic>((json, finding) => FindingJson.WriteMembers(json, finding, Names)),
            Members<Argument>((json, argument) => json.WriteArgument(argument, Names)),
            Members<Acceptance>((json, accepted) => json.WriteMembers(accepted)),
            Members<ReloadFailure>(
                (json, failure) =>
                {
                    json.WriteString("instant", InstantPattern.ExtendedIso.Format(failure.Instant));
                    FindingJson.Write(json, failure.Diagnostics, Names);
                }
            ),
            ReadOf<RuleBook>(),
            ReadOf<MeasuredResults>(),
            ReadOf<StreamedResults>(),
            ReadOf<RollUp>(),
            ReadOf<CaseBook>(),
            ReadOf<DeclaredFigures>(),
            Members<DeclaredFigures>(
                (json, figures) => StatementsJson.WriteMembers(json, figures.Reconciled, Names)
            ),
            ReadOf<EvaluationDocument>(),
        ];

    private static IEnumerable<JsonConverter> Tables() =>
        [
            Written<RuleBook>(
                (json, book) =>
                    BookJson.WriteValue(
                        json,
                        book.Table,
                        book.Proof,
                        book.Diagnostics,
                        book.Input.Name,
                        Names
                    )
            ),
            Written<ProvedTable>(
                (json, proof) => BookJson.WriteValue(json, proof.Table, proof, null, null, Names)
            ),
            Written<PublishedTable>(
                (json, table) => BookJson.WriteValue(json, table, null, null, null, Names)
            ),
            Written<GradeScale>(TableJson.WriteScale),
            Members<Node>(TableJson.WriteMembers),
            Members<FundedNode>(TableJson.WriteMembers),
            Members<Responsibility>(TableJson.WriteMembers),
            Members<ActivityNode>(TableJson.WriteMembers),
            Members<Indicator>(TableJson.WriteMembers),
            Members<SourceReference>(TableJson.WriteMembers),
            Members<Measure>(TableJson.WriteMembers),
            Members<EvaluationPeriod>(TableJson.WriteMembers),
            Members<ReadingPolicy>(RecordJson.WriteMembers),
            Members<Rounding>(RollUpJson.WriteMembers),
            Members<GradedCriterion>(TableJson.WriteMembers),
            Members<Criterion>(TableJson.WriteMembers),
            Written<Budget>((json, budget) => json.WriteStringValue(budget.Amount.ToString())),
        ];

    private static IEnumerable<JsonConverter> Ladders() =>
        [
            Members<Ladder>(LadderJson.WriteMembers),
            Members<NumericLadder>(LadderJson.WriteMembers),
            Members<CategoryLadder>(LadderJson.WriteMembers),
            Members<TimingLadder>(LadderJson.WriteMembers),
            Members<Segment>(LadderJson.WriteMembers),
            Members<Ruling>(LadderJson.WriteMembers),
            Members<PolicyDecision>(
                (json, decision) => json.WriteString(decision.Policy, decision.Choice)
            ),
            Members<Distance>(IndicatorJson.WriteMembers),
        ];

    private static IEnumerable<JsonConverter> Evaluations() =>
        [
            Written<EvaluationResult>((json, result) => JsonReport.WriteValue(json, result, Names)),
            Written<StreamedEvaluation>(
                (_, _) =>
                    throw new NotSupportedException(
                        "A streamed evaluation is written while it is graded: by EvaluationReport.WriteJson, or subject by subject."
                    )
            ),
            Written<SubjectEvaluation>(
                (json, subject) => PartJson.WriteValue(json, subject, Names)
            ),
            Written<NodeEvaluation>((json, node) => PartJson.WriteValue(json, node, Names)),
            Written<IndicatorEvaluation>(
                (json, indicator) => PartJson.WriteValue(json, indicator, Names)
            ),
            Members<EvaluationRecord>(
                (json, record) => EvaluationJson.WriteMembers(json, record, null, Names)
            ),
            Members<InputFile>((json, file) => RecordJson.WriteMembers(json, file, Names)),
            Members<Counts>((json, counts) => RollUpJson.WriteMembers(json, counts)),
            Members<Sample>(SampleJson.WriteMembers),
            Members<NodeRollUp>(RollUpJson.WriteMembers),
            Members<RollUpScore>(RollUpJson.WriteMembers),
            Members<RollUpPart>(RollUpJson.WriteMembers),
            Members<PossibleOutcome>(RollUpJson.WriteMembers),
            Members<GateEffect>(RollUpJson.WriteMembers),
        ];

    private static IEnumerable<JsonConverter> Results() =>
        [
            Members<MeasuredValue>(IndicatorJson.WriteMembers),
            Members<Measurement>((json, one) => MeasurementJson.WriteMembers(json, one, Names)),
            Members<ResultSet>((json, set) => MeasurementJson.WriteMembers(json, set, Names)),
            Members<Decision>(MeasurementJson.WriteMembers),
            Members<Assessor>(MeasurementJson.WriteMembers),
        ];

    private static IEnumerable<JsonConverter> Documents() =>
        [
            Written<TableDifference>(
                (json, found) => DifferenceJson.WriteValue(json, found, null, Names)
            ),
            Written<Regrading>(
                (json, found) => DifferenceJson.WriteValue(json, found.Difference, found, Names)
            ),
            Written<Comparison>(ComparisonJson.WriteValue),
            Written<VerificationResult>(
                (json, result) => VerificationJson.WriteValue(json, result, Names)
            ),
        ];

    private static WrittenConverter<T> Written<T>(Action<Utf8JsonWriter, T> write)
        where T : notnull => new(write);

    private static WrittenConverter<T> Members<T>(Action<Utf8JsonWriter, T> write)
        where T : notnull =>
        new(
            (json, value) =>
            {
                json.WriteStartObject();
                write(json, value);
                json.WriteEndObject();
            }
        );

    // What was read is another value; what came of reading it is what was found.
    private static WrittenConverter<ReadResult<T>> ReadOf<T>()
        where T : class =>
        Members<ReadResult<T>>(
            (json, read) =>
            {
                json.WriteBoolean("hasValue", read.HasValue);
                FindingJson.Write(json, read.Diagnostics, Names);
            }
        );
}
