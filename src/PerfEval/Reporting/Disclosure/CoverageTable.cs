using PerfEval.Coverage;
using PerfEval.Evaluation;
using PerfEval.Quantities;
using PerfEval.Rules;
using PerfEval.Rules.Disclosure;
using PerfEval.Text;

namespace PerfEval.Reporting.Disclosure;

/// <summary>Which office answers for what, with how much money and what grades; and what nobody measures.</summary>
/// <remarks>The links are those of the rule book; the grades are those of the subjects that were added.</remarks>
internal sealed class CoverageTable
{
    private readonly PublishedTable _table;
    private readonly Phrases _phrases;
    private readonly DutyCoverage _coverage;
    private readonly List<CoverageRow> _rows = [];

    /// <summary>Creates the table.</summary>
    public CoverageTable(PublishedTable table, Phrases phrases)
    {
        (_table, _phrases, _coverage) = (table, phrases, new DutyCoverage(table));
        foreach (Office office in table.Duties.Offices)
        {
            var served = _coverage
                .Of(office)
                .GroupBy(indicator =>
                    table.Responsibilities.First(one =>
                        indicator.Path.StartsWith($"{one.Path}/", StringComparison.Ordinal)
                    )
                );
            _rows.AddRange(
                served
                    .Select(one => new CoverageRow(office, one.Key, [.. one]))
                    .DefaultIfEmpty(new CoverageRow(office, null, []))
            );
        }
    }

    /// <summary>Whether the rule book says anything of duties or goals.</summary>
    public bool IsShown => _table.Duties.AreCovered;

    /// <summary>The heading.</summary>
    public string Title => _phrases.Say("Coverage of duties and goals", "职责与目标覆盖情况");

    /// <summary>The headings of the columns.</summary>
    public IReadOnlyList<string> Columns =>
        [
            _phrases.Say("Office", "内设机构"),
            _phrases.Title(_table.Levels.Of(Level.Responsibility)),
            _phrases.CountOf(_table.Levels),
            _phrases.Title(Terms.Budget)
                + (_table.Currency is { } unit ? _phrases.Say($" ({unit})", $"（{unit}）") : ""),
            _phrases.Title(Terms.Grade),
        ];

    /// <summary>The rows: each office with each responsibility that it serves; one without any where it serves none.</summary>
    public IReadOnlyList<CoverageRow> Rows => _rows;

    /// <summary>Counts the grades of a subject in.</summary>
    public void Add(SubjectEvaluation subject)
    {
        if (_rows.Count == 0)
        {
            return;
        }

        Dictionary<string, IndicatorEvaluation> graded = subject.Indicators.ToDictionary(
            indicator => indicator.Indicator.Path,
            StringComparer.Ordinal
        );
        for (int i = 0; i < _rows.Count; i++)
        {
            var counts = Counts.Of(
                _table.Scale,
                _rows[i].Indicators.Select(indicator => graded[indicator.Path])
            );
            _rows[i] = _rows[i] with { Counts = _rows[i].Counts?.Plus(counts) ?? counts };
        }
    }

    /// <summary>Returns the cells of a row but for its grades.</summary>
    public IReadOnlyList<string> Cells(CoverageRow row) =>
        [
            row.Office.Name.In(_phrases.Language),
            row.Responsibility is { } served ? _phrases.Titled(served) : _phrases.Say("none", "无"),
            Phrases.Number(row.Indicators.Count),
            BudgetOf(row),
        ];

    /// <summary>What nobody measures, or two offices do: each list with its heading.</summary>
    public IEnumerable<(string Title, IReadOnlyList<string> Items)> Lists()
    {
        Duties duties = _table.Duties;
        string activities = _phrases.Of(_table.Levels.SeveralOf(Level.Activity));
        string indicators = _phrases.Of(_table.Levels.SeveralOf(Level.Indicator));
        return Numbered(
            duties.Offices.Count > 0,
            duties.Goals.Count > 0,
            (
                _phrases.Say($"{activities} without an office", $"未对应内设机构的{activities}"),
                false,
                [.. _coverage.WithoutOffice.Select(_phrases.Titled)]
            ),
            (
                _phrases.Say($"{indicators} that serve no goal", $"未对应目标的{indicators}"),
                true,
                [.. _coverage.WithoutGoal.Select(Below)]
            ),
            (
                _phrases.Say("Goals without an indicator", "没有指标的目标"),
                true,
                [
                    .. duties
                        .Goals.Where(goal => !_coverage.Serves(goal))
                        .Select(goal => $"{goal.Id.Value} {goal.Text}"),
                ]
            ),
            (
                _phrases.Say("Duties that stand at two offices", "两个以上内设机构共有的职责"),
                false,
                [
                    .. _coverage.AtTwoOffices.Select(same =>
                        same.Text
                        + _phrases.Say(": ", "：")
                        + string.Join(_phrases.Say(", ", "、"), same.Duties.Select(Named))
                    ),
                ]
            ),
            (
                _phrases.Say("Duties that nothing names", "没有对应内容的职责"),
                false,
                [
                    .. duties
                        .Offices.SelectMany(office => office.Duties)
                        .Where(duty => !_coverage.Serves(duty))
                        .Select(duty => $"{Named(duty)} {duty.Text}"),
                ]
            )
        );
    }

    private IEnumerable<(string, IReadOnlyList<string>)> Numbered(
        bool hasOffices,
        bool hasGoals,
        params (string Title, bool IsOfGoals, IReadOnlyList<string> Items)[] lists
    ) =>
        lists
            .Where(list => list.Items.Count > 0 && (list.IsOfGoals ? hasGoals : hasOffices))
            .Select(list =>
                (
                    Capital(list.Title)
                        + _phrases.Say(": ", "：")
                        + Phrases.Number(list.Items.Count),
                    list.Items
                )
            );

    private static string Capital(string text) => char.ToUpperInvariant(text[0]) + text[1..];

    // 人事处（1）
    private string Named(Duty duty)
    {
        Office office = _table.Duties.Offices.First(one => one.Duties.Contains(duty));
        string name = office.Name.In(_phrases.Language);
        return _phrases.Say($"{name} ({duty.Number})", $"{name}（{duty.Number}）");
    }

    // One name stands below several activities.
    private string Below(Indicator indicator)
    {
        Node above = _table.Nodes.First(node => node.Children.Contains(indicator));
        return _phrases.Titled(above) + _phrases.Say(": ", "：") + _phrases.Titled(indicator);
    }

    // That of the responsibility where it is linked itself, else of those of its activities that are.
    private string BudgetOf(CoverageRow row)
    {
        if (row.Responsibility is not { } responsibility)
        {
            return "";
        }

        bool Serves(Node node) => node.Links.Offices.Any(link => link.Value == row.Office.Id.Value);
        FundedNode[] funded = Serves(responsibility)
            ? [responsibility]
            : [.. responsibility.Activities.Where(Serves)];
        (Rational sum, IReadOnlyList<FundedNode> without) = BudgetSum.Of(funded);
        if (without.Count == funded.Length)
        {
            return _phrases.Of(Terms.Absent);
        }

        string shown = sum.ToTruncatedString(
            funded.Max(node =>
                node.Budget?.Text.Value is { } text && text.LastIndexOf('.') is >= 0 and var point
                    ? text.Length - point - 1
                    : 0
            )
        );
        string absent = Phrases.Number(without.Count);
        return without.Count == 0
            ? shown
            : _phrases.Say($"{shown} ({absent} absent)", $"{shown}（另有 {absent} 项空缺）");
    }
}

/// <summary>An office with a responsibility that it serves.</summary>
/// <param name="Office">The office.</param>
/// <param name="Responsibility">The responsibility; null where it serves none.</param>
/// <param name="Indicators">The indicators there that serve the office.</param>
internal sealed record CoverageRow(
    Office Office,
    Responsibility? Responsibility,
    IReadOnlyList<Indicator> Indicators
)
{
    /// <summary>The grades, of all subjects together; null where none was added.</summary>
    public Counts? Counts { get; init; }
}
