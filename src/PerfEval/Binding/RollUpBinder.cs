using PerfEval.Binding.Keys;
using PerfEval.Diagnostics;
using PerfEval.Notation.Tokens;
using PerfEval.Quantities;
using PerfEval.Rules;
using PerfEval.Text;
using PerfEval.Yaml;

namespace PerfEval.Binding;

/// <summary>Binds a roll-up, inside a rule book or in a file of its own; its grades are looked up later.</summary>
internal sealed class RollUpBinder
{
    private readonly Fields _fields;
    private readonly Findings _findings;

    private RollUpBinder(Fields fields, Findings findings) =>
        (_fields, _findings) = (fields, findings);

    /// <summary>Binds a file.</summary>
    /// <param name="name">The name shown in findings.</param>
    /// <param name="bytes">The whole file.</param>
    /// <param name="findings">Where to say what is wrong.</param>
    /// <returns>The roll-up, or null if the file has errors.</returns>
    public static RollUpFile? Bind(string name, byte[] bytes, Findings findings)
    {
        if (
            DocumentReader.Read(name, bytes, Shapes.RollUpFile, Shapes.RollUpSchema, findings)
            is not { } fields
        )
        {
            return null;
        }

        RollUpRule? rule = Bind(fields, findings);
        string id = fields.Words("id") is null ? "" : SharedBinder.Id(fields, [], findings).Value;
        LocalizedText? note = fields.Localized("note");
        IReadOnlyList<ControlTotal> totals = Totals(fields, findings);
        SourceReference? source = SharedBinder.Source(fields);
        return rule is null || findings.HasErrors
            ? null
            : new RollUpFile
            {
                Id = id.Length == 0 ? null : id,
                RuleBook = fields.Words("rulebook"),
                Note = note,
                Rule = rule,
                Totals = totals,
                Source = source,
            };
    }

    /// <summary>Binds the keys of a roll-up; null if one that it cannot do without is missing or wrong.</summary>
    public static RollUpRule? Bind(Fields fields, Findings findings) =>
        new RollUpBinder(fields, findings).Bind();

    /// <summary>Binds the amounts under <c>totals</c>.</summary>
    public static IReadOnlyList<ControlTotal> Totals(Fields fields, Findings findings)
    {
        List<ControlTotal> totals = [];
        foreach (
            (SourcedText name, SourcedText text) in new RollUpBinder(fields, findings).Entries(
                "totals"
            )
        )
        {
            if (SharedBinder.Amount(text) is { } amount)
            {
                totals.Add(new ControlTotal(name, amount));
            }
            else
            {
                AddNotA(findings, name.Value, text, SharedBinder.AnAmount, "8897.43");
            }
        }

        return totals;
    }

    private RollUpRule? Bind()
    {
        RollUpMethod? method = _fields.OneOf(
            "method",
            ("weighted-mean", RollUpMethod.WeightedMean),
            ("worst", RollUpMethod.Worst),
            ("best", RollUpMethod.Best),
            ("sum", RollUpMethod.Sum)
        );
        WeightSource? weights = _fields.OneOf(
            "weights",
            ("equal", WeightSource.Equal),
            ("declared", WeightSource.Declared),
            ("budget", WeightSource.Budget)
        );
        MissingPolicy? missing = _fields.OneOf(
            "missing",
            ("withhold", MissingPolicy.Withhold),
            ("worst", MissingPolicy.Worst),
            ("exclude", MissingPolicy.Exclude)
        );
        RollUpSpan over =
            _fields.OneOf(
                "over",
                ("children", RollUpSpan.Children),
                ("indicators", RollUpSpan.Indicators)
            ) ?? RollUpSpan.Children;
        bool excludes = _fields.OneOf("absentBudget", ("exclude", true)) ?? false;
        List<GradePoints> points = WholeOrNone<GradePoints>(Points);
        List<GradeBand> bands = WholeOrNone<GradeBand>(() =>
            [.. Entries("bands").Select(one => new GradeBand(one.Key, one.Value))]
        );
        Rational? minCoverage = MinCoverage();
        NotApplicablePolicy? notApplicable = SharedBinder.NotApplicable(_fields);
        Fields? roundings = _fields.Child("rounding", Shapes.RollUpRounding);
        Rounding? rounding = Rounding(roundings);
        Rounding? ofIndicators = Rounding(roundings?.Child("indicator", Shapes.Rounding));
        CheckKeys(method, weights, over, roundings);
        return
            method is null
            || missing is null
            || (weights is null && method == RollUpMethod.WeightedMean)
            ? null
            : new RollUpRule
            {
                Method = method.Value,
                Weights = weights ?? WeightSource.Equal,
                ExcludesAbsentBudgets = excludes,
                Over = over,
                Points = points,
                Bands = bands,
                Missing = missing.Value,
                NotApplicable = notApplicable,
                MinCoverage = minCoverage,
                Rounding = rounding,
                IndicatorRounding = ofIndicators,
                Place = _fields.Place,
                WeightsPlace = _fields.PlaceOf("weights"),
            };
    }

    // Of what is in error in part nothing is made: the rest would only be found to lack something.
    private List<T> WholeOrNone<T>(Func<List<T>> read)
    {
        int before = _findings.ErrorCount;
        List<T> all = read();
        return _findings.ErrorCount == before ? all : [];
    }

    // What one choice needs, and what has no meaning beside another.
    private void CheckKeys(
        RollUpMethod? method,
        WeightSource? weights,
        RollUpSpan over,
        Fields? roundings
    )
    {
        if (method == RollUpMethod.WeightedMean)
        {
            Require("weights", "equal");
            // What a grade earns, and for what score it is given, nobody can guess.
            Require("points", "{excellent: …}");
            Require("bands", "{excellent: …}");
        }

        if (method is RollUpMethod.Worst or RollUpMethod.Best)
        {
            Refuse("points", method);
            Refuse("bands", method);
            Refuse("rounding", method);
        }

        if (method == RollUpMethod.Sum)
        {
            RefuseWeighing("weights");
            RefuseWeighing("over");
            Refuse("points", method);
            Refuse("absentBudget", method);
            return;
        }

        Refuse("notApplicable", method);
        if (method == RollUpMethod.WeightedMean && roundings?.Node("indicator") is { } node)
        {
            AddMeaningless(node, "indicator", method);
        }

        if (weights is { } source and not WeightSource.Budget)
        {
            Refuse("absentBudget", $"weights: {source.ToString().ToLowerInvariant()}");
        }

        if (weights == WeightSource.Budget && over == RollUpSpan.Indicators)
        {
            _findings.Add(Catalogue.BudgetsOverIndicators, _fields.PlaceOf("over"));
        }
    }

    private void Require(string key, string example)
    {
        bool isEmpty = _fields.Node(key) is YamlMapping { Entries.Length: 0 };
        if (isEmpty || !_fields.IsWritten(key))
        {
            _findings.Add(
                Catalogue.MissingKey,
                _fields.Place,
                ("key", key),
                ("node", Shapes.RollUpRule.Name),
                ("example", example)
            );
        }
    }

    // Points weigh themselves.
    private void RefuseWeighing(string key)
    {
        if (_fields.Node(key) is { } node)
        {
            _findings.Add(Catalogue.SumWeighsItself, node.Place, ("key", key));
        }
    }

    private void Refuse(string key, RollUpMethod? method)
    {
        if (method is not null && _fields.Node(key) is { } node)
        {
            AddMeaningless(node, key, method);
        }
    }

    private void AddMeaningless(YamlNode node, string key, RollUpMethod? method) =>
        _findings.Add(
            Catalogue.KeyWithoutMeaning,
            node.Place,
            ("key", key),
            ("beside", $"method: {RollUpRule.NameOf(method!.Value)}")
        );

    private void Refuse(string key, string beside)
    {
        if (_fields.Node(key) is { } node)
        {
            _findings.Add(
                Catalogue.KeyWithoutMeaning,
                node.Place,
                ("key", key),
                ("beside", beside)
            );
        }
    }

    private List<GradePoints> Points()
    {
        List<GradePoints> points = [];
        foreach ((SourcedText grade, SourcedText text) in Entries("points"))
        {
            if (Rational.TryParse(Folding.Fold(text.Value).Trim(' '), null, out Rational value))
            {
                points.Add(new GradePoints(grade, value, text));
            }
            else
            {
                _findings.Add(
                    Catalogue.PointsNotANumber,
                    text.Place,
                    ("text", text.Value),
                    ("key", grade.Value)
                );
            }
        }

        return points;
    }

    private Rational? MinCoverage()
    {
        if (_fields.Words("minCoverage") is not { } words)
        {
            return null;
        }

        if (
            QuantityReader.TryRead(words.Value, out Quantity quantity)
            && quantity.Unit is { } unit
            && unit.ConvertsTo(Unit.Percent)
            && unit.Convert(quantity.Value, Unit.Percent) is { Sign: >= 0 } percent
            && percent <= 100
        )
        {
            return percent / 100;
        }

        _fields.AddNotA(
            "minCoverage",
            words,
            new LocalizedText("a percent from 0% to 100%", "0%至100%的百分数")
        );
        return null;
    }

    private Rounding? Rounding(Fields? rounding)
    {
        if (rounding is null)
        {
            return null;
        }

        RoundingMode mode = SharedBinder.RoundingMode(rounding);
        if (rounding.Words("to") is not { } words)
        {
            return null;
        }

        if (Rational.TryParseDecimal(words.Value.Trim(), out Rational step) && step.Sign > 0)
        {
            return new Rounding(step, mode);
        }

        AddNotA(_findings, "to", words, new LocalizedText("a step above 0", "大于0的刻度"), "0.01");
        return null;
    }

    // Texts by keys that are the author's.
    private List<KeyValuePair<SourcedText, SourcedText>> Entries(string key)
    {
        List<KeyValuePair<SourcedText, SourcedText>> entries = [];
        if (_fields.Node(key) is not YamlMapping mapping)
        {
            return entries;
        }

        foreach ((YamlScalar name, YamlNode value) in mapping.OnceEach(_findings))
        {
            if (value is YamlScalar { IsEmpty: true })
            {
                _findings.Add(Catalogue.EmptyValue, name.Place, ("key", name.Value));
            }
            else if (value is YamlScalar { Form: not ScalarForm.Block } text)
            {
                entries.Add(new(name.Words, text.Words));
            }
            else if (key == "bands")
            {
                _findings.Add(Catalogue.PutInQuotes, value.Place, ("example", Kinds.AsText(value)));
            }
            else
            {
                _findings.AddWrongKind(name.Value, Kinds.Text, value);
            }
        }

        return entries;
    }

    private static void AddNotA(
        Findings findings,
        string key,
        SourcedText words,
        LocalizedText wanted,
        string example
    ) =>
        findings.Add(
            Catalogue.NotA,
            words.Place,
            ("text", words.Value),
            ("key", key),
            ("wanted", wanted),
            ("example", example)
        );
}
