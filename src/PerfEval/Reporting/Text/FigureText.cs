using PerfEval.Statements;
using PerfEval.Statements.Checks;
using PerfEval.Text;

namespace PerfEval.Reporting.Text;

/// <summary>Explains one declared figure: what it is made of, and every check of it with its arithmetic.</summary>
internal static class FigureText
{
    /// <summary>Writes the explanation.</summary>
    /// <param name="set">What is declared.</param>
    /// <param name="reconciled">What came of its checks.</param>
    /// <param name="path">The path of a figure, or the id of a table.</param>
    /// <param name="language">The reader's language.</param>
    /// <param name="writer">Where to write, in 80 columns; lines end with a line feed.</param>
    public static void Write(
        StatementSet set,
        Reconciliation reconciled,
        string path,
        Language language,
        TextWriter writer
    )
    {
        var phrases = new Phrases(language);
        var page = new Page(writer);
        Figure? figure = set.FigureAt(path);
        page.Line(figure?.Title.In(language) ?? path);
        string kind = figure is null ? phrases.Say("table", "表") : phrases.Of(Terms.Figure);
        string line = figure?.Source?.Line is { } at
            ? phrases.Say(
                FormattableString.Invariant($", line {at}"),
                FormattableString.Invariant($"，第 {at} 行")
            )
            : "";
        string period = set.Period is { } year ? $" · {year}" : "";
        page.Line($"{path} · {kind}{line}{period}");
        if (figure is not null)
        {
            page.Line();
            page.Table(
                [
                    [phrases.Say("Value", "数值"), Value(figure, phrases)],
                    .. figure.Change is { } change ? Changes(figure, change, phrases) : [],
                ],
                ""
            );
            Below(page, figure.Parts, phrases.Say("Parts", "各部分"), phrases);
            Below(page, figure.OfWhich, phrases.Say("Of which", "其中"), phrases);
        }

        FigureCheck[] own = [.. reconciled.Checks.Where(check => check.Path == path)];
        page.Section(phrases.Say("Checks", "核对"));
        page.Table([
            .. own.Select(check =>
                (string[])
                    [
                        FigureLines.Name(check.Kind, phrases),
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
        Sections.Findings(
            page,
            reconciled.Findings.Where(finding =>
                finding.Path == path || own.Any(check => ReferenceEquals(check.Finding, finding))
            ),
            phrases
        );
    }

    // As the document states it.
    private static string[][] Changes(Figure figure, Change change, Phrases phrases)
    {
        string stated = string.Join(
            " ",
            new[]
            {
                change.Word?.Value,
                change.Rate?.ToString(),
                change.Amount is { } amount ? $"{amount}{figure.Unit}" : null,
            }.OfType<string>()
        );
        string against = change.From ?? phrases.Say("the year before", "上年");
        return
        [
            .. stated.Length > 0
                ?
                [
                    [phrases.Say($"Against {against}", $"与{against}相比"), stated],
                ]
                : Array.Empty<string[]>(),
            .. change.Prior is { } prior
                ?
                [
                    [phrases.Say($"In {against}", $"{against}数"), $"{prior}{figure.Unit}"],
                ]
                : Array.Empty<string[]>(),
        ];
    }

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
