using System.Data.Common;
using System.Globalization;
using NodaTime;
using PerfEval.Diagnostics;
using PerfEval.Results;

namespace PerfEval.Binding.Rows;

/// <summary>The rows of a query, at once or awaited.</summary>
internal sealed class GivenQuery : GivenRows
{
    private readonly DbDataReader _reader;
    private readonly int[] _ordinals;

    private GivenQuery(
        string name,
        DbDataReader reader,
        IReadOnlyList<(string Column, int Ordinal)> columns,
        Findings findings
    )
        : base(name, [.. columns.Select(column => column.Column)], findings) =>
        (_reader, _ordinals) = (reader, [.. columns.Select(column => column.Ordinal)]);

    /// <summary>Begins to read a query: its columns.</summary>
    /// <param name="name">The name shown in findings.</param>
    /// <param name="reader">The query's answer, at its beginning.</param>
    /// <param name="findings">Where to say what is wrong.</param>
    /// <returns>The rows, or null if the columns are not those of results.</returns>
    public static GivenQuery? Open(string name, DbDataReader reader, Findings findings)
    {
        string[] names = [.. Enumerable.Range(0, reader.FieldCount).Select(i => NameOf(reader, i))];
        var row = new GivenRow(names);
        row.Take(name, 0);
        if (RowColumns.Read(row, null, findings) is not { } found)
        {
            return null;
        }

        List<(string Column, int Ordinal)> columns =
        [
            .. RowColumns
                .Names.Select(column => (column, found.PositionOf(column)))
                .Where(column => column.Item2 >= 0),
        ];
        int before = findings.ErrorCount;
        foreach ((string column, int ordinal) in columns)
        {
            if (IsBinaryFraction(reader.GetFieldType(ordinal)))
            {
                findings.Add(
                    Catalogue.RowsBinaryFraction,
                    row.PlaceOf(ordinal),
                    ("column", column),
                    ("type", reader.GetFieldType(ordinal).Name)
                );
            }
        }

        return findings.ErrorCount > before
            ? null
            : new GivenQuery(name, reader, columns, findings);
    }

    protected override bool MoveNext() => _reader.Read();

    protected override async ValueTask<bool> MoveNextAsync(CancellationToken cancellationToken) =>
        await _reader.ReadAsync(cancellationToken).ConfigureAwait(false);

    protected override bool Fill()
    {
        for (int i = 0; i < _ordinals.Length && !IsBroken; i++)
        {
            Cells[i] = Written(_reader.GetValue(_ordinals[i]), i);
        }

        return !IsBroken;
    }

    private string? Written(object value, int column)
    {
        switch (value)
        {
            case null or DBNull:
                return null;
            case string text:
                return text;
            case decimal number:
                return GivenValue.Of(number);
            case long or int or short or sbyte or byte or ushort or uint or ulong:
                return ((IFormattable)value).ToString(null, CultureInfo.InvariantCulture);
            case DateOnly day:
                return GivenValue.Of(LocalDate.FromDateOnly(day));
            case LocalDate day:
                return GivenValue.Of(day);
            case DateTime { TimeOfDay.Ticks: 0 } midnight:
                return GivenValue.Of(LocalDate.FromDateTime(midnight));
            case DateTime time:
                Break(
                    Catalogue.RowsTimeOfDay,
                    ("column", Name(column)),
                    ("time", time.ToString("s", CultureInfo.InvariantCulture))
                );
                return null;
            default:
                Type type = value.GetType();
                Break(
                    IsBinaryFraction(type)
                        ? Catalogue.RowsBinaryFractionHere
                        : Catalogue.RowsTypeUnknown,
                    ("column", Name(column)),
                    ("type", type.Name)
                );
                return null;
        }
    }

    private string Name(int column) =>
        RowColumns.Names.First(name => Columns.PositionOf(name) == column);

    // Databases fold the names of columns, each in its way.
    private static string NameOf(DbDataReader reader, int ordinal)
    {
        string name = reader.GetName(ordinal);
        string folded = name.Replace("_", "", StringComparison.Ordinal);
        return RowColumns.Names.FirstOrDefault(column =>
                column.Equals(folded, StringComparison.OrdinalIgnoreCase)
            ) ?? name;
    }

    private static bool IsBinaryFraction(Type type) =>
        Type.GetTypeCode(type) is TypeCode.Single or TypeCode.Double;
}
