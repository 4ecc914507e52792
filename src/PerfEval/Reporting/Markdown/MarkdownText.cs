using System.Text;
using PerfEval.Text;

namespace PerfEval.Reporting.Markdown;

/// <summary>Text as Markdown (CommonMark, and what GitHub adds to it) that shows literally, whatever stands in it.</summary>
internal static class MarkdownText
{
    private const string Escaped = @"\`*_[]<>|~&$#";

    // GitHub looks for people, issues and emoji in the finished page, where a backslash is gone. An empty comment
    // parts the characters, and does not show.
    private const string Parting = "<!-- -->";

    /// <summary>Returns the text on one line; what would steer a terminal is shown.</summary>
    /// <remarks>
    /// It may stand in a cell of a table, in a heading, or behind a word in any line. It may not begin a line, where
    /// <c>1.</c> would begin a list.
    /// </remarks>
    public static string Of(string text)
    {
        string line = VisibleText.Of(text.Replace('\r', ' ').Replace('\n', ' ').Trim());
        var markdown = new StringBuilder(line.Length);
        for (int at = 0; at < line.Length; at++)
        {
            bool isAddress =
                line[at] == ':' && line.AsSpan(at + 1).StartsWith("//", StringComparison.Ordinal);
            if (Escaped.Contains(line[at]) || isAddress || EndsWord(line, at, "www."))
            {
                markdown.Append('\\');
            }

            markdown.Append(line[at]);
            if (BeginsReference(line, at))
            {
                markdown.Append(Parting);
            }
        }

        return markdown.ToString();
    }

    // @name and name@example.org, #1, GH-1, :tada:, mailto:name
    private static bool BeginsReference(string line, int at)
    {
        ReadOnlySpan<char> behind = line.AsSpan(at + 1);
        if (behind.IsEmpty)
        {
            return false;
        }

        return line[at] switch
        {
            '@' => IsOfWord(behind[0]),
            '#' => char.IsAsciiDigit(behind[0]),
            '-' => char.IsAsciiDigit(behind[0]) && EndsWord(line, at, "GH-"),
            ':' => BeginsEmoji(behind)
                || EndsWord(line, at, "mailto:")
                || EndsWord(line, at, "xmpp:")
                || EndsWord(line, at, "tel:"),
            _ => false,
        };
    }

    private static bool BeginsEmoji(ReadOnlySpan<char> text)
    {
        int length = 0;
        while (length < text.Length && (IsOfWord(text[length]) || text[length] is '+' or '-'))
        {
            length++;
        }

        return length > 0 && length < text.Length && text[length] == ':';
    }

    private static bool EndsWord(string line, int at, string word) =>
        line.AsSpan(0, at + 1).EndsWith(word, StringComparison.OrdinalIgnoreCase);

    private static bool IsOfWord(char character) =>
        char.IsLetterOrDigit(character) || character == '_';
}
