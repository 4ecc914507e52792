using System.Runtime.InteropServices;
using System.Security.Cryptography;
using System.Text;

namespace PerfEval.Inputs;

/// <summary>The bytes of an input under the name its caller gave it.</summary>
internal sealed record InputSource(string Name, byte[] Bytes)
{
    /// <summary>The size of the largest file that is read.</summary>
    public const int MostBytes = SourceDecoder.MostBytes;

    /// <summary>The input as the record names it.</summary>
    public InputFile File => new(Name, Convert.ToHexStringLower(SHA256.HashData(Bytes)));

    public static InputSource FromFile(string path)
    {
        ArgumentNullException.ThrowIfNull(path);
        using Stream stream = PlainFile.OpenRead(path);
        return FromStream(stream, path);
    }

    /// <summary>Reads a stream to its end, or as far as shows that it holds more than may be read.</summary>
    public static InputSource FromStream(
        Stream stream,
        string name,
        int mostBytes = SourceDecoder.MostBytes
    )
    {
        ArgumentNullException.ThrowIfNull(stream);
        ArgumentNullException.ThrowIfNull(name);
        byte[] bytes = new byte[ProbableLength(stream, mostBytes) + 1];
        int length = 0;
        while (length <= mostBytes && stream.Read(bytes.AsSpan(length)) is > 0 and var read)
        {
            length += read;
            if (length == bytes.Length)
            {
                Array.Resize(ref bytes, 2 * length);
            }
        }

        Array.Resize(ref bytes, length);
        return new InputSource(name, bytes);
    }

    private static int ProbableLength(Stream stream, int mostBytes) =>
        stream.CanSeek ? (int)Math.Clamp(stream.Length - stream.Position, 0, mostBytes) : 64 * 1024;

    public static async Task<InputSource> FromFileAsync(
        string path,
        CancellationToken cancellationToken
    )
    {
        ArgumentNullException.ThrowIfNull(path);
        Stream stream = PlainFile.OpenRead(path);
        await using (stream.ConfigureAwait(false))
        {
            return await FromStreamAsync(stream, path, cancellationToken).ConfigureAwait(false);
        }
    }

    public static async Task<InputSource> FromStreamAsync(
        Stream stream,
        string name,
        CancellationToken cancellationToken
    )
    {
        ArgumentNullException.ThrowIfNull(stream);
        ArgumentNullException.ThrowIfNull(name);
        using var copy = new MemoryStream();
        byte[] buffer = new byte[64 * 1024];
        while (copy.Length <= SourceDecoder.MostBytes)
        {
            int read = await stream.ReadAsync(buffer, cancellationToken).ConfigureAwait(false);
            if (read == 0)
            {
                break;
            }

            copy.Write(buffer, 0, read);
        }

        return new InputSource(name, copy.ToArray());
    }

    public static InputSource FromText(string text, string name)
    {
        ArgumentNullException.ThrowIfNull(text);
        ArgumentNullException.ThrowIfNull(name);
        try
        {
            return new InputSource(name, new UTF8Encoding(false, true).GetBytes(text));
        }
        catch (EncoderFallbackException)
        {
            // Half a surrogate pair has no UTF-8: as UTF-16 the reading finds it at its place.
            return new InputSource(name, [0xFF, 0xFE, .. MemoryMarshal.AsBytes(text.AsSpan())]);
        }
    }
}
