using PerfEval.Reporting.Csv;
using PerfEval.Tests.Support;

namespace PerfEval.Tests.Reporting.Csv;

/// <summary>No cell that PerfEval writes is run as a formula, and no number is touched.</summary>
public class CsvCellTests
{
    [Theory]
    [InlineData("=1+1", "'=1+1")]
    [InlineData("+SUM(A1)", "'+SUM(A1)")]
    [InlineData("-SUM(A1)", "'-SUM(A1)")]
    [InlineData("@SUM(A1)", "'@SUM(A1)")]
    [InlineData("\t=1+1", "'\t=1+1")]
    [InlineData("\r=1+1", "\"'\r=1+1\"")]
    [InlineData("-", "'-")]
    [InlineData("+", "'+")]
    [InlineData("-.5", "'-.5")] // no number of PerfEval
    [InlineData("-5+cmd|' /C calc'!A0", "'-5+cmd|' /C calc'!A0")] // begins as a number, and is none
    [InlineData("+5*A1", "'+5*A1")]
    [InlineData("＝1+1", "'＝1+1")] // spreadsheets fold full-width signs
    [InlineData("＋SUM(A1)", "'＋SUM(A1)")]
    [InlineData("－SUM(A1)", "'－SUM(A1)")]
    [InlineData("＠SUM(A1)", "'＠SUM(A1)")]
    [InlineData("﹦1+1", "'﹦1+1")] // and small ones
    [InlineData("﹢SUM(A1)", "'﹢SUM(A1)")]
    [InlineData("﹣SUM(A1)", "'﹣SUM(A1)")]
    [InlineData("﹫SUM(A1)", "'﹫SUM(A1)")]
    [InlineData("－5％", "－5％")]
    [InlineData("－５", "－５")]
    [InlineData("－5＋A1", "'－5＋A1")]
    [InlineData("-5", "-5")]
    [InlineData("-5%", "-5%")]
    [InlineData("-5‰", "-5‰")]
    [InlineData("+5", "+5")]
    [InlineData("+0.5 %", "+0.5 %")]
    [InlineData("-1,000人", "\"-1,000人\"")]
    [InlineData("1-2", "1-2")]
    [InlineData("'=1", "'=1")]
    [InlineData(" =1", " =1")] // a text for spreadsheets
    [InlineData("a\"b,c", "\"a\"\"b,c\"")]
    [InlineData("a\nb", "\"a\nb\"")]
    [InlineData("", "")]
    public void A_cell(string text, string cell)
    {
        var writer = new StringWriter();
        CsvText.WriteRow(writer, text, "x");
        Assert.Equal($"{cell},x\r\n", writer.ToString());
    }

    [Theory]
    [InlineData("=cmd|' /C calc'!A0")]
    [InlineData("@SUM(1+1)*cmd|' /C calc'!A0")]
    [InlineData("-5+cmd|' /C calc'!A0")]
    public void In_evaluations_and_forms_words_of_files_are_not_run(string words)
    {
        RuleBook book = RuleBook.ReadText(HostileText.Book(words)).Value;
        var evaluation = new StringWriter();
        EvaluationReport.WriteCsv(
            Books.Evaluator.Evaluate(
                book,
                MeasuredResults.ReadText(HostileText.Results(words)).Value
            ),
            evaluation
        );
        var form = new StringWriter();
        ResultsTemplate.WriteCsv(book.Table, form, Language.English);
        foreach (string csv in new[] { evaluation.ToString(), form.ToString() })
        {
            Assert.Contains("'" + words, csv, StringComparison.Ordinal);
            Assert.DoesNotContain("," + words, csv, StringComparison.Ordinal);
            Assert.DoesNotContain("\n" + words, csv, StringComparison.Ordinal);
        }
    }
}
