using PerfEval.Tests.Support;

namespace PerfEval.Tests.Sampling;

/// <summary>A sample of a table with score rules: what has points and no grade is a part of its own.</summary>
public sealed class ScoredSampleTests
{
    private static readonly Sample Drawn = Sample.Draw(ScoredBook.Evaluation, 4, "s");

    [Fact]
    public void What_has_points_only_is_parted_like_one_grade_more()
    {
        Grade good = Drawn.Table.Scale.Find("good")!;
        Assert.Equal((1, 1), (Drawn.PopulationOf(good), Drawn.CountOf(good)));
        Assert.Equal((7, 3), (Drawn.PopulationOfScored, Drawn.CountOfScored));
        Assert.Equal(8, Drawn.Population);
        Assert.Equal(4, Drawn.Results.Count);
    }

    [Theory]
    [InlineData(
        Language.English,
        "Drawn: 4 of 8 graded or scored results, by the seed 's'.\nBy grade: Good 1/1, Scored 3/7\nNothing was left out.\n"
    )]
    [InlineData(
        Language.Chinese,
        "抽样：从已评定或已计分的 8 个结果中抽取 4 个，种子为“s”。\n各等级：良 1/1，已计分 3/7\n没有不参加抽样的结果。\n"
    )]
    public void The_report_says_so(Language language, string said) =>
        Assert.StartsWith(
            said,
            Written(writer => SampleReport.WriteText(Drawn, writer, language)),
            StringComparison.Ordinal
        );

    [Fact]
    public void The_CSV_has_the_points_beside_the_grade()
    {
        string[][] rows =
        [
            .. Written(writer =>
                    SampleReport.WriteCsv(
                        Sample.Draw(ScoredBook.Evaluation, 8, "s"),
                        writer,
                        Language.Chinese
                    )
                )
                .Split("\r\n", StringSplitOptions.RemoveEmptyEntries)
                .Select(row => row.Split(',')),
        ];
        Assert.Equal(["grade", "points", "value"], rows[0][3..6]);
        Assert.Equal(["good", "24.65", "85%"], Row("output/quantity/deals"));
        Assert.Equal(["", "8 28/39", "10%"], Row("effect/social/growth"));
        Assert.Equal(["", "4", "迟报 2，下降 11%，造假 否"], Row("output/quantity/reports"));

        string[] Row(string path) => rows.Single(row => row[1] == path)[3..6];
    }

    [Fact]
    public void What_is_open_is_left_out()
    {
        Sample sample = Sample.Draw(
            ScoredBook.Evaluate(
                "schema: perfeval/results/1\nresults:\n  output/quantity/trained: 475人次\n  output/quantity/reports: {items: {late: 1}}\n"
            ),
            9,
            "s"
        );
        Assert.Equal(
            "output/quantity/trained",
            Assert.Single(sample.Results).Indicator.Indicator.Path
        );
        Assert.Equal(1, sample.LeftOut(Status.Pending));
        Assert.Equal(6, sample.LeftOut(Status.Missing));
    }

    private static string Written(Action<TextWriter> write)
    {
        using var writer = new StringWriter();
        write(writer);
        return writer.ToString();
    }
}
