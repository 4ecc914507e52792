using PerfEval.Diagnostics;
using PerfEval.Notation.Tokens;
using PerfEval.Notation.Words;
using PerfEval.Text;

namespace PerfEval.Notation.Grammar;

/// <summary>The grammar of a numeric criterion, over the tokens of one text.</summary>
/// <remarks>
/// <code>
/// criterion = [words] set [words]
/// set       = '{' quantity '}' | bracket end (',' | range) end bracket | '(' set ')'
///           | between side range side | [comparison] '±' quantity [comparison behind]
///           | quantity sign words [sign quantity]
///           | side [[link | range] side]
/// side      = [comparison] quantity [comparison behind] [mark]
/// quantity  = [currency] number [mark] [unit] [mark]
/// </code>
/// The words are kept as they stand: whether they are a noun is judged where it is known what is counted.
/// </remarks>
internal static class CriterionParser
{
    /// <summary>Reads a text as a set of numbers.</summary>
    /// <param name="text">The text as published, or with its noun cut off.</param>
    /// <param name="daysAreDurations">Whether 日 counts days, and is no date.</param>
    /// <returns>
    /// The set; or why the text cannot be read; or neither, for a text without a number: that is a label.
    /// </returns>
    public static (WrittenSet? Set, ReadingFailure? Failure) Parse(
        string text,
        bool daysAreDurations = false
    )
    {
        if (text.Length > FoldedText.MostCharacters)
        {
            int most = FoldedText.MostCharacters;
            return (null, new ReadingFailure(Catalogue.TextTooLong, most, 1));
        }

        var tokens = new TokenCursor(text, daysAreDurations);
        if (tokens.All.Exists(token => token.Kind is TokenKind.Number or TokenKind.Infinity))
        {
            return HasUnfitNumber(tokens)
                ? (null, tokens.Failure)
                : (ParseCriterion(tokens), tokens.Failure);
        }

        // A sign that lacks its number makes no label of the text, and digits that are no number do not either.
        if (tokens.All.Exists(TokenCursor.IsComparison))
        {
            tokens.Fail(Catalogue.NotUnderstood, tokens.All[^1]);
        }
        else if (Folding.Fold(text).AsSpan().IndexOfAnyInRange('0', '9') is var digit and >= 0)
        {
            return (null, new ReadingFailure(Catalogue.DigitsInWord, digit, 1));
        }

        return (null, tokens.Failure);
    }

    private static WrittenSet? ParseCriterion(TokenCursor tokens)
    {
        List<Stray> strays = [];
        if (tokens.Next.Kind == TokenKind.Words)
        {
            strays.Add(tokens.StrayOf(tokens.Next, StrayPlace.Before));
            tokens.Move();
        }

        int first = tokens.At;
        if (ParseSet(tokens, strays) is not { } set)
        {
            return null;
        }

        bool isCompared =
            tokens.All.FindIndex(first, tokens.At - first, TokenCursor.IsComparison) >= 0;
        tokens.At += tokens.Next.Kind == TokenKind.BetweenEnd && set.IsRange ? 1 : 0;
        for (; tokens.Next.Kind == TokenKind.Words; tokens.Move())
        {
            bool isRemark = tokens.Part(tokens.Next)[0] == '(';
            strays.Add(
                tokens.StrayOf(tokens.Next, isRemark ? StrayPlace.Remark : StrayPlace.Behind)
            );
        }

        tokens.At += IsFullStop(tokens.Next) ? 1 : 0;
        return tokens.Next.Kind != TokenKind.End
            ? tokens.FailHere()
            : set with
            {
                Strays = strays,
                IsCompared = isCompared,
            };
    }

    private static WrittenSet? ParseSet(TokenCursor tokens, List<Stray> strays)
    {
        if (IsLinkOnly(tokens))
        {
            tokens.Move();
        }

        if (ToleranceForm.IsNext(tokens))
        {
            return ToleranceForm.Parse(tokens);
        }

        switch (tokens.Next)
        {
            case { Kind: TokenKind.Open, Sign: '{' }:
                return BracketForm.ParseBraces(tokens);
            case { Kind: TokenKind.Open } when BracketForm.IsInterval(tokens) || tokens.At > 0:
                return BracketForm.Parse(tokens);
            case { Kind: TokenKind.Open }:
                tokens.Move();
                WrittenSet? inside = ParseSet(tokens, strays);
                return inside is null || tokens.PassClose(')') ? inside : tokens.FailHere();
            case { Kind: TokenKind.Between }:
                return BetweenForm.Parse(tokens);
            case { Kind: TokenKind.Number } when ChainForm.IsNext(tokens):
                return ChainForm.Parse(tokens, strays);
            case { Kind: TokenKind.Number or TokenKind.Currency or TokenKind.Comparison }:
                return SidesForm.Parse(tokens);
            default:
                return tokens.FailHere();
        }
    }

    // 控制在 is no comparison of its own before 5%以内 and 80%-90%.
    private static bool IsLinkOnly(TokenCursor tokens) =>
        tokens.Next.Kind == TokenKind.Comparison
        && tokens.Part(tokens.Next) == ComparisonWords.Kept
        && tokens[QuantityForm.EndOf(tokens, tokens.At + 1)].Kind
            is TokenKind.ComparisonBehind
                or TokenKind.Range;

    private static bool IsFullStop(Token token) =>
        token
            is { Kind: TokenKind.Other, Sign: '。' or '.' }
                or { Kind: TokenKind.Link, Sign: ';' or ',' };

    private static bool HasUnfitNumber(TokenCursor tokens)
    {
        foreach (Token token in tokens.All)
        {
            Wording? wording = token.Form switch
            {
                NumberForm.Date => Catalogue.DateNotQuantity,
                NumberForm.TooLong => Catalogue.NumberTooLong,
                NumberForm.DecimalComma => Catalogue.DecimalComma,
                NumberForm.Exponent => Catalogue.TwoQuantities,
                NumberForm.Foreign => Catalogue.ForeignDigits,
                _ => null,
            };
            if (wording is not null)
            {
                tokens.Fail(wording, token);
                return true;
            }
        }

        return false;
    }
}
