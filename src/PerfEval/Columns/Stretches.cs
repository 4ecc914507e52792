using PerfEval.Criteria;
using PerfEval.Ladders;
using PerfEval.Quantities;
using PerfEval.Rules;

namespace PerfEval.Columns;

/// <summary>The whole number line, cut wherever the code of a measured value changes.</summary>
/// <remarks>
/// Rounding is part of it: the values are those measured, not those compared. So a value is graded by finding its
/// stretch, and by nothing else. What is finer than the resolution is no matter of order, and is not told here.
/// </remarks>
internal sealed class Stretches
{
    private readonly NumericLadder _ladder;
    private readonly List<Cut> _cuts = [];
    private readonly List<byte> _codes = [];

    private Stretches(NumericLadder ladder) => _ladder = ladder;

    /// <summary>Where one stretch ends and the next begins, in ascending order.</summary>
    public IReadOnlyList<Cut> Cuts => _cuts;

    /// <summary>The codes of the stretches, one more than cuts.</summary>
    public IReadOnlyList<byte> Codes => _codes;

    public static Stretches Of(NumericLadder ladder)
    {
        var stretches = new Stretches(ladder);
        SortedSet<Cut> ends = [];
        foreach (Segment segment in ladder.Segments)
        {
            Cut.AddEnds(ends, segment.Range);
        }

        SortedSet<Cut> cuts = [];
        foreach (Cut end in ends)
        {
            stretches.AddCut(cuts, end);
        }

        stretches.Join([.. cuts]);
        return stretches;
    }

    /// <summary>Returns the code of a value, by the ladder itself.</summary>
    public byte CodeOf(Rational raw)
    {
        Measure measure = _ladder.Indicator.Measure;
        Rational compared = measure.Rounding?.Apply(raw) ?? raw;
        return measure.Domain.Contains(raw) && measure.Domain.Contains(compared)
            ? GradeCode.Of(_ladder.Segments[_ladder.IndexOf(compared)].Ruling).Value
            : GradeCode.Invalid.Value;
    }

    private void AddCut(SortedSet<Cut> cuts, Cut cut)
    {
        cuts.Add(cut);
        if (_ladder.Indicator.Measure.Rounding is not { Step: var step })
        {
            return;
        }

        // The rounded value passes the cut where the raw one is half a step or a step before the first multiple
        // beyond it, or on that multiple; which of these the mode makes it, joining equal neighbours finds out.
        Rational first = new(cut.FirstWhole(1 / step), 1);
        foreach (Rational back in (ReadOnlySpan<Rational>)[0, new Rational(1, 2), 1])
        {
            Rational value = (first - back) * step;
            cuts.Add(new Cut(value, IsBehind: false));
            cuts.Add(new Cut(value, IsBehind: true));
        }
    }

    private void Join(ReadOnlySpan<Cut> cuts)
    {
        _codes.Add(CodeOf(cuts.IsEmpty ? Rational.Zero : cuts[0].Before()));
        for (int i = 0; i < cuts.Length; i++)
        {
            byte code = CodeOf(cuts[i].Beyond(i + 1 < cuts.Length ? cuts[i + 1] : null));
            if (code != _codes[^1])
            {
                _cuts.Add(cuts[i]);
                _codes.Add(code);
            }
        }
    }
}
