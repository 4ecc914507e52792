using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using CsCheck;
using PerfEval.Criteria;
using PerfEval.Quantities;
using PerfEval.Tests.Support;
using Xunit.Abstractions;

namespace PerfEval.Tests.Notation;

/// <summary>What holds for every text, shown on random ones and on the table of cases.</summary>
public partial class NotationPropertyTests(ITestOutputHelper output)
{
    private static readonly Unit?[] SomeUnits =
    [
        null,
        Unit.Percent,
        Units.Of("‰"),
        Units.Of("人"),
        Units.Of("days"),
        Units.Of("万元"),
    ];

    private static readonly Gen<Rational> Numbers = Gen.Select(
        Gen.Long[-1_000_000, 1_000_000],
        Pick.Of(1L, 10L, 1000L),
        (number, parts) => new Rational(number, parts)
    );

    private static readonly Gen<ValueRange> Intervals = Gen.Select(
        Numbers,
        Numbers,
        Gen.Int[0, 2],
        Gen.Int[0, 2],
        (a, b, lower, upper) =>
        {
            (Rational low, Rational high) = a <= b ? (a, b) : (b, a);
            Bound? from = lower == 0 ? null : new Bound(low, lower == 1);
            Bound? to = upper == 0 ? null : new Bound(high, upper == 1);
            return ValueRange.IsEmpty(from, to) ? ValueRange.Point(low) : new ValueRange(from, to);
        }
    );

    [Fact]
    public void A_printed_set_is_read_back_as_the_same_set() =>
        Gen.Select(Intervals, Pick.Of(SomeUnits))
            .Sample(
                (interval, unit) =>
                {
                    string printed = interval.ToString(unit);
                    SingleReading read = CriterionReader.Read(printed);
                    if (interval == ValueRange.Everything)
                    {
                        Assert.Equal(interval, ((Meaning.Range)read.Meaning!).Interval);
                    }
                    else
                    {
                        Assert.Equal(printed, read.Set);
                    }
                },
                iter: 10_000
            );

    [Fact]
    public void The_sets_of_the_table_of_cases_are_read_back_as_themselves()
    {
        foreach (
            Case one in CaseFile
                .Load("notation.cases")
                .Where(one => !one.Expected.StartsWith("PE", StringComparison.Ordinal))
        )
        {
            Assert.Equal(one.Expected, CriterionReader.Read(one.Expected).Set);
        }
    }

    [Fact]
    public void Compatibility_normalization_and_white_space_never_change_a_meaning()
    {
        int variants = 0;
        foreach (Case one in CaseFile.Load("notation.cases"))
        {
            string expected = Read(one.Given);
            foreach (string variant in Variants(one.Given))
            {
                variants++;
                string actual = Read(variant);
                Assert.True(
                    WithoutSpaces(expected) == WithoutSpaces(actual),
                    $"{one.Given} ⇶ {expected}, but {variant} ⇶ {actual}"
                );
            }
        }

        output.WriteLine($"{variants} variants were read.");
        Assert.True(variants > 2_000, $"Only {variants} variants were read.");
    }

    [Fact]
    public void Four_hundred_criteria_in_ten_styles_are_read_without_one_wrong_set()
    {
        int rows = 0;
        for (int limit = 1; limit <= 40; limit++)
        {
            string low = limit.ToString(CultureInfo.InvariantCulture);
            string high = (limit + 50).ToString(CultureInfo.InvariantCulture);
            (string Text, string Set)[] styles =
            [
                ($"≥{low}%", $"[{low}%, +∞)"),
                ($"{low}%-{high}%", $"[{low}%, {high}%]"),
                ($">= {low} % to < {high} %", $"[{low}%, {high}%)"),
                ($"{low}人以上", $"[{low}人, +∞)"),
                ($"不超过{high}天", $"(-∞, {high}天]"),
                ($"[{low}, {high})", $"[{low}, {high})"),
                ($"{low}（含）～{high}分", $"[{low}分, {high}分)"),
                ($"{low}≤完成率<{high}", $"[{low}, {high})"),
                ($"at least {low} days", $"[{low} days, +∞)"),
                ($"投诉率低于{low}‰", $"(-∞, {low}‰)"),
            ];
            foreach ((string text, string set) in styles)
            {
                rows++;
                Assert.Equal(set, Read(text));
            }
        }

        Assert.Equal(400, rows);
    }

    // A random text is read, or refused at a place inside it; nothing else happens.
    [Fact]
    public void Any_text_at_all_is_read_or_refused() =>
        Gen.OneOf(
                Gen.String[0, 30],
                Pick.Of(
                        "≥",
                        "95",
                        "%",
                        "-",
                        "以上",
                        "（含）",
                        "不",
                        "超过",
                        " ",
                        ",",
                        "to",
                        "人",
                        "[",
                        ")",
                        "1,000",
                        "0.5",
                        "至",
                        "且",
                        "per",
                        "/",
                        "∞",
                        "{",
                        "}",
                        "x",
                        "..",
                        "约",
                        "年",
                        ":",
                        "百万"
                    )
                    .Array[0, 12]
                    .Select(parts => string.Concat(parts))
            )
            .Sample(
                text =>
                {
                    SingleReading reading = CriterionReader.Read(text);
                    if (reading.Meaning is null)
                    {
                        PerfEval.Diagnostic first = reading.Diagnostics[0];
                        Assert.InRange(first.Place.Start, 0, text.Length);
                    }
                },
                iter: 50_000
            );

    private static IEnumerable<string> Variants(string text)
    {
        yield return $"  {text}\t";
        yield return $"\u3000{text}\u00A0";
        yield return text.Replace(" ", "  ", StringComparison.Ordinal);
        yield return FullWidth(text);
        // ㎡ and ² stay, since they are units; normalization would make letters and numbers of them.
        if (!text.AsSpan().ContainsAny("㎡㎥²³…".AsSpan()))
        {
            yield return text.Normalize(NormalizationForm.FormKC);
        }
    }

    // Digits, signs and brackets as Chinese keyboards write them.
    private static string FullWidth(string text) =>
        Narrow().Replace(text, match => ((char)(match.Value[0] - '!' + '\uFF01')).ToString());

    private static string Read(string text)
    {
        SingleReading reading = CriterionReader.Read(text);
        return reading.Set ?? reading.Diagnostics[0].Code;
    }

    // A label keeps the characters it was written in; what it denotes is compared after folding.
    private static string WithoutSpaces(string set) =>
        PerfEval.Text.Folding.FoldLabel(set).Replace(" ", "", StringComparison.Ordinal);

    [GeneratedRegex("[0-9<>=%~()\\[\\],+]")]
    private static partial Regex Narrow();
}
