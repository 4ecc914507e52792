using PerfEval.Rules;

namespace PerfEval.Reporting;

/// <summary>Who has not answered: the indicators of a subject for which nothing was reported, by the office that fills them in (<c>owner</c>).</summary>
internal sealed class UnansweredResults(PublishedTable table, Phrases phrases)
{
    private readonly ILookup<string, Indicator> _names = table.Indicators.ToLookup(indicator =>
        indicator.Name.In(phrases.Language)
    );

    /// <summary>Whether the rule book names an office anywhere.</summary>
    public bool HasOffices { get; } = table.Owners.Count > 0;

    /// <summary>Heads the list, without a count.</summary>
    public string Title => phrases.Say("Not reported", phrases.Of(Status.Missing));

    /// <summary>The indicators for which nothing was reported, in the document's order.</summary>
    public static List<NodeEvaluation> Of(SubjectEvaluation subject) =>
        [
            .. subject
                .Root.SelfAndBelow()
                .Where(node => node.Indicator is { Status: Status.Missing }),
        ];

    /// <summary>The offices that have not answered, in the document's order of what they did not report, and last what no office fills in.</summary>
    /// <returns>None where the rule book names no office, or nothing is missing.</returns>
    public IReadOnlyList<UnansweredGroup> ByOffice(SubjectEvaluation subject)
    {
        if (!HasOffices)
        {
            return [];
        }

        List<NodeEvaluation> missing = Of(subject);
        Dictionary<Indicator, NodeEvaluation> nodes = missing.ToDictionary(node =>
            (Indicator)node.Node!
        );
        List<UnansweredGroup> groups =
        [
            .. OwnedIndicators
                .Of(nodes.Keys)
                .Select(one => new UnansweredGroup(
                    OnOneLine(one.Owner.In(phrases.Language)),
                    [.. one.Indicators.Select(indicator => nodes[indicator])]
                )),
        ];
        List<NodeEvaluation> nobodys = missing.FindAll(node => node.Node!.Owner is null);
        if (nobodys.Count > 0)
        {
            groups.Add(
                new UnansweredGroup(phrases.Say("no office named", "未指定填报科室"), nobodys)
            );
        }

        return groups;
    }

    /// <summary>Heads the list: <c>Not reported: 4</c>, 未报送：4 项.</summary>
    public string Heading(int count)
    {
        string number = Phrases.Number(count);
        return phrases.Say($"{Title}: {number}", $"{Title}：{number} 项");
    }

    /// <summary>Says a group on one line: who, how many indicators, and their names.</summary>
    public string Line(UnansweredGroup group)
    {
        string number = Phrases.Number(group.Nodes.Count);
        return phrases.Say(
            $"{group.Who} ({number}): {Names(group)}",
            $"{group.Who}（{number}）：{Names(group)}"
        );
    }

    /// <summary>The names of a group's indicators on one line.</summary>
    public string Names(UnansweredGroup group) => string.Join(Between, group.Nodes.Select(NameOf));

    /// <summary>What stands between two names.</summary>
    public string Between => phrases.Say(", ", "、");

    /// <summary>The name of a node; one that several indicators have is told with what it stands under.</summary>
    public string NameOf(NodeEvaluation node)
    {
        string name = OnOneLine(Headings.Title(table, node.Node, phrases));
        string path = node.Path;
        return
            node.Node is Indicator
            && _names[node.Node.Name.In(phrases.Language)].Skip(1).Any()
            && table.Find(path[..path.LastIndexOf('/')]) is { } above
            ? $"{OnOneLine(above.Name.In(phrases.Language))} / {name}"
            : name;
    }

    private static string OnOneLine(string text) => text.ReplaceLineEndings(" ");
}

/// <summary>Indicators for which nothing was reported, and who is to report them.</summary>
/// <param name="Who">The office; elsewhere the name of what stands on top of them.</param>
/// <param name="Nodes">The indicators, in the document's order; at least one.</param>
internal sealed record UnansweredGroup(string Who, IReadOnlyList<NodeEvaluation> Nodes);
