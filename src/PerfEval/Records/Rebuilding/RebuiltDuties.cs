using System.Text.Json;
using PerfEval.Rules.Disclosure;
using PerfEval.Text;

namespace PerfEval.Records.Rebuilding;

/// <summary>Reads from a record what the document says beside its table, and which nodes serve what.</summary>
internal static class RebuiltDuties
{
    /// <summary>Reads offices, goals and terms.</summary>
    public static Duties Of(JsonElement book) =>
        new()
        {
            Offices =
            [
                .. book.IfAny("offices")
                    .Items(office => new Office(
                        new SourcedText(office.TextOf("id")),
                        office.LocalizedOf("name")!,
                        RebuiltSource.Of(office)
                    )
                    {
                        Duties =
                        [
                            .. office
                                .GetProperty("duties")
                                .Items(duty => new Duty(
                                    duty.TextOf("id"),
                                    duty.TextOf("number"),
                                    duty.TextOf("text"),
                                    Place.Nowhere
                                )),
                        ],
                    }),
            ],
            Goals =
            [
                .. book.IfAny("goals")
                    .Items(goal => new StatedGoal(
                        new SourcedText(goal.TextOf("id")),
                        goal.TextOf("text"),
                        RebuiltSource.Of(goal)
                    )),
            ],
            Glossary =
            [
                .. book.IfAny("glossary")
                    .Items(entry => new GlossaryTerm(
                        new SourcedText(entry.TextOf("term")),
                        entry.TextOf("text"),
                        RebuiltSource.Of(entry)
                    )),
            ],
        };

    /// <summary>Reads what a node serves.</summary>
    public static DutyLinks LinksOf(JsonElement node) =>
        DutyLinks.Of(Links(node, "offices"), Links(node, "duties"), Links(node, "goals"));

    private static IReadOnlyList<SourcedText> Links(JsonElement node, string name) =>
        [.. node.IfAny(name).Items(link => new SourcedText(link.GetString()!))];
}
