using static PerfEval.Diagnostics.Codes;

namespace PerfEval.Diagnostics;

// Ladder: what findings with codes PE3xxx say.
internal static partial class Catalogue
{
    public static readonly Wording Overlap = new(
        PE3001,
        "{regions} is claimed by both {criteria}, for example {witness}; {decision}{resolution}",
        "{regions} 同时属于{criteria}，例如 {witness}；{decision}{resolution}"
    );

    public static readonly Wording SharedEdge = new(
        PE3002,
        "{regions} is claimed by both {criteria}; {decision}{resolution}",
        "{regions} 同时属于{criteria}；{decision}{resolution}"
    );

    public static readonly Wording OverlapSeveral = new(
        PE3001,
        "{regions} are claimed twice: {claims}; for example {witness}; {decision}{resolution}",
        "{regions} 各有两个以上的评价标准：{claims}；例如 {witness}；{decision}{resolution}"
    );

    public static readonly Wording SharedEdgeSeveral = new(
        PE3002,
        "{regions} are claimed twice: {claims}; for example {witness}; {decision}{resolution}",
        "{regions} 各属于两个评价标准：{claims}；例如 {witness}；{decision}{resolution}"
    );

    public static readonly Wording Gap = new(
        PE3003,
        "{regions} lies between {criteria} and is claimed by neither, for example {witness}; {decision}{resolution}",
        "{regions} 介于{criteria}之间，不属于任何一档，例如 {witness}；{decision}{resolution}"
    );

    public static readonly Wording GapSeveral = new(
        PE3003,
        "{regions} are claimed by no criterion, the first between {criteria}, for example {witness}; {decision}{resolution}",
        "{regions} 不属于任何一档，第一处介于{criteria}之间，例如 {witness}；{decision}{resolution}"
    );

    public static readonly Wording GapOfOneStep = new(
        PE3003,
        "The criteria lie exactly one step of {step} apart, so that none claims {regions}, for example {witness}; {decision}. If nothing finer is ever measured, declare resolution: {step}",
        "各档之间恰好相差一个最小刻度 {step}，{regions} 不属于任何一档，例如 {witness}；{decision}。如果不会测得更细的值，请声明 resolution: {step}"
    );

    public static readonly Wording GapOrRest = new(
        PE3003,
        "{regions} lies between {criteria} and is claimed by neither, though {rest} may have been meant for it too, for example {witness}; {decision}{resolution}",
        "{regions} 介于{criteria}之间，不属于任何一档，也可能本应归入{rest}，例如 {witness}；{decision}{resolution}"
    );

    public static readonly Wording GapOrRestSeveral = new(
        PE3003,
        "{regions} are claimed by no criterion, the first between {criteria}, though {rest} may have been meant for them too, for example {witness}; {decision}{resolution}",
        "{regions} 不属于任何一档，第一处介于{criteria}之间，也可能本应归入{rest}，例如 {witness}；{decision}{resolution}"
    );

    public static readonly Wording GapOfOneStepOrRest = new(
        PE3003,
        "The criteria lie exactly one step of {step} apart, so that none claims {regions}, though {rest} may have been meant for it, for example {witness}; {decision}. If nothing finer is ever measured, declare resolution: {step}",
        "各档之间恰好相差一个最小刻度 {step}，{regions} 不属于任何一档，也可能本应归入{rest}，例如 {witness}；{decision}。如果不会测得更细的值，请声明 resolution: {step}"
    );

    public static readonly Wording BeyondWorst = new(
        PE3004,
        "{regions} lies beyond the worst criterion {criteria}, for example {witness}; {decision}{resolution}",
        "{regions} 超出最差一档{criteria}，例如 {witness}；{decision}{resolution}"
    );

    public static readonly Wording BeyondWorstSeveral = new(
        PE3004,
        "{regions} lie beyond the worst criterion {criteria}, for example {witness}; {decision}{resolution}",
        "{regions} 超出最差一档{criteria}，例如 {witness}；{decision}{resolution}"
    );

    public static readonly Wording BeyondBest = new(
        PE3005,
        "{regions} lies beyond the best criterion {criteria}, for example {witness}; {decision}{resolution}",
        "{regions} 超出最优一档{criteria}，例如 {witness}；{decision}{resolution}"
    );

    public static readonly Wording SinglePointTop = new(
        PE3006,
        "{regions} lies beyond the best criterion {best}, which ends there, for example {witness}; {decision}{resolution}",
        "{regions} 超出到此为止的最优一档{best}，例如 {witness}；{decision}{resolution}"
    );

    public static readonly Wording NotInOrder = new(
        PE3007,
        "{better} and {worse} stand in no order: neither higher nor lower values are the better ones throughout, nor those nearer to the best criterion. If the words cannot be read as they stand, say under means what they mean",
        "{better}与{worse}次序不成立：既不是越高越好，也不是越低越好，也不是越接近最优一档越好。如果原文不能照字面读，请用 means 注明含义"
    );

    public static readonly Wording NotHigherIsBetter = new(
        PE3007,
        "{better} and {worse} contradict direction: higher. Correct the direction of the measure, or say under means what the words mean",
        "{better}与{worse}不符合 direction: higher。请改正 measure 的 direction，或用 means 注明原文的含义"
    );

    public static readonly Wording NotLowerIsBetter = new(
        PE3007,
        "{better} and {worse} contradict direction: lower. Correct the direction of the measure, or say under means what the words mean",
        "{better}与{worse}不符合 direction: lower。请改正 measure 的 direction，或用 means 注明原文的含义"
    );

    public static readonly Wording NotMiddleIsBetter = new(
        PE3007,
        "{better} and {worse} do not enclose each other, so that values nearer to the best criterion are not the better ones: all but a rest must have two ends, and each hold the one before it. Correct the direction of the measure, or say under means what the words mean",
        "{better}与{worse}不是层层包含，因此不是越接近最优一档越好：除“其他”之外，各档都应有上下两端，并包含前一档。请改正 measure 的 direction，或用 means 注明原文的含义"
    );

    public static readonly Wording DirectionOfTolerance = new(
        PE3007,
        "{best} allows a deviation to both sides, so that values nearer to it are the better ones, which contradicts direction: {direction}. Remove the direction, or declare direction: middle",
        "{best}允许向两侧偏离，越接近越好，与 direction: {direction} 不符。请删除 direction，或声明 direction: middle"
    );

    public static readonly Wording DirectionOpen = new(
        PE3007,
        "The criteria do not show whether higher or lower values are better, or those nearer to the best criterion. Declare it: measure: {direction: higher}, {direction: lower} or {direction: middle}",
        "从评价标准看不出越高越好、越低越好，还是越接近最优一档越好。请声明：measure: {direction: higher}、{direction: lower} 或 {direction: middle}"
    );

    public static readonly Wording SingleDirectionOpen = new(
        PE3007,
        "A single criterion that is no half-line does not show whether higher or lower values are better, or those nearer to it. Declare it: measure: {direction: higher}, {direction: lower} or {direction: middle}",
        "只有一个评价标准且不是单侧范围，看不出越高越好、越低越好，还是越接近越好。请声明：measure: {direction: higher}、{direction: lower} 或 {direction: middle}"
    );

    public static readonly Wording SingleDirectionContradicts = new(
        PE3007,
        "The only criterion contradicts the direction that the measure declares. Correct the direction, or say under means what the words mean",
        "唯一的评价标准与 measure 声明的 direction 相反。请改正 direction，或用 means 注明原文的含义"
    );

    public static readonly Wording GradesNotMonotone = new(
        PE3007,
        "{better} would be graded {betterGrade}, but the worse values {worse} {worseGrade}: the criteria contradict each other. Say under means what they mean",
        "{better} 会评为{betterGrade}，而更差的 {worse} 会评为{worseGrade}：评价标准自相矛盾。请用 means 注明含义"
    );

    public static readonly Wording MomentsNotInOrder = new(
        PE3007,
        "{better} allows no less time than {worse}: the times are in no order. Correct the when of one of them",
        "{better}给的时间不比{worse}短：时限次序不成立。请改正其中一个 when"
    );

    public static readonly Wording UnreachableGrade = new(
        PE3008,
        "No value can earn {grades}{resolution}. Check the limits of the criteria and of the measure",
        "没有任何值能得到{grades}{resolution}。请核对评价标准和 measure 的界限"
    );

    public static readonly Wording UnusualLabelOrder = new(
        PE3009,
        "The labels stand in the order {published}, usually in the order {usual}; graded as published",
        "标签的次序是 {published}，通常的次序是 {usual}；按公布的次序评定"
    );

    public static readonly Wording PolarityHigher = new(
        PE3010,
        "The name says '{name}', where more is better, but the criteria reward lower values; graded by the criteria",
        "名称写“{name}”，应当越高越好，而评价标准是越低越好；按评价标准评定"
    );

    public static readonly Wording PolarityLower = new(
        PE3010,
        "The name says '{name}', where less is better, but the criteria reward higher values; graded by the criteria",
        "名称写“{name}”，应当越低越好，而评价标准是越高越好；按评价标准评定"
    );

    public static readonly Wording PolarityOpposites = new(
        PE3010,
        "The name says '{name}', the criteria say '{noun}', which is its opposite; graded by the criteria",
        "名称写“{name}”，评价标准写“{noun}”，意思相反；按评价标准评定"
    );

    public static readonly Wording LabelTwice = new(
        PE3001,
        "{regions} is claimed by both {criteria}; {decision}",
        "{regions} 同时属于{criteria}；{decision}"
    );

    public static readonly Wording LabelsTwice = new(
        PE3001,
        "{regions} are claimed twice, the first by {criteria}; {decision}",
        "{regions} 各属于两个以上的评价标准，第一个属于{criteria}；{decision}"
    );

    public static readonly Wording TimingGap = new(
        PE3011,
        "A completion later than {criteria} is claimed by no criterion; {decision}",
        "晚于{criteria}才完成的，不属于任何一档；{decision}"
    );

    public static readonly Wording AcceptanceMatchesNothing = new(
        PE3012,
        "Nothing with the code {code} is found here, so there is nothing to accept. Remove the entry, or correct its code",
        "此处没有 {code} 的问题，无可认可。请删除这一条，或改正代码"
    );

    public static readonly Wording AcceptanceRegionsChanged = new(
        PE3012,
        "{code} was accepted for {accepted}, but is now found at {regions}: the finding is open again. Decide anew, and correct the regions",
        "{code} 的认可针对 {accepted}，而现在的范围是 {regions}：该问题重新待定。请重新决定并改正 regions"
    );

    public static readonly Wording AcceptanceWithoutRegions = new(
        PE3012,
        "{code} was accepted for {accepted}, but speaks of no values: the finding is open. Remove the regions",
        "{code} 的认可针对 {accepted}，而该问题不涉及取值范围：该问题仍待定。请删除 regions"
    );

    public static readonly Wording AcceptanceOfError = new(
        PE3012,
        "{code} is an error here, and only warnings can be accepted. Correct what it says instead",
        "{code} 在此处是错误，只有警告可以认可。请改正它所说的问题"
    );
}
