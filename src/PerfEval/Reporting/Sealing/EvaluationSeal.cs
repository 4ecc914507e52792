using System.Buffers;
using System.Security.Cryptography;
using System.Text.Json;
using PerfEval.Diagnostics;
using PerfEval.Reporting.Json;
using PerfEval.Reporting.Json.Evaluations;

namespace PerfEval.Reporting.Sealing;

/// <summary>
/// The seal of an evaluation: the SHA-256 of its JSON without the seal and without white space, the members in the order
/// <c>schema, rulebook, subjects, findings, record</c>, wherever the record stands in a file.
/// </summary>
/// <remarks>It shows that a document was altered; it does not show who wrote it. All papers of an evaluation carry the same.</remarks>
internal sealed class EvaluationSeal : IDisposable
{
    private readonly EvaluationJson _document;
    private readonly CanonicalHash _hash = new();

    /// <summary>Creates the seal of an evaluation whose subjects are added in order.</summary>
    public EvaluationSeal(EvaluationJson document) => _document = document;

    /// <summary>Returns the seal of an evaluation in memory.</summary>
    /// <param name="evaluation">The evaluation.</param>
    /// <param name="naming">How files are called.</param>
    public static string Of(EvaluationResult evaluation, FileNaming naming)
    {
        var document = new EvaluationJson(evaluation, naming);
        using var seal = new EvaluationSeal(document);
        seal.Begin();
        foreach (SubjectEvaluation subject in evaluation.Subjects)
        {
            seal._hash.Add(json => document.WriteSubject(json, subject));
        }

        return seal.End();
    }

    /// <summary>Adds what stands before the subjects.</summary>
    public void Begin() =>
        _hash.Add(json =>
        {
            json.WriteStartObject();
            _document.WriteBook(json);
            json.WriteStartArray("subjects");
        });

    /// <summary>Adds a subject.</summary>
    /// <param name="subject">Its JSON without white space.</param>
    public void Add(ReadOnlySpan<byte> subject) => _hash.Add(subject);

    /// <summary>Adds what stands behind the subjects, and returns the seal, in lower-case hexadecimal digits.</summary>
    public string End()
    {
        _hash.Add(json =>
        {
            json.WriteEndArray();
            _document.WriteFindings(json);
            _document.WriteRecord(json);
            json.WriteEndObject();
        });
        return _hash.End();
    }

    /// <inheritdoc/>
    public void Dispose() => _hash.Dispose();

    // JSON on one line without spaces, hashed as it is written.
    private sealed class CanonicalHash : IDisposable
    {
        private readonly ArrayBufferWriter<byte> _buffer = new();
        private readonly Utf8JsonWriter _json;
        private readonly IncrementalHash _hash = IncrementalHash.CreateHash(
            HashAlgorithmName.SHA256
        );

        public CanonicalHash() => _json = new Utf8JsonWriter(_buffer, JsonText.Canonical);

        public void Add(Action<Utf8JsonWriter> write)
        {
            write(_json);
            Flush();
        }

        public void Add(ReadOnlySpan<byte> value)
        {
            _json.WriteRawValue(value, skipInputValidation: true);
            Flush();
        }

        public string End() => Convert.ToHexStringLower(_hash.GetHashAndReset());

        public void Dispose()
        {
            _json.Dispose();
            _hash.Dispose();
        }

        private void Flush()
        {
            _json.Flush();
            _hash.AppendData(_buffer.WrittenSpan);
            _buffer.ResetWrittenCount();
        }
    }
}
