using System.Globalization;

namespace PerfEval.Excel.Sheets;

/// <summary>Reads numbers that a workbook states about itself: rows, looks, places in its list of texts.</summary>
internal static class ForeignNumber
{
    /// <summary>Returns a number that an attribute states.</summary>
    /// <param name="attribute">The attribute; null where it is left out.</param>
    /// <param name="most">The largest number that can be meant.</param>
    /// <returns>The number, from 0 on; null where none is stated.</returns>
    /// <exception cref="InvalidDataException">It states anything else.</exception>
    public static int? Of(string? attribute, int most = int.MaxValue) =>
        attribute is null ? null : Read(attribute, most);

    /// <summary>Returns a number that a text states, with spaces around it or none.</summary>
    /// <inheritdoc cref="Of"/>
    public static int Read(string text, int most = int.MaxValue) =>
        int.TryParse(
            text,
            NumberStyles.AllowLeadingWhite | NumberStyles.AllowTrailingWhite,
            CultureInfo.InvariantCulture,
            out int number
        )
        && number >= 0
        && number <= most
            ? number
            : throw new InvalidDataException();
}
