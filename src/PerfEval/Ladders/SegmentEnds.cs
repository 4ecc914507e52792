namespace PerfEval.Ladders;

/// <summary>The grades that a segment leaves open, by their ranks.</summary>
/// <param name="BestRank">The rank of the best.</param>
/// <param name="WorstRank">The rank of the worst; the same where there is one grade.</param>
/// <param name="IsRefused">Whether there is no one grade, also where only one comes into question.</param>
internal readonly record struct SegmentEnds(byte BestRank, byte WorstRank, bool IsRefused)
{
    public static SegmentEnds Of(Ruling ruling)
    {
        // Without criteria there is no grade at all.
        if (ruling is { Grade: null, Candidates.Count: 0 })
        {
            return new SegmentEnds(0, 0, true);
        }

        (Grade best, Grade worst) = ruling.Ends;
        return new SegmentEnds((byte)best.Rank, (byte)worst.Rank, ruling.Grade is null);
    }
}
