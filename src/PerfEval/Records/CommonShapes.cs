using NodaTime.Text;
using PerfEval.Text;
using static PerfEval.Records.JsonShape;

namespace PerfEval.Records;

/// <summary>What all versions of a recorded evaluation hold alike.</summary>
internal static class CommonShapes
{
    public static readonly JsonShape Words = new AnyText();
    public static readonly JsonShape WordsOrNull = new Optional(Words);
    public static readonly JsonShape Whole = new Count();
    public static readonly JsonShape WholeOrNull = new Optional(Whole);
    public static readonly JsonShape YesOrNo = new Flag();
    public static readonly JsonShape Localized = new Either(Words, new Map(Words));

    public static readonly JsonShape Exact = new Written(
        new LocalizedText("an exact number", "精确的数"),
        "11/12",
        text => ExactText.TryParse(text, out _)
    );

    public static readonly JsonShape ExactOrNull = new Optional(Exact);

    public static readonly JsonShape Day = new Written(
        new LocalizedText("a date", "日期"),
        "2019-12-31",
        text => LocalDatePattern.Iso.Parse(text).Success
    );

    public static readonly JsonShape Instant = new Written(
        new LocalizedText("an instant in UTC", "UTC 时刻"),
        "2020-01-01T08:00:00Z",
        text => InstantPattern.ExtendedIso.Parse(text).Success
    );

    public static readonly JsonShape Hash = new Written(
        new LocalizedText("a SHA-256", "SHA-256 校验值"),
        "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855",
        text => text.Length == 64 && text.All(char.IsAsciiHexDigitLower)
    );

    /// <summary>A file that the evaluation was made from.</summary>
    public static readonly JsonShape Input = new Members(
        new("an input", "输入文件"),
        ("kind", new OneOf("rulebook", "calendar", "results", "rollup")),
        ("name", Words),
        ("sha256", Hash),
        ("encoding", WordsOrNull),
        ("delimiter", WordsOrNull)
    );

    public static readonly JsonShape Policies = new Members(
        Terms.With("the", Terms.ReadingPolicy),
        ("overlap", new OneOf("better", "worse", "refuse")),
        ("gap", new OneOf("worse", "better", "refuse")),
        ("beyond", new OneOf("clamp", "refuse")),
        ("top", new OneOf("reached", "literal", "refuse"))
    );

    /// <summary>The symbol of a unit.</summary>
    public static readonly JsonShape Unit = new Written(
        new LocalizedText("a unit", "单位"),
        "%",
        text => text.Trim().Length > 0
    );

    /// <summary>How numbers are rounded.</summary>
    public static readonly JsonShape Rounding = new Members(
        new("the rounding", "舍入"),
        ("to", Exact),
        ("mode", new OneOf("half-up", "half-even", "down", "up"))
    );

    /// <summary>The decision of a person about a result.</summary>
    public static readonly JsonShape Decision = new Members(
        new("a decision", "裁定"),
        ("grade", new MayLack(Words)),
        ("points", new MayLack(Words)),
        ("reason", Words),
        ("by", Words),
        ("on", Day)
    );

    /// <summary>Returns the shape of a list of findings.</summary>
    /// <param name="place">How their places are written.</param>
    /// <param name="textIfAny">A text that not all of them have.</param>
    /// <param name="ifAccepted">Makes of what an acceptance is what stands where not all have one.</param>
    public static JsonShape FindingsOf(
        JsonShape place,
        JsonShape textIfAny,
        Func<JsonShape, JsonShape> ifAccepted
    )
    {
        JsonShape finding = new Members(
            Terms.With("a", Terms.Finding),
            ("code", Words),
            ("severity", new OneOf("information", "warning", "error")),
            ("place", place),
            ("path", textIfAny),
            ("regions", textIfAny),
            ("message", new Members(new("a message", "消息"), ("en", Words), ("zh", Words))),
            ("arguments", new Map(Localized)),
            (
                "accepted",
                ifAccepted(
                    new Members(
                        new("an acceptance", "认可"),
                        ("reason", Words),
                        ("by", Words),
                        ("on", Day)
                    )
                )
            )
        );
        return new List(() => finding);
    }
}
