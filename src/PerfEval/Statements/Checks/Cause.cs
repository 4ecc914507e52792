using PerfEval.Quantities;

namespace PerfEval.Statements.Checks;

/// <summary>Why a whole is not the sum of its parts: a line whose amount is just the difference, or half of it.</summary>
internal static class Cause
{
    /// <summary>Says which line makes the difference; nothing unless exactly one does.</summary>
    /// <param name="whole">The whole; its lines are those below it in the same unit.</param>
    /// <param name="difference">The whole less the sum of its parts; not 0.</param>
    public static LocalizedText Of(Figure whole, Rational difference)
    {
        (Figure Line, bool IsPart)[] lines = [.. LinesOf(whole, whole.Unit)];
        foreach (int times in (ReadOnlySpan<int>)[1, 2])
        {
            (Figure Line, bool IsPart)[] fitting =
            [
                .. lines.Where(line => line.Line.Value!.Value.Abs() * times == difference.Abs()),
            ];
            if (fitting.Length > 0)
            {
                return fitting is [var only]
                    ? Say(only.Line, only.IsPart, times, difference)
                    : new LocalizedText("");
            }
        }

        return new LocalizedText("");
    }

    private static LocalizedText Say(Figure line, bool isPart, int times, Rational difference)
    {
        string english = line.Title.In(Language.English);
        string chinese = line.Title.In(Language.Chinese);
        string amount = line.InUnit(line.Value!.Value);
        if (times == 2)
        {
            return new LocalizedText(
                $", which is twice '{english}', {amount}: a sign",
                $"，恰为“{chinese}”{amount} 的两倍：正负号有误"
            );
        }

        return (isPart, difference.Sign > 0) switch
        {
            (false, true) => new LocalizedText(
                $", which is the 'of which' '{english}', {amount}: added again",
                $"，恰为其中“{chinese}”{amount}：其中项被重复相加"
            ),
            (false, false) => new LocalizedText(
                $", which is the 'of which' '{english}', {amount}: taken off",
                $"，恰为其中“{chinese}”{amount}：其中项被扣除"
            ),
            (true, true) => new LocalizedText(
                $", which is the part '{english}', {amount}: counted twice",
                $"，恰为“{chinese}”{amount}：被重复计算"
            ),
            _ => new LocalizedText(
                $", which is the part '{english}', {amount}: left out",
                $"，恰为“{chinese}”{amount}：漏计"
            ),
        };
    }

    private static IEnumerable<(Figure, bool)> LinesOf(Figure whole, string? unit)
    {
        foreach (
            (Figure line, bool isPart) in whole
                .Parts.Select(part => (part, true))
                .Concat(whole.OfWhich.Select(line => (line, false)))
        )
        {
            if (line.Value is { Value.Sign: not 0 } && line.Unit == unit)
            {
                yield return (line, isPart);
            }

            foreach ((Figure, bool) below in LinesOf(line, unit))
            {
                yield return below;
            }
        }
    }
}
