using System.Globalization;
using PerfEval.Diagnostics;
using PerfEval.Inputs;
using PerfEval.Text;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace PerfEval.Yaml;

/// <summary>Reads one YAML document from parser events, which carry exact places and leave scalars as written.</summary>
internal sealed class YamlReader
{
    private readonly SourceText _source;
    private readonly Findings _findings;
    private readonly Parser _parser;
    private bool _isOver;
    private int _count;

    private YamlReader(SourceText source, Findings findings)
    {
        (_source, _findings) = (source, findings);
        _parser = new Parser(new StringReader(source.Text));
    }

    /// <summary>Reads the document.</summary>
    /// <param name="source">The decoded text.</param>
    /// <param name="findings">Where to say what is wrong.</param>
    /// <returns>The root; where the reading had to end early, what was read so far; null for nothing at all.</returns>
    public static YamlNode? Read(SourceText source, Findings findings) =>
        PlainReader.Read(source) ?? ReadEvents(source, findings);

    /// <summary>Reads the document from the parser's events, whatever it is.</summary>
    public static YamlNode? ReadEvents(SourceText source, Findings findings) =>
        new YamlReader(source, findings).ReadDocument();

    private YamlNode? ReadDocument()
    {
        Move();
        while (!_isOver && _parser.Current is StreamStart or DocumentStart)
        {
            Move();
        }

        if (_isOver || _parser.Current is StreamEnd or null)
        {
            return null;
        }

        YamlNode? root = ReadNode(1);
        Move();
        while (!_isOver && _parser.Current is DocumentEnd)
        {
            Move();
        }

        if (!_isOver && _parser.Current is DocumentStart second)
        {
            _findings.Add(Catalogue.SeveralDocuments, PlaceOf(second));
        }

        return root;
    }

    // The node at which the parser stands; afterwards it stands at the node's last event.
    private YamlNode? ReadNode(int level)
    {
        if (_parser.Current is AnchorAlias alias)
        {
            _findings.Add(Catalogue.Alias, PlaceOf(alias));
            _isOver = true;
            return null;
        }

        if (_parser.Current is NodeEvent node && !CheckNode(node, level))
        {
            return null;
        }

        return _parser.Current switch
        {
            Scalar scalar => ReadScalar(scalar),
            SequenceStart start => ReadSequence(start, level),
            MappingStart start => ReadMapping(start, level),
            _ => null,
        };
    }

    private bool CheckNode(NodeEvent node, int level)
    {
        if (level > YamlText.MostLevels)
        {
            _findings.Add(Catalogue.TooDeep, _source.At((int)node.Start.Index, 1));
            _isOver = true;
            return false;
        }

        if (++_count > YamlText.MostNodes)
        {
            _findings.Add(
                Catalogue.TooManyNodes,
                PlaceAtStart(node),
                ("most", YamlText.MostNodes.ToString("N0", CultureInfo.InvariantCulture))
            );
            _isOver = true;
            return false;
        }

        if (!node.Anchor.IsEmpty)
        {
            _findings.Add(Catalogue.Anchor, PlaceAtStart(node), ("name", node.Anchor.Value));
        }

        if (
            !node.Tag.IsEmpty
            && !(node is Scalar { IsQuotedImplicit: true } && node.Tag.IsNonSpecific)
        )
        {
            _findings.Add(Catalogue.Tag, PlaceAtStart(node), ("tag", node.Tag.Value));
        }

        return true;
    }

    private YamlScalar ReadScalar(Scalar scalar)
    {
        Place place = PlaceOf(scalar);
        CheckCharacters(scalar.Value, place);
        return new YamlScalar(scalar.Value, place, YamlText.FormOf(scalar.Style));
    }

    private void CheckCharacters(string value, Place place)
    {
        if (YamlText.IsLiteral(value, place))
        {
            return;
        }

        if (SourceDecoder.IndexOfControl(value) is >= 0 and var control)
        {
            _findings.Add(
                Catalogue.ControlCharacter,
                place,
                ("character", SourceDecoder.Name(value[control]))
            );
        }
        else if (SourceDecoder.IndexOfDisguise(value) is >= 0 and var disguise)
        {
            _findings.Add(
                Catalogue.Disguise,
                place,
                ("character", SourceDecoder.Name(value[disguise]))
            );
        }
    }

    private YamlSequence ReadSequence(SequenceStart start, int level)
    {
        List<YamlNode> items = [];
        Move();
        while (!_isOver && _parser.Current is not SequenceEnd)
        {
            if (ReadNode(level + 1) is { } item)
            {
                items.Add(item);
            }

            Move();
        }

        return new YamlSequence(PlaceAtStart(start), items);
    }

    private YamlMapping ReadMapping(MappingStart start, int level)
    {
        List<(YamlScalar, YamlNode)> entries = [];
        Move();
        while (!_isOver && _parser.Current is not MappingEnd)
        {
            YamlNode? key = ReadNode(level + 1);
            Move();
            YamlNode? value = _isOver ? null : ReadNode(level + 1);
            Move();
            if (key is YamlScalar name && value is not null)
            {
                entries.Add((name, value));
            }
            else if (key is not null and not YamlScalar)
            {
                _findings.Add(Catalogue.KeyNotText, key.Place);
            }
        }

        return new YamlMapping(PlaceAtStart(start), [.. entries]) { IsCutOff = _isOver };
    }

    private void Move()
    {
        if (_isOver)
        {
            return;
        }

        try
        {
            _isOver = !_parser.MoveNext();
        }
        catch (Exception fault) when (fault is YamlException or InvalidOperationException)
        {
            // The scanner throws the latter on a text inside brackets that it began to read and cannot end.
            _isOver = true;
            _findings.Add(SyntaxFault.Explain(_source, fault));
        }
    }

    private Place PlaceOf(ParsingEvent read)
    {
        int start = (int)read.Start.Index;
        return _source.At(start, Math.Max(0, (int)read.End.Index - start));
    }

    private Place PlaceAtStart(ParsingEvent read) => _source.At((int)read.Start.Index, 1);
}
