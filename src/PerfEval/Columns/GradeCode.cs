using PerfEval.Ladders;

namespace PerfEval;

/// <summary>What a value earned, in one byte: its grade, and how the criteria stand to it.</summary>
/// <remarks>
/// <para>
/// The low five bits are the grade: 0 for none, 1 for the best grade of the scale, 2 for the next, and so on to 24. The
/// high three say how the criteria stand to the value, as one of five: 0 claimed, 32 contested, 64 in a gap, 96 beyond
/// the outermost criteria, 128 no value of the indicator. So 33 is the best grade of a contested value, and 64 a value
/// in a gap that the policy refuses to grade.
/// </para>
/// <para>
/// A byte that no grader wrote is 0, the default: no grade, and nothing graded. No value earns that code.
/// </para>
/// </remarks>
/// <param name="Value">The byte as it stands in a column of codes.</param>
public readonly record struct GradeCode(byte Value)
{
    private const byte GradeBits = 0x1F;
    private const byte Contested = 1 << 5;
    private const byte Gap = 2 << 5;
    private const byte Beyond = 3 << 5;
    private const byte NoValue = 4 << 5;

    /// <summary>Outside the domain, finer than the resolution, or a share of nothing: no value of the indicator (PE5006, PE5007, PE5009).</summary>
    public static GradeCode Invalid => new(NoValue);

    /// <summary>The rank of the grade in the scale, counted from 0 for the best; -1 for no grade.</summary>
    public int Rank => (Value & GradeBits) - 1;

    /// <summary>Whether the value has a grade.</summary>
    public bool IsGraded => (Value & GradeBits) != 0;

    /// <summary>Whether the value is one of the indicator, but the policy refuses to grade it.</summary>
    public bool IsRefused => !IsGraded && (Standing is Contested or Gap or Beyond);

    /// <summary>Whether two criteria claim the value outside a cascade (PE3001, PE3002).</summary>
    public bool IsContested => Standing == Contested;

    /// <summary>Whether the value lies between two bands and is claimed by none (PE3003).</summary>
    public bool IsInGap => Standing == Gap;

    /// <summary>Whether the value lies beyond the best or the worst criterion (PE3004, PE3005, PE3006).</summary>
    public bool IsBeyond => Standing == Beyond;

    /// <summary>Whether what was given is no value of the indicator.</summary>
    public bool IsInvalid => Standing == NoValue;

    private int Standing => Value & ~GradeBits;

    /// <summary>Returns the rank and how the criteria stand to the value, such as <c>2, contested</c>; <c>none</c> where nothing was graded.</summary>
    public override string ToString() =>
        IsInvalid ? "invalid"
        : Value == 0 ? "none"
        : (IsGraded ? $"{Rank}" : "refused")
            + (IsContested ? ", contested" : "")
            + (IsInGap ? ", in a gap" : "")
            + (IsBeyond ? ", beyond" : "");

    internal static GradeCode Of(Ruling ruling)
    {
        byte standing = ruling.Kind switch
        {
            SegmentKind.Plain => 0,
            SegmentKind.Contested => Contested,
            SegmentKind.Gap => Gap,
            _ => Beyond,
        };
        return new GradeCode((byte)(standing | (ruling.Grade is { } grade ? grade.Rank + 1 : 0)));
    }
}
