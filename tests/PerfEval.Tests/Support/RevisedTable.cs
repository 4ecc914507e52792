namespace PerfEval.Tests.Support;

/// <summary>The published table of 2019 as its publisher might revise it for 2020.</summary>
public static class RevisedTable
{
    private const string Moved = """
          - id: rural-and-community-sites
            name: 在农村建立示范点4个，需奖补资金8万元；在社区建立示范点一个，需奖补资金2万元。
            measure: {kind: percent, min: 0%}
            criteria:
              excellent: 100%  # nothing claims more than 100%: PE3006, graded excellent
              good: 90-100%  # one % for both ends: PE2004; 100% is shared: PE3002, graded excellent
              fair: 80-90%  # 90% is shared
              poor: 0-80%  # 80% is shared
            source: {line: 262}

""";

    private const string Added = """
          - id: hotline
            name: 来电按时办结率
            measure: {kind: percent, min: 0%, max: 100%}
            criteria: {excellent: ≥95%, good: ≥90%, fair: ≥80%, poor: <80%}

""";

    private const string Removed = """
          - id: error-rate
            name: 符合经费支出标准，无错率（%）  # names the opposite of what the criteria measure: PE3010
            measure: {kind: percent, min: 0%, max: 100%, noun: 差错率}
            criteria:
              excellent: 无差错
              good: 差错率1%以内
              fair: 差错率5%以内
              poor: 差错率超过5%
            source: {line: 282}

""";

    private static readonly (string Old, string New)[] Edits =
    [
        ("id: gaoxin-hrss-2019\n", "id: gaoxin-hrss-2020\n"),
        ("period: 2019\n", "period: 2020\n"),
        ("good: ≥95%\n", "good: at least 95%\n"), // other words for the same
        ("poor: <91%  #", "poor: <90%  #"), // corrected; the policy gave these grades already
        ("excellent: \">95%\"\n", "excellent: \">96%\"\n"), // stricter
        ("name: 补助支付无差错率  #", "name: 补助发放无差错率  #"),
        (Moved, ""),
        (
            "      - id: activities-and-branches\n",
            $"{Moved}{Added}      - id: activities-and-branches\n"
        ),
        (Removed, ""),
    ];

    /// <summary>The revised rule book, as YAML.</summary>
    public static string Yaml { get; } =
        Edits.Aggregate(
            File.ReadAllText(RealTable.BookPath),
            (yaml, edit) => Replace(yaml, edit.Old, edit.New)
        );

    public static RuleBook Book { get; } = RuleBook.Load(InputSource.FromText(Yaml, "2020.yaml"));

    /// <summary>The published rule book under a short name.</summary>
    public static RuleBook Published { get; } =
        RuleBook.Load(InputSource.FromText(File.ReadAllText(RealTable.BookPath), "2019.yaml"));

    private static string Replace(string yaml, string old, string revised)
    {
        int start = yaml.IndexOf(old, StringComparison.Ordinal);
        return start >= 0
            ? yaml[..start] + revised + yaml[(start + old.Length)..]
            : throw new InvalidOperationException($"The table no longer holds: {old}");
    }
}
