namespace PerfEval.Excel.Sheets;

/// <summary>Looks over XML before it is read: a reader moves all attributes of an element whenever it fetches more of the file.</summary>
internal static class TagScan
{
    /// <summary>Tells whether an element has more attributes than a number.</summary>
    /// <param name="xml">The bytes of a part, whatever it is; of what is no XML, the answer does not matter.</param>
    /// <param name="most">How many attributes an element may have.</param>
    public static bool HoldsMoreAttributes(ReadOnlySpan<byte> xml, int most)
    {
        while (xml.IndexOf((byte)'<') is >= 0 and var tag)
        {
            xml = xml[(tag + 1)..];
            if (EndOfNoElement(xml) is { Length: > 0 } mark)
            {
                xml = Behind(xml, mark);
                continue;
            }

            int attributes = 0;
            while (xml.IndexOfAny("\"'=>"u8) is >= 0 and var at && xml[at] != '>')
            {
                if (xml[at] == '=' && ++attributes > most)
                {
                    return true;
                }

                byte quote = xml[at];
                xml = xml[(at + 1)..];
                xml = quote == '=' ? xml : Behind(xml, [quote]);
            }
        }

        return false;
    }

    // What ends a comment, a text that is no markup, and a word to programs, by how they begin behind their bracket.
    private static ReadOnlySpan<byte> EndOfNoElement(ReadOnlySpan<byte> begun) =>
        begun.StartsWith("!--"u8) ? "-->"u8
        : begun.StartsWith("![CDATA["u8) ? "]]>"u8
        : begun.StartsWith("?"u8) ? "?>"u8
        : [];

    private static ReadOnlySpan<byte> Behind(ReadOnlySpan<byte> xml, scoped ReadOnlySpan<byte> mark)
    {
        int at = xml.IndexOf(mark);
        return at < 0 ? [] : xml[(at + mark.Length)..];
    }
}
