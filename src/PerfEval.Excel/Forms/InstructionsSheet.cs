using System.Globalization;
using PerfEval.Excel.Sheets;
using PerfEval.Reporting;

namespace PerfEval.Excel.Forms;

/// <summary>The sheet of a form that says in ten lines how it is filled in.</summary>
internal static class InstructionsSheet
{
    private static readonly LocalizedText Step = new("Step", "步骤");
    private static readonly LocalizedText WhatToDo = new("What to do", "填写说明");

    /// <summary>How the sheet is called.</summary>
    public static readonly LocalizedText Name = new("Instructions", "说明");

    private static readonly LocalizedText Title = new("How to fill in this form", "填表说明");

    private static readonly IReadOnlyList<LocalizedText> Lines =
    [
        new(
            "Fill in the yellow cells, row by row. Grey cells do not fit the indicator, and stay empty.",
            "逐行填写黄色单元格；灰色单元格与该指标无关，不填。"
        ),
        new(
            "Read the criteria and the unit of the row first, then write the result into Value.",
            "先看本行的评价标准和单位，再填“实际完成值”。"
        ),
        new(
            "A percent has its sign: 95.5%. Or write the two numbers of a share, 57 and 60, into Done and Whole. 95 or 0.95 alone is refused, since nobody knows which percent is meant.",
            "百分比要带百分号，如 95.5%；也可以在“分子”“分母”两列填两个数，如 57 和 60。只写 95 或 0.95 会被退回，因为无法得知指的是百分之几。"
        ),
        new(
            "A number needs no unit where it is that of the row; any other unit is written with it.",
            "数值的单位与本行相同时可不写，不同时必须写明，例如本行以万元计而填的是元。"
        ),
        new("Choose labels from the list of the cell.", "有选项的，请从单元格的下拉列表中选择。"),
        new(
            "Dates begin with the year: 2019-09-30. As long as something is not completed, Completed on stays empty.",
            "日期先写年份，如 2019-09-30；尚未完成的，“完成日”留空。"
        ),
        new(
            "What does not apply has an empty value, and the reason in Not applicable because. What was not measured stays empty. Do not write N/A or a dash.",
            "不适用的，“实际完成值”留空，并填“不适用原因”；尚未测量的留空。请勿填写 N/A、“—”等。"
        ),
        new(
            "Evidence names the file and the place in it, such as ledger.xlsx#B7. Where a target was missed, Deviation says why, and what is done about it.",
            "佐证写明文件名和位置，如 台账.xlsx#B7；未达目标的，填“偏差原因分析及改进措施”。"
        ),
        new(
            "Rows may be sorted and filtered. Do not merge cells, and leave numbers, names and paths as they are. What stands beside the columns of the form is not read.",
            "行可以排序和筛选；请勿合并单元格，请勿改动序号、名称和指标路径。表格各列以外的内容不会读取。"
        ),
        new(
            "Write above the table who fills it in, save it as .xlsx and send it back. Every question that it leaves open is told with its cell, such as F12.",
            "在表格上方填写评价人，保存为 .xlsx 后交回。读取后如有疑问，会指出所在单元格，例如 F12。"
        ),
    ];

    /// <summary>Plans the sheet.</summary>
    public static SheetPlan Plan(Phrases phrases) =>
        new()
        {
            Name = Name.In(phrases.Language),
            Columns =
            [
                new SheetColumn(InBoth(Step), 12) { Narrowest = 12 },
                new SheetColumn(InBoth(WhatToDo), 110) { Narrowest = 110 },
            ],
            Above =
            [
                [new SheetCell(Title.In(phrases.Language), Look.Title)],
            ],
            Rows = Lines.Select(
                (line, i) =>
                    (IReadOnlyList<SheetCell>)
                        [
                            new SheetCell(Number(i), Look.Centred),
                            new SheetCell(line.In(phrases.Language), Look.Text),
                        ]
            ),
            PrintedColumns = 2,
        };

    /// <summary>Tells whether a sheet is this one, in whatever language; whatever else somebody wrote there is told.</summary>
    public static bool Is(ReadSheet sheet) =>
        Name.Texts.Any(name => name.Value == sheet.Name)
        && sheet.Cells is [var first, ..]
        && Title.Texts.Any(title => title.Value == first.Text);

    /// <summary>Returns the cells that somebody added to the sheet.</summary>
    public static IEnumerable<ReadCell> Added(ReadSheet sheet)
    {
        HashSet<string> own =
        [
            InBoth(Step),
            InBoth(WhatToDo),
            .. Lines.Append(Title).SelectMany(line => line.Texts).Select(text => text.Value),
            .. Lines.Select((_, i) => Number(i)),
        ];
        return sheet.Cells.Where(cell => !own.Contains(cell.Text));
    }

    private static string InBoth(LocalizedText heading) =>
        $"{heading.In(Language.Chinese)} {heading.In(Language.English)}";

    private static string Number(int index) => (index + 1).ToString(CultureInfo.InvariantCulture);
}
