using System.Text;
using PerfEval.Excel.Sheets;

namespace PerfEval.Excel.Forms;

/// <summary>
/// What a format makes of a number: <c>0.00"人"</c> shows 312 as <c>312.00人</c>, <c>0.0%</c> shows 0.95 as <c>95.0%</c>.
/// </summary>
/// <remarks>
/// Read are formats that show a number by its digits, with words and signs around them. A format that shows something else
/// is none: it divides by a thousand (<c>0,</c>), shows a fraction or a clock, holds a condition, or words in the place of the number.
/// </remarks>
internal sealed class NumberPattern
{
    private const string General = "General";

    // How Chinese programs write it: "common format".
    private const string GeneralInChinese = "G/\u901A\u7528\u683C\u5F0F";

    private const int Unlimited = int.MaxValue;

    // Signs that stand around the digits of a negative number.
    private const string MarksOfNegative = "-−()（）";

    private readonly StringBuilder _before = new();
    private readonly StringBuilder _behind = new();
    private bool _hasDigits;
    private bool _isPercent;
    private bool _isRed;
    private int _fewestDecimals;
    private int _mostDecimals;

    private NumberPattern() { }

    /// <summary>Finds out how a format shows a number.</summary>
    /// <param name="format">The format, such as <c>#,##0.00</c>.</param>
    /// <param name="number">The number.</param>
    /// <returns>How it is seen; null where the format shows something else than the number.</returns>
    public static ShownNumber? Show(string format, CellNumber number)
    {
        List<string> sections = Sections(format);
        int section =
            number.Sign < 0 ? Math.Min(1, sections.Count - 1)
            : number.Sign == 0 && sections.Count > 2 ? 2
            : 0;
        if (sections.Count > 4 || Read(sections[section]) is not { } pattern)
        {
            return null;
        }

        if (section == 2 && pattern.IsDash)
        {
            // Accountants show 0 as a dash; the number is the same.
            section = 0;
            pattern = Read(sections[0]);
        }

        return pattern?.Show(number, isOfNegative: section == 1);
    }

    private bool IsDash =>
        _before.ToString().AsSpan().Trim(' ') is "-" or "–" or "—"
        && _behind.ToString().Trim() is "";

    private ShownNumber? Show(CellNumber number, bool isOfNegative)
    {
        string before = _before.ToString().TrimStart(' ');
        string behind = _behind.ToString().TrimEnd(' ');
        if (isOfNegative)
        {
            string words = Without(MarksOfNegative, before);
            bool isMarked = _isRed || words.Length < before.Length;
            if (!isMarked)
            {
                return null;
            }

            (before, behind) = (words, Without(MarksOfNegative, behind));
        }

        // A sign in front of a number that has none would be read as its own.
        if (!_hasDigits || before.Any(MarksOfNegative.Contains))
        {
            return null;
        }

        string sign = number.Sign < 0 ? "-" : "";
        CellNumber seen = number.Absolute.Shifted(_isPercent ? 2 : 0);
        bool hides = seen.Decimals > _mostDecimals;
        string shown = hides ? Around(seen.Rounded(_mostDecimals)) : Around(seen);
        return new ShownNumber(Around(seen), hides ? shown : null);

        string Around(CellNumber digits) =>
            sign + before + digits.ToString(_fewestDecimals) + behind;
    }

    private static string Without(string marks, string text) =>
        string.Concat(text.Where(character => !marks.Contains(character)));

    // At the semicolons that are not quoted, escaped or in brackets.
    private static List<string> Sections(string format)
    {
        List<string> sections = [];
        int start = 0;
        for (int i = 0; i < format.Length; i++)
        {
            if (format[i] == ';')
            {
                sections.Add(format[start..i]);
                start = i + 1;
            }
            else
            {
                i = EndOfToken(format, i);
            }
        }

        return [.. sections, format[Math.Min(start, format.Length)..]];
    }

    // The offset of the last character of what begins at an offset.
    private static int EndOfToken(string format, int at) =>
        format[at] switch
        {
            '\\' or '_' or '*' => Math.Min(at + 1, format.Length - 1),
            '"' => EndAt(format, at, '"'),
            '[' => EndAt(format, at, ']'),
            _ => at,
        };

    private static int EndAt(string format, int from, char end) =>
        format.IndexOf(end, from + 1) is >= 0 and var at ? at : format.Length - 1;

    private static NumberPattern? Read(string section)
    {
        if (section is CellStyle.AsText)
        {
            return new NumberPattern { _hasDigits = true, _mostDecimals = Unlimited };
        }

        var pattern = new NumberPattern();
        for (int i = 0; i < section.Length; )
        {
            int next = pattern.Take(section, i);
            if (next < 0)
            {
                return null;
            }

            i = next;
        }

        return pattern;
    }

    // Takes what begins at an offset; returns the offset behind it, or -1 for what is not read.
    private int Take(string section, int at)
    {
        int behind = EndOfToken(section, at) + 1;
        switch (section[at])
        {
            case '"':
                Add(section[(at + 1)..behind].TrimEnd('"'));
                return behind;
            case '\\':
                Add(section[(at + 1)..behind]);
                return behind;
            case '_' or '*':
                return behind;
            case '[':
                return TakeBrackets(section[(at + 1)..behind].TrimEnd(']')) ? behind : -1;
            case '%':
                _isPercent = true;
                Add("%");
                return behind;
            case '0' or '#' or '?' or '.':
                return _hasDigits ? -1 : TakeDigits(section, at);
            default:
                return TakeOther(section, at);
        }
    }

    private int TakeOther(string section, int at)
    {
        foreach (string general in new[] { General, GeneralInChinese })
        {
            if (section.AsSpan(at).StartsWith(general, StringComparison.OrdinalIgnoreCase))
            {
                (_mostDecimals, bool hasTwo) = (Unlimited, _hasDigits);
                _hasDigits = true;
                return hasTwo ? -1 : at + general.Length;
            }
        }

        // Letters and the other signs of formats stand for parts of dates, fractions and scales.
        char character = section[at];
        if (char.IsAsciiLetterOrDigit(character) || character is '/' or ',' or '!' or '@')
        {
            return -1;
        }

        Add(character.ToString());
        return at + 1;
    }

    // The digits, their point, and the exponent behind them.
    private int TakeDigits(string section, int at)
    {
        int end = section.AsSpan(at).IndexOfAnyExcept("0#?.,");
        end = end < 0 ? section.Length : at + end;
        string digits = section[at..end];
        int point = digits.IndexOf('.', StringComparison.Ordinal);
        string whole = point < 0 ? digits : digits[..point];
        string fraction = point < 0 ? "" : digits[(point + 1)..];
        if (whole.EndsWith(',') || fraction.AsSpan().IndexOfAny('.', ',') >= 0)
        {
            // Behind the digits, a comma divides by a thousand.
            return -1;
        }

        _hasDigits = true;
        (_fewestDecimals, _mostDecimals) = (fraction.LastIndexOf('0') + 1, fraction.Length);
        if (!section.AsSpan(end).StartsWith("E+") && !section.AsSpan(end).StartsWith("E-"))
        {
            return end;
        }

        // The same number, whatever its first digits are seen as.
        (_fewestDecimals, _mostDecimals) = (0, Unlimited);
        int behind = section.AsSpan(end + 2).IndexOfAnyExcept("0#?");
        return behind < 0 ? section.Length : end + 2 + behind;
    }

    // A colour, a language, a sign of currency; conditions and Chinese numerals are not read.
    private bool TakeBrackets(string words)
    {
        if (words.StartsWith('$'))
        {
            Add(words[1..].Split('-')[0]);
            return true;
        }

        bool isColour =
            words.Length > 0
            && words.All(letter => char.IsLetterOrDigit(letter))
            && words.ToUpperInvariant()
                is "BLACK"
                    or "BLUE"
                    or "CYAN"
                    or "GREEN"
                    or "MAGENTA"
                    or "RED"
                    or "WHITE"
                    or "YELLOW"
                    or ['C', 'O', 'L', 'O', 'R', ..];
        _isRed |= words.Equals("RED", StringComparison.OrdinalIgnoreCase);
        return isColour;
    }

    private void Add(string words) => (_hasDigits ? _behind : _before).Append(words);
}

/// <summary>A number as a format shows it.</summary>
/// <param name="Text">The number with all its digits, in the form in which it is seen: <c>95.67%</c>.</param>
/// <param name="Seen">What is seen where digits are hidden, such as <c>96%</c>; null where all are seen.</param>
internal sealed record ShownNumber(string Text, string? Seen);
