using System.Security.Cryptography;
using System.Text;
using PerfEval.Inputs;

namespace PerfEval.Verifying;

/// <summary>A file that was given, and can be read any number of times.</summary>
/// <param name="Given">Where it comes from, under the name as given.</param>
/// <param name="Sha256">The SHA-256 of its bytes, in lower-case hexadecimal digits.</param>
/// <param name="Name">The name under which it is read.</param>
/// <param name="Encoding">The encoding that the record names; null for none.</param>
/// <param name="IsCanonical">Whether the record says that rows were given, of which this is the canonical CSV.</param>
internal sealed record GivenInput(
    InputSource Given,
    string Sha256,
    string Name,
    Encoding? Encoding = null,
    bool IsCanonical = false
)
{
    /// <summary>The name as given, usually a path.</summary>
    public string Path => Given.Name;

    /// <summary>The file under the name by which it is read.</summary>
    public InputSource Source => Given with { Name = Name, Encoding = Encoding };

    /// <summary>Hashes a file, of which nothing is kept.</summary>
    /// <param name="source">Where it comes from; it can be read again.</param>
    public static GivenInput Read(InputSource source)
    {
        using Stream stream = source.OpenRead();
        return new(source, Convert.ToHexStringLower(SHA256.HashData(stream)), source.Name);
    }

    /// <summary>Returns a source that can be read any number of times: the bytes of a stream are kept.</summary>
    public static InputSource Kept(InputSource source) =>
        source.IsOfCaller ? Kept(source, source.ReadAll(InputBytes.AllBytes)) : source;

    /// <summary>Does the same without blocking.</summary>
    public static async Task<InputSource> KeptAsync(
        InputSource source,
        CancellationToken cancellationToken
    ) =>
        source.IsOfCaller
            ? Kept(
                source,
                await source
                    .ReadAllAsync(cancellationToken, InputBytes.AllBytes)
                    .ConfigureAwait(false)
            )
            : source;

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

    private static InputSource Kept(InputSource source, InputBytes read) =>
        InputSource.FromBytes(read.Bytes, source.Name) with
        {
            Encoding = source.Encoding,
            Folder = source.Folder,
        };
}
