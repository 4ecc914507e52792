using System.Text.Json.Serialization;

namespace PerfEval;

/// <summary>An input as its caller named it.</summary>
[JsonConverter(typeof(PerfEvalJsonConverter))]
public sealed record InputFile
{
    internal const string Rows = "rows";

    internal InputFile(string name, string sha256)
    {
        (Name, Sha256) = (name, sha256);
    }

    /// <summary>The name as given, usually a path.</summary>
    public string Name { get; internal init; }

    /// <summary>The SHA-256 of its bytes, in lower-case hexadecimal digits; of rows that lay in no file, of their canonical CSV.</summary>
    public string Sha256 { get; internal init; }

    /// <summary>
    /// The name of the encoding by which results were read, such as <c>gb18030</c>: of CSV always, of others where the
    /// caller named one; <c>rows</c> where rows were given and no file was read; null for the rest.
    /// </summary>
    public string? Encoding { get; internal init; }

    /// <summary>Whether rows were given and no file was read.</summary>
    internal bool IsRows => Encoding == Rows;

    /// <summary>What parts the cells of CSV: <c>,</c>, <c>;</c> or a tab; null for other files.</summary>
    public char? Delimiter { get; internal init; }

    /// <summary>Returns the name.</summary>
    public override string ToString() => Name;
}
