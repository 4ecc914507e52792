namespace PerfEval.Tests.SecondReading;

/// <summary>What one criterion of the published table claims for its grade, read the plain way.</summary>
/// <param name="Grade">The id of the grade.</param>
/// <param name="From">The least value, or null for none.</param>
/// <param name="HoldsFrom">Whether the least value itself is claimed.</param>
/// <param name="To">The greatest value, or null for none.</param>
/// <param name="HoldsTo">Whether the greatest value itself is claimed.</param>
public sealed record Claim(
    string Grade,
    SecondValue? From,
    bool HoldsFrom,
    SecondValue? To,
    bool HoldsTo
)
{
    /// <summary>Reads a numeric criterion; it knows the ten forms that the table uses, and no other.</summary>
    /// <param name="criterion">A cell of a numeric indicator.</param>
    /// <exception cref="FormatException">The text has none of these forms.</exception>
    public static Claim Read(ReferenceCriterion criterion)
    {
        string text = criterion.Text;
        foreach (string around in (string[])["带动就业、创业", "差错率", "人", "%"])
        {
            text = text.Replace(around, "", StringComparison.Ordinal);
        }

        string grade = criterion.Grade;
        return text switch
        {
            "无差错" => Between(grade, SecondValue.Zero, SecondValue.Zero),
            ['≥', .. var number] => AtLeast(grade, number),
            ['>', .. var number] => MoreThan(grade, number),
            ['超', '过', .. var number] => MoreThan(grade, number),
            ['<', .. var number] => LessThan(grade, number),
            [.. var number, '以', '上'] => AtLeast(grade, number),
            [.. var number, '以', '内'] => AtMost(grade, number),
            [.. var number, '以', '下'] => AtMost(grade, number),
            _ when text.Split('-') is [var from, var to] => Between(
                grade,
                SecondValue.Parse(from),
                SecondValue.Parse(to)
            ),
            _ => Between(grade, SecondValue.Parse(text), SecondValue.Parse(text)),
        };
    }

    /// <summary>Tells whether a value is claimed.</summary>
    /// <param name="value">A value in the unit of the indicator.</param>
    public bool Holds(SecondValue value) => !LiesAbove(value) && !LiesBelow(value);

    /// <summary>Tells whether all that is claimed lies above a value.</summary>
    /// <param name="value">A value in the unit of the indicator.</param>
    public bool LiesAbove(SecondValue value) =>
        From?.ComparedWith(value) is { } order && (order > 0 || (order == 0 && !HoldsFrom));

    /// <summary>Tells whether all that is claimed lies below a value.</summary>
    /// <param name="value">A value in the unit of the indicator.</param>
    public bool LiesBelow(SecondValue value) =>
        To?.ComparedWith(value) is { } order && (order < 0 || (order == 0 && !HoldsTo));

    private static Claim AtLeast(string grade, string number) =>
        new(grade, SecondValue.Parse(number), true, null, false);

    private static Claim MoreThan(string grade, string number) =>
        new(grade, SecondValue.Parse(number), false, null, false);

    private static Claim AtMost(string grade, string number) =>
        new(grade, null, false, SecondValue.Parse(number), true);

    private static Claim LessThan(string grade, string number) =>
        new(grade, null, false, SecondValue.Parse(number), false);

    private static Claim Between(string grade, SecondValue from, SecondValue to) =>
        new(grade, from, true, to, true);
}
