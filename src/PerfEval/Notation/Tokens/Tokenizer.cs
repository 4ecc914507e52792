using PerfEval.Notation.Words;
using PerfEval.Quantities;

namespace PerfEval.Notation.Tokens;

/// <summary>Cuts a criterion's text into tokens. Whatever is no part of the notation becomes words.</summary>
/// <remarks>
/// Chinese has no spaces between words, so words are found from their numbers outwards: a unit and a comparison
/// directly behind a number, a comparison directly before it, a range word only between two. That is why 到 is a
/// range word in 60到74 and none in 到期率. No character is passed over but spaces.
/// </remarks>
internal sealed class Tokenizer
{
    private const string Brackets = "()[]{}";

    // 内 of these is no end of a duration: 30分钟内部响应.
    private const string NoDurationBefore = "部科容外勤";

    private readonly FoldedText _text;
    private readonly List<Token> _tokens = [];
    private int _at;

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

    private bool IsBehindNumber =>
        Last
            is TokenKind.Number
                or TokenKind.Unit
                or TokenKind.ComparisonBehind
                or TokenKind.Mark
                or TokenKind.Repeat;

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
        bool isRead =
            TryReadNumber()
            || (IsBehindNumber && TryReadMark())
            || (Last == TokenKind.Close && TryReadUnitOfBrackets())
            || TryReadPlus()
            || TryReadSign()
            || (IsBehindNumber && TryReadBehindNumber());
        if (!isRead)
        {
            ReadWords();
        }
    }

    private bool TryReadNumber()
    {
        bool isSigned = Next is '-' or '+' && IsSignExpected();
        if (_text.NumberAt(isSigned ? _at + 1 : _at) is not { } number)
        {
            return false;
        }

        _tokens.Add(
            new Token(TokenKind.Number, _at, number.End - _at)
            {
                Value = Next == '-' ? -number.Value : number.Value,
                Form = number.Form,
                Ratio = number.Ratio,
                Unit = number.Unit,
            }
        );
        _at = number.End;
        return true;
    }

    // The words before the first number or sign, and the comparison at their end.
    private void ReadNoun()
    {
        int start = _at;
        int end = start;
        while (
            end < _text.Length
            && !_text.IsOperatorAt(end)
            && _text[end] is not ('[' or '±')
            && !_text.IsHalfRoundIntervalAt(end)
            && !IsNumberBehind(start, end)
            && !IsBracketedNumberAt(start, end)
        )
        {
            end++;
        }

        if (end > start)
        {
            _at = end;
            AddWordsBefore(start, end);
        }
    }

    // A sign belongs to the number only at the beginning or behind a comparison.
    private bool IsNumberBehind(int start, int end) =>
        _text.NumberAt(end) is not null
        || (
            _text.IsNumberAt(end, mayHaveSign: true)
            && (end == start || EndsInComparison(start, end))
        );

    // "less than (23.4%)" and "between (36.8-49.9%)"; elsewhere the bracket may hold a remark.
    private bool IsBracketedNumberAt(int start, int end) =>
        _text[end] == '('
        && _text.NumberAt(_text.SkipSpaces(end + 1)) is not null
        && SpelledNumber.StartOf(_text, start, _text.Trim(start, end).To) is var words
        && (EndsInComparison(start, words) || EndsInBetween(start, words) is not null);

    private bool EndsInComparison(int start, int end)
    {
        (int from, int to) = _text.Trim(start, end);
        return to > from && ComparisonScanner.EndingAt(_text, from, to) is not null;
    }

    private Word? EndsInBetween(int start, int end)
    {
        (int from, int to) = _text.Trim(start, end);
        return _text.WordEndingAt(from, to, ConnectiveWords.Between);
    }

    // Words anywhere else: up to the next number, sign or bracket.
    private void ReadWords()
    {
        if (Next == '(' && _text.IndexOf(')', _at) is var close and > 0)
        {
            Add(TokenKind.Words, close + 1 - _at);
            return;
        }

        int start = _at;
        int end = _text.EndOfRun(start);
        if (end == start)
        {
            Add(TokenKind.Other, 1);
            return;
        }

        _at = end;
        AddWordsBefore(start, end);
    }

    // Words that may end in a comparison, in "between", or in a currency, if their number stands behind them.
    private void AddWordsBefore(int start, int end)
    {
        (int from, int to) = _text.Trim(start, end);
        to = _text.Trim(from, SpelledNumber.StartOf(_text, from, to)).To;
        int next = _text.SkipSpaces(end);
        bool leads =
            _text.IsNumberAt(next, mayHaveSign: true)
            || _text[next] is '±'
            || (_text[next] == '(' && _text.NumberAt(_text.SkipSpaces(next + 1)) is not null);
        if (!leads || from == to)
        {
            AddWords(from, to);
            return;
        }

        Token? currency = CurrencyEndingAt(from, to);
        int compared = currency is { } money ? _text.Trim(from, money.Start).To : to;
        if (compared > from && ComparisonScanner.EndingAt(_text, from, compared) is { } comparison)
        {
            (int at, Sense sense) = comparison;
            AddWords(from, at);
            _tokens.Add(new Token(TokenKind.Comparison, at, compared - at) { Sense = sense });
        }
        else if (EndsInBetween(from, compared) is { } between)
        {
            int at = compared - between.Text.Length;
            AddWords(from, at);
            _tokens.Add(new Token(TokenKind.Between, at, between.Text.Length));
        }
        else
        {
            AddWords(from, compared);
        }

        if (currency is { } sign)
        {
            _tokens.Add(sign);
        }
    }

    private Token? CurrencyEndingAt(int from, int to)
    {
        foreach (string sign in KnownUnits.CurrencySigns)
        {
            int at = to - sign.Length;
            if (at >= from && _text.IsWordAt(at, sign))
            {
                return new Token(TokenKind.Currency, at, sign.Length) { Unit = Units.Of(sign) };
            }
        }

        return null;
    }

    private void AddWords(int start, int end)
    {
        (int from, int to) = _text.Trim(start, end);
        if (to > from)
        {
            bool isLink = Last == TokenKind.Link && ConnectiveWords.Link.Contains(_text[from..to]);
            _tokens.Add(new Token(isLink ? TokenKind.Link : TokenKind.Words, from, to - from));
        }
    }

    // Behind a number: its unit, what links it with the next number, a comparison.
    private bool TryReadBehindNumber()
    {
        if (IsUnitExpected() && TryReadUnit())
        {
            return true;
        }

        int end = _text.EndOfRun(_at);
        List<Token> connector = [];
        if (
            _tokens.Exists(token => token.Kind == TokenKind.Between)
            && RangeConnector.ReadBetween(_text, _at, end) is { } parted
        )
        {
            connector.Add(parted);
        }
        else if (end > _at)
        {
            RangeConnector.TryRead(_text, _at, end, connector);
        }

        if (connector.Count > 0)
        {
            _tokens.AddRange(connector);
            _at = end;
            return true;
        }

        return TryReadComparisonBehind();
    }

    private bool TryReadComparisonBehind()
    {
        if (_text.WordAt(_at, ComparisonWords.Behind) is { } word)
        {
            Add(TokenKind.ComparisonBehind, word.Text.Length, word.Sense);
            return true;
        }

        if (_text.WordAt(_at, ConnectiveWords.BetweenEnds) is { } ends)
        {
            Add(TokenKind.BetweenEnd, ends.Text.Length);
            return true;
        }

        bool isDuration =
            Next == ComparisonWords.InsideDuration[0]
            && _tokens.FindLast(token => token.Kind == TokenKind.Unit).Unit is { } unit
            && Units.IsDuration(unit)
            && !NoDurationBefore.Contains(_text[_at + 1], StringComparison.Ordinal);
        if (isDuration)
        {
            Add(TokenKind.ComparisonBehind, 1, Sense.AtMost);
        }

        return isDuration;
    }

    private bool TryReadUnit()
    {
        int number = _tokens.FindLastIndex(token => token.Kind == TokenKind.Number);
        bool isMoney = number > 0 && _tokens[number - 1].Kind == TokenKind.Currency;
        if (UnitScanner.Read(_text, _at, isMoney) is not { } unit)
        {
            return false;
        }

        _tokens[number] = _tokens[number] with { Value = _tokens[number].Value * unit.Factor };
        _tokens.Add(
            new Token(TokenKind.Unit, _at, unit.Length)
            {
                Unit = unit.Unit,
                Multiplier = unit.Multiplier,
                Value = unit.Factor,
            }
        );
        _at += unit.Length;
        return true;
    }

    private bool TryReadUnitOfBrackets()
    {
        if (UnitScanner.ReadKnown(_text, _at) is not var (unit, length))
        {
            return false;
        }

        _tokens.Add(new Token(TokenKind.Unit, _at, length) { Unit = unit });
        _at += length;
        return true;
    }

    // 90%+, with nothing behind it that it could be added to.
    private bool TryReadPlus()
    {
        bool isPlus =
            Next == '+'
            && Last is TokenKind.Number or TokenKind.Unit
            && !char.IsLetterOrDigit(_text[_text.SkipSpaces(_at + 1)]);
        if (isPlus)
        {
            Add(TokenKind.ComparisonBehind, 1, Sense.AtLeast);
        }

        return isPlus;
    }

    private bool TryReadSign()
    {
        if (_text.IsOperatorAt(_at))
        {
            (int length, Sense sense) = ReadOperator();
            Add(TokenKind.Comparison, length, sense);
            return true;
        }

        (TokenKind kind, int characters) = (Next, _text[_at + 1]) switch
        {
            ('[' or '{', _) => (TokenKind.Open, 1),
            ('(', _) when IsOpenOfNumbers() => (TokenKind.Open, 1),
            (']' or ')' or '}', _) => (TokenKind.Close, 1),
            (',' or ';', _) => (TokenKind.Link, 1),
            ('~', _) => (TokenKind.Range, 1),
            ('-', '-') => (TokenKind.Range, 2),
            ('-', _) => (TokenKind.Range, 1),
            ('.', '.') => (TokenKind.Range, 2),
            ('∞', _) => (TokenKind.Infinity, 1),
            ('±', _) => (TokenKind.PlusMinus, 1),
            _ => (TokenKind.Other, 0),
        };
        if (characters > 0)
        {
            Add(kind, characters);
        }

        return characters > 0;
    }

    private (int Length, Sense Sense) ReadOperator() =>
        (Next, _text[_at + 1]) switch
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

    // A bracket without a number holds a remark.
    private bool IsOpenOfNumbers()
    {
        int close = _text.IndexOf(')', _at);
        return close < 0
            || _text.NextNumber(_at) < close
            || _text.Span(_at + 1, close).ContainsAny('∞', '[', '(')
            || _text.Span(_at + 1, close).Trim(' ').IsEmpty;
    }

    private void Add(TokenKind kind, int length, Sense sense = Sense.Equal)
    {
        _tokens.Add(
            new Token(kind, _at, length)
            {
                Sense = sense,
                Includes = Next is '[' or ']',
                Sign = Next,
            }
        );
        _at += length;
    }

    private bool TryReadMark()
    {
        List<Token> marks = MarkScanner.Read(_text, _at);
        Token number = _tokens.FindLast(token => token.Kind == TokenKind.Number);
        Token unit = _tokens.FindLast(token => token.Kind == TokenKind.Unit);
        if (marks.Count > 0)
        {
            _tokens.AddRange(marks);
        }
        else if (
            MarkScanner.ReadRepeat(_text, _at, number.Value, unit.Unit ?? number.Unit) is { } repeat
        )
        {
            _tokens.Add(repeat);
        }
        else
        {
            return false;
        }

        _at = _tokens[^1].End;
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
