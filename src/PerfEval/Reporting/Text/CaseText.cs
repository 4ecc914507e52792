using PerfEval.Cases;

namespace PerfEval.Reporting.Text;

/// <summary>Writes what came of the cases of a rule book.</summary>
internal static class CaseText
{
    /// <summary>Writes every mismatch, what was wanted beside what was got and why, and in a last line how many there are of each.</summary>
    /// <param name="name">The name of the file.</param>
    /// <param name="results">What came of its cases.</param>
    /// <param name="language">The reader's language.</param>
    /// <param name="writer">Where to write; lines end with a line feed.</param>
    public static void Write(
        string name,
        IReadOnlyList<CaseResult> results,
        Language language,
        TextWriter writer
    )
    {
        ArgumentNullException.ThrowIfNull(results);
        ArgumentNullException.ThrowIfNull(writer);
        var phrases = new Phrases(language);
        foreach (Mismatch mismatch in results.SelectMany(result => result.Mismatches))
        {
            writer.WriteLineOf(Line(mismatch, phrases));
        }

        writer.WriteLineOf(Summary(name, results, phrases));
    }

    /// <summary>Says of a mismatch where it stands, what was wanted beside what was got, and why.</summary>
    internal static string Line(Mismatch mismatch, Phrases phrases)
    {
        string reason = phrases.Reason(mismatch.Evaluation);
        string place = mismatch.Wanted.Place.ToString();
        string about = place.Length > 0 ? $"{place}: " : "";
        return phrases.Say(
            $"{about}mismatch in '{mismatch.Case.Name}': {mismatch.Wanted.Indicator}: wanted {mismatch.Wanted}, got {mismatch.Got} ({reason})",
            $"{about}“{mismatch.Case.Name}”不符：{mismatch.Wanted.Indicator}：应为 {mismatch.Wanted}，实为 {mismatch.Got}（{reason}）"
        );
    }

    private static string Summary(string name, IReadOnlyList<CaseResult> results, Phrases phrases)
    {
        int cases = results.Count;
        int expectations = results.Sum(result => result.Case.Expectations.Count);
        int mismatches = results.Sum(result => result.Mismatches.Count);
        int unconfirmed = results.Count(result => !result.Case.IsConfirmed);
        return phrases.Say(
            FormattableString.Invariant(
                $"{name}: cases: {cases}, expectations: {expectations}, mismatches: {mismatches}, unconfirmed cases: {unconfirmed}"
            ),
            FormattableString.Invariant(
                $"{name}: 用例 {cases}，预期 {expectations}，不符 {mismatches}，待确认的用例 {unconfirmed}"
            )
        );
    }
}
