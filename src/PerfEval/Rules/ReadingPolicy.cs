namespace PerfEval.Rules;

/// <summary>How contested and uncovered values are resolved (判读口径).</summary>
/// <param name="Overlap">For values that two criteria claim outside a cascade.</param>
/// <param name="Gap">For values between two bands that no criterion claims.</param>
/// <param name="Beyond">For values beyond the best or the worst band.</param>
/// <param name="Top">For values beyond a best criterion that is a single point.</param>
public sealed record ReadingPolicy(
    OverlapPolicy Overlap,
    GapPolicy Gap,
    BeyondPolicy Beyond,
    TopPolicy Top
)
{
    /// <summary>The policy of a rule book that declares none: <c>{overlap: better, gap: worse, beyond: clamp, top: reached}</c>.</summary>
    public static ReadingPolicy Default { get; } =
        new(OverlapPolicy.Better, GapPolicy.Worse, BeyondPolicy.Clamp, TopPolicy.Reached);

    /// <summary>The policy of <c>--strict</c>: everything that is not plain is refused.</summary>
    public static ReadingPolicy Strict { get; } =
        new(OverlapPolicy.Refuse, GapPolicy.Refuse, BeyondPolicy.Refuse, TopPolicy.Refuse);

    /// <summary>Throws if one of the four is no value that its enumeration names.</summary>
    /// <param name="name">The name of the parameter by which a caller gave the policy.</param>
    /// <exception cref="ArgumentOutOfRangeException">One of the four is none.</exception>
    internal void ThrowIfUnnamed(string name)
    {
        bool areNamed =
            Enum.IsDefined(Overlap)
            && Enum.IsDefined(Gap)
            && Enum.IsDefined(Beyond)
            && Enum.IsDefined(Top);
        if (!areNamed)
        {
            throw new ArgumentOutOfRangeException(name, this, "There is no such policy.");
        }
    }
}

/// <summary>Which grade a value earns that two criteria claim outside a cascade.</summary>
public enum OverlapPolicy
{
    /// <summary>The better of the two.</summary>
    Better,

    /// <summary>The worse of the two.</summary>
    Worse,

    /// <summary>None; the value is refused, with both as candidates.</summary>
    Refuse,
}

/// <summary>Which grade a value earns that lies between two bands and in neither.</summary>
public enum GapPolicy
{
    /// <summary>That of the worse band.</summary>
    Worse,

    /// <summary>That of the better band.</summary>
    Better,

    /// <summary>None; the value is refused, with both as candidates.</summary>
    Refuse,
}

/// <summary>Which grade a value earns beyond the best or the worst band.</summary>
public enum BeyondPolicy
{
    /// <summary>That of the band, if it is the best or worst grade of the scale.</summary>
    Clamp,

    /// <summary>None; the value is refused.</summary>
    Refuse,
}

/// <summary>Which grade a value earns beyond a best criterion that is a single point, such as <c>100%</c>.</summary>
public enum TopPolicy
{
    /// <summary>The best: the point is read as "reached or exceeded".</summary>
    Reached,

    /// <summary>What the other criteria literally say.</summary>
    Literal,

    /// <summary>None; the value is refused.</summary>
    Refuse,
}
