using static PerfEval.Diagnostics.Codes;

namespace PerfEval.Diagnostics;

// Scores: what findings about points and their rules say.
internal static partial class Catalogue
{
    public static readonly Wording ScoreMissing = new(
        PE1004,
        "'{path}' has points, but no rule by which they are earned. Write a rule (score: {ratio: ≥95%}), or inherit one (score: on a node above or on the rule book)",
        "“{path}”有分值，却没有评分规则。请写明规则（score: {ratio: ≥95%}），或在上级或指标体系上写 score: 供其继承"
    );

    public static readonly Wording PointsOfScoreMissing = new(
        PE1004,
        "'{path}' has a score rule, but no points that it could earn. Write points: 10, or 0 for a list of bonuses and penalties",
        "“{path}”有评分规则，却没有分值。请写 points: 10；加减分项写 0"
    );

    public static readonly Wording ScoreKindMissing = new(
        PE1004,
        "The rule says nothing that earns points. Write one of its kinds: {kinds}",
        "评分规则没有写明得分方法。请写其中一种：{kinds}"
    );

    public static readonly Wording TargetMissing = new(
        PE1004,
        "The rule of '{path}' takes the indicator's target, and there is none. Write target: ≥500, or the set in the rule itself",
        "“{path}”的评分规则以年度指标值为准，却没有写。请写 target: ≥500，或在规则中直接写明范围"
    );

    public static readonly Wording StepsMissing = new(
        PE1004,
        "'{key}: {text}' says what earns all points, and nothing of what lies beside it. Write minus: {points: 1, per: 1pp, steps: whole}, plus:, or zero: and the values that earn nothing",
        "“{key}: {text}”只写明何时得满分，没有写其余的值如何得分。请写 minus: {points: 1, per: 1pp, steps: whole}、plus:，或以 zero: 写明不得分的值"
    );

    public static readonly Wording PlusMostMissing = new(
        PE1004,
        "Nothing limits what '{key}' adds. Write most: and the points that it adds at most",
        "“{key}”的加分没有上限。请用 most: 写明最多加多少分"
    );

    public static readonly Wording TiersMissing = new(
        PE1004,
        "The tiers leave out {grades}, of which the indicator has criteria. Write what each grade earns",
        "分档没有写 {grades}，而指标有这些等级的评价标准。请写明每一等级的得分"
    );

    public static readonly Wording LineTooShort = new(
        PE1004,
        "A line goes from one value to another, and has only {count}. Write at least two values with their points",
        "线段至少要有两个值，这里只有{count}个。请写至少两个值及其得分"
    );

    public static readonly Wording BeyondLineOpen = new(
        PE1004,
        "Nothing is said of values that lie {key} the end {end} of the line, such as {witness}. Write {key}: hold for its {points} points, or {key}: zero for none",
        "没有写明线段端点 {end} 以外的值（例如 {witness}）如何得分。请写 {key}: hold（按端点得{points}分），或 {key}: zero（不得分）"
    );

    public static readonly Wording ItemsMissing = new(
        PE1004,
        "The rule has no items. Write at least one: {late: {text: late reports, minus: 0.5}}",
        "评分规则没有任何子项。请至少写一项：{late: {text: 迟报, minus: 0.5}}"
    );

    public static readonly Wording ItemEarnsNothing = new(
        PE1004,
        "The item '{item}' neither earns nor takes anything. Write points:, minus:, plus:, zero: true, or a rule of its own",
        "子项“{item}”既不得分也不扣分。请写 points:、minus:、plus:、zero: true，或它自己的规则"
    );

    public static readonly Wording TierWithoutCriterion = new(
        PE1005,
        "'{path}' has no criterion for '{grade}', so that nothing can earn its points. Remove it from the tiers, or write the criterion",
        "“{path}”没有“{grade}”的评价标准，不会有结果得到这一档的分。请从分档中删除，或补写评价标准"
    );

    public static readonly Wording SeveralKinds = new(
        PE1005,
        "'{key}' and '{other}' are two kinds of rules, and one of them has to count. Keep one",
        "“{key}”与“{other}”是两种评分方法，只能有一种。请保留其一"
    );

    public static readonly Wording TooManyTiers = new(
        PE1005,
        "There are {count} tiers, and at most {most} can be told apart. Write a line (score: {line: …}) where there are so many",
        "共有{count}档，最多{most}档。档数如此之多时请用线性（score: {line: …}）"
    );

    public static readonly Wording StepUnitOpen = new(
        PE2002,
        "Beside a percent the step '{text}' is open: it may be percentage points or a part of the target. Write '{points}' or '{target}'",
        "百分比指标的“{text}”含义不明：可能是百分点，也可能是目标值的百分之几。请写“{points}”或“{target}”"
    );

    public static readonly Wording StepUnitDiffers = new(
        PE2002,
        "The step '{text}' is not in '{wanted}', as the indicator is. Write it like '{example}', or as a part of the target: '{target}'",
        "“{text}”与指标的单位“{wanted}”不同。请写作“{example}”，或目标值的一部分：“{target}”"
    );

    public static readonly Wording PointsDoNotSum = new(
        PE4008,
        "The points below '{path}' sum to {sum}, and its own are {points}. Correct them, or accept the finding if they were published so; the rows count",
        "“{path}”各下级分值合计 {sum}，而其自身分值为 {points}。请改正；如果原文如此，请认可该问题。计分以各行为准"
    );

    public static readonly Wording PointsOfBookDoNotSum = new(
        PE4008,
        "The points of the rule book sum to {sum}, and it says {points}. Correct them, or accept the finding if they were published so; the rows count",
        "指标体系各项分值合计 {sum}，而总分写为 {points}。请改正；如果原文如此，请认可该问题。计分以各行为准"
    );

    public static readonly Wording ItemsDoNotSum = new(
        PE4009,
        "The points of the items sum to {sum}, and the indicator has {points}. Correct one of them",
        "各子项分值合计 {sum}，而指标分值为 {points}。请改正其一"
    );

    public static readonly Wording StepsOpen = new(
        PE4010,
        "It is open how a part of '{text}' counts in {key}. At {witness} that gives {whole} points by whole steps, {started} by steps begun, {exact} in proportion. Write steps: whole, steps: started or steps: exact",
        "{key} 没有写明不足“{text}”的部分如何计算。在 {witness} 处，只计整档得{whole}分，不足一档按一档得{started}分，按比例得{exact}分。请写 steps: whole、steps: started 或 steps: exact"
    );

    public static readonly Wording OverOpen = new(
        PE4011,
        "It is open what counts above '{text}'. At {witness} that gives {full} points as full, {inverse} by target/actual, {excess} by 2-actual/target. Write over: full, over: target/actual or over: 2-actual/target",
        "没有写明超过“{text}”时如何得分。在 {witness} 处，full 得{full}分，target/actual 得{inverse}分，2-actual/target 得{excess}分。请写 over: full、over: target/actual 或 over: 2-actual/target"
    );

    public static readonly Wording OverOpenAtMost = new(
        PE4011,
        "It is open what counts above '{text}'. At {witness} that gives {inverse} points by target/actual, {excess} by 2-actual/target. Write over: target/actual or over: 2-actual/target",
        "没有写明超过“{text}”时如何得分。在 {witness} 处，target/actual 得{inverse}分，2-actual/target 得{excess}分。请写 over: target/actual 或 over: 2-actual/target"
    );

    public static readonly Wording OverWithoutEnd = new(
        PE4011,
        "'over: {over}' takes points above an upper end, and '{text}' has none: more is always full. Remove over:, or write the set with its end, such as =12",
        "“over: {over}”用于超过上限的值，而“{text}”没有上限，超过者得满分。请删除 over:，或写明上限，例如 =12"
    );

    public static readonly Wording AmountOutside = new(
        PE4012,
        "'{amount}' is {points} points, outside of what can be earned, {least} to {most}. Correct it, or write least: or most:",
        "“{amount}”为{points}分，超出得分范围 {least} 至 {most}。请改正，或写明 least: 或 most:"
    );

    public static readonly Wording MinusBelowLeast = new(
        PE4012,
        "minus takes up to {most} from {start} points: that ends at 0, or at {below}. Write least: 0 or least: {below}",
        "minus 最多扣{most}分，而起始只有{start}分：最低为0，或为{below}。请写 least: 0 或 least: {below}"
    );

    public static readonly Wording MinusOfNothing = new(
        PE4012,
        "The item '{item}' takes {minus} from a row of 0 points, and nothing says how far below 0 it may lead. Write least: and the least that can be earned",
        "子项“{item}”从0分中扣{minus}分，没有写明最低可到多少。请用 least: 写明最低得分"
    );

    public static readonly Wording LeastAboveMost = new(
        PE4012,
        "The least that can be earned, {least}, is more than the most, {most}. Correct one of them",
        "最低得分 {least} 高于最高得分 {most}。请改正其一"
    );

    public static readonly Wording CurveTurns = new(
        PE4013,
        "The points do not go one way, although {direction}: {first} earns {firstPoints}, {second} {secondPoints}. Correct the amounts or the sets",
        "得分的方向前后不一，而{direction}：{first} 得 {firstPoints}，{second} 得 {secondPoints}。请改正分数或范围"
    );

    public static readonly Wording TiersNotInOrder = new(
        PE4013,
        "The tier '{worse}' earns {more} points, more than '{better}' before it, which earns {fewer}. Write the tiers with most points first, or correct the amounts",
        "“{worse}”一档得{more}分，多于其前“{better}”一档的{fewer}分。请按分数由高到低书写，或改正分数"
    );

    public static readonly Wording RatioOfNothing = new(
        PE4014,
        "'{text}' ends at {end}, of which no share can be taken: a ratio needs an end above 0. Write the values that earn points as tiers (score: {tiers: …})",
        "“{text}”的端点为 {end}，无法计算比例：比例的目标必须大于0。请改用分档（score: {tiers: …}）"
    );

    public static readonly Wording ExplainFromNothing = new(
        PE4014,
        "'{text}' ends at {end}, of which {from} is no more: explainFrom needs an end above 0. Remove explainFrom:",
        "“{text}”的端点为 {end}，它的 {from} 并不更大：explainFrom 的目标必须大于0。请删除 explainFrom:"
    );

    public static readonly Wording StandardWithoutEnd = new(
        PE4014,
        "'{text}' has no end that belongs to it, from which steps could be counted. Write it with ≥, ≤, = or a closed range",
        "“{text}”没有包含在内的端点，无法据以计算档数。请用 ≥、≤、= 或闭区间"
    );

    public static readonly Wording StepOfNothing = new(
        PE4014,
        "The step '{text}' is not above 0, so that no number of steps leads anywhere. Write a step above 0",
        "“{text}”不大于0，无法据以计算档数。请写大于0的档"
    );

    public static readonly Wording PlusBothSides = new(
        PE4014,
        "'{text}' has two ends, and beyond neither of them lies what is better. Remove plus:, or write the standard with ≥ or ≤",
        "“{text}”有两个端点，超出任何一端都不是更好。请删除 plus:，或以 ≥、≤ 写明标准"
    );

    public static readonly Wording LineTwice = new(
        PE4014,
        "The line has the value {value} twice, and would earn two amounts there. Remove one of them",
        "线段两次写到 {value}，在此处会有两个得分。请删除其一"
    );

    public static readonly Wording OpenEndEarnsAll = new(
        PE4015,
        "'{text}' does not hold {end}, but the ratio there is 1 and earns all {points} points",
        "“{text}”不含 {end}，但该处比例为1，得满分 {points}"
    );

    public static readonly Wording CurveJumps = new(
        PE4017,
        "At {at} the points jump by {jump}: {below} below, {above} above",
        "在 {at} 处得分跳变 {jump}：其下为 {below}，其上为 {above}"
    );

    public static readonly Wording NumberNotInRule = new(
        PE4018,
        "The published words speak of {number} points, which the rule does not have: '{text}'. Correct the rule or the words",
        "公布的文字写有{number}分，而规则中没有：“{text}”。请改正规则或文字"
    );

    public static readonly Wording BetterGradeEarnsLess = new(
        PE4019,
        "A better grade can earn fewer points: {one} is {better} and earns {points}, {other} is {worse} and earns {more}. Correct the rule or the criteria",
        "较好的等级可能得分更低：{one} 评为{better}，得{points}分；{other} 评为{worse}，得{more}分。请改正规则或评价标准"
    );

    public static readonly Wording SumWeighsItself = new(
        PE4003,
        "Points are summed as they stand, so that '{key}' has nothing to weigh. Remove it, or choose method: weighted-mean",
        "求和时各项按分值相加，“{key}”无从加权。请删除，或改用 method: weighted-mean"
    );

    public static readonly Wording NothingToSum = new(
        PE4003,
        "Nothing in the rule book earns points, so that there is nothing to sum. Write points: and score: on the indicators, or choose another method",
        "指标体系中没有任何一项计分，无从求和。请在指标上写 points: 与 score:，或改用其他 method"
    );

    public static readonly Wording CapWithoutBands = new(
        PE4003,
        "The gate of '{path}' caps grades at {cap}, and without bands no node above it has one. Write bands: in the roll-up, or capPoints: in the place of cap:",
        "“{path}”的一票否决把等级限为{cap}，而没有 bands 时其上各级没有等级。请在汇总规则中写 bands:，或把 cap: 改为 capPoints:"
    );

    public static readonly Wording CapOfNoPoints = new(
        PE4003,
        "The gate of '{path}' caps points at {points}, and method: {method} sums none. Write cap: and a grade, or choose method: sum",
        "“{path}”的一票否决把得分限为{points}，而 method: {method} 不汇总得分。请写 cap: 及等级，或改用 method: sum"
    );

    public static readonly Wording ScoreNeedsSum = new(
        PE4003,
        "'{path}' has a score rule, and method: {method} rolls up grades, not points. Remove the roll-up, or the rule",
        "“{path}”有评分规则，而 method: {method} 汇总的是等级而不是分数。请删除汇总规则，或删除评分规则"
    );

    public static readonly Wording GateWithoutCriteria = new(
        PE1005,
        "'{path}' has no criteria, so that no grade closes its gate. Write a part of its points, such as when: \"<60%\", or when: {item: …}",
        "“{path}”没有评价标准，等级无法触发一票否决。请写得分比例，例如 when: \"<60%\"，或 when: {item: …}"
    );

    public static readonly Wording GateWithoutPoints = new(
        PE1005,
        "'{path}' has no points of which '{text}' could be a part. Write a grade of its criteria, or when: {item: …}",
        "“{path}”没有分值，“{text}”无从计算。请写等级，或 when: {item: …}"
    );

    public static readonly Wording GateOfUnknownItem = new(
        PE1005,
        "'{path}' has no item '{key}' that is counted or ticked{guess} Write the id of such an item of its score",
        "“{path}”没有可计数或勾选的子项“{key}”{guess}请写其评分规则中此类子项的 id"
    );

    public static readonly Wording OutOfWithoutPoints = new(
        PE1004,
        "'{path}' says out of how many its points count (outOf: {outOf}), and not for how many. Write points: beside it",
        "“{path}”写明下级合计 {outOf}（outOf），却没有写折算成多少分。请同时写 points:"
    );

    public static readonly Wording OutOfNothing = new(
        PE1005,
        "'{path}' counts its points out of 0, which is no scale. Write outOf: and what the points below it sum to",
        "“{path}”的 outOf 为0，无法折算。请写下级分值合计"
    );

    public static readonly Wording NotApplicableOpen = new(
        PE4020,
        "'{indicator}' does not apply, and nobody says what becomes of its {points} points. Write notApplicable: full, zero or rescale in the roll-up or on the indicator",
        "“{indicator}”不适用，而没有写明其{points}分如何处理。请在汇总规则或指标上写 notApplicable: full、zero 或 rescale"
    );

    public static readonly Wording DecisionOutside = new(
        PE5015,
        "{points} points lie outside of {least} to {most}, which '{indicator}' can earn. Decide points inside of it",
        "{points}分不在“{indicator}”的得分范围 {least} 至 {most} 内。请在此范围内裁定"
    );

    public static readonly Wording NoPointsToDecide = new(
        PE5015,
        "'{indicator}' earns no points that could be decided. Decide its grade, or remove decided:",
        "“{indicator}”不计分，无分可裁定。请裁定等级，或删去 decided:"
    );

    public static readonly Wording UnknownItem = new(
        PE5001,
        "'{indicator}' has no item '{key}'{guess} It has: {keys}",
        "“{indicator}”没有子项“{key}”{guess}其子项为：{keys}"
    );

    public static readonly Wording ItemsExpected = new(
        PE5014,
        "The items of '{indicator}' are answered one by one. Write {items: {{example}}}",
        "“{indicator}”须逐项填写。请写 {items: {{example}}}"
    );

    public static readonly Wording ItemsNotExpected = new(
        PE5014,
        "'{indicator}' has no items to answer. Write its value",
        "“{indicator}”没有子项。请直接填写实际完成值"
    );

    public static readonly Wording NotACount = new(
        PE5014,
        "'{text}' is no answer to the item '{item}'. Write how many times it happened (0, 1, 2 …), or yes or no",
        "“{text}”不能作为子项“{item}”的填写。请写次数（0、1、2……），或是、否"
    );

    public static readonly Wording NotAYes = new(
        PE5014,
        "'{text}' is no answer to the item '{item}'. Write yes or no",
        "“{text}”不能作为子项“{item}”的填写。请写是或否"
    );

    public static readonly Wording JudgedNotExpected = new(
        PE5014,
        "No person judges the points of '{indicator}'. Write its value, and move what else is worth saying to the note",
        "“{indicator}”的得分不由人评定。请填写实际完成值，其他说明写在备注"
    );

    public static readonly Wording PointsNotRead = new(
        PE5014,
        "'{text}' is no amount of points. Write a number, such as 8.5",
        "“{text}”不是分数。请写数字，例如 8.5"
    );

    public static readonly Wording JudgedWithoutReason = new(
        PE5014,
        "The points of a person ({points}) need a reason and a name: {form.judged}",
        "人工评定的得分（{points}）须写明理由和评定人：{form.judged}"
    );

    public static readonly Wording ItemAnsweredTwice = new(
        PE5014,
        "'{item}' has the answer '{text}' and points of a person. Keep one of them",
        "“{item}”既有答案“{text}”，又有人工评定的得分。请只留一种"
    );

    public static readonly Wording ReasonWithoutPoints = new(
        PE5014,
        "A reason or the name of who judged stands here without points: {form.judged}, or move the words to the note",
        "此处有评定理由或评定人，却没有得分：{form.judged}，或将文字移到备注"
    );

    public static readonly Wording JudgedOutside = new(
        PE5020,
        "{points} points lie outside of {band}, which is open for {label}. Write points inside of it",
        "{points}分不在 {band} 内，而{label}只能在此范围内评定。请改正"
    );

    // Claims, and what has to be explained.

    public static readonly Wording ClaimDiffers = new(
        PE5016,
        "{claimed} points are claimed, and {points} are computed: {arithmetic}. What is computed counts; correct {form.claimed}, or the result",
        "自评得分为 {claimed} 分，计算得分为 {points} 分：{arithmetic}。以计算得分为准；请更正{form.claimed}，或更正结果"
    );

    public static readonly Wording ClaimOutOfReach = new(
        PE5016,
        "{claimed} points are claimed, and from {least} to {most} are possible so far. What is computed counts; correct {form.claimed}, or complete the result",
        "自评得分为 {claimed} 分，目前可能的得分为 {least} 至 {most} 分。以计算得分为准；请更正{form.claimed}，或补全结果"
    );

    public static readonly Wording ClaimOfNoPoints = new(
        PE5016,
        "{claimed} points are claimed, and the indicator has none in the rule book. Remove {form.claimed}",
        "自评得分为 {claimed} 分，而指标体系中该指标没有分值。请删去{form.claimed}"
    );

    public static readonly Wording ClaimedGradeDiffers = new(
        PE5016,
        "The grade {claimed} is claimed, and {grade} is computed. What is computed counts; correct {form.claimedGrade}, or the result",
        "自评等级为{claimed}，计算等级为{grade}。以计算等级为准；请更正{form.claimedGrade}，或更正结果"
    );

    public static readonly Wording ClaimedGradeOutOfReach = new(
        PE5016,
        "The grade {claimed} is claimed, and only {grades} are possible so far. What is computed counts; correct {form.claimedGrade}, or complete the result",
        "自评等级为{claimed}，目前可能的等级只有{grades}。以计算等级为准；请更正{form.claimedGrade}，或补全结果"
    );

    public static readonly Wording ClaimOfNoGrade = new(
        PE5016,
        "The grade {claimed} is claimed, and the indicator has no criteria that could give one. Remove {form.claimedGrade}",
        "自评等级为{claimed}，而该指标没有评价标准，不评等级。请删去{form.claimedGrade}"
    );

    public static readonly Wording TotalClaimDiffers = new(
        PE5016,
        "{claimed} points are claimed as the total, and {points} are computed: {arithmetic}. What is computed counts; correct {form.claimed}, or the results",
        "自评总分为 {claimed} 分，计算总分为 {points} 分：{arithmetic}。以计算得分为准；请更正{form.claimed}，或更正结果"
    );

    public static readonly Wording TotalClaimOutOfReach = new(
        PE5016,
        "{claimed} points are claimed as the total, and from {least} to {most} are possible so far. What is computed counts; correct {form.claimed}, or complete the results",
        "自评总分为 {claimed} 分，目前可能的总分为 {least} 至 {most} 分。以计算得分为准；请更正{form.claimed}，或补全结果"
    );

    public static readonly Wording TotalClaimOfNoPoints = new(
        PE5016,
        "{claimed} points are claimed as the total, and the rule book sums none. Remove {form.claimed}",
        "自评总分为 {claimed} 分，而指标体系不汇总分数。请删去{form.claimed}"
    );

    public static readonly Wording TotalGradeDiffers = new(
        PE5016,
        "The grade {claimed} is claimed for the whole, and {grade} is computed. What is computed counts; correct {form.claimedGrade}, or the results",
        "自评总等级为{claimed}，计算等级为{grade}。以计算等级为准；请更正{form.claimedGrade}，或更正结果"
    );

    public static readonly Wording TotalGradeOutOfReach = new(
        PE5016,
        "The grade {claimed} is claimed for the whole, and only {grades} are possible so far. What is computed counts; correct {form.claimedGrade}, or complete the results",
        "自评总等级为{claimed}，目前可能的等级只有{grades}。以计算等级为准；请更正{form.claimedGrade}，或补全结果"
    );

    public static readonly Wording TotalClaimOfNoGrade = new(
        PE5016,
        "The grade {claimed} is claimed for the whole, and the rule book gives it none. Remove {form.claimedGrade}",
        "自评总等级为{claimed}，而指标体系不评总等级。请删去{form.claimedGrade}"
    );

    public static readonly Wording TwoClaims = new(
        PE5016,
        "Two claims differ: '{text}' here, and '{otherText}' at {other}, which is the one that is compared. Keep one of them",
        "两处自评不一致：此处是“{text}”，{other} 处是“{otherText}”（以后者比对）。请只留一个"
    );

    public static readonly Wording UnknownClaimedGrade = new(
        PE5008,
        "'{key}' is no grade of the rule book{guess} Grades are: {keys}",
        "“{key}”不是指标体系中的等级{guess}等级有：{keys}"
    );

    public static readonly Wording MissingWithClaim = new(
        PE5010,
        "No result is given for '{indicator}', though {claimed} is claimed: a claim is no result. Write the value beside it",
        "“{indicator}”没有填写结果，却填了自评 {claimed}：自评不能代替结果。请同时填写实际完成值"
    );

    public static readonly Wording FarAboveTarget = new(
        PE5017,
        "The result is {share} of the target {target}, and from {from} on it has to be said why. Write it in {form.deviation}",
        "结果为目标 {target} 的 {share}，达到或超过 {from} 的须说明原因。请填写{form.deviation}"
    );

    public static readonly Wording BelowFullUnexplained = new(
        PE5018,
        "{points} of {full} points are earned, and what is below full has to be explained in this rule book. Write the causes and measures in {form.deviation}",
        "得分为 {points} 分，满分 {full} 分；该指标体系要求未得满分的说明原因。请填写{form.deviation}"
    );

    public static readonly Wording BelowBestUnexplained = new(
        PE5018,
        "The grade is {grade}, and what is below {best} has to be explained in this rule book. Write the causes and measures in {form.deviation}",
        "等级为{grade}；该指标体系要求未达到{best}的说明原因。请填写{form.deviation}"
    );

    public static readonly Wording TargetIsNotTheBooks = new(
        PE1003,
        "The row has the target '{text}', and that of the rule book is {target}. A target belongs to the rule book; correct it there, or remove it here",
        "此行的年度指标值是“{text}”，而指标体系中是{target}。年度指标值由指标体系规定；请在指标体系中更正，或删去此处所填"
    );

    public static readonly Wording ItemRowHolds = new(
        PE5014,
        "This row is of the item '{item}', which is answered by a value, or by points with a reason and a name; '{text}' belongs in the row of its indicator",
        "此行是子项“{item}”，只填其值，或填得分并写明理由和评定人；“{text}”应填在该指标所在的行"
    );

    // Money that measures a row.

    public static readonly Wording MeasureFromUnknown = new(
        PE1005,
        "'{text}' names no line of money. Write funds/ and the id of the line in the results, such as funds/total",
        "“{text}”没有指向项目资金的行。请写 funds/ 加实际完成值中该行的 id，例如 funds/total"
    );

    public static readonly Wording MeasureFromNoShare = new(
        PE1005,
        "'{text}' gives a share, executed of adjusted, and the indicator is measured otherwise. Write its criteria and rule in percent, or remove from:",
        "“{text}”给出的是比例（全年执行数/全年预算数），而该指标并非按比例计量。请将评价标准和评分规则写成百分比，或删去 from:"
    );

    public static readonly Wording FundsMissing = new(
        PE5010,
        "'{indicator}' is what was executed of the funds '{from}', and the results have no such line; a value in the row does not stand for it. Write funds: [{id: {from}, adjusted: …, executed: …}]",
        "“{indicator}”按项目资金“{from}”的执行数计算，而实际完成值中没有这一行；此项填写的值不能代替。请写 funds: [{id: {from}, adjusted: …, executed: …}]"
    );

    public static readonly Wording FundsIncomplete = new(
        PE5010,
        "'{indicator}' is what was executed of the funds '{from}', and this line lacks {keys}",
        "“{indicator}”按项目资金“{from}”的执行数计算，而这一行缺少 {keys}"
    );

    public static readonly Wording FundsDiffer = new(
        PE5002,
        "Here stands '{text}', and {from} gives {share}, at {other}. Correct one of them, or leave this cell empty",
        "此处填的是“{text}”，而 {from} 给出 {share}（{other}）。请改正其一，或此处留空"
    );

    public static readonly Wording ProjectSaidTwice = new(
        PE5002,
        "'{key}' is '{text}' here, and '{otherText}' at {other}. Keep one of them",
        "“{key}”此处为“{text}”，{other} 处为“{otherText}”。请只留一个"
    );

    public static readonly Wording FundsGivenTwice = new(
        PE5002,
        "The funds '{id}' have {key} {text} here, and {otherText} at {other}. Keep one of them",
        "项目资金“{id}”的 {key} 此处为 {text}，{other} 处为 {otherText}。请只留一个"
    );
}
