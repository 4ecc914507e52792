using System.Text.Json;
using PerfEval.Quantities;
using PerfEval.Scoring;

namespace PerfEval.Reporting.Json.Evaluations;

/// <summary>Writes the rule by which an indicator earns points as it stands in a record: with its whole curve, so that it scores any value without its file.</summary>
internal static class ScoreJson
{
    /// <summary>Writes the members <c>score</c> and <c>curve</c> of a node.</summary>
    public static void Write(Utf8JsonWriter json, IndicatorScore score)
    {
        json.WriteObject("score", score, rule => WriteMembers(json, rule));
        if (score is CurveScore { Curve: var curve })
        {
            json.WriteObjects(
                "curve",
                curve.Pieces,
                piece => WriteMembers(json, piece, curve.Unit)
            );
        }
    }

    private static void WriteMembers(Utf8JsonWriter json, IndicatorScore score)
    {
        ScoreTerms terms = score.Terms;
        json.WriteString("kind", terms.Kind);
        json.WriteIf("text", terms.Words);
        json.WriteString("points", terms.Full.ToString());
        json.WriteString("least", terms.Bounds.Least.ToString());
        json.WriteString("most", terms.Bounds.Most.ToString());
        json.WriteIf(
            "explainFrom",
            terms.Explained,
            explained =>
            {
                json.WriteString("share", explained.From.ToString());
                json.WriteString("target", explained.Target.ToString());
            }
        );
        if (terms.PointsByGrade is { } byGrade)
        {
            json.WriteStartArray("ranks");
            foreach ((int rank, Rational points) in byGrade.OrderBy(one => one.Key))
            {
                json.WriteStartObject();
                json.WriteNumber("rank", rank);
                json.WriteString("points", points.ToString());
                json.WriteEndObject();
            }

            json.WriteEndArray();
        }

        switch (score)
        {
            case CurveScore { Curve: var curve }:
                json.WriteString("direction", Spelling.Camel(curve.Direction));
                break;
            case LabelScore labels:
                json.WriteObjects(
                    "labels",
                    labels.Labels,
                    label =>
                    {
                        json.WriteString("label", label.Label);
                        PointsJson.WriteRange(json, "points", label.Points);
                    }
                );
                break;
            case JudgedScore judged:
                json.WriteObjects(
                    "judged",
                    judged.Bands,
                    band =>
                    {
                        json.WriteIf("label", band.Label);
                        json.WriteString("set", band.Points.ToString());
                    }
                );
                break;
            case ItemsScore items:
                json.WriteString("base", items.Base.ToString());
                json.WriteObjects("items", items.Items, item => WriteMembers(json, item));
                break;
        }
    }

    private static void WriteMembers(Utf8JsonWriter json, ScoredItem item)
    {
        json.WriteString("item", item.Id);
        json.WriteIf("text", item.Name == item.Id ? null : item.Name);
        json.WriteIf("points", item.Points?.ToString());
        json.WriteIf("minus", item.Minus?.ToString());
        json.WriteIf("plus", item.Plus?.ToString());
        json.WriteIf("most", item.Most?.ToString());
        json.WriteIf("zero", item.IsZero);
        if (item is { Rule: { } rule, Ladder: { } ladder })
        {
            json.WriteString("measure", Spelling.Camel(ladder.Indicator.Measure.Kind));
            json.WriteIf("unit", ladder.Indicator.Measure.Unit?.Symbol);
            Write(json, rule);
        }
    }

    private static void WriteMembers(Utf8JsonWriter json, CurvePiece piece, Unit? unit)
    {
        json.WriteString("set", piece.Range.ToString(unit));
        switch (piece.Formula)
        {
            case Formula.Constant f:
                Form("constant", ("points", f.Points));
                json.WriteString("why", Spelling.Camel(f.Why));
                break;
            case Formula.Proportion f:
                Form("proportion", ("points", f.Full), ("target", f.Target));
                break;
            case Formula.Excess f:
                Form("excess", ("points", f.Full), ("target", f.Target));
                break;
            case Formula.Inverse f:
                Form("inverse", ("points", f.Full), ("target", f.Target));
                break;
            case Formula.Between f:
                Form(
                    "between",
                    ("points", f.FromPoints),
                    ("from", f.FromValue),
                    ("to", f.ToValue),
                    ("toPoints", f.ToPoints)
                );
                break;
            case Formula.Ramp f:
                Form(
                    "ramp",
                    ("points", f.Start),
                    ("from", f.From),
                    ("per", f.Per),
                    ("step", f.Points)
                );
                break;
            case Formula.Stairs f:
                Form(
                    f.CountsStarted ? "stairsStarted" : "stairs",
                    ("points", f.Start),
                    ("from", f.From),
                    ("per", f.Per),
                    ("step", f.Points)
                );
                break;
            case Formula.Open f:
                Form("open", ("points", f.Least), ("toPoints", f.Most));
                break;
        }

        void Form(string form, params (string Name, Rational Value)[] numbers)
        {
            json.WriteString("form", form);
            foreach ((string name, Rational value) in numbers)
            {
                json.WriteString(name, value.ToString());
            }
        }
    }
}
