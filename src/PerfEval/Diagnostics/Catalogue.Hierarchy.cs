using static PerfEval.Diagnostics.Codes;

namespace PerfEval.Diagnostics;

// Hierarchy: what findings with codes PE4xxx say.
internal static partial class Catalogue
{
    public static readonly Wording BudgetsDiffer = new(
        PE4001,
        "The budgets below '{path}' sum to {sum}, but its own is {budget}: a difference of {difference}. Correct the amounts, or accept the finding if they were published so",
        "“{path}”各下级预算合计 {sum}，而其自身预算为 {budget}，相差 {difference}。请改正金额；如果原文如此，请认可该问题"
    );

    public static readonly Wording BudgetsExceed = new(
        PE4001,
        "The budgets below '{path}' sum to {sum}, {difference} more than its own {budget}, although {absent} has none. Correct the amounts, or accept the finding if they were published so",
        "“{path}”各下级预算合计 {sum}，比其自身预算 {budget} 多 {difference}，而 {absent} 还没有预算。请改正金额；如果原文如此，请认可该问题"
    );

    public static readonly Wording ControlTotal = new(
        PE4002,
        "The budgets of the responsibilities sum to {sum}, and '{name}' is {total}: a difference of {difference}{absent}",
        "各职责预算合计 {sum}，“{name}”为 {total}，相差 {difference}{absent}"
    );

    public static readonly Wording ControlTotalOfLevel = new(
        PE4002,
        "The budgets of the {level} sum to {sum}, and '{name}' is {total}: a difference of {difference}{absent}",
        "各{level}预算合计 {sum}，“{name}”为 {total}，相差 {difference}{absent}"
    );

    public static readonly Wording WeightMissing = new(
        PE4003,
        "'{path}' declares no weight, but its sibling '{other}' does. Write weight: for every child of a parent, or for none",
        "“{path}”没有声明权重，而同级的“{other}”有。同一上级的各项应全部写 weight:，或全部不写"
    );

    public static readonly Wording WeightOfIndicatorMissing = new(
        PE4003,
        "'{path}' declares no weight, which every indicator needs for weights: declared and over: indicators. Write weight: for it, or choose over: children",
        "“{path}”没有声明权重，而 weights: declared 与 over: indicators 要求每个指标都有权重。请写 weight:，或改用 over: children"
    );

    public static readonly Wording NoWeightDeclared = new(
        PE4003,
        "No node of the rule book declares a weight, and none is guessed. Write weight: on the nodes, or choose weights: equal",
        "指标体系中没有任何一项声明权重，系统不会猜测。请在各项写 weight:，或改用 weights: equal"
    );

    public static readonly Wording BudgetsOverIndicators = new(
        PE4003,
        "Indicators have no budgets to weigh by. Write over: children, or choose other weights",
        "指标没有预算，无法按预算加权。请写 over: children，或改用其他权重"
    );

    public static readonly Wording WeightsSumToZero = new(
        PE4003,
        "The weights below {node} sum to 0, so that nothing can be weighed. Give at least one child a weight above 0, or choose other weights",
        "{node}各下级权重合计为0，无法加权。请至少给其中一项大于0的权重，或改用其他权重"
    );

    public static readonly Wording BudgetAbsent = new(
        PE4004,
        "'{path}' has no budget to weigh by, and absent is not 0. Write absentBudget: exclude to leave such nodes out, or choose other weights",
        "“{path}”没有预算，无法按预算加权；空缺不等于0。请写 absentBudget: exclude 以排除此类项目，或改用其他权重"
    );

    public static readonly Wording PointsOutsideBands = new(
        PE4005,
        "{grade} earns {points} points, but the bands grade that score {band}. Correct the points or the bands",
        "{grade}的评分为 {points}，而该评分按 bands 评为{band}。请改正 points 或 bands"
    );

    public static readonly Wording BandsNotHigher = new(
        PE3007,
        "The bands {better} and {worse} are not in order: more points are better, so that a worse grade begins lower. Correct the bands",
        "区间{better}与{worse}次序不成立：评分越高越好，较差等级的起点应更低。请改正 bands"
    );

    public static readonly Wording CoverageTooLow = new(
        PE4007,
        "Only {coverage} of the weight below {node} was measured, less than the {least} of minCoverage: its grade is withheld",
        "{node}只有{coverage}的权重已测得，低于 minCoverage 的 {least}：不予定级"
    );

    public static readonly Wording NamesRepeat = new(
        PE4006,
        "The name '{name}' stands {count} times, also at {others}. Results are written by path, so nothing needs to be done",
        "名称“{name}”出现{count}次，另见 {others}。结果按路径填写，无需处理"
    );
}
