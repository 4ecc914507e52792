using DocumentFormat.OpenXml.Spreadsheet;
using PerfEval.Tests.Support;

namespace PerfEval.Tests.Excel.Forms;

/// <summary>The mistakes that people make in a form, each with the sentence that they read about it: all of a file in one round.</summary>
public class WorkbookMistakesTests
{
    // Paths, units, labels and names of two tables: what is said follows the table.
    private static readonly RuleBook Bureau = RealTable.Book;

    private static readonly RuleBook Library = RuleBook
        .ReadText(
            """
            schema: perfeval/rulebook/1
            id: library-2026
            title: {en: City library, zh: 市图书馆}
            period: 2026
            responsibilities:
              - id: readers
                name: {en: Readers, zh: 读者服务}
                activities:
                  - id: lending
                    name: {en: Lending, zh: 外借}
                    indicators:
                      - {id: returned, name: {en: Returned in time, zh: 按期归还率}, criteria: {excellent: ≥90%, poor: <90%}}
                      - {id: spent, name: {en: Spent on books, zh: 购书经费}, measure: {unit: 万元}, criteria: {excellent: ≥50万元, poor: <50万元}}
                      - {id: mood, name: {en: Mood, zh: 读者评价}, criteria: {excellent: 满意, poor: 不满意}}
                      - id: opened
                        name: {en: Reopening, zh: 恢复开放}
                        measure: {kind: timing}
                        criteria: {excellent: {text: 按期开放, when: by due}, poor: {text: 未开放, when: never}}
            """
        )
        .Value;

    [Fact]
    public void Every_mistake_in_a_form_of_the_bureau_is_told_at_its_cell() =>
        Snapshot.Match(Told(isBureau: true));

    [Fact]
    public void Every_mistake_in_a_form_of_the_library_is_told_at_its_cell() =>
        Snapshot.Match(Told(isBureau: false));

    private static string Told(bool isBureau)
    {
        RuleBook book = isBureau ? Bureau : Library;
        var form = Workbook.FormOf(book);
        string percent = isBureau
            ? "employment/startup-support/error-rate"
            : "readers/lending/returned";
        string label = isBureau ? "reform/institution/satisfaction" : "readers/lending/mood";
        string dates = isBureau
            ? "employment/startup-support/timely-payment"
            : "readers/lending/opened";
        List<string> lines = [];

        Try("none", percent, "实际完成值", "N/A");
        Try("a dash", percent, "实际完成值", "—");
        Try("#N/A as text", percent, "实际完成值", "#N/A");
        Try("不适用 as a label", label, "实际完成值", "不适用");
        Try("a bare number", percent, "实际完成值", "0.95");
        Try("a decimal comma", percent, "实际完成值", "0,3%");
        Try("a count for a rate", percent, "实际完成值", "57人");
        Try("a label of another table", label, "实际完成值", "优秀");
        if (!isBureau)
        {
            Try("yuan for ten thousands of them", "readers/lending/spent", "实际完成值", "1200000");
        }

        Try("a date in a wrong way", dates, "到期日", "31/01/2019");
        Try("a dash for a date", dates, "完成日", "—");
        Try("a path with a typo", percent, "指标路径", percent[..^1]);
        Change("#N/A as an error", percent, cell => Hold(cell, CellValues.Error, "#N/A"));
        Change("a division by zero", percent, cell => Hold(cell, CellValues.Error, "#DIV/0!"));
        Change("a truth value", percent, cell => Hold(cell, CellValues.Boolean, "1"));
        Change("a number", percent, cell => Hold(cell, CellValues.Number, "0.95"));
        Change(
            "a formula never calculated",
            percent,
            cell => cell.CellFormula = new CellFormula("1+1")
        );
        Workbook swapped = Fresh();
        swapped.Put("C10", swapped.Rows()[1]["三级指标"]);
        swapped.Put("C11", swapped.Rows()[0]["三级指标"]);
        swapped.Put("F10", "95%");
        Tell("two names changed for one another", swapped);
        Workbook renamed = Fresh();
        renamed.Fill(percent, "实际完成值", "95%");
        renamed.Fill(percent, "三级指标", "今年的完成率");
        Tell("a name written anew", renamed);
        Workbook wrongDates = Fresh();
        wrongDates.Fill(dates, "到期日", "30.9.2019");
        wrongDates.Fill(dates, "完成日", "9月30日");
        Tell("both dates of a row in wrong ways", wrongDates);
        Workbook nobody = Fresh();
        nobody.Put("C4", " ");
        nobody.Fill(percent, "实际完成值", "95%");
        Tell("nobody's results", nobody);
        Workbook last = Fresh();
        last.Put("C3", "gaoxin-hrss-2018");
        Tell("last year's file", last);
        Workbook day = Fresh();
        day.Put("C5", "2019年");
        Tell("a day as of which that is none", day);
        Workbook role = Fresh();
        role.Put("C7", "科长");
        Tell("a role that is none", role);
        Workbook merged = Fresh();
        merged.Edit(document =>
        {
            Worksheet sheet = Workbook.PartOf(document, 0).Worksheet;
            sheet.InsertAfter(
                new MergeCells(new MergeCell { Reference = "F10:F11" }),
                sheet.GetFirstChild<AutoFilter>()
            );
        });
        Tell("merged cells", merged);
        Workbook heading = Fresh();
        heading.Put("R9", "填报人电话");
        heading.Put("R10", "12345");
        Tell("a heading nobody knows", heading);
        Tell("an empty workbook", Workbook.OfSheets(("Sheet1", [])));
        Workbook all = Fresh();
        all.Fill(percent, "实际完成值", "0.95");
        all.Fill(label, "实际完成值", "优秀");
        all.Fill(dates, "到期日", "31/01/2019");
        all.Put("R9", "填报人电话");
        all.Put("C7", "科长");
        Tell("several in one file", all);
        return string.Join('\n', lines) + "\n";

        Workbook Fresh() => new(form.Bytes);

        void Try(string mistake, string row, string column, string text)
        {
            Workbook tried = Fresh();
            tried.Fill(row, column, text);
            Tell(mistake, tried);
        }

        void Change(string mistake, string row, Action<Cell> change)
        {
            Workbook tried = Fresh();
            tried.Change(row, "实际完成值", change);
            Tell(mistake, tried);
        }

        void Tell(string mistake, Workbook tried)
        {
            lines.Add($"# {mistake}");
            ReadResult<MeasuredResults> read = tried.Read();
            IReadOnlyList<Diagnostic> findings = read.HasValue
                ? Books.Evaluator.Evaluate(book, read.Value).Diagnostics
                : read.Diagnostics;
            foreach (
                Diagnostic finding in findings
                    .Concat(read.Diagnostics)
                    .Distinct()
                    .Where(finding => finding.Severity != Severity.Information)
            )
            {
                lines.Add(finding.ToString(Language.English));
                lines.Add(finding.ToString(Language.Chinese));
            }
        }
    }

    private static void Hold(Cell cell, CellValues kind, string text) =>
        (cell.DataType, cell.CellValue) = (kind, new CellValue(text));
}
