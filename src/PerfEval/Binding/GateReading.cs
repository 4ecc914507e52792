using PerfEval.Binding.Keys;
using PerfEval.Criteria;
using PerfEval.Diagnostics;
using PerfEval.Notation;
using PerfEval.Rules;
using PerfEval.Rules.Scores;
using PerfEval.Text;
using PerfEval.Yaml;

namespace PerfEval.Binding;

/// <summary>Reads the gate of an indicator: a grade, a part of its points or one of its items, and what it caps.</summary>
internal sealed class GateReading(GradeScale scale, bool isScaleWhole, Findings findings)
{
    /// <summary>Reads the gate.</summary>
    /// <returns>The gate; null if there is none, or it cannot be read, which is told.</returns>
    public Gate? Read(Fields indicator)
    {
        if (indicator.Child("gate", Shapes.Gate) is not { } fields)
        {
            return null;
        }

        GateCondition? when = When(fields);
        Grade? cap = fields.Words("cap") is { } named ? GradeOf(named) : null;
        StatedAmount? capPoints = SharedBinder.Points(fields, "capPoints", mayBeNegative: true);
        return when is null || (cap is null && capPoints is null)
            ? null
            : new Gate(when, cap, capPoints);
    }

    private GateCondition? When(Fields fields) =>
        fields.Node("when") switch
        {
            YamlMapping => fields.Child("when", Shapes.GateItem)?.Words("item") is { } item
                ? new GateCondition.OfItem(item)
                : null,
            YamlScalar text
                when scale.Find(text.Value) is null && text.Value.Any(char.IsAsciiDigit) =>
                OfPoints(text.Words),
            YamlScalar text => GradeOf(text.Words) is { } grade
                ? new GateCondition.OfGrade(grade, text.Words.Place)
                : null,
            _ => null,
        };

    private GateCondition.OfPoints? OfPoints(SourcedText words)
    {
        CriteriaReading? read = IndicatorCriteriaReader.Read(
            [new WrittenCriterion(words, null)],
            new DeclaredMeasure(MeasureKind.Percent, null, null, null, null),
            "",
            new Findings()
        );
        if (read is { Criteria: [{ Meaning: Meaning.Range { Interval: var range } }] })
        {
            return new GateCondition.OfPoints(new StatedSet(words, range));
        }

        findings.Add(
            Catalogue.NotA,
            words.Place,
            ("text", words.Value),
            ("key", "when"),
            ("wanted", new LocalizedText("a grade, or a part of the points", "等级或得分的百分比")),
            ("example", "\"<60%\"")
        );
        return null;
    }

    /// <summary>Says what keeps the gate of an indicator from ever closing.</summary>
    /// <param name="gate">The gate; null for none.</param>
    /// <param name="path">The path of the indicator.</param>
    /// <param name="hasGrades">Whether it has criteria.</param>
    /// <param name="score">Its score rule; null for none.</param>
    public void Check(Gate? gate, string path, bool hasGrades, ScoreRule? score)
    {
        switch (gate?.When)
        {
            case GateCondition.OfGrade grade when !hasGrades:
                Add(Catalogue.GateWithoutCriteria, grade.Place, path);
                break;
            case GateCondition.OfPoints { Percent.Text: var text }
                when score is not { Points.Sign: > 0 }:
                Add(Catalogue.GateWithoutPoints, text.Place, path, ("text", text.Value));
                break;
            case GateCondition.OfItem { Item: var item }:
                List<string> ids =
                [
                    .. ((score as ItemsRule)?.Items ?? [])
                        .Where(one => one.Rule is null)
                        .Select(one => one.Id.Value),
                ];
                if (!ids.Contains(item.Value))
                {
                    Add(
                        Catalogue.GateOfUnknownItem,
                        item.Place,
                        path,
                        [("key", item.Value), .. Suggestion.For(item.Value, ids)]
                    );
                }

                break;
        }
    }

    private Grade? GradeOf(SourcedText named)
    {
        Grade? grade = scale.Find(named.Value);
        if (grade is null && isScaleWhole)
        {
            findings.AddUnknownGrade(named, scale.NamesIn(named.Value), scale.Names);
        }

        return grade;
    }

    private void Add(
        Wording wording,
        Place place,
        string path,
        params IReadOnlyList<Argument> arguments
    ) =>
        findings.Add(
            new Diagnostic(wording, place, [("path", path), .. arguments]) { Path = path }
        );
}
