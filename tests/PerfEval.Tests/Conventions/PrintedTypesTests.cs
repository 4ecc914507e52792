using System.Globalization;
using PerfEval.Tests.Support;

namespace PerfEval.Tests.Conventions;

/// <summary>What a log or a debugger shows of anything that a caller holds: one line that says what it is.</summary>
public sealed class PrintedTypesTests
{
    private const int Longest = 1000;

    [Fact]
    public void Everything_prints_on_one_line_what_it_is_and_the_same_under_every_culture()
    {
        using var held = new EverythingHeld();
        var foreign = (CultureInfo)CultureInfo.InvariantCulture.Clone();
        foreign.NumberFormat.NegativeSign = "minus";
        foreign.NumberFormat.NumberDecimalSeparator = ",";
        foreign.DateTimeFormat.ShortDatePattern = "d-M-yy";
        foreign.DateTimeFormat.LongDatePattern = "d-M-yy";
        List<string> bad = [];
        foreach ((Type type, List<object> values) in held.Values)
        {
            // It is the message of a log entry, with an error on each line.
            if (type == typeof(ReloadFailure))
            {
                continue;
            }

            foreach (object value in values)
            {
                string printed = value.ToString()!;
                if (
                    printed.Contains('\n', StringComparison.Ordinal)
                    || printed.Contains($"PerfEval.{type.Name}", StringComparison.Ordinal)
                    || printed == type.FullName
                    || printed.Contains(EverythingHeld.Marker, StringComparison.Ordinal)
                    || printed.Length > Longest
                    || printed != Under(foreign, value)
                )
                {
                    bad.Add($"{type.Name}: {printed}");
                }
            }
        }

        Assert.Equal([], bad.DistinctBy(line => line.Split(':')[0]));
    }

    private static string Under(CultureInfo culture, object value)
    {
        CultureInfo before = CultureInfo.CurrentCulture;
        try
        {
            CultureInfo.CurrentCulture = culture;
            return value.ToString()!;
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }
}
