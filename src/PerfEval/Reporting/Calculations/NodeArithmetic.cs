using PerfEval.Evaluation;
using PerfEval.Ladders;
using PerfEval.Quantities;
using PerfEval.RollUps;
using PerfEval.Rules;

namespace PerfEval.Reporting.Calculations;

/// <summary>How the score and the coverage of a node come about, and what its gates do to it, in words and numbers.</summary>
internal sealed class NodeArithmetic(NodeRollUp rollUp, Phrases phrases)
{
    /// <summary>The mean that makes the score; two where it is still open; none where there is no score.</summary>
    public IEnumerable<NodeMean> Means() =>
        rollUp.Plan.IsSum ? new SumArithmetic(rollUp, phrases).Sums() : MeansOfScores();

    private IEnumerable<NodeMean> MeansOfScores()
    {
        if (
            rollUp
            is not { Lowest: { Score: { } low } lowest, Highest: { Score: { } high } highest }
        )
        {
            yield break;
        }

        List<RollUpPart> parts = [.. rollUp.Parts.Where(part => part.Share is { Sign: > 0 })];
        bool isOpen = low.Exact != high.Exact;
        yield return Mean(
            parts,
            lowest,
            isOpen ? phrases.Say("lowest: ", "最低：") : "",
            part => part.Lowest
        );
        if (isOpen)
        {
            yield return Mean(
                parts,
                highest,
                phrases.Say("highest: ", "最高："),
                part => part.Highest
            );
        }
    }

    /// <summary>The mean that makes the coverage, in pieces; none where everything is measured, since there is nothing to follow.</summary>
    public IEnumerable<string> Coverage() =>
        rollUp.Coverage is not { } coverage || coverage == Rational.One ? []
        : rollUp.Plan.IsSum ? [new SumArithmetic(rollUp, phrases).Coverage()]
        : Arithmetic.Mean([
            .. rollUp
                .Parts.Where(part =>
                    part is { Weight.Sign: > 0, LeftOut: null or LeftOut.NotMeasured }
                )
                .Select(part => new Arithmetic(part.Weight!.Value, CoverageOf(part.Node) * 100)),
        ]);

    /// <summary>A sentence for each gate that is closed or may still close.</summary>
    public IEnumerable<string> Gates() => rollUp.Gates.Select(Gate);

    private NodeMean Mean(
        List<RollUpPart> parts,
        PossibleOutcome end,
        string title,
        Func<RollUpPart, Rational?> score
    )
    {
        RollUpScore made = end.Score!.Value;
        List<Arithmetic> terms =
        [
            .. parts.Select(part => new Arithmetic(part.Weight!.Value, score(part)!.Value)),
        ];
        string shown = made.ToString();
        string rounded = made.Rounding is { } rounding
            ? phrases.Say(
                $"rounded to {rounding.Step} ({phrases.Of(rounding.Mode)}): {shown}; ",
                $"舍入到 {rounding.Step}（{phrases.Of(rounding.Mode)}）：{shown}；"
            )
            : "";
        NumericLadder bands = rollUp.Plan.Bands!;
        Ruling ruling = bands.Segments[bands.IndexOf(made.Shown)].Ruling;
        return new NodeMean(
            title,
            [.. Arithmetic.Mean(terms)],
            $"{rounded}{shown} {phrases.Reason(ruling)}"
        );
    }

    private static Rational CoverageOf(NodeEvaluation node) =>
        node.Indicator is { } indicator
            ? indicator.Status is Status.Graded or Status.Refused
                ? Rational.One
                : Rational.Zero
            : node.RollUp?.Coverage ?? Rational.Zero;

    private string Gate(GateEffect effect)
    {
        string path = effect.Indicator.Indicator.Path;
        string standing = phrases.Of(effect.Indicator.Grade, effect.Indicator.Status);
        string cap = phrases.CapOf(effect.Gate);
        if (effect.Gate.When is not GateCondition.OfGrade { Grade: var grade })
        {
            string closing = phrases.Of(effect.Gate.When);
            return effect.IsClosed
                ? phrases.Say(
                    $"{path}, {closing}: caps at {cap}",
                    $"{path}，{closing}：最高为{cap}"
                )
                : phrases.Say(
                    $"{path} is {standing}: should it be {closing}, it caps at {cap}",
                    $"{path} 为{standing}：如{closing}，最高为{cap}"
                );
        }

        string when = phrases.Label(grade);
        return effect.IsClosed
            ? phrases.Say(
                $"{path} is {standing}: from {when} down it caps at {cap}",
                $"{path} 为{standing}：达到{when}或更差时，最高为{cap}"
            )
            : phrases.Say(
                $"{path} is {standing}: should it be {when} or worse, it caps at {cap}",
                $"{path} 为{standing}：如为{when}或更差，最高为{cap}"
            );
    }
}
