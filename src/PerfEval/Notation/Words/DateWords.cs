namespace PerfEval.Notation.Words;

/// <summary>The words of dates.</summary>
internal static class DateWords
{
    private static readonly string[] Names =
        "january february march april may june july august september october november december".Split(
            ' '
        );

    /// <summary>The names of months; a number beside one is a date.</summary>
    public static WordList Months { get; } =
        new(
            "a month; a number beside it is a date",
            "月份名，旁边的数字是日期",
            string.Join('|', Names.Concat(Names.Select(name => name[..3])).Append("sept"))
        );

    /// <summary>Returns the number of a month by its name, from 1; 0 for none.</summary>
    public static int MonthOf(string name) =>
        name.Length < 3
            ? 0
            : Array.FindIndex(
                Names,
                month =>
                    month.StartsWith(name, StringComparison.OrdinalIgnoreCase)
                        && (name.Length is 3 || name.Length == month.Length)
                    || (
                        name.Equals("sept", StringComparison.OrdinalIgnoreCase)
                        && month == "september"
                    )
            ) + 1;
}
