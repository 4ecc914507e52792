using NodaTime;

namespace PerfEval.Verifying;

/// <summary>A clock that always shows the instant of the record.</summary>
internal sealed class StoppedClock(Instant instant) : IClock
{
    public Instant GetCurrentInstant() => instant;
}
