namespace PerfEval.Import.Readers;

/// <summary>Looks over HTML before it is parsed: what a parser has to build can be much more than what is written.</summary>
internal static class HtmlScan
{
    private const int MostOpen = 256;
    private const int MostBuilt = 1_000_000;
    private const int LongestName = 16;
    private const int LongestDrawing = 1024;

    // Elements that are closed by the next of their kind, or never hold anything.
    private static readonly HashSet<string> Closing = new(
        [
            "p",
            "li",
            "tr",
            "td",
            "th",
            "thead",
            "tbody",
            "tfoot",
            "colgroup",
            "dd",
            "dt",
            "option",
            "br",
            "hr",
            "img",
            "meta",
            "link",
            "input",
            "col",
            "wbr",
            "area",
            "base",
            "source",
            "embed",
            "param",
            "track",
            "html",
            "head",
            "body",
        ],
        StringComparer.OrdinalIgnoreCase
    );

    // Elements that a parser opens again in every paragraph, as long as they were not closed.
    private static readonly HashSet<string> Formatting = new(
        [
            "a",
            "b",
            "big",
            "code",
            "em",
            "font",
            "i",
            "nobr",
            "s",
            "small",
            "strike",
            "strong",
            "tt",
            "u",
        ],
        StringComparer.OrdinalIgnoreCase
    );

    /// <summary>Tells whether more would be built of a text than any program means.</summary>
    public static bool IsTooMuch(string html)
    {
        Dictionary<string, int> open = new(StringComparer.OrdinalIgnoreCase);
        int allOpen = 0;
        int formatting = 0;
        long built = 0;
        ReadOnlySpan<char> rest = html;
        while (rest.IndexOf('<') is >= 0 and var at && at + 1 < rest.Length)
        {
            rest = rest[(at + 1)..];
            bool isEnd = rest[0] == '/';
            string name = NameOf(isEnd ? rest[1..] : rest);
            if (name.Length == 0)
            {
                continue;
            }

            built += isEnd ? 0 : 1 + formatting;
            if (!Closing.Contains(name) && !IsClosedAtOnce(rest))
            {
                int before = open.GetValueOrDefault(name);
                int change =
                    !isEnd ? 1
                    : before > 0 ? -1
                    : 0;
                open[name] = before + change;
                allOpen += change;
                formatting += Formatting.Contains(name) ? change : 0;
            }

            if (allOpen > MostOpen || built > MostBuilt)
            {
                return true;
            }
        }

        return false;
    }

    private static string NameOf(ReadOnlySpan<char> tag)
    {
        int length = 0;
        while (
            length < tag.Length && length < LongestName && char.IsAsciiLetterOrDigit(tag[length])
        )
        {
            length++;
        }

        return length > 0 && char.IsAsciiLetter(tag[0]) ? tag[..length].ToString() : "";
    }

    // Drawings and the like are written as XML.
    private static bool IsClosedAtOnce(ReadOnlySpan<char> tag) =>
        tag[..Math.Min(tag.Length, LongestDrawing)] is var near
        && near.IndexOf('>') is > 0 and var end
        && near[end - 1] == '/'
        && near[..end].Contains(':');
}
