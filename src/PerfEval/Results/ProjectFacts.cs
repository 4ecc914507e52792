using PerfEval.Text;

namespace PerfEval.Results;

/// <summary>What stands in the head of the official form of a project (项目支出绩效自评表) beside its name and its money, to the letter.</summary>
/// <param name="Department">Whose project it is (主管部门); null for not said.</param>
/// <param name="Unit">Who carries it out (实施单位).</param>
/// <param name="Goal">What it should achieve in the year (年度总体目标, 预期目标).</param>
/// <param name="Achieved">What it did achieve (实际完成情况).</param>
internal sealed record ProjectFacts(
    SourcedText? Department,
    SourcedText? Unit,
    SourcedText? Goal,
    SourcedText? Achieved
)
{
    /// <summary>The keys of the facts, as results write them.</summary>
    public static IReadOnlyList<string> Keys { get; } = ["department", "unit", "goal", "achieved"];

    /// <summary>Nothing said.</summary>
    public static ProjectFacts None { get; } = new(null, null, null, null);

    /// <summary>Whether anything is said.</summary>
    public bool IsSaid => Texts.Any(text => text is not null);

    /// <summary>The facts in the order of <see cref="Keys"/>.</summary>
    public IReadOnlyList<SourcedText?> Texts => [Department, Unit, Goal, Achieved];

    /// <summary>Makes the facts of what is said by key.</summary>
    public static ProjectFacts Of(Func<string, SourcedText?> said) =>
        new(said(Keys[0]), said(Keys[1]), said(Keys[2]), said(Keys[3]));
}
