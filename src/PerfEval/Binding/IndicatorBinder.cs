using PerfEval.Binding.Keys;
using PerfEval.Binding.Scores;
using PerfEval.Criteria;
using PerfEval.Diagnostics;
using PerfEval.Notation;
using PerfEval.Notation.Nouns;
using PerfEval.Notation.Words;
using PerfEval.Quantities;
using PerfEval.Rules;
using PerfEval.Rules.Scores;
using PerfEval.Text;
using PerfEval.Yaml;

namespace PerfEval.Binding;

/// <summary>Binds an indicator: its measure, and its criteria in the order of the scale.</summary>
internal sealed class IndicatorBinder(
    GradeScale scale,
    bool isScaleWhole,
    ReadingPolicy reading,
    CalendarFiles calendars,
    Findings findings
)
{
    private readonly TextReadings _readings = new();
    private readonly GateReading _gates = new(scale, isScaleWhole, findings);
    private readonly HashSet<(string, Place, string)> _told = [];
    private readonly IReadOnlyList<string>?[] _labels = new IReadOnlyList<string>?[
        scale.Grades.Count
    ];

    /// <summary>Binds an indicator.</summary>
    /// <param name="fields">Its keys.</param>
    /// <param name="id">Its id.</param>
    /// <param name="path">Its path.</param>
    /// <param name="inherited">The owner of the node above; null for none.</param>
    /// <param name="handedDown">What nodes above hand down about points.</param>
    /// <returns>The indicator, or null if its criteria or its rule cannot be read.</returns>
    public Indicator? Bind(
        Fields fields,
        SourcedText id,
        string path,
        LocalizedText? inherited,
        InheritedScore handedDown
    )
    {
        LocalizedText? owner = fields.Localized("owner");
        ReadingPolicy? own = SharedBinder.Reading(fields, reading);
        IReadOnlyList<AcceptedFinding> accepted = SharedBinder.Accepted(fields, findings);
        Weight? weight = SharedBinder.Weight(fields);
        Gate? gate = _gates.Read(fields);
        int beforeMeasure = findings.ErrorCount;
        bool isMeasureRead = !fields.IsWritten("measure") || fields.Node("measure") is YamlMapping;
        var measure = new MeasureBinder(
            fields.Child("measure", Shapes.Measure),
            calendars,
            _readings,
            findings
        );
        int before = findings.ErrorCount;
        isMeasureRead &= before == beforeMeasure;
        List<Cell> cells = Cells(fields);
        // Where the scale is in error, nobody knows which rungs there are.
        bool areWhole = findings.ErrorCount == before && isScaleWhole;
        // Without its measure a criterion would be found to lack what stands there.
        if (!isMeasureRead || (cells.Count == 0 && fields.IsWritten("criteria")))
        {
            return null;
        }

        DeclaredMeasure declared = measure.Declared with { Name = NameOf(fields) };
        CriteriaReading? criteria = null;
        if (cells.Count > 0)
        {
            bool isTiming =
                declared.Kind == MeasureKind.Timing
                || (declared.Kind is null && cells.Exists(cell => cell.When is not null));
            criteria = isTiming
                ? ReadMoments(cells, measure.Calendar is not null)
                : IndicatorCriteriaReader.Read(
                    cells.ConvertAll(cell => cell.Written),
                    declared,
                    path,
                    findings,
                    _readings
                );
            // A ladder with a rung missing would only be found to have gaps.
            if (criteria is null || !areWhole)
            {
                return null;
            }
        }

        if (fields.Localized("name") is not { } name)
        {
            return null;
        }

        GradedCriterion[] graded = criteria is null ? [] : Graded(cells, criteria.Criteria);
        int beforeScore = findings.ErrorCount;
        StatedAmount? points = SharedBinder.Points(fields, "points");
        BoundScore? score = Score(fields, path, points, declared, criteria, graded, handedDown);
        if (findings.ErrorCount > beforeScore || (criteria is null && score is null))
        {
            return null;
        }

        _gates.Check(gate, path, graded.Length > 0, score?.Rule);
        CriteriaReading shown =
            criteria ?? score!.Texts ?? new CriteriaReading(MeasureKind.Category, null, null, []);
        Measure bound = measure.Bind(shown);
        if (score is { IsCounted: true } && bound.Resolution is null)
        {
            bound = bound with { Resolution = new Resolution(Rational.One) };
        }

        return new Indicator
        {
            Id = id,
            Path = path,
            Name = name,
            NamePlace = fields.PlaceOf("name"),
            Number = fields.Text("number"),
            Owner = owner ?? inherited,
            StatedOwner = owner,
            Measure = bound,
            Criteria = graded,
            Reading = own,
            Points = points,
            Least = SharedBinder.Points(fields, "least", mayBeNegative: true),
            Most = SharedBinder.Points(fields, "most"),
            Target = fields.Words("target"),
            Score = score?.Rule,
            Weight = weight,
            NotApplicable = SharedBinder.NotApplicable(fields),
            Gate = gate,
            Accepted = accepted,
            Links = DutyBinder.Links(fields),
            Source = SharedBinder.Source(fields),
        };
    }

    // A row with points needs a rule, and a rule points; without either a row needs criteria.
    private BoundScore? Score(
        Fields fields,
        string path,
        StatedAmount? points,
        DeclaredMeasure declared,
        CriteriaReading? criteria,
        GradedCriterion[] graded,
        InheritedScore inherited
    )
    {
        YamlNode? own = fields.Node("score");
        InheritedScore here = inherited with
        {
            Steps = InheritedScore.Counting(fields) ?? inherited.Steps,
        };
        if (points is null)
        {
            if (own is not null && !fields.IsWritten("points"))
            {
                Add(Catalogue.PointsOfScoreMissing, own.Place, path, ("path", path));
            }
            else if (criteria is null && !fields.IsWritten("points"))
            {
                findings.Add(
                    Catalogue.MissingKey,
                    fields.Place,
                    ("key", "criteria"),
                    ("node", Shapes.Indicator.Name),
                    ("example", Shapes.Indicator.Find("criteria")!.Example)
                );
            }

            return null;
        }

        if ((own ?? inherited.Score) is not { } rule)
        {
            if (!fields.IsWritten("score"))
            {
                Add(Catalogue.ScoreMissing, points.Text.Place, path, ("path", path));
            }

            return null;
        }

        var node = new ScoredNode(
            path,
            fields.PlaceOf("name"),
            points.Value,
            points.Value,
            fields.Words("target"),
            criteria is null
                ? declared
                : declared with
                {
                    Kind = criteria.Kind,
                    Unit = criteria.Unit ?? declared.Unit,
                    Noun = criteria.Noun ?? declared.Noun,
                },
            graded,
            here,
            SharedBinder.Points(fields, "least", mayBeNegative: true),
            SharedBinder.Points(fields, "most")
        )
        {
            Inherits = own is null,
        };
        if (own is not null)
        {
            return ScoreBinder.Bind(node, rule, scale, _readings, findings);
        }

        // What is wrong with a rule for many is told once.
        var found = new Findings();
        BoundScore? bound = ScoreBinder.Bind(node, rule, scale, _readings, found);
        foreach (Diagnostic finding in found.AsFound())
        {
            if (_told.Add((finding.Code, finding.Place, finding.Message(Language.English))))
            {
                findings.Add(finding);
            }
        }

        return found.HasErrors ? null : bound;
    }

    private void Add(
        Wording wording,
        Place place,
        string path,
        params IReadOnlyList<Argument> arguments
    ) => findings.Add(new Diagnostic(wording, place, arguments) { Path = path });

    private static GradedCriterion[] Graded(List<Cell> cells, IReadOnlyList<Criterion> criteria)
    {
        var graded = new GradedCriterion[cells.Count];
        for (int i = 0; i < graded.Length; i++)
        {
            graded[i] = new GradedCriterion(cells[i].Grade, criteria[i]);
        }

        return graded;
    }

    private List<Cell> Cells(Fields fields)
    {
        List<Cell> cells = [];
        if (fields.Node("criteria") is not YamlMapping mapping)
        {
            return cells;
        }

        foreach ((YamlScalar key, YamlNode value) in mapping.OnceEach(findings))
        {
            if (scale.Find(key.Value) is not { } grade)
            {
                AddUnknownGrade(key, value);
            }
            else if (cells.Find(cell => cell.Grade == grade) is { } other)
            {
                findings.Add(
                    Catalogue.SameGradeTwice,
                    key.Place,
                    ("key", key.Value),
                    ("twin", other.Key.Value),
                    ("other", other.Key.Place.ToString())
                );
            }
            else if (ReadCell(grade, key, value) is { } cell)
            {
                cells.Add(cell);
            }
        }

        if (mapping.Entries.Length == 0 && !mapping.IsCutOff)
        {
            findings.Add(Catalogue.NoCriteria, mapping.Place);
        }

        cells.Sort((one, other) => one.Grade.Rank.CompareTo(other.Grade.Rank));
        return cells;
    }

    private Cell? ReadCell(Grade grade, YamlScalar key, YamlNode value)
    {
        switch (value)
        {
            case YamlScalar { IsEmpty: true }:
                findings.Add(Catalogue.EmptyValue, key.Place, ("key", key.Value));
                return null;
            case YamlScalar { Form: ScalarForm.Block }:
                findings.Add(Catalogue.PutInQuotes, value.Place, ("example", "> 5"));
                return null;
            case YamlScalar text:
                SourcedText published = new(_readings.Shared(text.Value), text.Place);
                return new Cell(grade, key, Written(grade, published, null), null);
            case YamlSequence:
                findings.Add(Catalogue.PutInQuotes, value.Place, ("example", Kinds.AsText(value)));
                return null;
            default:
                int before = findings.ErrorCount;
                return
                    Fields.Of(value, Shapes.Criterion, findings) is { } fields
                    && fields.Words("text") is { } words
                    && findings.ErrorCount == before
                    ? new Cell(
                        grade,
                        key,
                        Written(grade, words, fields.Words("means")),
                        fields.Words("when")
                    )
                    : null;
        }
    }

    private WrittenCriterion Written(Grade grade, SourcedText text, SourcedText? means) =>
        new(text, means)
        {
            Labels = _labels[grade.Rank] ??=
                GradeSpellings.Of(LabelsOf(grade), [.. scale.Grades.SelectMany(LabelsOf)]),
        };

    private static IEnumerable<string> LabelsOf(Grade grade) =>
        grade.Label.Texts.Select(text => text.Value);

    // A name in several languages lends its words in each.
    private static string NameOf(Fields fields) =>
        fields.Node("name") switch
        {
            YamlScalar name => name.Value,
            YamlMapping names => string.Join(
                '\n',
                names
                    .Entries.Select(entry => entry.Value)
                    .OfType<YamlScalar>()
                    .Select(name => name.Value)
            ),
            _ => "",
        };

    private CriteriaReading? ReadMoments(List<Cell> cells, bool hasCalendar)
    {
        List<Criterion> read = [];
        foreach (Cell cell in cells)
        {
            SourcedText text = cell.Written.Text;
            if (
                cell.When is null
                && cells.Count > 1
                && ReferenceEquals(cell, cells[^1])
                && RestWords.IsRest(text.Value)
            )
            {
                read.Add(new Criterion(text, new Meaning.Rest(text.Value.Trim())));
            }
            else if (cell.When is not { } written)
            {
                findings.Add(
                    Catalogue.MissingWhen,
                    text.Place,
                    ("text", text.Value),
                    ("forms", DeadlineReader.Forms)
                );
            }
            else if (DeadlineReader.Read(written.Value) is not { } when)
            {
                findings.Add(
                    Catalogue.NotOneOf,
                    written.Place,
                    [
                        ("text", written.Value),
                        ("key", "when"),
                        .. Suggestion.For(written.Value, DeadlineReader.Forms.Split(", ")),
                        ("values", DeadlineReader.Forms),
                    ]
                );
            }
            else if (
                when is Deadline.WithinAfterDue { Unit: DeadlineUnit.Workdays }
                && !hasCalendar
            )
            {
                findings.Add(
                    Catalogue.WorkdaysNeedCalendar,
                    written.Place,
                    ("text", written.Value)
                );
            }
            else
            {
                read.Add(new Criterion(text, new Meaning.Timing(when)));
            }
        }

        return read.Count < cells.Count
            ? null
            : new CriteriaReading(MeasureKind.Timing, null, null, read);
    }

    // A key without a value is the rest of a text that a comma cut in two: {excellent: ≥80,<90}.
    private void AddUnknownGrade(YamlScalar key, YamlNode value)
    {
        if (value is YamlScalar { IsEmpty: true })
        {
            findings.Add(Catalogue.PutInQuotes, key.Place, ("example", $"…,{key.Value}"));
            return;
        }

        if (isScaleWhole)
        {
            findings.AddUnknownGrade(key.Words, scale.NamesIn(key.Value), scale.Names);
        }
    }

    private sealed record Cell(
        Grade Grade,
        YamlScalar Key,
        WrittenCriterion Written,
        SourcedText? When
    );
}
