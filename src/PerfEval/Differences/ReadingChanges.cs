using PerfEval.Rules;

namespace PerfEval.Differences;

/// <summary>Compares reading policies key by key.</summary>
internal static class ReadingChanges
{
    /// <summary>Adds what differs; a policy that is null says nothing.</summary>
    public static void Add(ChangeList changes, ReadingPolicy? old, ReadingPolicy? revised)
    {
        changes.Rule("reading.overlap", Text(old?.Overlap), Text(revised?.Overlap));
        changes.Rule("reading.gap", Text(old?.Gap), Text(revised?.Gap));
        changes.Rule("reading.beyond", Text(old?.Beyond), Text(revised?.Beyond));
        changes.Rule("reading.top", Text(old?.Top), Text(revised?.Top));
    }

    private static string? Text<T>(T? choice)
        where T : struct, Enum => choice?.ToString().ToLowerInvariant();
}
