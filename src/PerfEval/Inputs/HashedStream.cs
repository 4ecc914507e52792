using System.Security.Cryptography;

namespace PerfEval.Inputs;

/// <summary>Bytes that are hashed as they are read, and whose beginning can be looked at before.</summary>
internal sealed class HashedStream : Stream
{
    private const int HeadLength = 32 * 1024;

    private readonly Stream _stream;
    private readonly bool _isLeftOpen;
    private readonly IncrementalHash _hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
    private byte[] _head = [];
    private bool _isAtEnd;
    private string? _sha256;

    /// <summary>Creates the stream.</summary>
    /// <param name="stream">The bytes.</param>
    /// <param name="isLeftOpen">Whether that stream stays open when this one is closed.</param>
    public HashedStream(Stream stream, bool isLeftOpen) =>
        (_stream, _isLeftOpen) = (stream, isLeftOpen);

    /// <summary>The SHA-256 of all bytes, in lower-case hexadecimal digits; empty until the end was reached.</summary>
    public string Sha256 => _sha256 ?? "";

    public override bool CanRead => true;

    public override bool CanSeek => false;

    public override bool CanWrite => false;

    public override long Length => throw new NotSupportedException();

    public override long Position
    {
        get => throw new NotSupportedException();
        set => throw new NotSupportedException();
    }

    /// <summary>The next bytes, which were read ahead and are still to be read.</summary>
    public ReadOnlySpan<byte> Ahead => _head;

    /// <summary>Reads ahead some bytes, or as many as there are left, where none are ahead.</summary>
    /// <param name="least">How many there are to be at least.</param>
    public void ReadAhead(int least)
    {
        if (_head.Length == 0 && !_isAtEnd)
        {
            byte[] head = new byte[HeadLength];
            TakeAhead(head, least, _stream.ReadAtLeast(head, least, throwOnEndOfStream: false));
        }
    }

    /// <summary>Does the same without blocking: a text that is read from this stream then blocks for none of these bytes.</summary>
    public async ValueTask ReadAheadAsync(int least, CancellationToken cancellationToken)
    {
        if (_head.Length == 0 && !_isAtEnd)
        {
            byte[] head = new byte[HeadLength];
            int read = await _stream
                .ReadAtLeastAsync(head, least, throwOnEndOfStream: false, cancellationToken)
                .ConfigureAwait(false);
            TakeAhead(head, least, read);
        }
    }

    /// <summary>Leaves out some of the bytes that were looked at.</summary>
    public void Skip(int count) => _head = _head[count..];

    public override int Read(Span<byte> buffer) =>
        _head.Length > 0 ? TakeOfHead(buffer)
        : _isAtEnd ? Hash(buffer, 0)
        : Hash(buffer, _stream.Read(buffer));

    public override async ValueTask<int> ReadAsync(
        Memory<byte> buffer,
        CancellationToken cancellationToken = default
    )
    {
        if (_head.Length > 0)
        {
            return TakeOfHead(buffer.Span);
        }

        int read = _isAtEnd
            ? 0
            : await _stream.ReadAsync(buffer, cancellationToken).ConfigureAwait(false);
        return Hash(buffer.Span, read);
    }

    public override Task<int> ReadAsync(
        byte[] buffer,
        int offset,
        int count,
        CancellationToken cancellationToken
    ) => ReadAsync(buffer.AsMemory(offset, count), cancellationToken).AsTask();

    public override int Read(byte[] buffer, int offset, int count) =>
        Read(buffer.AsSpan(offset, count));

    /// <summary>Reads what is left, so that all bytes are hashed.</summary>
    public void ReadToEnd()
    {
        byte[] rest = new byte[64 * 1024];
        while (Read(rest) > 0) { }
    }

    /// <summary>Does the same without blocking.</summary>
    public async ValueTask ReadToEndAsync(CancellationToken cancellationToken)
    {
        byte[] rest = new byte[64 * 1024];
        while (await ReadAsync(rest, cancellationToken).ConfigureAwait(false) > 0) { }
    }

    public override void Flush() { }

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) =>
        throw new NotSupportedException();

    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            if (!_isLeftOpen)
            {
                _stream.Dispose();
            }

            _hash.Dispose();
        }

        base.Dispose(disposing);
    }

    private void TakeAhead(byte[] head, int least, int read)
    {
        _hash.AppendData(head, 0, read);
        (_head, _isAtEnd) = (head[..read], read < least);
    }

    private int TakeOfHead(Span<byte> buffer)
    {
        int taken = Math.Min(buffer.Length, _head.Length);
        _head.AsSpan(0, taken).CopyTo(buffer);
        _head = _head[taken..];
        return taken;
    }

    private int Hash(ReadOnlySpan<byte> buffer, int read)
    {
        _hash.AppendData(buffer[..read]);
        if (read == 0 && buffer.Length > 0)
        {
            _sha256 ??= Convert.ToHexStringLower(_hash.GetHashAndReset());
        }

        return read;
    }
}
