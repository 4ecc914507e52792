namespace PerfEval.Tests.Support;

/// <summary>A small table that three offices fill in, one indicator of which nobody is named for, and results of two of them.</summary>
public static class OwnedTable
{
    public const string Text = """
        schema: perfeval/rulebook/1
        id: owned
        title: {zh: 某局指标, en: Table of a bureau}
        period: 2019
        responsibilities:
          - id: jobs
            name: {zh: 就业, en: Employment}
            owner: {zh: 就业处, en: Employment office}
            activities:
              - id: help
                name: {zh: 扶持, en: Support}
                indicators:
                  - {id: rate, name: {zh: 完成率, en: Completion}, criteria: {excellent: ≥95%, poor: <95%}}
                  - {id: money, name: {zh: 支出率, en: Spending}, owner: {zh: 财务处, en: Finance office}, criteria: {excellent: ≥95%, poor: <95%}}
              - id: train
                name: {zh: 培训, en: Training}
                indicators:
                  - {id: rate, name: {zh: 完成率, en: Completion}, criteria: {excellent: ≥95%, poor: <95%}}
                  - {id: people, name: {zh: 合格率, en: Passed}, owner: {zh: 培训处, en: Training office}, criteria: {excellent: ≥95%, poor: <95%}}
          - id: office
            name: {zh: 综合, en: General}
            activities:
              - id: files
                name: {zh: 档案, en: Files}
                indicators:
                  - {id: rate, name: {zh: 归档率, en: Filed}, criteria: {excellent: ≥95%, poor: <95%}}
        """;

    /// <summary>The table with the hands of two offices, of which one has left everything else open.</summary>
    public static EvaluationResult Evaluation =>
        Evaluate(
            Hand("甲处", "jobs/train/people: 96%"),
            Hand("乙处", "jobs/help/rate: 99%", "jobs/help/money: {note: later}")
        );

    /// <summary>The same table where everything was reported.</summary>
    public static EvaluationResult Complete =>
        Evaluate(
            Hand(
                "甲处",
                "jobs/help/rate: 99%",
                "jobs/help/money: 99%",
                "jobs/train/rate: 99%",
                "jobs/train/people: 99%",
                "office/files/rate: 99%"
            )
        );

    /// <summary>Two subjects of one file.</summary>
    public static EvaluationResult OfTwo =>
        Evaluate(
            (
                "two.csv",
                "subject,indicator,value\n东区,jobs/help/rate,99%\n东区,jobs/help/money,99%\n东区,jobs/train/rate,99%\n东区,office/files/rate,99%\n西区,jobs/help/money,99%\n西区,jobs/train/people,99%\n"
            )
        );

    private static (string File, string Text) Hand(string by, params string[] results) =>
        (
            $"{by}.yaml",
            $"schema: perfeval/results/1\nrulebook: owned\nasOf: 2019-12-31\nassessor: {{name: {by}, role: self}}\nresults:\n"
                + string.Concat(results.Select(result => $"  {result}\n"))
        );

    private static EvaluationResult Evaluate(params (string File, string Text)[] files) =>
        Books.Evaluator.Evaluate(
            RuleBook.ReadText(Text, "owned.yaml").Value,
            [.. files.Select(file => MeasuredResults.ReadText(file.Text, file.File).Value)]
        );
}
