using NodaTime.Text;
using PerfEval.Evaluation;
using PerfEval.Results;

namespace PerfEval.Reporting;

/// <summary>What stands over the evaluation of a subject: whose it is, as of which day, who assessed, and what rolled it up.</summary>
internal static class SubjectHeading
{
    /// <summary>Returns the parts on one line.</summary>
    public static string Of(SubjectEvaluation subject, EvaluationRecord record, Phrases phrases)
    {
        string asOf = LocalDatePattern.Iso.Format(record.AsOf);
        string source = record.AsOfSource switch
        {
            AsOfSource.Option => phrases.Say("as asked", "按指定"),
            AsOfSource.Results => phrases.Say("from the results", "按结果文件"),
            _ => phrases.Say("today by the clock", "按运行当日"),
        };
        List<string> parts = [];
        if (subject.Subject is { } name)
        {
            parts.Add(name);
        }

        parts.Add(phrases.Say($"as of {asOf} ({source})", $"截至 {asOf}（{source}）"));
        if (subject.Assessor is { } assessor)
        {
            string role = assessor.Role switch
            {
                AssessorRole.Self => phrases.Say("self-assessment", "自评"),
                AssessorRole.Review => phrases.Say("review", "复核"),
                _ => phrases.Say("audit", "审计"),
            };
            parts.Add(
                assessor.Name is { } by ? phrases.Say($"{role} by {by}", $"{role}：{by}") : role
            );
        }

        if (record.RollUpFile is { } file)
        {
            string inPlace = record.IsRollUpReplaced
                ? phrases.Say(" in place of the rule book's own", "，替代指标体系自带的汇总")
                : "";
            parts.Add(
                phrases.Say($"rolled up by {file.Name}{inPlace}", $"按 {file.Name} 汇总{inPlace}")
            );
        }
        else if (record.RollUp is not null)
        {
            parts.Add(phrases.Say("rolled up by the rule book", "按指标体系汇总"));
        }

        if (record.IsStrict)
        {
            parts.Add(phrases.Say("strict", "严格"));
        }

        return string.Join(phrases.Say(", ", "，"), parts);
    }

    /// <summary>Says how a file of CSV was read; its name stands before that.</summary>
    public static string ReadAsCsv(InputFile file, Phrases phrases)
    {
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
