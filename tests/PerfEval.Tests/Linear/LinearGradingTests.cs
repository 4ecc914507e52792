using System.Globalization;
using System.Text;
using PerfEval.Cases;
using PerfEval.Evaluation;
using PerfEval.Tests.Support;

namespace PerfEval.Tests.Linear;

/// <summary>Twice as much to read or to grade is at most about twice the work.</summary>
public class LinearGradingTests
{
    [Fact]
    public void Aliases_of_a_label() =>
        Growth.IsLinear(
            2000,
            size =>
            {
                string words = string.Join(", ", Enumerable.Range(0, size).Select(i => $"w{i}"));
                string book = Books.Of(
                    $"kind: category, aliases: {{优: [{words}]}}",
                    "优",
                    "良",
                    "中",
                    "差"
                );
                return () => Assert.Empty(RuleBook.ReadText(book).Diagnostics);
            }
        );

    [Fact]
    public void Results_that_name_an_indicator_by_its_name() =>
        Growth.IsLinear(
            400,
            size =>
            {
                RuleBook book = LargeBook.Of(size);
                MeasuredResults results = LargeBook.Results(size, i => $"Rate {i}");
                return () => Assert.False(Books.Evaluator.Evaluate(book, results).HasErrors);
            }
        );

    [Fact]
    public void Results_that_name_no_indicator() =>
        Growth.IsLinear(
            200,
            size =>
            {
                RuleBook book = LargeBook.Of(size);
                MeasuredResults results = LargeBook.Results(size, i => $"a/b/x{i}");
                return () => Assert.True(Books.Evaluator.Evaluate(book, results).HasErrors);
            }
        );

    [Fact]
    public void Results_that_stand_again_and_again() =>
        Growth.IsLinear(
            1000,
            size =>
            {
                RuleBook book = LargeBook.Of(1);
                var rows = new StringBuilder("indicator,value\n");
                rows.Insert(rows.Length, "a/b/i0,97%\n", size);
                MeasuredResults results = MeasuredResults
                    .Read(
                        InputSource.FromStream(
                            new MemoryStream(Encoding.UTF8.GetBytes(rows.ToString())),
                            "r.csv"
                        )
                    )
                    .Value;
                return () =>
                    Assert.Equal(
                        size - 1,
                        Books.Evaluator.Evaluate(book, results).Diagnostics.Count
                    );
            }
        );

    [Fact]
    public void Rows_that_bear_the_name_of_all_indicators() =>
        Growth.IsLinear(
            500,
            size =>
            {
                RuleBook book = LargeBook.Of(size, nameOf: _ => "Rate");
                var rows = new StringBuilder("indicator,value\n");
                rows.Insert(rows.Length, "Rate,97%\n", size);
                MeasuredResults results = MeasuredResults
                    .Read(
                        InputSource.FromStream(
                            new MemoryStream(Encoding.UTF8.GetBytes(rows.ToString())),
                            "r.csv"
                        )
                    )
                    .Value;
                return () =>
                    Assert.All(
                        Books
                            .Evaluator.Evaluate(book, results)
                            .Diagnostics.Where(finding => finding.Severity == Severity.Error),
                        finding =>
                            Assert.EndsWith(
                                $"a/b/i19 and {size - 20} more",
                                finding.Message(Language.English),
                                StringComparison.Ordinal
                            )
                    );
            }
        );

    [Fact]
    public void Decisions_about_as_many_findings() =>
        Growth.IsLinear(
            200,
            size =>
            {
                IEnumerable<string> lines =
                [
                    "schema: perfeval/rulebook/1\nid: book\ntitle: Book\nperiod: 2019\naccept:",
                    .. Enumerable.Repeat(
                        "  - {code: PE4006, reason: r, by: b, on: 2020-01-01}",
                        size
                    ),
                    "responsibilities:\n  - id: a\n    name: A\n    activities:\n      - id: b\n        name: B\n        indicators:",
                    .. Enumerable
                        .Range(0, 2 * size)
                        .Select(i =>
                            $"          - {{id: i{i}, name: Rate {i / 2}, measure: {{kind: percent, min: 0%, max: 100%}}, criteria: {{excellent: ≥95%, poor: <95%}}}}"
                        ),
                ];
                string book = string.Join('\n', lines);
                return () =>
                    Assert.All(
                        RuleBook.ReadText(book).Diagnostics,
                        finding => Assert.NotNull(finding.Acceptance)
                    );
            }
        );

    [Fact]
    public void Totals_of_a_book_with_as_many_responsibilities() =>
        Growth.IsLinear(
            500,
            size =>
            {
                IEnumerable<string> lines =
                [
                    "schema: perfeval/rulebook/1\nid: book\ntitle: Book\nperiod: 2019\ntotals:",
                    .. Enumerable.Range(1, size).Select(i => $"  t{i}: {i}"),
                    "responsibilities:",
                    .. Enumerable
                        .Range(0, size)
                        .Select(i => $"  - {{id: r{i}, name: R{i}, activities: []}}"),
                ];
                string book = string.Join('\n', lines);
                return () =>
                    Assert.True(
                        RuleBook.ReadText(book).Diagnostics.Sum(one => one.ToString().Length) > 0
                    );
            }
        );

    [Fact]
    public void Cases_of_a_book_with_as_many_indicators() =>
        Growth.IsLinear(
            200,
            size =>
            {
                RuleBook book = LargeBook.Of(size);
                var text = new StringBuilder(
                    "schema: perfeval/cases/1\nrulebook: b.yaml\ncases:\n"
                );
                for (int i = 0; i < size; i++)
                {
                    text.Append(
                        CultureInfo.InvariantCulture,
                        $"  - {{case: c{i}, results: {{a/b/i{i}: 97%}}, expect: {{a/b/i{i}: excellent}}}}\n"
                    );
                }

                CaseBook cases = CaseBook.ReadText(text.ToString(), book).Value;
                return () => Assert.All(cases.Run(), result => Assert.True(result.IsMet));
            }
        );

    [Fact]
    public void Seams_of_a_book() =>
        Growth.IsLinear(
            100,
            size =>
            {
                RuleBook book = LargeBook.Of(size);
                return () => Assert.True(Seams.Of(book.Proof).Count() >= size);
            }
        );

    [Fact]
    public void The_smallest_change_that_would_change_a_grade() =>
        Growth.IsLinear(
            200,
            size =>
            {
                EvaluationResult result = Books.Evaluator.Evaluate(
                    LargeBook.Of(size, hasRollUp: true),
                    LargeBook.Results(size)
                );
                NodeEvaluation root = result.Subjects[0].Root;
                return () => Assert.Equal(new Sensitivity(null, null), Sensitivity.Of(root));
            }
        );
}
