using System.Buffers;
using System.Security.Cryptography;
using System.Text.Json;
using NodaTime.Text;
using PerfEval.Criteria;
using PerfEval.Diagnostics;
using PerfEval.Evaluation;
using PerfEval.Ladders;
using PerfEval.Results;
using PerfEval.Rules;

namespace PerfEval.Reporting;

/// <summary>Writes an evaluation as JSON: complete, in a fixed order of members, the same bytes everywhere.</summary>
/// <remarks>
/// The record ends with a <c>seal</c>: the SHA-256 of the same document without it and without white space. It
/// shows that a document was altered; it does not show who wrote it.
/// </remarks>
public sealed class EvaluationJson
{
    private readonly PublishedTable _table;
    private readonly RollUpPlan? _plan;
    private readonly BookFindings _aboutBook;

    private EvaluationJson(
        PublishedTable table,
        IReadOnlyList<Diagnostic> bookDiagnostics,
        RollUpPlan? plan
    )
    {
        (_table, _plan) = (table, plan);
        _aboutBook = new BookFindings(bookDiagnostics);
    }

    /// <summary>Writes the evaluation in UTF-8, indented, with a line feed at the end.</summary>
    /// <param name="result">The evaluation.</param>
    /// <param name="stream">Where to write.</param>
    public static void Write(EvaluationResult result, Stream stream)
    {
        ArgumentNullException.ThrowIfNull(result);
        ArgumentNullException.ThrowIfNull(stream);
        var document = new EvaluationJson(result.Table, result.RuleBookDiagnostics, result.RollUp);
        var canonical = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(canonical, JsonText.Canonical))
        {
            document.WriteDocument(json, result, seal: null);
        }

        string seal = Convert.ToHexStringLower(SHA256.HashData(canonical.WrittenSpan));
        using (var json = new Utf8JsonWriter(stream, JsonText.Indented))
        {
            document.WriteDocument(json, result, seal);
        }

        stream.WriteByte((byte)'\n');
    }

    /// <summary>Writes the evaluation as its subjects are graded; the record, which seals them, stands last.</summary>
    /// <param name="evaluation">The evaluation, none of whose subjects was asked for yet.</param>
    /// <param name="stream">Where to write; UTF-8, indented, with a line feed at the end.</param>
    /// <param name="afterSubject">Called after each subject was written; null for nothing.</param>
    public static void Write(
        StreamedEvaluation evaluation,
        Stream stream,
        Action<SubjectEvaluation>? afterSubject = null
    )
    {
        ArgumentNullException.ThrowIfNull(evaluation);
        ArgumentNullException.ThrowIfNull(stream);
        var document = new EvaluationJson(
            evaluation.Table,
            evaluation.RuleBookDiagnostics,
            evaluation.RollUp
        );
        using (var json = new SealedJson(stream))
        {
            json.Write(document.WriteBeginning);
            json.Write(document.WriteRuleBook);
            json.Write(writer => writer.WriteStartArray("subjects"));
            foreach (SubjectEvaluation subject in evaluation.Subjects)
            {
                json.Write(writer => document.WriteSubject(writer, subject));
                afterSubject?.Invoke(subject);
            }

            json.Write(writer => writer.WriteEndArray());
            json.Write(writer => writer.WriteFindings("findings", evaluation.Diagnostics));
            EvaluationRecord record = evaluation.Record;
            json.WriteSealed(
                (writer, seal) =>
                {
                    WriteRecord(writer, record, seal);
                    writer.WriteEndObject();
                }
            );
        }

        stream.WriteByte((byte)'\n');
    }

    private void WriteDocument(Utf8JsonWriter json, EvaluationResult result, string? seal)
    {
        WriteBeginning(json);
        WriteRecord(json, result.Record, seal);
        WriteRuleBook(json);
        json.WriteStartArray("subjects");
        foreach (SubjectEvaluation subject in result.Subjects)
        {
            WriteSubject(json, subject);
        }

        json.WriteEndArray();
        json.WriteFindings("findings", result.GeneralDiagnostics);
        json.WriteEndObject();
    }

    private void WriteBeginning(Utf8JsonWriter json)
    {
        json.WriteStartObject();
        json.WriteString("schema", "perfeval/evaluation/1");
    }

    private void WriteSubject(Utf8JsonWriter json, SubjectEvaluation subject)
    {
        json.WriteStartObject();
        json.WriteString("subject", subject.Subject);
        WriteAssessor(json, subject.Assessor);
        WriteNode(json, subject.Root);
        json.WriteFindings("findings", subject.Diagnostics.Where(finding => finding.Path is null));
        json.WriteEndObject();
    }

    private static void WriteAssessor(Utf8JsonWriter json, Assessor? assessor)
    {
        if (assessor is null)
        {
            json.WriteNull("assessor");
            return;
        }

        json.WriteStartObject("assessor");
        json.WriteString("name", assessor.Name);
        json.WriteString("role", assessor.Role.ToString().ToLowerInvariant());
        json.WriteEndObject();
    }

    private static void WriteRecord(Utf8JsonWriter json, EvaluationRecord record, string? seal)
    {
        json.WriteStartObject("record");
        json.WriteString("engine", record.EngineVersion);
        json.WriteStartArray("inputs");
        WriteInput(json, "rulebook", record.RuleBook);
        foreach (InputFile calendar in record.Calendars)
        {
            WriteInput(json, "calendar", calendar);
        }

        foreach (InputFile results in record.Results)
        {
            WriteInput(json, "results", results);
        }

        if (record.RollUpFile is { } rollUp)
        {
            WriteInput(json, "rollup", rollUp);
        }

        json.WriteEndArray();
        json.WriteString("asOf", LocalDatePattern.Iso.Format(record.AsOf));
        json.WriteString("asOfSource", record.AsOfSource.ToString().ToLowerInvariant());
        json.WriteStartObject("options");
        json.WriteBoolean("strict", record.IsStrict);
        json.WriteEndObject();
        json.WriteStartObject("reading");
        json.WriteString("overlap", record.Policy.Overlap.ToString().ToLowerInvariant());
        json.WriteString("gap", record.Policy.Gap.ToString().ToLowerInvariant());
        json.WriteString("beyond", record.Policy.Beyond.ToString().ToLowerInvariant());
        json.WriteString("top", record.Policy.Top.ToString().ToLowerInvariant());
        json.WriteEndObject();
        RollUpJson.WriteRule(json, record);
        json.WriteString("instant", InstantPattern.ExtendedIso.Format(record.Instant));
        if (seal is not null)
        {
            json.WriteString("seal", seal);
        }

        json.WriteEndObject();
    }

    private static void WriteInput(Utf8JsonWriter json, string kind, InputFile file)
    {
        json.WriteStartObject();
        json.WriteString("kind", kind);
        json.WriteString("name", file.Name);
        json.WriteString("sha256", file.Sha256);
        json.WriteString("encoding", file.Encoding);
        json.WriteString("delimiter", file.Delimiter?.ToString());
        json.WriteEndObject();
    }

    private void WriteRuleBook(Utf8JsonWriter json)
    {
        PublishedTable table = _table;
        json.WriteStartObject("rulebook");
        json.WriteString("id", table.Id);
        json.WriteText("title", table.Title);
        json.WriteStartArray("grades");
        foreach (Grade grade in table.Scale.Grades)
        {
            json.WriteStartObject();
            json.WriteString("id", grade.Id);
            json.WriteText("label", grade.Label);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteFindings("findings", _aboutBook.OfWholeBook);
        json.WriteEndObject();
    }

    private void WriteNode(Utf8JsonWriter json, NodeEvaluation node, bool isNamed = true)
    {
        if (isNamed)
        {
            json.WriteStartObject("node");
        }
        else
        {
            json.WriteStartObject();
        }

        json.WriteString("path", node.Path);
        json.WriteString("level", node.Level.ToString().ToLowerInvariant());
        json.WriteText("name", node.Node?.Name ?? _table.Department?.Name);
        IndicatorEvaluation? indicator = node.Indicator;
        WriteValue(json, indicator);
        WriteCompared(json, indicator);
        json.WriteString("status", node.Status?.ToString());
        json.WriteGrade("grade", node.Grade);
        RollUpJson.WriteScore(
            json,
            "score",
            indicator is null ? node.RollUp?.Score : ValueText.Points(indicator, _plan)
        );
        if (node.RollUp is { } rollUp)
        {
            RollUpJson.WriteRange(json, rollUp);
        }
        else
        {
            WriteRange(json, indicator);
        }

        RollUpJson.WriteArithmetic(json, node);
        WriteSegment(json, indicator);
        WriteClaims(json, indicator);
        WritePolicy(json, indicator);
        WriteDecided(json, indicator);
        WriteDistances(json, indicator);
        json.WriteFindings("findings", Findings(node));
        WriteSource(json, node.Node?.Source);
        WriteCounts(json, node.Counts);
        json.WriteStartArray("children");
        foreach (NodeEvaluation child in node.Children)
        {
            WriteNode(json, child, isNamed: false);
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void WriteValue(Utf8JsonWriter json, IndicatorEvaluation? indicator)
    {
        if (indicator?.Measurement is not { } measurement)
        {
            json.WriteNull("value");
            return;
        }

        json.WriteStartObject("value");
        json.WriteString("text", ValueText.Measured(indicator));
        json.WriteString("notApplicable", measurement.NotApplicable?.Value);
        json.WriteString("evidence", measurement.Evidence);
        json.WriteString("note", measurement.Note);
        json.WriteString("deviation", measurement.Deviation);
        json.WritePlace("place", measurement.Place);
        json.WriteEndObject();
    }

    private static void WriteCompared(Utf8JsonWriter json, IndicatorEvaluation? indicator)
    {
        switch (indicator?.Value)
        {
            case MeasuredValue.Number number:
                json.WriteStartObject("compared");
                json.WriteString("number", number.Compared.ToString());
                json.WriteString("unit", number.Unit?.Symbol);
                json.WriteString("raw", number.Raw.ToString());
                json.WriteBoolean("roundingDecided", indicator.RoundingDecided);
                json.WriteEndObject();
                break;
            case MeasuredValue.Label label:
                json.WriteStartObject("compared");
                json.WriteString("label", label.Text);
                json.WriteEndObject();
                break;
            case MeasuredValue.Dates dates:
                json.WriteStartObject("compared");
                json.WriteString("due", LocalDatePattern.Iso.Format(dates.Due));
                json.WriteString(
                    "completed",
                    dates.Completed is { } completed ? LocalDatePattern.Iso.Format(completed) : null
                );
                json.WriteEndObject();
                break;
            default:
                json.WriteNull("compared");
                break;
        }
    }

    // The grades still possible, where the status leaves several open.
    private static void WriteRange(Utf8JsonWriter json, IndicatorEvaluation? indicator)
    {
        if (indicator is null or { Grade: not null } or { Possible.Count: 0 })
        {
            json.WriteNull("range");
            return;
        }

        json.WriteStartArray("range");
        foreach (Grade grade in indicator.Possible)
        {
            json.WriteStringValue(grade.Id);
        }

        json.WriteEndArray();
    }

    private static void WriteSegment(Utf8JsonWriter json, IndicatorEvaluation? indicator) =>
        json.WriteString("segment", indicator?.Segment?.ToString(indicator.Indicator.Measure.Unit));

    private static void WriteClaims(Utf8JsonWriter json, IndicatorEvaluation? indicator)
    {
        if (indicator is null)
        {
            json.WriteNull("claims");
            return;
        }

        json.WriteStartArray("claims");
        foreach (GradedCriterion cell in indicator.Indicator.Criteria)
        {
            Criterion criterion = cell.Criterion;
            json.WriteStartObject();
            json.WriteGrade("grade", cell.Grade);
            json.WriteString("text", criterion.Text.Value);
            json.WriteString("means", criterion.Means?.Value);
            json.WriteString("set", ValueText.Set(criterion, indicator.Indicator.Measure.Unit));
            if (ValueText.IsMet(indicator, cell) is { } isMet)
            {
                json.WriteBoolean("met", isMet);
            }
            else
            {
                json.WriteNull("met");
            }

            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void WritePolicy(Utf8JsonWriter json, IndicatorEvaluation? indicator)
    {
        if (indicator?.Ruling?.Policy is not { } policy)
        {
            json.WriteNull("policy");
            return;
        }

        json.WriteStartObject("policy");
        json.WriteString(policy.Policy, policy.Choice);
        json.WriteGrade("grade", indicator.Ruling.Grade);
        json.WriteEndObject();
    }

    private static void WriteDecided(Utf8JsonWriter json, IndicatorEvaluation? indicator)
    {
        if (indicator?.Decided is not { } decided)
        {
            json.WriteNull("decided");
            return;
        }

        json.WriteStartObject("decided");
        json.WriteString("grade", decided.Grade.Value);
        json.WriteString("reason", decided.Reason);
        json.WriteString("by", decided.By);
        json.WriteString("on", LocalDatePattern.Iso.Format(decided.On));
        json.WriteEndObject();
    }

    private static void WriteDistances(Utf8JsonWriter json, IndicatorEvaluation? indicator)
    {
        if (indicator is not { Status: Status.Graded } || indicator.Value is MeasuredValue.Label)
        {
            json.WriteNull("distances");
            return;
        }

        json.WriteStartObject("distances");
        WriteDistance(json, "better", indicator.ToBetter);
        WriteDistance(json, "worse", indicator.ToWorse);
        json.WriteEndObject();
    }

    private static void WriteDistance(Utf8JsonWriter json, string name, Distance? distance)
    {
        if (distance is null)
        {
            json.WriteNull(name);
            return;
        }

        json.WriteStartObject(name);
        json.WriteGrade("grade", distance.Grade);
        json.WriteString("amount", distance.Amount.ToString());
        json.WriteBoolean("moreThan", distance.IsMoreThan);
        json.WriteEndObject();
    }

    private IEnumerable<Diagnostic> Findings(NodeEvaluation node) =>
        _aboutBook.About(node).Concat(node.Indicator?.Findings ?? node.RollUp?.Findings ?? []);

    private static void WriteSource(Utf8JsonWriter json, SourceReference? source)
    {
        if (source is null)
        {
            json.WriteNull("source");
            return;
        }

        json.WriteStartObject("source");
        json.WriteString("document", source.Document);
        json.WriteString("section", source.Section);
        WriteNumber(json, "page", source.Page);
        WriteNumber(json, "line", source.Line);
        json.WriteEndObject();
    }

    private static void WriteNumber(Utf8JsonWriter json, string name, int? number)
    {
        if (number is { } written)
        {
            json.WriteNumber(name, written);
        }
        else
        {
            json.WriteNull(name);
        }
    }

    private void WriteCounts(Utf8JsonWriter json, Counts counts)
    {
        json.WriteStartObject("counts");
        json.WriteStartObject("grades");
        foreach (Grade grade in _table.Scale.Grades)
        {
            json.WriteNumber(grade.Id, counts.Of(grade));
        }

        json.WriteEndObject();
        json.WriteStartObject("statuses");
        foreach (Status status in Enum.GetValues<Status>())
        {
            json.WriteNumber(status.ToString(), counts.Of(status));
        }

        json.WriteEndObject();
        json.WriteEndObject();
    }
}
