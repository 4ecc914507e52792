using NodaTime.Text;
using PerfEval.Evaluation;
using PerfEval.Ladders;
using PerfEval.Results;
using PerfEval.Rules;
using PerfEval.Text;

namespace PerfEval.Reporting;

/// <summary>What an evaluation was made from, as far as a report says it in words.</summary>
internal static class RecordLines
{
    /// <summary>Says whose results they are, as of when, who assessed, and how they are rolled up.</summary>
    public static IEnumerable<string> Heading(
        SubjectEvaluation subject,
        EvaluationRecord record,
        Phrases phrases
    )
    {
        if (subject.Subject is { } name)
        {
            yield return name;
        }

        yield return AsOf(record, phrases);
        if (subject.Assessors.Count > 0)
        {
            yield return AllAssessed(subject.Assessors, phrases);
        }

        if (record.RollUpFile is { } file)
        {
            string inPlace = record.IsRollUpReplaced
                ? phrases.Say(" in place of the rule book's own", "，替代指标体系自带的汇总规则")
                : "";
            yield return phrases.Say(
                $"rolled up by {file.Name}{inPlace}",
                $"按 {file.Name} 汇总{inPlace}"
            );
        }
        else if (record.RollUp is not null)
        {
            yield return phrases.Say("rolled up by the rule book", "按指标体系汇总");
        }

        if (record.IsStrict)
        {
            yield return phrases.Say("strict", "严格");
        }
    }

    /// <summary>Says what the head of a project's form says of it, each with what it is; nothing where it says nothing.</summary>
    public static IEnumerable<(string Title, string Text)> Project(
        SubjectEvaluation subject,
        Phrases phrases
    ) =>
        from fact in FormHeadings.Project.Zip(subject.Project.Texts)
        where fact.Second is not null
        select (fact.First.In(phrases.Language), fact.Second.Value);

    /// <summary>Says on one line whose results they are, as of when, who assessed, and how they are rolled up.</summary>
    public static string HeadingLine(
        SubjectEvaluation subject,
        EvaluationRecord record,
        Phrases phrases
    ) => string.Join(phrases.Say(", ", "，"), Heading(subject, record, phrases));

    /// <summary>Says as of when results are graded, and where that comes from.</summary>
    public static string AsOf(EvaluationRecord record, Phrases phrases)
    {
        string asOf = LocalDatePattern.Iso.Format(record.AsOf);
        string source = Source(record.AsOfSource, phrases);
        return phrases.Say($"as of {asOf} ({source})", $"截至 {asOf}（{source}）");
    }

    /// <summary>Says the reading policy: <c>where criteria overlap, the better counts; …</c>.</summary>
    public static string Policy(ReadingPolicy policy, Phrases phrases) =>
        string.Join(
            phrases.Say("; ", "；"),
            phrases.Of(PolicyDecision.Of(policy.Overlap)),
            phrases.Of(PolicyDecision.Of(policy.Gap)),
            phrases.Of(PolicyDecision.Of(policy.Beyond)),
            phrases.Of(PolicyDecision.Of(policy.Top))
        );

    /// <summary>Says where the date comes from as of which results are graded.</summary>
    public static string Source(AsOfSource source, Phrases phrases) =>
        source switch
        {
            AsOfSource.Option => phrases.Say("as asked", "按指定"),
            AsOfSource.Results => phrases.Say("from the results", "按实际完成值文件"),
            _ => phrases.Say("today by the clock", "按运行当日"),
        };

    /// <summary>Says in what role somebody assessed, and who that was where it is known, with the file and how many indicators came from it.</summary>
    public static string Assessed(Assessor assessor, Phrases phrases)
    {
        string role = Role(assessor, phrases);
        string assessed = assessor.Name is { } by
            ? phrases.Say($"{role} by {by}", $"{role}：{by}")
            : role;
        int count = assessor.Indicators.Count;
        return assessor.File is { } file
            ? assessed
                + phrases.Say(
                    FormattableString.Invariant(
                        $" ({file}: {count} {(count == 1 ? "indicator" : "indicators")})"
                    ),
                    FormattableString.Invariant($"（{file}：{count} 个指标）")
                )
            : assessed;
    }

    // Of many hands, all of one role, each with how many indicators came from it.
    private static string AllAssessed(IReadOnlyList<Assessor> assessors, Phrases phrases)
    {
        if (assessors is [var only])
        {
            return Assessed(only, phrases);
        }

        string hands = string.Join(
            phrases.Say(", ", "、"),
            assessors.Select(hand =>
                (hand.Name ?? hand.File)
                + phrases.Say(
                    FormattableString.Invariant($" ({hand.Indicators.Count})"),
                    FormattableString.Invariant($"（{hand.Indicators.Count}）")
                )
            )
        );
        string role = Role(assessors[0], phrases);
        return phrases.Say($"{role} by {hands}", $"{role}：{hands}");
    }

    private static string Role(Assessor assessor, Phrases phrases) =>
        assessor.Role switch
        {
            AssessorRole.Self => phrases.Of(Terms.SelfAssessment),
            AssessorRole.Review => phrases.Of(Terms.Review),
            _ => phrases.Of(Terms.Audit),
        };

    /// <summary>Returns the files that were read, each with what it was read as, in the order of the record.</summary>
    public static IEnumerable<(LocalizedText Kind, InputFile File)> Inputs(EvaluationRecord record)
    {
        yield return (Terms.RuleBook, record.RuleBook);
        foreach (InputFile calendar in record.Calendars)
        {
            yield return (Terms.Calendar, calendar);
        }

        foreach (InputFile results in record.Results)
        {
            yield return (Terms.Results, results);
        }

        if (record.RollUpFile is { } rollUp)
        {
            yield return (Terms.RollUp, rollUp);
        }

        foreach (InputFile evidence in record.Evidence)
        {
            yield return (Terms.Evidence, evidence);
        }

        foreach (InputFile figures in record.Statements)
        {
            yield return (Terms.Figures, figures);
        }
    }

    /// <summary>Says how CSV was read, or that rows were given; null of other files. The name stands before that.</summary>
    public static string? HowRead(InputFile file, Phrases phrases)
    {
        if (file.IsRows)
        {
            return phrases.Say(
                "rows that lay in no file; the hash is that of their canonical CSV",
                "直接给出的数据行，不是文件；散列值取自其规范 CSV"
            );
        }

        if (file.Delimiter is null)
        {
            return null;
        }

        string encoding = file.Encoding!.ToUpperInvariant();
        string delimiter = file.Delimiter switch
        {
            ',' => phrases.Say("commas", "逗号"),
            ';' => phrases.Say("semicolons", "分号"),
            _ => phrases.Say("tabs", "制表符"),
        };
        return phrases.Say(
            $"read as CSV in {encoding}, cells parted by {delimiter}",
            $"按 CSV 读取，编码 {encoding}，以{delimiter}分隔"
        );
    }
}
