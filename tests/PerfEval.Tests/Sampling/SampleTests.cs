using System.Diagnostics;
using NodaTime;
using PerfEval.Tests.Support;

namespace PerfEval.Tests.Sampling;

/// <summary>A sample of graded results, which anybody can draw again.</summary>
public sealed class SampleTests
{
    private const string Seed = "审计 2020";

    private static readonly EvaluationResult Real = Books.Evaluator.Evaluate(
        RealTable.Book,
        RealTable.Results,
        new EvaluationOptions { AsOf = new LocalDate(2019, 12, 31) }
    );

    [Fact]
    public void Each_grade_has_the_results_with_the_smallest_hashes_as_sha256sum_makes_them()
    {
        Sample sample = Sample.Draw(Real, 12, Seed);
        Dictionary<string, string> hashes = Real.Subjects[0]
            .Indicators.Where(indicator => indicator.Grade is not null)
            .ToDictionary(
                indicator => indicator.Indicator.Path,
                indicator => HashOf(Seed, Real.Subjects[0].Subject!, indicator.Indicator.Path)
            );
        foreach (Grade grade in Real.Table.Scale.Grades)
        {
            IEnumerable<string> paths = Real.Subjects[0]
                .Indicators.Where(indicator => indicator.Grade == grade)
                .Select(indicator => indicator.Indicator.Path)
                .OrderBy(path => hashes[path], StringComparer.Ordinal)
                .Take(sample.CountOf(grade));
            Assert.Equal(
                paths.Select(path => $"{hashes[path]} {path}").Order(StringComparer.Ordinal),
                sample
                    .Results.Where(drawn => drawn.Indicator.Grade == grade)
                    .Select(drawn => $"{drawn.Hash} {drawn.Indicator.Indicator.Path}")
                    .Order(StringComparer.Ordinal)
            );
        }
    }

    [Fact]
    public void A_subject_that_is_not_named_is_empty()
    {
        EvaluationResult nameless = Books.Evaluate(Books.Of("min: 0%", "≥95%", "<95%"), "96%");
        (string? subject, IndicatorEvaluation indicator, string hash) = Assert.Single(
            Sample.Draw(nameless, 1, "s").Results
        );
        Assert.Null(subject);
        Assert.Equal("a/b/c", indicator.Indicator.Path);
        // printf '%s\n%s\n%s' s '' a/b/c | sha256sum
        Assert.Equal(NamelessHash, hash);
    }

    [Fact]
    public void It_is_parted_among_the_grades_and_says_what_has_none()
    {
        Sample sample = Sample.Draw(Real, 12, Seed);
        Assert.Equal(12, sample.Results.Count);
        Assert.Equal(
            "excellent 5/18, good 4/12, fair 2/6, poor 1/2",
            string.Join(
                ", ",
                Real.Table.Scale.Grades.Select(grade =>
                    $"{grade} {sample.CountOf(grade)}/{sample.PopulationOf(grade)}"
                )
            )
        );
        Assert.Equal(40, sample.Population + Enum.GetValues<Status>().Sum(sample.LeftOut));
        Assert.Equal(0, sample.LeftOut(Status.Graded));
        Assert.True(sample.LeftOut(Status.Missing) > 0);
        Assert.All(sample.Results, drawn => Assert.Equal(Status.Graded, drawn.Indicator.Status));
    }

    [Fact]
    public void Where_more_is_asked_for_than_there_is_all_of_it_is_drawn_in_the_order_of_the_document()
    {
        Sample sample = Sample.Draw(Real, 1_000, Seed);
        Assert.Equal(
            Real.Subjects[0].Indicators.Where(indicator => indicator.Grade is not null),
            sample.Results.Select(drawn => drawn.Indicator)
        );
        Assert.Contains(
            "1000 were asked for; there are no more, so all were drawn.\n",
            Written(writer => SampleReport.WriteText(sample, writer, Language.English)),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void The_order_of_subjects_and_a_larger_sample_change_nothing_of_what_is_drawn()
    {
        EvaluationResult forwards = Many(Enumerable.Range(0, 30));
        EvaluationResult backwards = Many(Enumerable.Range(0, 30).Reverse());
        Assert.Equal(Drawn(forwards, 20), Drawn(backwards, 20));
        Assert.Subset(Drawn(forwards, 40).ToHashSet(), Drawn(forwards, 20).ToHashSet());
        Assert.NotEqual(
            Drawn(forwards, 20),
            Sample.Draw(forwards, 20, "another").Results.Select(drawn => drawn.Hash).Order()
        );
    }

    [Fact]
    public void As_CSV() =>
        Snapshot.Match(
            Written(writer =>
                    SampleReport.WriteCsv(Sample.Draw(Real, 6, Seed), writer, Language.Chinese)
                )
                .ReplaceLineEndings("\n")
        );

    [Fact]
    public void As_YAML_in_English() =>
        Snapshot.Match(
            Written(writer =>
                SampleReport.WriteYaml(Sample.Draw(Real, 3, Seed), writer, Language.English)
            )
        );

    [Fact]
    public void How_it_was_drawn_in_Chinese() =>
        Snapshot.Match(
            Written(writer =>
                SampleReport.WriteText(Sample.Draw(Real, 12, Seed), writer, Language.Chinese)
            )
        );

    [Fact]
    public void The_YAML_is_a_results_file_of_the_rule_book()
    {
        Sample sample = Sample.Draw(Real, 6, Seed);
        string yaml = Written(writer => SampleReport.WriteYaml(sample, writer, Language.Chinese));
        EvaluationResult measured = Books.Evaluator.Evaluate(
            RealTable.Book,
            MeasuredResults.ReadText(yaml, "sample.yaml").Value
        );
        Assert.DoesNotContain(measured.Diagnostics, finding => finding.Code != "PE5010");
        Assert.Equal(Real.Subjects[0].Subject, measured.Subjects[0].Subject);
        Assert.Equal(Real.Record.AsOf, measured.Record.AsOf);
    }

    [Fact]
    public void Of_several_subjects_there_is_no_YAML() =>
        Assert.Throws<ArgumentException>(() =>
            SampleReport.WriteYaml(
                Sample.Draw(Many(Enumerable.Range(0, 9)), 9, Seed),
                TextWriter.Null,
                Language.English
            )
        );

    [Fact]
    public void Every_door_writes_the_same()
    {
        Sample sample = Sample.Draw(Real, 6, Seed);
        AssertSame(
            writer => SampleReport.WriteCsv(sample, writer, Language.English),
            stream => SampleReport.WriteCsv(sample, stream, Language.English),
            stream => SampleReport.WriteCsvAsync(sample, stream, Language.English)
        );
        AssertSame(
            writer => SampleReport.WriteYaml(sample, writer, Language.English),
            stream => SampleReport.WriteYaml(sample, stream, Language.English),
            stream => SampleReport.WriteYamlAsync(sample, stream, Language.English)
        );
        AssertSame(
            writer => SampleReport.WriteText(sample, writer, Language.English),
            stream => SampleReport.WriteText(sample, stream, Language.English),
            stream => SampleReport.WriteTextAsync(sample, stream, Language.English)
        );
    }

    [Fact]
    public void A_count_below_one_and_an_empty_seed_are_refused()
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => Sample.Draw(Real, 0, Seed));
        Assert.Throws<ArgumentException>(() => Sample.Draw(Real, 1, ""));
    }

    private const string NamelessHash =
        "635cfcd37be2ae69e45f8aa38ae9ce290b454cf46dd540f143f87a1e23cfc824";

    // By the command that the report names.
    private static string HashOf(string seed, string subject, string path)
    {
        var start = new ProcessStartInfo("sh")
        {
            UseShellExecute = false,
            RedirectStandardOutput = true,
        };
        foreach (
            string argument in (string[])
                [
                    "-c",
                    "printf '%s\\n%s\\n%s' \"$1\" \"$2\" \"$3\" | sha256sum",
                    "-",
                    seed,
                    subject,
                    path,
                ]
        )
        {
            start.ArgumentList.Add(argument);
        }

        using Process process = Process.Start(start)!;
        return process.StandardOutput.ReadToEnd().Split(' ')[0];
    }

    private static IEnumerable<string> Drawn(EvaluationResult evaluation, int count) =>
        Sample.Draw(evaluation, count, Seed).Results.Select(drawn => drawn.Hash).Order();

    private static EvaluationResult Many(IEnumerable<int> subjects) =>
        Books.Evaluator.Evaluate(
            RealTable.Book,
            MeasuredResults
                .ReadText(
                    "subject,indicator,value\n"
                        + string.Concat(
                            subjects.Select(i =>
                                $"局{i},employment/startup-support/people-helped,{(i % 2 == 0 ? 312 : 50)}人\n局{i},employment/startup-support/error-rate,{(i % 2 == 0 ? 0 : 90)}‰\n"
                            )
                        ),
                    "results.csv"
                )
                .Value
        );

    private static string Written(Action<TextWriter> write)
    {
        using var writer = new StringWriter();
        write(writer);
        return writer.ToString();
    }

    private static void AssertSame(
        Action<TextWriter> toWriter,
        Action<Stream> toStream,
        Func<Stream, Task> awaited
    )
    {
        string written = Written(toWriter);
        using var stream = new MemoryStream();
        toStream(stream);
        Assert.Equal(written, System.Text.Encoding.UTF8.GetString(stream.ToArray()));
        using var later = new MemoryStream();
        awaited(later).GetAwaiter().GetResult();
        Assert.Equal(stream.ToArray(), later.ToArray());
    }
}
