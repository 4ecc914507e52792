using System.Text;

namespace PerfEval.Excel.Forms;

/// <summary>Which parts of a date a format shows: <c>yyyy"年"m"月"d"日"</c> year, month and day.</summary>
/// <param name="HasYear">Whether the year is seen.</param>
/// <param name="HasMonth">Whether the month is seen.</param>
/// <param name="HasDay">Whether the day is seen.</param>
/// <param name="HasTime">Whether hours, minutes or seconds are seen.</param>
internal readonly record struct DatePattern(bool HasYear, bool HasMonth, bool HasDay, bool HasTime)
{
    /// <summary>Returns what a format shows; nothing of a date for one of numbers.</summary>
    public static DatePattern Of(string format)
    {
        string letters = Letters(format);
        bool hasTime = letters.AsSpan().ContainsAny('h', 's');
        bool hasYear = letters.Contains('y', StringComparison.Ordinal);
        bool hasDay = letters.Contains('d', StringComparison.Ordinal);
        bool hasMonth =
            letters.Contains('m', StringComparison.Ordinal) && (hasYear || hasDay || !hasTime);
        return new DatePattern(hasYear, hasMonth, hasDay, hasTime);
    }

    /// <summary>Whether anything of a date is seen.</summary>
    public bool IsDate => HasYear || HasMonth || HasDay;

    // Without quoted and escaped characters, and what stands in brackets, such as [$-804].
    private static string Letters(string format)
    {
        if (format.StartsWith("G", StringComparison.OrdinalIgnoreCase))
        {
            return "";
        }

        var letters = new StringBuilder();
        char? until = null;
        for (int i = 0; i < format.Length; i++)
        {
            if (until is not null)
            {
                until = format[i] == until ? null : until;
            }
            else if (format[i] is '\\' or '_' or '*')
            {
                i++;
            }
            else if (format[i] is '"' or '[')
            {
                until = format[i] == '"' ? '"' : ']';
            }
            else
            {
                letters.Append(char.ToLowerInvariant(format[i]));
            }
        }

        return letters.ToString();
    }
}
