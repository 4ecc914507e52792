using System.Security.Cryptography;

namespace PerfEval.Inputs;

/// <summary>The bytes of an input under the name its caller gave it.</summary>
internal sealed record InputBytes(string Name, byte[] Bytes)
{
    /// <summary>The size of the largest file that is read.</summary>
    public const int MostBytes = SourceDecoder.MostBytes;

    /// <summary>As many bytes as memory can hold in one piece.</summary>
    public static readonly int AllBytes = Array.MaxLength - 1;

    /// <summary>The input as the record names it.</summary>
    public InputFile File => new(Name, Convert.ToHexStringLower(SHA256.HashData(Bytes)));

    /// <summary>Reads a stream to its end, or as far as shows that it holds more than may be read.</summary>
    public static InputBytes Read(Stream stream, string name, int mostBytes)
    {
        byte[] bytes = Buffer(stream, mostBytes);
        int length = 0;
        while (length <= mostBytes && stream.Read(bytes.AsSpan(length)) is > 0 and var read)
        {
            Grow(ref bytes, length += read, mostBytes);
        }

        Array.Resize(ref bytes, length);
        return new InputBytes(name, bytes);
    }

    /// <summary>Does the same without blocking.</summary>
    public static async Task<InputBytes> ReadAsync(
        Stream stream,
        string name,
        int mostBytes,
        CancellationToken cancellationToken
    )
    {
        cancellationToken.ThrowIfCancellationRequested();
        byte[] bytes = Buffer(stream, mostBytes);
        int length = 0;
        while (length <= mostBytes)
        {
            int read = await stream
                .ReadAsync(bytes.AsMemory(length), cancellationToken)
                .ConfigureAwait(false);
            if (read == 0)
            {
                break;
            }

            Grow(ref bytes, length += read, mostBytes);
        }

        Array.Resize(ref bytes, length);
        return new InputBytes(name, bytes);
    }

    private static byte[] Buffer(Stream stream, int mostBytes) =>
        new byte[
            1
                + (
                    stream.CanSeek
                        ? (int)Math.Clamp(stream.Length - stream.Position, 0, mostBytes)
                        : 64 * 1024
                )
        ];

    private static void Grow(ref byte[] bytes, int length, int mostBytes)
    {
        if (length == bytes.Length)
        {
            Array.Resize(ref bytes, (int)Math.Min(2L * length, mostBytes + 1L));
        }
    }
}
