namespace PerfEval.Import.Headers;

/// <summary>The documented words by which sections of a text, offices in lists and terms are known.</summary>
internal static class SectionWords
{
    /// <summary>A section of duties has one of these in its heading; by the first and the second no finding is made.</summary>
    public static IReadOnlyList<string> Duties { get; } =
    ["职责", "duties", "职能", "responsibilities", "functions"];

    /// <summary>A section of terms has one of these in its heading; by the first and the second no finding is made.</summary>
    public static IReadOnlyList<string> Glossary { get; } =
    ["名词解释", "glossary", "名词说明", "术语解释", "术语", "definitions"];

    /// <summary>The name of an office ends in one of these.</summary>
    public static IReadOnlyList<string> OfficeEndings { get; } =
    [
        "处",
        "科",
        "室",
        "局",
        "院",
        "队",
        "中心",
        "部",
        "股",
        "办",
        "所",
        "站",
        "组",
        "厅",
        "馆",
        "委员会",
        "office",
        "bureau",
        "division",
        "department",
        "section",
        "unit",
        "team",
        "centre",
        "center",
    ];
}
