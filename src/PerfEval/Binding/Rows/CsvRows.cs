using PerfEval.Diagnostics;
using PerfEval.Inputs;
using PerfEval.Text;
using Sylvan.Data.Csv;

namespace PerfEval.Binding.Rows;

/// <summary>Reads the rows of a CSV file (RFC 4180) one by one.</summary>
internal sealed class CsvRows : IDisposable
{
    private const int FirstBuffer = 64 * 1024;
    private const int LongestRow = 4 * 1024 * 1024;

    private readonly string _name;
    private readonly char _delimiter;
    private readonly Findings _findings;
    private readonly TextReader _text;
    private CsvDataReader? _reader;
    private CsvRow? _row;
    private int _line;

    /// <summary>Creates a reading.</summary>
    /// <param name="name">The name shown in findings.</param>
    /// <param name="text">The text, from the beginning of a row.</param>
    /// <param name="line">The line at which the text begins, counted from 1.</param>
    /// <param name="delimiter">What parts the cells.</param>
    /// <param name="findings">Where to say what is wrong.</param>
    public CsvRows(string name, TextReader text, int line, char delimiter, Findings findings)
    {
        (_name, _text, _line) = (name, text, line);
        (_delimiter, _findings) = (delimiter, findings);
    }

    /// <summary>Whether the reading ended before the text did; a finding says why.</summary>
    public bool IsBroken { get; private set; }

    /// <summary>Returns the next row that is not blank, or null after the last; it takes the place of the row before.</summary>
    public CsvRow? Next()
    {
        while (!IsBroken && Read())
        {
            ReadOnlySpan<char> raw = _reader!.GetRawRecordSpan();
            var source = new SourceText(_name, raw.TrimEnd("\r\n").ToString(), _line);
            _line += LineBreaks(raw);
            if (!IsText(source))
            {
                break;
            }

            _row ??= new CsvRow(_reader, _delimiter);
            _row.Source = source;
            if (!_row.IsBlank)
            {
                return _row;
            }
        }

        return null;
    }

    public void Dispose() => _reader?.Dispose();

    // Reads the first row already, which may be at fault.
    private CsvDataReader Open() =>
        CsvDataReader.Create(
            new EndedText(_text),
            new CsvDataReaderOptions
            {
                HasHeaders = false,
                Delimiter = _delimiter,
                // A row that begins with # is a row. Where it begins with no text, the reading ends.
                Comment = TextEncodings.NoText,
                CommentHandler = new Action<string>(_ => Break(Catalogue.CsvNoText)),
                BufferSize = FirstBuffer,
                MaxBufferSize = LongestRow,
            }
        );

    private bool Read()
    {
        try
        {
            _reader ??= Open();
            return _reader.Read() && !IsBroken;
        }
        catch (CsvInvalidCharacterException)
        {
            Break(Catalogue.CsvQuotes);
        }
        catch (CsvRecordTooLargeException)
        {
            Break(Catalogue.CsvRowTooLong);
        }

        return false;
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
