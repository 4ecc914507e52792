using System.Text.Json;
using PerfEval.Diagnostics;
using PerfEval.Records;
using PerfEval.Records.Streaming;

namespace PerfEval.Verifying;

/// <summary>Goes through a recorded document and the evaluation made again side by side, and finds where they differ.</summary>
/// <remarks>Of both only the subject at hand is in memory, as long as they name the same subjects in the same order.</remarks>
internal sealed class DocumentComparison : IDisposable
{
    private readonly InputSource _source;
    private readonly RemadeParts _remade;
    private readonly Findings _findings;
    private readonly DifferenceList _differences = new();
    private readonly LeafPass _ofWhole;
    private readonly SubjectPairing _subjects;
    private readonly CanonicalSeal _seal = new();
    private readonly Dictionary<string, JsonElement> _members = new(StringComparer.Ordinal);
    private bool _isSealBegun;

    /// <summary>Creates the comparison.</summary>
    /// <param name="source">The recorded document, which can be read again.</param>
    /// <param name="remade">The evaluation made again, none of whose subjects was asked for yet.</param>
    /// <param name="findings">Where to say what keeps the document from being read.</param>
    public DocumentComparison(InputSource source, RemadeParts remade, Findings findings)
    {
        (_source, _remade, _findings) = (source, remade, findings);
        _ofWhole = new LeafPass(_differences.Add);
        _subjects = new SubjectPairing(source, remade.Subjects(), _differences.AddOfSubject);
    }

    /// <summary>Where they differ.</summary>
    public DifferenceList Differences => _differences;

    /// <summary>Whether the document is as it was sealed.</summary>
    public bool IsSealIntact { get; private set; }

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
            else if (part.Read(_findings) is { } value)
            {
                _members[part.Name] = value;
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
        foreach (string name in (string[])["record", "schema", "rulebook", "findings"])
        {
            _ofWhole.CompareMember(name, _members[name], JsonElement.Parse(_remade.Member(name)));
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
        IsSealIntact =
            _isSealBegun
            && _members["seal"].GetString()
                == _seal.End(Canonical("findings"), Canonical("record"));
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
        if (!_isSealBegun && _members.ContainsKey("schema") && _members.ContainsKey("rulebook"))
        {
            _seal.Begin(Canonical("schema"), Canonical("rulebook"));
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

    private ReadOnlySpan<byte> Canonical(string name) => _members[name].ToCanonicalBytes();
}
