using System.Text;
using PerfEval.Results;
using PerfEval.Tests.Support;

namespace PerfEval.Tests.Binding.Rows;

/// <summary>Results as CSV: what is read from a cell, and what is said about a file that cannot be read so.</summary>
public class CsvResultsTests
{
    [Theory]
    [InlineData(100_000, 0)]
    [InlineData(100_001, 1)]
    [InlineData(100_002, 1)]
    public void A_subject_has_at_most_a_hundred_thousand_rows(int rows, int told)
    {
        string csv =
            "subject,indicator,value\n"
            + string.Concat(Enumerable.Repeat("s,a/b/c,1\n", rows))
            + "t,a/b/c,1\n";
        ReadResult<MeasuredResults> read = MeasuredResults.ReadText(csv, "r.csv");
        string[] findings = [.. read.Diagnostics.Select(finding => finding.ToString())];
        Assert.Equal(
            Enumerable.Repeat(
                "r.csv(100002,1): error PE1009: One subject has more than 100,000 rows: from here on its rows are not read. Write each indicator once",
                told
            ),
            findings
        );
    }

    [Theory]
    [InlineData("indicator,value\r\na/b/c,95%\r\n", "95%")]
    [InlineData("indicator,value\na/b/c,95%", "95%")] // the last line may lack its end
    [InlineData("indicator,value\ra/b/c,95%\r", "95%")]
    [InlineData("\r\n\r\nindicator,value\r\n\r\na/b/c,95%\r\n\r\n", "95%")] // empty lines part nothing
    [InlineData("value,indicator\r\n95%,a/b/c\r\n", "95%")]
    [InlineData("indicator;value\r\na/b/c;95%\r\n", "95%")]
    [InlineData("indicator\tvalue\r\na/b/c\t95%\r\n", "95%")]
    [InlineData("indicator;value;note\r\na/b/c;95%;x,y,z\r\n", "95%")] // commas in a cell are no delimiters here
    [InlineData("\"indicator\",\"value\"\r\n\"a/b/c\",\"1,000人\"\r\n", "1,000人")]
    [InlineData("indicator,value\r\na/b/c,\"满意 \"\"好\"\"\"\r\n", "满意 \"好\"")]
    [InlineData("indicator,value\r\na/b/c, 95% \r\n", " 95% ")] // kept to the letter
    [InlineData(
        "name,indicator,allowed,value,criterion:good\r\nC,a/b/c,a share,95%,≥90%\r\n",
        "95%"
    )]
    [InlineData("indicator,value\r\n#note,95%\r\n", "95%")] // a row that begins with # is a row
    public void A_cell_is_read_to_the_letter(string csv, string value) =>
        Assert.Equal(value, Assert.Single(Read(csv).Value.Sets[0].Measurements).Value?.Value);

    [Fact]
    public void Every_column_has_its_place_in_a_result()
    {
        Measurement read = Assert.Single(
            Read(
                "indicator,value,subject,done,of,due,completed,notApplicable,evidence,note,deviation\r\n"
                    + "i,v,s,1,2,2019-09-30,2019-10-15,r,e,n,d\r\n"
            )
                .Value.Sets.Single(set => set.Subject == "s")
                .Measurements
        );
        Assert.Equal(
            "i v 1 2 2019-09-30 2019-10-15 r e n d",
            $"{read.Indicator} {read.Value} {read.Done} {read.Of} {read.Due} {read.Completed} {read.NotApplicable} {read.Evidence} {read.Note} {read.Deviation}"
        );
    }

    [Theory]
    [InlineData("指标路径,实际完成值,被评价单位,备注,到期日\r\na/b/c,95%,甲,n,2019-09-30\r\n")]
    [InlineData(
        "Path of the indicator,Actual result,Subject,Note,Due date\r\na/b/c,95%,甲,n,2019-09-30\r\n"
    )]
    [InlineData("INDICATOR,Value,评价对象,note,due\r\na/b/c,95%,甲,n,2019-09-30\r\n")]
    [InlineData(
        "三级指标,指标路径,可填内容,实际完成值,评价标准：优,被评价单位,备注,到期日\r\nC,a/b/c,x,95%,≥95%,甲,n,2019-09-30\r\n"
    )]
    [InlineData("指标路径;实际完成值;被评价单位;备注;到期日\r\na/b/c;95%;甲;n;2019-09-30\r\n")]
    public void Columns_are_found_by_the_headings_of_forms_in_either_language(string csv)
    {
        ResultSet set = Assert.Single(Read(csv).Value.Sets);
        Measurement read = Assert.Single(set.Measurements);
        Assert.Equal(
            "甲 a/b/c 95% n 2019-09-30",
            $"{set.Subject} {read.Indicator} {read.Value} {read.Note} {read.Due}"
        );
    }

    [Theory]
    [InlineData("indicator,value,note\r\na/b/c,,\r\n")]
    [InlineData("indicator,value,note\r\na/b/c,\"  \",\"\"\r\n")]
    public void An_empty_cell_is_missing(string csv)
    {
        Measurement read = Assert.Single(Read(csv).Value.Sets[0].Measurements);
        Assert.Null(read.Value);
        Assert.Null(read.Note);
    }

    [Fact]
    public void A_cell_knows_its_line_and_column_even_behind_quoted_line_breaks()
    {
        ReadResult<MeasuredResults> read = Read(
            "indicator,value,note\r\na,1%,\"x\r\ny, \"\"z\"\"\"\r\n\"b\",\"2%\",n\r\n"
        );
        Assert.Equal(
            ["results.csv(2,3)", "results.csv(4,5)"],
            read.Value.Sets[0].Measurements.Select(one => one.Value!.Place.ToString())
        );
    }

    [Theory]
    [InlineData("utf-8", false)]
    [InlineData("utf-8", true)]
    [InlineData("utf-16", true)]
    [InlineData("utf-16BE", true)]
    [InlineData("gb18030", false)]
    public void An_encoding_is_known_by_its_mark_or_by_declaration(string name, bool hasMark)
    {
        Encoding encoding = name == "gb18030" ? Gb18030 : Encoding.GetEncoding(name);
        byte[] mark = hasMark ? encoding.GetPreamble() : [];
        byte[] bytes = [.. mark, .. encoding.GetBytes("indicator,value\r\n指标,满意\r\n")];
        using var stream = new MemoryStream(bytes);
        MeasuredResults read = MeasuredResults
            .Read(
                InputSource.FromStream(stream, "results.csv") with
                {
                    Encoding = hasMark ? Gb18030 : encoding,
                }
            )
            .Value;
        Assert.Equal("满意", read.Sets[0].Measurements[0].Value?.Value);
        Assert.Equal(name, read.Input.Encoding, ignoreCase: true);
    }

    [Fact]
    public void Subjects_stand_one_after_the_other()
    {
        MeasuredResults read = Read(
            "subject,indicator,value\r\n甲,a,1%\r\n甲,b,2%\r\n乙,a,3%\r\n"
        ).Value;
        Assert.Equal(
            ["甲: 2", "乙: 1"],
            read.Sets.Select(set => $"{set.Subject}: {set.Measurements.Count}")
        );
    }

    [Fact]
    public void A_subject_that_returns_is_told_once_with_both_places_and_its_later_rows_are_left_out()
    {
        ReadResult<MeasuredResults> read = Read(
            "subject,indicator,value\r\n甲,a,1%\r\n乙,a,2%\r\n甲,b,3%\r\n丙,a,4%\r\n甲,c,5%\r\n"
        );
        Assert.Equal(
            [
                "results.csv(4,1): error PE5002: Rows of '甲' stand here again, apart from those at results.csv(2,1): the later ones are not evaluated. Move them together",
            ],
            read.Diagnostics.Select(finding => finding.ToString())
        );
        Assert.Equal(["甲", "乙", "丙"], read.Value.Sets.Select(set => set.Subject));
        Assert.Single(read.Value.Sets[0].Measurements);
    }

    [Theory]
    [InlineData(
        "",
        "(1,1): error PE1001: The file is empty. A CSV file of results begins with its columns: indicator,value"
    )]
    [InlineData(
        "subject,indicator,value\r\n",
        "(1,1): error PE1001: No row stands under the columns, so there is nobody to evaluate. Write a row for every result"
    )]
    [InlineData(
        "指标路径,实际完成\r\n",
        "(1,6): error PE1003: '实际完成' is no column of results; did you mean '实际完成值'? Columns are: indicator, value, subject, done, of, due, completed, notApplicable, evidence, note, deviation, points, reason, by, target, claimed, claimedGrade"
    )]
    [InlineData(
        "indicator,value,实际完成值\r\n",
        "(1,17): error PE1002: The key 'value' stands here and at results.csv(1,11). Keep one of them"
    )]
    [InlineData(
        "indicator;done\r\n",
        "(1,1): error PE1004: The column 'value' is missing; its cells may be empty where others say more. The cells were parted by semicolons; the columns of results are: indicator, value, subject, done, of, due, completed, notApplicable, evidence, note, deviation, points, reason, by, target, claimed, claimedGrade"
    )]
    [InlineData(
        "indicator,value,value\r\n",
        "(1,17): error PE1002: The key 'value' stands here and at results.csv(1,11). Keep one of them"
    )]
    [InlineData(
        "indicator,value\r\na,\"1\r\n",
        "(2,1): error PE1001: This is not CSV: in the row that begins here a quoted cell is not closed, or something stands behind its closing quote. A quote inside a cell is written twice; the reading ends here"
    )]
    [InlineData(
        "indicator,value\r\na,1\r\nb,\"1\"2\r\n",
        "(3,1): error PE1001: This is not CSV: in the row that begins here a quoted cell is not closed, or something stands behind its closing quote. A quote inside a cell is written twice; the reading ends here"
    )]
    [InlineData(
        "indicator,value\r\na,1\0\r\n",
        "(2,4): error PE1001: The control character U+0000 stands here, which no text holds. Remove it, or save the file as UTF-8 text"
    )]
    public void A_file_that_cannot_be_read_says_why(string csv, string said)
    {
        ReadResult<MeasuredResults> read = Read(csv);
        Assert.Equal(["results.csv" + said], read.Diagnostics.Select(f => f.ToString()));
        Assert.True(!read.HasValue || read.Value.Sets.Count == 0);
    }

    [Theory]
    [InlineData("indicator,value\r\n\xFF,1%\r\n", 2, 1)]
    [InlineData("indicator,value\r\na,1%\r\n\xFF,1%", 3, 1)] // also where the last line is not ended
    [InlineData("indicator,value\r\na,1%\r\n\xFF", 3, 1)]
    [InlineData("\xFFindicator,value\r\na,1%\r\n", 1, 1)]
    [InlineData("\xFF", 1, 1)]
    [InlineData("indicator,value\r\na,1%\r\nb,\xFF\r\n", 3, 3)]
    public void Bytes_that_are_no_text_end_the_reading_at_their_place(
        string latin,
        int line,
        int column
    )
    {
        using var stream = new MemoryStream(Encoding.Latin1.GetBytes(latin));
        ReadResult<MeasuredResults> read = MeasuredResults.Read(
            InputSource.FromStream(stream, "results.csv")
        );
        Assert.False(read.HasValue);
        Assert.Equal(
            [
                $"results.csv({line},{column}): error PE1001: From here on the file is no text in its encoding; the reading ends here. Save it as UTF-8, or say its encoding, such as --encoding gb18030",
            ],
            read.Diagnostics.Select(finding => finding.ToString())
        );
    }

    [Theory]
    [InlineData(
        "a/b/c,1,000人\r\n",
        "(2,1): error PE1005: This row has 3 cells, the header has 2. A text that holds one of the commas that part the cells, or a quote, stands in quotes"
    )]
    [InlineData(
        "a/b/c\r\n",
        "(2,1): error PE1005: This row has 1 cells, the header has 2. A text that holds one of the commas that part the cells, or a quote, stands in quotes"
    )]
    [InlineData(
        "a/b/c,满\u202E意\r\n",
        "(2,8): error PE1011: The invisible character U+202E stands here, which can disguise what a text says. Remove it"
    )]
    public void A_row_that_cannot_be_read_is_a_malformed_result(string row, string said)
    {
        ReadResult<MeasuredResults> read = Read("indicator,value\r\n" + row);
        Assert.Equal(["results.csv" + said], read.Diagnostics.Select(f => f.ToString()));
        Assert.True(Assert.Single(read.Value.Sets[0].Measurements).IsMalformed);
    }

    [Theory]
    [InlineData(
        "甲,,5%\r\n",
        "(2,1): error PE1004: This row names no indicator, so nobody knows what was measured. Write the indicator's path, or remove the row"
    )]
    [InlineData(
        ",a/b/c,5%\r\n",
        "(2,1): error PE1004: From this row on no subject is named: these rows are not evaluated. Write the subject in every row"
    )]
    public void A_row_that_says_too_little_is_told_and_left_out(string row, string said)
    {
        ReadResult<MeasuredResults> read = Read("subject,indicator,value\r\n" + row);
        Assert.Equal(["results.csv" + said], read.Diagnostics.Select(f => f.ToString()));
        Assert.Empty(read.Value.Sets.SelectMany(set => set.Measurements));
    }

    [Fact]
    public void A_row_is_never_read_without_end()
    {
        string endless = "indicator,value\r\na,\"" + new string('x', 5 * 1024 * 1024);
        Assert.Equal(["PE1009"], Read(endless).Diagnostics.Codes());
    }

    private static Encoding Gb18030 { get; } =
        CodePagesEncodingProvider.Instance.GetEncoding("gb18030")!;

    private static ReadResult<MeasuredResults> Read(string csv) =>
        MeasuredResults.ReadText(csv, "results.csv");

    [Theory]
    [InlineData(
        "indicator,vlaue,value\r\na/b/c,x,95%\r\n",
        "r.csv(1,11): warning PE5029: Nothing is read from the column 'vlaue', since no column of results has that name; did you mean 'value'? Name it otherwise, or leave it. Columns are: indicator, value, subject, done, of, due, completed, notApplicable, evidence, note, deviation, points, reason, by, target, claimed, claimedGrade"
    )]
    [InlineData(
        "指标路径,实际完成值,科室\r\na/b/c,95%,x\r\n",
        "r.csv(1,12): warning PE5029: Nothing is read from the column '科室', since no column of results has that name. Name it otherwise, or leave it. Columns are: indicator, value, subject, done, of, due, completed, notApplicable, evidence, note, deviation, points, reason, by, target, claimed, claimedGrade"
    )]
    [InlineData(
        "indicator,value,\r\na/b/c,95%,\r\n",
        "r.csv(1,17): warning PE5029: Nothing is read from this column, since it has no name. Name it, or remove it"
    )]
    public void A_column_too_many_is_a_warning_and_the_rest_is_read(string csv, string told)
    {
        MeasuredResults results = MeasuredResults.ReadText(csv, "r.csv").Value;
        Assert.Equal([told], results.Diagnostics.Select(finding => finding.ToString()));
        Assert.Equal("95%", results.Sets.Single().Measurements.Single().Value?.Value);
    }
}
