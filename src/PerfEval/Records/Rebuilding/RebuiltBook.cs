using System.Text.Json;
using NodaTime;
using NodaTime.Text;
using PerfEval.Criteria;
using PerfEval.Diagnostics;
using PerfEval.Quantities;
using PerfEval.Rules;
using PerfEval.Rules.Scores;
using PerfEval.Scoring;
using PerfEval.Text;

namespace PerfEval.Records.Rebuilding;

/// <summary>Makes the table of a recorded rule book: what its criteria denote is what was recorded, and no text is read anew.</summary>
internal sealed class RebuiltBook
{
    private readonly RecordFaults _faults;
    private readonly string? _file;
    private readonly GradeScale _scale;
    private readonly ReadingPolicy _policy;
    private readonly Dictionary<string, IndicatorScore> _scores = new(StringComparer.Ordinal);

    private RebuiltBook(
        RecordFaults faults,
        string? file,
        GradeScale scale,
        ReadingPolicy policy
    ) => (_faults, _file, _scale, _policy) = (faults, file, scale, policy);

    /// <summary>Makes the table.</summary>
    /// <param name="book">The rule book, of its shape.</param>
    /// <param name="file">The name of its file.</param>
    /// <param name="faults">Where to say what does not hold together.</param>
    /// <returns>The table, and by path the rules that earn points; null if a fault was found.</returns>
    public static (PublishedTable Table, IReadOnlyDictionary<string, IndicatorScore> Scores)? Of(
        JsonElement book,
        string? file,
        RecordFaults faults
    )
    {
        JsonElement grades = book.GetProperty("grades");
        if (grades.GetArrayLength() is < GradeScale.FewestGrades or > GradeScale.MostGrades)
        {
            faults.Add(grades, Catalogue.NotAScale);
            return null;
        }

        var scale = new GradeScale(
            grades.Items(grade => (grade.TextOf("id"), grade.LocalizedOf("label")!))
        );
        var rebuilt = new RebuiltBook(faults, file, scale, Reading(book.GetProperty("reading")));
        return rebuilt.Table(book) is { } table ? (table, rebuilt._scores) : null;
    }

    private PublishedTable? Table(JsonElement book)
    {
        JsonElement period = book.GetProperty("period");
        (LocalDate from, LocalDate to) = (Day(period, "from"), Day(period, "to"));
        if (to < from)
        {
            _faults.AddUnread(
                period.GetProperty("to"),
                "to",
                new LocalizedText("a day not before the first", "不早于起始日的日期"),
                LocalDatePattern.Iso.Format(from)
            );
        }

        DateTimeZone? zone = DateTimeZoneProviders.Tzdb.GetZoneOrNull(book.TextOf("timeZone"));
        if (zone is null)
        {
            _faults.AddUnread(
                book.GetProperty("timeZone"),
                "timeZone",
                new LocalizedText("a time zone", "时区"),
                "Asia/Shanghai"
            );
        }

        List<Responsibility> responsibilities = Responsibilities([
            .. book.GetProperty("nodes").EnumerateArray(),
        ]);
        return _faults.Any
            ? null
            : new PublishedTable
            {
                Id = book.TextOf("id"),
                Title = book.LocalizedOf("title")!,
                Department = book.IfAny("department") is { } department
                    ? new Department(department.TextIfAny("code"), department.LocalizedOf("name")!)
                    : null,
                Period = new EvaluationPeriod(from, to),
                Currency = book.TextIfAny("currency"),
                TimeZone = zone!,
                Source = RebuiltSource.Of(book),
                Scale = _scale,
                Levels = Levels(book, responsibilities),
                Reading = _policy,
                Points = AmountOf(book, "points"),
                IsDeviationRequired = book.IfAny("deviation") is not null,
                Responsibilities = responsibilities,
                Duties = RebuiltDuties.Of(book),
            };
    }

    private LevelNames Levels(JsonElement book, List<Responsibility> responsibilities)
    {
        if (book.IfAny("levels") is not { } levels)
        {
            return LevelNames.Default;
        }

        bool hasActivities = responsibilities.Exists(one => one.Activities.Count > 0);
        int fewest = hasActivities ? LevelNames.Most : LevelNames.Fewest;
        int count = levels.GetArrayLength();
        if (count < fewest || count > LevelNames.Most)
        {
            _faults.Add(levels, Catalogue.LevelCount, ("count", count));
            return LevelNames.Default;
        }

        return new LevelNames([.. levels.Items(name => name.LocalizedValue()!)]);
    }

    // Nodes stand in the document's order, each behind the one above it.
    private List<Responsibility> Responsibilities(List<JsonElement> nodes)
    {
        List<Responsibility> made = [];
        int next = 0;
        while (next < nodes.Count)
        {
            JsonElement own = nodes[next++];
            LocalizedText? owner = own.LocalizedIfAny("owner");
            List<Indicator> direct = Indicators(nodes, own, owner, ref next);
            List<ActivityNode> activities = [];
            while (next < nodes.Count && LevelOf(nodes[next]) != Level.Responsibility)
            {
                CheckLevel(nodes[next], direct.Count > 0 ? Level.Indicator : Level.Activity);
                activities.Add(Activity(nodes, own, owner, ref next));
            }

            CheckLevel(own, Level.Responsibility);
            made.Add(
                Funded(
                    own,
                    null,
                    new Responsibility
                    {
                        Id = IdOf(own),
                        Path = own.TextOf("path"),
                        Name = own.LocalizedOf("name")!,
                        Activities = activities,
                        Indicators = direct,
                    }
                )
            );
        }

        return made;
    }

    private ActivityNode Activity(
        List<JsonElement> nodes,
        JsonElement above,
        LocalizedText? inherited,
        ref int next
    )
    {
        JsonElement own = nodes[next++];
        LocalizedText? owner = own.LocalizedIfAny("owner") ?? inherited;
        CheckPath(own, above);
        return Funded(
            own,
            inherited,
            new ActivityNode
            {
                Id = IdOf(own),
                Path = own.TextOf("path"),
                Name = own.LocalizedOf("name")!,
                Indicators = Indicators(nodes, own, owner, ref next),
            }
        );
    }

    private List<Indicator> Indicators(
        List<JsonElement> nodes,
        JsonElement above,
        LocalizedText? owner,
        ref int next
    )
    {
        List<Indicator> made = [];
        for (; next < nodes.Count && LevelOf(nodes[next]) == Level.Indicator; next++)
        {
            CheckPath(nodes[next], above);
            made.Add(Indicator(nodes[next], owner));
        }

        return made;
    }

    private static Level LevelOf(JsonElement node) =>
        Enum.Parse<Level>(node.TextOf("level"), ignoreCase: true);

    private void CheckLevel(JsonElement node, Level wanted)
    {
        if (LevelOf(node) != wanted)
        {
            _faults.AddUnread(
                node.GetProperty("level"),
                "level",
                new LocalizedText("the level of a node that stands here", "此处项目应有的层级"),
                wanted.ToString().ToLowerInvariant()
            );
        }
    }

    private void CheckPath(JsonElement node, JsonElement above)
    {
        (string path, string parent) = (node.TextOf("path"), above.TextOf("path"));
        if (
            !path.StartsWith($"{parent}/", StringComparison.Ordinal)
            || path.LastIndexOf('/') != parent.Length
        )
        {
            _faults.AddUnread(
                node.GetProperty("path"),
                "path",
                new LocalizedText(
                    "the path of a node below the one before it",
                    "前一项目之下的路径"
                ),
                $"{parent}/{path[(path.LastIndexOf('/') + 1)..]}"
            );
        }
    }

    private static SourcedText IdOf(JsonElement node)
    {
        string path = node.TextOf("path");
        return new SourcedText(path[(path.LastIndexOf('/') + 1)..]);
    }

    private T Funded<T>(JsonElement node, LocalizedText? inherited, T made)
        where T : FundedNode =>
        (T)Shared(
            node,
            inherited,
            made with
            {
                Budget = node.IfAny("budget") is { } budget
                    ? new Budget(Exact(budget, "amount"), new SourcedText(budget.TextOf("text")))
                    : null,
                Description = node.LocalizedIfAny("description"),
                Goal = node.LocalizedIfAny("goal"),
            }
        );

    private Node Shared(JsonElement node, LocalizedText? inherited, Node made) =>
        made with
        {
            Owner = node.LocalizedIfAny("owner") ?? inherited,
            StatedOwner = node.LocalizedIfAny("owner"),
            NamePlace = PlaceOf(node),
            Number = node.TextIfAny("number"),
            Source = RebuiltSource.Of(node),
            Links = RebuiltDuties.LinksOf(node),
            Points = AmountOf(node, "points"),
            OutOf = AmountOf(node, "outOf"),
            Least = AmountOf(node, "least"),
            Most = AmountOf(node, "most"),
            Weight = node.TextIfAny("weight") is { } weight
                ? new Weight(ExactText.Parse(weight), new SourcedText(weight))
                : null,
        };

    private Indicator Indicator(JsonElement node, LocalizedText? inherited)
    {
        Measure measure = node.IfAny("measure") is { } known
            ? Measure(known)
            : new Measure { Kind = MeasureKind.Category };
        List<GradedCriterion> criteria =
        [
            .. node.IfAny("criteria")
                .Items(criterion => Criterion(criterion, measure))
                .OfType<GradedCriterion>(),
        ];
        var made = (Indicator)Shared(
            node,
            inherited,
            new Indicator
            {
                Id = IdOf(node),
                Path = node.TextOf("path"),
                Name = node.LocalizedOf("name")!,
                Measure = measure,
                Criteria = criteria,
                Target = node.TextIfAny("target") is { } target ? new SourcedText(target) : null,
                Reading = node.IfAny("reading") is { } reading ? Reading(reading) : null,
                NotApplicable = RebuiltRollUp.NotApplicable(node),
                Gate = node.IfAny("gate") is { } gate ? GateOf(gate) : null,
            }
        );
        IndicatorScore? score = new RebuiltScore(_faults, made.Reading ?? _policy).Of(node, made);
        if (score is not null)
        {
            _scores.TryAdd(made.Path, score);
        }
        else if (criteria.Count == 0 && !_faults.Any)
        {
            _faults.Add(node, Catalogue.NoCriteriaRecorded, ("path", node.TextOf("path")));
        }

        return made;
    }

    private static StatedAmount? AmountOf(JsonElement owner, string name) =>
        owner.TextIfAny(name) is { } amount
            ? new StatedAmount(ExactText.Parse(amount), new SourcedText(amount))
            : null;

    private Gate? GateOf(JsonElement gate)
    {
        GateCondition? when = gate.TextIfAny("when") is not null
            ? Grade(gate, "when") is { } grade
                ? new GateCondition.OfGrade(grade)
                : null
            : gate.TextIfAny("item") is { } item
                ? new GateCondition.OfItem(new SourcedText(item))
                : SetText.Range(gate.TextIfAny("set") ?? "", Unit.Percent) is { } range
                    ? new GateCondition.OfPoints(
                        new StatedSet(new SourcedText(gate.TextIfAny("text") ?? ""), range)
                    )
                    : null;
        StatedAmount? capPoints = AmountOf(gate, "capPoints");
        Grade? cap = gate.TextIfAny("cap") is not null ? Grade(gate, "cap") : null;
        if (when is not null && (cap is not null || capPoints is not null))
        {
            return new Gate(when, cap, capPoints);
        }

        if (!_faults.Any)
        {
            _faults.AddUnread(
                gate,
                "gate",
                new LocalizedText(
                    "a gate with what closes it and what it caps",
                    "写明条件与上限的一票否决"
                ),
                "{when: poor, cap: fair}"
            );
        }

        return null;
    }

    private GradedCriterion? Criterion(JsonElement criterion, Measure measure)
    {
        if (Grade(criterion, "grade") is not { } grade)
        {
            return null;
        }

        if (MeaningOf(criterion, measure) is not { } meaning)
        {
            _faults.AddUnread(
                criterion.GetProperty("set"),
                "set",
                new LocalizedText("a set of values of this measure", "该度量的取值集合"),
                measure.Kind switch
                {
                    MeasureKind.Category => "{满意}",
                    MeasureKind.Timing => "by due",
                    _ => $"[90{measure.Unit}, +∞)",
                }
            );
            return null;
        }

        Place place = PlaceOf(criterion);
        return new GradedCriterion(
            grade,
            new Criterion(
                new SourcedText(criterion.TextOf("text"), place),
                meaning,
                criterion.TextIfAny("means") is { } means ? new SourcedText(means, place) : null
            )
            {
                IsTolerance = criterion.IfAny("tolerance")?.GetBoolean() ?? false,
            }
        );
    }

    private static Meaning? MeaningOf(JsonElement criterion, Measure measure)
    {
        string set = criterion.TextOf("set");
        if (criterion.TextIfAny("rest") is { } rest)
        {
            return new Meaning.Rest(rest);
        }

        return measure.Kind switch
        {
            MeasureKind.Category => SetText.Label(set) is { } label
                ? new Meaning.Label(label)
                : null,
            MeasureKind.Timing => SetText.Deadline(set) is { } deadline
                ? new Meaning.Timing(deadline)
                : null,
            _ => SetText.Range(set, measure.Unit) is { } range ? new Meaning.Range(range) : null,
        };
    }

    private Measure Measure(JsonElement measure)
    {
        Unit? unit = measure.TextIfAny("unit") is { } symbol ? Units.Of(symbol) : null;
        ValueRange domain = ValueRange.Everything;
        if (measure.TextIfAny("domain") is { } written)
        {
            if (SetText.Range(written, unit) is { } range)
            {
                domain = range;
            }
            else
            {
                _faults.AddUnread(
                    measure.GetProperty("domain"),
                    "domain",
                    new LocalizedText("an interval", "区间"),
                    $"[0{unit}, 100{unit}]"
                );
            }
        }

        return new Measure
        {
            Kind = Enum.Parse<MeasureKind>(measure.TextOf("kind"), ignoreCase: true),
            Unit = unit,
            Domain = domain,
            Resolution = Step(measure, "resolution") is { } step ? new Resolution(step) : null,
            Direction = measure.TextIfAny("direction") is { } direction
                ? Enum.Parse<Direction>(direction, ignoreCase: true)
                : null,
            Rounding = RebuiltRollUp.Rounding(measure, _faults),
            Noun = measure.TextIfAny("noun"),
            Fund = measure.TextIfAny("from")?.Split('/', 2)[^1],
            Aliases = measure.IfAny("aliases") is { } aliases
                ?
                [
                    .. aliases
                        .EnumerateObject()
                        .Select(alias =>
                            KeyValuePair.Create<SourcedText, IReadOnlyList<SourcedText>>(
                                new SourcedText(alias.Name),
                                [.. alias.Value.Items(word => new SourcedText(word.GetString()!))]
                            )
                        ),
                ]
                : [],
            Calendar = measure.IfAny("calendar") is { } named
                ? new SourcedText(named.TextOf("id"))
                : null,
            Workdays = measure.IfAny("calendar") is { } calendar
                ? new WorkdayCalendar(
                    calendar.TextOf("id"),
                    Day(calendar, "from"),
                    Day(calendar, "to"),
                    Days(calendar, "off"),
                    Days(calendar, "worked")
                )
                : null,
            Due = measure.TextIfAny("due") is not null ? Day(measure, "due") : null,
        };
    }

    // Above 0, or else a fault.
    private Rational? Step(JsonElement owner, string name)
    {
        if (owner.TextIfAny(name) is not { } text)
        {
            return null;
        }

        Rational step = ExactText.Parse(text);
        if (step.Sign > 0)
        {
            return step;
        }

        _faults.AddUnread(
            owner.GetProperty(name),
            name,
            new LocalizedText("a number above 0", "大于 0 的数"),
            "0.01"
        );
        return null;
    }

    private Grade? Grade(JsonElement owner, string name)
    {
        JsonElement id = owner.GetProperty(name);
        Grade? grade = _scale.Grades.FirstOrDefault(one => one.Id == id.GetString());
        if (grade is null)
        {
            _faults.AddUnknown(id, name, _scale.Grades.Select(one => one.Id));
        }

        return grade;
    }

    /// <summary>Reads a reading policy.</summary>
    public static ReadingPolicy Reading(JsonElement reading) =>
        new(
            Enum.Parse<OverlapPolicy>(reading.TextOf("overlap"), ignoreCase: true),
            Enum.Parse<GapPolicy>(reading.TextOf("gap"), ignoreCase: true),
            Enum.Parse<BeyondPolicy>(reading.TextOf("beyond"), ignoreCase: true),
            Enum.Parse<TopPolicy>(reading.TextOf("top"), ignoreCase: true)
        );

    private Place PlaceOf(JsonElement owner) =>
        RecordedPlace.Of(owner.TextIfAny("place") ?? "", _file);

    private static Rational Exact(JsonElement owner, string name) =>
        ExactText.Parse(owner.TextOf(name));

    private static LocalDate Day(JsonElement owner, string name) =>
        LocalDatePattern.Iso.Parse(owner.TextOf(name)).Value;

    private static IEnumerable<LocalDate> Days(JsonElement owner, string name) =>
        owner.GetProperty(name).Items(day => LocalDatePattern.Iso.Parse(day.GetString()!).Value);
}
