using PerfEval.Records;
using PerfEval.Text;

namespace PerfEval.Reporting.Text;

/// <summary>Writes what came of making an evaluation again.</summary>
internal static class VerificationText
{
    private const int WidestValue = 100;
    private const string Reading = "rulebook.reading.";

    // More than anybody would read; the rest is counted.
    private const int MostCauses = 100;

    /// <summary>Writes other evidence and inputs, the degree, the seal, the causes and how much follows from them; or every difference.</summary>
    /// <param name="result">What came of it.</param>
    /// <param name="language">The reader's language.</param>
    /// <param name="writer">Where to write; lines end with a line feed.</param>
    public static void Write(VerificationResult result, Language language, TextWriter writer)
    {
        ArgumentNullException.ThrowIfNull(result);
        ArgumentNullException.ThrowIfNull(writer);
        var phrases = new Phrases(language);
        foreach (Diagnostic finding in result.Evidence)
        {
            writer.WriteLineOf(DiagnosticText.Of(finding, language));
        }

        foreach (InputDifference input in result.Inputs.Where(input => !input.IsNameOnly))
        {
            writer.WriteLineOf(Input(input, phrases));
        }

        writer.WriteLineOf(Degree(result, phrases));
        writer.WriteLineOf(
            result.IsSealIntact
                ? phrases.Say(
                    "seal: intact (which does not show who wrote the document)",
                    "封印：完好（但不能证明文件由谁写成）"
                )
                : phrases.Say(
                    "seal: broken; the document was altered after it was sealed",
                    "封印：已破坏；文件在加封之后被改动过"
                )
        );
        if (result.RecordedVersion != result.FoundVersion)
        {
            writer.WriteLineOf(
                phrases.Say(
                    $"version: recorded {result.RecordedVersion}, found {result.FoundVersion}",
                    $"版本：记录为 {result.RecordedVersion}，现为 {result.FoundVersion}"
                )
            );
        }

        foreach (InputDifference input in result.Inputs.Where(input => input.IsNameOnly))
        {
            writer.WriteLineOf(Input(input, phrases));
        }

        if (result.ListsAll)
        {
            WriteAll(result, phrases, writer);
        }
        else
        {
            WriteCauses(result, phrases, writer);
        }
    }

    private static void WriteAll(VerificationResult result, Phrases phrases, TextWriter writer)
    {
        foreach (RecordedDifference difference in result.Differences)
        {
            writer.WriteLineOf(Difference(difference, phrases));
        }

        WriteLeftOut(result.DifferenceCount - result.Differences.Count, phrases, writer);
    }

    private static void WriteCauses(VerificationResult result, Phrases phrases, TextWriter writer)
    {
        foreach (IGrouping<CauseKind, RecordedDifference> kind in result.Causes.GroupBy(Kind))
        {
            writer.WriteLineOf(
                phrases.Say(
                    FormattableString.Invariant($"{Title(kind.Key, phrases)}: {kind.Count()}"),
                    FormattableString.Invariant($"{Title(kind.Key, phrases)}：{kind.Count()} 处")
                )
            );
            foreach (RecordedDifference cause in kind.Take(MostCauses))
            {
                writer.WriteLineOf("  " + Difference(cause, phrases) + Following(cause, phrases));
            }

            WriteLeftOut(kind.Count() - MostCauses, phrases, writer);
        }

        Consequences follow = Consequences.Of(result);
        if (follow.Total > 0)
        {
            writer.WriteLineOf(
                phrases.Say($"what follows from them: ", "由此引起：")
                    + string.Join(phrases.Say(", ", "，"), follow.Shown(phrases))
            );
        }
    }

    private static CauseKind Kind(RecordedDifference difference) => difference.Kind;

    private static string Title(CauseKind kind, Phrases phrases) =>
        kind switch
        {
            CauseKind.Input => phrases.Say("files read otherwise", "文件读取方式不同"),
            CauseKind.Policy => phrases.Say("policies that differ", "判读口径或汇总规则不同"),
            CauseKind.Rule => phrases.Say("rules that differ", "指标或标准不同"),
            CauseKind.Value => phrases.Say("values that differ", "实际完成值不同"),
            CauseKind.Decision => phrases.Say("decisions that differ", "裁定不同"),
            _ => phrases.Say(
                "altered, or computed otherwise, without any of these",
                "无上述原因而被改动或计算不同"
            ),
        };

    private static string Following(RecordedDifference cause, Phrases phrases) =>
        cause.Following == 0
            ? ""
            : phrases.Say(
                FormattableString.Invariant($"; {cause.Following} follow"),
                FormattableString.Invariant($"；引起 {cause.Following} 处")
            );

    private static void WriteLeftOut(long count, Phrases phrases, TextWriter writer)
    {
        if (count > 0)
        {
            writer.WriteLineOf(
                phrases.Say(
                    FormattableString.Invariant($"  and {count} more"),
                    FormattableString.Invariant($"  另有 {count} 处")
                )
            );
        }
    }

    private static string Degree(VerificationResult result, Phrases phrases)
    {
        string count = FormattableString.Invariant($"{result.DifferenceCount}");
        string causes = FormattableString.Invariant($"{result.Causes.Count}");
        return result.Degree switch
        {
            VerificationDegree.Identical => phrases.Say(
                "identical: the evaluation comes out the same",
                "完全一致：重新计算的结果与记录相同"
            ),
            VerificationDegree.SameGrades => phrases.Say(
                $"same grades, from other inputs or by another version; causes: {causes}; differences: {count}",
                $"等级一致，但输入文件或版本不同；原因 {causes} 处，差异 {count} 处"
            ),
            _ => phrases.Say(
                $"different; causes: {causes}; differences: {count}",
                $"不一致；原因 {causes} 处，差异 {count} 处"
            ),
        };
    }

    private static string Input(InputDifference input, Phrases phrases)
    {
        string kind = input.Kind switch
        {
            InputKind.RuleBook => phrases.Of(Terms.RuleBook),
            InputKind.Calendar => phrases.Of(Terms.Calendar),
            InputKind.Results => phrases.Of(Terms.Results),
            InputKind.Evidence => phrases.Of(Terms.Evidence),
            InputKind.Statements => phrases.Of(Terms.Figures),
            _ => phrases.Of(Terms.RollUp),
        };
        return (input.Recorded, input.Found) switch
        {
            ({ } recorded, { } found) when input.IsNameOnly => phrases.Say(
                $"{kind}: the same bytes, recorded as '{recorded.Name}', here '{found.Name}'",
                $"{kind}：内容相同，记录中名为“{recorded.Name}”，此处为“{found.Name}”"
            ),
            ({ } recorded, { } found) => phrases.Say(
                $"{kind}: recorded '{recorded.Name}' {recorded.Sha256}, found '{found.Name}' {found.Sha256}",
                $"{kind}：记录为“{recorded.Name}”{recorded.Sha256}，现为“{found.Name}”{found.Sha256}"
            ),
            ({ } recorded, null) => phrases.Say(
                $"{kind}: recorded '{recorded.Name}' {recorded.Sha256}, not given",
                $"{kind}：记录为“{recorded.Name}”{recorded.Sha256}，未提供"
            ),
            (_, var found) => phrases.Say(
                $"{kind}: not recorded, found '{found!.Name}' {found.Sha256}",
                $"{kind}：未记录，现为“{found.Name}”{found.Sha256}"
            ),
        };
    }

    private static string Difference(RecordedDifference difference, Phrases phrases)
    {
        string place = difference.Rule.ToString();
        string department = phrases.Of(Terms.Department);
        string where = string.Join(
            ' ',
            new[]
            {
                difference.Subject,
                difference.Path is ""
                    ? phrases.Say($"({department})", $"（{department}）")
                    : difference.Path,
                MemberOf(difference, phrases),
            }.Where(part => !string.IsNullOrEmpty(part))
        );
        string nothing = phrases.Say("nothing", "无");
        string recorded = Shown(difference.Member, difference.Recorded, phrases) ?? nothing;
        string recomputed = Shown(difference.Member, difference.Recomputed, phrases) ?? nothing;
        if (difference.IsMoved)
        {
            where += phrases.Say(" stands elsewhere", " 的位置不同");
        }

        return (place.Length > 0 ? $"{place}: " : "")
            + phrases.Say(
                $"{where}: recorded {recorded}, recomputed {recomputed}",
                $"{where}：记录为 {recorded}，重新计算为 {recomputed}"
            );
    }

    private static string MemberOf(RecordedDifference difference, Phrases phrases) =>
        difference.Member.StartsWith(Reading, StringComparison.Ordinal)
            ? phrases.Policy(difference.Member[Reading.Length..])
            : difference.Member;

    // What a status or a policy says stands in words, and all else as it is recorded.
    private static string? Shown(string member, string? json, Phrases phrases)
    {
        if (json is not ['"', .. var text, '"'])
        {
            return json is null ? null : DisplayWidth.Cut(json, WidestValue);
        }

        string words = member[(member.LastIndexOf('.') + 1)..] switch
        {
            "status" when Enum.GetNames<Status>().Contains(text) => phrases.Of(
                Enum.Parse<Status>(text)
            ),
            "policy" => phrases.Policy(text),
            "overlap" or "gap" or "beyond" or "top" => phrases.Choice(
                member[(member.LastIndexOf('.') + 1)..],
                text
            )!,
            _ => json,
        };
        return DisplayWidth.Cut(words, WidestValue);
    }
}
