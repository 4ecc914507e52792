using NodaTime.Text;
using PerfEval.Criteria;
using PerfEval.Ladders;
using PerfEval.Ladders.Sentences;
using PerfEval.Rules;
using PerfEval.Text;

namespace PerfEval.Reporting.Text;

/// <summary>Explains the ladder of an indicator: its criteria, what becomes of every value, and what was found about it.</summary>
internal sealed class LadderText
{
    private readonly Ladder _ladder;
    private readonly IReadOnlyList<Diagnostic> _findings;
    private readonly Phrases _phrases;
    private readonly Page _page;

    private LadderText(
        Ladder ladder,
        IReadOnlyList<Diagnostic> findings,
        Phrases phrases,
        Page page
    ) => (_ladder, _findings, _phrases, _page) = (ladder, findings, phrases, page);

    /// <summary>Writes the explanation: numbers as a number line, the best on top; labels and dates as rows.</summary>
    /// <param name="proof">The proved table.</param>
    /// <param name="ladder">One of its ladders.</param>
    /// <param name="findings">The findings about the rule book; those about the indicator are shown.</param>
    /// <param name="language">The reader's language.</param>
    /// <param name="writer">Where to write, in 80 columns; lines end with a line feed.</param>
    public static void Write(
        ProvedTable proof,
        Ladder ladder,
        IEnumerable<Diagnostic> findings,
        Language language,
        TextWriter writer
    )
    {
        ArgumentNullException.ThrowIfNull(proof);
        ArgumentNullException.ThrowIfNull(ladder);
        ArgumentNullException.ThrowIfNull(findings);
        ArgumentNullException.ThrowIfNull(writer);
        var phrases = new Phrases(language) { HasKeys = true };
        var page = new Page(writer);
        List<Diagnostic> own =
        [
            .. findings.Where(finding => finding.Path == ladder.Indicator.Path),
        ];
        Sections.Heading(page, proof.Table, ladder.Indicator, phrases);
        new LadderText(ladder, own, phrases, page).Write();
        Sections.Score(page, proof.ScoreAt(proof.IndexOf(ladder.Indicator.Path)), phrases);
        Sections.Findings(page, own, phrases);
    }

    private void Write()
    {
        _page.Line();
        _page.Text(MeasureText(), _phrases.Say("Measured: ", "计量："), "  ");
        switch (_ladder)
        {
            case { HasGrades: false }:
                break;
            case NumericLadder numeric:
                Sections.Criteria(_page, _ladder, null, _phrases);
                _page.Section(_phrases.Say("Ladder", "数轴"));
                NumberLine.Draw(numeric, Reason, _phrases, _page);
                break;
            case CategoryLadder category:
                WriteLabels(category);
                break;
            default:
                Sections.Criteria(_page, _ladder, null, _phrases);
                WriteLate((TimingLadder)_ladder);
                break;
        }
    }

    private string MeasureText()
    {
        Measure measure = _ladder.Indicator.Measure;
        string unit = measure.Unit is { } own
            ? _phrases.Say($" in {own.Symbol}", $"，单位 {own.Symbol}")
            : "";
        List<string> parts =
        [
            measure.Kind switch
            {
                MeasureKind.Percent => _phrases.Say("a percent", "百分比"),
                MeasureKind.Number => _phrases.Say("a number", "数值") + unit,
                MeasureKind.Category when _ladder is CategoryLadder { Bands.Count: 0 } =>
                    _phrases.Say("what its rule asks for", "按评分规则填写"),
                MeasureKind.Category => _phrases.Say("a label", "标签"),
                _ => _phrases.Say("a date of completion", "完成日期"),
            },
        ];
        if (_ladder is NumericLadder { HasGrades: true } numeric)
        {
            parts.Add(
                numeric.Direction switch
                {
                    Direction.Higher => _phrases.Say("more is better", "越高越好"),
                    Direction.Lower => _phrases.Say("less is better", "越低越好"),
                    _ => _phrases.Say(
                        "the nearer to the best criterion, the better",
                        "越接近最优一档越好"
                    ),
                }
            );
        }

        if (measure.Domain != ValueRange.Everything)
        {
            string domain = measure.Domain.ToString(measure.Unit);
            parts.Add(_phrases.Say($"within {domain}", $"取值范围 {domain}"));
        }

        if (measure.Resolution is { } steps)
        {
            parts.Add(
                _phrases.Say(
                    $"in steps of {steps}{measure.Unit}",
                    $"最小刻度 {steps}{measure.Unit}"
                )
            );
        }

        if (measure.Rounding is { } rounding)
        {
            string to = $"{rounding.Step}{measure.Unit}";
            string mode = _phrases.Of(rounding.Mode);
            parts.Add(
                _phrases.Say(
                    $"rounded to {to} ({mode}) before it is compared",
                    $"比较前舍入到 {to}（{mode}）"
                )
            );
        }

        if (measure.Due is { } due)
        {
            string day = LocalDatePattern.Iso.Format(due);
            parts.Add($"{_phrases.Of(Terms.DueDate)} {day}");
        }

        if (measure.Calendar is { } calendar)
        {
            parts.Add(_phrases.Say($"working days by {calendar}", $"工作日按 {calendar}"));
        }

        return string.Join(_phrases.Say("; ", "；"), parts);
    }

    // What a policy decides, or leaves open, is said with the finding and a value that shows it.
    private string Reason(Segment segment)
    {
        if (segment.Ruling.Policy is null)
        {
            return "";
        }

        Measure measure = _ladder.Indicator.Measure;
        bool isMeasurable =
            measure.Resolution is not { } resolution
            || Witness.HoldsMultiple(segment.Range, resolution);
        string example = $"{Witness.Of(segment.Range, measure.Resolution)}{measure.Unit}";
        string shows = isMeasurable
            ? _phrases.Say($"for example {example}", $"例如 {example}")
            : _phrases.Say(
                $"no value in steps of {measure.Resolution}{measure.Unit} lies here",
                $"此处没有最小刻度 {measure.Resolution}{measure.Unit} 的值"
            );
        return string.Join(
            _phrases.Say("; ", "；"),
            new[] { _phrases.Reason(segment.Ruling), shows }.Concat(Found(segment.Ruling))
        );
    }

    // Where no measurable value is concerned, nothing was found.
    private IEnumerable<string> Found(Ruling ruling) =>
        ruling.Codes.Where(code => _findings.Any(finding => finding.Code == code));

    private void WriteLabels(CategoryLadder ladder)
    {
        _page.Section(_phrases.Say("Labels, best first", "标签（由优到劣）"));
        _page.Table([
            .. ladder
                .Bands.OrderBy(band => band.Ruling.Candidates[0].Rank)
                .Select(
                    (band, position) =>
                        (string[])
                            [
                                Phrases.Number(position + 1),
                                _phrases.Of(band.Ruling.Grade, PerfEval.Status.Refused),
                                band.Label,
                                string.Join(_phrases.Say("; ", "；"), Remarks(band)),
                            ]
                ),
        ]);
    }

    private IEnumerable<string> Remarks(LabelBand band)
    {
        if (band == ((CategoryLadder)_ladder).Rest)
        {
            yield return _phrases.Say("and every other label", "以及其他一切填写");
        }

        if (band.Aliases.Count > 0)
        {
            string words = string.Join(_phrases.Say(", ", "、"), band.Aliases);
            yield return _phrases.Say($"also {words}", $"亦作{words}");
        }

        if (band.Ruling.Policy is not null)
        {
            yield return _phrases.Reason(band.Ruling);
        }

        foreach (string code in Found(band.Ruling))
        {
            yield return code;
        }
    }

    private void WriteLate(TimingLadder ladder)
    {
        bool hasNoDate = ladder.Indicator.Criteria.All(cell =>
            TimingLadder.MomentOf(cell) is Deadline.Never
        );
        if (hasNoDate || ladder.Rest is not null)
        {
            return;
        }

        Ruling late = ladder.Late();
        string reason = string.Join(
            _phrases.Say("; ", "；"),
            Found(late).Prepend(_phrases.Reason(late))
        );
        _page.Line();
        _page.Text(reason, _phrases.Say("  Later: ", "  更晚："), "    ");
    }
}
