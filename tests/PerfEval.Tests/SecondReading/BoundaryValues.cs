using System.Globalization;

namespace PerfEval.Tests.SecondReading;

/// <summary>
/// The values at which grades change: at, just under and just over every number in the criteria, and
/// both ends of what can be measured.
/// </summary>
/// <remarks>
/// Just under and just over is 0.001 of a percent, or one person. Values outside the domain are among
/// them. Where there is no greatest value, twice the greatest number of the criteria stands for it.
/// </remarks>
public static class BoundaryValues
{
    /// <summary>Returns the boundary values of all numeric indicators, in the document's order.</summary>
    /// <param name="table">The table.</param>
    public static IEnumerable<BoundaryValue> Of(ReferenceTable table) =>
        table.Indicators.Where(SecondGrader.IsNumeric).SelectMany(Of);

    /// <summary>Returns the boundary values of one numeric indicator, from the least to the greatest.</summary>
    /// <param name="indicator">A numeric indicator.</param>
    public static IEnumerable<BoundaryValue> Of(ReferenceIndicator indicator)
    {
        bool isCount = SecondGrader.IsCount(indicator);
        decimal step = isCount ? 1m : 0.001m;
        List<decimal> numbers =
        [
            0m, // the least value, and what 无差错 means
            .. indicator.Criteria.SelectMany(criterion => Numbers(criterion.Text)),
        ];
        decimal end = SecondGrader.Maximum(indicator) is null ? 2 * numbers.Max() : 100m;
        return numbers
            .Append(end)
            .SelectMany(number => (decimal[])[number - step, number, number + step])
            .Distinct()
            .Order()
            .Select(value => new BoundaryValue(
                indicator,
                value.ToString("0.###", CultureInfo.InvariantCulture) + (isCount ? "人" : "%")
            ));
    }

    // No number in the table has a decimal point.
    private static IEnumerable<decimal> Numbers(string text) =>
        string.Concat(text.Select(letter => char.IsAsciiDigit(letter) ? letter : ' '))
            .Split(' ', StringSplitOptions.RemoveEmptyEntries)
            .Select(digits => decimal.Parse(digits, CultureInfo.InvariantCulture));
}

/// <summary>A value to grade.</summary>
/// <param name="Indicator">The indicator that is measured.</param>
/// <param name="Measured">The value as a results file has it, such as <c>94.999%</c>.</param>
public sealed record BoundaryValue(ReferenceIndicator Indicator, string Measured);
