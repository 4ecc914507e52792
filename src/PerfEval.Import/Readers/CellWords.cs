using System.Text;
using PerfEval.Diagnostics;
using PerfEval.Inputs;
using PerfEval.Text;

namespace PerfEval.Import.Readers;

/// <summary>The text of a cell or a paragraph while it is put together, with what has to be told of it.</summary>
internal sealed class CellWords
{
    private readonly StringBuilder _text = new();
    private readonly List<(Wording Wording, Argument[] Arguments)> _told = [];
    private int _behindNumber = -1;

    /// <summary>The text so far, without white space around it.</summary>
    public string Text => _text.ToString().Trim();

    /// <summary>The text so far on one line.</summary>
    public string OnOneLine => Text.ReplaceLineEndings(" ");

    /// <summary>Whether nothing is written so far.</summary>
    public bool IsEmpty => _text.Length == 0;

    /// <summary>Whether white space at this point would not be seen: a line begins here, or a space ends.</summary>
    public bool EndsInSpace => _text.Length == 0 || _text[^1] is ' ' or '\n';

    /// <summary>Adds a text in a font; of a font of symbols its characters are translated.</summary>
    /// <param name="text">The text.</param>
    /// <param name="font">The font; null for one of letters.</param>
    public void Add(string text, string? font = null)
    {
        bool isSymbol = font is not null && SymbolFonts.Has(font);
        foreach (char character in text)
        {
            if (SymbolFonts.IsPrivate(character) || (isSymbol && character > ' '))
            {
                AddSymbol(character, font ?? "?");
            }
            else if (IsHidden(character))
            {
                Tell(Catalogue.HiddenCharacter, ("character", SourceDecoder.Name(character)));
            }
            else
            {
                _text.Append(character);
            }
        }
    }

    /// <summary>Adds a text that was put together apart, with what has to be told of it.</summary>
    public void Add(CellWords other)
    {
        _text.Append(other._text);
        foreach ((Wording wording, Argument[] arguments) in other._told)
        {
            Tell(wording, arguments);
        }
    }

    /// <summary>Adds a number that a list makes: what is written next stands on its line.</summary>
    public void AddNumber(string number)
    {
        if (_text.Length == _behindNumber)
        {
            _text.Append('\n');
        }

        _text.Append(number);
        _behindNumber = _text.Length;
    }

    /// <summary>Adds a character of a font of symbols.</summary>
    public void AddSymbol(char character, string font)
    {
        // Without a font, the private characters are most often those of Symbol.
        string? known = SymbolFonts.Find(font == "?" ? "Symbol" : font, character);
        if (known is not null)
        {
            Tell(Catalogue.SymbolTranslated, ("symbol", known), ("font", font));
        }
        else
        {
            Tell(
                Catalogue.UnreadableCharacter,
                ("character", SourceDecoder.Name(character)),
                ("font", font)
            );
        }

        _text.Append(known ?? SymbolFonts.Unknown.ToString());
    }

    /// <summary>Begins a new line, unless the text is empty so far.</summary>
    public void Break()
    {
        if (_text.Length > 0)
        {
            _text.Append('\n');
        }
    }

    /// <summary>Begins a new line, unless one has just begun.</summary>
    public void EndParagraph()
    {
        if (_text.Length > 0 && _text.Length != _behindNumber && _text[^1] != '\n')
        {
            _text.Append('\n');
        }
    }

    /// <summary>Remembers something to be told of the text, once.</summary>
    public void Tell(Wording wording, params Argument[] arguments)
    {
        if (!_told.Exists(one => one.Wording == wording && one.Arguments.SequenceEqual(arguments)))
        {
            _told.Add((wording, arguments));
        }
    }

    /// <summary>Tells all that was remembered.</summary>
    /// <param name="place">Where the text stands.</param>
    /// <param name="findings">Where to say it.</param>
    public void TellAt(Place place, Findings findings)
    {
        foreach ((Wording wording, Argument[] arguments) in _told)
        {
            findings.Add(wording, place, arguments);
        }
    }

    private static bool IsHidden(char character) =>
        (char.IsControl(character) && character is not ('\t' or '\n' or '\r'))
        || SourceDecoder.IndexOfDisguise([character]) >= 0
        || character is '\u200B' or '\u00AD' or '\uFEFF' or '\u2060';
}
