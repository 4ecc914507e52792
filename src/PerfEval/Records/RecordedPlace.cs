using System.Globalization;
using PerfEval.Text;

namespace PerfEval.Records;

/// <summary>Reads places as a record writes them: <c>rules/2019.yaml(41,18)</c>, of a row that lies in no file <c>query(17)</c>, without the name where it is known.</summary>
internal static class RecordedPlace
{
    /// <summary>Tells whether a text is a place.</summary>
    public static bool IsWritten(string text) => Split(text) is not null;

    /// <summary>Returns the place that a text tells.</summary>
    /// <param name="text">The text.</param>
    /// <param name="file">The file where it names none; null for none.</param>
    public static Place Of(string text, string? file)
    {
        if (Split(text) is not var (name, line, column))
        {
            return Place.Nowhere;
        }

        name = name.Length > 0 ? name : file ?? "";
        return column is { } known
            ? At(name, line, known)
            : SourceText.OfRow(name, "", line).At(0, 0);
    }

    /// <summary>Returns a place in a file of which nothing else is known.</summary>
    public static Place At(string file, int line, int column) =>
        new SourceText(file, "", Math.Max(line, 1), Math.Max(column, 1)).At(0, 0);

    private static (string Name, int Line, int? Column)? Split(string text)
    {
        int open = text.LastIndexOf('(');
        if (open < 0 || !text.EndsWith(')'))
        {
            return null;
        }

        ReadOnlySpan<char> inner = text.AsSpan(open + 1)[..^1];
        int comma = inner.IndexOf(',');
        if (comma < 0)
        {
            return TryRead(inner, out int row) ? (text[..open], row, null) : null;
        }

        return
            TryRead(inner[..comma], out int line) && TryRead(inner[(comma + 1)..], out int column)
            ? (text[..open], line, column)
            : null;
    }

    private static bool TryRead(ReadOnlySpan<char> digits, out int number) =>
        int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out number);
}
