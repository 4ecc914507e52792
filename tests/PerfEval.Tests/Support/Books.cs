using System.Text;
using NodaTime;
using NodaTime.Testing;

namespace PerfEval.Tests.Support;

/// <summary>Small rule books of one indicator, <c>a/b/c</c>, and results for it.</summary>
public static class Books
{
    /// <summary>An evaluator for which it is always the first of January 2020.</summary>
    public static Evaluator Evaluator { get; } =
        new(new FakeClock(Instant.FromUtc(2020, 1, 1, 0, 0)));

    public static string Of(string measure, params string[] criteria) =>
        Of(measure, ["excellent", "good", "fair", "poor"], criteria);

    public static string Of(string measure, string[] grades, string[] criteria) =>
        $$"""
            schema: perfeval/rulebook/1
            id: book
            title: Book
            period: 2019
            responsibilities:
              - id: a
                name: A
                activities:
                  - id: b
                    name: B
                    indicators:
                      - id: c
                        name: C
                        measure: {{{measure}}}
                        criteria:
            {{string.Join(
                '\n',
                grades.Zip(criteria, (grade, text) => $"              {grade}: {Quoted(text)}")
            )}}

            """;

    /// <summary>The book whose one indicator has these lines; it is named C if they do not name it.</summary>
    public static string Around(string indicator)
    {
        var book = new StringBuilder(
            "schema: perfeval/rulebook/1\nid: book\ntitle: Book\nperiod: 2019\nresponsibilities:\n  - id: a\n    name: A\n    activities:\n      - id: b\n        name: B\n        indicators:\n          - id: c\n"
        );
        foreach (string line in indicator.Split('\n'))
        {
            book.Append("            ").Append(line).Append('\n');
        }

        return indicator.Contains("name:", StringComparison.Ordinal)
            ? book.ToString()
            : book.Append("            name: C\n").ToString();
    }

    public static IndicatorEvaluation Grade(string book, string value) =>
        Evaluate(book, value).Subjects[0].Indicators.Single();

    public static EvaluationResult Evaluate(string book, string value) =>
        Evaluator.Evaluate(RuleBook.ReadText(book).Value, ResultsOf(value));

    public static MeasuredResults ResultsOf(string value) =>
        MeasuredResults.ReadText($"schema: perfeval/results/1\nresults:\n  a/b/c: {value}\n").Value;

    public static IReadOnlyList<string> Codes(this IEnumerable<Diagnostic> diagnostics) =>
        [.. diagnostics.Select(diagnostic => diagnostic.Code)];

    // A text that is written as a mapping, such as {text: …, when: …}, stays one.
    private static string Quoted(string text) =>
        text.StartsWith("{text:", StringComparison.Ordinal)
            ? text
            : $"'{text.Replace("'", "''", StringComparison.Ordinal)}'";
}
