using PerfEval.Diagnostics;
using PerfEval.Quantities;
using PerfEval.Rules;
using PerfEval.Text;

namespace PerfEval.Statements.Checks;

/// <summary>One figure that is said in several places has one value, one unit and one word.</summary>
internal static class SameCheck
{
    public static IEnumerable<FigureCheck> Of(
        StatementSet set,
        PublishedTable? book,
        Findings findings
    )
    {
        foreach (IReadOnlyList<SourcedText> group in set.Same)
        {
            List<Meant> meant = [];
            foreach (SourcedText name in group)
            {
                if (Find(name, set, book) is { } one)
                {
                    meant.Add(one);
                }
                else
                {
                    findings.AddUnknown(Catalogue.UnknownFigure, name.Place, name.Value, set.Names);
                }
            }

            foreach (FigureCheck check in OfGroup(meant))
            {
                yield return check;
            }
        }
    }

    private static IEnumerable<FigureCheck> OfGroup(List<Meant> group)
    {
        if (group.Count < 2)
        {
            yield break;
        }

        foreach (Meant blank in group.Where(one => one.Value is null))
        {
            if (blank.Figure is { Change.Word: not null } && blank.Figure.Value is null)
            {
                continue;
            }

            LocalizedText other = group.First(one => one != blank).Name;
            var what = new LocalizedText(
                $"against {other.In(Language.English)}",
                $"与{other.In(Language.Chinese)}"
            );
            yield return new FigureCheck(
                CheckKind.Same,
                blank.Path,
                "",
                (
                    blank.IsBudgets
                        ? new Diagnostic(Catalogue.BudgetsUnknown, blank.Place, ("what", what))
                        : new Diagnostic(
                            Catalogue.CheckNotMade,
                            blank.Place,
                            ("figure", blank.Name),
                            ("what", what)
                        )
                ) with
                {
                    Path = blank.Path,
                }
            );
        }

        if (group.Find(one => one.Value is not null) is { } first)
        {
            foreach (Meant other in group.Where(one => one != first && one.Value is not null))
            {
                yield return Compare(first, other);
            }
        }

        foreach (FigureCheck words in Words(group))
        {
            yield return words;
        }
    }

    private static FigureCheck Compare(Meant first, Meant other)
    {
        Rational difference = first.Value!.Value - other.Value!.Value;
        Diagnostic? finding = null;
        if (first.Unit is { } unit && other.Unit is { } otherUnit && unit != otherUnit)
        {
            finding = new Diagnostic(
                Catalogue.FigureUnitsDiffer,
                other.Place,
                ("figure", first.Name),
                ("unit", unit),
                ("other", other.Name),
                ("otherUnit", otherUnit)
            );
        }
        else if (difference.Abs() > first.Tolerance)
        {
            finding = new Diagnostic(
                Catalogue.TwoValues,
                first.Place,
                ("figure", first.Name),
                ("value", $"{first.Value}{first.Unit}"),
                ("other", other.Name),
                ("otherValue", $"{other.Value}{other.Unit ?? first.Unit}"),
                ("difference", $"{difference.Abs()}{first.Unit}"),
                ("absent", other.Absent)
            );
        }

        return new FigureCheck(
            CheckKind.Same,
            first.Path,
            $"{first.Value} {(difference.Sign == 0 ? "=" : "≠")} {other.Value} ({other.Path})",
            finding is null ? null : finding with { Path = first.Path }
        );
    }

    private static IEnumerable<FigureCheck> Words(List<Meant> group)
    {
        (Meant Meant, Change Change)[] told =
        [
            .. group
                .Where(one => one.Figure?.Change?.Word is not null)
                .Select(one => (one, one.Figure!.Change!)),
        ];
        for (int i = 1; i < told.Length; i++)
        {
            (Meant first, Change said) = told[0];
            (Meant other, Change otherSaid) = told[i];
            yield return new FigureCheck(
                CheckKind.Same,
                first.Path,
                $"{said.Word!.Value} {(said.Told == otherSaid.Told ? "=" : "≠")} {otherSaid.Word!.Value} ({other.Path})",
                said.Told == otherSaid.Told
                    ? null
                    : new Diagnostic(
                        Catalogue.WordsDiffer,
                        said.Word.Place,
                        ("figure", first.Name),
                        ("word", said.Word.Value),
                        ("place", Where(first)),
                        ("other", other.Name),
                        ("otherWord", otherSaid.Word.Value),
                        ("otherPlace", Where(other))
                    )
                    {
                        Path = first.Path,
                    }
            );
        }
    }

    private static LocalizedText Where(Meant meant) =>
        meant.Figure?.Source?.Line is { } line
            ? new LocalizedText(
                FormattableString.Invariant($"line {line}"),
                FormattableString.Invariant($"第 {line} 行")
            )
            : new LocalizedText(meant.Path);

    private static Meant? Find(SourcedText name, StatementSet set, PublishedTable? book)
    {
        if (set.FigureAt(name.Value) is { } figure)
        {
            return new Meant(
                name.Value,
                Said.Of(figure),
                figure.Value?.Value,
                figure.Unit,
                figure.Place
            )
            {
                Figure = figure,
                Tolerance = figure.Tolerance,
            };
        }

        if (set.ColumnAt(name.Value) is var (table, column))
        {
            (Rational sum, int blank) = table.SumOf(column);
            return new Meant(name.Value, Said.Of(name.Value), sum, table.Unit, name.Place)
            {
                Absent = Said.Blank(blank),
            };
        }

        if (name.Value != StatementSet.Budgets)
        {
            return null;
        }

        BudgetSum? budgets = book is null ? null : BudgetSum.Of(book.Responsibilities);
        return new Meant(
            name.Value,
            new LocalizedText("the sum of the budgets", "各项预算之和"),
            budgets?.Sum,
            book?.Currency,
            name.Place
        )
        {
            Absent = budgets is { Absent.Count: > 0 and var count }
                ? new LocalizedText(
                    $"; without a budget: {NamedList.Of(budgets.Absent.Select(node => node.Path), count).In(Language.English)}",
                    $"；没有预算的：{NamedList.Of(budgets.Absent.Select(node => node.Path), count).In(Language.Chinese)}"
                )
                : new LocalizedText(""),
        };
    }

    /// <summary>What one of the names of a group means.</summary>
    private sealed record Meant(
        string Path,
        LocalizedText Name,
        Rational? Value,
        string? Unit,
        Place Place
    )
    {
        public Figure? Figure { get; init; }

        public bool IsBudgets => Figure is null && Path == StatementSet.Budgets;

        public Rational Tolerance { get; init; }

        public LocalizedText Absent { get; init; } = new("");
    }
}
