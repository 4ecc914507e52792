using System.Text.Json;
using PerfEval.Diagnostics;
using PerfEval.Records;
using PerfEval.Records.Streaming;

namespace PerfEval.Verifying;

/// <summary>Pairs the subjects of a recorded document with those of the evaluation made again, and compares them.</summary>
/// <remarks>
/// As long as both name the same, one after the other, nothing is kept. From the first that differ on, it is kept where
/// each recorded subject lies, and each is looked up by its name.
/// </remarks>
internal sealed class SubjectPairing : IDisposable
{
    // Subjects without a partner whose JSON is kept, since another name may stand in their place.
    private const int MostKept = 64;

    private readonly InputSource _source;
    private readonly IEnumerator<RemadeSubject> _remade;
    private readonly Action<RecordedDifference> _add;
    private readonly LeafPass _leaves;
    private readonly List<Place> _places = [];
    private readonly Dictionary<string, Queue<Place>> _byName = new(StringComparer.Ordinal);
    private readonly List<RemadeSubject> _unpaired = [];
    private RemadeSubject? _next;
    private bool _isStrayed;
    private int _recordedCount;
    private int _last = -1;

    /// <summary>Creates the pairing.</summary>
    /// <param name="source">The recorded document, which can be read again.</param>
    /// <param name="remade">The subjects of the evaluation made again; gone through once.</param>
    /// <param name="add">Takes what differs.</param>
    public SubjectPairing(
        InputSource source,
        IEnumerable<RemadeSubject> remade,
        Action<RecordedDifference> add
    )
    {
        (_source, _remade, _add) = (source, remade.GetEnumerator(), add);
        _leaves = new LeafPass(add);
    }

    /// <summary>How many subjects of the evaluation made again were met so far.</summary>
    public int RemadeCount { get; private set; }

    /// <summary>Compares the next recorded subject.</summary>
    /// <param name="part">The subject.</param>
    /// <param name="findings">Where to say what is wrong with it.</param>
    /// <returns>Its canonical JSON; empty if it cannot be read.</returns>
    public ReadOnlySpan<byte> Compare(DocumentPart part, Findings findings)
    {
        int number = _recordedCount++;
        if (!_isStrayed)
        {
            Advance();
            if (_next is { } same && part.Piece.Bytes.SequenceEqual(same.Json))
            {
                return same.Json;
            }
        }

        if (part.Read(findings) is not { } recorded)
        {
            return [];
        }

        ReadOnlySpan<byte> canonical = recorded.ToCanonicalBytes();
        string? name = recorded.TextIfAny("subject");
        if (!_isStrayed && _next is { } next && next.Name == name)
        {
            if (!canonical.SequenceEqual(next.Json))
            {
                _leaves.CompareSubject(recorded, JsonElement.Parse(next.Json));
            }

            return canonical;
        }

        _isStrayed = true;
        var place = new Place(number, name, part.Piece.Offset, part.Piece.Length);
        _places.Add(place);
        if (!_byName.TryGetValue(name ?? "", out Queue<Place>? places))
        {
            _byName.Add(name ?? "", places = new Queue<Place>(1));
        }

        places.Enqueue(place);
        return canonical;
    }

    /// <summary>Compares what is left, once all recorded subjects were met.</summary>
    /// <param name="cancellationToken">Ends it between two subjects.</param>
    public void CompareRest(CancellationToken cancellationToken)
    {
        if (!_isStrayed)
        {
            Advance();
        }

        if (_next is null && _places.Count == 0)
        {
            return;
        }

        using Stream stream = _source.OpenRead();
        for (; _next is { } next; Advance())
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (
                _byName.TryGetValue(next.Name ?? "", out Queue<Place>? places)
                && places.TryDequeue(out Place? place)
            )
            {
                place.IsPaired = true;
                CompareAt(place, next, stream);
            }
            else if (_unpaired.Count < MostKept)
            {
                _unpaired.Add(next);
            }
            else
            {
                AddLacking(next);
            }
        }

        CompareUnpaired(stream);
    }

    /// <inheritdoc/>
    public void Dispose() => _remade.Dispose();

    // Who stands in the place of another may be the same under another name.
    private void CompareUnpaired(Stream stream)
    {
        Dictionary<int, Place> left = _places
            .Where(place => !place.IsPaired)
            .ToDictionary(place => place.Number);
        foreach (RemadeSubject subject in _unpaired)
        {
            if (left.Remove(subject.Number, out Place? place))
            {
                _leaves.CompareSubject(Read(place, stream), JsonElement.Parse(subject.Json));
            }
            else
            {
                AddLacking(subject);
            }
        }

        foreach (Place place in left.Values.OrderBy(place => place.Number))
        {
            _add(
                new RecordedDifference
                {
                    Subject = place.Name,
                    Member = FormattableString.Invariant($"subjects[{place.Number}]"),
                    Recorded = Read(place, stream).ToCanonicalText(),
                    Recomputed = null,
                    IsOutcome = true,
                }
            );
        }
    }

    private void CompareAt(Place place, RemadeSubject remade, Stream stream)
    {
        if (place.Number < _last)
        {
            _add(
                new RecordedDifference
                {
                    Subject = place.Name,
                    Member = "subjects",
                    Recorded = FormattableString.Invariant($"{place.Number}"),
                    Recomputed = FormattableString.Invariant($"{remade.Number}"),
                    IsMoved = true,
                }
            );
        }

        _last = Math.Max(_last, place.Number);
        JsonElement recorded = Read(place, stream);
        if (!recorded.ToCanonicalBytes().SequenceEqual(remade.Json))
        {
            _leaves.CompareSubject(recorded, JsonElement.Parse(remade.Json));
        }
    }

    private void AddLacking(RemadeSubject subject) =>
        _add(
            new RecordedDifference
            {
                Subject = subject.Name,
                Member = FormattableString.Invariant($"subjects[{subject.Number}]"),
                Recorded = null,
                Recomputed = JsonElement.Parse(subject.Json).ToCanonicalText(),
                IsOutcome = true,
            }
        );

    private static JsonElement Read(Place place, Stream stream)
    {
        byte[] bytes = new byte[place.Length];
        stream.Position = place.Offset;
        stream.ReadExactly(bytes);
        return JsonElement.Parse(
            bytes,
            new JsonDocumentOptions { MaxDepth = ShapeCheck.MostLevels }
        );
    }

    private void Advance()
    {
        _next = _remade.MoveNext() ? _remade.Current : null;
        RemadeCount += _next is null ? 0 : 1;
    }

    /// <summary>Where a recorded subject lies.</summary>
    private sealed record Place(int Number, string? Name, long Offset, int Length)
    {
        /// <summary>Whether the evaluation made again has one of this name.</summary>
        public bool IsPaired { get; set; }
    }
}
