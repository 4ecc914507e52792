using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Text;
using System.Text.Json.Serialization;
using PerfEval.Inputs;

namespace PerfEval;

/// <summary>Where a document comes from: a file, a text, a stream or bytes, under the name by which findings and the record call it.</summary>
/// <remarks>
/// Every document is read from it by the same four doors: <c>Read</c> and <c>ReadAsync</c>, which say everything that is
/// wrong, and <c>Load</c> and <c>LoadAsync</c>, which throw if anything is. A file, a text and bytes may be read any number
/// of times, and from several threads; a stream once, from where it stands.
/// </remarks>
/// <example>
/// <code>
/// InputSource upload = InputSource.FromStream(body, "results.csv");
/// MeasuredResults results = await MeasuredResults.LoadAsync(upload, aborted);
/// </code>
/// </example>
[JsonConverter(typeof(PerfEvalJsonConverter))]
public sealed record InputSource
{
    private readonly string? _path;
    private readonly Stream? _stream;
    private readonly StrongBox<bool> _isStreamTaken = new();
    private readonly bool _isText;
    private readonly ReadOnlyMemory<byte> _bytes;

    private InputSource(string name)
    {
        ArgumentNullException.ThrowIfNull(name);
        Name = name;
    }

    private InputSource(string name, string path)
        : this(name) => (_path, Folder) = (path, Path.GetDirectoryName(path) ?? "");

    private InputSource(string name, Stream stream)
        : this(name) => _stream = stream;

    private InputSource(string name, ReadOnlyMemory<byte> bytes, bool isText)
        : this(name) => (_bytes, _isText) = (bytes, isText);

    /// <summary>
    /// The name by which findings and the record call it: of a file its path, unless another is given. Of results its
    /// ending tells CSV from YAML and JSON.
    /// </summary>
    /// <exception cref="ArgumentNullException">The value is null.</exception>
    public string Name
    {
        get;
        init => field = value ?? throw new ArgumentNullException(nameof(value));
    }

    /// <summary>
    /// The encoding of results, unless they begin with a byte order mark; null for UTF-8. Every other document is in UTF-8
    /// or has such a mark, and is not read where this is given. Text has no encoding: there it counts for nothing.
    /// </summary>
    public Encoding? Encoding { get; init; }

    /// <summary>
    /// The folder in which is looked for what the document names: the calendars of a rule book, the rule book of cases.
    /// Of a file it is the folder of that file, empty for the current one; null if it may name none.
    /// </summary>
    public string? Folder { get; init; }

    /// <summary>Takes a file, which is opened whenever the source is read.</summary>
    /// <param name="path">The path.</param>
    /// <exception cref="ArgumentNullException">The path is null.</exception>
    public static InputSource FromFile(string path)
    {
        ArgumentNullException.ThrowIfNull(path);
        return new InputSource(path, path);
    }

    /// <summary>Takes a text.</summary>
    /// <param name="text">The text.</param>
    /// <param name="name">The name shown in findings, such as <c>results.yaml</c>.</param>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    public static InputSource FromText(string text, string name)
    {
        ArgumentNullException.ThrowIfNull(text);
        return new InputSource(name, BytesOf(text), isText: true);
    }

    /// <summary>Takes a stream, which is read once, from where it stands to its end, and is not closed.</summary>
    /// <param name="stream">The stream; it need not be able to seek.</param>
    /// <param name="name">The name shown in findings, such as <c>results.yaml</c>.</param>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    public static InputSource FromStream(Stream stream, string name)
    {
        ArgumentNullException.ThrowIfNull(stream);
        return new InputSource(name, stream);
    }

    /// <summary>Takes bytes, which are not copied and must not change until the source was read.</summary>
    /// <param name="bytes">The bytes.</param>
    /// <param name="name">The name shown in findings, such as <c>results.yaml</c>.</param>
    /// <exception cref="ArgumentNullException">The name is null.</exception>
    public static InputSource FromBytes(ReadOnlyMemory<byte> bytes, string name) =>
        new(name, bytes, isText: false);

    /// <summary>The encoding by which bytes become text; null where none was given, and of text.</summary>
    internal Encoding? DeclaredEncoding => _isText ? null : Encoding;

    /// <summary>Whether what <see cref="OpenRead"/> returns belongs to the caller, and is not to be closed.</summary>
    internal bool IsOfCaller => _stream is not null;

    /// <summary>Refuses an encoding, where the document is no results.</summary>
    /// <returns>This source.</returns>
    /// <exception cref="ArgumentException">An encoding is given.</exception>
    internal InputSource InUtf8() =>
        DeclaredEncoding is null
            ? this
            : throw new ArgumentException(
                $"'{Name}' has an encoding, which only results may have; other documents are in UTF-8."
            );

    /// <summary>Opens the source as a stream.</summary>
    /// <exception cref="InvalidOperationException">It is a stream that was read before.</exception>
    internal Stream OpenRead()
    {
        if (_path is not null)
        {
            return PlainFile.OpenRead(_path);
        }

        if (_stream is null)
        {
            return new MemoryStream(Array(), writable: false);
        }

        if (_isStreamTaken.Value)
        {
            throw new InvalidOperationException(
                $"'{Name}' is a stream that was read before; it can be read once."
            );
        }

        _isStreamTaken.Value = true;
        return _stream;
    }

    /// <summary>Reads all of it, or as much as shows that it holds more than may be read.</summary>
    internal InputBytes ReadAll(int mostBytes = InputBytes.MostBytes)
    {
        if (_path is null && _stream is null)
        {
            return new InputBytes(Name, Array());
        }

        Stream stream = OpenRead();
        try
        {
            return InputBytes.Read(stream, Name, mostBytes);
        }
        finally
        {
            if (!IsOfCaller)
            {
                stream.Dispose();
            }
        }
    }

    /// <summary>Does the same without blocking.</summary>
    internal async Task<InputBytes> ReadAllAsync(
        CancellationToken cancellationToken,
        int mostBytes = InputBytes.MostBytes
    )
    {
        cancellationToken.ThrowIfCancellationRequested();
        if (_path is null && _stream is null)
        {
            return new InputBytes(Name, Array());
        }

        Stream stream = OpenRead();
        try
        {
            return await InputBytes
                .ReadAsync(stream, Name, mostBytes, cancellationToken)
                .ConfigureAwait(false);
        }
        finally
        {
            if (!IsOfCaller)
            {
                await stream.DisposeAsync().ConfigureAwait(false);
            }
        }
    }

    private byte[] Array() =>
        MemoryMarshal.TryGetArray(_bytes, out ArraySegment<byte> part)
        && part.Array is { } array
        && array.Length == part.Count
            ? array
            : _bytes.ToArray();

    private static byte[] BytesOf(string text)
    {
        try
        {
            return new UTF8Encoding(false, true).GetBytes(text);
        }
        catch (EncoderFallbackException)
        {
            // Half a surrogate pair has no UTF-8: as UTF-16 the reading finds it at its place.
            return [0xFF, 0xFE, .. MemoryMarshal.AsBytes(text.AsSpan())];
        }
    }

    /// <summary>Returns the name.</summary>
    public override string ToString() => Name;
}
