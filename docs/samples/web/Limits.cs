namespace WebSample;

/// <summary>What one request may cost. Whoever copies this sets its own.</summary>
internal static class Limits
{
    /// <summary>Bytes of a body.</summary>
    public const int BodyBytes = 1024 * 1024;

    /// <summary>Subjects of one body.</summary>
    public const int Subjects = 1000;

    /// <summary>Findings in results that are graded all the same, as far as they can be.</summary>
    public const int Findings = 1000;

    /// <summary>Findings that the answer to a refused request lists.</summary>
    public const int FindingsListed = 200;

    /// <summary>Bytes of an evaluation.</summary>
    public const int AnswerBytes = 16 * 1024 * 1024;

    /// <summary>Connections at once; further ones are closed.</summary>
    public const int Connections = 100;

    /// <summary>Evaluations made at once; the others wait.</summary>
    public static int Evaluations { get; } = Environment.ProcessorCount;
}
