using PerfEval.Diagnostics;
using PerfEval.Notation.Tokens;

namespace PerfEval.Notation.Grammar;

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
internal static class CriterionParser
{
    /// <summary>Reads a text as a set of numbers.</summary>
    /// <param name="text">The text as published.</param>
    /// <returns>
    /// The set; or why the text cannot be read; or neither, for a text without a number: that is a label.
    /// </returns>
    public static (WrittenSet? Set, ReadingFailure? Failure) Parse(string text)
    {
        if (text.Length > FoldedText.MostCharacters)
        {
            int most = FoldedText.MostCharacters;
            return (null, new ReadingFailure(Catalogue.TextTooLong, most, 1, ">= 90%"));
        }

        var tokens = new TokenCursor(text);
        if (tokens.All.Exists(token => token.Kind is TokenKind.Number or TokenKind.Infinity))
        {
            return (ParseCriterion(tokens), tokens.Failure);
        }

        // A sign that lacks its number makes no label of the text.
        if (tokens.All.Exists(TokenCursor.IsComparison))
        {
            tokens.Fail(Catalogue.NotUnderstood, tokens.All[^1], ">= 90%");
        }

        return (null, tokens.Failure);
    }

    private static WrittenSet? ParseCriterion(TokenCursor tokens)
    {
        if (HasUnfitNumber(tokens))
        {
            return null;
        }

        string before = "";
        (int Start, int Length) nounAt = default;
        if (tokens.Next.Kind == TokenKind.Words)
        {
            before = NounOf(tokens.Part(tokens.Next));
            nounAt = tokens.PlaceOf(tokens.Next.Start, tokens.Next.End);
            tokens.Move();
            if (
                tokens.Next.Kind is TokenKind.Number or TokenKind.Comparison or TokenKind.Open
                && SurroundingWords.TurnNumber(before)
            )
            {
                return tokens.Fail(Catalogue.NounTurnsNumber, tokens[tokens.At - 1]);
            }
        }

        int first = tokens.At;
        if (ParseSet(tokens, ref before) is not { } set)
        {
            return null;
        }

        bool isCompared =
            tokens.All.FindIndex(first, tokens.At - first, TokenCursor.IsComparison) >= 0;
        if (
            isCompared
                ? SurroundingWords.DenyReach(before)
                : set.IsBareQuantity && SurroundingWords.TurnBareNumber(before)
                    || SurroundingWords.HoldComparison(before)
        )
        {
            return tokens.Fail(Catalogue.ComparisonApart, tokens[0]);
        }

        string behind = "";
        if (tokens.Next.Kind == TokenKind.Words)
        {
            behind = tokens.Part(tokens.Next);
            bool isBetweenNumbers =
                tokens.After(1).Kind is TokenKind.Number or TokenKind.Comparison;
            if (!isBetweenNumbers && SurroundingWords.MakeVague(behind))
            {
                return tokens.Fail(Catalogue.VagueQuantity, tokens.Next);
            }

            nounAt =
                before.Length > 0 ? nounAt : tokens.PlaceOf(tokens.Next.Start, tokens.Next.End);
            tokens.Move();
        }

        if (
            tokens.Next
            is { Kind: TokenKind.Other, Sign: '。' }
                or { Kind: TokenKind.Link, Sign: ';' }
        )
        {
            tokens.Move();
        }

        if (tokens.Next.Kind != TokenKind.End)
        {
            return tokens.FailHere();
        }

        return before.Length + behind.Length == 0 && nounAt == default
            ? set
            : set with
            {
                NounBefore = before,
                NounBehind = behind,
                NounAt = nounAt,
            };
    }

    private static WrittenSet? ParseSet(TokenCursor tokens, ref string noun)
    {
        switch (tokens.Next)
        {
            case { Kind: TokenKind.Open, Sign: '{' }:
                return BracketForm.ParseBraces(tokens);
            case { Kind: TokenKind.Open }:
                return BracketForm.Parse(tokens);
            case { Kind: TokenKind.Number } when ChainForm.IsNext(tokens):
                WrittenSet? chain = ChainForm.Parse(tokens, out string variable);
                noun = noun.Length > 0 ? noun : NounOf(variable);
                return chain;
            case { Kind: TokenKind.Number } when RangeForm.IsNext(tokens):
                return RangeForm.Parse(tokens);
            case { Kind: TokenKind.Number or TokenKind.Comparison }:
                return SidesForm.Parse(tokens);
            default:
                return tokens.FailHere();
        }
    }

    private static bool HasUnfitNumber(TokenCursor tokens)
    {
        foreach (Token token in tokens.All)
        {
            Wording? wording = token.Form switch
            {
                NumberForm.Date => Catalogue.DateNotQuantity,
                NumberForm.TooLong => Catalogue.NumberTooLong,
                _ => null,
            };
            if (wording is not null)
            {
                tokens.Fail(wording, token, ">= 90%");
                return true;
            }
        }

        return false;
    }

    // The variable of 60≤x<80 is no noun.
    private static string NounOf(string words) =>
        words.TrimEnd(':', ' ') is var noun && noun is "x" or "X" ? "" : noun;
}
