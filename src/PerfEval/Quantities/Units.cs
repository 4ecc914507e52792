namespace PerfEval.Quantities;

/// <summary>The units that are known by name; any other word is a unit too, and a dimension of its own.</summary>
internal static class Units
{
    // Words that are printed as their sign.
    private static readonly (string Word, string Sign)[] SpelledOut =
    [
        ("percent", "%"),
        ("per cent", "%"),
        ("permille", "‰"),
        ("per mille", "‰"),
        ("°C", "℃"),
    ];

    private static readonly Dictionary<string, Unit> Known = ByName();

    private static readonly Dictionary<string, Unit>.AlternateLookup<
        ReadOnlySpan<char>
    > KnownBySpan = Known.GetAlternateLookup<ReadOnlySpan<char>>();

    private static readonly int Longest = Known.Keys.Max(symbol => symbol.Length);

    /// <summary>Seconds: what a duration such as <c>2:24</c> is counted in.</summary>
    public static Unit Second { get; } = Known["秒"];

    /// <summary>Per mille: a tenth of a per cent.</summary>
    public static Unit Permille { get; } = Known["‰"];

    /// <summary>Returns the unit with a symbol; an unknown word becomes a dimension of its own.</summary>
    public static Unit Of(string symbol) =>
        Find(symbol) ?? new Unit(symbol, DimensionOf(symbol), Rational.One, IsKnown: false);

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

    /// <summary>What a character such as 万 multiplies the unit behind it with; null for any other.</summary>
    public static Rational? Multiplier(char character) =>
        character switch
        {
            '百' => 100,
            '千' => 1_000,
            '万' => 10_000,
            '亿' => 100_000_000,
            _ => null,
        };

    // Symbols of one or two letters are exact (m is not M); longer words may be written in capitals.
    private static Unit? Find(ReadOnlySpan<char> symbol) =>
        KnownBySpan.TryGetValue(symbol, out Unit? unit)
        && (symbol.Length > 2 || symbol.SequenceEqual(unit.Symbol) || !IsLatin(symbol))
            ? unit
            : null;

    private static bool IsLatin(ReadOnlySpan<char> symbol)
    {
        foreach (char character in symbol)
        {
            if (!char.IsAsciiLetter(character))
            {
                return false;
            }
        }

        return true;
    }

    private static Dictionary<string, Unit> ByName()
    {
        var units = All().ToDictionary(unit => unit.Symbol, StringComparer.OrdinalIgnoreCase);
        foreach ((string word, string sign) in SpelledOut)
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
        [
            Unit.Percent,
            .. Dimension("share", ("‰", new Rational(1, 1_000)), ("‱", new Rational(1, 10_000))),
            .. Dimension("percentage points", ("个百分点", 1), ("百分点", 1), ("pp", 1)),
            .. Dimension("percentage points", ("percentage points", 1), ("percentage point", 1)),
            .. Dimension(
                "yuan",
                ("元", 1),
                ("千元", 1_000),
                ("万元", 10_000),
                ("亿元", 100_000_000)
            ),
            .. Dimension("yuan", ("人民币元", 1), ("yuan", 1), ("角", new Rational(1, 10))),
            .. Dimension("time", ("秒", 1), ("分钟", 60), ("小时", 3_600), ("天", 86_400)),
            .. Dimension(
                "time",
                ("秒钟", 1),
                ("个小时", 3_600),
                ("周", 604_800),
                ("星期", 604_800)
            ),
            .. Dimension("time", ("second", 1), ("minute", 60), ("hour", 3_600), ("day", 86_400)),
            .. Dimension("time", ("seconds", 1), ("minutes", 60), ("hours", 3_600)),
            .. Dimension("time", ("days", 86_400), ("week", 604_800), ("weeks", 604_800)),
            .. Dimension("time", ("sec", 1), ("min", 60), ("s", 1), ("h", 3_600)),
            .. Dimension("calendar months", ("个月", 1), ("年", 12), ("个季度", 3)),
            .. Dimension(
                "calendar months",
                ("month", 1),
                ("months", 1),
                ("year", 12),
                ("years", 12)
            ),
            .. Dimension(
                "workdays",
                ("个工作日", 1),
                ("工作日", 1),
                ("workday", 1),
                ("workdays", 1)
            ),
            .. Dimension("workdays", ("working day", 1), ("working days", 1)),
            .. Dimension(
                "length",
                ("米", 1),
                ("千米", 1_000),
                ("公里", 1_000),
                ("m", 1),
                ("km", 1_000)
            ),
            .. Dimension("area", ("平方米", 1), ("㎡", 1), ("m²", 1), ("公顷", 10_000)),
            .. Dimension("area", ("平方公里", 1_000_000), ("km²", 1_000_000), ("ha", 10_000)),
            .. Dimension("mu", ("亩", 1)),
            .. Dimension(
                "volume",
                ("立方米", 1),
                ("㎥", 1),
                ("m³", 1),
                ("升", new Rational(1, 1_000))
            ),
            .. Dimension("mass", ("克", 1), ("千克", 1_000), ("公斤", 1_000), ("吨", 1_000_000)),
            .. Dimension("mass", ("g", 1), ("kg", 1_000), ("t", 1_000_000)),
            .. Dimension("energy", ("千瓦时", 1), ("kWh", 1)),
            .. Dimension("persons", ("person", 1), ("persons", 1), ("people", 1)),
            .. Dimension("points", ("point", 1), ("points", 1)),
            .. Dimension("times", ("time", 1), ("times", 1)),
            .. Dimension("pieces", ("piece", 1), ("pieces", 1)),
            .. Dimension("cases", ("case", 1), ("cases", 1)),
            .. "人 名 位 户 家 个 件 次 项 份 起 例 宗 篇 本 册 部 条 座 处 所 场 期 批 台 套 辆 张 株 棵 头 只 倍 分 度 人次 人天 户次 批次 件次 场次 班次 课时 学时 个班 标准吨"
                .Split(' ')
                .SelectMany(symbol => Dimension(symbol, (symbol, 1))),
            .. Dimension("℃", ("℃", 1)),
        ];

    private static IEnumerable<Unit> Dimension(
        string dimension,
        params (string Symbol, Rational Factor)[] units
    )
    {
        foreach ((string symbol, Rational factor) in units)
        {
            yield return new Unit(symbol, dimension, factor, IsKnown: true);
        }
    }
}
