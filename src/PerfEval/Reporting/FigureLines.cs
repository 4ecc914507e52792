using PerfEval.Statements.Checks;
using PerfEval.Text;

namespace PerfEval.Reporting;

/// <summary>What papers say of declared figures and their checks.</summary>
internal static class FigureLines
{
    /// <summary>Says of a file how many checks were made, how many of them hold, and how much was found.</summary>
    public static string Summary(Reconciliation figures, Phrases phrases)
    {
        string made = Phrases.Number(figures.Made);
        string held = Phrases.Number(figures.Held);
        string found = string.Join(
            phrases.Say(", ", "，"),
            from weight in (Severity[])[Severity.Error, Severity.Warning, Severity.Information]
            let count = figures.Findings.Count(finding => finding.Severity == weight)
            where count > 0
            select Count(weight, count, phrases)
        );
        string name = figures.Input.Name;
        return phrases.Say(
                $"{name}: {made} checks made, of which {held} hold",
                $"{name}：核对 {made} 项，{held} 项相符"
            ) + (found.Length == 0 ? "" : phrases.Say("; ", "；") + found);
    }

    /// <summary>Returns what was found, the severest first.</summary>
    public static IEnumerable<Diagnostic> Findings(Reconciliation figures) =>
        figures.Findings.OrderByDescending(finding => finding.Severity);

    /// <summary>Returns the heading of the table of checks.</summary>
    public static string AllChecks(Phrases phrases) => phrases.Say("All checks", "全部核对");

    /// <summary>Returns what a check compares.</summary>
    public static string Name(CheckKind kind, Phrases phrases) =>
        kind switch
        {
            CheckKind.Parts => phrases.Say("parts", "各部分"),
            CheckKind.OfWhich => phrases.Say("of which", "其中"),
            CheckKind.Change => phrases.Say("change", "增减"),
            CheckKind.Same => phrases.Say("same figure", "同一数据"),
            CheckKind.Column => phrases.Say("column", "表列合计"),
            CheckKind.Count => phrases.Say("count", "个数"),
            CheckKind.Product => phrases.Say("product", "数量乘单价"),
            CheckKind.Row => phrases.Say("row", "行内合计"),
            CheckKind.Price => phrases.Say("price", "单价"),
            _ => phrases.Say("limit", "限额"),
        };

    /// <summary>Returns the columns of the table of checks.</summary>
    public static IReadOnlyList<string> Columns(Phrases phrases) =>
        [
            phrases.Say("Check", "核对"),
            phrases.Title(Terms.Figure),
            phrases.Say("Arithmetic", "算式"),
            phrases.Say("Outcome", "结果"),
        ];

    /// <summary>Returns a check as a row of that table.</summary>
    public static IReadOnlyList<string> Row(FigureCheck check, Phrases phrases) =>
        [
            Name(check.Kind, phrases),
            check.Path,
            check.IsMade ? check.Arithmetic : phrases.Say("not made", "未核对"),
            Outcome(check, phrases),
        ];

    private static string Outcome(FigureCheck check, Phrases phrases)
    {
        string holds = phrases.Say("holds", "相符");
        return check switch
        {
            { Finding: null } => holds,
            { IsMade: true, Finding: { Severity: Severity.Information, Code: var code } } =>
                $"{holds} · {code}",
            { Finding.Code: var code } => code,
        };
    }

    private static string Count(Severity weight, int count, Phrases phrases)
    {
        string number = Phrases.Number(count);
        string plural = count == 1 ? "" : "s";
        return weight switch
        {
            Severity.Error => phrases.Say($"{number} error{plural}", $"{number} 个错误"),
            Severity.Warning => phrases.Say($"{number} warning{plural}", $"{number} 个警告"),
            _ => phrases.Say($"{number} note{plural}", $"{number} 条提示"),
        };
    }
}
