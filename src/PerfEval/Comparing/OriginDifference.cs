using System.Text.Json;
using NodaTime.Text;
using PerfEval.Quantities;
using PerfEval.Rules;

namespace PerfEval.Comparing;

/// <summary>A member of two records that differs: what the evaluations were made from, or how.</summary>
/// <param name="Member">The member as a record has it, such as <c>options.strict</c>, <c>rollup.missing</c> or <c>inputs.rulebook</c>.</param>
/// <param name="Before">What the first holds, as text; of inputs the hashes. Null if it holds nothing.</param>
/// <param name="After">What the second holds; null if it holds nothing.</param>
internal sealed record OriginDifference(string Member, string? Before, string? After)
{
    internal static IReadOnlyList<OriginDifference> Of(
        EvaluationResult before,
        EvaluationResult after
    )
    {
        bool isRolledUp = before.RollUp is not null && after.RollUp is not null;
        Dictionary<string, string> own = MembersOf(before, isRolledUp);
        Dictionary<string, string> other = MembersOf(after, isRolledUp);
        return
        [
            .. own
                .Keys.Concat(other.Keys)
                .Distinct()
                .Select(member => new OriginDifference(
                    member,
                    own.GetValueOrDefault(member),
                    other.GetValueOrDefault(member)
                ))
                .Where(found => found.Before != found.After),
        ];
    }

    // By their names and in their order; what a record does not hold is left out.
    private static Dictionary<string, string> MembersOf(
        EvaluationResult evaluation,
        bool isRolledUp
    )
    {
        EvaluationRecord record = evaluation.Record;
        List<(string Name, string? Value)> all =
        [
            ("rulebook.id", evaluation.Table.Id),
            ("inputs.rulebook", record.RuleBook.Sha256),
            ("inputs.calendar", Hashes(record.Calendars)),
            ("inputs.results", Hashes(record.Results)),
            ("inputs.rollup", record.RollUpFile?.Sha256),
            ("engine", record.EngineVersion),
            ("asOf", LocalDatePattern.Iso.Format(record.AsOf)),
            ("asOfSource", Lower(record.AsOfSource)),
            ("options.strict", Flag(record.IsStrict)),
            ("reading.overlap", Lower(record.Policy.Overlap)),
            ("reading.gap", Lower(record.Policy.Gap)),
            ("reading.beyond", Lower(record.Policy.Beyond)),
            ("reading.top", Lower(record.Policy.Top)),
            .. isRolledUp
                ? MembersOf(record.RollUp!, record)
                : [("rollup", evaluation.RollUp?.Method)],
        ];
        return all.Where(member => !string.IsNullOrEmpty(member.Value))
            .DistinctBy(member => member.Name)
            .ToDictionary(member => member.Name, member => member.Value!);
    }

    private static IEnumerable<(string Name, string? Value)> MembersOf(
        RollUpRule rule,
        EvaluationRecord record
    ) =>
        [
            ("rollup.source", record.RollUpFile is null ? "rulebook" : "file"),
            ("rollup.replacesRuleBooks", Flag(record.IsRollUpReplaced)),
            ("rollup.method", rule.MethodName),
            ("rollup.weights", Lower(rule.Weights)),
            ("rollup.absentBudget", rule.ExcludesAbsentBudgets ? "exclude" : null),
            ("rollup.over", Lower(rule.Over)),
            .. rule.Points.Select(points =>
                ($"rollup.points.{points.Grade.Value}", (string?)points.Value.ToString())
            ),
            .. rule.Bands.Select(band =>
                ($"rollup.bands.{band.Grade.Value}", (string?)band.Text.Value)
            ),
            ("rollup.missing", Lower(rule.Missing)),
            ("rollup.minCoverage", rule.MinCoverage?.ToString()),
            ("rollup.rounding.to", rule.Rounding?.Step.ToString()),
            ("rollup.rounding.mode", rule.Rounding is { } rounding ? Dashed(rounding.Mode) : null),
        ];

    private static string Hashes(IEnumerable<InputFile> files) =>
        string.Join(' ', files.Select(file => file.Sha256));

    private static string Lower<TChoice>(TChoice choice)
        where TChoice : struct, Enum => choice.ToString().ToLowerInvariant();

    private static string Flag(bool flag) => flag ? "true" : "false";

    private static string Dashed(RoundingMode mode) =>
        JsonNamingPolicy.KebabCaseLower.ConvertName(mode.ToString());
}
