using System.Collections.Concurrent;
using System.Security.Cryptography;
using System.Text.Json;
using PerfEval.Evaluation;
using PerfEval.Ladders;
using PerfEval.Results;
using PerfEval.RollUps;

namespace PerfEval.Reporting.Json;

/// <summary>Writes an evaluation as JSON: complete, in a fixed order of members, the same bytes everywhere.</summary>
/// <remarks>
/// The record ends with a <c>seal</c>: the SHA-256 of the same document without it and without white space. It
/// shows that a document was altered; it does not show who wrote it.
/// </remarks>
internal sealed class EvaluationJson
{
    private readonly PublishedTable _table;
    private readonly RollUpPlan? _plan;
    private readonly BookFindings _aboutBook;
    private readonly ConcurrentBag<DetachedElement> _unused = [];

    private EvaluationJson(IEvaluation evaluation)
    {
        (_table, _plan) = (evaluation.Table, evaluation.RollUp);
        _aboutBook = new BookFindings(evaluation.RuleBookDiagnostics);
    }

    /// <summary>Writes the evaluation in UTF-8, indented, with a line feed at the end.</summary>
    /// <param name="evaluation">The evaluation.</param>
    /// <param name="stream">Where to write.</param>
    public static void Write(EvaluationResult evaluation, Stream stream)
    {
        ArgumentNullException.ThrowIfNull(evaluation);
        ArgumentNullException.ThrowIfNull(stream);
        using SubjectwiseReport report = Report(evaluation, stream);
        report.Write(evaluation, afterSubject: null);
    }

    /// <summary>Returns the report of an evaluation in memory, which is written where it is told.</summary>
    public static SubjectwiseReport Report(EvaluationResult evaluation, Stream stream)
    {
        var document = new EvaluationJson(evaluation);
        var json = new Utf8JsonWriter(stream, JsonText.Indented);
        return SubjectwiseReport.Of(
            () => document.WriteBeforeSubjects(json, evaluation, document.SealOf(evaluation)),
            subject => document.WriteAndFlush(json, subject),
            () =>
            {
                WriteBehindSubjects(json, evaluation);
                json.Flush();
                stream.WriteByte((byte)'\n');
            },
            json
        );
    }

    /// <summary>Returns the seal that stands in the JSON of an evaluation.</summary>
    internal static string Seal(EvaluationResult evaluation) =>
        new EvaluationJson(evaluation).SealOf(evaluation);

    private string SealOf(EvaluationResult evaluation)
    {
        using var hash = SHA256.Create();
        using (var hashing = new CryptoStream(Stream.Null, hash, CryptoStreamMode.Write))
        using (var json = new Utf8JsonWriter(hashing, JsonText.Canonical))
        {
            WriteDocument(json, evaluation, seal: null);
        }

        return Convert.ToHexStringLower(hash.Hash!);
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
        using SubjectwiseReport report = Report(evaluation, stream);
        report.Write(evaluation, afterSubject);
    }

    /// <summary>Returns the report of an evaluation whose subjects are graded while it is written where it is told.</summary>
    public static SubjectwiseReport Report(StreamedEvaluation evaluation, Stream stream)
    {
        var document = new EvaluationJson(evaluation);
        var json = new SealedJson(stream);
        return SubjectwiseReport.Of(
            () =>
            {
                json.Write(document.WriteBeginning);
                json.Write(document.WriteRuleBook);
                json.Write(writer => writer.WriteStartArray("subjects"));
            },
            document.Element,
            made =>
            {
                json.Write(made);
                document._unused.Add(made);
            },
            () =>
            {
                json.Write(writer => writer.WriteEndArray());
                json.Write(writer => writer.WriteFindings("findings", evaluation.Diagnostics));
                EvaluationRecord record = evaluation.Record;
                json.WriteSealed(
                    (writer, seal) =>
                    {
                        RecordJson.Write(writer, record, seal);
                        writer.WriteEndObject();
                    }
                );
                stream.WriteByte((byte)'\n');
            },
            json
        );
    }

    private DetachedElement Element(SubjectEvaluation subject)
    {
        DetachedElement element = _unused.TryTake(out DetachedElement? unused) ? unused : new();
        return element.Make(json => WriteSubject(json, subject));
    }

    private void WriteDocument(Utf8JsonWriter json, EvaluationResult evaluation, string? seal)
    {
        WriteBeforeSubjects(json, evaluation, seal);
        foreach (SubjectEvaluation subject in evaluation.Subjects)
        {
            WriteAndFlush(json, subject);
        }

        WriteBehindSubjects(json, evaluation);
    }

    private void WriteBeforeSubjects(Utf8JsonWriter json, EvaluationResult evaluation, string? seal)
    {
        WriteBeginning(json);
        RecordJson.Write(json, evaluation.Record, seal);
        WriteRuleBook(json);
        json.WriteStartArray("subjects");
    }

    private void WriteAndFlush(Utf8JsonWriter json, SubjectEvaluation subject)
    {
        WriteSubject(json, subject);
        json.Flush();
    }

    private static void WriteBehindSubjects(Utf8JsonWriter json, EvaluationResult evaluation)
    {
        json.WriteEndArray();
        json.WriteFindings("findings", evaluation.GeneralDiagnostics);
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
        IndicatorJson.WriteValue(json, indicator);
        IndicatorJson.WriteCompared(json, indicator);
        json.WriteString("status", node.Status?.ToString());
        json.WriteGrade("grade", node.Grade);
        RollUpJson.WriteScore(json, "score", ValueText.Score(node, _plan));
        if (node.RollUp is { } rollUp)
        {
            RollUpJson.WriteRange(json, rollUp);
        }
        else
        {
            IndicatorJson.WriteRange(json, indicator);
        }

        RollUpJson.WriteArithmetic(json, node);
        json.WriteString("segment", ValueText.Segment(node));
        IndicatorJson.WriteClaims(json, indicator);
        WritePolicy(json, indicator?.Ruling ?? node.RollUp?.PolicySegment?.Ruling);
        IndicatorJson.WriteDecided(json, indicator);
        IndicatorJson.WriteDistances(json, indicator);
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

    private static void WritePolicy(Utf8JsonWriter json, Ruling? ruling)
    {
        if (ruling?.Policy is not { } policy)
        {
            json.WriteNull("policy");
            return;
        }

        json.WriteStartObject("policy");
        json.WriteString(policy.Policy, policy.Choice);
        json.WriteGrade("grade", ruling.Grade);
        json.WriteEndObject();
    }

    private IEnumerable<Diagnostic> Findings(NodeEvaluation node) =>
        _aboutBook
            .About(node)
            .Concat(node.Indicator?.Diagnostics ?? node.RollUp?.Diagnostics ?? []);

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
