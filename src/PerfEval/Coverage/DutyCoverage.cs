using PerfEval.Rules.Disclosure;
using PerfEval.Text;

namespace PerfEval.Coverage;

/// <summary>Which nodes of a table serve which offices, duties and goals, as its links say.</summary>
internal sealed class DutyCoverage
{
    private readonly PublishedTable _table;
    private readonly ILookup<string, Indicator> _byOffice;
    private readonly HashSet<string> _duties;
    private readonly HashSet<string> _goals;

    /// <summary>Collects the links.</summary>
    public DutyCoverage(PublishedTable table)
    {
        _table = table;
        _byOffice = Pairs(indicator => indicator.Links.Offices);
        _duties = Linked(indicator => indicator.Links.Duties);
        _goals = Linked(indicator => indicator.Links.Goals);
    }

    /// <summary>Whether any indicator serves an office.</summary>
    public bool Serves(Office office) => _byOffice[office.Id.Value].Any();

    /// <summary>Whether any indicator serves a duty.</summary>
    public bool Serves(Duty duty) => _duties.Contains(duty.Id);

    /// <summary>Whether any indicator serves a goal.</summary>
    public bool Serves(StatedGoal goal) => _goals.Contains(goal.Id.Value);

    /// <summary>The indicators that serve an office, in the document's order.</summary>
    public IEnumerable<Indicator> Of(Office office) => _byOffice[office.Id.Value];

    /// <summary>The activities, or responsibilities without any, that serve no office.</summary>
    public IEnumerable<Node> WithoutOffice =>
        _table.Nodes.Where(node =>
            node is ActivityNode or Responsibility { Activities.Count: 0 }
            && node.Children.All(child => child.Links.Offices.Count == 0)
        );

    /// <summary>The indicators that serve no goal.</summary>
    public IEnumerable<Indicator> WithoutGoal =>
        _table.Indicators.Where(indicator => indicator.Links.Goals.Count == 0);

    /// <summary>Duties that stand at two offices or more: the text that is common to them, and where it stands.</summary>
    public IEnumerable<(string Text, IReadOnlyList<Duty> Duties)> AtTwoOffices =>
        _table
            .Duties.Offices.SelectMany(office =>
                office.Duties.Select(duty => (Office: office, Duty: duty))
            )
            .GroupBy(one => Text(one.Duty), StringComparer.Ordinal)
            .Where(same => same.Select(one => one.Office).Distinct().Skip(1).Any())
            .Select(same => (same.Key, (IReadOnlyList<Duty>)[.. same.Select(one => one.Duty)]));

    // What stands at the end of a line says nothing.
    private static string Text(Duty duty) =>
        Folding.Fold(duty.Text).Trim().TrimEnd('。', ';', '；', '.', ' ');

    private ILookup<string, Indicator> Pairs(Func<Indicator, IReadOnlyList<SourcedText>> links) =>
        _table
            .Indicators.SelectMany(indicator =>
                links(indicator).Select(link => (link.Value, indicator))
            )
            .ToLookup(pair => pair.Value, pair => pair.indicator, StringComparer.Ordinal);

    private HashSet<string> Linked(Func<Indicator, IReadOnlyList<SourcedText>> links) =>
        [.. _table.Indicators.SelectMany(links).Select(link => link.Value)];
}
