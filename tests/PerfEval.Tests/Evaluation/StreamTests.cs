using System.Globalization;
using System.Text;
using NodaTime;
using PerfEval.Tests.Support;

namespace PerfEval.Tests.Evaluation;

/// <summary>A stream is graded on all processors; what comes of it stands in its order, and is the same every time.</summary>
public class StreamTests
{
    private const int Subjects = 200;

    private static readonly EvaluationOptions AtYearEnd = new()
    {
        AsOf = new LocalDate(2019, 12, 31),
    };

    [Fact]
    public void The_CSV_of_a_stream_is_that_of_the_whole_file() =>
        Assert.Equal(
            Written(whole => EvaluationReport.WriteCsv(Whole(), whole)),
            Written(streamed => Stream(Csv(), one => EvaluationReport.WriteCsv(one, streamed)))
        );

    [Fact]
    public void The_text_of_a_stream_holds_every_subject_in_its_order()
    {
        List<string?> after = [];
        string text = Written(streamed =>
            Stream(
                Csv(),
                one =>
                    EvaluationReport.WriteText(
                        one,
                        streamed,
                        Language.Chinese,
                        afterSubject: subject => after.Add(subject.Subject)
                    )
            )
        );
        IEnumerable<string> names = Enumerable.Range(0, Subjects).Select(Name);
        Assert.Equal(names, after);
        Assert.Equal(
            names,
            text.Split('\n')
                .Where(line => line.Contains("，截至", StringComparison.Ordinal))
                .Select(line => line[..line.IndexOf('，', StringComparison.Ordinal)])
        );
    }

    [Fact]
    public void The_JSON_of_a_stream_has_the_same_bytes_every_time_and_the_seal_of_its_content()
    {
        byte[] first = Json();
        Assert.Equal(first, Json());
        Assert.True(
            EvaluationDocument
                .Read(InputSource.FromStream(new MemoryStream(first), "e.json"))
                .Value.IsSealIntact
        );
    }

    [Fact]
    public void Findings_are_put_in_order_once_however_often_they_are_read()
    {
        const string Found =
            "subject,indicator,value\n甲,employment/startup-support/people-helped,1人\n乙,employment/startup-support/people-helped,3人\n甲,employment/startup-support/error-rate,1‰\n";
        using StreamedResults rows = StreamedResults
            .Open(InputSource.FromText(Found, "results.csv"))
            .Value;
        StreamedEvaluation streamed = Books.Evaluator.Evaluate(RealTable.Book, rows, AtYearEnd);
        IReadOnlyList<Diagnostic> before = streamed.Diagnostics;
        Assert.Same(before, streamed.Diagnostics);
        foreach (SubjectEvaluation subject in streamed.Subjects)
        {
            Assert.Same(subject.Diagnostics, subject.Diagnostics);
        }

        Assert.Same(streamed.Diagnostics, streamed.Diagnostics);
        Assert.True(streamed.Diagnostics.Count > before.Count);
        EvaluationResult whole = Whole();
        Assert.NotEmpty(whole.Diagnostics);
        Assert.Same(whole.Diagnostics, whole.Diagnostics);
        Assert.Same(whole.Subjects[0].Diagnostics, whole.Subjects[0].Diagnostics);
    }

    [Fact]
    public void Where_reading_fails_the_subjects_before_are_written_first()
    {
        List<string?> after = [];
        using var broken = new BrokenStream(Csv(2_000));
        Assert.Throws<IOException>(() =>
            Stream(
                broken,
                one =>
                    EvaluationReport.WriteCsv(
                        one,
                        TextWriter.Null,
                        subject => after.Add(subject.Subject)
                    )
            )
        );
        Assert.NotEmpty(after);
        Assert.Equal(Enumerable.Range(0, after.Count).Select(Name), after);
    }

    [Fact]
    public void A_stream_that_was_gone_through_is_not_gone_through_again()
    {
        using StreamedResults results = StreamedResults
            .Open(InputSource.FromStream(Csv(), "results.csv"))
            .Value;
        StreamedEvaluation evaluation = Books.Evaluator.Evaluate(
            RealTable.Book,
            results,
            AtYearEnd
        );
        Assert.Equal(Subjects, evaluation.Subjects.Count());
        AssertRefused(() => evaluation.Subjects.ToList());
        AssertRefused(() => EvaluationReport.WriteCsv(evaluation, TextWriter.Null));
        AssertRefused(() => EvaluationReport.WriteJson(evaluation, System.IO.Stream.Null));
        AssertRefused(() =>
            Books.Evaluator.Evaluate(RealTable.Book, results, AtYearEnd).Subjects.ToList()
        );
    }

    private static void AssertRefused(Func<object> again) =>
        AssertRefused(() =>
        {
            _ = again();
        });

    private static void AssertRefused(Action again) =>
        Assert.StartsWith(
            "These results are read once, and were.",
            Assert.Throws<InvalidOperationException>(again).Message,
            StringComparison.Ordinal
        );

    private static byte[] Json()
    {
        using var json = new MemoryStream();
        Stream(Csv(), one => EvaluationReport.WriteJson(one, json));
        return json.ToArray();
    }

    private static EvaluationResult Whole() =>
        Books.Evaluator.Evaluate(
            RealTable.Book,
            MeasuredResults.Read(InputSource.FromStream(Csv(), "results.csv")).Value,
            AtYearEnd
        );

    private static void Stream(Stream csv, Action<StreamedEvaluation> write)
    {
        using StreamedResults results = StreamedResults
            .Open(InputSource.FromStream(csv, "results.csv"))
            .Value;
        write(Books.Evaluator.Evaluate(RealTable.Book, results, AtYearEnd));
    }

    private static string Written(Action<TextWriter> write)
    {
        using var writer = new StringWriter(CultureInfo.InvariantCulture);
        write(writer);
        return writer.ToString();
    }

    private static string Name(int subject) => $"局{subject}";

    // Every subject has other values, and some lack one or have one in error.
    private static MemoryStream Csv(int subjects = Subjects)
    {
        var csv = new StringBuilder("subject,indicator,value\n");
        for (int i = 0; i < subjects; i++)
        {
            csv.Append(
                CultureInfo.InvariantCulture,
                $"{Name(i)},employment/startup-support/error-rate,{i % 9}‰\n"
            );
            csv.Append(
                CultureInfo.InvariantCulture,
                $"{Name(i)},employment/startup-support/people-helped,{i * 3}人\n"
            );
            csv.Append(
                CultureInfo.InvariantCulture,
                $"{Name(i)},social-insurance/finance/benefit-rate,{60 + i}/200\n"
            );
            csv.Append(
                CultureInfo.InvariantCulture,
                $"{Name(i)},wages/wage-policy/satisfaction,{(i % 7 == 0 ? "?" : "满意")}\n"
            );
        }

        return new MemoryStream(Encoding.UTF8.GetBytes(csv.ToString()));
    }

    /// <summary>A stream that fails in the middle.</summary>
    private sealed class BrokenStream(MemoryStream whole) : MemoryStream
    {
        private long _left = whole.Length / 2;

        public override int Read(Span<byte> buffer)
        {
            if (_left == 0)
            {
                throw new IOException("The disk is gone.");
            }

            int read = whole.Read(buffer[..(int)Math.Min(buffer.Length, Math.Min(_left, 4096))]);
            _left -= read;
            return read;
        }
    }
}
