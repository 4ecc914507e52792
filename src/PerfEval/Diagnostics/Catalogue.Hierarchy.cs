using static PerfEval.Diagnostics.Codes;

namespace PerfEval.Diagnostics;

// Hierarchy: what findings with codes PE4xxx say.
internal static partial class Catalogue
{
    public static readonly Wording OfficeWithoutActivity = new(
        PE4030,
        "No activity of the table serves the office '{office}' ({id}). Link one (offices: [{id}]), or accept that it is not measured",
        "“{office}”（{id}）没有对应的工作活动。请在活动上写 offices: [{id}]，或认可其不考核"
    );

    public static readonly Wording DutiesUnnamed = new(
        PE4031,
        "{count} of {all} duties are named by nothing in the table: {duties}",
        "{all} 项职责中有 {count} 项在指标表中没有对应：{duties}"
    );

    public static readonly Wording GoalUnmeasured = new(
        PE4033,
        "No indicator serves the goal '{id}' ({text}). Link one (goals: [{id}]), or accept that it is not measured",
        "目标“{id}”没有对应的指标（{text}）。请写 goals: [{id}]，或认可其不考核"
    );

    public static readonly Wording NumberRepeats = new(
        PE4036,
        "The number {number} stands again in the list of '{office}', where {expected} is due",
        "“{office}”的序号 {number} 重复，此处应为 {expected}"
    );

    public static readonly Wording NumberSkips = new(
        PE4036,
        "The list of '{office}' goes on with {number}, where {expected} is due",
        "“{office}”的序号跳到 {number}，此处应为 {expected}"
    );

    public static readonly Wording NameIsGoal = new(
        PE4037,
        "The name '{name}' is the {key} of its activity '{activity}': it says what is wanted, and not what is measured",
        "指标名称“{name}”就是活动“{activity}”的 {key}：说的是要做什么，而不是计量什么"
    );

    public static readonly Wording NameWithOtherCriteria = new(
        PE4038,
        "'{name}' has the criteria {criteria} here, and {others} at {path}",
        "“{name}”此处的评价标准为 {criteria}，在 {path} 为 {others}"
    );

    public static readonly Wording UnknownLink = new(
        PE1005,
        "'{key}' is no office, duty or goal of the rule book{guess} There are: {keys}",
        "指标体系中没有名为“{key}”的科室、职责或目标{guess}可用的有：{keys}"
    );

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
