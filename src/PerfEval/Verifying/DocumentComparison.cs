using System.Text;
using System.Text.Json;
using PerfEval.Diagnostics;
using PerfEval.Records;
using PerfEval.Records.Streaming;

namespace PerfEval.Verifying;

/// <summary>Goes through a recorded document and the evaluation made again side by side, and finds where they differ.</summary>
/// <remarks>Of both only the subject at hand is in memory, as long as they name the same subjects in the same order.</remarks>
internal sealed class DocumentComparison : IDisposable
{
    private static readonly string[] MadeFirst = ["schema", "rulebook"];
    private static readonly string[] MadeLast = ["record", "findings"];

    private readonly InputSource _source;
    private readonly RemadeParts _remade;
    private readonly Findings _findings;
    private readonly DifferenceList _differences = new();
    private readonly LeafPass _ofWhole;
    private readonly SubjectPairing _subjects;
    private readonly CanonicalSeal _seal = new();
    private readonly Dictionary<string, byte[]> _members = new(StringComparer.Ordinal);
    private bool _isSealBegun;

    /// <summary>Creates the comparison.</summary>
    /// <param name="source">The recorded document, which can be read again.</param>
    /// <param name="remade">The evaluation made again, none of whose subjects was asked for yet.</param>
    /// <param name="findings">Where to say what keeps the document from being read.</param>
    public DocumentComparison(InputSource source, RemadeParts remade, Findings findings)
    {
        (_source, _remade, _findings) = (source, remade, findings);
        _ofWhole = new LeafPass(_differences.Add);
        _subjects = new SubjectPairing(source, remade.Subjects, _differences.AddOfSubject);
    }

    /// <summary>Where they differ.</summary>
    public DifferenceList Differences => _differences;

    /// <summary>The seal that belongs to the document as it stands there; null where its order allows none.</summary>
    public string? Seal { get; private set; }

    /// <summary>Whether the document is as it was sealed.</summary>
    public bool IsSealIntact =>
        Seal is not null && $"\"{Seal}\"" == Encoding.UTF8.GetString(_members["seal"]);

    /// <summary>How many subjects the evaluation has that was made again.</summary>
    public int SubjectCount => _subjects.RemadeCount;

    /// <summary>Compares all parts. What differs counts only if the document could be read.</summary>
    /// <param name="cancellationToken">Ends it between two subjects.</param>
    public void Run(CancellationToken cancellationToken)
    {
        using var parts = new DocumentParts(
            _source.OpenRead(),
            _source.Name,
            EvaluationShape.Document,
            _findings
        );
        foreach (DocumentPart part in parts.Read())
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (part.Name == DocumentPart.Subject)
            {
                BeginSeal();
                AddToSeal(_subjects.Compare(part, _findings));
            }
            else
            {
                Compare(part);
            }

            if (_findings.ErrorCount >= ShapeCheck.MostFaults)
            {
                break;
            }
        }

        if (_findings.HasErrors)
        {
            return;
        }

        _subjects.CompareRest(cancellationToken);
        foreach (string name in MadeLast)
        {
            byte[] made = _remade.Member(name);
            if (!made.AsSpan().SequenceEqual(_members[name]))
            {
                _ofWhole.CompareMember(
                    name,
                    JsonElement.Parse(_members[name]),
                    JsonElement.Parse(made)
                );
            }
        }

        if (!parts.IsInOrder)
        {
            _differences.Add(
                new RecordedDifference
                {
                    Member = "schema",
                    Recorded = JsonReading.CanonicalText(parts.Order),
                    Recomputed = JsonReading.CanonicalText(
                        parts.IsRecordLast ? DocumentParts.RecordLast : DocumentParts.RecordSecond
                    ),
                    IsMoved = true,
                }
            );
        }

        BeginSeal();
        Seal = _isSealBegun ? _seal.End(_members["findings"], _members["record"]) : null;
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        _seal.Dispose();
        _subjects.Dispose();
    }

    // Where the subjects stand before what is sealed before them, the seal is none of this document.
    private void BeginSeal()
    {
        if (
            !_isSealBegun
            && _members.TryGetValue("schema", out byte[]? schema)
            && _members.TryGetValue("rulebook", out byte[]? book)
        )
        {
            _seal.Begin(schema, book);
            _isSealBegun = true;
        }
    }

    private void AddToSeal(ReadOnlySpan<byte> subject)
    {
        if (_isSealBegun)
        {
            _seal.Add(subject);
        }
    }

    // What is made before the subjects is compared at once; the rest is kept, and small.
    private void Compare(DocumentPart part)
    {
        byte[]? made = MadeFirst.Contains(part.Name) ? _remade.Member(part.Name) : null;
        if (made is not null && part.Piece.Bytes.SequenceEqual(made))
        {
            _members[part.Name] = made;
        }
        else if (part.Read(_findings) is { } value)
        {
            _members[part.Name] = value.ToCanonicalBytes().ToArray();
            if (made is not null && !_members[part.Name].AsSpan().SequenceEqual(made))
            {
                _ofWhole.CompareMember(part.Name, value, JsonElement.Parse(made));
            }
        }
    }
}
