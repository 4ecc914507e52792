using System.Globalization;
using PerfEval.Text;
using PerfEval.Text.Origins;

namespace PerfEval.Records;

/// <summary>
/// Reads places as a record writes them: <c>rules/2019.yaml(41,18)</c>, of a row that lies in no file <c>query(17)</c>, of a
/// cell <c>form.xlsx#填报表!I29</c>, without the name where it is known.
/// </summary>
internal static class RecordedPlace
{
    /// <summary>Tells whether a text is a place.</summary>
    public static bool IsWritten(string text) => Split(text) is not null;

    /// <summary>Returns the place that a text tells.</summary>
    /// <param name="text">The text.</param>
    /// <param name="file">The file where it names none; null for none.</param>
    public static Place Of(string text, string? file)
    {
        if (Split(text) is not var (form, name, line, column))
        {
            return Place.Nowhere;
        }

        name = name.Length > 0 ? name : file ?? "";
        return form switch
        {
            SourceForm.Cell => SourceText.OfCell(name, "", line, column).At(0, 0),
            SourceForm.Row => SourceText.OfRow(name, "", line).At(0, 0),
            _ => At(name, line, column),
        };
    }

    /// <summary>Returns a place in a file of which nothing else is known.</summary>
    public static Place At(string file, int line, int column) =>
        new SourceText(file, "", Math.Max(line, 1), Math.Max(column, 1)).At(0, 0);

    private static (SourceForm Form, string Name, int Line, int Column)? Split(string text)
    {
        int mark = text.LastIndexOf('!');
        if (mark >= 0 && CellAddress.Read(text[(mark + 1)..]) is var (row, letters))
        {
            return (SourceForm.Cell, text[..mark], row, letters);
        }

        int open = text.LastIndexOf('(');
        if (open < 0 || !text.EndsWith(')'))
        {
            return null;
        }

        ReadOnlySpan<char> inner = text.AsSpan(open + 1)[..^1];
        int comma = inner.IndexOf(',');
        if (comma < 0)
        {
            return TryRead(inner, out int number)
                ? (SourceForm.Row, text[..open], number, 1)
                : null;
        }

        return
            TryRead(inner[..comma], out int line) && TryRead(inner[(comma + 1)..], out int column)
            ? (SourceForm.Document, text[..open], line, column)
            : null;
    }

    private static bool TryRead(ReadOnlySpan<char> digits, out int number) =>
        int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out number);
}
