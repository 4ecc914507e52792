using PerfEval.Statements;
using PerfEval.Statements.Checks;
using PerfEval.Text;

namespace PerfEval.Reporting.Text;

/// <summary>Explains one declared figure: what it is made of, and every check of it with its arithmetic.</summary>
internal static class FigureText
{
    /// <summary>Writes the explanation.</summary>
    /// <param name="figures">What is declared, with its checks.</param>
    /// <param name="path">The path of a figure, or the id of a table.</param>
    /// <param name="language">The reader's language.</param>
    /// <param name="writer">Where to write, in 80 columns; lines end with a line feed.</param>
    public static void Write(
        Reconciliation figures,
        string path,
        Language language,
        TextWriter writer
    )
    {
        var phrases = new Phrases(language);
        var page = new Page(writer);
        Figure? figure = figures.Set.FigureAt(path);
        page.Line(figure?.Title.In(language) ?? path);
        string kind = figure is null
            ? phrases.Say("table", "表")
            : phrases.Say("declared figure", "声明的数据");
        string line = figure?.Source?.Line is { } at
            ? phrases.Say(
                FormattableString.Invariant($", line {at}"),
                FormattableString.Invariant($"，第 {at} 行")
            )
            : "";
        page.Line($"{path} · {kind}{line}");
        if (figure is not null)
        {
            page.Line();
            page.Table(
                [
                    [phrases.Say("Value", "数值"), Value(figure, phrases)],
                ],
                ""
            );
            Below(page, figure.Parts, phrases.Say("Parts", "各部分"), phrases);
            Below(page, figure.OfWhich, phrases.Say("Of which", "其中"), phrases);
        }

        FigureCheck[] own = [.. figures.Checks.Where(check => check.Path == path)];
        page.Section(phrases.Say("Checks", "核对"));
        page.Table([
            .. own.Select(check =>
                (string[])
                    [
                        Name(check.Kind, phrases),
                        check.IsMade ? check.Arithmetic : phrases.Say("not made", "未核对"),
                        check.Finding?.Code ?? phrases.Say("holds", "相符"),
                    ]
            ),
        ]);
        if (own.Length == 0)
        {
            page.Line(phrases.Say("  none", "  无"));
        }

        // That a part is blank is said of the part.
        HashSet<(string, Place)> told =
        [
            .. own.Select(check => check.Finding)
                .OfType<Diagnostic>()
                .Select(finding => (finding.Code, finding.Place)),
        ];
        Sections.Findings(
            page,
            figures.Findings.Where(finding =>
                finding.Path == path || told.Contains((finding.Code, finding.Place))
            ),
            phrases
        );
    }

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

    private static string Value(Figure figure, Phrases phrases) =>
        figure.Value is { } value ? $"{value}{figure.Unit}" : phrases.Say("blank", "空");

    private static void Below(
        Page page,
        IReadOnlyList<Figure> figures,
        string title,
        Phrases phrases
    )
    {
        if (figures.Count == 0)
        {
            return;
        }

        page.Section(title);
        page.Table([
            .. figures.Select(figure =>
                (string[])[figure.Title.In(phrases.Language), Value(figure, phrases), figure.Path]
            ),
        ]);
    }
}
