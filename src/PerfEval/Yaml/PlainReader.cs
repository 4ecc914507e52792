using System.Runtime.InteropServices;
using PerfEval.Text;
using YamlDotNet.Core;
using YamlDotNet.Core.Tokens;

namespace PerfEval.Yaml;

/// <summary>Reads what nearly every file is, one document of mappings, lists and texts, straight from the scanner's tokens.</summary>
/// <remarks>
/// It says nothing: a file that holds anything else, be it a fault, an anchor or a second document, it leaves to
/// <see cref="YamlReader"/>, which reads the parser's events from the beginning and says what stands where. The events
/// of a whole rule book cost about as much as its binding.
/// </remarks>
internal sealed class PlainReader
{
    private readonly SourceText _source;
    private readonly Scanner _scanner;

    // What stands in the lists and mappings that are being read, the innermost last.
    private readonly List<YamlNode> _items = [];
    private readonly List<(YamlScalar, YamlNode)> _entries = [];
    private int _count;

    private PlainReader(SourceText source)
    {
        _source = source;
        _scanner = new Scanner(new StringReader(source.Text));
    }

    /// <summary>Reads a document.</summary>
    /// <param name="source">The decoded text.</param>
    /// <returns>The root, without any finding; null if the text is anything but a plain document.</returns>
    public static YamlNode? Read(SourceText source)
    {
        try
        {
            return new PlainReader(source).ReadDocument();
        }
        catch (Exception fault) when (fault is YamlException or InvalidOperationException)
        {
            return null;
        }
    }

    private YamlNode? ReadDocument()
    {
        _scanner.MoveNext();
        if (!Passed<StreamStart>())
        {
            return null;
        }

        YamlNode? root = ReadNode(1);
        return _scanner.Current is StreamEnd ? root : null;
    }

    // Each of the following begins at the first token of what it reads, and ends behind the last.
    private YamlNode? ReadNode(int level) =>
        level > YamlText.MostLevels || ++_count > YamlText.MostNodes
            ? null
            : _scanner.Current switch
            {
                Scalar scalar => ReadScalar(scalar),
                BlockMappingStart => ReadBlockMapping(level),
                BlockSequenceStart => ReadBlockSequence(level),
                FlowMappingStart => ReadFlowMapping(level),
                FlowSequenceStart => ReadFlowSequence(level),
                _ => null,
            };

    private YamlScalar? ReadScalar(Scalar scalar)
    {
        int start = (int)scalar.Start.Index;
        Place place = _source.At(start, (int)scalar.End.Index - start);
        _scanner.MoveNext();
        return YamlText.HoldsHidden(scalar.Value, place)
            ? null
            : new YamlScalar(scalar.Value, place, YamlText.FormOf(scalar.Style));
    }

    private YamlMapping? ReadBlockMapping(int level)
    {
        Place place = PlaceOfCurrent();
        int first = _entries.Count;
        _scanner.MoveNext();
        while (Passed<Key>())
        {
            YamlNode? key = ReadNode(level + 1);
            int end = (int)(_scanner.Current?.End.Index ?? 0);
            if (key is not YamlScalar name || !Passed<Value>())
            {
                return null;
            }

            YamlNode? value = _scanner.Current switch
            {
                Key or BlockEnd => new YamlScalar("", _source.At(end, 0), ScalarForm.Plain),
                BlockEntry => ReadIndentless(level + 1),
                _ => ReadNode(level + 1),
            };
            if (value is null)
            {
                return null;
            }

            _entries.Add((name, value));
        }

        return Passed<BlockEnd>() ? new YamlMapping(place, Taken(_entries, first)) : null;
    }

    private YamlSequence? ReadBlockSequence(int level)
    {
        Place place = PlaceOfCurrent();
        _scanner.MoveNext();
        return ReadItems(level) is { } items && Passed<BlockEnd>()
            ? new YamlSequence(place, items)
            : null;
    }

    // A list whose dashes stand right below its key.
    private YamlSequence? ReadIndentless(int level)
    {
        Place place = PlaceOfCurrent();
        return level <= YamlText.MostLevels && ReadItems(level) is { } items
            ? new YamlSequence(place, items)
            : null;
    }

    private YamlNode[]? ReadItems(int level)
    {
        int first = _items.Count;
        while (Passed<BlockEntry>())
        {
            if (ReadNode(level + 1) is not { } item)
            {
                return null;
            }

            _items.Add(item);
        }

        return Taken(_items, first);
    }

    private YamlMapping? ReadFlowMapping(int level)
    {
        Place place = PlaceOfCurrent();
        int first = _entries.Count;
        _scanner.MoveNext();
        bool goesOn = _scanner.Current is not FlowMappingEnd;
        while (goesOn)
        {
            if (
                !Passed<Key>()
                || ReadNode(level + 1) is not YamlScalar key
                || !Passed<Value>()
                || ReadNode(level + 1) is not { } value
            )
            {
                return null;
            }

            _entries.Add((key, value));
            goesOn = Passed<FlowEntry>();
        }

        return Passed<FlowMappingEnd>() ? new YamlMapping(place, Taken(_entries, first)) : null;
    }

    private YamlSequence? ReadFlowSequence(int level)
    {
        Place place = PlaceOfCurrent();
        int first = _items.Count;
        _scanner.MoveNext();
        bool goesOn = _scanner.Current is not FlowSequenceEnd;
        while (goesOn)
        {
            if (ReadNode(level + 1) is not { } item)
            {
                return null;
            }

            _items.Add(item);
            goesOn = Passed<FlowEntry>();
        }

        return Passed<FlowSequenceEnd>() ? new YamlSequence(place, Taken(_items, first)) : null;
    }

    // Whether the scanner stood at a token of a kind; then it goes on to the next.
    private bool Passed<TToken>()
        where TToken : Token
    {
        bool isThere = _scanner.Current is TToken;
        if (isThere)
        {
            _scanner.MoveNext();
        }

        return isThere;
    }

    private Place PlaceOfCurrent() => _source.At((int)_scanner.Current!.Start.Index, 1);

    private static T[] Taken<T>(List<T> open, int first)
    {
        T[] taken = [.. CollectionsMarshal.AsSpan(open)[first..]];
        open.RemoveRange(first, taken.Length);
        return taken;
    }
}
