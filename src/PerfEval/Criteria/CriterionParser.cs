using PerfEval.Diagnostics;
using PerfEval.Quantities;
using PerfEval.Text;

namespace PerfEval.Criteria;

/// <summary>The grammar of a numeric criterion, over the tokens of one text.</summary>
/// <remarks>
/// <code>
/// criterion = [words] set [words]
/// set       = '{' quantity '}' | bracket end (',' | range) end bracket
///           | quantity sign [words] [sign quantity]
///           | side [[link] side] | quantity range quantity | quantity
/// side      = comparison quantity [comparison behind] [mark] | quantity comparison behind [mark]
/// quantity  = number [mark] [unit] [mark]
/// </code>
/// </remarks>
internal sealed class CriterionParser
{
    private readonly string _text;
    private readonly string _folded;
    private readonly int[] _origins;
    private readonly IReadOnlyList<Token> _tokens;
    private int _at;
    private ReadingFailure? _failure;

    private CriterionParser(string text)
    {
        _text = text;
        _folded = Folding.FoldSpaces(text, out _origins);
        _tokens = Tokenizer.Run(_folded);
    }

    /// <summary>Reads a text as a set of numbers.</summary>
    /// <param name="text">The text as published.</param>
    /// <returns>
    /// The set; or why the text cannot be read; or neither, for a text without a number: that is a label.
    /// </returns>
    public static (WrittenSet? Set, ReadingFailure? Failure) Parse(string text)
    {
        if (text.Length > CriterionText.MostCharacters)
        {
            return (
                null,
                new ReadingFailure(Catalogue.TextTooLong, CriterionText.MostCharacters, 1, ">= 90%")
            );
        }

        var parser = new CriterionParser(text);
        if (!parser.HasNumbers)
        {
            // A sign that lacks its number makes no label of the text.
            bool isLabel = !parser._tokens.Any(IsComparison);
            return (
                null,
                isLabel
                    ? null
                    : parser.FailureAt(Catalogue.NotUnderstood, parser._tokens[^1], ">= 90%")
            );
        }

        WrittenSet? set = parser.ParseCriterion();
        return (set, set is null ? parser._failure : null);
    }

    private bool HasNumbers =>
        _tokens.Any(token => token.Kind is TokenKind.Number or TokenKind.Infinity);

    private int NumberCount => _tokens.Count(token => token.Kind == TokenKind.Number);

    private Token Next => _tokens[_at];

    private Token After(int count) => _tokens[Math.Min(_at + count, _tokens.Count - 1)];

    private WrittenSet? ParseCriterion()
    {
        if (FindUnfitNumber() is { } unfit)
        {
            _failure = unfit;
            return null;
        }

        string before = "";
        (int Start, int Length) nounAt = default;
        if (Next.Kind == TokenKind.Words)
        {
            before = NounOf(Next);
            nounAt = (_origins[Next.Start], Origin(Next.End) - _origins[Next.Start]);
            _at++;
            if (
                Next.Kind is TokenKind.Number or TokenKind.Comparison or TokenKind.Open
                && SurroundingWords.TurnNumber(before)
            )
            {
                return Fail(Catalogue.NounTurnsNumber, _tokens[_at - 1]);
            }
        }

        int first = _at;
        if (ParseSet(ref before) is not { } set)
        {
            return null;
        }

        bool isCompared = _tokens.Take(_at).Skip(first).Any(IsComparison);
        if (
            isCompared
                ? SurroundingWords.DenyReach(before)
                : set.IsBareQuantity && SurroundingWords.TurnBareNumber(before)
                    || SurroundingWords.HoldComparison(before)
        )
        {
            return Fail(Catalogue.ComparisonApart, _tokens[0]);
        }

        string behind = "";
        if (Next.Kind == TokenKind.Words)
        {
            behind = Part(Next);
            bool isBetweenNumbers = After(1).Kind is TokenKind.Number or TokenKind.Comparison;
            if (!isBetweenNumbers && SurroundingWords.MakeVague(behind))
            {
                return Fail(Catalogue.VagueQuantity, Next);
            }

            nounAt =
                before.Length > 0
                    ? nounAt
                    : (_origins[Next.Start], Origin(Next.End) - _origins[Next.Start]);
            _at++;
        }

        if (Next is { Kind: TokenKind.Other, Sign: '。' } or { Kind: TokenKind.Link, Sign: ';' })
        {
            _at++;
        }

        return Next.Kind != TokenKind.End
            ? FailHere()
            : set with
            {
                NounBefore = before,
                NounBehind = behind,
                NounAt = nounAt,
            };
    }

    private WrittenSet? ParseSet(ref string noun) =>
        Next switch
        {
            { Kind: TokenKind.Open, Sign: '{' } => ParseBraces(),
            { Kind: TokenKind.Open } => ParseBrackets(),
            { Kind: TokenKind.Number } when IsChain() => ParseChain(ref noun),
            { Kind: TokenKind.Number } when RangeFollowsQuantity() => ParseRange(),
            { Kind: TokenKind.Number or TokenKind.Comparison } => ParseSides(),
            _ => FailHere(),
        };

    // {100%}
    private WrittenSet? ParseBraces()
    {
        _at++;
        if (ParseQuantity() is not { } point || Next is not { Kind: TokenKind.Close, Sign: '}' })
        {
            return FailHere();
        }

        _at++;
        return new WrittenSet
        {
            Form = WrittenForm.Point,
            Lower = point,
            Upper = point,
        };
    }

    // [60, 75) and [90-100]
    private WrittenSet? ParseBrackets()
    {
        Token open = Next;
        bool isAtBeginning = _at == 0;
        _at++;
        if (!TryParseBracketEnd('-', open.Includes, out WrittenEnd? lower))
        {
            return FailHere();
        }

        Token parted = Next;
        if (parted is not ({ Kind: TokenKind.Link, Sign: ',' } or { Kind: TokenKind.Range }))
        {
            return FailHere();
        }

        _at++;
        int upperAt = _at;
        if (!TryParseBracketEnd('+', isIncluded: true, out WrittenEnd? upper))
        {
            return FailHere();
        }

        Token close = Next;
        bool isClosed = close is { Kind: TokenKind.Close, Sign: ']' or ')' };
        bool bothAreRound = !open.Includes && !close.Includes;
        if (!isClosed || (bothAreRound && (parted.Kind == TokenKind.Range || !isAtBeginning)))
        {
            _at = isClosed ? upperAt - 1 : _at;
            return FailHere();
        }

        _at++;
        Unit? unit = null;
        if (Next.Kind == TokenKind.Unit)
        {
            unit = Next.Unit;
            if (lower?.Unit is not null || upper?.Unit is not null)
            {
                return FailHere();
            }

            _at++;
        }

        return new WrittenSet
        {
            Form = WrittenForm.Brackets,
            Lower = lower is null ? null : lower with { Unit = lower.Unit ?? unit },
            Upper = upper is null
                ? null
                : upper with
                {
                    Unit = upper.Unit ?? unit,
                    IsIncluded = close.Includes,
                },
        };
    }

    // The lower end may be -∞, the upper one +∞ or ∞.
    private bool TryParseBracketEnd(char sign, bool isIncluded, out WrittenEnd? end)
    {
        bool isSigned = Next.Sign == sign && After(1).Kind == TokenKind.Infinity;
        if (isSigned || (Next.Kind == TokenKind.Infinity && sign == '+'))
        {
            _at += isSigned ? 2 : 1;
            end = null;
            return true;
        }

        end = ParseQuantity();
        end = end is null ? null : end with { IsIncluded = isIncluded };
        return end is not null;
    }

    private bool IsChain()
    {
        int at = SkipQuantity(_at);
        return _tokens[at] is { Kind: TokenKind.Comparison } sign && IsOperator(sign);
    }

    private bool RangeFollowsQuantity() => _tokens[SkipQuantity(_at)].Kind == TokenKind.Range;

    private int SkipQuantity(int at)
    {
        at++;
        while (_tokens[at].Kind is TokenKind.Mark or TokenKind.Unit)
        {
            at++;
        }

        return at;
    }

    // 60≤x<80
    private WrittenSet? ParseChain(ref string noun)
    {
        WrittenEnd first = ParseQuantity()!;
        Token left = Next;
        _at++;
        if (Next.Kind != TokenKind.Words)
        {
            return FailHere();
        }

        noun = noun.Length > 0 ? noun : NounOf(Next);
        _at++;
        bool firstIsLower = left.Sense is Sense.AtMost or Sense.LessThan;
        first = first with { IsIncluded = left.Sense is Sense.AtMost or Sense.AtLeast };
        if (left.Sense == Sense.Equal)
        {
            return FailHere();
        }

        if (Next.Kind != TokenKind.Comparison)
        {
            return firstIsLower
                ? new WrittenSet { Form = WrittenForm.Chained, Lower = first }
                : new WrittenSet { Form = WrittenForm.Chained, Upper = first };
        }

        Token right = Next;
        bool sameWay = right.Sense is Sense.AtMost or Sense.LessThan == firstIsLower;
        if (!sameWay || right.Sense == Sense.Equal)
        {
            return FailHere();
        }

        _at++;
        if (ParseQuantity() is not { } second)
        {
            return FailHere();
        }

        second = second with { IsIncluded = right.Sense is Sense.AtMost or Sense.AtLeast };
        return firstIsLower
            ? new WrittenSet
            {
                Form = WrittenForm.Chained,
                Lower = first,
                Upper = second,
            }
            : new WrittenSet
            {
                Form = WrittenForm.Chained,
                Lower = second,
                Upper = first,
            };
    }

    // 95%-100%
    private WrittenSet? ParseRange()
    {
        int from = _at;
        WrittenEnd first = ParseQuantity(out Token? firstMark)!;
        Token range = Next;
        _at++;
        if (Next.Kind != TokenKind.Number)
        {
            return FailHere();
        }

        int to = _at;
        WrittenEnd second = ParseQuantity(out Token? secondMark)!;
        bool hasNegativeEnd = _tokens[from].Value.Sign < 0 || _tokens[to].Value.Sign < 0;
        bool mayHoldMinus = range.Length > 1 && MayHoldMinus(range);
        if (range.Sign == '-' && (hasNegativeEnd || mayHoldMinus))
        {
            return Fail(Catalogue.HyphenBesideMinus, range);
        }

        if (Next.Kind == TokenKind.ComparisonBehind)
        {
            return FailHere();
        }

        return new WrittenSet
        {
            Form =
                firstMark is null && secondMark is null
                    ? WrittenForm.ClosedRange
                    : WrittenForm.InclusiveMark,
            Lower = Marked(first, firstMark, secondMark),
            Upper = Marked(second, secondMark, firstMark),
            IsRange = true,
        };
    }

    // —— is one dash; of -- and –- the second may be a minus.
    private bool MayHoldMinus(Token range)
    {
        char first = _text[_origins[range.Start]];
        return first is '-' or '−' || first != _text[_origins[range.Start + 1]];
    }

    private static WrittenEnd Marked(WrittenEnd end, Token? own, Token? other) =>
        own is { } mark ? end with { IsIncluded = mark.Includes }
        : other is not null ? end with { OpensInsideDomain = true }
        : end;

    // ≥80, <90 and 80%以上90%以下
    private WrittenSet? ParseSides()
    {
        if (ParseSide() is not { } first)
        {
            return null;
        }

        int links = Next.Kind is TokenKind.Link or TokenKind.Range ? 1 : 0;
        links += links > 0 && After(1).Kind == TokenKind.Link ? 1 : 0;
        bool hasSecond = After(links).Kind is TokenKind.Comparison or TokenKind.Number;
        if (!hasSecond || first.Sense == Sense.Equal)
        {
            return first.Sense == Sense.Equal
                ? new WrittenSet
                {
                    Form = WrittenForm.Point,
                    Lower = first.End,
                    Upper = first.End,
                    IsBareQuantity = first.IsBare,
                }
                : HalfLine(first);
        }

        // 标箱 in ≥5标箱<9 may be a unit or a conjunction that nobody knows.
        Token last = _tokens[_at - 1];
        bool isUnitOpen = links == 0 && last is { Kind: TokenKind.Unit, Unit.IsKnown: false };
        _at += links;
        int secondAt = _at;
        if (ParseSide() is not { } second)
        {
            return null;
        }

        if (isUnitOpen && second.End.Unit != first.End.Unit)
        {
            return Fail(Catalogue.TwoQuantities, last);
        }

        if (second.Sense == Sense.Equal || second.IsLower == first.IsLower)
        {
            _at = secondAt;
            return FailHere();
        }

        WrittenEnd firstEnd = first.OpensBeside(second);
        WrittenEnd secondEnd = second.OpensBeside(first);
        return first.IsLower
            ? new WrittenSet
            {
                Form = WrittenForm.TwoSided,
                Lower = firstEnd,
                Upper = secondEnd,
            }
            : new WrittenSet
            {
                Form = WrittenForm.TwoSided,
                Lower = secondEnd,
                Upper = firstEnd,
            };
    }

    private static WrittenSet HalfLine(Side side) =>
        side.IsLower
            ? new WrittenSet { Form = side.Form, Lower = side.End }
            : new WrittenSet { Form = side.Form, Upper = side.End };

    private Side? ParseSide()
    {
        Token? before = null;
        if (Next.Kind == TokenKind.Comparison)
        {
            before = Next;
            _at++;
        }

        if (ParseQuantity(out Token? mark) is not { } end)
        {
            FailHere();
            return null;
        }

        Token? behind = null;
        if (Next.Kind == TokenKind.ComparisonBehind)
        {
            behind = Next;
            if (before is { } stated && stated.Sense != behind.Value.Sense)
            {
                FailHere();
                return null;
            }

            _at++;
            if (Next.Kind == TokenKind.Mark)
            {
                mark = Next;
                _at++;
            }
        }

        // -5%以内 may be meant as no lower than -5%.
        if (end.Value.Sign < 0 && (behind ?? before) is { } limit && IsWithin(limit))
        {
            Fail(Catalogue.NotUnderstood, limit);
            return null;
        }

        Sense sense = before?.Sense ?? behind?.Sense ?? Sense.Equal;
        bool isIncluded = sense is not (Sense.MoreThan or Sense.LessThan);
        if (mark is { } settled && settled.Includes != isIncluded)
        {
            bool contradictsSign = sense == Sense.Equal || (before is { } sign && IsOperator(sign));
            if (contradictsSign)
            {
                Fail(Catalogue.NotUnderstood, settled);
                return null;
            }

            isIncluded = settled.Includes;
        }

        return new Side(
            end with
            {
                IsIncluded = isIncluded,
            },
            sense,
            before is { } compared && IsOperator(compared) ? WrittenForm.Comparison
                : mark is not null ? WrittenForm.InclusiveMark
                : isIncluded ? WrittenForm.InclusiveWords
                : WrittenForm.ExclusiveWords,
            IsMarkedIncluded: mark is { Includes: true },
            IsMarked: mark is not null,
            MayOpen: before is null && behind is not null,
            IsBare: before is null && behind is null && mark is null
        );
    }

    private WrittenEnd? ParseQuantity() => ParseQuantity(out _);

    private WrittenEnd? ParseQuantity(out Token? mark)
    {
        mark = null;
        if (Next.Kind != TokenKind.Number)
        {
            return null;
        }

        Token number = Next;
        Unit? unit = number.Form == NumberForm.Clock ? Units.Second : null;
        int end = number.End;
        bool isMultiplied = false;
        _at++;
        while (Next.Kind is TokenKind.Mark or TokenKind.Unit)
        {
            if (Next.Kind == TokenKind.Unit)
            {
                unit = Next.Unit ?? unit;
                isMultiplied = Next.IsMultiplied;
                end = Next.End;
            }
            else
            {
                mark = Next;
            }

            _at++;
        }

        return new WrittenEnd
        {
            Value = number.Value,
            Unit = unit,
            IsIncluded = true,
            IsMultiplied = isMultiplied,
            IsClock = number.Form == NumberForm.Clock,
            Start = _origins[number.Start],
            Length = Origin(end) - _origins[number.Start],
        };
    }

    private ReadingFailure? FindUnfitNumber()
    {
        foreach (Token token in _tokens)
        {
            Wording? wording = token.Form switch
            {
                NumberForm.Date => Catalogue.DateNotQuantity,
                NumberForm.TooLong => Catalogue.NumberTooLong,
                _ => null,
            };
            if (wording is not null)
            {
                return FailureAt(wording, token, ">= 90%");
            }
        }

        return null;
    }

    // The variable of 60≤x<80 is no noun.
    private string NounOf(Token words) =>
        Part(words).TrimEnd(':', ' ') is var noun && noun is "x" or "X" ? "" : noun;

    private static bool IsComparison(Token token) =>
        token.Kind is TokenKind.Comparison or TokenKind.ComparisonBehind;

    private bool IsWithin(Token token) =>
        Part(token).EndsWith('内')
        || Part(token).Equals("within", StringComparison.OrdinalIgnoreCase);

    private bool IsOperator(Token token) =>
        "<>=≤≥".Contains(_folded[token.Start], StringComparison.Ordinal);

    private string Part(Token token) => _folded.Substring(token.Start, token.Length);

    // Two numbers are never guessed about; otherwise the text is not understood from the token that did not fit.
    private WrittenSet? FailHere() =>
        Fail(NumberCount > 1 ? Catalogue.TwoQuantities : Catalogue.NotUnderstood, Next);

    private WrittenSet? Fail(Wording wording, Token at)
    {
        _failure ??= FailureAt(wording, at, NearestForm.Of(_tokens));
        return null;
    }

    private ReadingFailure FailureAt(Wording wording, Token at, string form) =>
        new(wording, _origins[at.Start], Origin(at.End) - _origins[at.Start], form);

    // Where what ends here ends in the original text.
    private int Origin(int end) => end == 0 ? 0 : _origins[end - 1] + 1;

    private sealed record Side(
        WrittenEnd End,
        Sense Sense,
        WrittenForm Form,
        bool IsMarkedIncluded,
        bool IsMarked,
        bool MayOpen,
        bool IsBare
    )
    {
        public bool IsLower => Sense is Sense.AtLeast or Sense.MoreThan;

        // （含） on one side means that the other is not; （不含） leaves 以上 and 以下 their legal meaning.
        public WrittenEnd OpensBeside(Side other) =>
            other.IsMarkedIncluded && !IsMarked && MayOpen
                ? End with
                {
                    OpensInsideDomain = true,
                }
                : End;
    }
}
