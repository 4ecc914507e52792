using PerfEval.Binding.Keys;
using PerfEval.Criteria;
using PerfEval.Diagnostics;
using PerfEval.Notation;
using PerfEval.Quantities;
using PerfEval.Rules.Scores;
using PerfEval.Text;
using PerfEval.Yaml;

namespace PerfEval.Binding.Scores;

/// <summary>Binds the rule of one indicator, its own or an inherited one, or of one item.</summary>
internal sealed class ScoreBinder
{
    private static readonly string[] Kinds =
    [
        "ratio",
        "full",
        "base",
        "tiers",
        "line",
        "items",
        "judged",
    ];

    private readonly ScoredNode _node;
    private readonly Fields _fields;
    private readonly GradeScale _scale;
    private readonly TextReadings _readings;
    private readonly Findings _findings;
    private readonly ScoreTexts _texts = new();
    private CriteriaReading? _read;

    private ScoreBinder(
        ScoredNode node,
        Fields fields,
        GradeScale scale,
        TextReadings readings,
        Findings findings
    )
    {
        (_node, _fields, _scale) = (node, fields, scale);
        (_readings, _findings) = (readings, findings);
    }

    /// <summary>Binds the rule that stands at a node.</summary>
    /// <returns>The rule, or null if it cannot be read, which is told.</returns>
    public static BoundScore? Bind(
        ScoredNode node,
        YamlNode score,
        GradeScale scale,
        TextReadings readings,
        Findings findings
    )
    {
        if (score is YamlScalar { Value: "ratio" or "judged" } word)
        {
            return word.Value == "judged"
                ? new BoundScore(
                    new JudgedRule
                    {
                        Points = node.Points,
                        Place = word.Place,
                        Bands = [JudgedReading.Whole(node.PercentOf)],
                        Least = node.Least,
                        Most = node.Most,
                    },
                    null,
                    false
                )
                : Bind(node, AsMapping("ratio", "target", word), scale, readings, findings);
        }

        if (score is YamlScalar other)
        {
            findings.Add(
                Catalogue.NotOneOf,
                other.Place,
                [
                    ("text", other.Value),
                    ("key", "score"),
                    .. Suggestion.For(other.Value, ["ratio", "judged"]),
                    ("values", "ratio, judged, {ratio: …}"),
                ]
            );
            return null;
        }

        return Fields.Of(score, Shapes.Score, findings) is { } fields
            ? Bind(node, fields, scale, readings, findings)
            : null;
    }

    /// <summary>Binds a rule whose keys are checked: of an item, those that make a rule of its own.</summary>
    public static BoundScore? Bind(
        ScoredNode node,
        Fields fields,
        GradeScale scale,
        TextReadings readings,
        Findings findings
    )
    {
        int before = findings.ErrorCount;
        BoundScore? bound = new ScoreBinder(node, fields, scale, readings, findings).Bind();
        return findings.ErrorCount == before ? bound : null;
    }

    private static YamlMapping AsMapping(string key, string value, YamlScalar at) =>
        new(
            at.Place,
            [
                (
                    new YamlScalar(key, at.Place, ScalarForm.Plain),
                    new YamlScalar(value, at.Place, ScalarForm.Plain)
                ),
            ]
        );

    private BoundScore? Bind()
    {
        int before = _findings.ErrorCount;
        string[] written = [.. Kinds.Where(_fields.IsWritten)];
        if (written.Length == 0)
        {
            Add(Catalogue.ScoreKindMissing, _fields.Place, ("kinds", string.Join(", ", Kinds)));
            return null;
        }

        if (written.Length > 1)
        {
            Add(
                Catalogue.SeveralKinds,
                _fields.PlaceOf(written[1]),
                ("key", written[1]),
                ("other", written[0])
            );
            return null;
        }

        RefuseForeign(written[0]);
        ScoreRule? rule = written[0] switch
        {
            "ratio" => Ratio(),
            "full" => Steps("full", _fields.Words("full"), isBase: false),
            "base" => Base(),
            "tiers" => Tiers(),
            "line" => Line(),
            "items" => Items(),
            _ => Judged(),
        };
        if (rule is null)
        {
            return null;
        }

        // Of a rule that cannot be read whole it is not known which amounts it has.
        if (_findings.ErrorCount == before && _fields.Words("text") is { } words && !IsItem)
        {
            WordsOfRule.Check(words, rule, Add);
        }

        bool isCounted =
            rule is StepRule steps
            && new[] { steps.Minus, steps.Plus }.Any(terms =>
                terms is { IsOneCounted: true, Counting: null }
            );
        return new BoundScore(rule, _texts.IsEmpty ? null : _read, isCounted);
    }

    private T Shared<T>(T rule, StatedSet? zero)
        where T : ScoreRule =>
        rule with
        {
            Zero = zero,
            Words = _fields.Words("text"),
            ExplainFrom = ExplainFrom(),
            Least = AmountReading.Of(_fields, "least", _node.PercentOf) ?? _node.Least,
            Most = IsItem ? null : AmountReading.Of(_fields, "most", _node.PercentOf) ?? _node.Most,
        };

    private StatedAmount? ExplainFrom()
    {
        if (IsItem || _fields.Words("explainFrom") is not { } words)
        {
            return null;
        }

        if (
            AmountReading.Of(words, Rational.One) is { Value.Sign: > 0 } share
            && Folding.Fold(words.Value).Contains('%', StringComparison.Ordinal)
        )
        {
            return share;
        }

        _fields.AddNotA(
            "explainFrom",
            words,
            new LocalizedText("a percent of the target above 0%", "目标的百分之几，大于0%")
        );
        return null;
    }

    // An item's most limits what its times come to.
    private bool IsItem => _node.Path.Contains('#', StringComparison.Ordinal);

    private RatioRule? Ratio()
    {
        if (Target(_fields.Words("ratio")) is not { } text)
        {
            return null;
        }

        int? zero = Zero();
        int target = _texts.Add(text);
        if (!Read() || _texts.RangeOf(target, "ratio", _fields) is not { } range)
        {
            return null;
        }

        return Shared(
            new RatioRule
            {
                Points = _node.Points,
                Place = _fields.PlaceOf("ratio"),
                Target = new StatedSet(text, range),
                Over = InheritedScore.OverOf(_fields) ?? _node.Inherited.Over,
                SaysOver = !_node.Inherits && _fields.IsWritten("over"),
            },
            ZeroOf(zero)
        );
    }

    private StepRule? Base()
    {
        Fields? start = _fields.Child("base", Shapes.ScoreBase);
        return start?.Words("at") is { } at ? Steps("base", at, isBase: true, start) : null;
    }

    private StepRule? Steps(string key, SourcedText? written, bool isBase, Fields? start = null)
    {
        Fields? minus = Terms("minus");
        Fields? plus = Terms("plus");
        if (Target(written) is not { } text)
        {
            return null;
        }

        if (!_fields.IsWritten("minus") && !_fields.IsWritten("plus") && !_fields.IsWritten("zero"))
        {
            Add(Catalogue.StepsMissing, text.Place, ("key", key), ("text", text.Value));
        }

        if (plus is not null && !isBase && !plus.IsWritten("most"))
        {
            Add(Catalogue.PlusMostMissing, plus.Place, ("key", "plus"));
        }

        int? zero = Zero();
        int standard = _texts.Add(text);
        if (!Read() || _texts.RangeOf(standard, key, _fields) is not { } range)
        {
            return null;
        }

        var steps = new StepReading(
            _read!,
            range,
            _node.PercentOf,
            _node.Inherited.Steps,
            _readings,
            _node.Path,
            _findings
        );
        StatedAmount from = isBase
            ? AmountReading.Of(start, "points", _node.PercentOf)
                ?? new StatedAmount(Rational.Zero, text)
            : new StatedAmount(_node.Points, text);
        return Shared(
            new StepRule
            {
                Points = _node.Points,
                Place = _fields.PlaceOf(key),
                Standard = new StatedSet(text, range),
                Start = from,
                IsBase = isBase,
                Minus = steps.Of(minus),
                Plus = steps.Of(plus),
            },
            ZeroOf(zero)
        );
    }

    private Fields? Terms(string key) => _fields.Child(key, Shapes.StepTerms);

    private TierRule? Tiers()
    {
        int? zero = Zero();
        List<Tier>? tiers = _node.Graded.Count > 0 ? GradeTiers() : TextTiers();
        return tiers is not { Count: > 0 }
            ? null
            : Shared(
                new TierRule
                {
                    Points = _node.Points,
                    Place = _fields.PlaceOf("tiers"),
                    Tiers = tiers,
                    IsOfGrades = _node.Graded.Count > 0,
                },
                ZeroOf(zero)
            );
    }

    private List<Tier>? GradeTiers()
    {
        if (!_texts.IsEmpty && !Read())
        {
            return null;
        }

        List<Tier> tiers = [];
        Dictionary<int, SourcedText> named = [];
        foreach ((SourcedText key, SourcedText text) in Entries("tiers"))
        {
            if (_scale.Find(key.Value) is not { } grade)
            {
                _findings.AddUnknownGrade(key, _scale.Ids, _scale.Names);
            }
            else if (tiers.Exists(tier => tier.Rank == grade.Rank))
            {
                SourcedText first = named[grade.Rank];
                Add(
                    Catalogue.SameGradeTwice,
                    key.Place,
                    ("key", key.Value),
                    ("twin", first.Value),
                    ("other", first.Place.ToString())
                );
            }
            else if (_node.Graded.FirstOrDefault(cell => cell.Grade == grade) is not { } cell)
            {
                // A rule for many names grades that some of them leave out.
                if (!_node.Inherits)
                {
                    Add(
                        Catalogue.TierWithoutCriterion,
                        key.Place,
                        ("path", _node.Path),
                        ("grade", key.Value)
                    );
                }
            }
            else if (Amount("tiers", text) is { } points)
            {
                named[grade.Rank] = key;
                tiers.Add(new Tier(cell.Criterion, grade.Rank, points));
            }
        }

        string[] left =
        [
            .. _node
                .Graded.Where(cell => !tiers.Exists(tier => tier.Rank == cell.Grade.Rank))
                .Select(cell => cell.Grade.Id),
        ];
        if (left.Length > 0)
        {
            Add(
                Catalogue.TiersMissing,
                _fields.PlaceOf("tiers"),
                ("grades", string.Join(", ", left))
            );
        }

        tiers.Sort((one, other) => one.Rank.CompareTo(other.Rank));
        return tiers;
    }

    private List<Tier>? TextTiers()
    {
        List<(int Position, StatedAmount Points)> written = [];
        foreach ((SourcedText key, SourcedText text) in Entries("tiers"))
        {
            if (Amount("tiers", text) is { } points)
            {
                written.Add((_texts.Add(key), points));
            }
        }

        if (written.Count > GradeScale.MostGrades)
        {
            Add(
                Catalogue.TooManyTiers,
                _fields.PlaceOf("tiers"),
                ("count", written.Count),
                ("most", GradeScale.MostGrades)
            );
            return null;
        }

        if (written.Count == 0 || !Read())
        {
            return null;
        }

        if (_read!.Kind == MeasureKind.Timing)
        {
            _fields.AddNotA(
                "tiers",
                _texts[written[0].Position].Text,
                new LocalizedText(
                    "a set of numbers or a label; dates are written as criteria, and tiers name their grades",
                    "数值范围或标签；日期请写作评价标准，再按等级分档"
                )
            );
            return null;
        }

        return [.. written.Select((one, rank) => new Tier(_texts[one.Position], rank, one.Points))];
    }

    private LineRule? Line()
    {
        int? zero = Zero();
        List<(int Position, SourcedText Key, StatedAmount Points)> written = [];
        foreach ((SourcedText key, SourcedText text) in Entries("line"))
        {
            if (Amount("line", text) is { } points)
            {
                written.Add((_texts.Add(key), key, points));
            }
        }

        if (written.Count < 2)
        {
            Add(Catalogue.LineTooShort, _fields.PlaceOf("line"), ("count", written.Count));
            return null;
        }

        if (!Read())
        {
            return null;
        }

        List<LinePoint> line = [];
        foreach ((int position, SourcedText key, StatedAmount points) in written)
        {
            if (_texts[position].Meaning is Meaning.Range { Interval: { IsPoint: true } point })
            {
                line.Add(new LinePoint(key, point.Lower!.Value.Value, points));
            }
            else
            {
                _fields.AddNotA("line", key, new LocalizedText("one value", "单个数值"));
            }
        }

        line.Sort((one, other) => one.Value.CompareTo(other.Value));
        for (int i = 1; i < line.Count; i++)
        {
            if (line[i].Value == line[i - 1].Value)
            {
                Add(Catalogue.LineTwice, line[i].Text.Place, ("value", line[i].Text.Value));
            }
        }

        return Shared(
            new LineRule
            {
                Points = _node.Points,
                Place = _fields.PlaceOf("line"),
                Line = line,
                Below = Beyond("below"),
                Above = Beyond("above"),
            },
            ZeroOf(zero)
        );
    }

    private BeyondLine? Beyond(string key) =>
        _fields.OneOf(key, ("zero", BeyondLine.Zero), ("hold", BeyondLine.Hold));

    private ItemsRule? Items()
    {
        if (_fields.Node("items") is not YamlMapping mapping)
        {
            return null;
        }

        bool isLimited = _fields.IsWritten("most");
        List<Item> items = [];
        foreach ((YamlScalar key, YamlNode value) in mapping.OnceEach(_findings))
        {
            if (new ItemReading(_node, isLimited, BindItem, _findings).Read(key, value) is { } item)
            {
                items.Add(item);
            }
        }

        if (mapping.Entries.Length == 0)
        {
            Add(Catalogue.ItemsMissing, mapping.Place);
        }

        return items.Count == 0
            ? null
            : Shared(
                new ItemsRule
                {
                    Points = _node.Points,
                    Place = _fields.PlaceOf("items"),
                    Items = items,
                },
                null
            );
    }

    private BoundScore? BindItem(ScoredNode item, Fields fields) =>
        Bind(item, fields, _scale, _readings, _findings);

    private JudgedRule? Judged()
    {
        List<JudgedBand> bands = [];
        foreach ((SourcedText key, SourcedText text) in Entries("judged"))
        {
            if (JudgedReading.Read(key, text, _node.PercentOf) is { } band)
            {
                bands.Add(band);
            }
            else
            {
                _fields.AddNotA(
                    "judged",
                    text,
                    new LocalizedText(
                        "a range of points with both ends, such as [80%, 100%]",
                        "两端封口的分数区间，例如 [80%, 100%]"
                    )
                );
            }
        }

        return bands.Count == 0
            ? null
            : Shared(
                new JudgedRule
                {
                    Points = _node.Points,
                    Place = _fields.PlaceOf("judged"),
                    Bands = bands,
                },
                null
            );
    }

    private SourcedText? Target(SourcedText? written)
    {
        if (written is not { Value: "target" })
        {
            return written;
        }

        if (_node.Target is null)
        {
            Add(Catalogue.TargetMissing, _node.Place, ("path", _node.Path));
        }

        return _node.Target;
    }

    private int? Zero() => _fields.Words("zero") is { } zero && !IsItem ? _texts.Add(zero) : null;

    private StatedSet? ZeroOf(int? position) =>
        position is { } at && _texts.RangeOf(at, "zero", _fields) is { } range
            ? new StatedSet(_texts[at].Text, range)
            : null;

    private bool Read() =>
        (_read = _texts.Read(_node.Declared, _node.Path, _readings, _findings)) is not null;

    private StatedAmount? Amount(string key, SourcedText text)
    {
        StatedAmount? amount = AmountReading.Of(text, _node.PercentOf);
        if (amount is null)
        {
            AmountReading.AddNotAn(_fields, key, text);
        }

        return amount;
    }

    // What has no meaning beside the kind is told, and not passed over.
    private void RefuseForeign(string kind)
    {
        (string Key, string[] Kinds)[] belong =
        [
            ("over", ["ratio"]),
            ("minus", ["full", "base"]),
            ("plus", ["full", "base"]),
            ("below", ["line"]),
            ("above", ["line"]),
            ("zero", ["ratio", "full", "base", "tiers", "line"]),
            ("explainFrom", ["ratio", "full", "base"]),
        ];
        foreach ((string key, string[] kinds) in belong)
        {
            if (!IsItem && !kinds.Contains(kind) && _fields.Node(key) is { } node)
            {
                Add(Catalogue.KeyWithoutMeaning, node.Place, ("key", key), ("beside", kind));
            }
        }
    }

    private IEnumerable<(SourcedText Key, SourcedText Value)> Entries(string key)
    {
        if (_fields.Node(key) is not YamlMapping mapping)
        {
            yield break;
        }

        foreach ((YamlScalar at, YamlNode value) in mapping.OnceEach(_findings))
        {
            if (value is YamlScalar { IsEmpty: false } text)
            {
                yield return (at.Words, text.Words);
            }
            else if (value is YamlScalar)
            {
                Add(Catalogue.EmptyValue, at.Place, ("key", at.Value));
            }
            else
            {
                _findings.AddWrongKind(at.Value, Keys.Kinds.Text, value);
            }
        }
    }

    private void Add(Wording wording, Place place, params IReadOnlyList<Argument> arguments) =>
        _findings.Add(new Diagnostic(wording, place, arguments) { Path = _node.Path });
}
