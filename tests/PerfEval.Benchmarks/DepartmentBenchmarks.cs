using BenchmarkDotNet.Attributes;
using RulesEngine.Models;

namespace PerfEval.Benchmarks;

/// <summary>One department of 40 results: grades only, and the full evaluation.</summary>
public class DepartmentBenchmarks
{
    private readonly Department _department = Department.Create();
    private readonly byte[] _codes = new byte[Department.Size];
    private readonly string[] _workflows = [.. Form.All.Select((_, i) => $"form-{i}")];
    private Dictionary<string, Rule[]> _rules = [];
    private Grader? _grader;
    private GradingPlan? _plan;
    private MeasuredResults? _results;
    private EvaluationOptions? _withRollUp;
    private RulesEngine.RulesEngine? _engine;

    /// <summary>Prepares all contenders, and holds their grades against those of an evaluation.</summary>
    [GlobalSetup]
    public void Prepare()
    {
        _rules = _department
            .Paths.Zip(_department.Forms)
            .ToDictionary(pair => pair.First, pair => pair.Second.Rules);
        _grader = new Grader(_department.Book);
        _plan = _grader.Plan(_department.Paths, PercentForm.Percent);
        _results = _department.Results;
        _withRollUp = new EvaluationOptions { RollUp = _department.RollUp };
        _engine = new RulesEngine.RulesEngine([.. Form.All.Select(Workflow)]);

        _department.Check(nameof(RulesById), RulesById().Select(result => result.Rank));
        _department.Check(nameof(ByHand), ByHand().Select(rank => (int)rank));
        _department.Check(nameof(GraderById), RanksOf(GraderById()));
        _department.Check(nameof(BoundPlan), RanksOf(BoundPlan()));
        _department.Check(nameof(MicrosoftRulesEngine), MicrosoftRulesEngine().Result);
        _department.Check(
            nameof(FullEvaluation),
            FullEvaluation().Subjects[0].Indicators.Select(indicator => indicator.Grade!.Rank)
        );
    }

    /// <summary>Rules by id, and a list of records: the yardstick.</summary>
    [Benchmark(Baseline = true, Description = "rules by id, list of records")]
    public IReadOnlyList<Result> RulesById()
    {
        var results = new List<Result>(Department.Size);
        for (int i = 0; i < _department.Paths.Length; i++)
        {
            (string path, decimal value) = (_department.Paths[i], _department.Values[i]);
            Rule[] rules = _rules[path];
            int rank = 0;
            while (!rules[rank].Holds(value))
            {
                rank++;
            }

            results.Add(new Result(path, rank, value));
        }

        return results;
    }

    /// <summary>An <c>if</c> and <c>else</c> for each indicator, called through a delegate.</summary>
    [Benchmark(Description = "hand-written if/else on decimal")]
    public byte[] ByHand()
    {
        for (int i = 0; i < _codes.Length; i++)
        {
            _codes[i] = (byte)_department.Forms[i].ByHand(_department.Values[i]);
        }

        return _codes;
    }

    /// <summary>The engine of rules that .NET developers find first.</summary>
    [Benchmark(Description = "RulesEngine 6.0.1")]
    public async Task<int[]> MicrosoftRulesEngine()
    {
        var ranks = new int[Department.Size];
        for (int i = 0; i < ranks.Length; i++)
        {
            List<RuleResultTree> results = await _engine!.ExecuteAllRulesAsync(
                _workflows[i % _workflows.Length],
                new RuleParameter("value", _department.Values[i])
            );
            ranks[i] = results.FindIndex(result => result.IsSuccess);
        }

        return ranks;
    }

    /// <summary>Grades only, typed values by id.</summary>
    [Benchmark(Description = "Grader, by path")]
    public byte[] GraderById()
    {
        for (int i = 0; i < _codes.Length; i++)
        {
            (string path, decimal value) = (_department.Paths[i], _department.Values[i]);
            GradeCode code = _department.Forms[i].IsPercent
                ? _grader!.GradePercent(path, value)
                : _grader!.Grade(path, value);
            _codes[i] = code.Value;
        }

        return _codes;
    }

    /// <summary>Grades only, with a plan bound once.</summary>
    [Benchmark(Description = "Grader, plan bound once")]
    public byte[] BoundPlan()
    {
        _plan!.Grade(_department.Values, _codes);
        return _codes;
    }

    /// <summary>The graded tree with scores, from texts as they stand in a file.</summary>
    [Benchmark(Description = "full evaluation with roll-up")]
    public EvaluationResult FullEvaluation() =>
        new Evaluator().Evaluate(_department.Book, _results!, _withRollUp);

    /// <summary>The same, and everything read of it: every node with its score, every reason and every distance.</summary>
    [Benchmark(Description = "full evaluation, all of it read")]
    public int FullEvaluationRead() => ReadAll(FullEvaluation().Subjects[0].Root);

    private static int ReadAll(NodeEvaluation node)
    {
        int read = (int)node.Status! + (node.Grade?.Rank ?? 0);
        if (node.Indicator is { } indicator)
        {
            read += indicator.Ruling!.Claims.Count;
            read += indicator.DistanceToBetter is null ? 0 : 1;
            read += indicator.DistanceToWorse is null ? 0 : 1;
        }
        else
        {
            read += node.RollUp!.Score is null ? 0 : 1;
        }

        foreach (NodeEvaluation child in node.Children)
        {
            read += ReadAll(child);
        }

        return read;
    }

    private static IEnumerable<int> RanksOf(byte[] codes) =>
        codes.Select(code => new GradeCode(code).Rank);

    private static Workflow Workflow(Form form, int number) =>
        new()
        {
            WorkflowName = $"form-{number}",
            Rules =
            [
                .. form.Expressions.Select(
                    (expression, rank) =>
                        new RulesEngine.Models.Rule
                        {
                            RuleName = $"grade-{rank}",
                            RuleExpressionType = RuleExpressionType.LambdaExpression,
                            Expression = expression,
                        }
                ),
            ],
        };

    /// <summary>A result as a list of records would hold it.</summary>
    /// <param name="Path">The indicator.</param>
    /// <param name="Rank">The rank of its grade.</param>
    /// <param name="Value">The value.</param>
    public readonly record struct Result(string Path, int Rank, decimal Value);
}
