using PerfEval.Criteria;
using PerfEval.Diagnostics;
using PerfEval.Ladders;
using PerfEval.Ladders.Proof;
using PerfEval.Ladders.Sentences;
using PerfEval.Notation;
using PerfEval.Quantities;
using PerfEval.RollUps.Sums;
using PerfEval.Rules;
using PerfEval.Scoring;
using PerfEval.Text;

namespace PerfEval.RollUps;

/// <summary>Makes a roll-up ready for a rule book: its passes, one line each.</summary>
internal sealed class RollUpCompiler
{
    private readonly RollUpRule _rule;
    private readonly PublishedTable _table;
    private readonly IReadOnlyList<IndicatorScore?> _scores;
    private readonly Findings _findings;

    private RollUpCompiler(
        RollUpRule rule,
        PublishedTable table,
        IReadOnlyList<IndicatorScore?> scores,
        Findings findings
    ) => (_rule, _table, _scores, _findings) = (rule, table, scores, findings);

    private bool IsSum => _rule.Method == RollUpMethod.Sum;

    /// <param name="rule">The roll-up.</param>
    /// <param name="table">The table.</param>
    /// <param name="scores">By the position of an indicator the rule by which it earns points, or null; empty where none does, and where these are not summed.</param>
    /// <param name="policy">The policy by which everything is read; null for that of the author.</param>
    /// <param name="findings">Where to say what is wrong.</param>
    /// <returns>The plan, or null if an error was found.</returns>
    public static RollUpPlan? Compile(
        RollUpRule rule,
        PublishedTable table,
        IReadOnlyList<IndicatorScore?> scores,
        ReadingPolicy? policy,
        Findings findings
    )
    {
        int before = findings.ErrorCount;
        var compiler = new RollUpCompiler(rule, table, scores, findings);
        compiler.CheckScores();
        compiler.CheckGates();
        Rational[]? points = compiler.Points();
        Criteria.ValueRange? domain = compiler.Domain(points);
        NumericLadder? bands =
            compiler.ByRank(rule.Bands, band => band.Grade) is { } written && domain is not null
                ? compiler.Bands(written, domain, policy)
                : null;
        compiler.ComparePoints(points, bands);
        IReadOnlyList<WeighedNode> nodes = WeightPass.Run(
            rule,
            table,
            [
                .. scores
                    .OfType<IndicatorScore>()
                    .Zip(
                        table.Indicators.Where((_, i) => scores[i] is not null),
                        (_, one) => one.Path
                    ),
            ],
            findings
        );
        return findings.ErrorCount > before
            ? null
            : new RollUpPlan(
                compiler.ById(),
                table.Scale,
                points ?? [],
                bands,
                nodes,
                compiler.Gates()
            );
    }

    // What rolls up grades leaves points where they are, and nobody would notice.
    private void CheckScores()
    {
        if (IsSum)
        {
            if (!_scores.Any(score => score is not null))
            {
                _findings.Add(Catalogue.NothingToSum, _rule.Place);
            }

            return;
        }

        Indicator? scored = _table.Indicators.FirstOrDefault(indicator =>
            indicator.Score is not null
        );
        if (scored is not null)
        {
            _findings.Add(
                new Diagnostic(
                    Catalogue.ScoreNeedsSum,
                    scored.Score!.Place,
                    ("path", scored.Path),
                    ("method", _rule.MethodName)
                )
                {
                    Path = scored.Path,
                }
            );
        }
    }

    // A gate that caps what no node has would never be felt.
    private void CheckGates()
    {
        foreach (Indicator indicator in _table.Indicators)
        {
            if (IsSum && _rule.Bands.Count == 0 && indicator.Gate?.Cap is { } cap)
            {
                Add(Catalogue.CapWithoutBands, indicator, ("cap", cap.Label));
            }
            else if (!IsSum && indicator.Gate?.CapPoints is { } points)
            {
                Add(
                    Catalogue.CapOfNoPoints,
                    indicator,
                    ("points", points.Value.ToMixedString()),
                    ("method", _rule.MethodName)
                );
            }
        }

        void Add(Wording wording, Indicator indicator, params IReadOnlyList<Argument> arguments) =>
            _findings.Add(
                new Diagnostic(
                    wording,
                    indicator.NamePlace,
                    [("path", indicator.Path), .. arguments]
                )
                {
                    Path = indicator.Path,
                }
            );
    }

    /// <summary>Returns a plan whose bands are read by another policy; all else stays what it is.</summary>
    /// <returns>The plan; null if the bands are in error by that policy.</returns>
    public static RollUpPlan? Reread(RollUpPlan plan, PublishedTable table, ReadingPolicy policy)
    {
        if (plan.Bands is not { Indicator: var written })
        {
            return plan;
        }

        var found = new Findings();
        return Ladder(written, table, policy, found) is { } bands ? plan.With(bands) : null;
    }

    // By rank; null where the roll-up has no scores, or a grade has no points (of none at all, the binder has told).
    private Rational[]? Points()
    {
        GradeScale scale = _table.Scale;
        if (_rule.Points.Count == 0)
        {
            return null;
        }

        // A grade that is misspelled is not missing as well.
        if (ByRank(_rule.Points, written => written.Grade) is not { } points)
        {
            return null;
        }

        bool areWhole = true;
        foreach (Grade grade in scale.Grades)
        {
            if (points[grade.Rank] is null)
            {
                areWhole = false;
                _findings.Add(Catalogue.PointsMissing, _rule.Place, ("key", grade.Id));
            }
        }

        for (int rank = 1; areWhole && rank < points.Length; rank++)
        {
            if (points[rank]!.Value > points[rank - 1]!.Value)
            {
                areWhole = false;
                _findings.Add(
                    Catalogue.PointsNotInOrder,
                    points[rank]!.Text.Place,
                    ("worse", scale.Grades[rank].Label),
                    ("more", points[rank]!.Text.Value),
                    ("better", scale.Grades[rank - 1].Label),
                    ("fewer", points[rank - 1]!.Text.Value)
                );
            }
        }

        return areWhole ? [.. points.Select(one => one!.Value)] : null;
    }

    private NumericLadder? Bands(
        GradeBand?[] written,
        Criteria.ValueRange domain,
        ReadingPolicy? policy
    )
    {
        List<(Grade Grade, SourcedText Text)> cells =
        [
            .. from grade in _table.Scale.Grades
            let band = written[grade.Rank]
            where band is not null
            select (grade, band.Text),
        ];
        if (cells.Count == 0)
        {
            return null;
        }

        var found = new Findings();
        NumericLadder? ladder = Ladder(cells, domain, policy ?? _table.Reading, found);
        foreach (Diagnostic finding in found.InOrder())
        {
            // Bands have no measure whose direction could be corrected.
            _findings.Add(
                finding.Wording == Catalogue.NotHigherIsBetter
                    ? new Diagnostic(Catalogue.BandsNotHigher, finding.Place, finding.Arguments)
                    : finding with
                    {
                        Path = null,
                    }
            );
        }

        return ladder;
    }

    private NumericLadder? Ladder(
        List<(Grade Grade, SourcedText Text)> cells,
        Criteria.ValueRange domain,
        ReadingPolicy policy,
        Findings found
    )
    {
        CriteriaReading? reading = IndicatorCriteriaReader.Read(
            [.. cells.Select(cell => new WrittenCriterion(cell.Text, null))],
            new DeclaredMeasure(MeasureKind.Number, null, null, null, null),
            "",
            found
        );
        if (reading is null)
        {
            return null;
        }

        var indicator = new Indicator
        {
            Id = new SourcedText("bands"),
            Path = "",
            Name = Terms.Score,
            NamePlace = _rule.Place,
            Measure = new Measure
            {
                Kind = MeasureKind.Number,
                Unit = reading.Unit,
                Domain = domain,
                // What points come to of 100 lies on no grid, however these are rounded.
                Resolution =
                    !IsSum && _rule.Rounding is { } rounding ? new Resolution(rounding.Step) : null,
                Direction = Direction.Higher,
            },
            Criteria =
            [
                .. cells.Zip(
                    reading.Criteria,
                    (cell, criterion) => new GradedCriterion(cell.Grade, criterion)
                ),
            ],
        };
        return Ladder(indicator, _table, policy, found);
    }

    private static NumericLadder? Ladder(
        Indicator indicator,
        PublishedTable table,
        ReadingPolicy policy,
        Findings found
    ) =>
        LadderCompiler.Compile(indicator, table.Scale, policy, table.Period, found)
            is NumericLadder ladder
        && IsMonotone(ladder, indicator, found)
            ? ladder
            : null;

    // A mean lies between the points of the best and the worst grade; rounded, at most a step outside.
    private Criteria.ValueRange? Domain(Rational[]? points)
    {
        if (IsSum)
        {
            return ShareDomain.Of(_rule, _table, _scores);
        }

        if (points is null)
        {
            return null;
        }

        (Rational least, Rational most) = (points[^1], points[0]);
        if (_rule.Rounding is { } rounding)
        {
            var steps = new Resolution(rounding.Step);
            (least, most) = (steps.AtOrBelow(least), steps.AtOrAbove(most));
        }

        return new Criteria.ValueRange(new Bound(least, true), new Bound(most, true));
    }

    // A ladder read literally may grade its top worse, which no range of scores could be told from.
    private static bool IsMonotone(NumericLadder ladder, Indicator indicator, Findings found)
    {
        for (int i = 1; i < ladder.Segments.Count; i++)
        {
            (Segment better, Segment worse) = (ladder.Segments[i - 1], ladder.Segments[i]);
            (Grade best, Grade worst) = better.Ruling.Ends;
            (Grade nextBest, Grade nextWorst) = worse.Ruling.Ends;
            if (nextBest.Rank < best.Rank || nextWorst.Rank < worst.Rank)
            {
                found.Add(
                    Catalogue.GradesNotMonotone,
                    indicator,
                    indicator.Criteria[0],
                    null,
                    ("better", better.Range.ToString()),
                    ("betterGrade", worst.Label),
                    ("worse", worse.Range.ToString()),
                    ("worseGrade", nextBest.Label)
                );
                return false;
            }
        }

        return true;
    }

    private void ComparePoints(Rational[]? points, NumericLadder? bands)
    {
        if (points is null || bands is null)
        {
            return;
        }

        foreach (GradePoints written in _rule.Points)
        {
            Rational shown = _rule.Rounding?.Apply(written.Value) ?? written.Value;
            Grade? earned = bands.Segments[bands.IndexOf(shown)].Ruling.Grade;
            if (_table.Scale.Find(written.Grade.Value) is { } own && earned != own)
            {
                _findings.Add(
                    Catalogue.PointsOutsideBands,
                    written.Text.Place,
                    ("grade", own.Label),
                    ("points", written.Text.Value),
                    ("band", earned?.Label ?? new LocalizedText("not at all", "不予评定"))
                );
            }
        }
    }

    // Whoever reads the plan finds grades by their ids, by whatever name the file calls them.
    private RollUpRule ById() =>
        _rule with
        {
            Points = [.. _rule.Points.Select(points => points with { Grade = Id(points.Grade) })],
            Bands = [.. _rule.Bands.Select(band => band with { Grade = Id(band.Grade) })],
        };

    private SourcedText Id(SourcedText grade) =>
        _table.Scale.Find(grade.Value) is { } found
            ? new SourcedText(found.Id, grade.Place)
            : grade;

    /// <summary>Returns what is written under grades by their ranks; what names none, or one twice, is a finding.</summary>
    /// <returns>By rank; null where nothing is written, or if anything was found.</returns>
    private T?[]? ByRank<T>(IReadOnlyList<T> written, Func<T, SourcedText> gradeOf)
        where T : class
    {
        var found = new T?[_table.Scale.Grades.Count];
        bool isSound = true;
        foreach (T one in written)
        {
            SourcedText named = gradeOf(one);
            if (_table.Scale.Find(named.Value) is not { } grade)
            {
                _findings.AddUnknownGrade(
                    named,
                    _table.Scale.NamesIn(named.Value),
                    _table.Scale.Names
                );
                isSound = false;
            }
            else if (found[grade.Rank] is { } other)
            {
                _findings.Add(
                    Catalogue.SameGradeTwice,
                    named.Place,
                    ("key", named.Value),
                    ("twin", gradeOf(other).Value),
                    ("other", gradeOf(other).Place.ToString())
                );
                isSound = false;
            }
            else
            {
                found[grade.Rank] = one;
            }
        }

        return isSound ? found : null;
    }

    private IReadOnlyList<PlannedGate> Gates() =>
        [
            .. _table
                .Indicators.Select((indicator, position) => (indicator.Gate, position))
                .Where(one => one.Gate is not null)
                .Select(one => new PlannedGate(
                    one.position,
                    one.Gate!,
                    _rule.Missing,
                    _rule.IndicatorRounding
                )),
        ];
}
