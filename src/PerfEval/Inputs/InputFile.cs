namespace PerfEval;

/// <summary>An input as its caller named it.</summary>
/// <param name="Name">The name as given, usually a path.</param>
/// <param name="Sha256">The SHA-256 of its bytes, in lower-case hexadecimal digits; of rows that lay in no file, of their canonical CSV.</param>
public sealed record InputFile(string Name, string Sha256)
{
    internal const string Rows = "rows";

    /// <summary>
    /// The name of the encoding by which results were read, such as <c>gb18030</c>: of CSV always, of others where the
    /// caller named one; <c>rows</c> where rows were given and no file was read; null for the rest.
    /// </summary>
    public string? Encoding { get; init; }

    /// <summary>Whether rows were given and no file was read.</summary>
    internal bool IsRows => Encoding == Rows;

    /// <summary>What parts the cells of CSV: <c>,</c>, <c>;</c> or a tab; null for other files.</summary>
    public char? Delimiter { get; init; }
}
