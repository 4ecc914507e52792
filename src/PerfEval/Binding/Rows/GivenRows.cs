using System.Security.Cryptography;
using System.Text;
using PerfEval.Diagnostics;
using PerfEval.Text;

namespace PerfEval.Binding.Rows;

/// <summary>Rows that lie in no file, numbered from 1, and the hash of the CSV that they would be.</summary>
/// <remarks>
/// That CSV is their canonical text: UTF-8 without a byte order mark, the names of the columns in the order of
/// <see cref="RowColumns.Names"/>, and then the rows, each as <see cref="GivenRow"/> writes it, blank ones too; of a
/// reading that breaks off, those before.
/// </remarks>
internal abstract class GivenRows : IRowSource
{
    private readonly string _name;
    private readonly Findings _findings;
    private readonly GivenRow _row;
    private readonly IncrementalHash _hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
    private byte[] _bytes = [];
    private int _number;
    private string _sha256 = "";

    /// <summary>Creates the rows.</summary>
    /// <param name="name">The name shown in findings.</param>
    /// <param name="columns">The names of the columns, which are known and stand in the canonical order.</param>
    /// <param name="findings">Where to say what is wrong.</param>
    protected GivenRows(string name, IReadOnlyList<string> columns, Findings findings)
    {
        (_name, _findings, Cells) = (name, findings, [.. columns]);
        _row = new GivenRow(Cells);
        _row.Take(name, 0);
        Columns = RowColumns.Read(_row, null, findings)!;
        Hash();
    }

    public InputFile Input => new(_name, _sha256) { Encoding = InputFile.Rows };

    public RowColumns Columns { get; }

    public bool IsBroken { get; private set; }

    /// <summary>The cells of the row at hand, which whoever goes on to another replaces.</summary>
    protected string?[] Cells { get; }

    /// <inheritdoc/>
    public Row? Next()
    {
        while (!IsBroken && MoveNext())
        {
            if (Take() is { } row)
            {
                return row;
            }
        }

        return null;
    }

    /// <inheritdoc/>
    public async ValueTask<Row?> NextAsync(CancellationToken cancellationToken)
    {
        while (!IsBroken && await MoveNextAsync(cancellationToken).ConfigureAwait(false))
        {
            if (Take() is { } row)
            {
                return row;
            }
        }

        return null;
    }

    public void Finish()
    {
        if (_sha256.Length == 0)
        {
            _sha256 = Convert.ToHexStringLower(_hash.GetHashAndReset());
        }
    }

    public ValueTask FinishAsync(CancellationToken cancellationToken)
    {
        Finish();
        return ValueTask.CompletedTask;
    }

    public virtual void Dispose() => _hash.Dispose();

    public virtual ValueTask DisposeAsync()
    {
        Dispose();
        return ValueTask.CompletedTask;
    }

    /// <summary>Goes on to the next row; false after the last.</summary>
    protected abstract bool MoveNext();

    /// <summary>Does the same without blocking.</summary>
    protected abstract ValueTask<bool> MoveNextAsync(CancellationToken cancellationToken);

    /// <summary>Replaces the cells by those of the row gone on to; false if one of them cannot be taken.</summary>
    protected abstract bool Fill();

    /// <summary>Says at the row gone on to what ends the reading.</summary>
    protected void Break(Wording wording, params IReadOnlyList<Argument> arguments)
    {
        IsBroken = true;
        _findings.Add(wording, SourceText.OfRow(_name, "", _number).At(0, 0), arguments);
    }

    // Null where the row is blank, or ends the reading.
    private GivenRow? Take()
    {
        _number++;
        if (!Fill())
        {
            return null;
        }

        _row.Take(_name, _number);
        if (_row.Source.Text.Length > GivenRow.Longest)
        {
            Break(Catalogue.CsvRowTooLong);
            return null;
        }

        if (!Row.IsText(_row.Source, _findings))
        {
            IsBroken = true;
            return null;
        }

        Hash();
        return _row.IsBlank ? null : _row;
    }

    private void Hash()
    {
        string text = _row.Source.Text;
        int most = Encoding.UTF8.GetMaxByteCount(text.Length + 1);
        if (_bytes.Length < most)
        {
            _bytes = new byte[most];
        }

        int length = Encoding.UTF8.GetBytes(text, _bytes);
        _bytes[length] = (byte)'\n';
        _hash.AppendData(_bytes, 0, length + 1);
    }
}
