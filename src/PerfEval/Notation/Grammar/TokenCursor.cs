using PerfEval.Diagnostics;
using PerfEval.Notation.Tokens;
using PerfEval.Text;

namespace PerfEval.Notation.Grammar;

/// <summary>Walks over the tokens of one text, and keeps the first reason why it cannot be read.</summary>
internal sealed class TokenCursor
{
    private readonly string _text;
    private readonly string _folded;
    private readonly int[]? _origins;
    private readonly List<Token> _tokens;

    /// <summary>Cuts a text into tokens.</summary>
    /// <param name="text">The text as published, or with a noun cut off.</param>
    /// <param name="daysAreDurations">Whether 日 counts days in this ladder, and is no date.</param>
    public TokenCursor(string text, bool daysAreDurations)
    {
        _text = text;
        _folded = Folding.FoldSpaces(text, out _origins);
        _tokens = Tokenizer.Run(_folded);
        DaysAreDurations = daysAreDurations;
    }

    public bool DaysAreDurations { get; }

    /// <summary>All tokens; the last is <see cref="TokenKind.End"/>.</summary>
    public List<Token> All => _tokens;

    /// <summary>How many tokens have been passed.</summary>
    public int At { get; set; }

    /// <summary>Why the text cannot be read; null as long as it can.</summary>
    public ReadingFailure? Failure { get; private set; }

    public Token Next => _tokens[At];

    public Token this[int index] => _tokens[Math.Min(index, _tokens.Count - 1)];

    public Token After(int count) => this[At + count];

    public void Move() => At++;

    /// <summary>Passes a token of some kind, if one stands here.</summary>
    public bool Pass(TokenKind kind)
    {
        bool stands = Next.Kind == kind;
        At += stands ? 1 : 0;
        return stands;
    }

    /// <summary>Passes a closing bracket, if one stands here.</summary>
    public bool PassClose(char sign)
    {
        bool stands = Next is { Kind: TokenKind.Close } close && close.Sign == sign;
        At += stands ? 1 : 0;
        return stands;
    }

    public string Part(Token token) => _folded.Substring(token.Start, token.Length);

    /// <summary>A character of a token as it is published, not folded.</summary>
    public char Published(Token token, int index) => _text[OriginOf(token.Start + index)];

    public static bool IsComparison(Token token) =>
        token.Kind is TokenKind.Comparison or TokenKind.ComparisonBehind;

    /// <summary>Whether a comparison is a sign, not a word.</summary>
    public bool IsOperator(Token token) =>
        "<>=≤≥".Contains(_folded[token.Start], StringComparison.Ordinal);

    /// <summary>The words of a token, as what stands around a number.</summary>
    public Stray StrayOf(Token token, StrayPlace place)
    {
        (int start, int length) = PlaceOf(token.Start, token.End);
        return new Stray(Part(token), start, length, place);
    }

    /// <summary>Where what lies between two places of the folded text stands in the published one.</summary>
    public (int Start, int Length) PlaceOf(int start, int end)
    {
        int published = end == 0 ? 0 : OriginOf(end - 1) + 1;
        return (OriginOf(start), Math.Max(published - OriginOf(start), 0));
    }

    // Two numbers are never guessed about; otherwise the text is not understood from the token that did not fit.
    public WrittenSet? FailHere()
    {
        bool hasSeveral = _tokens.Count(token => token.Kind == TokenKind.Number) > 1;
        return Fail(hasSeveral ? Catalogue.TwoQuantities : Catalogue.NotUnderstood, Next);
    }

    public WrittenSet? Fail(Wording wording, Token at)
    {
        (int start, int length) = PlaceOf(at.Start, at.End);
        Failure ??= new ReadingFailure(wording, start, length);
        return null;
    }

    private int OriginOf(int folded) => _origins?[folded] ?? folded;
}
