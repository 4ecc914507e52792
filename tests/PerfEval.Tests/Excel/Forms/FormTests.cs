using DocumentFormat.OpenXml.Spreadsheet;
using PerfEval.Results;
using PerfEval.Tests.Support;

namespace PerfEval.Tests.Excel.Forms;

/// <summary>The form to fill in, as it is written, and as it evaluates.</summary>
public class FormTests
{
    [Theory]
    [InlineData(Language.English)]
    [InlineData(Language.Chinese)]
    public void A_form_filled_in_evaluates_as_the_YAML_does(Language language)
    {
        MeasuredResults yaml = RealTable.Results;
        ResultSet set = yaml.Sets[0];
        var form = Workbook.FormOf(RealTable.Book, language);
        form.Fill(Say("Subject", "被评价单位"), "gaoxin-hrss-2019", set.Subject!);
        form.Fill(Say("As of", "截至日期"), "gaoxin-hrss-2019", "2019-12-31");
        form.Fill(Say("Assessor", "评价人"), "gaoxin-hrss-2019", set.Assessor!.Name!);
        form.Fill(
            Say("Role of the assessor", "评价身份"),
            "gaoxin-hrss-2019",
            Say("self-assessment", "自评")
        );
        foreach (Measurement measured in set.Measurements)
        {
            Fill("Value", "实际完成值", measured.Value?.Value);
            Fill("Done, of a share", "分子（完成数）", measured.Done?.Value);
            Fill("Whole, of a share", "分母（总数）", measured.Of?.Value);
            Fill("Due date", "到期日", measured.Due?.Value);
            Fill("Completed on", "完成日", measured.Completed?.Value);
            Fill("Not applicable because", "不适用原因", measured.NotApplicable?.Value);
            Fill("Evidence", "佐证", measured.Evidence);
            Fill("Note", "备注", measured.Note);
            Fill("Deviation", "偏差原因分析及改进措施", measured.Deviation);

            void Fill(string english, string chinese, string? text)
            {
                if (text is not null)
                {
                    form.Fill(measured.Indicator.Value, Say(english, chinese), text);
                }
            }
        }

        Assert.Empty(form.Faults());
        ReadResult<MeasuredResults> read = form.Read();
        Assert.Empty(read.Diagnostics);
        // A form has no place for a decision.
        ResultSet undecided = set with
        {
            Measurements = [.. set.Measurements.Select(one => one with { Decided = null })],
        };
        Assert.Equal(
            Json(new MeasuredResults(yaml.Input, [undecided], [])),
            Json(new MeasuredResults(yaml.Input, read.Value.Sets, []))
        );

        string Say(string english, string chinese) =>
            language == Language.English ? english : chinese;
    }

    [Theory]
    [InlineData(Language.English)]
    [InlineData(Language.Chinese)]
    public void An_empty_form_evaluates_to_missing_results(Language language)
    {
        EvaluationResult result = Books.Evaluator.Evaluate(
            RealTable.Book,
            Workbook.FormOf(RealTable.Book, language).Read().Value
        );
        Assert.All(
            result.Subjects[0].Indicators,
            indicator => Assert.Equal(Status.Missing, indicator.Status)
        );
        Assert.Equal(40, result.Subjects[0].Indicators.Count);
        Assert.DoesNotContain(result.Diagnostics, finding => finding.Severity == Severity.Error);
    }

    [Theory]
    [InlineData(Language.English)]
    [InlineData(Language.Chinese)]
    public void Nothing_in_it_breaks_the_rules_of_the_format(Language language) =>
        Assert.Empty(Workbook.FormOf(RealTable.Book, language).Faults());

    [Fact]
    public void Beside_each_cell_stand_the_criteria_and_the_labels_to_choose_from()
    {
        var form = Workbook.FormOf(RealTable.Book, Language.English);
        Dictionary<string, string> row = form.Rows()
            .Single(row => row["Path of the indicator"] == "reform/institution/satisfaction");
        Assert.Equal("非常满意", row["Criterion: Excellent"]);
        Assert.Equal("不满意", row["Criterion: Poor"]);
        Assert.Equal("one of: 非常满意, 基本满意, 满意, 不满意", row["What may be written"]);
        Assert.Equal(["Results", "lists"], form.Sheets());
        form.Edit(document =>
        {
            DataValidation offer = Workbook
                .PartOf(document, 0)
                .Worksheet.Descendants<DataValidation>()
                .Single(offer => offer.SequenceOfReferences!.InnerText == "I11");
            Assert.Equal("lists!$B$1:$B$4", offer.Formula1!.Text);
        });
        Assert.Equal(
            ["非常满意", "基本满意", "满意", "不满意"],
            form.Texts(1).Take(4).Select(cells => cells[1])
        );
    }

    private static string Json(MeasuredResults results)
    {
        using var stream = new MemoryStream();
        EvaluationResult result = Books.Evaluator.Evaluate(RealTable.Book, results);
        EvaluationReport.WriteJson(result, stream);
        return Unplaced.Json(stream.ToArray());
    }
}
