namespace PerfEval.Quantities;

/// <summary>Units of one dimension, with how many of its base unit each is.</summary>
/// <param name="Dimension">What they measure.</param>
/// <param name="Units">The units; they convert.</param>
internal sealed record UnitRow(
    string Dimension,
    IReadOnlyList<(string Symbol, Rational Factor)> Units
);

/// <summary>The units that are known by name, and the words that are printed as a sign.</summary>
internal static class KnownUnits
{
    /// <summary>Words that are printed as their sign.</summary>
    public static IReadOnlyList<(string Word, string Sign)> SpelledOut { get; } =
    [
        ("percent", "%"),
        ("per cent", "%"),
        ("百分比", "%"),
        ("百分率", "%"),
        ("permille", "‰"),
        ("per mille", "‰"),
        ("°C", "℃"),
    ];

    /// <summary>Currencies that may stand directly before their number.</summary>
    public static IReadOnlyList<string> CurrencySigns { get; } =
    ["$", "€", "£", "¥", "USD", "EUR", "GBP", "RMB", "CNY"];

    /// <summary>The rows; units of different rows do not convert.</summary>
    public static IReadOnlyList<UnitRow> Rows { get; } =
    [
        Row(
            "share",
            ("%", new Rational(1, 100)),
            ("‰", new Rational(1, 1_000)),
            ("‱", new Rational(1, 10_000)),
            ("成", new Rational(1, 10))
        ),
        Alike("percentage points", 1, "个百分点 百分点 pp", "percentage points|percentage point"),
        Row(
            "yuan",
            ("元", 1),
            ("人民币元", 1),
            ("yuan", 1),
            ("RMB", 1),
            ("CNY", 1),
            ("¥", 1),
            ("角", new Rational(1, 10)),
            ("千元", 1_000),
            ("万元", 10_000),
            ("亿元", 100_000_000)
        ),
        Alike("US dollars", 1, "$ USD 美元"),
        Alike("euros", 1, "€ EUR 欧元"),
        Alike("pounds", 1, "£ GBP 英镑"),
        Row(
            "time",
            [
                .. Each(1, "秒 秒钟 second seconds sec secs s"),
                .. Each(60, "分钟 minute minutes min mins"),
                .. Each(3_600, "小时 个小时 hour hours h hr hrs"),
                .. Each(86_400, "天 日 个自然日 自然日 day days d"),
                .. Each(86_400, "calendar day|calendar days", '|'),
                .. Each(604_800, "周 星期 week weeks"),
                .. Each(new Rational(1, 1_000), "毫秒 ms"),
            ]
        ),
        Row(
            "calendar months",
            [
                .. Each(1, "个月 month months"),
                .. Each(3, "个季度 季度 quarter quarters"),
                .. Each(12, "年 year years"),
            ]
        ),
        Alike(
            "workdays",
            1,
            "个工作日 工作日 workday workdays",
            "working day|working days|business day|business days"
        ),
        Row(
            "length",
            [
                .. Each(1, "米 m"),
                .. Each(1_000, "千米 公里 km"),
                .. Each(new Rational(1, 1_000), "毫米 mm"),
                .. Each(new Rational(1, 100), "厘米 cm"),
            ]
        ),
        Row(
            "area",
            [
                .. Each(1, "平方米 ㎡ m² m2 m^2"),
                .. Each(10_000, "公顷 ha"),
                .. Each(1_000_000, "平方公里 平方千米 km² km2 km^2"),
            ]
        ),
        Alike("mu", 1, "亩"),
        Row(
            "volume",
            [
                .. Each(1, "立方米 ㎥ m³ m3 m^3"),
                .. Each(new Rational(1, 1_000_000), "毫升 ml mL"),
                .. Each(new Rational(1, 1_000), "升 l L"),
            ]
        ),
        Row(
            "mass",
            [
                .. Each(1, "克 g"),
                .. Each(1_000, "千克 公斤 kg"),
                .. Each(1_000_000, "吨 t"),
                .. Each(new Rational(1, 1_000_000), "微克 µg μg ug"),
                .. Each(new Rational(1, 1_000), "毫克 mg"),
            ]
        ),
        Alike("coal equivalent", 1, "吨标准煤 吨标煤 tce"),
        Row("energy", [.. Each(1, "千瓦时 kWh kW·h"), .. Each(1_000, "MWh 兆瓦时")]),
        Row("power", [.. Each(1, "千瓦 kW"), .. Each(1_000, "兆瓦 MW")]),
        Row(
            "data",
            [
                .. Each(1, "字节 byte bytes"),
                .. Each(1_000, "kB KB"),
                .. Each(1_000_000, "MB"),
                .. Each(1_000_000_000, "GB"),
                .. Each(1_000_000_000_000, "TB"),
            ]
        ),
        Alike("persons", 1, "person persons people"),
        Alike("points", 1, "point points"),
        Alike("times", 1, "time times"),
        Alike("pieces", 1, "piece pieces"),
        Alike("cases", 1, "case cases"),
        Alike("℃", 1, "℃"),
        .. (
            "人 名 位 户 家 个 件 次 项 份 起 例 宗 篇 本 册 部 条 座 处 所 场 期 批 台 套 辆 张 株 棵 头 只 倍 分 度 "
            + "人次 人天 户次 批次 件次 场次 班次 课时 学时 个班 标准吨 分贝"
        )
            .Split(' ')
            .Select(symbol => Alike(symbol, 1, symbol)),
    ];

    /// <summary>The dimensions that are durations.</summary>
    public static IReadOnlyList<string> Durations { get; } =
    ["time", "calendar months", "workdays"];

    /// <summary>The dimensions that are money.</summary>
    public static IReadOnlyList<string> Money { get; } = ["yuan", "US dollars", "euros", "pounds"];

    private static UnitRow Row(string dimension, params (string, Rational)[] units) =>
        new(dimension, units);

    private static UnitRow Alike(
        string dimension,
        Rational factor,
        string symbols,
        string phrases = ""
    ) =>
        new(
            dimension,
            [.. Each(factor, symbols), .. phrases.Length > 0 ? Each(factor, phrases, '|') : []]
        );

    private static IEnumerable<(string, Rational)> Each(
        Rational factor,
        string symbols,
        char parted = ' '
    ) => symbols.Split(parted).Select(symbol => (symbol, factor));
}
