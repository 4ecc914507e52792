namespace PerfEval;

/// <summary>An input as its caller named it.</summary>
/// <param name="Name">The name as given, usually a path.</param>
/// <param name="Sha256">The SHA-256 of its bytes, in lower-case hexadecimal digits.</param>
public sealed record InputFile(string Name, string Sha256)
{
    /// <summary>
    /// The name of the encoding by which results were read, such as <c>gb18030</c>: of CSV always, of others where the
    /// caller named one; null for the rest.
    /// </summary>
    public string? Encoding { get; init; }

    /// <summary>What parts the cells of CSV: <c>,</c>, <c>;</c> or a tab; null for other files.</summary>
    public char? Delimiter { get; init; }
}
