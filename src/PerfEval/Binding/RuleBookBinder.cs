using NodaTime;
using PerfEval.Binding.Keys;
using PerfEval.Binding.Scores;
using PerfEval.Diagnostics;
using PerfEval.Rules;
using PerfEval.Rules.Disclosure;
using PerfEval.Rules.Scores;
using PerfEval.Text;
using PerfEval.Yaml;

namespace PerfEval.Binding;

/// <summary>Binds a rule book.</summary>
internal sealed class RuleBookBinder
{
    private const int MostOfLabel = 100;

    private readonly Findings _findings;
    private readonly CalendarFiles _calendars;
    private readonly List<Indicator> _indicators = [];

    private RuleBookBinder(OpenNamedFile? open, Findings findings)
    {
        _findings = findings;
        _calendars = new CalendarFiles(open, findings);
    }

    /// <summary>Binds a file.</summary>
    /// <param name="name">The name shown in findings.</param>
    /// <param name="bytes">The whole file.</param>
    /// <param name="open">Opens the calendars it names; null where it may name none.</param>
    /// <param name="findings">Where to say what is wrong.</param>
    /// <returns>The table, without what could not be read; null if the file is no rule book.</returns>
    public static PublishedTable? Bind(
        string name,
        byte[] bytes,
        OpenNamedFile? open,
        Findings findings
    ) =>
        DocumentReader.Read(name, bytes, Shapes.RuleBook, Shapes.RuleBookSchema, findings)
            is { } fields
            ? new RuleBookBinder(open, findings).Bind(fields)
            : null;

    private PublishedTable Bind(Fields fields)
    {
        (GradeScale scale, bool isWhole) = Scale(fields);
        ReadingPolicy reading =
            SharedBinder.Reading(fields, ReadingPolicy.Default) ?? ReadingPolicy.Default;
        var indicators = new IndicatorBinder(scale, isWhole, reading, _calendars, _findings);
        InheritedScore score = InheritedScore.None.Below(fields);
        // What a roll-up says about grades cannot be held against a scale in error.
        RollUpRule? OfWholeScale(RollUpRule? rule) => isWhole ? rule : null;
        var table = new PublishedTable
        {
            Id = SharedBinder.Id(fields, [], _findings).Value,
            Title = fields.Localized("title") ?? new LocalizedText(""),
            Department = Department(fields),
            Period = BindPeriod(fields) ?? EvaluationPeriod.OfYear(1),
            Currency = fields.Text("currency"),
            TimeZone = TimeZone(fields),
            Source = SharedBinder.Source(fields),
            Scale = scale,
            Reading = reading,
            RollUp = fields.Child("rollup", Shapes.RollUpRule) is { } rollUp
                ? OfWholeScale(RollUpBinder.Bind(rollUp, _findings))
                : null,
            Points = SharedBinder.Points(fields, "points"),
            IsDeviationRequired = fields.OneOf("deviation", ("required", true)) is true,
            Totals = RollUpBinder.Totals(fields, _findings),
            Accepted = SharedBinder.Accepted(fields, _findings),
            Duties = DutyBinder.Bind(fields, _findings),
            Responsibilities = Children(
                fields.List("responsibilities"),
                Shapes.Responsibility,
                "",
                (child, id, path) => Responsibility(child, id, path, indicators, score.Below(child))
            ),
        };
        ReportRepeatedNames();
        return table with
        {
            Levels = Levels(fields, table),
            Responsibilities = [.. table.Responsibilities.Select(HandDownLinks)],
        };
    }

    // Links hold for all that lies below.
    private static Responsibility HandDownLinks(Responsibility responsibility) =>
        responsibility with
        {
            Activities =
            [
                .. responsibility.Activities.Select(activity =>
                {
                    DutyLinks links = activity.Links.Below(responsibility.Links);
                    return activity with
                    {
                        Links = links,
                        Indicators = HandDown(activity.Indicators, links),
                    };
                }),
            ],
            Indicators = HandDown(responsibility.Indicators, responsibility.Links),
        };

    private static IReadOnlyList<Indicator> HandDown(
        IReadOnlyList<Indicator> indicators,
        DutyLinks links
    ) =>
        [
            .. indicators.Select(indicator =>
                ReferenceEquals(links, DutyLinks.None)
                    ? indicator
                    : indicator with
                    {
                        Links = indicator.Links.Below(links),
                    }
            ),
        ];

    private Responsibility? Responsibility(
        Fields fields,
        SourcedText id,
        string path,
        IndicatorBinder indicators,
        InheritedScore score
    )
    {
        LocalizedText? owner = fields.Localized("owner");
        return Funded(
            fields,
            owner,
            null,
            new Responsibility
            {
                Id = id,
                Path = path,
                Name = fields.Localized("name") ?? new LocalizedText(""),
                Activities = Children(
                    fields.List("activities"),
                    Shapes.Activity,
                    path + "/",
                    (child, childId, childPath) =>
                        Activity(child, childId, childPath, owner, indicators, score.Below(child))
                ),
                Indicators = Indicators(fields, path, owner, indicators, score),
            }
        );
    }

    private ActivityNode? Activity(
        Fields fields,
        SourcedText id,
        string path,
        LocalizedText? inherited,
        IndicatorBinder indicators,
        InheritedScore score
    )
    {
        LocalizedText? owner = fields.Localized("owner");
        return Funded(
            fields,
            owner,
            inherited,
            new ActivityNode
            {
                Id = id,
                Path = path,
                Name = fields.Localized("name") ?? new LocalizedText(""),
                Indicators = Indicators(fields, path, owner ?? inherited, indicators, score),
            }
        );
    }

    private List<Indicator> Indicators(
        Fields fields,
        string path,
        LocalizedText? owner,
        IndicatorBinder indicators,
        InheritedScore score
    )
    {
        List<Indicator> children = Children(
            fields.List("indicators"),
            Shapes.Indicator,
            path + "/",
            (child, childId, childPath) => indicators.Bind(child, childId, childPath, owner, score)
        );
        _indicators.AddRange(children);
        return children;
    }

    private T Funded<T>(Fields fields, LocalizedText? owner, LocalizedText? inherited, T node)
        where T : FundedNode
    {
        Budget? budget = SharedBinder.Budget(fields);
        StatedAmount? points = SharedBinder.Points(fields, "points");
        return node with
        {
            NamePlace = fields.PlaceOf("name"),
            Number = fields.Text("number"),
            Owner = owner ?? inherited,
            StatedOwner = owner,
            Budget = budget,
            IsBudgetUnread =
                budget is null && fields.IsWritten("budget") && !fields.IsEmpty("budget"),
            Weight = SharedBinder.Weight(fields),
            Points = points,
            OutOf = OutOf(fields, node.Path),
            Least = SharedBinder.Points(fields, "least", mayBeNegative: true),
            Most = SharedBinder.Points(fields, "most"),
            Description = fields.Localized("description"),
            Goal = fields.Localized("goal"),
            Accepted = SharedBinder.Accepted(fields, _findings),
            Links = DutyBinder.Links(fields),
            Source = SharedBinder.Source(fields),
        };
    }

    // A scale from which points are counted for others.
    private StatedAmount? OutOf(Fields fields, string path)
    {
        if (SharedBinder.Points(fields, "outOf") is not { } outOf)
        {
            return null;
        }

        Wording? wrong =
            outOf.Value.Sign == 0 ? Catalogue.OutOfNothing
            : !fields.IsWritten("points") ? Catalogue.OutOfWithoutPoints
            : null;
        if (wrong is null)
        {
            return outOf;
        }

        _findings.Add(
            new Diagnostic(
                wrong,
                outOf.Text.Place,
                ("path", path),
                ("outOf", outOf.Value.ToMixedString())
            )
            {
                Path = path,
            }
        );
        return null;
    }

    private List<T> Children<T>(
        IReadOnlyList<YamlNode> nodes,
        Shape shape,
        string parentPath,
        Func<Fields, SourcedText, string, T?> bind
    )
        where T : Node
    {
        List<T> children = [];
        Dictionary<string, SourcedText> ids = new(StringComparer.Ordinal);
        foreach (YamlNode node in nodes)
        {
            if (Fields.Of(node, shape, _findings) is not { } fields)
            {
                continue;
            }

            SourcedText id = SharedBinder.Id(fields, ids, _findings);
            bool isTwin = ids.TryGetValue(id.Value, out SourcedText? first) && first != id;
            // A twin is read for what is wrong with it, but counts for nothing.
            if (bind(fields, id, parentPath + id.Value) is { } child && !isTwin)
            {
                children.Add(child);
            }
        }

        return children;
    }

    // A table without activities has two levels; it may name the third all the same.
    private LevelNames Levels(Fields fields, PublishedTable table)
    {
        if (fields.Node("levels") is not YamlSequence list)
        {
            return LevelNames.Default;
        }

        IReadOnlyList<LocalizedText> names = fields.LocalizedList("levels");
        int fewest = table.HasActivities ? LevelNames.Most : LevelNames.Fewest;
        int count = list.Items.Count;
        if (count < fewest || count > LevelNames.Most)
        {
            _findings.Add(Catalogue.LevelCount, list.Place, ("count", count));
        }

        return names.Count >= fewest && names.Count <= LevelNames.Most
            ? new LevelNames(names)
            : LevelNames.Default;
    }

    // Of a scale in error as many grades as can be had, so that the rest of the book can be read by them.
    private (GradeScale Scale, bool IsWhole) Scale(Fields fields)
    {
        if (fields.Node("grades") is not YamlSequence list)
        {
            return (GradeScale.Default, !fields.IsWritten("grades"));
        }

        int before = _findings.ErrorCount;
        List<(string, LocalizedText)> grades = [];
        Dictionary<string, SourcedText> ids = new(StringComparer.Ordinal);
        foreach (YamlNode node in list.Items)
        {
            if (Fields.Of(node, Shapes.Grade, _findings) is { } grade)
            {
                SourcedText id = SharedBinder.Id(grade, ids, _findings);
                if (ids.TryGetValue(id.Value, out SourcedText? first) && first == id)
                {
                    grades.Add((id.Value, BindLabel(grade) ?? new(id.Value)));
                }
            }
        }

        if (list.Items.Count is < GradeScale.FewestGrades or > GradeScale.MostGrades)
        {
            _findings.Add(Catalogue.GradeCount, list.Place, ("count", list.Items.Count));
        }

        return (
            grades.Count < GradeScale.FewestGrades
                ? GradeScale.Default
                : new GradeScale(grades.Take(GradeScale.MostGrades)),
            _findings.ErrorCount == before
        );
    }

    private LocalizedText? BindLabel(Fields grade)
    {
        LocalizedText? label = grade.Localized("label");
        foreach (string text in label?.Texts.Select(text => text.Value) ?? [])
        {
            if (text.Length > MostOfLabel)
            {
                _findings.Add(
                    Catalogue.LongLabel,
                    grade.PlaceOf("label"),
                    ("label", text),
                    ("length", text.Length),
                    ("most", MostOfLabel)
                );
            }
        }

        return label;
    }

    private static Department? Department(Fields fields) =>
        fields.Child("department", Shapes.Department) is { } department
        && department.Localized("name") is { } name
            ? new Department(department.Text("code"), name)
            : null;

    private static EvaluationPeriod? BindPeriod(Fields fields)
    {
        switch (fields.Node("period"))
        {
            case YamlScalar:
                int? year = fields.WholeNumber("period");
                if (year is > 0 and < 9999)
                {
                    return EvaluationPeriod.OfYear(year.Value);
                }

                if (year is not null)
                {
                    fields.AddNotA(
                        "period",
                        fields.Words("period")!,
                        new LocalizedText("a year", "年份")
                    );
                }

                return null;
            case YamlMapping when fields.Child("period", Shapes.Period) is { } period:
                LocalDate? from = period.Date("from");
                LocalDate? to = period.Date("to");
                if (from > to)
                {
                    period.AddNotA("to", period.Words("to")!, SharedBinder.ADayAfterFrom);
                    return null;
                }

                return from is { } first && to is { } last
                    ? new EvaluationPeriod(first, last)
                    : null;
            default:
                return null;
        }
    }

    private static DateTimeZone TimeZone(Fields fields)
    {
        if (fields.Words("timeZone") is not { } words)
        {
            return DateTimeZone.Utc;
        }

        if (DateTimeZoneProviders.Tzdb.GetZoneOrNull(words.Value) is { } zone)
        {
            return zone;
        }

        fields.AddNotA(
            "timeZone",
            words,
            new LocalizedText("a time zone of the IANA list", "IANA 时区")
        );
        return DateTimeZone.Utc;
    }

    private void ReportRepeatedNames()
    {
        IEnumerable<IGrouping<string, Indicator>> repeated = _indicators
            .DistinctBy(indicator => indicator.Path)
            .GroupBy(indicator => indicator.Name.ToString())
            .Where(same => same.Count() > 1);
        foreach (IGrouping<string, Indicator> same in repeated)
        {
            Indicator first = same.First();
            _findings.Add(
                new Diagnostic(
                    Catalogue.NamesRepeat,
                    first.NamePlace,
                    ("name", same.Key),
                    ("count", same.Count()),
                    ("others", string.Join(", ", same.Skip(1).Select(other => other.Path)))
                )
                {
                    Path = first.Path,
                }
            );
        }
    }
}
