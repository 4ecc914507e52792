namespace PerfEval.Tests.Support;

/// <summary>The published table of 2019, its illustrative results and its cases.</summary>
public static class RealTable
{
    private static readonly string[] Folder = ["rules", "gaoxin-hrss"];

    public static string BookPath { get; } = Repository.PathOf([.. Folder, "2019.yaml"]);

    public static string ResultsPath { get; } = Repository.PathOf([.. Folder, "2019.results.yaml"]);

    public static string CasesPath { get; } = Repository.PathOf([.. Folder, "2019.cases.yaml"]);

    public static string EqualPath { get; } = Repository.PathOf([.. Folder, "rollup-equal.yaml"]);

    public static string BudgetPath { get; } = Repository.PathOf([.. Folder, "rollup-budget.yaml"]);

    public static RuleBook Book { get; } = RuleBook.Load(BookPath);

    public static MeasuredResults Results { get; } = MeasuredResults.Load(ResultsPath);
}
