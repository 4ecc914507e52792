using PerfEval.Diagnostics;
using PerfEval.Inputs;
using PerfEval.Text;

namespace PerfEval.Binding.Rows;

/// <summary>Reads the rows of a CSV file (RFC 4180) one by one.</summary>
internal sealed class CsvRows : IDisposable
{
    private readonly string _name;
    private readonly bool _isCanonical;
    private readonly Findings _findings;
    private readonly CsvText _text;
    private readonly CsvRow _row;
    private int _line;

    /// <summary>Creates a reading.</summary>
    /// <param name="name">The name shown in findings.</param>
    /// <param name="text">The text, from the beginning of a row.</param>
    /// <param name="line">The line at which the text begins, counted from 1; of rows that lay in no file the number of its first row.</param>
    /// <param name="delimiter">What parts the cells.</param>
    /// <param name="isCanonical">Whether it is the canonical text of rows that lay in no file, whose numbers count.</param>
    /// <param name="findings">Where to say what is wrong.</param>
    public CsvRows(
        string name,
        TextReader text,
        int line,
        char delimiter,
        bool isCanonical,
        Findings findings
    )
    {
        (_name, _line, _isCanonical, _findings) = (name, line, isCanonical, findings);
        _text = new CsvText(text, delimiter);
        _row = new CsvRow(_text, delimiter);
    }

    /// <summary>Whether the reading ended before the text did; a finding says why.</summary>
    public bool IsBroken { get; private set; }

    /// <summary>Returns the next row that is not blank, or null after the last; it takes the place of the row before.</summary>
    public Row? Next()
    {
        while (!IsBroken && IsRow(_text.Read()))
        {
            if (Take() is { IsBlank: false } row)
            {
                return row;
            }
        }

        return null;
    }

    /// <summary>Does the same without blocking.</summary>
    public async ValueTask<Row?> NextAsync(CancellationToken cancellationToken)
    {
        while (!IsBroken && IsRow(await _text.ReadAsync(cancellationToken).ConfigureAwait(false)))
        {
            if (Take() is { IsBlank: false } row)
            {
                return row;
            }
        }

        return null;
    }

    public void Dispose() => _text.Dispose();

    private bool IsRow(CsvReading reading)
    {
        switch (reading)
        {
            case CsvReading.Quotes:
                Break(
                    _text.Row is [TextEncodings.NoText, ..]
                        ? Catalogue.CsvNoText
                        : Catalogue.CsvQuotes
                );
                return false;
            case CsvReading.TooLong:
                Break(Catalogue.CsvRowTooLong);
                return false;
            default:
                return reading == CsvReading.Row;
        }
    }

    // Null where the row holds what is no text.
    private CsvRow? Take()
    {
        ReadOnlySpan<char> raw = _text.Row;
        string text = raw.TrimEnd("\r\n").ToString();
        SourceText source = _isCanonical
            ? SourceText.OfRow(_name, text, _line)
            : SourceText.OfCsv(_name, text, _line);
        _line += _isCanonical ? 1 : LineBreaks(raw);
        if (!Row.IsText(source, _findings))
        {
            IsBroken = true;
            return null;
        }

        _row.Take(source);
        return _row;
    }

    private void Break(Wording wording)
    {
        IsBroken = true;
        SourceText here = _isCanonical
            ? SourceText.OfRow(_name, "", _line)
            : SourceText.OfCsv(_name, "", _line);
        _findings.Add(wording, here.At(0, 0));
    }

    private static int LineBreaks(ReadOnlySpan<char> raw)
    {
        int breaks = 0;
        while (raw.IndexOfAny('\r', '\n') is >= 0 and var at)
        {
            bool isPair = raw[at] == '\r' && at + 1 < raw.Length && raw[at + 1] == '\n';
            raw = raw[(isPair ? at + 2 : at + 1)..];
            breaks++;
        }

        return breaks;
    }
}
