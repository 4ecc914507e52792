using System.Globalization;
using PerfEval.Binding.Keys;
using PerfEval.Diagnostics;
using PerfEval.Rules.Disclosure;
using PerfEval.Text;
using PerfEval.Yaml;

namespace PerfEval.Binding;

/// <summary>Binds offices with their duties, goals, terms, and the links of nodes to them.</summary>
internal static class DutyBinder
{
    /// <summary>Binds what a rule book says of duties.</summary>
    public static Duties Bind(Fields fields, Findings findings) =>
        new()
        {
            Offices = [.. Offices(fields, findings)],
            Goals = [.. Goals(fields, findings)],
            Glossary = [.. Glossary(fields, findings)],
        };

    /// <summary>Binds the links of a node.</summary>
    public static DutyLinks Links(Fields fields) =>
        DutyLinks.Of(Words(fields, "offices"), Words(fields, "duties"), Words(fields, "goals"));

    private static IReadOnlyList<SourcedText> Words(Fields fields, string key) =>
        [.. fields.List(key).OfType<YamlScalar>().Select(item => item.Words)];

    private static IEnumerable<Office> Offices(Fields fields, Findings findings)
    {
        Dictionary<string, SourcedText> ids = new(StringComparer.Ordinal);
        foreach (YamlNode node in fields.List("offices"))
        {
            if (Fields.Of(node, Shapes.Office, findings) is { } office)
            {
                SourcedText id = SharedBinder.Id(office, ids, findings);
                yield return new Office(
                    id,
                    office.Localized("name") ?? new LocalizedText(id.Value),
                    SharedBinder.Source(office)
                )
                {
                    Duties = [.. DutiesOf(office, id.Value, findings)],
                };
            }
        }
    }

    // A number that stands again is told apart by a letter.
    private static IEnumerable<Duty> DutiesOf(Fields office, string id, Findings findings)
    {
        Dictionary<string, int> times = new(StringComparer.Ordinal);
        foreach (YamlNode node in office.List("duties"))
        {
            if (
                Fields.Of(node, Shapes.Duty, findings) is not { } duty
                || duty.Words("number") is not { } number
                || duty.Words("text") is not { } text
            )
            {
                continue;
            }

            int time = times[number.Value] = times.GetValueOrDefault(number.Value) + 1;
            string letter =
                time == 1 ? "" : ((char)('a' + time - 1)).ToString(CultureInfo.InvariantCulture);
            yield return new Duty(
                $"{id}/{number.Value}{letter}",
                number.Value,
                text.Value,
                number.Place
            );
        }
    }

    private static IEnumerable<StatedGoal> Goals(Fields fields, Findings findings)
    {
        Dictionary<string, SourcedText> ids = new(StringComparer.Ordinal);
        foreach (YamlNode node in fields.List("goals"))
        {
            if (
                Fields.Of(node, Shapes.Goal, findings) is { } goal
                && goal.Words("text") is { } text
            )
            {
                yield return new StatedGoal(
                    SharedBinder.Id(goal, ids, findings),
                    text.Value,
                    SharedBinder.Source(goal)
                );
            }
        }
    }

    private static IEnumerable<GlossaryTerm> Glossary(Fields fields, Findings findings)
    {
        foreach (YamlNode node in fields.List("glossary"))
        {
            if (
                Fields.Of(node, Shapes.GlossaryTerm, findings) is { } entry
                && entry.Words("term") is { } term
                && entry.Words("text") is { } text
            )
            {
                yield return new GlossaryTerm(term, text.Value, SharedBinder.Source(entry));
            }
        }
    }
}
