using PerfEval.Diagnostics;
using PerfEval.Inputs;
using PerfEval.Text;

namespace PerfEval.Binding.Rows;

/// <summary>Reads the rows of a CSV file (RFC 4180) one by one.</summary>
internal sealed class CsvRows : IDisposable
{
    private readonly string _name;
    private readonly Findings _findings;
    private readonly CsvText _text;
    private readonly CsvRow _row;
    private int _line;

    /// <summary>Creates a reading.</summary>
    /// <param name="name">The name shown in findings.</param>
    /// <param name="text">The text, from the beginning of a row.</param>
    /// <param name="line">The line at which the text begins, counted from 1.</param>
    /// <param name="delimiter">What parts the cells.</param>
    /// <param name="findings">Where to say what is wrong.</param>
    public CsvRows(string name, TextReader text, int line, char delimiter, Findings findings)
    {
        (_name, _line, _findings) = (name, line, findings);
        _text = new CsvText(text, delimiter);
        _row = new CsvRow(_text);
    }

    /// <summary>Whether the reading ended before the text did; a finding says why.</summary>
    public bool IsBroken { get; private set; }

    /// <summary>Returns the next row that is not blank, or null after the last; it takes the place of the row before.</summary>
    public CsvRow? Next()
    {
        while (!IsBroken && Read())
        {
            ReadOnlySpan<char> raw = _text.Row;
            var source = new SourceText(_name, raw.TrimEnd("\r\n").ToString(), _line);
            _line += LineBreaks(raw);
            if (!IsText(source))
            {
                break;
            }

            _row.Source = source;
            if (!_row.IsBlank)
            {
                return _row;
            }
        }

        return null;
    }

    public void Dispose() => _text.Dispose();

    private bool Read()
    {
        switch (_text.Read())
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
            case CsvReading.End:
                return false;
            default:
                return true;
        }
    }

    private void Break(Wording wording)
    {
        IsBroken = true;
        _findings.Add(wording, new SourceText(_name, "", _line).At(0, 0));
    }

    private bool IsText(SourceText source)
    {
        int wrong = SourceDecoder.IndexOfControl(source.Text);
        int noText = source.Text.IndexOf(TextEncodings.NoText, StringComparison.Ordinal);
        if (noText >= 0 && (wrong < 0 || noText < wrong))
        {
            _findings.Add(Catalogue.CsvNoText, source.At(noText, 0));
            IsBroken = true;
        }
        else if (wrong >= 0)
        {
            _findings.Add(
                Catalogue.ControlCharacter,
                source.At(wrong, 1),
                ("character", SourceDecoder.Name(source.Text[wrong]))
            );
            IsBroken = true;
        }

        return !IsBroken;
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
