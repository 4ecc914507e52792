using System.Text.Json.Serialization;
using PerfEval.Text;

namespace PerfEval.Rules;

/// <summary>How contested and uncovered values are resolved (判读口径).</summary>
/// <param name="Overlap">For values that two criteria claim outside a cascade.</param>
/// <param name="Gap">For values between two bands that no criterion claims.</param>
/// <param name="Beyond">For values beyond the best or the worst band.</param>
/// <param name="Top">For values beyond a best criterion that is a single point.</param>
[JsonConverter(typeof(PerfEvalJsonConverter))]
public sealed record ReadingPolicy(
    OverlapPolicy Overlap,
    GapPolicy Gap,
    BeyondPolicy Beyond,
    TopPolicy Top
)
{
    /// <summary>For values that two criteria claim outside a cascade.</summary>
    public OverlapPolicy Overlap
    {
        get;
        init => field = Choice.Check(value);
    } = Choice.Check(Overlap);

    /// <summary>For values between two bands that no criterion claims.</summary>
    public GapPolicy Gap
    {
        get;
        init => field = Choice.Check(value);
    } = Choice.Check(Gap);

    /// <summary>For values beyond the best or the worst band.</summary>
    public BeyondPolicy Beyond
    {
        get;
        init => field = Choice.Check(value);
    } = Choice.Check(Beyond);

    /// <summary>For values beyond a best criterion that is a single point.</summary>
    public TopPolicy Top
    {
        get;
        init => field = Choice.Check(value);
    } = Choice.Check(Top);

    /// <summary>The policy of a rule book that declares none: <c>{overlap: better, gap: worse, beyond: clamp, top: reached}</c>.</summary>
    public static ReadingPolicy Default { get; } =
        new(OverlapPolicy.Better, GapPolicy.Worse, BeyondPolicy.Clamp, TopPolicy.Reached);

    /// <summary>The policy of <c>--strict</c>: everything that is not plain is refused.</summary>
    public static ReadingPolicy Strict { get; } =
        new(OverlapPolicy.Refuse, GapPolicy.Refuse, BeyondPolicy.Refuse, TopPolicy.Refuse);
}

/// <summary>Which grade a value earns that two criteria claim outside a cascade.</summary>
[JsonConverter(typeof(PerfEvalJsonConverter))]
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
[JsonConverter(typeof(PerfEvalJsonConverter))]
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
[JsonConverter(typeof(PerfEvalJsonConverter))]
public enum BeyondPolicy
{
    /// <summary>That of the band, if it is the best or worst grade of the scale.</summary>
    Clamp,

    /// <summary>None; the value is refused.</summary>
    Refuse,
}

/// <summary>Which grade a value earns beyond a best criterion that is a single point, such as <c>100%</c>.</summary>
[JsonConverter(typeof(PerfEvalJsonConverter))]
public enum TopPolicy
{
    /// <summary>The best: the point is read as "reached or exceeded".</summary>
    Reached,

    /// <summary>What the other criteria literally say.</summary>
    Literal,

    /// <summary>None; the value is refused.</summary>
    Refuse,
}
