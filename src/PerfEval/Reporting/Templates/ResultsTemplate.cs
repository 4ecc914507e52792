using NodaTime.Text;
using PerfEval.Reporting;
using PerfEval.Reporting.Csv;
using PerfEval.Reporting.Templates;
using PerfEval.Results;
using PerfEval.Rules.Scores;
using PerfEval.Text;

namespace PerfEval;

/// <summary>Writes an empty results file for a table, in the document's order, with all that who fills it in has to know.</summary>
public static class ResultsTemplate
{
    private static readonly string[] Columns =
    [
        "indicator",
        "value",
        "done",
        "of",
        "due",
        "completed",
        "notApplicable",
        "evidence",
        "note",
        "deviation",
    ];

    private static readonly string[] JudgedColumns = ["points", "reason", "by"];
    private static readonly string[] ClaimedColumns = ["claimed", "claimedGrade"];

    /// <summary>Writes the file as YAML to a stream.</summary>
    /// <param name="table">The table.</param>
    /// <param name="stream">Where to write, in UTF-8 without a byte order mark; it is not closed.</param>
    /// <param name="language">The reader's language.</param>
    public static void WriteYaml(PublishedTable table, Stream stream, Language language) =>
        Utf8Stream.Write(stream, writer => WriteYaml(table, writer, language));

    /// <summary>Writes the file as YAML to a stream without blocking.</summary>
    /// <param name="table">The table.</param>
    /// <param name="stream">Where to write, in UTF-8 without a byte order mark; it is not closed.</param>
    /// <param name="language">The reader's language.</param>
    /// <param name="cancellationToken">Ends the writing early.</param>
    /// <exception cref="OperationCanceledException">The writing was ended early.</exception>
    public static Task WriteYamlAsync(
        PublishedTable table,
        Stream stream,
        Language language,
        CancellationToken cancellationToken = default
    ) =>
        AwaitedStream.WriteTextAsync(
            stream,
            writer => WriteYaml(table, writer, language),
            cancellationToken
        );

    /// <summary>Writes the file as YAML: names, what may be written and criteria are comments.</summary>
    /// <param name="table">The table.</param>
    /// <param name="writer">Where to write; lines end with a line feed.</param>
    /// <param name="language">The reader's language.</param>
    public static void WriteYaml(PublishedTable table, TextWriter writer, Language language)
    {
        ArgumentNullException.ThrowIfNull(table);
        ArgumentNullException.ThrowIfNull(writer);
        var phrases = new Phrases(language);
        WriteHead(table, phrases, writer);
        foreach (Node node in table.Nodes)
        {
            if (node is Indicator indicator)
            {
                writer.Write("\n");
                WriteEntry(table, indicator, phrases, writer);
            }
            else
            {
                WriteTitle(node, phrases, writer);
            }
        }
    }

    /// <summary>Writes the empty result of an indicator: name, criteria, and what may be written are comments.</summary>
    internal static void WriteEntry(
        PublishedTable table,
        Indicator indicator,
        Phrases phrases,
        TextWriter writer
    )
    {
        YamlText.WriteComment(writer, "  ", indicator.Name.In(phrases.Language));
        if (indicator.Criteria.Count > 0)
        {
            YamlText.WriteComment(writer, "  ", phrases.Ladder(indicator));
        }

        if (indicator.Points is { } points)
        {
            YamlText.WriteComment(writer, "  ", PointsLine(indicator, points, phrases));
        }

        YamlText.WriteComment(
            writer,
            "  ",
            phrases.Say("write ", "填写：")
                + AllowedText.Of(indicator, table.Period.To, DatesInYaml, phrases)
        );
        writer.Write($"  {YamlText.Scalar(indicator.Path)}:\n");
    }

    private static string PointsLine(Indicator indicator, StatedAmount points, Phrases phrases)
    {
        string target = indicator.Target is { } stated
            ? phrases.Say($"; target {stated}", $"；{phrases.Of(Terms.Target)} {stated}")
            : "";
        string words = indicator.Score?.Words is { } published
            ? phrases.Say($"; {published}", $"；{published}")
            : "";
        return phrases.Title(Terms.PointsPossible)
            + phrases.Say($": {points}", $"：{points}")
            + target
            + words;
    }

    /// <summary>Writes the file as CSV to a stream.</summary>
    /// <param name="table">The table.</param>
    /// <param name="stream">Where to write, in UTF-8 without a byte order mark; it is not closed.</param>
    /// <param name="language">The reader's language.</param>
    public static void WriteCsv(PublishedTable table, Stream stream, Language language) =>
        Utf8Stream.Write(stream, writer => WriteCsv(table, writer, language));

    /// <summary>Writes the file as CSV to a stream without blocking.</summary>
    /// <param name="table">The table.</param>
    /// <param name="stream">Where to write, in UTF-8 without a byte order mark; it is not closed.</param>
    /// <param name="language">The reader's language.</param>
    /// <param name="cancellationToken">Ends the writing early.</param>
    /// <exception cref="OperationCanceledException">The writing was ended early.</exception>
    public static Task WriteCsvAsync(
        PublishedTable table,
        Stream stream,
        Language language,
        CancellationToken cancellationToken = default
    ) =>
        AwaitedStream.WriteTextAsync(
            stream,
            writer => WriteCsv(table, writer, language),
            cancellationToken
        );

    /// <summary>Writes the file as CSV: names, what may be written and criteria are columns behind those to fill in.</summary>
    /// <param name="table">The table.</param>
    /// <param name="writer">Where to write; lines end with CR LF, and no byte order mark is written.</param>
    /// <param name="language">The reader's language.</param>
    public static void WriteCsv(PublishedTable table, TextWriter writer, Language language)
    {
        ArgumentNullException.ThrowIfNull(table);
        ArgumentNullException.ThrowIfNull(writer);
        var phrases = new Phrases(language);
        IReadOnlyList<Grade> grades = table.Scale.Grades;
        FormRow[] rows = [.. FormRow.Of(table.Indicators)];
        string[] filled =
        [
            .. Columns,
            .. rows.Any(row => row.IsJudged) ? JudgedColumns : [],
            .. rows.Any(row => row.Indicator.Score is not null) ? ClaimedColumns : [],
        ];
        CsvText.WriteRow(
            writer,
            [.. filled, "name", "allowed", .. grades.Select(grade => $"criterion:{grade.Id}")]
        );
        foreach (FormRow row in rows)
        {
            string allowed = row.Item is { } item
                ? AllowedText.Of(item, phrases)
                : AllowedText.Of(
                    row.Indicator,
                    table.Period.To,
                    DatesInCells,
                    phrases,
                    isRow: true
                );
            IEnumerable<string> criteria = grades.Select(grade =>
                row.Item is null ? row.Indicator.PublishedUnder(grade) ?? "" : ""
            );
            CsvText.WriteRow(
                writer,
                [
                    row.Path,
                    .. filled[1..].Select(_ => ""),
                    row.Item?.Name ?? row.Indicator.Name.In(language),
                    allowed,
                    .. criteria,
                ]
            );
        }
    }

    // An empty subject or date is a mistake, so they stand as comments until somebody fills them in.
    private static void WriteHead(PublishedTable table, Phrases phrases, TextWriter writer)
    {
        YamlText.WriteComment(writer, "", table.Title.In(phrases.Language));
        YamlText.WriteComment(
            writer,
            "",
            phrases.Say(
                "Write each result behind its key; what stays empty is missing. What does not apply: {notApplicable: reason}.",
                "请在各键之后填写实际完成值；留空即为未报送。不适用的写 {notApplicable: 原因}。"
            )
        );
        YamlText.WriteComment(
            writer,
            "",
            phrases.Say(
                "Evidence and remarks: {value: …, evidence: …, note: …, deviation: …}.",
                "佐证和说明写 {value: …, evidence: …, note: …, deviation: …}。"
            )
        );
        writer.Write($"schema: perfeval/results/1\nrulebook: {YamlText.Scalar(table.Id)}\n");
        string subject = table.Department?.Name.In(phrases.Language) ?? "…";
        string lastDay = LocalDatePattern.Iso.Format(table.Period.To);
        YamlText.WriteComment(writer, "", $"subject: {YamlText.Scalar(subject)}");
        YamlText.WriteComment(writer, "", $"asOf: {lastDay}");
        YamlText.WriteComment(writer, "", "assessor: {name: …, role: self}");
        WriteHeadOfProject(table, writer);
        writer.Write("results:\n");
    }

    // What the official form of a project has above its rows.
    private static void WriteHeadOfProject(PublishedTable table, TextWriter writer)
    {
        if (!table.Indicators.Any(indicator => indicator.Score is not null))
        {
            return;
        }

        YamlText.WriteComment(writer, "", "claimed: {points: …}");
        string facts = string.Join(", ", ProjectFacts.Keys.Select(key => $"{key}: …"));
        YamlText.WriteComment(writer, "", $"project: {{{facts}}}");
        string[] funds =
        [
            .. table
                .Indicators.Select(indicator => indicator.Measure.Fund)
                .OfType<string>()
                .Distinct(StringComparer.Ordinal)
                .Select(id =>
                    $"{{id: {YamlText.Scalar(id)}, initial: …, adjusted: …, executed: …}}"
                ),
        ];
        if (funds.Length > 0)
        {
            YamlText.WriteComment(writer, "", $"funds: [{string.Join(", ", funds)}]");
        }
    }

    private static string DatesInYaml(string? due, string completed) =>
        due is null ? $"{{completed: {completed}}}" : $"{{due: {due}, completed: {completed}}}";

    private static string DatesInCells(string? due, string completed) =>
        due is null ? $"completed {completed}" : $"due {due}, completed {completed}";

    private static void WriteTitle(Node node, Phrases phrases, TextWriter writer)
    {
        string number = node.Number is { } printed ? printed + " " : "";
        writer.Write("\n");
        YamlText.WriteComment(writer, "  ", $"{number}{node.Name.In(phrases.Language)}");
    }
}
