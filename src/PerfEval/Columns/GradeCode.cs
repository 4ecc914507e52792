using PerfEval.Ladders;

namespace PerfEval;

/// <summary>What a value earned, in one byte: the rank of its grade, and how the criteria stand to it.</summary>
/// <remarks>
/// <para>
/// The low four bits are the rank, counted from 0 for the best grade of the scale; 15 stands for no grade.
/// The high four are flags: 16 contested, 32 in a gap, 64 beyond the outermost criteria, 128 no value of the indicator.
/// </para>
/// <para>A byte that a grader did not write has no meaning.</para>
/// </remarks>
/// <param name="Value">The byte as it stands in a column of codes.</param>
public readonly record struct GradeCode(byte Value)
{
    private const byte NoRank = 0x0F;
    private const byte Contested = 0x10;
    private const byte Gap = 0x20;
    private const byte Beyond = 0x40;
    private const byte NoValue = 0x80;

    /// <summary>Outside the domain, finer than the resolution, or a share of nothing: no value of the indicator (PE5006, PE5007, PE5009).</summary>
    public static GradeCode Invalid => new(NoValue | NoRank);

    /// <summary>The rank of the grade in the scale, counted from 0 for the best; -1 for no grade.</summary>
    public int Rank => IsGraded ? Value & NoRank : -1;

    /// <summary>Whether the value has a grade.</summary>
    public bool IsGraded => (Value & NoRank) != NoRank;

    /// <summary>Whether the value is one of the indicator, but the policy refuses to grade it.</summary>
    public bool IsRefused => !IsGraded && !IsInvalid;

    /// <summary>Whether two criteria claim the value outside a cascade (PE3001, PE3002).</summary>
    public bool IsContested => (Value & Contested) != 0;

    /// <summary>Whether the value lies between two bands and is claimed by none (PE3003).</summary>
    public bool IsInGap => (Value & Gap) != 0;

    /// <summary>Whether the value lies beyond the best or the worst criterion (PE3004, PE3005, PE3006).</summary>
    public bool IsBeyond => (Value & Beyond) != 0;

    /// <summary>Whether what was given is no value of the indicator.</summary>
    public bool IsInvalid => (Value & NoValue) != 0;

    /// <summary>Returns the rank and the flags, such as <c>2, contested</c>.</summary>
    public override string ToString() =>
        IsInvalid
            ? "invalid"
            : (IsGraded ? $"{Rank}" : "refused")
                + (IsContested ? ", contested" : "")
                + (IsInGap ? ", in a gap" : "")
                + (IsBeyond ? ", beyond" : "");

    internal static GradeCode Of(Ruling ruling)
    {
        byte flag = ruling.Kind switch
        {
            SegmentKind.Plain => 0,
            SegmentKind.Contested => Contested,
            SegmentKind.Gap => Gap,
            _ => Beyond,
        };
        return new GradeCode((byte)(flag | (ruling.Grade?.Rank ?? NoRank)));
    }
}
