using System.Data;
using System.Data.Common;
using System.Text;

namespace PerfEval.Tests.Support;

/// <summary>The same rows of results as a query, awaited, as the CSV that they would be, and as the YAML of each subject.</summary>
public static class GivenResults
{
    /// <summary>The columns of results, in the canonical order.</summary>
    public static readonly string[] Columns =
    [
        "subject",
        "indicator",
        "value",
        "done",
        "of",
        "due",
        "completed",
        "notApplicable",
        "evidence",
        "note",
        "deviation",
        "points",
        "reason",
        "by",
        "target",
        "claimed",
        "claimedGrade",
    ];

    /// <summary>A query whose columns hold whatever is given; null is the database's.</summary>
    public static DbDataReader Query(string[] columns, params object?[][] rows)
    {
        using var table = new DataTable();
        for (int i = 0; i < columns.Length; i++)
        {
            Type[] types =
            [
                .. rows.Select(row => row[i]?.GetType()).OfType<Type>().Distinct().Take(2),
            ];
            table.Columns.Add(columns[i], types.Length == 1 ? types[0] : typeof(object));
        }

        foreach (object?[] row in rows)
        {
            table.Rows.Add([.. row.Select(cell => cell ?? DBNull.Value)]);
        }

        return table.CreateDataReader();
    }

    public static DbDataReader Query(IEnumerable<ResultRow> rows) =>
        Query(
            Columns,
            [
                .. rows.Select(row =>
                    new object?[]
                    {
                        row.Subject,
                        row.Indicator,
                        row.Value,
                        row.Done,
                        row.Of,
                        row.Due?.ToDateOnly(),
                        row.Completed?.ToDateTimeUnspecified(),
                        row.NotApplicable,
                        row.Evidence,
                        row.Note,
                        row.Deviation,
                        row.Points,
                        row.Reason,
                        row.By,
                        null,
                        row.ClaimedPoints,
                        row.ClaimedGrade,
                    }
                ),
            ]
        );

    public static async IAsyncEnumerable<ResultRow> Awaited(IEnumerable<ResultRow> rows)
    {
        foreach (ResultRow row in rows)
        {
            await Task.Yield();
            yield return row;
        }
    }

    /// <summary>The canonical CSV, written by other code than that of the library.</summary>
    public static byte[] Csv(IEnumerable<ResultRow> rows)
    {
        var csv = new StringBuilder(string.Join(',', Columns)).Append('\n');
        foreach (ResultRow row in rows)
        {
            string?[] cells =
            [
                row.Subject,
                row.Indicator,
                row.Value,
                FormattableString.Invariant($"{row.Done}"),
                FormattableString.Invariant($"{row.Of}"),
                FormattableString.Invariant($"{row.Due:uuuu-MM-dd}"),
                FormattableString.Invariant($"{row.Completed:uuuu-MM-dd}"),
                row.NotApplicable,
                row.Evidence,
                row.Note,
                row.Deviation,
                FormattableString.Invariant($"{row.Points}"),
                row.Reason,
                row.By,
                null,
                FormattableString.Invariant($"{row.ClaimedPoints}"),
                row.ClaimedGrade,
            ];
            csv.AppendJoin(',', cells.Select(cell => Quoted(cell ?? ""))).Append('\n');
        }

        return Encoding.UTF8.GetBytes(csv.ToString());
    }

    /// <summary>The results of each subject, made in code.</summary>
    public static IEnumerable<ResultsBuilder> Built(IEnumerable<ResultRow> rows)
    {
        foreach (IGrouping<string, ResultRow> subject in rows.GroupBy(row => row.Subject))
        {
            ResultsBuilder built = new ResultsBuilder().Subject(subject.Key);
            foreach (ResultRow row in subject)
            {
                Add(built, row);
            }

            yield return built;
        }
    }

    private static void Add(ResultsBuilder built, ResultRow row)
    {
        string path = row.Indicator;
        built.Dates(path, row.Due, row.Completed);
        _ = row.Value is { } value ? built.Value(path, value) : null;
        _ = row is { Done: { } done, Of: { } of } ? built.Share(path, done, of) : null;
        _ = row.NotApplicable is { } reason ? built.NotApplicable(path, reason) : null;
        _ = row.Evidence is { } evidence ? built.Evidence(path, evidence) : null;
        _ = row.Note is { } note ? built.Note(path, note) : null;
        _ = row.Deviation is { } deviation ? built.Deviation(path, deviation) : null;
    }

    private static string Quoted(string cell) =>
        cell.AsSpan().ContainsAny(",\"\r\n")
            ? $"\"{cell.Replace("\"", "\"\"", StringComparison.Ordinal)}\""
            : cell;
}
