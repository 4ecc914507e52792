using PerfEval.Evaluation;
using PerfEval.Ladders;
using PerfEval.Quantities;
using PerfEval.RollUps;
using PerfEval.RollUps.Sums;
using PerfEval.Scoring;

namespace PerfEval.Reporting.Calculations;

/// <summary>How the points of a node come about: what is added, on what scale, between which limits, rescaled and rounded.</summary>
internal sealed class SumArithmetic(NodeRollUp rollUp, Phrases phrases)
{
    /// <summary>The sum that makes the points; two where they are still open; none where there are none.</summary>
    public IEnumerable<NodeMean> Sums()
    {
        if (rollUp is not { Lowest.Points: { } low, Highest.Points: { } high, Summed: { } summed })
        {
            yield break;
        }

        bool isOpen = low != high;
        yield return Sum(
            isOpen ? phrases.Say("lowest: ", "最低：") : "",
            low,
            rollUp.PointsBeforeGates?.Lowest ?? low,
            summed,
            range => range.Least
        );
        if (isOpen)
        {
            yield return Sum(
                phrases.Say("highest: ", "最高："),
                high,
                rollUp.PointsBeforeGates?.Highest ?? high,
                summed,
                range => range.Most
            );
        }
    }

    /// <summary>The share that makes the coverage: <c>90 of 100 points = 90</c>.</summary>
    public string Coverage()
    {
        SummedPoints summed = rollUp.Summed ?? default;
        string measured = summed.Measured.ToMixedString();
        string applicable = summed.Applicable.ToMixedString();
        return phrases.Say(
            $"{measured} of {applicable} points = {Arithmetic.Number(rollUp.Coverage!.Value * 100)}",
            $"{measured} ÷ {applicable} 分 = {Arithmetic.Number(rollUp.Coverage!.Value * 100)}"
        );
    }

    private NodeMean Sum(
        string title,
        RollUpScore shown,
        RollUpScore beforeGates,
        SummedPoints summed,
        Func<PointsRange, Rational> end
    )
    {
        List<Rational> terms =
        [
            .. rollUp
                .Parts.Where(part => part.Lowest is not null)
                .Select(part => end(new PointsRange(part.Lowest!.Value, part.Highest!.Value))),
        ];
        Rational sum = terms.Aggregate(Rational.Zero, (all, term) => all + term);
        List<string> pieces =
        [
            .. terms.Select((term, i) => i == 0 ? Number(term) : Signed(term)),
            .. terms.Count > 1 ? [$"= {Number(sum)}"] : Array.Empty<string>(),
        ];
        List<string> results = [];
        Rational earned = end(summed.Earned);
        AddScale(results, sum, earned);
        if (rollUp.IsTotal && summed.IsRescaled)
        {
            AddRescaled(results, summed, end);
        }

        if (beforeGates.Rounding is { } rounding)
        {
            results.Add(
                phrases.Say(
                    $"rounded to {rounding.Step} ({phrases.Of(rounding.Mode)}): {beforeGates}",
                    $"舍入到 {rounding.Step}（{phrases.Of(rounding.Mode)}）：{beforeGates}"
                )
            );
        }

        if (beforeGates != shown)
        {
            results.Add(phrases.Say($"capped at {shown}", $"一票否决，最高 {shown}"));
        }

        AddBand(results, shown);
        return new NodeMean(
            title,
            [.. pieces.Select((piece, i) => i < pieces.Count - 1 ? piece + " " : piece)],
            string.Join(phrases.Say("; ", "；"), results)
        );
    }

    // What counts for more or less than it is, and what the limits of the node leave of it.
    private void AddScale(List<string> results, Rational sum, Rational earned)
    {
        PointsLimits limits = rollUp.Limits;
        Rational scaled = sum * limits.Factor;
        if (limits.Factor != Rational.One)
        {
            results.Add($"{Number(sum)} × {limits.Factor.ToMixedString()} = {Number(scaled)}");
        }

        if (scaled != earned)
        {
            results.Add(
                earned > scaled
                    ? phrases.Say($"at least {Number(earned)}", $"最低 {Number(earned)}")
                    : phrases.Say($"at most {Number(earned)}", $"最高 {Number(earned)}")
            );
        }
    }

    private void AddRescaled(
        List<string> results,
        SummedPoints summed,
        Func<PointsRange, Rational> end
    )
    {
        Rational rows = end(summed.Rows);
        Rational beside = end(summed.Beside);
        Rational rescaled = rows * summed.All / summed.Full;
        string product =
            $"{Number(rows)} × {Number(summed.All)}/{Number(summed.Full)} = {Number(rescaled)}";
        string line =
            beside.Sign == 0
                ? product
                : $"{product}, {Number(rescaled)} {Signed(beside)} = {Number(end(summed.Total))}";
        results.Add(phrases.Say($"rescaled: {line}", $"按比例折算：{line}"));
    }

    private void AddBand(List<string> results, RollUpScore shown)
    {
        if (rollUp is not { Plan.Bands: { } bands, Full: { Sign: > 0 } full })
        {
            return;
        }

        Rational share = shown.Shown * 100 / full;
        Ruling ruling = bands.Segments[bands.IndexOf(share)].Ruling;
        results.Add(
            $"100 × {shown}/{Number(full)} = {Arithmetic.Number(share)} {phrases.Reason(ruling)}"
        );
    }

    private static string Signed(Rational term) =>
        $"{(term.Sign < 0 ? '−' : '+')} {Number(term.Abs())}";

    private static string Number(Rational number) => ValueText.Points(number);
}
