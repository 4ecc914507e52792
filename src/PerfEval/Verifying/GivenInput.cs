using System.Security.Cryptography;
using System.Text;
using PerfEval.Inputs;

namespace PerfEval.Verifying;

/// <summary>A file that was given.</summary>
/// <param name="Path">The name as given, usually a path.</param>
/// <param name="Name">The name under which it is read.</param>
/// <param name="Bytes">All of it.</param>
/// <param name="Folder">The folder in which is looked for what it names; null for none.</param>
/// <param name="Encoding">The encoding that the record names; null for none.</param>
/// <param name="IsCanonical">Whether the record says that rows were given, of which this is the canonical CSV.</param>
internal sealed record GivenInput(
    string Path,
    string Name,
    byte[] Bytes,
    string? Folder,
    Encoding? Encoding = null,
    bool IsCanonical = false
)
{
    /// <summary>The SHA-256 of its bytes, in lower-case hexadecimal digits.</summary>
    public string Sha256 { get; } = Convert.ToHexStringLower(SHA256.HashData(Bytes));

    /// <summary>Reads all of a file.</summary>
    public static GivenInput Read(InputSource source) =>
        new(source.Name, source.Name, source.ReadAll(InputBytes.AllBytes).Bytes, source.Folder);

    /// <summary>Does the same without blocking.</summary>
    public static async Task<GivenInput> ReadAsync(
        InputSource source,
        CancellationToken cancellationToken
    )
    {
        InputBytes read = await source
            .ReadAllAsync(cancellationToken, InputBytes.AllBytes)
            .ConfigureAwait(false);
        return new(source.Name, source.Name, read.Bytes, source.Folder);
    }

    /// <summary>Returns the file as the record names it. Where only one of the names is that of CSV or of a workbook, it keeps its own.</summary>
    public GivenInput As(InputFile? recorded) =>
        recorded is null
            ? this
            : this with
            {
                Name =
                    recorded.IsRows
                    || StreamedResults.IsCsv(recorded.Name) == StreamedResults.IsCsv(Path)
                        && MeasuredResults.IsWorkbook(recorded.Name)
                            == MeasuredResults.IsWorkbook(Path)
                        ? recorded.Name
                        : Path,
                IsCanonical = recorded.IsRows,
                Encoding =
                    recorded.IsRows ? null
                    : recorded.Encoding is { } encoding ? TextEncodings.Find(encoding)
                    : null,
            };

    /// <summary>The file under the name by which it is read.</summary>
    public InputSource Source =>
        InputSource.FromBytes(Bytes, Name) with
        {
            Encoding = Encoding,
            Folder = Folder,
        };
}
