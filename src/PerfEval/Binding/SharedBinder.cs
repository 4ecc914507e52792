using PerfEval.Binding.Keys;
using PerfEval.Diagnostics;
using PerfEval.Quantities;
using PerfEval.Rules;
using PerfEval.Rules.Scores;
using PerfEval.Text;
using PerfEval.Yaml;

namespace PerfEval.Binding;

/// <summary>Binds what stands on several levels of a rule book.</summary>
internal static class SharedBinder
{
    // Paths repeat it, so that a book of thousands of indicators would be thousands of times as long.
    private const int MostOfId = 100;

    public static LocalizedText ADayAfterFrom { get; } =
        new("a day after from", "晚于 from 的日期");

    public static LocalizedText AnAmount { get; } = new("an amount", "金额");

    public static SourceReference? Source(Fields fields) =>
        Source(fields, fields.Child("source", Shapes.Source));

    public static ReadingPolicy? Reading(Fields fields, ReadingPolicy inherited) =>
        fields.Child("reading", Shapes.Reading) is not { } reading
            ? null
            : new ReadingPolicy(
                reading.OneOf(
                    "overlap",
                    ("better", OverlapPolicy.Better),
                    ("worse", OverlapPolicy.Worse),
                    ("refuse", OverlapPolicy.Refuse)
                ) ?? inherited.Overlap,
                reading.OneOf(
                    "gap",
                    ("worse", GapPolicy.Worse),
                    ("better", GapPolicy.Better),
                    ("refuse", GapPolicy.Refuse)
                ) ?? inherited.Gap,
                reading.OneOf(
                    "beyond",
                    ("clamp", BeyondPolicy.Clamp),
                    ("refuse", BeyondPolicy.Refuse)
                ) ?? inherited.Beyond,
                reading.OneOf(
                    "top",
                    ("reached", TopPolicy.Reached),
                    ("literal", TopPolicy.Literal),
                    ("refuse", TopPolicy.Refuse)
                ) ?? inherited.Top
            );

    /// <summary>Reads what an indicator earns that does not apply; null where it is not said.</summary>
    public static NotApplicablePolicy? NotApplicable(Fields fields) =>
        fields.OneOf(
            "notApplicable",
            ("full", NotApplicablePolicy.Full),
            ("zero", NotApplicablePolicy.Zero),
            ("rescale", NotApplicablePolicy.Rescale)
        );

    public static RoundingMode RoundingMode(Fields rounding) =>
        rounding.OneOf(
            "mode",
            ("half-up", Quantities.RoundingMode.HalfUp),
            ("half-even", Quantities.RoundingMode.HalfEven),
            ("down", Quantities.RoundingMode.Down),
            ("up", Quantities.RoundingMode.Up)
        ) ?? Quantities.RoundingMode.HalfUp;

    public static Budget? Budget(Fields fields)
    {
        if (fields.Words("budget") is not { } words)
        {
            return null;
        }

        if (Amount(words) is { } budget)
        {
            return budget;
        }

        fields.AddNotA("budget", words, AnAmount);
        return null;
    }

    /// <summary>Reads an amount of money; null if the text is none.</summary>
    public static Budget? Amount(SourcedText words)
    {
        string digits = words.Value.Trim().Replace(",", "", StringComparison.Ordinal);
        return Rational.TryParseDecimal(digits, out Rational amount) && amount.Sign >= 0
            ? new Budget(amount, words)
            : null;
    }

    /// <summary>Reads an amount of points: a number or a fraction; null if it is absent or none.</summary>
    public static StatedAmount? Points(Fields fields, string key, bool mayBeNegative = false)
    {
        if (fields.Words(key) is not { } words)
        {
            return null;
        }

        if (
            Rational.TryParse(Folding.Fold(words.Value).Trim(' '), null, out Rational value)
            && (mayBeNegative || value.Sign >= 0)
        )
        {
            return new StatedAmount(value, words);
        }

        fields.AddNotA(
            key,
            words,
            mayBeNegative
                ? new LocalizedText("a number of points", "分数")
                : new LocalizedText("a number of points of at least 0", "不小于0的分数")
        );
        return null;
    }

    /// <summary>Reads a weight; one that cannot be read stands for 1, so that its siblings are not found to differ from it.</summary>
    public static Weight? Weight(Fields fields)
    {
        if (fields.Words("weight") is not { } words)
        {
            return fields.IsWritten("weight")
                ? new Weight(Rational.One, new SourcedText("", fields.Place))
                : null;
        }

        if (Rational.TryParseDecimal(words.Value.Trim(), out Rational value) && value.Sign >= 0)
        {
            return new Weight(value, words);
        }

        fields.AddNotA(
            "weight",
            words,
            new LocalizedText("a plain number of at least 0", "不小于0的数（不带百分号）")
        );
        return new Weight(Rational.One, words);
    }

    public static IReadOnlyList<AcceptedFinding> Accepted(Fields fields, Findings findings)
    {
        IReadOnlyList<YamlNode> nodes = fields.List("accept");
        if (nodes.Count == 0)
        {
            return [];
        }

        List<AcceptedFinding> accepted = [];
        foreach (YamlNode node in nodes)
        {
            if (
                Fields.Of(node, Shapes.Acceptance, findings) is { } entry
                && entry.Words("code") is { } code
                && entry.Text("reason") is { } reason
                && entry.Text("by") is { } by
                && entry.Date("on") is { } on
            )
            {
                accepted.Add(new AcceptedFinding(code, reason, by, on, entry.Words("regions")));
            }
        }

        return accepted;
    }

    /// <summary>Returns the id of a node, after checking its form and that no sibling has it.</summary>
    public static SourcedText Id(
        Fields fields,
        Dictionary<string, SourcedText> siblings,
        Findings findings
    )
    {
        if (fields.Words("id") is not { } id)
        {
            return new SourcedText("", fields.Place);
        }

        if (!IsId(id.Value))
        {
            findings.Add(
                Catalogue.MalformedId,
                id.Place,
                ("id", id.Value),
                ("example", "error-rate")
            );
        }
        else if (id.Value.Length > MostOfId)
        {
            findings.Add(
                Catalogue.LongId,
                id.Place,
                ("id", id.Value),
                ("length", id.Value.Length),
                ("most", MostOfId)
            );
        }
        else if (!siblings.TryAdd(id.Value, id))
        {
            findings.Add(
                Catalogue.DuplicateId,
                id.Place,
                ("id", id.Value),
                ("other", siblings[id.Value].Place.ToString())
            );
        }

        return id;
    }

    private static SourceReference? Source(Fields fields, Fields? source) =>
        source is null
            ? null
            : new SourceReference(
                source.Text("document"),
                source.Text("section"),
                source.WholeNumber("page"),
                source.WholeNumber("line")
            );

    private static bool IsId(string text) =>
        text.Length > 0
        && text.All(character =>
            char.IsAsciiLetterLower(character) || char.IsAsciiDigit(character) || character == '-'
        )
        && text[0] != '-'
        && text[^1] != '-'
        && !text.Contains("--", StringComparison.Ordinal);
}
