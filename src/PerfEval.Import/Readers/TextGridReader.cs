using PerfEval.Diagnostics;
using PerfEval.Import.Grids;
using PerfEval.Inputs;
using PerfEval.Text;

namespace PerfEval.Import.Readers;

/// <summary>Reads text as Word saves it: each cell on lines of its own behind a tab, rows parted by an empty line.</summary>
internal sealed class TextGridReader : IGridReader
{
    /// <inheritdoc/>
    public bool Reads(string ending) => ending is ".txt" or ".text";

    /// <inheritdoc/>
    public IReadOnlyList<Block>? Read(InputBytes input, Findings findings) =>
        SourceDecoder.Decode(input.Name, input.Bytes, null, findings) is { } source
            ? new Reading(source, findings).Run()
            : null;

    private sealed class Reading(SourceText source, Findings findings)
    {
        private readonly List<Block> _blocks = [];

        // Where cells begin and end in the text.
        private readonly List<List<(int Start, int End)>> _rows = [];
        private bool _isRowOpen;
        private int _cells;

        public List<Block> Run()
        {
            int start = 0;
            string text = source.Text;
            while (start < text.Length)
            {
                int length = text.AsSpan(start).IndexOfAny('\r', '\n');
                int end = length < 0 ? text.Length : start + length;
                Take(text[start..end], start);
                bool isPair = end + 1 < text.Length && text[end] == '\r' && text[end + 1] == '\n';
                start = end + (isPair ? 2 : 1);
            }

            EndTable();
            return _blocks;
        }

        private void Take(string line, int start)
        {
            int tab = line.IndexOf('\t');
            if (tab >= 0 && Folding.IsBlank(line[..tab]))
            {
                TakeCells(line, tab + 1, start);
            }
            else if (line.Length == 0)
            {
                // One empty line parts rows, a second ends the table.
                if (!_isRowOpen)
                {
                    EndTable();
                }

                _isRowOpen = false;
            }
            else if (_isRowOpen)
            {
                List<(int Start, int End)> row = _rows[^1];
                row[^1] = (row[^1].Start, start + line.Length);
            }
            else
            {
                EndTable();
                _blocks.Add(new Block.Paragraph(line.Trim(), source.At(start, line.Length)));
            }
        }

        private void TakeCells(string line, int from, int start)
        {
            if (!_isRowOpen)
            {
                _rows.Add([]);
                _isRowOpen = true;
            }

            while (from <= line.Length)
            {
                int tab = line.IndexOf('\t', from);
                int end = tab < 0 ? line.Length : tab;
                if (++_cells > GridLimits.MostCells || _rows[^1].Count >= GridLimits.MostColumns)
                {
                    throw new TooMuchToImportException();
                }

                _rows[^1].Add((start + from, start + end));
                from = end + 1;
            }
        }

        private void EndTable()
        {
            if (_rows.Count > 0)
            {
                _blocks.Add(
                    new Block.Table(
                        TextTable.GridOf([.. _rows.Select(row => Cells(row))], findings)
                    )
                );
                _rows.Clear();
            }

            _isRowOpen = false;
        }

        private IReadOnlyList<GridCell> Cells(List<(int Start, int End)> row) =>
            [
                .. row.Select(cell => new GridCell(
                    source.Text[cell.Start..cell.End].ReplaceLineEndings("\n"),
                    source.At(cell.Start, cell.End - cell.Start)
                )),
            ];
    }
}
