using System.Text.Json;
using NodaTime.Text;
using PerfEval.Criteria;
using PerfEval.Diagnostics;
using PerfEval.Evaluation;
using PerfEval.Ladders;
using PerfEval.Quantities;
using PerfEval.Rules;
using PerfEval.Scoring;
using PerfEval.Text;

namespace PerfEval.Reporting.Json.Evaluations;

/// <summary>Writes a rule book as it stands in a record: once, with its whole ladders, so that it explains any value without its file.</summary>
internal sealed class BookJson
{
    private readonly PublishedTable _table;
    private readonly ProvedTable? _proof;
    private readonly FindingNames _findings;
    private readonly FileNaming _naming;
    private readonly string? _file;

    private BookJson(
        PublishedTable table,
        ProvedTable? proof,
        FindingNames findings,
        string? file,
        FileNaming naming
    )
    {
        (_table, _proof) = (table, proof);
        (_findings, _file, _naming) = (findings, file, naming);
    }

    /// <summary>Writes the rule book of an evaluation.</summary>
    /// <param name="json">Where to write.</param>
    /// <param name="evaluation">The evaluation.</param>
    /// <param name="naming">How files are called.</param>
    public static void WriteValue(Utf8JsonWriter json, IEvaluation evaluation, FileNaming naming)
    {
        EvaluationRecord record = evaluation.Record;
        WriteValue(
            json,
            evaluation.Table,
            evaluation.Proof,
            evaluation.RuleBookDiagnostics,
            record.RuleBook.Name,
            naming,
            () => RollUpRuleJson.WriteIfAny(json, record, naming)
        );
    }

    /// <summary>Writes a rule book that nothing was graded by.</summary>
    /// <param name="json">Where to write.</param>
    /// <param name="table">The table.</param>
    /// <param name="proof">Its ladders and rules; null where they are not known.</param>
    /// <param name="found">What was found about it; null where that is not known, and then nothing is said of findings.</param>
    /// <param name="file">The file as it was named; null if not known.</param>
    /// <param name="naming">How files are called.</param>
    /// <param name="writeRollUp">Writes the roll-up that was applied; null for the one that the rule book declares, if any.</param>
    public static void WriteValue(
        Utf8JsonWriter json,
        PublishedTable table,
        ProvedTable? proof,
        IReadOnlyList<Diagnostic>? found,
        string? file,
        FileNaming naming,
        Action? writeRollUp = null
    )
    {
        var book = new BookJson(table, proof, FindingNames.OfBook(found ?? []), file, naming);
        json.WriteStartObject();
        book.WriteHead(json);
        if (writeRollUp is null)
        {
            RollUpRuleJson.WriteDeclared(json, table.RollUp, file, naming);
        }
        else
        {
            writeRollUp();
        }

        json.WriteObjects("nodes", table.Nodes, book.Writer(json));
        if (found is not null)
        {
            FindingJson.Write(json, found, naming);
        }

        DisclosureJson.WriteDuties(json, table.Duties);
        json.WriteEndObject();
    }

    private void WriteHead(Utf8JsonWriter json)
    {
        json.WriteString("id", _table.Id);
        json.WriteText("title", _table.Title);
        json.WriteObject("period", _table.Period, period => TableJson.WriteMembers(json, period));
        json.WriteIf(
            "department",
            _table.Department,
            department =>
            {
                json.WriteIf("code", department.Code);
                json.WriteText("name", department.Name);
            }
        );
        json.WriteIf("currency", _table.Currency);
        json.WriteString("timeZone", _table.TimeZone.Id);
        json.WriteIf("source", _table.Source, source => DisclosureJson.WriteMembers(json, source));
        if (_table.Levels.Stated.Count > 0)
        {
            json.WriteStartArray("levels");
            foreach (LocalizedText name in _table.Levels.Stated)
            {
                json.WriteTextValue(name);
            }

            json.WriteEndArray();
        }

        json.WritePropertyName("grades");
        TableJson.WriteScale(json, _table.Scale);
        json.WriteObject(
            "reading",
            _table.Reading,
            reading => RecordJson.WriteMembers(json, reading)
        );
        json.WriteIf("points", _table.Points?.Value.ToString());
        json.WriteIf("deviation", _table.IsDeviationRequired ? "required" : null);
    }

    // Ladders stand in the order of the indicators.
    private Action<Node> Writer(Utf8JsonWriter json)
    {
        int next = 0;
        return node => WriteMembers(json, node, node is Indicator ? next++ : -1);
    }

    private void WriteMembers(Utf8JsonWriter json, Node node, int position)
    {
        json.WriteString("path", node.Path);
        json.WriteString("level", Spelling.Camel(NodeEvaluation.LevelOf(node)));
        json.WriteIf("number", node.Number);
        json.WriteText("name", node.Name);
        json.WriteIf("owner", node.StatedOwner);
        if (node is FundedNode funded)
        {
            json.WriteIf("description", funded.Description);
            json.WriteIf("goal", funded.Goal);
            json.WriteIf(
                "budget",
                funded.Budget,
                budget =>
                {
                    json.WriteString("amount", budget.Amount.ToString());
                    json.WriteString("text", budget.Text.Value);
                }
            );
        }

        json.WriteIf("weight", node.Weight?.Value.ToString());
        json.WriteIf("points", node.Points?.Value.ToString());
        json.WriteIf("outOf", node.OutOf?.Value.ToString());
        if (node is FundedNode)
        {
            json.WriteIf("least", node.Least?.Value.ToString());
            json.WriteIf("most", node.Most?.Value.ToString());
        }

        if (node is Indicator indicator)
        {
            WriteMembers(json, indicator, _proof?.Ladders[position], _proof?.ScoreAt(position));
        }

        json.WriteIfAny("offices", [.. node.Links.Offices.Select(link => link.Value)]);
        json.WriteIfAny("duties", [.. node.Links.Duties.Select(link => link.Value)]);
        json.WriteIfAny("goals", [.. node.Links.Goals.Select(link => link.Value)]);
        json.WriteIf("source", node.Source, source => DisclosureJson.WriteMembers(json, source));
        json.WriteIf("place", node.NamePlace, _file, _naming);
    }

    private void WriteMembers(
        Utf8JsonWriter json,
        Indicator indicator,
        Ladder? ladder,
        IndicatorScore? score
    )
    {
        json.WriteIf("target", indicator.Target?.Value);
        json.WriteObject("measure", indicator.Measure, measure => WriteMembers(json, measure));
        json.WriteIf(
            "reading",
            indicator.Reading,
            reading => RecordJson.WriteMembers(json, reading)
        );
        if (indicator.Criteria.Count > 0)
        {
            WriteCriteria(json, indicator, ladder);
        }

        if (score is not null)
        {
            ScoreJson.Write(json, score);
        }

        json.WriteIf(
            "notApplicable",
            indicator.NotApplicable is { } policy ? Spelling.Lower(policy) : null
        );
        json.WriteIf(
            "gate",
            indicator.Gate,
            gate =>
            {
                switch (gate.When)
                {
                    case GateCondition.OfGrade { Grade: var when }:
                        json.WriteGrade("when", when);
                        break;
                    case GateCondition.OfPoints { Percent: var percent }:
                        json.WriteString("text", percent.Text.Value);
                        json.WriteString("set", percent.Range.ToString(Unit.Percent));
                        break;
                    case GateCondition.OfItem { Item: var item }:
                        json.WriteString("item", item.Value);
                        break;
                }

                json.WriteIf("cap", gate.Cap);
                json.WriteIf("capPoints", gate.CapPoints?.Value.ToString());
            }
        );
    }

    private void WriteCriteria(Utf8JsonWriter json, Indicator indicator, Ladder? ladder)
    {
        json.WriteObjects(
            "criteria",
            indicator.Criteria,
            cell =>
            {
                json.WriteGrade("grade", cell.Grade);
                Criterion criterion = cell.Criterion;
                json.WriteString("text", criterion.Text.Value);
                json.WriteIf("means", criterion.Means?.Value);
                json.WriteString(
                    "set",
                    ladder is null ? criterion.SetIn(indicator.Measure.Unit) : ladder.SetOf(cell)
                );
                json.WriteIf("rest", (criterion.Meaning as Meaning.Rest)?.Text);
                json.WriteIf("tolerance", criterion.IsTolerance);
                json.WriteIf("place", criterion.Text.Place, _file, _naming);
            }
        );
        if (ladder is not null)
        {
            json.WriteObjects(
                "ladder",
                LadderSteps.Of(ladder),
                step => WriteMembers(json, step, ladder)
            );
        }
    }

    private void WriteMembers(Utf8JsonWriter json, LadderStep step, Ladder ladder)
    {
        Ruling ruling = step.Ruling;
        json.WriteString("set", step.Set);
        json.WriteIf("grade", ruling.Grade);
        if (ruling.Candidates.Count > 1 || ruling.Grade is null)
        {
            json.WriteTexts("possible", ruling.Candidates.Select(grade => grade.Id));
        }

        json.WriteStartArray("claims");
        foreach (GradedCriterion claim in ruling.Claims)
        {
            json.WriteStringValue(claim.Grade.Id);
        }

        json.WriteEndArray();
        json.WriteIf(
            "policy",
            ruling.Policy,
            policy => json.WriteString(policy.Policy, policy.Choice)
        );
        json.WriteIfAny("findings", _findings.Of(step.Findings(ladder, _findings.All)));
    }

    private static void WriteMembers(Utf8JsonWriter json, Measure measure)
    {
        json.WriteString("kind", Spelling.Camel(measure.Kind));
        json.WriteIf("unit", measure.Unit?.Symbol);
        if (measure.Domain != ValueRange.Everything)
        {
            json.WriteString("domain", measure.Domain.ToString(measure.Unit));
        }

        json.WriteIf("resolution", measure.Resolution?.ToString());
        json.WriteIf(
            "direction",
            measure.Direction is { } direction ? Spelling.Camel(direction) : null
        );
        json.WriteIf(
            "rounding",
            measure.Rounding,
            rounding => RollUpJson.WriteMembers(json, rounding)
        );
        json.WriteIf("noun", measure.Noun);
        if (measure.Aliases.Count > 0)
        {
            json.WriteStartObject("aliases");
            foreach ((SourcedText label, IReadOnlyList<SourcedText> words) in measure.Aliases)
            {
                json.WriteTexts(label.Value, words.Select(word => word.Value));
            }

            json.WriteEndObject();
        }

        json.WriteIf(
            "calendar",
            measure.Workdays,
            calendar =>
            {
                json.WriteString("id", calendar.Id);
                json.WriteString("from", LocalDatePattern.Iso.Format(calendar.From));
                json.WriteString("to", LocalDatePattern.Iso.Format(calendar.To));
                json.WriteTexts("off", calendar.Off.Select(LocalDatePattern.Iso.Format));
                json.WriteTexts("worked", calendar.Worked.Select(LocalDatePattern.Iso.Format));
            }
        );
        json.WriteIf("due", measure.Due);
        json.WriteIf("from", measure.Fund is { } fund ? $"funds/{fund}" : null);
    }
}
