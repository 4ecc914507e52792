using System.Text.Json.Serialization;
using PerfEval.Diagnostics;
using PerfEval.Ladders;
using PerfEval.Ladders.Proof;
using PerfEval.Rules;
using PerfEval.Scoring;
using PerfEval.Scoring.Proof;
using PerfEval.Text;

namespace PerfEval;

/// <summary>A table whose ladders are proved: every value of every indicator has one grade, or is refused.</summary>
[JsonConverter(typeof(PerfEvalJsonConverter))]
public sealed class ProvedTable
{
    private const int NearestAsked = 8;

    private readonly Dictionary<string, int> _positions;
    private readonly Lazy<IndicatorNames> _names;

    private ProvedTable(
        PublishedTable table,
        IReadOnlyList<Ladder> ladders,
        IReadOnlyList<IndicatorScore?> scores,
        ReadingPolicy? policy
    )
    {
        (Table, Ladders, Policy, Scores) = (table, ladders, policy, scores);
        _positions = new Dictionary<string, int>(ladders.Count, StringComparer.Ordinal);
        for (int i = 0; i < ladders.Count; i++)
        {
            _positions.Add(ladders[i].Indicator.Path, i);
        }

        _names = new Lazy<IndicatorNames>(() => new IndicatorNames(ladders));
    }

    /// <summary>The table as published.</summary>
    public PublishedTable Table { get; }

    /// <summary>The ladders of all indicators, in the document's order.</summary>
    public IReadOnlyList<Ladder> Ladders { get; }

    /// <summary>By the position of a ladder the rule by which its indicator earns points, or null; empty where no indicator earns any.</summary>
    internal IReadOnlyList<IndicatorScore?> Scores { get; }

    /// <summary>Whether any indicator earns points by a rule.</summary>
    internal bool HasPoints => Scores.Any(score => score is not null);

    /// <summary>Returns the rule by which an indicator earns points; null for none.</summary>
    internal IndicatorScore? ScoreAt(int position) => Scores.Count > 0 ? Scores[position] : null;

    /// <summary>Whether all policies were set to <c>refuse</c>.</summary>
    public bool IsStrict => Policy == ReadingPolicy.Strict;

    /// <summary>The policy by which everything was read; null for those of the author.</summary>
    internal ReadingPolicy? Policy { get; }

    /// <summary>Returns the position of an indicator.</summary>
    /// <param name="path">Its path, such as <c>employment/startup-support/error-rate</c>.</param>
    /// <returns>The position in <see cref="Ladders"/>, or -1 if the table has no such indicator.</returns>
    public int IndexOf(string path)
    {
        ArgumentNullException.ThrowIfNull(path);
        return _positions.TryGetValue(path, out int position) ? position : -1;
    }

    /// <summary>The indicators by name; made when somebody first writes what is no path.</summary>
    internal IndicatorNames Names => _names.Value;

    /// <summary>Returns what is thrown where a caller names an indicator that does not exist, with the nearest that does.</summary>
    /// <param name="path">What the caller wrote.</param>
    /// <param name="parameter">The name of the parameter.</param>
    /// <param name="what">What was looked for.</param>
    /// <param name="fits">Tells whether a ladder is of what was looked for; null for any.</param>
    internal ArgumentException Unknown(
        string path,
        string parameter,
        string what = "indicator",
        Predicate<Ladder>? fits = null
    )
    {
        IEnumerable<string> nearest = _positions.ContainsKey(path)
            ? []
            : Names
                .Nearest(path, NearestAsked, SearchLimit.OfOneReading())
                .Select(position => Ladders[position])
                .Where(ladder => fits is null || fits(ladder))
                .Select(ladder => ladder.Indicator.Path);
        string guess = nearest.FirstOrDefault() is { } one ? $"; did you mean '{one}'?" : ".";
        return new ArgumentException($"The rule book has no {what} '{path}'{guess}", parameter);
    }

    /// <summary>Returns a table whose ladders are not known.</summary>
    internal static ProvedTable WithoutProof(
        PublishedTable table,
        IReadOnlyList<Ladder> ladders,
        ReadingPolicy? policy
    ) => new(table, ladders, [], policy);

    /// <summary>Returns the table with rules that were made ready elsewhere.</summary>
    internal ProvedTable WithScores(IReadOnlyList<IndicatorScore?> scores) =>
        new(Table, Ladders, scores, Policy);

    /// <summary>Proves a table.</summary>
    /// <param name="table">The table.</param>
    /// <param name="policy">The policy by which everything is read; null for those of the author.</param>
    /// <param name="findings">Where the findings go; errors that stand there already are kept.</param>
    /// <param name="recorded">By path the rules that earn points, where these are known as they were recorded; null where the table has its rules.</param>
    /// <returns>The proved table, or null if a ladder or a rule is in error.</returns>
    internal static ProvedTable? Prove(
        PublishedTable table,
        ReadingPolicy? policy,
        Findings findings,
        IReadOnlyDictionary<string, IndicatorScore>? recorded = null
    )
    {
        List<Ladder> ladders = [];
        List<IndicatorScore?> scores = [];
        foreach (Indicator indicator in table.Indicators)
        {
            ReadingPolicy read = policy ?? indicator.Reading ?? table.Reading;
            IndicatorScore? known = recorded?.GetValueOrDefault(indicator.Path);
            Ladder? ladder =
                indicator.Criteria.Count > 0
                    ? LadderCompiler.Compile(indicator, table.Scale, read, table.Period, findings)
                : known is not null ? UngradedLadder.Of(indicator, known, read)
                : UngradedLadder.Of(indicator, indicator.Score!, read);
            if (ladder is not null)
            {
                ladders.Add(ladder);
                scores.Add(known ?? ScoreOf(ladder, table.Period, findings));
            }
        }

        PointsPass.Run(table, findings);
        return findings.HasErrors
            ? null
            : new ProvedTable(
                table,
                [.. ladders],
                scores.Exists(score => score is not null) ? [.. scores] : [],
                policy
            );
    }

    private static IndicatorScore? ScoreOf(
        Ladder ladder,
        EvaluationPeriod period,
        Findings findings
    ) =>
        ladder.Indicator.Score is { } rule
            ? ScoreCompiler.Compile(
                rule,
                new ScoreContext(ladder.Indicator, ladder, period, findings)
            )
            : null;

    /// <summary>Returns the id of the table.</summary>
    public override string ToString() => Table.Id;
}
