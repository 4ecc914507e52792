using PerfEval.Records;
using PerfEval.Text;

namespace PerfEval.Reporting.Text;

/// <summary>Writes what came of making an evaluation again.</summary>
internal static class VerificationText
{
    private const int WidestValue = 100;

    /// <summary>Writes the degree, the seal, the inputs that differ, and every difference with its rule's place.</summary>
    /// <param name="result">What came of it.</param>
    /// <param name="language">The reader's language.</param>
    /// <param name="writer">Where to write; lines end with a line feed.</param>
    public static void Write(VerificationResult result, Language language, TextWriter writer)
    {
        ArgumentNullException.ThrowIfNull(result);
        ArgumentNullException.ThrowIfNull(writer);
        var phrases = new Phrases(language);
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

        foreach (InputDifference input in result.Inputs)
        {
            writer.WriteLineOf(Input(input, phrases));
        }

        foreach (RecordedDifference difference in result.Differences)
        {
            writer.WriteLineOf(Difference(difference, phrases));
        }
    }

    private static string Degree(VerificationResult result, Phrases phrases)
    {
        string count = FormattableString.Invariant($"{result.Differences.Count}");
        return result.Degree switch
        {
            VerificationDegree.Identical => phrases.Say(
                "identical: the evaluation comes out the same",
                "完全一致：重新计算的结果与记录相同"
            ),
            VerificationDegree.SameGrades => phrases.Say(
                $"same grades, from other inputs or by another version; other differences: {count}",
                $"等级一致，但输入文件或版本不同；其他差异 {count} 处"
            ),
            _ => phrases.Say($"different; differences: {count}", $"不一致；差异 {count} 处"),
        };
    }

    private static string Input(InputDifference input, Phrases phrases)
    {
        string kind = input.Kind switch
        {
            InputKind.RuleBook => phrases.Of(Terms.RuleBook),
            InputKind.Calendar => phrases.Of(Terms.Calendar),
            InputKind.Results => phrases.Of(Terms.Results),
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
                difference.Member,
            }.Where(part => !string.IsNullOrEmpty(part))
        );
        string nothing = phrases.Say("nothing", "无");
        string recorded = Shown(difference.Recorded) ?? nothing;
        string recomputed = Shown(difference.Recomputed) ?? nothing;
        return (place.Length > 0 ? $"{place}: " : "")
            + phrases.Say(
                $"{where}: recorded {recorded}, recomputed {recomputed}",
                $"{where}：记录为 {recorded}，重新计算为 {recomputed}"
            );
    }

    private static string? Shown(string? json) =>
        json is null ? null : DisplayWidth.Cut(json, WidestValue);
}
