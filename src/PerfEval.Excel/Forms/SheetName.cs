using System.Globalization;
using PerfEval.Excel.Sheets;

namespace PerfEval.Excel.Forms;

/// <summary>The names of sheets: of at most 31 characters, without those that a spreadsheet does not take, and no two alike.</summary>
internal static class SheetName
{
    private const int Longest = 31;
    private const string Refused = "[]:*?/\\'";

    // Names that a workbook keeps for itself.
    private static readonly string[] Kept = [WorkbookWriter.Lists, "History"];

    /// <summary>Returns a name that a sheet may have.</summary>
    /// <param name="wanted">How it would best be called; empty for nothing in particular.</param>
    /// <param name="otherwise">How it is called then.</param>
    /// <param name="others">How the other sheets are called; none may be alike, whatever the case.</param>
    public static string Of(string wanted, string otherwise, IReadOnlyCollection<string> others)
    {
        string name = Cut(Cleared(wanted), "");
        name = name.Length > 0 ? name : otherwise;
        string tried = name;
        for (int number = 2; IsTaken(tried); number++)
        {
            tried = Cut(name, " " + number.ToString(CultureInfo.InvariantCulture));
        }

        return tried;

        bool IsTaken(string one) =>
            others
                .Concat(Kept)
                .Concat(InstructionsSheet.Name.Texts.Select(text => text.Value))
                .Contains(one, StringComparer.OrdinalIgnoreCase);
    }

    private static string Cleared(string name) =>
        string.Concat(
            name.Select(character =>
                Refused.Contains(character, StringComparison.Ordinal) || char.IsControl(character)
                    ? ' '
                    : character
            )
        );

    // A pair of surrogates is never cut in two.
    private static string Cut(string name, string behind)
    {
        int length = Math.Min(name.Length, Longest - behind.Length);
        bool isPair = length > 0 && length < name.Length && char.IsHighSurrogate(name[length - 1]);
        return name[..(isPair ? length - 1 : length)].Trim() + behind;
    }
}
