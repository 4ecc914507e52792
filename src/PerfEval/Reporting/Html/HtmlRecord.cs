using NodaTime.Text;
using PerfEval.Text;

namespace PerfEval.Reporting.Html;

/// <summary>What a report was made from: the files with their hashes, the day, the policies and the roll-up.</summary>
internal sealed class HtmlRecord(HtmlReport report, EvaluationRecord record)
{
    private readonly HtmlPage _page = report.Page;
    private readonly Phrases _phrases = report.Phrases;

    /// <summary>Writes the record.</summary>
    /// <param name="seal">The seal of the evaluation.</param>
    /// <param name="hands">Who assessed where several did, a line each; none otherwise.</param>
    public void Write(string seal, IEnumerable<string> hands)
    {
        _page.Line($"<section id='record' aria-labelledby='record/title'>");
        _page.Line($"<h2 id='record/title'>{_phrases.Title(Terms.Record)}</h2>");
        WriteFiles();
        _page.Line($"<dl>");
        WriteFacts(seal, hands);
        _page.Line($"</dl>");
        _page.Line($"</section>");
    }

    /// <summary>Writes the seal that the style sheet puts on the first page of the screen, and in the foot of every printed one.</summary>
    /// <param name="report">The report.</param>
    /// <param name="seal">The seal of the evaluation.</param>
    public static void WriteSeal(HtmlReport report, string seal) =>
        report.Page.Line(
            $"<p class='seal'>{report.Phrases.Title(Terms.Seal)} <span class='hash'>{seal}</span></p>"
        );

    private void WriteFiles()
    {
        _page.Line($"<table class='files'>");
        _page.Line(
            $"<thead><tr><th scope='col'>{_phrases.Say("Input", "输入")}</th><th scope='col'>{_phrases.Say("File", "文件")}</th><th scope='col'>SHA-256</th></tr></thead>"
        );
        _page.Line($"<tbody>");
        foreach ((LocalizedText kind, InputFile file) in RecordLines.Inputs(record))
        {
            File(_phrases.Title(kind), file);
        }

        _page.Line($"</tbody>");
        _page.Line($"</table>");
        foreach (InputFile file in record.Results)
        {
            if (RecordLines.HowRead(file, _phrases) is not { } how)
            {
                continue;
            }

            _page.Line($"<p>{_phrases.Say($"{file.Name}: {how}", $"{file.Name}：{how}")}</p>");
        }
    }

    private void File(string kind, InputFile file) =>
        _page.Line(
            $"<tr><th scope='row'>{kind}</th><td>{file.Name}</td><td class='hash'>{file.Sha256}</td></tr>"
        );

    private void WriteFacts(string seal, IEnumerable<string> hands)
    {
        report.Fact(_phrases.Title(Terms.RuleBook), report.Table.Id);
        report.Fact(_phrases.Title(Terms.Plural(Terms.Assessor)), string.Join('\n', hands));
        report.Fact(_phrases.Title(Terms.AsOf), LocalDatePattern.Iso.Format(record.AsOf));
        report.Fact(
            _phrases.Title(Terms.ReadingPolicy),
            RecordLines.Policy(record.Policy, _phrases)
        );
        report.Fact(_phrases.Title(Terms.RollUp), RollUp());
        report.Fact(
            _phrases.Title(Terms.EvaluatedAt),
            InstantPattern.ExtendedIso.Format(record.Instant)
        );
        report.Fact(_phrases.Say("Made by", "生成"), $"PerfEval {record.EngineVersion}");
        report.Fact(_phrases.Title(Terms.Seal), seal);
    }

    private string RollUp() =>
        record.RollUp is { } rule
            ? string.Join(_phrases.Say("; ", "；"), ParametersOf(rule))
            : _phrases.Say("none: grades are counted", "无：只计等级数");

    // As written in a roll-up file.
    private static IEnumerable<string> ParametersOf(Rules.RollUpRule rule)
    {
        yield return $"method: {rule.MethodName}";
        if (rule.Method != Rules.RollUpMethod.Sum)
        {
            yield return $"weights: {Written(rule.Weights)}";
            yield return $"over: {Written(rule.Over)}";
        }

        if (rule.ExcludesAbsentBudgets)
        {
            yield return "absentBudget: exclude";
        }

        if (rule.Points.Count > 0)
        {
            yield return $"points: {string.Join(", ", rule.Points.Select(one => $"{one.Grade} {one.Text}"))}";
        }

        if (rule.Bands.Count > 0)
        {
            yield return $"bands: {string.Join(", ", rule.Bands.Select(one => $"{one.Grade} {one.Text}"))}";
        }

        yield return $"missing: {Written(rule.Missing)}";
        if (rule.NotApplicable is { } policy)
        {
            yield return $"notApplicable: {Written(policy)}";
        }

        if (rule.MinCoverage is { } least)
        {
            yield return $"minCoverage: {ValueText.Percent(least)}";
        }

        if (rule.Rounding is { } rounding)
        {
            yield return $"rounding: {rounding.Step} {Mode(rounding.Mode)}";
        }

        if (rule.IndicatorRounding is { } ofIndicators)
        {
            yield return $"rounding.indicator: {ofIndicators.Step} {Mode(ofIndicators.Mode)}";
        }
    }

    private static string Mode(Quantities.RoundingMode mode) =>
        mode switch
        {
            Quantities.RoundingMode.HalfUp => "half-up",
            Quantities.RoundingMode.HalfEven => "half-even",
            Quantities.RoundingMode.Up => "up",
            _ => "down",
        };

    private static string Written<TChoice>(TChoice choice)
        where TChoice : struct, Enum => choice.ToString().ToLowerInvariant();
}
