using NodaTime.Text;
using PerfEval.Cases;
using PerfEval.Reporting;
using PerfEval.Reporting.Templates;
using PerfEval.Results;

namespace PerfEval;

/// <summary>Writes the cases at which grades change, with what the engine makes of each, for a person to confirm.</summary>
/// <remarks>
/// At, just under and just over every end of every criterion and of the domain: by the resolution, or else by one
/// step of a last place finer than any limit of the ladder. Every label. For dates, the due date and every last day,
/// and the day after each, completed and not.
/// </remarks>
public static class SeamsYaml
{
    private static readonly LocalizedText Heading = new(
        "Every boundary of every ladder, with the grade that the engine gives. Nobody has settled them yet: correct what is expected, then remove \"confirmed: false\".",
        "每个评价标准的每个边界及引擎给出的等级。尚无人确认：请改正预期，再删去“confirmed: false”。"
    );

    /// <summary>Writes the cases as a file that <c>perfeval test</c> reads.</summary>
    /// <param name="table">The table.</param>
    /// <param name="stream">Where to write, in UTF-8 without a byte order mark; it is not closed.</param>
    /// <param name="language">The language of comments.</param>
    /// <param name="ruleBook">The path of the rule book as seen from the folder where the file will lie.</param>
    public static void Write(
        ProvedTable table,
        Stream stream,
        Language language,
        string ruleBook
    ) => Utf8Stream.Write(stream, writer => Write(table, writer, language, ruleBook));

    /// <summary>Writes without blocking the cases as a file that <c>perfeval test</c> reads.</summary>
    /// <param name="table">The table.</param>
    /// <param name="stream">Where to write, in UTF-8 without a byte order mark; it is not closed.</param>
    /// <param name="language">The language of comments.</param>
    /// <param name="ruleBook">The path of the rule book as seen from the folder where the file will lie.</param>
    /// <param name="cancellationToken">Ends the writing early.</param>
    /// <exception cref="OperationCanceledException">The writing was ended early.</exception>
    public static Task WriteAsync(
        ProvedTable table,
        Stream stream,
        Language language,
        string ruleBook,
        CancellationToken cancellationToken = default
    ) =>
        AwaitedStream.WriteTextAsync(
            stream,
            writer => Write(table, writer, language, ruleBook),
            cancellationToken
        );

    /// <summary>Writes the cases as a file that <c>perfeval test</c> reads.</summary>
    /// <param name="table">The table.</param>
    /// <param name="writer">Where to write; lines end with a line feed.</param>
    /// <param name="language">The language of comments.</param>
    /// <param name="ruleBook">The path of the rule book as seen from the folder where the file will lie.</param>
    public static void Write(
        ProvedTable table,
        TextWriter writer,
        Language language,
        string ruleBook
    )
    {
        ArgumentNullException.ThrowIfNull(table);
        ArgumentNullException.ThrowIfNull(ruleBook);
        ArgumentNullException.ThrowIfNull(writer);
        var phrases = new Phrases(language);
        YamlText.WriteComment(writer, "", Heading.In(language));
        writer.Write($"schema: perfeval/cases/1\nrulebook: {YamlText.Scalar(ruleBook)}\ncases:\n");
        string before = "";
        foreach (Case one in Seams.Of(table))
        {
            string path = one.Measurements[0].Indicator.Value;
            if (path != before)
            {
                WriteHeading(writer, table.Ladders[table.IndexOf(path)].Indicator, phrases);
                before = path;
            }

            WriteCase(writer, one);
        }
    }

    private static void WriteHeading(TextWriter writer, Indicator indicator, Phrases phrases)
    {
        writer.Write("\n");
        YamlText.WriteComment(writer, "  ", indicator.Name.In(phrases.Language));
        if (indicator.Criteria.Count > 0)
        {
            YamlText.WriteComment(writer, "  ", phrases.Ladder(indicator));
        }
    }

    private static void WriteCase(TextWriter writer, Case one)
    {
        Measurement measurement = one.Measurements[0];
        string path = YamlText.Scalar(measurement.Indicator.Value);
        string completed = measurement.Completed is { } day ? $", completed: {day}" : "";
        string value = measurement.Value is { } text
            ? YamlText.Scalar(text.Value)
            : $"{{due: {measurement.Due}{completed}}}";
        string asOf = one.AsOf is { } date
            ? $"    asOf: {LocalDatePattern.Iso.Format(date)}\n"
            : "";
        writer.Write(
            $"  - case: {YamlText.Scalar(one.Name.Value)}\n{asOf}    results: {{{path}: {value}}}\n    expect: {{{path}: {one.Expectations[0]}}}\n    confirmed: false\n"
        );
    }
}
