namespace PerfEval.Quantities;

/// <summary>The units that are known by name; any other word is a unit too, and a dimension of its own.</summary>
internal static class Units
{
    private static readonly Dictionary<string, Unit> Known = ByName(StringComparer.Ordinal);

    private static readonly Dictionary<string, Unit>.AlternateLookup<
        ReadOnlySpan<char>
    > KnownBySpan = Known.GetAlternateLookup<ReadOnlySpan<char>>();

    // Symbols of one or two letters are exact (m is not M); longer words may be written in capitals.
    private static readonly Dictionary<string, Unit>.AlternateLookup<ReadOnlySpan<char>> InAnyCase =
        ByName(StringComparer.OrdinalIgnoreCase).GetAlternateLookup<ReadOnlySpan<char>>();

    private static readonly int Longest = Known.Keys.Max(symbol => symbol.Length);

    /// <summary>Seconds: what a duration such as <c>2:24</c> is counted in.</summary>
    public static Unit Second { get; } = Known["秒"];

    /// <summary>Per mille: a tenth of a per cent.</summary>
    public static Unit Permille { get; } = Known["‰"];

    /// <summary>Returns the unit with a symbol; an unknown word becomes a dimension of its own.</summary>
    public static Unit Of(string symbol) =>
        Find(symbol)
        ?? Multiplied(symbol)
        ?? Compound(symbol)
        ?? new Unit(symbol, DimensionOf(symbol), Rational.One, isKnown: false);

    /// <summary>Returns the known units into which a unit converts, in the order of the list.</summary>
    public static IEnumerable<Unit> OfDimension(Unit unit) => All().Where(unit.ConvertsTo);

    /// <summary>Finds the longest known unit at the beginning of a text.</summary>
    /// <returns>The unit and how many characters it takes; null if the text begins with none.</returns>
    public static (Unit Unit, int Length)? AtStartOf(ReadOnlySpan<char> text)
    {
        for (int length = Math.Min(Longest, text.Length); length > 0; length--)
        {
            bool endsInsideWord =
                length < text.Length
                && char.IsAsciiLetter(text[length])
                && char.IsAsciiLetter(text[length - 1]);
            if (!endsInsideWord && Find(text[..length]) is { } unit)
            {
                return (unit, length);
            }
        }

        return null;
    }

    /// <summary>Whether a unit counts time, and so may stand behind <c>within</c> and before 内.</summary>
    public static bool IsDuration(Unit unit) => KnownUnits.Durations.Contains(unit.Dimension);

    /// <summary>Whether a unit is money.</summary>
    public static bool IsMoney(Unit unit) => KnownUnits.Money.Contains(unit.Dimension);

    private static Unit? Find(ReadOnlySpan<char> symbol) =>
        KnownBySpan.TryGetValue(symbol, out Unit? unit) ? unit
        : symbol.Length > 2 && InAnyCase.TryGetValue(symbol, out Unit? same) ? same
        : null;

    // 万人 is declared as a unit; behind a number 万 multiplies.
    private static Unit? Multiplied(string symbol) =>
        symbol.Length > 1
        && !char.IsAsciiLetter(symbol[0])
        && Multipliers.FactorOf(symbol[..1]) is not null
        && Part(symbol, isFirst: false) is { } unit
            ? unit with
            {
                Symbol = symbol,
            }
            : null;

    // 元/户/年 and "kWh per m²" are known where all their parts are: they convert as their parts do.
    private static Unit? Compound(string symbol)
    {
        string[] parts = $" {symbol}"
            .Replace(" per ", "/", StringComparison.OrdinalIgnoreCase)
            .Split('/');
        if (parts.Length < 2)
        {
            return null;
        }

        string dimension = "";
        Rational factor = Rational.One;
        for (int i = 0; i < parts.Length; i++)
        {
            string part = parts[i].Trim(' ');
            if (i == 0 && part.Length == 0)
            {
                continue;
            }

            if (Part(part, isFirst: i == 0) is not { } unit)
            {
                return null;
            }

            factor = i == 0 ? unit.Factor : factor / unit.Factor;
            dimension += i == 0 ? unit.Dimension : "/" + unit.Dimension;
        }

        return new Unit(symbol, dimension, factor, isKnown: true);
    }

    // The 万 of 件/万人 and the 1,000 of "per 1,000 persons" multiply; an a is a year only where something is counted per it.
    private static Unit? Part(string text, bool isFirst)
    {
        if (isFirst)
        {
            return Find(text);
        }

        int end = 0;
        while (end < text.Length && (char.IsAsciiDigit(text[end]) || text[end] is ',' or ' '))
        {
            end++;
        }

        string digits = text[..end].Replace(",", "", StringComparison.Ordinal).Trim(' ');
        string name = text[end..];
        Rational factor = digits.Length > 0 ? Rational.Parse(digits) : Rational.One;
        while (
            name.Length > 1 && Find(name) is null && Multipliers.FactorOf(name[..1]) is { } times
        )
        {
            factor *= times;
            name = name[1..].TrimStart(' ');
        }

        return Find(name == "a" ? "year" : name) is { } unit && factor.Sign > 0
            ? unit with
            {
                Factor = unit.Factor * factor,
            }
            : null;
    }

    private static Dictionary<string, Unit> ByName(StringComparer comparer)
    {
        var units = new Dictionary<string, Unit>(comparer);
        foreach (Unit unit in All())
        {
            units.TryAdd(unit.Symbol, unit);
        }

        foreach ((string word, string sign) in KnownUnits.SpelledOut)
        {
            units.Add(word, units[sign]);
        }

        return units;
    }

    // In quotes, lest the word "area" be taken for the dimension. A plural is the unit of its singular, and the 1,000
    // of "per 1,000 persons" is 1000.
    private static string DimensionOf(string symbol)
    {
        string word = symbol.Replace(",", "", StringComparison.Ordinal);
        bool isPlural =
            word.Length > 3 && word.EndsWith('s') && !word.EndsWith("ss", StringComparison.Ordinal);
        return $"'{(isPlural && word.All(char.IsAscii) ? word[..^1] : word)}'";
    }

    private static IEnumerable<Unit> All() =>
        KnownUnits.Rows.SelectMany(row =>
            row.Units.Select(unit =>
                unit.Symbol == Unit.Percent.Symbol
                    ? Unit.Percent
                    : new Unit(unit.Symbol, row.Dimension, unit.Factor, isKnown: true)
            )
        );
}
