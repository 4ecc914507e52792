using System.Collections.Concurrent;
using System.Security.Cryptography;
using System.Text.Json;
using PerfEval.Diagnostics;
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
    private readonly bool _isBookKnown;
    private readonly FileNaming _naming;
    private readonly ConcurrentBag<DetachedElement> _unused = [];

    private EvaluationJson(IEvaluation evaluation, FileNaming naming)
        : this(evaluation.Table, evaluation.RollUp, evaluation.RuleBookDiagnostics, naming) { }

    private EvaluationJson(
        PublishedTable table,
        RollUpPlan? plan,
        IReadOnlyList<Diagnostic>? aboutBook,
        FileNaming naming
    )
    {
        (_table, _plan, _naming) = (table, plan, naming);
        (_aboutBook, _isBookKnown) = (new BookFindings(aboutBook ?? []), aboutBook is not null);
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
        var document = new EvaluationJson(evaluation, FileNaming.AsGiven);
        var json = new Utf8JsonWriter(stream, JsonText.Indented);
        return SubjectwiseReport.Of(
            () => document.WriteBeforeSubjects(json, evaluation, document.SealOf(evaluation)),
            subject => document.WriteAndFlush(json, subject),
            () =>
            {
                document.WriteBehindSubjects(json, evaluation);
                json.Flush();
                stream.WriteByte((byte)'\n');
            },
            json
        );
    }

    /// <summary>Writes the evaluation as a value of other JSON: the same document, sealed as it stands there.</summary>
    /// <param name="json">Where to write.</param>
    /// <param name="result">The evaluation.</param>
    /// <param name="naming">How files are called.</param>
    public static void WriteValue(Utf8JsonWriter json, EvaluationResult result, FileNaming naming)
    {
        var document = new EvaluationJson(result, naming);
        document.WriteDocument(json, result, document.SealOf(result));
    }

    /// <summary>Writes a subject as it stands in the document of its evaluation.</summary>
    /// <param name="json">Where to write.</param>
    /// <param name="subject">The subject.</param>
    /// <param name="naming">How files are called.</param>
    public static void WriteValue(
        Utf8JsonWriter json,
        SubjectEvaluation subject,
        FileNaming naming
    ) => Of(subject.Root.Tree, naming).WriteSubject(json, subject);

    /// <summary>Writes a node, with all below it, as it stands in the document of its evaluation.</summary>
    /// <param name="json">Where to write.</param>
    /// <param name="node">The node.</param>
    /// <param name="naming">How files are called.</param>
    public static void WriteValue(Utf8JsonWriter json, NodeEvaluation node, FileNaming naming) =>
        Of(node.Tree, naming).WriteNode(json, node, isNamed: false);

    /// <summary>Writes an indicator that stands alone: the members of its node that need neither the table nor a roll-up.</summary>
    /// <param name="json">Where to write.</param>
    /// <param name="indicator">The indicator.</param>
    /// <param name="naming">How files are called.</param>
    public static void WriteValue(
        Utf8JsonWriter json,
        IndicatorEvaluation indicator,
        FileNaming naming
    )
    {
        json.WriteStartObject();
        json.WriteString("path", indicator.Indicator.Path);
        json.WriteString("level", Spelling.Camel(Level.Indicator));
        json.WriteText("name", indicator.Indicator.Name);
        IndicatorJson.WriteValue(json, indicator, naming);
        IndicatorJson.WriteCompared(json, indicator);
        json.WriteString("status", indicator.Status.ToString());
        json.WriteGrade("grade", indicator.Grade);
        IndicatorJson.WriteRange(json, indicator);
        json.WriteString("segment", indicator.Segment?.ToString(indicator.Indicator.Measure.Unit));
        IndicatorJson.WriteClaims(json, indicator);
        WritePolicy(json, indicator.Ruling);
        IndicatorJson.WriteDecided(json, indicator);
        IndicatorJson.WriteDistances(json, indicator);
        IEnumerable<Diagnostic> aboutValue = new BookFindings([]).Hit(indicator);
        json.WriteFindings("findings", aboutValue.Concat(indicator.Diagnostics), naming);
        json.WriteObject(
            "source",
            indicator.Indicator.Source,
            source => TableJson.WriteMembers(json, source)
        );
        json.WriteEndObject();
    }

    /// <summary>Writes a rule book as it stands in the document of an evaluation.</summary>
    /// <param name="json">Where to write.</param>
    /// <param name="table">The table.</param>
    /// <param name="aboutBook">What was found about it; null where that is not known.</param>
    /// <param name="naming">How files are called.</param>
    public static void WriteValue(
        Utf8JsonWriter json,
        PublishedTable table,
        IReadOnlyList<Diagnostic>? aboutBook,
        FileNaming naming
    ) => new EvaluationJson(table, null, aboutBook, naming).WriteRuleBookValue(json);

    /// <summary>Returns the seal that stands in the JSON of an evaluation.</summary>
    internal static string Seal(EvaluationResult evaluation) =>
        new EvaluationJson(evaluation, FileNaming.AsGiven).SealOf(evaluation);

    private static EvaluationJson Of(GradedTree tree, FileNaming naming) =>
        new(tree.Table, tree.Plan, tree.RuleBookDiagnostics, naming);

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
        var document = new EvaluationJson(evaluation, FileNaming.AsGiven);
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
                json.Write(writer =>
                    writer.WriteFindings("findings", evaluation.Diagnostics, document._naming)
                );
                EvaluationRecord record = evaluation.Record;
                json.WriteSealed(
                    (writer, seal) =>
                    {
                        RecordJson.Write(writer, record, seal, document._naming);
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
        RecordJson.Write(json, evaluation.Record, seal, _naming);
        WriteRuleBook(json);
        json.WriteStartArray("subjects");
    }

    private void WriteAndFlush(Utf8JsonWriter json, SubjectEvaluation subject)
    {
        WriteSubject(json, subject);
        json.Flush();
    }

    private void WriteBehindSubjects(Utf8JsonWriter json, EvaluationResult evaluation)
    {
        json.WriteEndArray();
        json.WriteFindings("findings", evaluation.GeneralDiagnostics, _naming);
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
        json.WriteObject("assessor", subject.Assessor, assessor => WriteMembers(json, assessor));
        WriteNode(json, subject.Root);
        json.WriteFindings(
            "findings",
            subject.Diagnostics.Where(finding => finding.Path is null),
            _naming
        );
        json.WriteEndObject();
    }

    /// <summary>Writes the members that tell who assessed.</summary>
    public static void WriteMembers(Utf8JsonWriter json, Assessor assessor)
    {
        json.WriteString("name", assessor.Name);
        json.WriteString("role", assessor.Role.ToString().ToLowerInvariant());
    }

    private void WriteRuleBook(Utf8JsonWriter json)
    {
        json.WritePropertyName("rulebook");
        WriteRuleBookValue(json);
    }

    private void WriteRuleBookValue(Utf8JsonWriter json)
    {
        PublishedTable table = _table;
        json.WriteStartObject();
        json.WriteString("id", table.Id);
        json.WriteText("title", table.Title);
        json.WritePropertyName("grades");
        TableJson.WriteScale(json, table.Scale);
        if (_isBookKnown)
        {
            json.WriteFindings("findings", _aboutBook.OfWholeBook, _naming);
        }

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
        json.WriteText("name", node.Name);
        IndicatorEvaluation? indicator = node.Indicator;
        IndicatorJson.WriteValue(json, indicator, _naming);
        IndicatorJson.WriteCompared(json, indicator);
        json.WriteString("status", node.Status?.ToString());
        json.WriteGrade("grade", node.Grade);
        RollUpJson.WriteScore(json, "score", node.Score);
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
        WritePolicy(json, node.Ruling);
        IndicatorJson.WriteDecided(json, indicator);
        IndicatorJson.WriteDistances(json, indicator);
        json.WriteFindings("findings", Findings(node), _naming);
        json.WriteObject(
            "source",
            node.Node?.Source,
            source => TableJson.WriteMembers(json, source)
        );
        json.WriteObject("counts", node.Counts, counts => WriteMembers(json, counts));
        json.WriteStartArray("children");
        foreach (NodeEvaluation child in node.Children)
        {
            WriteNode(json, child, isNamed: false);
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    /// <summary>Writes what the reading policy gave; null where none was needed.</summary>
    public static void WritePolicy(Utf8JsonWriter json, Ruling? ruling, string name = "policy")
    {
        if (ruling?.Policy is not { } policy)
        {
            json.WriteNull(name);
            return;
        }

        json.WriteStartObject(name);
        json.WriteString(policy.Policy, policy.Choice);
        json.WriteGrade("grade", ruling.Grade);
        json.WriteEndObject();
    }

    private IEnumerable<Diagnostic> Findings(NodeEvaluation node) =>
        _aboutBook
            .About(node)
            .Concat(node.Indicator?.Diagnostics ?? node.RollUp?.Diagnostics ?? []);

    /// <summary>Writes how many indicators have each grade, best first, and each status.</summary>
    public static void WriteMembers(Utf8JsonWriter json, Counts counts)
    {
        json.WriteStartObject("grades");
        foreach (Grade grade in counts.Scale.Grades)
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
    }
}
