using PerfEval.Criteria;
using PerfEval.Quantities;

namespace PerfEval.Scoring;

/// <summary>What a piece of a curve earns at a value: constant, <c>a·x + b</c>, <c>c/x</c> or a stair.</summary>
/// <remarks>Exact, and on its piece never turning: it rises throughout, falls throughout, or stays.</remarks>
internal abstract record Formula
{
    private protected Formula() { }

    /// <summary>Which way the points go as values grow: 1 up, -1 down, 0 neither.</summary>
    public abstract int Trend { get; }

    /// <summary>Returns the points at a value of the piece.</summary>
    public abstract Rational At(Rational x);

    /// <summary>Returns what the points come to near an end that the piece does not hold.</summary>
    /// <param name="x">The end.</param>
    /// <param name="isFromBelow">Whether the values of the piece lie below it.</param>
    public virtual Rational Towards(Rational x, bool isFromBelow) => At(x);

    /// <summary>Returns the values at which the points are at least an amount, or at most: all those on one side of a place.</summary>
    /// <param name="points">The amount.</param>
    /// <param name="isLeast">Whether the points are at least the amount.</param>
    /// <returns>The values; null if there are none among those of any piece.</returns>
    public abstract ValueRange? Where(Rational points, bool isLeast);

    /// <summary>Points that are the same at every value.</summary>
    /// <param name="Points">The points.</param>
    /// <param name="Why">Why they are.</param>
    public sealed record Constant(Rational Points, Reason Why) : Formula
    {
        /// <inheritdoc/>
        public override int Trend => 0;

        /// <inheritdoc/>
        public override Rational At(Rational x) => Points;

        /// <inheritdoc/>
        public override ValueRange? Where(Rational points, bool isLeast) =>
            (isLeast ? Points >= points : Points <= points) ? ValueRange.Everything : null;
    }

    /// <summary>Points that go straight up or down: <c>a·x + b</c>, written in the terms of the rule.</summary>
    public abstract record Straight : Formula
    {
        /// <summary>How many points each unit of the value brings; not 0.</summary>
        public abstract Rational Slope { get; }

        /// <summary>b: what the points would be at 0.</summary>
        public abstract Rational AtZero { get; }

        /// <inheritdoc/>
        public sealed override int Trend => Slope.Sign;

        /// <inheritdoc/>
        public sealed override Rational At(Rational x) => (x * Slope) + AtZero;

        /// <inheritdoc/>
        public sealed override ValueRange? Where(Rational points, bool isLeast)
        {
            Rational end = (points - AtZero) / Slope;
            return isLeast == Slope.Sign > 0
                ? ValueRange.Above(end, true)
                : ValueRange.Below(end, true);
        }
    }

    /// <summary>P·x/t: the share of a target that was reached.</summary>
    /// <param name="Full">P.</param>
    /// <param name="Target">t, above 0.</param>
    public sealed record Proportion(Rational Full, Rational Target) : Straight
    {
        /// <inheritdoc/>
        public override Rational Slope { get; } = Full / Target;

        /// <inheritdoc/>
        public override Rational AtZero => Rational.Zero;
    }

    /// <summary>P·(2 − x/t): as much less as the target is exceeded.</summary>
    /// <param name="Full">P.</param>
    /// <param name="Target">t, above 0.</param>
    public sealed record Excess(Rational Full, Rational Target) : Straight
    {
        /// <inheritdoc/>
        public override Rational Slope { get; } = -Full / Target;

        /// <inheritdoc/>
        public override Rational AtZero { get; } = 2 * Full;
    }

    /// <summary>P·t/x: target by actual.</summary>
    /// <param name="Full">P, above 0.</param>
    /// <param name="Target">t, above 0; so are the values of the piece.</param>
    public sealed record Inverse(Rational Full, Rational Target) : Formula
    {
        private readonly Rational _product = Full * Target;

        /// <inheritdoc/>
        public override int Trend => -1;

        /// <inheritdoc/>
        public override Rational At(Rational x) => _product / x;

        /// <inheritdoc/>
        public override ValueRange? Where(Rational points, bool isLeast)
        {
            if (points.Sign <= 0)
            {
                return isLeast ? ValueRange.Everything : null;
            }

            Rational end = _product / points;
            return isLeast ? ValueRange.Below(end, true) : ValueRange.Above(end, true);
        }
    }

    /// <summary>Straight from one value of a line to the next.</summary>
    /// <param name="FromValue">The lower value.</param>
    /// <param name="FromPoints">Its points.</param>
    /// <param name="ToValue">The higher value.</param>
    /// <param name="ToPoints">Its points, other ones.</param>
    public sealed record Between(
        Rational FromValue,
        Rational FromPoints,
        Rational ToValue,
        Rational ToPoints
    ) : Straight
    {
        /// <inheritdoc/>
        public override Rational Slope { get; } = (ToPoints - FromPoints) / (ToValue - FromValue);

        /// <inheritdoc/>
        public override Rational AtZero { get; } =
            FromPoints - (FromValue * (ToPoints - FromPoints) / (ToValue - FromValue));
    }

    /// <summary>Start ± e/per·points, in proportion to the distance from a standard.</summary>
    /// <param name="Start">What is earned at the standard.</param>
    /// <param name="Points">What each step brings, below 0 what it costs; not 0.</param>
    /// <param name="From">The end of the standard, from which the distance counts.</param>
    /// <param name="Per">The size of a step, below 0 where the values lie below the standard.</param>
    public sealed record Ramp(Rational Start, Rational Points, Rational From, Rational Per)
        : Straight
    {
        /// <inheritdoc/>
        public override Rational Slope { get; } = Points / Per;

        /// <inheritdoc/>
        public override Rational AtZero { get; } = Start - (From * Points / Per);
    }

    /// <summary>Start ± n·points, where n is how many steps the value lies from a standard.</summary>
    /// <param name="Start">What is earned at the standard.</param>
    /// <param name="Points">What each step brings, below 0 what it costs; not 0.</param>
    /// <param name="From">The end of the standard, from which the distance counts.</param>
    /// <param name="Per">The size of a step, below 0 where the values lie below the standard.</param>
    /// <param name="CountsStarted">Whether a step begun counts as a whole one; else it counts when it is whole.</param>
    public sealed record Stairs(
        Rational Start,
        Rational Points,
        Rational From,
        Rational Per,
        bool CountsStarted
    ) : Formula
    {
        /// <inheritdoc/>
        public override int Trend => Points.Sign * Per.Sign;

        /// <summary>Returns how many steps count at a value.</summary>
        public Rational StepsAt(Rational x)
        {
            Rational steps = (x - From) / Per;
            return !CountsStarted ? Floor(steps) : -Floor(-steps);
        }

        /// <inheritdoc/>
        public override Rational At(Rational x) => Start + (StepsAt(x) * Points);

        /// <inheritdoc/>
        public override Rational Towards(Rational x, bool isFromBelow)
        {
            Rational steps = (x - From) / Per;
            // Coming from the standard, the step at the end itself is not yet taken.
            bool isFromStandard = isFromBelow == (Per.Sign > 0);
            Rational taken = isFromStandard ? -Floor(-steps) - 1 : Floor(steps);
            return Start + ((CountsStarted ? taken + 1 : taken) * Points);
        }

        /// <inheritdoc/>
        public override ValueRange? Where(Rational points, bool isLeast)
        {
            Rational steps = (points - Start) / Points;
            if (isLeast == Points.Sign < 0)
            {
                // As many steps as do not lead beyond the amount, or fewer.
                Rational most = Floor(steps);
                return most.Sign < 0 ? null
                    : CountsStarted ? TowardsStandard(most, true)
                    : TowardsStandard(most + 1, false);
            }

            Rational least = -Floor(-steps);
            return least.Sign <= 0 ? ValueRange.Everything
                : CountsStarted ? AwayFromStandard(least - 1, false)
                : AwayFromStandard(least, true);
        }

        private ValueRange TowardsStandard(Rational steps, bool isIncluded) =>
            Per.Sign > 0
                ? ValueRange.Below(From + (steps * Per), isIncluded)
                : ValueRange.Above(From + (steps * Per), isIncluded);

        private ValueRange AwayFromStandard(Rational steps, bool isIncluded) =>
            Per.Sign > 0
                ? ValueRange.Above(From + (steps * Per), isIncluded)
                : ValueRange.Below(From + (steps * Per), isIncluded);

        private static Rational Floor(Rational value) => new(value.Floor(), 1);
    }

    /// <summary>Points that the reading of tiers leaves open.</summary>
    /// <param name="Least">The least of the tiers that come into question.</param>
    /// <param name="Most">The most of them.</param>
    public sealed record Open(Rational Least, Rational Most) : Formula
    {
        /// <inheritdoc/>
        public override int Trend => 0;

        /// <summary>Returns the least.</summary>
        public override Rational At(Rational x) => Least;

        /// <inheritdoc/>
        public override ValueRange? Where(Rational points, bool isLeast) => ValueRange.Everything;
    }
}

/// <summary>Why points are the same on a piece.</summary>
internal enum Reason
{
    /// <summary>The value lies in what earns all points, or the starting points.</summary>
    Full,

    /// <summary>The value lies in <c>zero</c>.</summary>
    Zero,

    /// <summary>No less can be earned.</summary>
    Least,

    /// <summary>No more can be earned.</summary>
    Most,

    /// <summary>All steps together take no more, or add no more.</summary>
    StepsEnd,

    /// <summary>The value lies in a tier.</summary>
    Tier,

    /// <summary>Beyond the line its last points are held.</summary>
    Held,

    /// <summary>Beyond the line nothing is earned.</summary>
    Beyond,
}
