namespace PerfEval.Tests.Support;

/// <summary>The body of a request or of an answer as Kestrel gives it: whoever reads or writes it without awaiting is refused.</summary>
/// <param name="bytes">What is read; empty for a stream to write to.</param>
public sealed class AwaitedOnlyStream(params byte[] bytes) : Stream
{
    // A body comes in pieces, whose ends nobody chooses.
    private const int LongestPiece = 1009;

    private readonly MemoryStream _read = new(bytes);
    private readonly MemoryStream _written = new();

    /// <summary>What was written.</summary>
    public byte[] Written => _written.ToArray();

    /// <summary>How long each piece was that was written.</summary>
    public List<int> Pieces { get; } = [];

    /// <summary>Whether somebody closed it, which only its owner may.</summary>
    public bool IsClosed { get; private set; }

    public override bool CanRead => true;

    public override bool CanSeek => false;

    public override bool CanWrite => true;

    public override long Length => throw new NotSupportedException();

    public override long Position
    {
        get => throw new NotSupportedException();
        set => throw new NotSupportedException();
    }

    public override async ValueTask<int> ReadAsync(
        Memory<byte> buffer,
        CancellationToken cancellationToken = default
    )
    {
        await Task.Yield();
        cancellationToken.ThrowIfCancellationRequested();
        return _read.Read(buffer.Span[..Math.Min(LongestPiece, buffer.Length)]);
    }

    public override Task<int> ReadAsync(
        byte[] buffer,
        int offset,
        int count,
        CancellationToken cancellationToken
    ) => ReadAsync(buffer.AsMemory(offset, count), cancellationToken).AsTask();

    public override async ValueTask WriteAsync(
        ReadOnlyMemory<byte> buffer,
        CancellationToken cancellationToken = default
    )
    {
        await Task.Yield();
        cancellationToken.ThrowIfCancellationRequested();
        _written.Write(buffer.Span);
        Pieces.Add(buffer.Length);
    }

    public override Task WriteAsync(
        byte[] buffer,
        int offset,
        int count,
        CancellationToken cancellationToken
    ) => WriteAsync(buffer.AsMemory(offset, count), cancellationToken).AsTask();

    public override async Task FlushAsync(CancellationToken cancellationToken) =>
        await Task.Yield();

    public override void Flush() => throw Refused();

    public override int Read(byte[] buffer, int offset, int count) => throw Refused();

    public override void Write(byte[] buffer, int offset, int count) => throw Refused();

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    protected override void Dispose(bool disposing)
    {
        IsClosed = true;
        base.Dispose(disposing);
    }

    private static InvalidOperationException Refused() =>
        new("Synchronous operations are disallowed.");
}
