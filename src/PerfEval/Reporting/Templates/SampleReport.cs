using NodaTime.Text;
using PerfEval.Reporting;
using PerfEval.Reporting.Csv;
using PerfEval.Reporting.Templates;

namespace PerfEval;

/// <summary>Writes a sample as the sheet on which it is measured again, and says how it was drawn.</summary>
public static class SampleReport
{
    private static readonly string[] Columns =
    [
        "subject",
        "indicator",
        "name",
        "grade",
        "value",
        "evidence",
        "note",
        "sha256",
        "measured",
        "remark",
    ];

    // How many columns stand before the value.
    private const int Claimed = 4;

    /// <summary>Writes what is to be measured again as CSV to a stream.</summary>
    /// <param name="sample">The sample.</param>
    /// <param name="stream">Where to write, in UTF-8 without a byte order mark; it is not closed.</param>
    /// <param name="language">The language of names.</param>
    public static void WriteCsv(Sample sample, Stream stream, Language language) =>
        Utf8Stream.Write(stream, writer => WriteCsv(sample, writer, language));

    /// <summary>Writes what is to be measured again as CSV to a stream without blocking.</summary>
    /// <param name="sample">The sample.</param>
    /// <param name="stream">Where to write, in UTF-8 without a byte order mark; it is not closed.</param>
    /// <param name="language">The language of names.</param>
    /// <param name="cancellationToken">Ends the writing early.</param>
    /// <exception cref="OperationCanceledException">The writing was ended early.</exception>
    public static Task WriteCsvAsync(
        Sample sample,
        Stream stream,
        Language language,
        CancellationToken cancellationToken = default
    ) =>
        AwaitedStream.WriteTextAsync(
            stream,
            writer => WriteCsv(sample, writer, language),
            cancellationToken
        );

    /// <summary>Writes what is to be measured again as CSV: what was claimed, and two empty columns for what is found.</summary>
    /// <param name="sample">The sample.</param>
    /// <param name="writer">Where to write; lines end with CR LF, and no byte order mark is written.</param>
    /// <param name="language">The language of names.</param>
    public static void WriteCsv(Sample sample, TextWriter writer, Language language)
    {
        ArgumentNullException.ThrowIfNull(sample);
        ArgumentNullException.ThrowIfNull(writer);
        // The points stand beside the grade, where there are any.
        string[] ofPoints = sample.HasPoints ? ["points"] : [];
        CsvText.WriteRow(writer, [.. Columns[..Claimed], .. ofPoints, .. Columns[Claimed..]]);
        foreach ((string? subject, IndicatorEvaluation indicator, string hash) in sample.Results)
        {
            string[] points = sample.HasPoints ? [indicator.Points?.ToMixedString() ?? ""] : [];
            CsvText.WriteRow(
                writer,
                [
                    subject ?? "",
                    indicator.Indicator.Path,
                    indicator.Indicator.Name.In(language),
                    indicator.Grade?.Id ?? "",
                    .. points,
                    ValueText.Written(indicator, language),
                    indicator.Measurement?.Evidence ?? "",
                    indicator.Measurement?.Note ?? "",
                    hash,
                    "",
                    "",
                ]
            );
        }
    }

    /// <summary>Writes an empty results file in YAML to a stream.</summary>
    /// <param name="sample">The sample.</param>
    /// <param name="stream">Where to write, in UTF-8 without a byte order mark; it is not closed.</param>
    /// <param name="language">The reader's language.</param>
    /// <exception cref="ArgumentException">Results of several subjects were drawn; a results file in YAML holds those of one.</exception>
    public static void WriteYaml(Sample sample, Stream stream, Language language) =>
        Utf8Stream.Write(stream, writer => WriteYaml(sample, writer, language));

    /// <summary>Writes an empty results file in YAML to a stream without blocking.</summary>
    /// <param name="sample">The sample.</param>
    /// <param name="stream">Where to write, in UTF-8 without a byte order mark; it is not closed.</param>
    /// <param name="language">The reader's language.</param>
    /// <param name="cancellationToken">Ends the writing early.</param>
    /// <exception cref="ArgumentException">Results of several subjects were drawn; a results file in YAML holds those of one.</exception>
    /// <exception cref="OperationCanceledException">The writing was ended early.</exception>
    public static Task WriteYamlAsync(
        Sample sample,
        Stream stream,
        Language language,
        CancellationToken cancellationToken = default
    ) =>
        AwaitedStream.WriteTextAsync(
            stream,
            writer => WriteYaml(sample, writer, language),
            cancellationToken
        );

    /// <summary>Writes an empty results file in YAML: names, criteria, and what may be written are comments. What was claimed is not shown, so that nobody measures towards it.</summary>
    /// <param name="sample">The sample.</param>
    /// <param name="writer">Where to write; lines end with a line feed.</param>
    /// <param name="language">The reader's language.</param>
    /// <exception cref="ArgumentException">Results of several subjects were drawn; a results file in YAML holds those of one.</exception>
    public static void WriteYaml(Sample sample, TextWriter writer, Language language)
    {
        ArgumentNullException.ThrowIfNull(sample);
        ArgumentNullException.ThrowIfNull(writer);
        sample.CheckOneSubject(nameof(sample));
        var phrases = new Phrases(language);
        WriteHead(sample, phrases, writer);
        foreach ((_, IndicatorEvaluation one, string hash) in sample.Results)
        {
            writer.Write("\n");
            YamlText.WriteComment(writer, "  ", $"sha256 {hash}");
            ResultsTemplate.WriteEntry(sample.Table, one.Indicator, phrases, writer);
        }
    }

    /// <summary>Writes how the sample was drawn to a stream.</summary>
    /// <param name="sample">The sample.</param>
    /// <param name="stream">Where to write, in UTF-8 without a byte order mark; it is not closed.</param>
    /// <param name="language">The reader's language.</param>
    public static void WriteText(Sample sample, Stream stream, Language language) =>
        Utf8Stream.Write(stream, writer => WriteText(sample, writer, language));

    /// <summary>Writes how the sample was drawn to a stream without blocking.</summary>
    /// <param name="sample">The sample.</param>
    /// <param name="stream">Where to write, in UTF-8 without a byte order mark; it is not closed.</param>
    /// <param name="language">The reader's language.</param>
    /// <param name="cancellationToken">Ends the writing early.</param>
    /// <exception cref="OperationCanceledException">The writing was ended early.</exception>
    public static Task WriteTextAsync(
        Sample sample,
        Stream stream,
        Language language,
        CancellationToken cancellationToken = default
    ) =>
        AwaitedStream.WriteTextAsync(
            stream,
            writer => WriteText(sample, writer, language),
            cancellationToken
        );

    /// <summary>Says how the sample was drawn: how many of each grade, what was left out, and how to draw it again.</summary>
    /// <param name="sample">The sample.</param>
    /// <param name="writer">Where to write; lines end with a line feed.</param>
    /// <param name="language">The reader's language.</param>
    public static void WriteText(Sample sample, TextWriter writer, Language language)
    {
        ArgumentNullException.ThrowIfNull(sample);
        ArgumentNullException.ThrowIfNull(writer);
        foreach (string line in Lines(sample, new Phrases(language)))
        {
            writer.Write(Text.VisibleText.Of(line) + "\n");
        }
    }

    private static void WriteHead(Sample sample, Phrases phrases, TextWriter writer)
    {
        YamlText.WriteComment(writer, "", sample.Table.Title.In(phrases.Language));
        foreach (string line in Lines(sample, phrases))
        {
            YamlText.WriteComment(writer, "", line);
        }

        string id = YamlText.Scalar(sample.Table.Id);
        writer.Write($"schema: perfeval/results/1\nrulebook: {id}\n");
        if (sample.Results is [(Subject: { } subject, _, _), ..])
        {
            writer.Write($"subject: {YamlText.Scalar(subject)}\n");
        }

        writer.Write($"asOf: {LocalDatePattern.Iso.Format(sample.AsOf)}\n");
        YamlText.WriteComment(writer, "", "assessor: {name: …, role: audit}");
        writer.Write("results:\n");
    }

    private static IEnumerable<string> Lines(Sample sample, Phrases phrases)
    {
        string drawn = Number(sample.Results.Count);
        string all = Number(sample.Population);
        yield return phrases.Say(
            $"Drawn: {drawn} of {all} {(sample.HasPoints ? "graded or scored" : "graded")} results, by the seed '{sample.Seed}'.",
            $"抽样：从{(sample.HasPoints ? "已评定或已计分" : "已评定")}的 {all} 个结果中抽取 {drawn} 个，种子为“{sample.Seed}”。"
        );
        if (sample.Asked > sample.Population)
        {
            string asked = Number(sample.Asked);
            yield return phrases.Say(
                $"{asked} were asked for; there are no more, so all were drawn.",
                $"要求抽取 {asked} 个，但没有更多结果，故全部抽取。"
            );
        }

        yield return phrases.Say("By grade: ", "各等级：")
            + string.Join(phrases.Say(", ", "，"), ByGrade(sample, phrases));
        string[] leftOut = [.. LeftOut(sample, phrases)];
        yield return leftOut.Length == 0
            ? phrases.Say("Nothing was left out.", "没有不参加抽样的结果。")
            : LeftOutHeading(sample, phrases) + string.Join(phrases.Say(", ", "，"), leftOut);
        yield return phrases.Say(
            "Each grade has its part in proportion, by the largest remainder (of equal ones the better grade), and at least one where the sample is large enough.",
            "各等级按比例分配，按最大余数取整（余数相同的，较优等级优先）；样本量足够时，每个等级至少抽取一个。"
        );
        yield return phrases.Say(
            "Of each grade those with the smallest hash are drawn: printf '%s\\n%s\\n%s' seed subject indicator | sha256sum",
            "各等级抽取哈希值最小的结果：printf '%s\\n%s\\n%s' 种子 被评价单位 指标路径 | sha256sum"
        );
    }

    private static string LeftOutHeading(Sample sample, Phrases phrases) =>
        sample.HasPoints
            ? phrases.Say(
                "Left out, since they have no grade and no points: ",
                "没有等级也未计分、不参加抽样的："
            )
            : phrases.Say("Left out, since they have no grade: ", "没有等级、不参加抽样的：");

    private static IEnumerable<string> ByGrade(Sample sample, Phrases phrases)
    {
        IEnumerable<string> grades =
            from grade in sample.Table.Scale.Grades
            where sample.PopulationOf(grade) > 0
            let count = Number(sample.CountOf(grade))
            let all = Number(sample.PopulationOf(grade))
            select $"{phrases.Label(grade)} {count}/{all}";
        return sample.PopulationOfScored > 0
            ? grades.Append(
                $"{phrases.Of(Status.Scored)} {Number(sample.CountOfScored)}/{Number(sample.PopulationOfScored)}"
            )
            : grades;
    }

    private static IEnumerable<string> LeftOut(Sample sample, Phrases phrases) =>
        from status in Phrases.Ungraded
        where sample.LeftOut(status) > 0
        select $"{phrases.Of(status)} {Number(sample.LeftOut(status))}";

    private static string Number(long number) => FormattableString.Invariant($"{number}");
}
