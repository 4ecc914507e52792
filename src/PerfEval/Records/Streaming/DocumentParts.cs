using System.Text;
using PerfEval.Diagnostics;
using PerfEval.Text;

namespace PerfEval.Records.Streaming;

/// <summary>
/// Goes through a recorded evaluation once, part by part, however large it is: one document with its record first or
/// last, or JSON Lines.
/// </summary>
/// <remarks>
/// The members of the document are known, each stands there once, and none is missing; else that is in error. What stands
/// in them is read by who asks for it.
/// </remarks>
internal sealed class DocumentParts : IDisposable
{
    /// <summary>The members of a document whose evaluation was held whole, in order.</summary>
    public static readonly string[] RecordSecond =
    [
        "schema",
        "record",
        "rulebook",
        Subjects,
        "findings",
        "seal",
    ];

    /// <summary>The members of a document whose subjects were graded while they were written, in order; also of JSON Lines.</summary>
    public static readonly string[] RecordLast =
    [
        "schema",
        "rulebook",
        Subjects,
        "findings",
        "record",
        "seal",
    ];

    private const string Subjects = "subjects";

    private readonly JsonScanner _scanner;
    private readonly JsonShape.Members _document;
    private readonly string _file;
    private readonly Findings _findings;
    private readonly Dictionary<string, Place> _members = new(StringComparer.Ordinal);
    private readonly List<string> _order = [];
    private bool _isBroken;

    /// <summary>Creates the pass.</summary>
    /// <param name="stream">The file, which is closed with the pass.</param>
    /// <param name="file">Its name, shown in findings.</param>
    /// <param name="document">The shape of the document.</param>
    /// <param name="findings">Where to say what is wrong.</param>
    public DocumentParts(Stream stream, string file, JsonShape.Members document, Findings findings)
    {
        _scanner = new JsonScanner(stream, isLeftOpen: false);
        (_file, _document, _findings) = (file, document, findings);
    }

    /// <summary>Whether each subject stands on a line of its own; known behind the rule book.</summary>
    public bool IsInLines { get; private set; }

    /// <summary>The members of the document in the order in which they stand, once all parts were gone through.</summary>
    public IReadOnlyList<string> Order => _order;

    /// <summary>Whether they stand in one of the orders in which they are written.</summary>
    public bool IsInOrder => Order.SequenceEqual(RecordSecond) || Order.SequenceEqual(RecordLast);

    /// <summary>Whether the record stands behind the subjects.</summary>
    public bool IsRecordLast => _order.IndexOf("record") > _order.IndexOf(Subjects);

    /// <summary>Goes through the parts, in the order in which they stand.</summary>
    public IEnumerable<DocumentPart> Read()
    {
        if (_scanner.Peek() is not (-1 or '{'))
        {
            // It is no document at all: its shape says so.
            new DocumentPart("evaluation", _scanner.Take(), _document, _file).Read(_findings);
            yield break;
        }

        foreach (DocumentPart part in Members())
        {
            yield return part;
        }

        if (!_isBroken && _scanner.Peek() >= 0 && !_members.ContainsKey(Subjects))
        {
            foreach (DocumentPart part in Lines())
            {
                yield return part;
            }
        }

        if (!_isBroken)
        {
            CheckEnd();
        }
    }

    /// <inheritdoc/>
    public void Dispose() => _scanner.Dispose();

    private IEnumerable<DocumentPart> Lines()
    {
        IsInLines = true;
        while (
            !_isBroken
            && _scanner.Peek() >= 0
            && !_scanner.IsNextObjectWith("findings", "record", "seal")
        )
        {
            if (Take(DocumentPart.Subject, ItemShape) is { } subject)
            {
                yield return subject;
            }
        }

        _members.TryAdd(Subjects, Place.Nowhere);
        _order.Add(Subjects);
        if (!_isBroken && _scanner.Peek() >= 0)
        {
            foreach (DocumentPart part in Members())
            {
                yield return part;
            }
        }
    }

    private IEnumerable<DocumentPart> Members()
    {
        if (!Expect('{'))
        {
            yield break;
        }

        bool isFirst = true;
        while (!_isBroken && !(isFirst && _scanner.TryTake('}')))
        {
            isFirst = false;
            if (TakeName() is not { } name || !Expect(':'))
            {
                yield break;
            }

            if (name == Subjects && _scanner.TryTake('['))
            {
                foreach (DocumentPart subject in Items())
                {
                    yield return subject;
                }
            }
            else if (Take(name, ShapeOf(name)) is { } part)
            {
                yield return part;
            }

            if (_isBroken || _scanner.TryTake('}') || !Expect(','))
            {
                yield break;
            }
        }
    }

    private IEnumerable<DocumentPart> Items()
    {
        if (_scanner.TryTake(']'))
        {
            yield break;
        }

        do
        {
            if (Take(DocumentPart.Subject, ItemShape) is { } part)
            {
                yield return part;
            }
        } while (!_isBroken && _scanner.TryTake(','));

        if (!_isBroken)
        {
            Expect(']');
        }
    }

    // The name is unknown, or stands there again: then what stands behind it is passed over.
    private string? TakeName()
    {
        if (_scanner.Peek() != '"')
        {
            Break();
            return null;
        }

        JsonPiece piece = _scanner.Take();
        Place place = piece.PlaceIn(_file);
        if (piece.End != JsonPieceEnd.Whole)
        {
            _findings.Add(Catalogue.NotJson, place);
            _isBroken = true;
            return null;
        }

        string name = Encoding.UTF8.GetString(piece.Bytes[1..^1]);
        if (ShapeOf(name) is null)
        {
            IEnumerable<string> names = _document.All.Select(member => member.Name);
            _findings.Add(
                Catalogue.UnknownKey,
                place,
                [
                    ("key", Cut(name)),
                    ("node", _document.Name),
                    .. Suggestion.For(Cut(name), names),
                    ("keys", string.Join(", ", names)),
                ]
            );
        }
        else if (!_members.TryAdd(name, place))
        {
            _findings.Add(
                Catalogue.DuplicateKey,
                place,
                ("key", name),
                ("other", _members[name].ToString())
            );
        }
        else
        {
            _order.Add(name);
        }

        return name;
    }

    private DocumentPart? Take(string name, JsonShape? shape)
    {
        if (_scanner.Peek() < 0)
        {
            Break();
            return null;
        }

        var part = new DocumentPart(name, _scanner.Take(), shape ?? new JsonShape.AnyText(), _file);
        if (part.Piece.End == JsonPieceEnd.Whole)
        {
            return shape is null ? null : part;
        }

        _isBroken = true;
        part.Read(_findings);
        return null;
    }

    private bool Expect(char mark)
    {
        if (_scanner.TryTake(mark))
        {
            return true;
        }

        Break();
        return false;
    }

    private void Break()
    {
        _isBroken = true;
        _findings.Add(Catalogue.NotJson, _scanner.Take().PlaceIn(_file));
    }

    private void CheckEnd()
    {
        if (_scanner.Peek() >= 0)
        {
            Break();
            return;
        }

        Place end = _scanner.Take().PlaceIn(_file);
        foreach ((string name, _) in _document.All)
        {
            if (!_members.ContainsKey(name))
            {
                _findings.Add(
                    Catalogue.MemberMissing,
                    end,
                    ("key", name),
                    ("node", _document.Name)
                );
            }
        }
    }

    private JsonShape? ShapeOf(string name) =>
        _document.All.FirstOrDefault(member => member.Name == name).Shape;

    private static string Cut(string text) => DisplayWidth.Cut(text, ShapeCheck.WidestText);

    private JsonShape ItemShape => ((JsonShape.List)ShapeOf(Subjects)!).Item();
}
