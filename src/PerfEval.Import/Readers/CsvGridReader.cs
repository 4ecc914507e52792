using PerfEval.Binding.Rows;
using PerfEval.Diagnostics;
using PerfEval.Import.Grids;
using PerfEval.Inputs;

namespace PerfEval.Import.Readers;

/// <summary>Reads CSV, which merges nothing; commas, semicolons or tabs part its cells.</summary>
internal sealed class CsvGridReader : IGridReader
{
    private static readonly char[] Delimiters = [',', ';', '\t'];

    // So many characters show which delimiter it is.
    private const int Looked = 64 * 1024;

    /// <inheritdoc/>
    public bool Reads(string ending) => ending is ".csv" or ".tsv";

    /// <inheritdoc/>
    public IReadOnlyList<Block>? Read(InputBytes input, Findings findings)
    {
        if (SourceDecoder.Decode(input.Name, input.Bytes, null, findings) is not { } source)
        {
            return null;
        }

        char delimiter = Delimiters.MaxBy(candidate =>
            source.Text.AsSpan(0, Math.Min(Looked, source.Text.Length)).Count(candidate)
        );
        List<IReadOnlyList<GridCell>> rows = [];
        int cells = 0;
        using var reading = new CsvRows(
            input.Name,
            new StringReader(source.Text),
            1,
            delimiter,
            isCanonical: false,
            findings
        );
        while (reading.Next() is { } row)
        {
            cells += row.Count;
            bool isTooMuch =
                row.Count > GridLimits.MostColumns
                || rows.Count >= GridLimits.MostRows
                || cells > GridLimits.MostCells;
            if (isTooMuch)
            {
                throw new TooMuchToImportException();
            }

            rows.Add([
                .. Enumerable
                    .Range(0, row.Count)
                    .Select(i => new GridCell(row.Text(i).ToString(), row.PlaceOf(i))),
            ]);
        }

        if (reading.IsBroken || rows.Count == 0)
        {
            if (!reading.IsBroken)
            {
                findings.Add(Catalogue.CsvEmpty, source.At(0, 0));
            }

            return null;
        }

        return [new Block.Table(new Grid(rows))];
    }
}
