using NodaTime.Text;
using PerfEval.Criteria;
using PerfEval.Excel.Sheets;
using PerfEval.Reporting;
using PerfEval.Rules;
using PerfEval.Text;

namespace PerfEval.Excel.Forms;

/// <summary>What a form says beside its cells to who fills it in.</summary>
internal sealed class FormMessages(PublishedTable table, Phrases phrases)
{
    /// <summary>What stands under the title.</summary>
    public static readonly LocalizedText Hint = new(
        "Fill in the yellow cells; what stays empty is missing. For what does not apply, write why. More on the sheet Instructions.",
        "请填写黄色单元格，留空即为未报送；不适用的请写明原因。详见工作表“说明”。"
    );

    private string LastDay => LocalDatePattern.Iso.Format(table.Period.To);

    /// <summary>Returns what a value is counted in, or what it is.</summary>
    public string Unit(Measure measure) =>
        measure.Kind switch
        {
            MeasureKind.Category => phrases.Say("choice", "选项"),
            MeasureKind.Timing => phrases.Say("dates", "日期"),
            _ => measure.Unit?.ToString() ?? phrases.Say("number", "数值"),
        };

    /// <summary>Returns what may be written as the result of an indicator.</summary>
    public string Allowed(Indicator indicator) =>
        AllowedText.Of(indicator, table.Period.To, Dates, phrases);

    /// <summary>Returns what is told who stands in a cell; null for nothing.</summary>
    /// <param name="key">The key of the column or of the fact.</param>
    public CellMessage? PromptOf(string key) =>
        key switch
        {
            "subject" => Message(
                key,
                phrases.Say(
                    "Who is evaluated, not who fills in the form.",
                    "填被评价的单位，而不是填表人。"
                )
            ),
            "asOf" => Message(
                key,
                phrases.Say(
                    $"The day as of which the results hold, the year first, such as {LastDay}.",
                    $"填结果的截至日期，先写年份，例如 {LastDay}。"
                )
            ),
            "assessor" => Message(
                key,
                phrases.Say(
                    "The person or office that fills in the form.",
                    "填写本表的科室或个人。"
                )
            ),
            "role" => Message(
                key,
                phrases.Say(
                    "Choose from the list. Left empty: self-assessment.",
                    "请从列表中选择；留空即为自评。"
                )
            ),
            "value" => Message(
                key,
                phrases.Say(
                    "A percent with its sign (95.5%) or a share (57/60); a number, with its unit where it is not that of the row; a label from the list. Leave it empty where nothing was measured or nothing applies.",
                    "百分比请带 %（95.5%），或写分数（57/60）；数值写数字，单位与本行不同时请写明；有选项的从列表中选。尚未测量或不适用的留空。"
                )
            ),
            "done" => Message(
                key,
                phrases.Say(
                    "The upper number of a share: of 57 out of 60, the 57. Then leave the value empty.",
                    "分数的分子，例如 60 中完成 57，填 57；此时“实际完成值”留空。"
                )
            ),
            "of" => Message(
                key,
                phrases.Say(
                    "The lower number of a share: of 57 out of 60, the 60.",
                    "分数的分母，例如 60 中完成 57，填 60。"
                )
            ),
            "due" => Message(
                key,
                phrases.Say($"The year first, such as {LastDay}.", $"先写年份，例如 {LastDay}。")
            ),
            "completed" => Message(
                key,
                phrases.Say(
                    $"The year first, such as {LastDay}. Leave it empty as long as it is not completed.",
                    $"先写年份，例如 {LastDay}；尚未完成的留空。"
                )
            ),
            "notApplicable" => Message(
                key,
                phrases.Say(
                    "Only where the indicator does not apply: why. Then leave the value empty.",
                    "仅在指标不适用时填写原因；此时“实际完成值”留空。"
                )
            ),
            "evidence" => Message(
                key,
                phrases.Say(
                    "The file and the place in it, such as ledger.xlsx#B7; several are parted by semicolons.",
                    "佐证材料的文件名和位置，例如 台账.xlsx#B7；多个用分号隔开。"
                )
            ),
            "points" => Message(
                key,
                phrases.Say(
                    "The points that a person gives, inside of what the row allows; with the reason and the name beside them.",
                    "由评定人在本行允许的范围内给分，并填写理由和评定人。"
                )
            ),
            "claimed" or "claimed:points" => Message(
                key,
                phrases.Say(
                    "The points that you say were earned, such as 9.5. They are compared with those computed, which count.",
                    "填自评的分数，例如 9.5。系统会与计算得分比对，以计算得分为准。"
                )
            ),
            "initial" or "adjusted" or "executed" => Message(
                key,
                phrases.Say(
                    $"A plain amount, such as 118.5, in {table.Currency ?? "the currency of the rule book"}. The rate of execution is computed.",
                    $"填金额数字，例如 118.5，单位为{table.Currency ?? "指标体系的货币单位"}；执行率自动计算，不另填。"
                )
            ),
            "claimed:grade" => Message(
                key,
                phrases.Say(
                    "The grade that you say was earned; empty where the rule book gives none.",
                    "填自评的等级；指标体系不评总等级的留空。"
                )
            ),
            "deviation" => Message(
                key,
                phrases.Say(
                    "Where a target was missed: the causes, and what is done about them.",
                    "未达目标的，写明原因和改进措施。"
                )
            ),
            _ => null,
        };

    /// <summary>Returns what is told who typed what does not belong into a cell; null where anything may stand.</summary>
    /// <param name="key">The key of the column or of the fact; that of the path for all that belongs to the form.</param>
    public CellMessage? RefusalOf(string key) =>
        key switch
        {
            "rulebook" or FormHeadings.Indicator => new CellMessage(
                phrases.Say("Part of the form", "表格固有内容"),
                phrases.Say(
                    "What stands here belongs to the form: by it results find their indicators. Fill in the yellow cells only.",
                    "此处为表格固有内容，填报结果据此对应到指标，请勿改动。请只填写黄色单元格。"
                )
            ),
            "asOf" or "due" or "completed" => new CellMessage(
                phrases.Say("No date", "不是日期"),
                phrases.Say(
                    $"Write the date with the year first, such as {LastDay}. Labels belong into the value.",
                    $"请填写日期，先写年份，例如 {LastDay}。选项请填在“实际完成值”列。"
                )
            ),
            "role" => new CellMessage(
                phrases.Say("No role", "不是评价身份"),
                phrases.Say("Choose from the list.", "请从列表中选择。")
            ),
            "value" => new CellMessage(
                phrases.Say("Not in the list", "不在选项之列"),
                phrases.Say(
                    "This indicator has labels to choose from. Keep what you wrote only if it is meant so.",
                    "该指标应从列表中选择。确需如此填写的，方可保留。"
                )
            ),
            _ => null,
        };

    private CellMessage Message(string key, string text) =>
        new(
            FormHeadings
                .Find(
                    [
                        .. FormHeadings.Facts,
                        .. FormHeadings.Project,
                        .. FormHeadings.TotalClaim,
                        .. FormHeadings.Funds,
                        .. FormHeadings.Filled,
                        .. FormHeadings.Scored,
                    ],
                    key
                )!
                .In(phrases.Language),
            text
        );

    private string Dates(string? due, string completed)
    {
        string done = Named("completed", completed);
        return due is null ? done : Named("due", due) + phrases.Say(", ", "，") + done;
    }

    private string Named(string column, string day) =>
        FormHeadings.Filled.First(heading => heading.Key == column).In(phrases.Language)
        + " "
        + day;
}
