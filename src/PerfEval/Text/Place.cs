using System.Text.Json.Serialization;

namespace PerfEval.Text;

/// <summary>A stretch of a source, to which a finding points.</summary>
/// <remarks>
/// <c>default</c> is <see cref="Nowhere"/>: what was made in code stands in no file, and prints without a place.
/// </remarks>
[JsonConverter(typeof(PerfEvalJsonConverter))]
public readonly record struct Place
{
    internal Place(SourceText source, int start, int length) =>
        (Source, Start, Length) = (source, start, length);

    /// <summary>No place: for what was not read from a text.</summary>
    public static Place Nowhere => default;

    /// <summary>The name of the file or text, as its caller gave it; null for <see cref="Nowhere"/>.</summary>
    public string? File => Source?.Name;

    /// <summary>The source, or null for <see cref="Nowhere"/>.</summary>
    internal SourceText? Source { get; }

    /// <summary>The offset of the first character, counted from 0 in UTF-16 units.</summary>
    public int Start { get; }

    /// <summary>The length in UTF-16 units; 0 points between two characters.</summary>
    public int Length { get; }

    /// <summary>The line, counted from 1; of a row that lies in no file, or a cell of a workbook, the number of the row; 0 for <see cref="Nowhere"/>.</summary>
    public int Line => Source?.LineAndColumn(Start).Line ?? 0;

    /// <summary>The column, counted from 1 in UTF-16 units; of a cell that of the sheet; 0 for <see cref="Nowhere"/>.</summary>
    public int Column => Source?.LineAndColumn(Start).Column ?? 0;

    /// <summary>
    /// Returns the place as editors and terminals link it: <c>rules/2019.yaml(41,18)</c>; of a row that lies in no file
    /// its number, <c>query(17)</c>; of a cell its address, <c>form.xlsx#填报表!I29</c>.
    /// </summary>
    public override string ToString()
    {
        if (Source is null)
        {
            return "";
        }

        (int line, int column) = Source.LineAndColumn(Start);
        return Source.Show(line, column);
    }
}
