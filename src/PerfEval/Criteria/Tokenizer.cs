using PerfEval.Quantities;

namespace PerfEval.Criteria;

/// <summary>Cuts a criterion's text into tokens. Whatever is no part of the notation becomes words.</summary>
/// <remarks>
/// Chinese has no spaces between words, so words are found from their numbers outwards: a unit and a comparison
/// directly behind a number, a comparison directly before it, a range word only between two. That is why 到 is a
/// range word in 60到74 and none in 到期率.
/// </remarks>
internal sealed class Tokenizer
{
    private const string Operators = "<>=≤≥";
    private const string Brackets = "()[]{}";
    private const int MostDigits = 100;

    private readonly string _text;
    private readonly List<Token> _tokens = [];
    private int _at;
    private bool _isInBrackets;

    private Tokenizer(string folded) => _text = folded;

    /// <summary>Cuts a text into tokens; the last is <see cref="TokenKind.End"/>.</summary>
    /// <param name="folded">The folded text.</param>
    public static IReadOnlyList<Token> Run(string folded)
    {
        var tokenizer = new Tokenizer(folded);
        tokenizer.ReadAll();
        return tokenizer._tokens;
    }

    private TokenKind Last => _tokens.Count == 0 ? TokenKind.End : _tokens[^1].Kind;

    private char Next => _at < _text.Length ? _text[_at] : '\0';

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

        _tokens.Add(new Token(TokenKind.End, _text.TrimEnd(' ').Length, 0));
    }

    private void ReadOne()
    {
        if (IsNumberAt(_at, IsSignExpected()))
        {
            ReadNumber();
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
            && !Operators.Contains(_text[end], StringComparison.Ordinal)
            && _text[end] != '['
            && !IsNumberAt(end, mayHaveSign: end == start || EndsInComparison(start, end))
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

    private bool EndsInComparison(int start, int end)
    {
        (int from, int to) = Trim(start, end);
        return Vocabulary.Before.Any(entry =>
            to - entry.Word.Length >= from && IsWordAt(to - entry.Word.Length, entry.Word)
        );
    }

    // Words anywhere else: up to the next number, sign or bracket.
    private void ReadWords()
    {
        int start = _at;
        int end = EndOfRun(start);
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
        (int from, int to) = Trim(start, end);
        if (from == to)
        {
            return;
        }

        if (IsNumberAt(SpacesFrom(end), mayHaveSign: true))
        {
            foreach ((string word, Sense sense) in Vocabulary.Before)
            {
                int at = to - word.Length;
                if (at >= from && IsWordAt(at, word))
                {
                    AddWords(from, at);
                    _tokens.Add(new Token(TokenKind.Comparison, at, word.Length) { Sense = sense });
                    return;
                }
            }
        }

        AddWords(from, to);
    }

    private void AddWords(int start, int end)
    {
        (int from, int to) = Trim(start, end);
        if (to > from)
        {
            bool isLink = Last == TokenKind.Link && Vocabulary.Link.Contains(_text[from..to]);
            TokenKind kind = isLink ? TokenKind.Link : TokenKind.Words;
            _tokens.Add(new Token(kind, from, to - from));
        }
    }

    // Behind a number: its unit, a comparison, and what links it with the next number.
    private void ReadBehindNumber()
    {
        int start = _at;
        int end = EndOfRun(start);
        bool isVague = Vocabulary.RefusedBehind.Any(word => IsWordAt(start, word));
        if (IsUnitExpected() && !isVague && TryReadUnit(start, end) is { } unit)
        {
            _tokens.Add(
                new Token(TokenKind.Unit, start, unit.Length)
                {
                    Unit = unit.Unit,
                    IsMultiplied = unit.IsMultiplied,
                }
            );
            _at = SpacesFrom(start + unit.Length);
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
        if (TryReadJoint(_at, end, rest))
        {
            _tokens.AddRange(rest);
            _at = end;
            return;
        }

        ReadTail(end);
    }

    // Words behind a quantity that do not lead to another number: a comparison, then a noun.
    private void ReadTail(int end)
    {
        foreach ((string word, Sense sense) in Vocabulary.Behind)
        {
            if (IsWordAt(_at, word))
            {
                _tokens.Add(
                    new Token(TokenKind.ComparisonBehind, _at, word.Length) { Sense = sense }
                );
                _at += word.Length;
                break;
            }
        }

        if (IsNumberAt(SpacesFrom(end), mayHaveSign: false))
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

    // The unit of a known name, with what multiplies it and what it is per; or else the whole word.
    private (Unit? Unit, int Length, bool IsMultiplied)? TryReadUnit(int start, int end)
    {
        int from = start;
        Rational factor = Rational.One;
        (Unit Unit, int Length)? known = Units.AtStartOf(_text.AsSpan(from, end - from));
        while (known is null && from < end && Units.Multiplier(_text[from]) is { } multiplier)
        {
            factor *= multiplier;
            from = SpacesFrom(from + 1);
            known = from < end ? Units.AtStartOf(_text.AsSpan(from, end - from)) : null;
        }

        int unitEnd =
            known is { } found && IsJointOrNoun(from + found.Length, end)
                ? from + found.Length
                : EndOfUnknownUnit(from, end);
        string symbol = _text[from..unitEnd].TrimEnd(' ');
        int perEnd = EndOfPer(unitEnd);
        if (symbol.Length == 0 && factor == Rational.One && perEnd == unitEnd)
        {
            return null;
        }

        Unit? unit =
            perEnd > unitEnd ? Units.Of(_text[from..perEnd].Trim(' '))
            : symbol.Length == 0 ? null
            : Units.Of(symbol);
        if (factor != Rational.One)
        {
            MultiplyLastNumber(factor);
        }

        int length = perEnd > unitEnd ? perEnd - start : from - start + symbol.Length;
        return (unit, length, factor != Rational.One);
    }

    private void MultiplyLastNumber(Rational factor)
    {
        int number = _tokens.FindLastIndex(token => token.Kind == TokenKind.Number);
        _tokens[number] = _tokens[number] with { Value = _tokens[number].Value * factor };
    }

    // Behind a known unit may stand nothing, a comparison, a link to the next number, or a noun without a comparison.
    private bool IsJointOrNoun(int start, int end)
    {
        int from = SpacesFrom(start);
        return from >= end
            || Vocabulary.Behind.Any(entry => IsWordAt(from, entry.Word))
            || TryReadJoint(from, end, [])
            || !Vocabulary.Behind.Any(entry => FindWord(entry.Word, from, end) >= 0);
    }

    private int EndOfUnknownUnit(int start, int end)
    {
        for (int at = start; at < end; at++)
        {
            if (
                IsWordAt(at, "per")
                || TryReadJoint(SpacesFrom(at), end, [])
                || Vocabulary.Behind.Any(entry => IsWordAt(at, entry.Word))
            )
            {
                return at;
            }
        }

        return end;
    }

    // "/万人", "per 1,000 people": what a unit is counted per.
    private int EndOfPer(int unitEnd)
    {
        int at = SpacesFrom(unitEnd);
        if (at < _text.Length && _text[at] == '/')
        {
            at = SpacesFrom(at + 1);
        }
        else if (IsWordAt(at, "per"))
        {
            at = SpacesFrom(at + "per".Length);
        }
        else
        {
            return unitEnd;
        }

        while (at < _text.Length && (char.IsAsciiDigit(_text[at]) || _text[at] == ','))
        {
            at++;
        }

        at = SpacesFrom(at);
        int end = EndOfRun(at);
        int from = at;
        while (from < end && Units.Multiplier(_text[from]) is not null)
        {
            from++;
        }

        int nounEnd =
            from < end && Units.AtStartOf(_text.AsSpan(from, end - from)) is { } known
                ? from + known.Length
                : EndOfUnknownUnit(from, end);
        return nounEnd > from ? nounEnd : unitEnd;
    }

    // A comparison behind one number, a link, a comparison before the next: all that may stand between two.
    private bool TryReadJoint(int start, int end, List<Token> tokens)
    {
        int next = SpacesFrom(end);
        bool leadsToNumber = IsNumberAt(next, mayHaveSign: true);
        bool leadsToSign =
            next < _text.Length && Operators.Contains(_text[next], StringComparison.Ordinal);
        if (!leadsToNumber && !leadsToSign)
        {
            return false;
        }

        // "and under 10" is a link and a comparison before 10, not one behind the number that precedes.
        return TryReadJoint(start, end, leadsToNumber ? Vocabulary.Before : [], tokens)
            || TryReadJoint(start, end, [("", Sense.Equal)], tokens);
    }

    private bool TryReadJoint(
        int start,
        int end,
        IReadOnlyList<(string Word, Sense Sense)> befores,
        List<Token> tokens
    )
    {
        foreach ((string behind, Sense behindSense) in Vocabulary.Behind.Append(("", Sense.Equal)))
        {
            if (!IsWordAt(start, behind))
            {
                continue;
            }

            int afterBehind = SpacesFrom(start + behind.Length);
            foreach (string link in Vocabulary.Range.Concat(Vocabulary.Link).Append(""))
            {
                if (!IsWordAt(afterBehind, link))
                {
                    continue;
                }

                int afterLink = SpacesFrom(afterBehind + link.Length);
                foreach ((string before, Sense beforeSense) in befores)
                {
                    bool isWhole =
                        IsWordAt(afterLink, before)
                        && SpacesFrom(afterLink + before.Length) >= end
                        && behind.Length + link.Length + before.Length > 0;
                    if (!isWhole)
                    {
                        continue;
                    }

                    AddPart(tokens, TokenKind.ComparisonBehind, start, behind, behindSense);
                    AddPart(
                        tokens,
                        Vocabulary.Range.Contains(link) ? TokenKind.Range : TokenKind.Link,
                        afterBehind,
                        link,
                        Sense.Equal
                    );
                    AddPart(tokens, TokenKind.Comparison, afterLink, before, beforeSense);
                    return true;
                }
            }
        }

        return false;
    }

    private static void AddPart(
        List<Token> tokens,
        TokenKind kind,
        int start,
        string word,
        Sense sense
    )
    {
        if (word.Length > 0)
        {
            tokens.Add(new Token(kind, start, word.Length) { Sense = sense, Sign = 't' });
        }
    }

    private void ReadNumber()
    {
        int start = _at;
        bool isNegative = Next == '-';
        if (Next is '-' or '+')
        {
            _at++;
        }

        int digits = _at;
        ReadDigits();
        string plain = _text[digits.._at].Replace(",", "", StringComparison.Ordinal);
        if (plain.Count(char.IsAsciiDigit) > MostDigits)
        {
            Add(NumberForm.TooLong, Rational.Zero);
            return;
        }

        Rational value = Rational.Parse(plain);
        if (TryReadSeconds(plain) is { } seconds)
        {
            Add(NumberForm.Clock, (value * 60) + seconds);
            return;
        }

        Add(IsDate(plain) ? NumberForm.Date : NumberForm.Plain, isNegative ? -value : value);

        void Add(NumberForm form, Rational read) =>
            _tokens.Add(
                new Token(TokenKind.Number, start, _at - start) { Value = read, Form = form }
            );
    }

    private void ReadDigits()
    {
        int start = _at;
        while (char.IsAsciiDigit(Next))
        {
            _at++;
        }

        if (!_isInBrackets && _at - start <= 3)
        {
            int groups = _at;
            while (IsThousandsGroupAt(groups))
            {
                groups += 4;
            }

            _at = groups < _text.Length && char.IsAsciiDigit(_text[groups]) ? _at : groups;
        }

        if (Next == '.' && _at + 1 < _text.Length && char.IsAsciiDigit(_text[_at + 1]))
        {
            _at++;
            while (char.IsAsciiDigit(Next))
            {
                _at++;
            }
        }
    }

    private bool IsThousandsGroupAt(int at) =>
        at + 3 < _text.Length
        && _text[at] == ','
        && char.IsAsciiDigit(_text[at + 1])
        && char.IsAsciiDigit(_text[at + 2])
        && char.IsAsciiDigit(_text[at + 3]);

    // The ":24" of 2:24.
    private int? TryReadSeconds(string minutes)
    {
        bool isClock =
            minutes.All(char.IsAsciiDigit)
            && Next == ':'
            && _at + 2 < _text.Length
            && _text[_at + 1] is >= '0' and <= '5'
            && char.IsAsciiDigit(_text[_at + 2])
            && (_at + 3 == _text.Length || !char.IsAsciiDigit(_text[_at + 3]));
        if (!isClock)
        {
            return null;
        }

        _at += 3;
        return ((_text[_at - 2] - '0') * 10) + _text[_at - 1] - '0';
    }

    private bool IsDate(string digits)
    {
        int next = SpacesFrom(_at);
        return next < _text.Length
            && (
                _text[next] is '月' or '日' or '号'
                || (_text[next] == '年' && digits.Length == 4 && digits.All(char.IsAsciiDigit))
            );
    }

    private bool TryReadSign()
    {
        foreach ((string sign, Sense sense) in Signs)
        {
            if (string.CompareOrdinal(_text, _at, sign, 0, sign.Length) == 0)
            {
                Take(TokenKind.Comparison, sign.Length, sense: sense);
                return true;
            }
        }

        switch (Next)
        {
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
                bool isDouble = _at + 1 < _text.Length && _text[_at + 1] == '-';
                Take(TokenKind.Range, isDouble ? 2 : 1);
                return true;
            case '.' when _at + 1 < _text.Length && _text[_at + 1] == '.':
                Take(TokenKind.Range, 2);
                return true;
            case '∞':
                Take(TokenKind.Infinity, 1);
                return true;
            default:
                return false;
        }
    }

    private static readonly (string Sign, Sense Sense)[] Signs =
    [
        (">=", Sense.AtLeast),
        ("=>", Sense.AtLeast),
        ("≥", Sense.AtLeast),
        ("<=", Sense.AtMost),
        ("=<", Sense.AtMost),
        ("≤", Sense.AtMost),
        (">", Sense.MoreThan),
        ("<", Sense.LessThan),
        ("==", Sense.Equal),
        ("=", Sense.Equal),
    ];

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

    // （含）, （不含）, （含90分）, （含本数）: behind a number, its unit or its comparison.
    private bool TryReadMark()
    {
        if (
            Next != '('
            || Last is not (TokenKind.Number or TokenKind.Unit or TokenKind.ComparisonBehind)
        )
        {
            return false;
        }

        int close = _text.IndexOf(')', _at);
        if (close < 0)
        {
            return false;
        }

        string inside = _text[(_at + 1)..close].Trim(' ');
        bool excludes = Exclusions.Any(word =>
            inside.StartsWith(word, StringComparison.OrdinalIgnoreCase)
        );
        bool includes = Inclusions.Any(word =>
            inside.StartsWith(word, StringComparison.OrdinalIgnoreCase)
        );
        if (!excludes && !includes)
        {
            return false;
        }

        string rest = (excludes ? Exclusions : Inclusions)
            .Where(word => inside.StartsWith(word, StringComparison.OrdinalIgnoreCase))
            .Select(word => inside[word.Length..].Trim(' '))
            .First();
        if (rest.Length > 0 && rest is not ("本数" or "端点") && !RepeatsQuantity(rest))
        {
            return false;
        }

        _tokens.Add(new Token(TokenKind.Mark, _at, close + 1 - _at) { Includes = !excludes });
        _at = close + 1;
        return true;
    }

    private static readonly string[] Exclusions =
    [
        "不包含",
        "不包括",
        "不含",
        "exclusive",
        "excluded",
        "excluding",
    ];
    private static readonly string[] Inclusions =
    [
        "包含",
        "包括",
        "含",
        "inclusive",
        "included",
        "including",
    ];

    // The 90分 of 90分以上(含90分): the number the mark follows, and no other.
    private bool RepeatsQuantity(string rest)
    {
        IReadOnlyList<Token> inside = Run(rest);
        return inside.Count <= 3
            && inside[0].Kind == TokenKind.Number
            && inside.Skip(1).All(token => token.Kind is TokenKind.Unit or TokenKind.End)
            && inside[0].Value == _tokens.FindLast(token => token.Kind == TokenKind.Number).Value;
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

    private bool IsNumberAt(int at, bool mayHaveSign)
    {
        if (at < _text.Length && _text[at] is '-' or '+' && mayHaveSign)
        {
            at++;
        }

        return at < _text.Length && char.IsAsciiDigit(_text[at]);
    }

    private int EndOfRun(int start)
    {
        int at = start;
        while (at < _text.Length && !EndsRun(at))
        {
            at++;
        }

        return at;
    }

    private bool EndsRun(int at) =>
        _text[at] switch
        {
            '-' => !(
                at > 0
                && at + 1 < _text.Length
                && char.IsLetter(_text[at - 1])
                && char.IsLetter(_text[at + 1])
            ),
            '.' => true,
            char character => char.IsAsciiDigit(character)
                || "<>=≤≥()[]{},;~/:±≈≠+*×÷∞|&#@!?。".Contains(character, StringComparison.Ordinal),
        };

    private bool IsWordAt(int at, string word)
    {
        if (
            at + word.Length > _text.Length
            || string.Compare(_text, at, word, 0, word.Length, StringComparison.OrdinalIgnoreCase)
                != 0
        )
        {
            return false;
        }

        bool startsInsideWord =
            word.Length > 0
            && at > 0
            && char.IsAsciiLetter(word[0])
            && char.IsAsciiLetter(_text[at - 1]);
        int end = at + word.Length;
        bool endsInsideWord =
            word.Length > 0
            && end < _text.Length
            && char.IsAsciiLetter(word[^1])
            && char.IsAsciiLetter(_text[end]);
        return !startsInsideWord && !endsInsideWord;
    }

    private int FindWord(string word, int start, int end)
    {
        for (int at = start; at + word.Length <= end; at++)
        {
            if (IsWordAt(at, word))
            {
                return at;
            }
        }

        return -1;
    }

    private (int From, int To) Trim(int start, int end)
    {
        while (start < end && _text[start] == ' ')
        {
            start++;
        }

        while (end > start && _text[end - 1] == ' ')
        {
            end--;
        }

        return (start, end);
    }

    private int SpacesFrom(int at)
    {
        while (at < _text.Length && _text[at] == ' ')
        {
            at++;
        }

        return at;
    }

    private void SkipSpaces() => _at = SpacesFrom(_at);
}
