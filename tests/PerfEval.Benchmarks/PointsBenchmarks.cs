using BenchmarkDotNet.Attributes;
using PerfEval.Quantities;

namespace PerfEval.Benchmarks;

/// <summary>Points of columns of 40 million values beside the grades of the same columns.</summary>
public class PointsBenchmarks
{
    private const string Book = """
        schema: perfeval/rulebook/1
        id: scored-2020
        title: Scored
        period: 2020
        responsibilities:
          - id: all
            name: All
            indicators:
              - {id: ratio, name: Ratio, measure: {kind: percent}, points: 10, score: {ratio: ≥95%}}
              - {id: line, name: Line, measure: {kind: percent}, points: 10, score: {line: {60%: 0%, 90%: 80%, 100%: 100%}, below: zero, above: hold}}
              - {id: steps, name: Steps, measure: {kind: percent}, points: 10, score: {full: ≥98%, minus: {points: 1, per: 0.5pp, steps: whole, most: 10}, zero: <60%}}
              - {id: tiers, name: Tiers, measure: {kind: percent}, points: 10, score: {tiers: {≥95%: 10, "[90%, 95%)": 8, "[85%, 90%)": 5, <85%: 0}}}

        """;

    private readonly ColumnSet _columns = ColumnSet.Shared.Value;
    private readonly long[] _parts = new long[ColumnSet.Count];
    private readonly Grader _grader = new(RuleBook.Load(InputSource.FromText(Book, "scored.yaml")));

    /// <summary>Holds points of columns against points taken one by one.</summary>
    /// <exception cref="InvalidOperationException">Two differ.</exception>
    [GlobalSetup]
    public void Check()
    {
        foreach (string rule in (string[])["ratio", "line", "steps", "tiers"])
        {
            long parts = _grader
                .PartsInPoint($"all/{rule}", ColumnSet.Scale, PercentForm.Percent)!
                .Value;
            foreach (bool isDecimal in (bool[])[false, true])
            {
                Array.Clear(_parts);
                Take(rule, isDecimal);
                for (int i = 0; i < ColumnSet.Count; i += 9_973)
                {
                    Rational wanted = _grader.PointsOf($"all/{rule}", _columns.Decimals[i])!.Value;
                    if (new Rational(_parts[i], parts) != wanted)
                    {
                        throw new InvalidOperationException($"{rule} gives other points.");
                    }
                }
            }
        }
    }

    /// <summary>The grades of the longs: the yardstick of the longs.</summary>
    [Benchmark(Baseline = true, Description = "grades of longs")]
    public void GradesOfLongs() =>
        _columns.Grader.GradePercents(_columns.Longs, ColumnSet.Scale, _columns.Codes);

    /// <summary>A ratio over longs.</summary>
    [Benchmark(Description = "ratio of longs")]
    public void RatioOfLongs() => Take("ratio", false);

    /// <summary>A line through three values over longs.</summary>
    [Benchmark(Description = "line of longs")]
    public void LineOfLongs() => Take("line", false);

    /// <summary>Ten stairs over longs.</summary>
    [Benchmark(Description = "ten steps of longs")]
    public void StepsOfLongs() => Take("steps", false);

    /// <summary>The tiers of the same ladder over longs.</summary>
    [Benchmark(Description = "tiers of longs")]
    public void TiersOfLongs() => Take("tiers", false);

    /// <summary>The grades of the decimals: the yardstick of the decimals.</summary>
    [Benchmark(Description = "grades of decimals")]
    public void GradesOfDecimals() =>
        _columns.Grader.GradePercents(_columns.Decimals, _columns.Codes);

    /// <summary>A ratio over decimals.</summary>
    [Benchmark(Description = "ratio of decimals")]
    public void RatioOfDecimals() => Take("ratio", true);

    /// <summary>Ten stairs over decimals.</summary>
    [Benchmark(Description = "ten steps of decimals")]
    public void StepsOfDecimals() => Take("steps", true);

    private void Take(string rule, bool isDecimal)
    {
        if (isDecimal)
        {
            _grader.TakePoints(
                $"all/{rule}",
                _columns.Decimals,
                ColumnSet.Scale,
                _parts,
                PercentForm.Percent
            );
        }
        else
        {
            _grader.TakePoints(
                $"all/{rule}",
                _columns.Longs,
                ColumnSet.Scale,
                _parts,
                PercentForm.Percent
            );
        }
    }
}
