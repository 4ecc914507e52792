using System.Text.Json;
using PerfEval.Rules.Disclosure;

namespace PerfEval.Reporting.Json.Evaluations;

/// <summary>Writes what the document says beside its table, and where things stand in it.</summary>
internal static class DisclosureJson
{
    /// <summary>Writes offices, goals and terms, as far as there are any.</summary>
    public static void WriteDuties(Utf8JsonWriter json, Duties duties)
    {
        if (duties.Offices.Count > 0)
        {
            json.WriteObjects(
                "offices",
                duties.Offices,
                office =>
                {
                    json.WriteString("id", office.Id.Value);
                    json.WriteText("name", office.Name);
                    json.WriteIf("source", office.Source, source => WriteMembers(json, source));
                    json.WriteObjects(
                        "duties",
                        office.Duties,
                        duty =>
                        {
                            json.WriteString("id", duty.Id);
                            json.WriteString("number", duty.Number);
                            json.WriteString("text", duty.Text);
                        }
                    );
                }
            );
        }

        if (duties.Goals.Count > 0)
        {
            json.WriteObjects(
                "goals",
                duties.Goals,
                goal =>
                {
                    json.WriteString("id", goal.Id.Value);
                    json.WriteString("text", goal.Text);
                    json.WriteIf("source", goal.Source, source => WriteMembers(json, source));
                }
            );
        }

        if (duties.Glossary.Count > 0)
        {
            json.WriteObjects(
                "glossary",
                duties.Glossary,
                entry =>
                {
                    json.WriteString("term", entry.Term.Value);
                    json.WriteString("text", entry.Text);
                    json.WriteIf("source", entry.Source, source => WriteMembers(json, source));
                }
            );
        }
    }

    /// <summary>Writes where something stands in the published document.</summary>
    public static void WriteMembers(Utf8JsonWriter json, SourceReference source)
    {
        json.WriteIf("document", source.Document);
        json.WriteIf("section", source.Section);
        json.WriteIf("page", source.Page);
        json.WriteIf("line", source.Line);
    }
}
