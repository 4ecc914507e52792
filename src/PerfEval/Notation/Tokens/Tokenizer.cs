using PerfEval.Quantities;

namespace PerfEval.Notation.Tokens;

/// <summary>Cuts a criterion's text into tokens. Whatever is no part of the notation becomes words.</summary>
/// <remarks>
/// Chinese has no spaces between words, so words are found from their numbers outwards: a unit and a comparison
/// directly behind a number, a comparison directly before it, a range word only between two. That is why 到 is a
/// range word in 60到74 and none in 到期率.
/// </remarks>
internal sealed class Tokenizer
{
    private const string Brackets = "()[]{}";

    private readonly FoldedText _text;
    private readonly List<Token> _tokens = [];
    private int _at;
    private bool _isInBrackets;

    private Tokenizer(string folded) => _text = new FoldedText(folded);

    /// <summary>Cuts a text into tokens; the last is <see cref="TokenKind.End"/>.</summary>
    /// <param name="folded">The folded text.</param>
    public static List<Token> Run(string folded)
    {
        var tokenizer = new Tokenizer(folded);
        tokenizer.ReadAll();
        return tokenizer._tokens;
    }

    private TokenKind Last => _tokens.Count == 0 ? TokenKind.End : _tokens[^1].Kind;

    private char Next => _text[_at];

    private void ReadAll()
    {
        SkipSpaces();
        if (Next != '\0' && !Brackets.Contains(Next, StringComparison.Ordinal))
        {
            ReadNoun();
        }

        for (SkipSpaces(); _at < _text.Length; SkipSpaces())
        {
            ReadOne();
        }

        _tokens.Add(new Token(TokenKind.End, _text.Trim(0, _text.Length).To, 0));
    }

    private void ReadOne()
    {
        if (_text.IsNumberAt(_at, IsSignExpected()))
        {
            Token number = NumberScanner.Read(_text, _at, _isInBrackets);
            _tokens.Add(number);
            _at = number.End;
        }
        else if (TryReadMark() || TryReadSign())
        {
            return;
        }
        else if (
            Last
            is TokenKind.Number
                or TokenKind.Unit
                or TokenKind.ComparisonBehind
                or TokenKind.Mark
        )
        {
            ReadBehindNumber();
        }
        else if (Last == TokenKind.Close && UnitScanner.ReadKnown(_text, _at) is { } unit)
        {
            _tokens.Add(new Token(TokenKind.Unit, _at, unit.Length) { Unit = unit.Unit });
            _at += unit.Length;
        }
        else
        {
            ReadWords();
        }
    }

    // The words before the first number or sign, and the comparison at their end.
    private void ReadNoun()
    {
        int start = _at;
        int end = start;
        while (
            end < _text.Length
            && !_text.IsOperatorAt(end)
            && _text[end] != '['
            && !_text.IsHalfRoundIntervalAt(end)
            && !IsNumberBehind(start, end)
        )
        {
            end++;
        }

        if (end == start)
        {
            return;
        }

        _at = end;
        AddWordsBefore(start, end);
    }

    // A sign belongs to the number only at the beginning or behind a comparison.
    private bool IsNumberBehind(int start, int end) =>
        _text.IsDigitAt(end)
        || (
            _text.IsNumberAt(end, mayHaveSign: true)
            && (end == start || EndsInComparison(start, end))
        );

    private bool EndsInComparison(int start, int end)
    {
        (int from, int to) = _text.Trim(start, end);
        return ComparisonScanner.EndingAt(_text, from, to) is not null;
    }

    // Words anywhere else: up to the next number, sign or bracket.
    private void ReadWords()
    {
        int start = _at;
        int end = _text.EndOfRun(start);
        if (end == start)
        {
            TakeOther();
            return;
        }

        _at = end;
        AddWordsBefore(start, end);
    }

    private void TakeOther()
    {
        _tokens.Add(new Token(TokenKind.Other, _at, 1) { Sign = Next });
        _at++;
    }

    private void AddWordsBefore(int start, int end)
    {
        (int from, int to) = _text.Trim(start, end);
        if (from == to)
        {
            return;
        }

        if (
            _text.IsNumberAt(_text.SkipSpaces(end), mayHaveSign: true)
            && ComparisonScanner.EndingAt(_text, from, to) is { } comparison
        )
        {
            (int at, Sense sense) = comparison;
            AddWords(from, at);
            _tokens.Add(new Token(TokenKind.Comparison, at, to - at) { Sense = sense });
            return;
        }

        AddWords(from, to);
    }

    private void AddWords(int start, int end)
    {
        (int from, int to) = _text.Trim(start, end);
        if (to > from)
        {
            bool isLink =
                Last == TokenKind.Link && Vocabulary.Link.All.Contains(new Word(_text[from..to]));
            TokenKind kind = isLink ? TokenKind.Link : TokenKind.Words;
            _tokens.Add(new Token(kind, from, to - from));
        }
    }

    // Behind a number: its unit, a comparison, and what links it with the next number.
    private void ReadBehindNumber()
    {
        int start = _at;
        int end = _text.EndOfRun(start);
        if (IsUnitExpected() && UnitScanner.Read(_text, start, end) is { } unit)
        {
            AddUnit(start, unit);
            _at = _text.SkipSpaces(start + unit.Length);
            if (_at >= end)
            {
                return;
            }
        }

        if (_at == end)
        {
            TakeOther();
            return;
        }

        List<Token> rest = [];
        if (RangeConnector.TryRead(_text, _at, end, rest))
        {
            _tokens.AddRange(rest);
            _at = end;
            return;
        }

        ReadTail(end);
    }

    private void AddUnit(int start, ScannedUnit unit)
    {
        int number = _tokens.FindLastIndex(token => token.Kind == TokenKind.Number);
        _tokens[number] = _tokens[number] with { Value = _tokens[number].Value * unit.Factor };
        _tokens.Add(
            new Token(TokenKind.Unit, start, unit.Length)
            {
                Unit = unit.Unit,
                Value = unit.Factor,
                IsMultiplied = unit.Factor != Rational.One,
            }
        );
    }

    // Words behind a quantity that do not lead to another number: a comparison, then a noun.
    private void ReadTail(int end)
    {
        if (Vocabulary.Behind.FindAt(_text, _at) is { } word)
        {
            _tokens.Add(
                new Token(TokenKind.ComparisonBehind, _at, word.Text.Length) { Sense = word.Sense }
            );
            _at += word.Text.Length;
        }

        if (_text.IsNumberAt(_text.SkipSpaces(end), mayHaveSign: false))
        {
            int start = _at;
            _at = end;
            AddWordsBefore(start, end);
        }
        else
        {
            AddWords(_at, end);
            _at = end;
        }
    }

    private bool TryReadSign()
    {
        switch (Next)
        {
            case '>' or '<' or '=' or '≥' or '≤':
                TakeComparison();
                return true;
            case '[' or '(' or '{':
                _isInBrackets = Next != '{';
                Take(TokenKind.Open, 1, includes: Next == '[');
                return true;
            case ']' or ')' or '}':
                _isInBrackets = false;
                Take(TokenKind.Close, 1, includes: Next == ']');
                return true;
            case ',' or ';':
                Take(TokenKind.Link, 1);
                return true;
            case '~':
                Take(TokenKind.Range, 1);
                return true;
            case '-':
                Take(TokenKind.Range, _text[_at + 1] == '-' ? 2 : 1);
                return true;
            case '.' when _text[_at + 1] == '.':
                Take(TokenKind.Range, 2);
                return true;
            case '∞':
                Take(TokenKind.Infinity, 1);
                return true;
            default:
                return false;
        }
    }

    private void TakeComparison()
    {
        (int length, Sense sense) = (Next, _text[_at + 1]) switch
        {
            ('>', '=') or ('=', '>') => (2, Sense.AtLeast),
            ('<', '=') or ('=', '<') => (2, Sense.AtMost),
            ('=', '=') => (2, Sense.Equal),
            ('≥', _) => (1, Sense.AtLeast),
            ('≤', _) => (1, Sense.AtMost),
            ('>', _) => (1, Sense.MoreThan),
            ('<', _) => (1, Sense.LessThan),
            _ => (1, Sense.Equal),
        };
        Take(TokenKind.Comparison, length, sense);
    }

    private void Take(TokenKind kind, int length, Sense sense = Sense.Equal, bool includes = false)
    {
        _tokens.Add(
            new Token(kind, _at, length)
            {
                Sense = sense,
                Includes = includes,
                Sign = Next,
            }
        );
        _at += length;
    }

    private bool TryReadMark()
    {
        if (
            Last is not (TokenKind.Number or TokenKind.Unit or TokenKind.ComparisonBehind)
            || MarkScanner.Read(
                _text,
                _at,
                _tokens.FindLast(token => token.Kind == TokenKind.Number).Value
            )
                is not { } mark
        )
        {
            return false;
        }

        _tokens.Add(mark);
        _at = mark.End;
        return true;
    }

    private bool IsUnitExpected() =>
        Last is TokenKind.Number
        || (Last is TokenKind.Mark && _tokens[^2].Kind is TokenKind.Number);

    private bool IsSignExpected() =>
        Last
            is TokenKind.End
                or TokenKind.Comparison
                or TokenKind.Range
                or TokenKind.Link
                or TokenKind.Open;

    private void SkipSpaces() => _at = _text.SkipSpaces(_at);
}
