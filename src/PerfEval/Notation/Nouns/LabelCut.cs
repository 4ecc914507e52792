namespace PerfEval.Notation.Nouns;

/// <summary>Takes the label of its own grade from a criterion: 优(90-100分), 优秀：≥90, 90分以上为优秀.</summary>
internal static class LabelCut
{
    private const string Signs = "<>=≤≥([:,±";

    /// <summary>Returns the folded text with spaces in place of the label and what joins it.</summary>
    /// <param name="folded">The folded text.</param>
    /// <param name="labels">The spellings of the label, folded.</param>
    public static string Take(string folded, IReadOnlyList<string> labels)
    {
        foreach (string label in labels.OrderByDescending(label => label.Length))
        {
            if ((Before(folded, label) ?? Behind(folded, label)) is var (start, end))
            {
                return Blank(folded, start, end);
            }
        }

        return folded;
    }

    // Before a bracket, colon, space or sign; one of two characters or more before a digit too.
    private static (int Start, int End)? Before(string text, string label)
    {
        int start = text.Length - text.TrimStart(' ').Length;
        int end = start + label.Length;
        bool stands =
            end < text.Length
            && string.Compare(
                text,
                start,
                label,
                0,
                label.Length,
                StringComparison.OrdinalIgnoreCase
            ) == 0
            && (
                text[end] == ' '
                || Signs.Contains(text[end], StringComparison.Ordinal)
                || (label.Length > 1 && char.IsAsciiDigit(text[end]))
            );
        if (!stands)
        {
            return null;
        }

        while (end < text.Length && text[end] is ' ' or ':' or ',')
        {
            end++;
        }

        return (start, end);
    }

    // In brackets, or after 为.
    private static (int Start, int End)? Behind(string text, string label)
    {
        string whole = text.TrimEnd(' ', '。', '.', ';');
        foreach (string joined in (string[])[$"({label})", $"为{label}", $"[{label}]"])
        {
            if (whole.EndsWith(joined, StringComparison.OrdinalIgnoreCase))
            {
                return (whole.Length - joined.Length, whole.Length);
            }
        }

        return null;
    }

    private static string Blank(string text, int start, int end) =>
        string.Concat(text.AsSpan(0, start), new string(' ', end - start), text.AsSpan(end));
}
