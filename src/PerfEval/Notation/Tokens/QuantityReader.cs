using PerfEval.Quantities;
using PerfEval.Text;

namespace PerfEval.Notation.Tokens;

/// <summary>Reads a measured or declared quantity: a number, and a unit or none.</summary>
internal static class QuantityReader
{
    private const int MostPlainCharacters = 40;

    /// <summary>Reads a quantity such as <c>312人</c>, <c>96.5%</c>, <c>-1,000.50</c>, <c>¥350万</c> or <c>2:24</c>.</summary>
    /// <param name="text">The text; it may be in full-width forms.</param>
    /// <param name="quantity">The quantity, or nothing.</param>
    /// <returns>False if the text is anything else.</returns>
    public static bool TryRead(string text, out Quantity quantity)
    {
        quantity = default;
        if (text.Length > FoldedText.MostCharacters)
        {
            return false;
        }

        string folded = Folding.FoldSpaces(text, out _);
        List<Token> tokens = Tokenizer.Run(folded);
        Token? currency = tokens[0].Kind == TokenKind.Currency ? tokens[0] : null;
        int at = currency is null ? 0 : 1;
        if (
            tokens[at]
            is not { Kind: TokenKind.Number, Form: NumberForm.Plain or NumberForm.Clock } number
        )
        {
            return false;
        }

        Token? unit = tokens[at + 1].Kind == TokenKind.Unit ? tokens[at + 1] : null;
        if (
            tokens[unit is null ? at + 1 : at + 2].Kind != TokenKind.End
            || !MayStandTogether(number, currency, unit)
        )
        {
            return false;
        }

        quantity = new Quantity(
            number.Value,
            UnitOf(number, currency, unit),
            Decimals(folded.AsSpan(number.Start, number.Length))
        )
        {
            Multiplier = unit?.Multiplier,
        };
        return true;
    }

    // Minutes and seconds have their unit, and a currency before the number has to be that behind it.
    private static bool MayStandTogether(Token number, Token? currency, Token? unit) =>
        number.Form == NumberForm.Clock
            ? (unit ?? currency) is null
            : unit?.Unit is not { } behind
                || currency?.Unit is not { } before
                || behind.ConvertsTo(before);

    private static Unit? UnitOf(Token number, Token? currency, Token? unit) =>
        number.Form == NumberForm.Clock
            ? Units.Second
            : unit?.Unit ?? currency?.Unit ?? number.Unit;

    private static int Decimals(ReadOnlySpan<char> written)
    {
        int point = written.IndexOf('.');
        return point < 0 ? 0 : written.Length - point - 1;
    }

    /// <summary>Reads a decimal such as <c>312</c>, or one with a given unit directly behind it, without allocating.</summary>
    /// <param name="text">The text.</param>
    /// <param name="unit">A unit for which <see cref="IsReadPlainly"/> holds, which may stand there; null for none.</param>
    /// <param name="value">The number, or 0.</param>
    /// <param name="hasUnit">Whether the unit stands there.</param>
    /// <returns>False if that is not all there is; <see cref="TryRead"/> may read it all the same.</returns>
    public static bool TryReadPlain(
        ReadOnlySpan<char> text,
        Unit? unit,
        out Rational value,
        out bool hasUnit
    )
    {
        hasUnit = unit is not null && text.EndsWith(unit.Symbol);
        ReadOnlySpan<char> number = hasUnit ? text[..^unit!.Symbol.Length] : text;
        value = Rational.Zero;
        return number.Length is > 0 and <= MostPlainCharacters
            && number[0] != '+'
            && Rational.TryParseDecimal(number, out value);
    }

    /// <summary>Tells whether digits with a unit behind them are that many of it; 5月 is a date.</summary>
    public static bool IsReadPlainly(Unit unit) =>
        Array.TrueForAll(
            ["1", "12.5", "2019"],
            number =>
                TryRead(number + unit.Symbol, out Quantity quantity)
                && quantity.Unit == unit
                && quantity.Value == Rational.Parse(number)
        );
}
