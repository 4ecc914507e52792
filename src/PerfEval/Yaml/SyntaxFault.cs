using PerfEval.Diagnostics;
using PerfEval.Text;
using YamlDotNet.Core;
using YamlDotNet.Core.Tokens;

namespace PerfEval.Yaml;

/// <summary>
/// What keeps a text from being YAML, in our own words, and where to mend it: at the quote or bracket that was left open
/// rather than at the end of the file, where the parser noticed.
/// </summary>
internal sealed class SyntaxFault
{
    // Characters that begin something else than a text.
    private const string Reserved = "@`%>|&*!?";
    private const int LongestExample = 40;

    private readonly SourceText _source;
    private readonly string _text;
    private readonly string _message;
    private readonly int _end;
    private readonly Stack<int> _open = [];
    private readonly int _at;
    private readonly bool _isPlaced;
    private Token? _last;

    private SyntaxFault(SourceText source, Exception fault)
    {
        (_source, _text, _message) = (source, source.Text, fault.Message);
        // Some faults come without a place; they lie behind the last token.
        int? known = fault is YamlException { Start.Index: > 0 and var start } ? (int)start : null;
        _isPlaced = known is not null;
        ReadTokens(known ?? _text.Length);
        _at = Math.Min(known ?? EndOf(_last), _text.AsSpan().TrimEnd().Length);
        _end = fault is YamlException { End.Index: > 0 and var end } ? (int)end : _at;
    }

    /// <summary>Explains why the parser gave up.</summary>
    /// <param name="source">The text.</param>
    /// <param name="fault">What the parser threw; its message is not shown, since it speaks one language only.</param>
    public static Diagnostic Explain(SourceText source, Exception fault) =>
        new SyntaxFault(source, fault).Explain();

    // Each asks only what those before it left open.
    private Diagnostic Explain() =>
        InIndentation()
        ?? InEscape()
        ?? InComment()
        ?? InQuotes()
        ?? InDirective()
        ?? AtReserved()
        ?? InBrackets()
        ?? InLine();

    private Diagnostic? InIndentation() =>
        Says(" tab ") ? Finding(Catalogue.TabIndentation, TabFrom(_end) ?? _at) : null;

    private Diagnostic? InEscape()
    {
        bool isEscape = Says("escape") || Says("hexadecimal") || Says("Unicode");
        return isEscape && Says("quoted scalar")
            ? Finding(
                Catalogue.UnknownEscape,
                _text.LastIndexOf('\\', Math.Min(_end, _text.Length - 1))
            )
            : null;
    }

    private Diagnostic? InComment() =>
        Says("invalid comment") || Current == '#' || _text.AsSpan(_at).StartsWith(",#")
            ? Finding(Catalogue.CommentWithoutSpace, _text.IndexOf('#', _at))
            : null;

    private Diagnostic? InQuotes()
    {
        if (Says("quoted scalar, found"))
        {
            return OpenQuote(_at);
        }

        // A quote that is missing on one line swallows the lines up to the next quote.
        return _last is Scalar text && IsQuoted(text) && IsBroken(text)
            ? OpenQuote((int)text.Start.Index)
            : null;
    }

    private Diagnostic? InDirective()
    {
        bool isDirective = Says("directive") || Says("incompatible") || Says("<document start>");
        return isDirective || (Current == '%' && DirectiveNear(_at) == _at)
            ? Finding(Catalogue.Directive, DirectiveNear(_at))
            : null;
    }

    // A character with which no text begins.
    private Diagnostic? AtReserved()
    {
        bool isReserved =
            Reserved.Contains(Current, StringComparison.Ordinal)
            || (Current == '-' && Says("not allowed"))
            || (Current == ',' && _open.Count == 0 && EndOf(_last) < _at);
        return isReserved && !IsBehind()
            ? Finding(
                Catalogue.ReservedCharacter,
                _at,
                ("character", Current.ToString()),
                ("example", TextToQuote())
            )
            : null;
    }

    private Diagnostic? InBrackets()
    {
        if (Current is ']' or '}' && _open.Count == 0)
        {
            return Finding(Catalogue.BracketNotOpened, _at, ("bracket", Current.ToString()));
        }

        if (IsBehind() && !(_open.Count > 0 && HasColonAhead()))
        {
            return Finding(
                _last is Scalar ? Catalogue.TextBehindQuote : Catalogue.TextBehindBracket,
                _at
            );
        }

        if (_open.Count == 0)
        {
            return null;
        }

        int open = _open.Peek();
        if (Current is ']' or '}' or '\0' || !_isPlaced || LineOf(open) < LineOf(_at))
        {
            return Finding(
                Catalogue.BracketNotClosed,
                open,
                ("open", _text[open].ToString()),
                ("close", _text[open] == '{' ? "}" : "]")
            );
        }

        int comma = _text.LastIndexOf('，', _at, _at - open);
        return comma >= 0 ? FullWidth(comma, ",") : Finding(Catalogue.EntriesNotParted, _at);
    }

    // Keys, colons and indentation.
    private Diagnostic InLine()
    {
        int start = StartOfLine(_at);
        if (TabFrom(_at) is { } tab && LineOf(tab) == LineOf(_at))
        {
            return Finding(Catalogue.TabIndentation, tab);
        }

        if (Current == ':')
        {
            bool isSecond = _last is not null && LineOf((int)_last.Start.Index) == LineOf(_at);
            return isSecond ? Finding(Catalogue.SecondColon, _at)
                : _last is Value ? Finding(Catalogue.KeyBelowText, start)
                : WithoutColon(0);
        }

        if (Says("simple key") && _last is Scalar key)
        {
            return WithoutColon(StartOfLine((int)key.Start.Index));
        }

        bool isWhole = start == _at;
        return isWhole && Current != '-' && !HasColonAhead() ? WithoutColon(_at)
            : isWhole ? Finding(Catalogue.LineDoesNotFit, _at)
            : Finding(Catalogue.SyntaxError, _at);
    }

    private Diagnostic OpenQuote(int at) =>
        Finding(Catalogue.QuoteNotClosed, at, ("quote", _text[at].ToString()));

    private Diagnostic WithoutColon(int at)
    {
        int start = at + (_text.Length - at - _text.AsSpan(at).TrimStart().Length);
        int end = EndOfLine(start);
        int colon = _text.IndexOf('：', start, end - start);
        return colon >= 0 ? FullWidth(colon, ":") : Finding(Catalogue.KeyWithoutColon, start);
    }

    private Diagnostic FullWidth(int at, string wanted) =>
        Finding(Catalogue.FullWidthMark, at, ("written", _text[at].ToString()), ("wanted", wanted));

    private Diagnostic Finding(Wording wording, int at, params IReadOnlyList<Argument> arguments) =>
        new(wording, _source.At(at, 0), arguments);

    private char Current => _at < _text.Length ? _text[_at] : '\0';

    private bool Says(string part) => _message.Contains(part, StringComparison.Ordinal);

    // The last token before the fault, and the brackets that are open there.
    private void ReadTokens(int until)
    {
        var scanner = new Scanner(new StringReader(_text));
        try
        {
            while (
                scanner.MoveNext()
                && scanner.Current is { } token and not Error
                && token.Start.Index < until
            )
            {
                Note(token);
            }
        }
        catch (Exception fault) when (fault is YamlException or InvalidOperationException)
        {
            // This is where the parser gave up, too.
        }
    }

    private void Note(Token token)
    {
        if (token is FlowMappingStart or FlowSequenceStart)
        {
            _open.Push((int)token.Start.Index);
        }
        else if (token is FlowMappingEnd or FlowSequenceEnd)
        {
            _open.TryPop(out _);
        }

        bool isWritten =
            token
            is Scalar
                or Value
                or FlowEntry
                or FlowMappingStart
                or FlowMappingEnd
                or FlowSequenceStart
                or FlowSequenceEnd;
        _last = isWritten ? token : _last;
    }

    private static int EndOf(Token? token) => (int)(token?.End.Index ?? 0);

    private static bool IsQuoted(Scalar text) =>
        text.Style is ScalarStyle.SingleQuoted or ScalarStyle.DoubleQuoted;

    // Whether a text goes over several lines, and the fault lies on the last of them.
    private bool IsBroken(Scalar text) =>
        text.Start.Line < text.End.Line && text.End.Line == LineOf(_at) - _source.FirstLine + 1;

    // Whether the fault lies behind a quote or bracket that closed on the same line.
    private bool IsBehind() =>
        Current != '\0'
        && _last is FlowMappingEnd or FlowSequenceEnd or Scalar
        && (_last is not Scalar text || IsQuoted(text))
        && EndOf(_last) <= _at
        && LineOf(Math.Max(0, EndOf(_last) - 1)) == LineOf(_at);

    private bool HasColonAhead()
    {
        string rest = _text[_at..EndOfLine(_at)];
        return rest.Contains(": ", StringComparison.Ordinal) || rest.EndsWith(':');
    }

    // What probably is the whole text that lacks quotes.
    private string TextToQuote()
    {
        string rest = _text[_at..EndOfLine(_at)];
        int end = _open.Count > 0 ? rest.AsSpan().IndexOfAny(',', '}', ']') : -1;
        int comment = rest.IndexOf(" #", StringComparison.Ordinal);
        end = comment >= 0 && (end < 0 || comment < end) ? comment : end;
        string text = (end < 0 ? rest : rest[..end]).Trim();
        return
            text.Length is > 1 and <= LongestExample
            && text.AsSpan().IndexOfAny('"', '\\', '\t') < 0
            ? text
            : ">= 90%";
    }

    // The first tab in the indentation of a line, of this one or of a later one.
    private int? TabFrom(int index)
    {
        for (
            int line = _text.LastIndexOf('\n', Math.Max(0, index - 1)) + 1;
            line < _text.Length;
            line = EndOfLine(line) + 1
        )
        {
            int indentation = _text.AsSpan(line).IndexOfAnyExcept(' ', '\t');
            int tab = _text.AsSpan(line, Math.Max(0, indentation)).IndexOf('\t');
            if (tab >= 0)
            {
                return line + tab;
            }
        }

        return null;
    }

    private int DirectiveNear(int index)
    {
        int above = ("\n" + _text).LastIndexOf("\n%", index + 1, StringComparison.Ordinal);
        int below = _text.IndexOf("\n%", index, StringComparison.Ordinal) + 1;
        return above >= 0 ? above
            : below > 0 ? below
            : index;
    }

    private int LineOf(int index) => _source.At(index, 0).Line;

    // Where the first character stands that is no space.
    private int StartOfLine(int index)
    {
        Place place = _source.At(index, 0);
        int start = place.Start - place.Column + 1;
        return start + Math.Max(0, _text.AsSpan(start).IndexOfAnyExcept(' ', '\t'));
    }

    private int EndOfLine(int index)
    {
        int length = _text.AsSpan(index).IndexOfAny('\r', '\n');
        return length < 0 ? _text.Length : index + length;
    }
}
