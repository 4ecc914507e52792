using System.Security.Cryptography;
using System.Text;
using NodaTime;
using PerfEval.Results;
using PerfEval.Tests.Support;

namespace PerfEval.Tests.Binding.Rows;

/// <summary>Results as the rows of a query or of whatever the caller goes through: what is read of a cell, and what is said of one that is not.</summary>
public class GivenRowsTests
{
    private static readonly string Book = Books.Of("kind: percent", "≥95%", "≥90%", "≥80%", "<80%");

    public static TheoryData<object, string> Cells =>
        new()
        {
            { "95%", "95%" },
            { " 95% ", " 95% " },
            { 312, "312" },
            { 312L, "312" },
            { (short)312, "312" },
            { (byte)12, "12" },
            { ulong.MaxValue, "18446744073709551615" },
            { 0.40m, "0.40" }, // the digits it has
            { 0.0000000000000000000000000001m, "0.0000000000000000000000000001" },
            { -79228162514264337593543950335m, "-79228162514264337593543950335" },
            { new DateOnly(2019, 9, 3), "2019-09-03" },
            { new DateTime(2019, 9, 3), "2019-09-03" },
            { new LocalDate(2019, 9, 3), "2019-09-03" },
        };

    [Theory]
    [MemberData(nameof(Cells))]
    public void A_cell_is_taken_exactly(object cell, string text)
    {
        Measurement read = Assert.Single(
            Assert.Single(Sets(["indicator", "value"], ["a/b/c", cell])).Measurements
        );
        Assert.Equal(text, read.Value?.Value);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("  ")]
    public void A_cell_without_anything_is_missing(string? cell) =>
        Assert.Null(
            Sets(["indicator", "value"], ["a/b/c", cell]).Single().Measurements.Single().Value
        );

    [Theory]
    [InlineData("subject,indicator,value,notApplicable", "甲,a/b/c,95%,r")]
    [InlineData("SUBJECT,INDICATOR,VALUE,NOTAPPLICABLE", "甲,a/b/c,95%,r")]
    [InlineData("notapplicable,value,Indicator,Subject", "r,95%,a/b/c,甲")]
    [InlineData("subject,indicator,value,not_applicable", "甲,a/b/c,95%,r")]
    [InlineData("被评价单位,指标路径,实际完成值,不适用原因", "甲,a/b/c,95%,r")]
    [InlineData(
        "name,not_applicable,allowed,value,indicator,subject,criterion:good",
        "C,r,x,95%,a/b/c,甲,≥90%"
    )]
    public void Columns_are_found_by_their_names_however_the_database_folds_them(
        string columns,
        string cells
    )
    {
        ResultSet set = Assert.Single(Sets(columns.Split(','), [.. cells.Split(',')]));
        Measurement read = Assert.Single(set.Measurements);
        Assert.Equal(
            "甲 a/b/c 95% r",
            $"{set.Subject} {read.Indicator} {read.Value} {read.NotApplicable}"
        );
    }

    [Theory]
    [InlineData(
        "indicator,result",
        "query: warning PE5029: Nothing is read from the column 'result', since no column of results has that name. Name it otherwise, or leave it. Columns are: indicator, value, subject, done, of, due, completed, notApplicable, evidence, note, deviation, points, reason, by, target, claimed, claimedGrade"
    )]
    [InlineData(
        "indicator",
        "query: error PE1004: The column 'value' is missing; its cells may be null where others say more. Select it, if need be as NULL AS value; the columns of results are: indicator, value, subject, done, of, due, completed, notApplicable, evidence, note, deviation, points, reason, by, target, claimed, claimedGrade"
    )]
    [InlineData(
        "indicator,valeu",
        "query: error PE1003: 'valeu' is no column of results; did you mean 'value'? Columns are: indicator, value, subject, done, of, due, completed, notApplicable, evidence, note, deviation, points, reason, by, target, claimed, claimedGrade"
    )]
    [InlineData(
        "indicator,value,not_applicable,notApplicable",
        "query: error PE1002: The key 'notApplicable' stands here and at query. Keep one of them"
    )]
    public void What_is_wrong_with_the_columns_is_told_before_the_first_row(
        string columns,
        string told
    )
    {
        ReadResult<StreamedResults> read = StreamedResults.From(
            GivenResults.Query(columns.Split(',')),
            "query"
        );
        Assert.Contains(told, read.Diagnostics.Select(finding => finding.ToString()));
        Assert.Throws<InvalidInputException>(() => read.Value);
    }

    public static TheoryData<object, string> Refused =>
        new()
        {
            {
                0.95d,
                "query: error PE1005: The column 'value' holds numbers in binary (Double), in which 0.1 has no place: what was measured can no longer be told. Select CAST(value AS DECIMAL(18, 4)) AS value with the digits that count, or store it as a decimal"
            },
            {
                0.95f,
                "query: error PE1005: The column 'value' holds numbers in binary (Single), in which 0.1 has no place: what was measured can no longer be told. Select CAST(value AS DECIMAL(18, 4)) AS value with the digits that count, or store it as a decimal"
            },
            {
                new DateTime(2019, 9, 30, 8, 0, 0),
                "query(1): error PE1005: The column 'value' holds 2019-09-30T08:00:00 here, a time of day where only a day can be told; the reading ends here. Select CAST(value AS DATE) AS value"
            },
            {
                true,
                "query(1): error PE1005: The column 'value' holds a Boolean here; the reading ends here. Select text, a whole number, a decimal, a date or NULL"
            },
            {
                new DateTimeOffset(2019, 9, 30, 0, 0, 0, TimeSpan.Zero),
                "query(1): error PE1005: The column 'value' holds a DateTimeOffset here; the reading ends here. Select text, a whole number, a decimal, a date or NULL"
            },
            {
                Guid.Empty,
                "query(1): error PE1005: The column 'value' holds a Guid here; the reading ends here. Select text, a whole number, a decimal, a date or NULL"
            },
        };

    [Theory]
    [MemberData(nameof(Refused))]
    public void What_cannot_be_taken_exactly_is_refused_with_a_way_out(object cell, string told) =>
        Assert.Equal([told], Told(["indicator", "value"], ["a/b/c", cell]));

    [Fact]
    public void A_number_in_binary_in_a_column_of_any_type_ends_the_reading_at_its_row() =>
        Assert.Equal(
            [
                "query(2): error PE1005: The column 'value' holds a number in binary here (Double), in which 0.1 has no place; the reading ends here. Select it as text or as a decimal with the digits that count",
            ],
            Told(["indicator", "value"], ["a/b/c", "95%"], ["a/b/d", 0.95d])
        );

    [Fact]
    public void A_column_that_is_not_read_may_be_of_any_type() =>
        Assert.Empty(Told(["indicator", "value", "name"], ["a/b/c", "95%", 0.95d]));

    [Fact]
    public void Findings_name_the_row_and_blank_rows_count()
    {
        string[] told = Told(
            ["subject", "indicator", "value", "note"],
            ["甲", "a/b/c", "95%", "two\nlines"],
            [null, null, null, null],
            ["乙", "a/b/c", "0.95", null],
            ["甲", "a/b/c", "95%", null],
            [null, "a/b/c", "95%", null]
        );
        Assert.Equal(
            [
                "query(3): error PE5004: 'C' (a/b/c): '0.95' is not a percent: it may mean 0.95% or 95%. Write 0.95%, 95% or a share, such as 57 in the column 'done' and 60 in the column 'of'",
                "query(4): error PE5002: Rows of '甲' stand here again, apart from those at query(1): the later ones are not evaluated. Move them together",
                "query(5): error PE1004: From this row on no subject is named: these rows are not evaluated. Write the subject in every row",
            ],
            told
        );
    }

    [Fact]
    public void An_excerpt_shows_the_row_as_CSV()
    {
        using StreamedResults rows = StreamedResults.From(
            [new ResultRow("甲", "a/b/c", 0.95m) { Note = "one,\ntwo" }],
            "query"
        );
        SubjectEvaluation subject = Evaluate(rows).Subjects.Single();
        Assert.Equal(
            """
            query(1): error PE5004: 'C' (a/b/c): '0.95' is not a percent: it may mean 0.95% or 95%. Write 0.95%, 95% or a share, such as 57 in the column 'done' and 60 in the column 'of'

            1 | 甲,a/b/c,0.95,,,,,,,"one,\u{A}two",,,,,,,
              |          ^^^^

            """,
            CheckReport.Line(subject.Diagnostics.Single(), Language.English)
        );
    }

    [Theory]
    [InlineData(0)]
    [InlineData(0xD800)] // half a pair
    [InlineData(0xFFFF)]
    public void A_character_that_is_no_text_ends_the_reading(int character)
    {
        using StreamedResults rows = StreamedResults.From(
            [
                new ResultRow("甲", "a/b/c", "95%"),
                new ResultRow("乙", "a/b/c", "95%"),
                new ResultRow("乙", "a/b/d", "95%") { Note = $"{(char)character}" },
                new ResultRow("丙", "a/b/c", "95%"),
            ],
            "queue"
        );
        StreamedEvaluation evaluation = Evaluate(rows);
        Assert.Equal(["甲"], evaluation.Subjects.Select(one => one.Subject));
        Assert.Equal(["PE1001"], evaluation.Diagnostics.Codes());
        Assert.StartsWith(
            "queue(3):",
            evaluation.Diagnostics[0].ToString(),
            StringComparison.Ordinal
        );
        Assert.True(rows.IsBroken);
    }

    [Fact]
    public void Nobody_is_evaluated_where_there_is_no_row()
    {
        using StreamedResults rows = StreamedResults.From(Array.Empty<ResultRow>(), "query");
        StreamedEvaluation evaluation = Evaluate(rows);
        Assert.Empty(evaluation.Subjects);
        Assert.Equal(
            [
                "query: error PE1001: No row stands under the columns, so there is nobody to evaluate. Write a row for every result",
            ],
            evaluation.Diagnostics.Select(finding => finding.ToString())
        );
    }

    [Fact]
    public void The_hash_is_that_of_the_canonical_CSV_and_is_empty_before_the_end()
    {
        const string Canonical =
            "subject,indicator,value,due,note\n甲,a/b/c,95%,2019-09-30,\"a \"\"b\"\", c\"\n,,,,\n乙,a/b/c,0.40,,\n";
        using StreamedResults rows = StreamedResults
            .From(
                GivenResults.Query(
                    ["NOTE", "DUE", "name", "VALUE", "INDICATOR", "SUBJECT"],
                    ["a \"b\", c", new DateOnly(2019, 9, 30), "C", "95%", "a/b/c", "甲"],
                    [null, null, "", null, null, null],
                    [null, null, "C", 0.40m, "a/b/c", "乙"]
                ),
                "query"
            )
            .Value;
        Assert.Equal("", rows.Input.Sha256);
        Assert.Equal(2, rows.Sets().Count());
        Assert.Equal(
            new InputFile(
                "query",
                Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(Canonical)))
            )
            {
                Encoding = "rows",
            },
            rows.Input
        );
    }

    [Fact]
    public void Rows_are_read_once()
    {
        using StreamedResults rows = StreamedResults.From(
            [new ResultRow("甲", "a/b/c", "95%")],
            "query"
        );
        StreamedEvaluation evaluation = Evaluate(rows);
        Assert.Single(evaluation.Subjects);
        Assert.Throws<InvalidOperationException>(() => evaluation.Subjects.Count());
    }

    [Fact]
    public void Rows_that_are_awaited_are_not_waited_for()
    {
        using StreamedResults rows = StreamedResults.From(
            GivenResults.Awaited([new ResultRow("甲", "a/b/c", "95%")]),
            "queue"
        );
        Assert.Throws<InvalidOperationException>(() => Evaluate(rows).Subjects.Count());
    }

    [Fact]
    public async Task A_subject_is_graded_before_the_rest_of_a_queue_has_come()
    {
        using var ended = new CancellationTokenSource();
        await using StreamedResults rows = StreamedResults.From(Endless(), "queue");
        List<string?> subjects = [];
        await Assert.ThrowsAnyAsync<OperationCanceledException>(async () =>
        {
            await foreach (SubjectEvaluation subject in Evaluate(rows).SubjectsAsync(ended.Token))
            {
                subjects.Add(subject.Subject);
                if (subjects.Count == 3)
                {
                    await ended.CancelAsync();
                }
            }
        });
        Assert.Equal(["0", "1", "2"], subjects);

        static async IAsyncEnumerable<ResultRow> Endless()
        {
            for (int i = 0; ; i++)
            {
                await Task.Yield();
                yield return new ResultRow($"{i}", "a/b/c", "95%");
            }
        }
    }

    [Fact]
    public void Null_is_refused_at_every_door()
    {
        Assert.Throws<ArgumentNullException>(() =>
            StreamedResults.From((System.Data.Common.DbDataReader)null!, "query")
        );
        Assert.Throws<ArgumentNullException>(() =>
            StreamedResults.From((IEnumerable<ResultRow>)null!, "query")
        );
        Assert.Throws<ArgumentNullException>(() =>
            StreamedResults.From((IAsyncEnumerable<ResultRow>)null!, "query")
        );
        Assert.Throws<ArgumentNullException>(() =>
            StreamedResults.From(Array.Empty<ResultRow>(), null!)
        );
        Assert.Throws<ArgumentNullException>(() => new ResultRow(null!, "a/b/c"));
        Assert.Throws<ArgumentNullException>(() => new ResultRow("甲", null!, 1));
        Assert.Throws<ArgumentNullException>(() => ResultRow.Percent("甲", null!, 1));
        Assert.Throws<ArgumentNullException>(() => ResultRow.Fraction(null!, "a/b/c", 1));
        using StreamedResults rows = StreamedResults.From(new ResultRow[] { null! }, "query");
        Assert.Throws<ArgumentException>(() => rows.Sets().Count());
    }

    private static List<ResultSet> Sets(string[] columns, params object?[][] rows)
    {
        using StreamedResults read = StreamedResults
            .From(GivenResults.Query(columns, rows), "query")
            .Value;
        return [.. read.Sets()];
    }

    private static string[] Told(string[] columns, params object?[][] rows)
    {
        ReadResult<StreamedResults> read = StreamedResults.From(
            GivenResults.Query(columns, rows),
            "query"
        );
        if (!read.HasValue)
        {
            return [.. read.Diagnostics.Select(finding => finding.ToString())];
        }

        using StreamedResults results = read.Value;
        StreamedEvaluation evaluation = Evaluate(results);
        Diagnostic[] ofSubjects =
        [
            .. evaluation.Subjects.ToList().SelectMany(subject => subject.Diagnostics),
        ];
        return
        [
            .. ofSubjects
                .Concat(evaluation.Diagnostics)
                .Where(finding => finding.Code != "PE5001")
                .Select(finding => finding.ToString()),
        ];
    }

    private static StreamedEvaluation Evaluate(StreamedResults rows) =>
        Books.Evaluator.Evaluate(RuleBook.ReadText(Book).Value, rows);
}
