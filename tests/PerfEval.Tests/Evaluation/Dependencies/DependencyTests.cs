using System.Globalization;
using PerfEval.Evaluation;
using PerfEval.Evaluation.Dependencies;
using PerfEval.Reporting;
using PerfEval.Reporting.Decisions;
using PerfEval.Tests.Support;

namespace PerfEval.Tests.Evaluation.Dependencies;

/// <summary>Which choices the grades of a subject depend on, and what they would be otherwise.</summary>
public class DependencyTests
{
    private static readonly EvaluationResult RealEvaluation = new Evaluator().Evaluate(
        RealTable.Book,
        RealTable.Results,
        new EvaluationOptions { RollUp = RollUp.Load(RealTable.EqualPath) }
    );

    [Fact]
    public void The_real_table_in_English() =>
        Snapshot.Match(Listed(RealEvaluation, Language.English));

    [Fact]
    public void The_real_table_in_Chinese() =>
        Snapshot.Match(Listed(RealEvaluation, Language.Chinese));

    [Theory]
    [InlineData("overlap", "worse")]
    [InlineData("overlap", "refuse")]
    [InlineData("gap", "better")]
    [InlineData("gap", "refuse")]
    [InlineData("beyond", "refuse")]
    [InlineData("top", "literal")]
    [InlineData("top", "refuse")]
    public void Another_policy_changes_what_the_same_results_give_by_a_rule_book_that_has_it(
        string part,
        string choice
    )
    {
        string text = File.ReadAllText(RealTable.BookPath)
            .Replace(
                "\nperiod:",
                $"\nreading: {{{part}: {choice}}}\nperiod:",
                StringComparison.Ordinal
            );
        RuleBook book = RuleBook.Load(
            InputSource.FromText(text, "2019.yaml") with
            {
                Folder = Path.GetDirectoryName(RealTable.BookPath),
            }
        );
        Dependency? listed = Dependency
            .Of(RealEvaluation, RealEvaluation.Subjects[0])
            .SingleOrDefault(one => one.OtherPolicy == $"{part}: {choice}");
        AssertSays(listed, Evaluate(book, RealTable.Results));
    }

    [Fact]
    public void What_does_not_apply_is_missing_where_nobody_said_so()
    {
        string text = File.ReadAllText(RealTable.ResultsPath)
            .Replace(
                "reform/institution/timely-completion: {notApplicable: 本年度无此项业务}",
                "",
                StringComparison.Ordinal
            );
        Dependency listed = Dependency
            .Of(RealEvaluation, RealEvaluation.Subjects[0])
            .Single(one => one.Policy is null);
        Assert.Equal("reform/institution/timely-completion", listed.Indicator?.Path);
        AssertSays(listed, Evaluate(RealTable.Book, MeasuredResults.ReadText(text).Value));
    }

    // 中 by the policy, 差 by the board, which counts while the criteria leave the grade open.
    [Theory]
    [InlineData("fair", "undecided a/b/c: 1")]
    [InlineData("poor", "")]
    public void A_decision_counts_where_it_is_another_than_the_policys(
        string byPolicy,
        string expected
    )
    {
        string book = Books
            .Of("min: 0%, max: 100%", "≥95%", "≥90%", "≥80%", "<81%")
            .Replace(
                "period: 2019\n",
                $"period: 2019\nreading: {{overlap: {(byPolicy == "fair" ? "better" : "worse")}}}\n",
                StringComparison.Ordinal
            );
        EvaluationResult evaluation = Books.Evaluate(
            book,
            "{value: 80.5%, decided: {grade: poor, reason: r, by: board, on: 2020-01-10}}"
        );
        IReadOnlyList<Dependency> found = Dependency.Of(evaluation, evaluation.Subjects[0]);
        Assert.Equal(expected, string.Join(", ", found));
        Assert.All(found, one => Assert.Equal(byPolicy, one.Nodes[^1].Then.Grade?.Id));
    }

    [Fact]
    public void An_indicator_with_a_policy_of_its_own_is_listed_for_itself()
    {
        string book = Books
            .Of("min: 0%, max: 100%", "≥95%", "≥90%", "≥80%", "<81%")
            .Replace(
                "name: C\n",
                "name: C\n            reading: {overlap: worse}\n",
                StringComparison.Ordinal
            );
        EvaluationResult evaluation = Books.Evaluate(book, "80.5%");
        IReadOnlyList<Dependency> found = Dependency.Of(evaluation, evaluation.Subjects[0]);
        Assert.Equal(["overlap: better: 1", "overlap: refuse: 1"], found.Select(one => $"{one}"));
        Assert.All(found, one => Assert.Equal("a/b/c", one.Indicator?.Path));
    }

    [Theory]
    // Between the bands 60 and 60.01 lies no score of the resolution, but between 60 and 70 does 65.
    [InlineData("gap: better: 3")]
    public void The_policy_of_the_bands_is_that_of_the_rule_book(string expected)
    {
        string book = Books
            .Of("min: 0%, max: 100%", "≥95%", "≥90%", "≥80%", "<80%")
            .Replace(
                "period: 2019\n",
                "period: 2019\nrollup:\n  method: weighted-mean\n  weights: equal\n  points: {excellent: 100, good: 85, fair: 65, poor: 50}\n  bands: {excellent: '>= 90', good: '>= 80', fair: '70 to 80', poor: '< 60'}\n  missing: withhold\n",
                StringComparison.Ordinal
            );
        EvaluationResult evaluation = Books.Evaluate(book, "85%");
        Assert.Contains(
            expected,
            Dependency.Of(evaluation, evaluation.Subjects[0]).Select(one => $"{one}")
        );
    }

    [Theory]
    [InlineData("2019-09-30", null, "Pending")]
    [InlineData("2020-06-30", null, "NotYetDue")]
    [InlineData("2019-09-30", "2019-12-30", "Graded")]
    public void Dates_are_judged_as_of_the_same_day(string due, string? completed, string status)
    {
        string book = Books.Of(
            "kind: timing",
            "{text: 按时, when: by due}",
            "{text: 一月内, when: within P1M after due}",
            "{text: 二月内, when: within P2M after due}",
            "{text: 未完成, when: never}"
        );
        EvaluationResult evaluation = Books.Evaluate(
            book,
            completed is null ? $"{{due: {due}}}" : $"{{due: {due}, completed: {completed}}}"
        );
        Assert.Equal(status, evaluation.Subjects[0].Indicators[0].Status.ToString());
        Assert.Equal(
            status == "Graded" ? "beyond: refuse: 1" : "",
            string.Join(", ", Dependency.Of(evaluation, evaluation.Subjects[0]))
        );
    }

    private static EvaluationResult Evaluate(RuleBook book, MeasuredResults results) =>
        new Evaluator().Evaluate(
            book,
            results,
            new EvaluationOptions { RollUp = RollUp.Load(RealTable.EqualPath) }
        );

    // Every node stands as it does in an evaluation that was made otherwise; those not listed, as they do now.
    private static void AssertSays(Dependency? listed, EvaluationResult otherwise)
    {
        var lines = new DependencyLines(new Phrases(Language.English));
        Dictionary<string, NodeEvaluation> changed = (listed?.Nodes ?? []).ToDictionary(
            node => node.Now.Path,
            node => node.Then
        );
        Assert.Equal(
            otherwise
                .Subjects[0]
                .Root.SelfAndBelow()
                .Select(node => $"{node.Path} {lines.Standing(node)}"),
            RealEvaluation
                .Subjects[0]
                .Root.SelfAndBelow()
                .Select(node => changed.GetValueOrDefault(node.Path, node))
                .Select(node => $"{node.Path} {lines.Standing(node)}")
        );
    }

    private static string Listed(EvaluationResult evaluation, Language language)
    {
        var lines = new DependencyLines(new Phrases(language));
        using var text = new StringWriter(CultureInfo.InvariantCulture) { NewLine = "\n" };
        foreach (Dependency dependency in Dependency.Of(evaluation, evaluation.Subjects[0]))
        {
            text.WriteLine(lines.Summary(dependency));
            foreach (DependentNode node in dependency.Nodes)
            {
                text.WriteLine(
                    $"  {(node.Now.Path.Length == 0 ? "." : node.Now.Path)}: {lines.Change(node)}"
                );
            }
        }

        return text.ToString();
    }
}
