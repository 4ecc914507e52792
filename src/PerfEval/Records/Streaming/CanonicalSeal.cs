using System.Security.Cryptography;

namespace PerfEval.Records.Streaming;

/// <summary>
/// Computes the seal of a document from its parts: the SHA-256 of the document without white space and without the seal,
/// the members in the order <c>schema, rulebook, subjects, findings, record</c>, wherever the record stands.
/// </summary>
internal sealed class CanonicalSeal : IDisposable
{
    private readonly IncrementalHash _hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
    private bool _isBehindFirst;

    /// <summary>Adds what stands before the subjects, each part as canonical JSON.</summary>
    public void Begin(ReadOnlySpan<byte> schema, ReadOnlySpan<byte> ruleBook)
    {
        _hash.AppendData("{\"schema\":"u8);
        _hash.AppendData(schema);
        _hash.AppendData(",\"rulebook\":"u8);
        _hash.AppendData(ruleBook);
        _hash.AppendData(",\"subjects\":["u8);
    }

    /// <summary>Adds a subject as canonical JSON.</summary>
    public void Add(ReadOnlySpan<byte> subject)
    {
        if (_isBehindFirst)
        {
            _hash.AppendData(","u8);
        }

        _isBehindFirst = true;
        _hash.AppendData(subject);
    }

    /// <summary>Adds what stands behind the subjects, and returns the seal, in lower-case hexadecimal digits.</summary>
    public string End(ReadOnlySpan<byte> findings, ReadOnlySpan<byte> record)
    {
        _hash.AppendData("],\"findings\":"u8);
        _hash.AppendData(findings);
        _hash.AppendData(",\"record\":"u8);
        _hash.AppendData(record);
        _hash.AppendData("}"u8);
        return Convert.ToHexStringLower(_hash.GetHashAndReset());
    }

    /// <inheritdoc/>
    public void Dispose() => _hash.Dispose();
}
