using CsCheck;
using PerfEval.Evaluation;
using PerfEval.Tests.Support;

namespace PerfEval.Tests.RollUps;

/// <summary>What holds of every sum of points: what is still possible lies between all rows at their worst and all at their best.</summary>
public class SumPropertyTests
{
    private static readonly Gen<string> Row = Gen.OneOf(
        Gen.Select(Gen.Int[0, 10], Gen.Int[1, 9])
            .Select((earned, of) => $"{Math.Min(earned, of)}/{of}"),
        Gen.Int[1, 9].Select(of => $"missing/{of}"),
        Gen.Int[1, 9].Select(of => $"n/a/{of}"),
        Gen.Int[0, 4].Select(times => $"+{times}"),
        Gen.Int[1, 9].Select(of => $"missing/{of}!<60%"),
        Gen.Const("+?")
    );

    private static readonly Gen<string> Own = Pick.Of(
        "",
        "[most: 5] ",
        "[least: 3] ",
        "[points: 30, outOf: 100] "
    );

    private static readonly Gen<string> Rows = Gen.Select(
            Own,
            Row.Array[1, 4],
            (own, rows) => own + string.Join(' ', rows)
        )
        .Array[1, 3]
        .Select(responsibilities => string.Join(" | ", responsibilities));

    private static readonly Gen<string> Keys = Gen.Select(
            Pick.Of("full", "zero", "rescale"),
            Pick.Of("", "  rounding: {to: 0.1}", "  rounding: {indicator: {to: 0.5}, to: 0.01}"),
            Pick.Of("", "  bands: {excellent: ≥90, good: ≥80, fair: ≥60, poor: <60}")
        )
        .Select(
            (policy, rounding, bands) =>
                $"notApplicable: {policy}  gate: capPoints: 7{rounding}{bands}"
        );

    [Fact]
    public void Ranges_reach_from_all_rows_at_their_worst_to_all_at_their_best() =>
        Gen.Select(Rows, Keys)
            .Sample(
                (rows, keys) =>
                {
                    string worst = Settled(rows, of => $"0/{of}", "-10");
                    string best = Settled(rows, of => $"{of}/{of}", "+4");
                    NodeRollUp[] open = Nodes(rows, keys);
                    NodeRollUp[] lowest = Nodes(worst, keys);
                    NodeRollUp[] highest = Nodes(best, keys);
                    for (int i = 0; i < open.Length; i++)
                    {
                        if (open[i].Lowest is null)
                        {
                            continue;
                        }

                        Assert.Equal(lowest[i].Points, open[i].Lowest!.Points);
                        Assert.Equal(highest[i].Points, open[i].Highest!.Points);
                        Assert.Equal(lowest[i].Grade, open[i].Lowest!.Grade);
                        Assert.Equal(highest[i].Grade, open[i].Highest!.Grade);
                        Assert.True(
                            open[i].Lowest!.Points!.Value.Shown
                                <= open[i].Highest!.Points!.Value.Shown
                        );
                    }
                },
                iter: 400
            );

    [Fact]
    public void A_record_read_back_holds_the_same_sums() =>
        Gen.Select(Rows, Keys)
            .Sample(
                (rows, keys) =>
                {
                    EvaluationResult made = Evaluate(rows, keys);
                    EvaluationResult read = ReadBack.Of(made);
                    Assert.Equal(ReadBack.Written(made), ReadBack.Written(read));
                    Assert.Equal(Shown(made), Shown(read));
                },
                iter: 60
            );

    // Every row that is open is at one of its ends.
    private static string Settled(string rows, Func<string, string> row, string bonus) =>
        string.Join(
            ' ',
            rows.Split(' ')
                .Select(one =>
                    one == "+?" ? bonus
                    : one.StartsWith("missing/", StringComparison.Ordinal)
                        ? row(one["missing/".Length..].Split('!')[0])
                            + (one.Contains('!', StringComparison.Ordinal) ? "!<60%" : "")
                    : one
                )
        );

    private static EvaluationResult Evaluate(string rows, string keys) =>
        Books.Evaluator.Evaluate(
            RuleBook.ReadText(SumCase.Book(rows, keys)).Value,
            MeasuredResults.ReadText(SumCase.Results(rows)).Value
        );

    private static NodeRollUp[] Nodes(string rows, string keys) =>
        [
            .. Evaluate(rows, keys)
                .Subjects[0]
                .Root.SelfAndBelow()
                .Select(node => node.RollUp)
                .OfType<NodeRollUp>(),
        ];

    private static List<string> Shown(EvaluationResult evaluation) =>
        [
            .. evaluation
                .Subjects[0]
                .Root.SelfAndBelow()
                .Select(node =>
                    $"{node} {node.RollUp?.Points} {node.RollUp?.Full} {node.RollUp?.Lowest} {node.RollUp?.Highest}"
                ),
        ];
}
