using NodaTime;
using NodaTime.Text;
using PerfEval.Evaluation;
using PerfEval.Evaluation.Dependencies;
using PerfEval.Reporting.Scores;
using PerfEval.Results;
using PerfEval.RollUps;
using PerfEval.Text;

namespace PerfEval.Reporting.Text;

/// <summary>Explains the grade of one result: what was read, which criteria it meets, what decided, and how far the neighbours are.</summary>
internal static class ResultText
{
    /// <summary>Writes the explanation.</summary>
    /// <param name="proof">The proved table.</param>
    /// <param name="indicator">The result, graded.</param>
    /// <param name="findings">The findings about the rule book; those about values that stand like this one are shown.</param>
    /// <param name="asOf">The day as of which it was graded, which is said where the grade is still open.</param>
    /// <param name="language">The reader's language.</param>
    /// <param name="writer">Where to write, in 80 columns; lines end with a line feed.</param>
    /// <param name="plan">The roll-up, which may round the points that are passed up; null for none.</param>
    /// <param name="dependencies">What the grades of its subject depend on; null where the result stands alone.</param>
    public static void Write(
        ProvedTable proof,
        IndicatorEvaluation indicator,
        IEnumerable<Diagnostic> findings,
        LocalDate asOf,
        Language language,
        TextWriter writer,
        RollUpPlan? plan,
        IReadOnlyList<Dependency>? dependencies = null
    )
    {
        ArgumentNullException.ThrowIfNull(proof);
        ArgumentNullException.ThrowIfNull(indicator);
        ArgumentNullException.ThrowIfNull(findings);
        ArgumentNullException.ThrowIfNull(writer);
        var phrases = new Phrases(language);
        Phrases ofAuthor = new(language) { HasKeys = true };
        var page = new Page(writer);
        Sections.Heading(page, proof.Table, indicator.Indicator, phrases);
        page.Line();
        page.Table(
            [
                .. Rows(
                        indicator,
                        asOf,
                        plan,
                        new ClaimText([], proof.Table.Scale, phrases),
                        phrases,
                        ofAuthor
                    )
                    .Where(row => row[1].Length > 0),
            ],
            ""
        );
        Sections.Criteria(page, indicator.Ladder, indicator, phrases);
        Sections.Score(page, indicator.Score, phrases);
        Sections.Dependencies(page, dependencies ?? [], indicator.Indicator.Path, ofAuthor);
        IEnumerable<Diagnostic> ofLadder = new BookFindings([.. findings]).Hit(indicator);
        Sections.Findings(page, ofLadder.Concat(indicator.Diagnostics), phrases);
    }

    private static IEnumerable<string[]> Rows(
        IndicatorEvaluation indicator,
        LocalDate asOf,
        RollUpPlan? plan,
        ClaimText claims,
        Phrases phrases,
        Phrases ofAuthor
    )
    {
        Measurement? measurement = indicator.Measurement;
        string day = LocalDatePattern.Iso.Format(asOf);
        string isAsOf = indicator.Status is Status.Pending or Status.NotYetDue
            ? phrases.Say($" as of {day}", $"（截至 {day}）")
            : "";
        string standing = phrases.Of(indicator.Grade, indicator.Status) + isAsOf;
        yield return Row(Terms.Value, ValueText.Read(indicator, phrases.Language));
        yield return Row(Terms.Grade, standing);
        yield return Row(Terms.Reason, phrases.Reason(indicator));
        yield return Row(
            Terms.ReadingPolicy,
            indicator.Ruling?.Policy is { } policy ? ofAuthor.Of(policy) : null
        );
        yield return Row(Terms.Distance, phrases.Distances(indicator));
        var points = new PointsText(phrases);
        yield return Row(Terms.PointsEarned, points.Earned(indicator));
        foreach (string line in points.Arithmetic(indicator, plan))
        {
            yield return ["", line];
        }

        foreach ((string name, string claimed) in claims.Facts(indicator, plan))
        {
            yield return [name, claimed];
        }

        yield return Row(Terms.Computed, measurement?.Computed);
        yield return Row(Terms.Evidence, measurement?.Evidence);
        yield return Row(Terms.Note, measurement?.Note);
        yield return Row(Terms.Deviation, measurement?.Deviation);

        string[] Row(LocalizedText term, string? text) => [phrases.Title(term), text ?? ""];
    }
}
