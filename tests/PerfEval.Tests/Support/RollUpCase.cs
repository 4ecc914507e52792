using System.Text;
using PerfEval.Evaluation;
using PerfEval.Quantities;
using static System.FormattableString;

namespace PerfEval.Tests.Support;

/// <summary>A tree of indicators and a roll-up, as the case table writes them.</summary>
/// <remarks>
/// Responsibilities are parted by <c>||</c>, activities by <c>|</c>, indicators by spaces. An indicator is its grade, or
/// <c>missing</c>, <c>invalid</c>, <c>n/a</c>, <c>good/fair</c> (refused between the two), <c>pending</c> (good, fair or
/// poor still possible), <c>overdue</c> (fair or poor), <c>hopeless</c> (poor only) or <c>not-yet-due</c> (anything). Behind
/// it stand its weight (<c>good*30</c>) and its gate (<c>good!poor&gt;fair</c>: poor or worse caps at fair). Before the
/// indicators stand weights and budgets: <c>w30</c> or <c>$605</c> of the activity, <c>W30</c> or <c>$$605</c> of the
/// responsibility.
/// </remarks>
public sealed record RollUpCase(IReadOnlyList<RollUpCase.Branch> Responsibilities)
{
    public const string Defaults =
        "method: weighted-mean\nweights: equal\npoints: {excellent: 100, good: 85, fair: 70, poor: 50}\nbands: {excellent: '>= 90', good: '>= 80', fair: '>= 60', poor: '< 60'}\nmissing: withhold\n";

    private const string Labels = "{excellent: 优, good: 良, fair: 中, poor: 差}";

    private static readonly string[] Ids = ["excellent", "good", "fair", "poor"];
    private static readonly string[] Letters = ["优", "良", "中", "差"];

    /// <summary>A responsibility with its activities, or an activity with its indicators.</summary>
    public sealed record Branch(
        string? Weight,
        string? Budget,
        IReadOnlyList<Branch> Activities,
        IReadOnlyList<Leaf> Indicators
    );

    /// <summary>An indicator.</summary>
    /// <param name="State">Its grade, or how else it stands.</param>
    /// <param name="Weight">Its weight, or null.</param>
    /// <param name="When">The grade that closes its gate, or null.</param>
    /// <param name="Cap">What the gate caps at, or null.</param>
    public sealed record Leaf(string State, string? Weight, string? When, string? Cap)
    {
        /// <summary>The ranks still possible for the indicator, as the states are defined; empty where it does not apply.</summary>
        public IReadOnlyList<int> Possible =>
            State switch
            {
                "n/a" => [],
                "missing" or "invalid" or "not-yet-due" => [0, 1, 2, 3],
                "pending" => [1, 2, 3],
                "overdue" => [2, 3],
                "hopeless" => [3],
                _ => [.. State.Split('/').Select(id => Array.IndexOf(Ids, id))],
            };
    }

    public static RollUpCase Parse(string tree) =>
        new([
            .. tree.Split(" || ")
                .Select(responsibility =>
                {
                    List<string> own = [];
                    List<Branch> activities =
                    [
                        .. responsibility.Split(" | ").Select(activity => Activity(activity, own)),
                    ];
                    return new Branch(Find(own, "W"), Find(own, "$$"), activities, []);
                }),
        ]);

    /// <summary>The rule book of the tree: responsibilities r1, r2 …, activities a1 …, indicators i1 ….</summary>
    /// <param name="rollUp">The keys under rollup, one a line; empty for none.</param>
    public string Book(string rollUp)
    {
        var book = new StringBuilder(
            "schema: perfeval/rulebook/1\nid: book\ntitle: Book\nperiod: 2019\nreading: {overlap: refuse}\n"
        );
        if (rollUp.Length > 0)
        {
            book.Append("rollup:\n");
            foreach (string line in rollUp.Split('\n', StringSplitOptions.RemoveEmptyEntries))
            {
                book.Append("  ").Append(line).Append('\n');
            }
        }

        book.Append("responsibilities:\n");
        for (int r = 0; r < Responsibilities.Count; r++)
        {
            Branch responsibility = Responsibilities[r];
            book.Append(Invariant($"  - id: r{r + 1}\n    name: R{r + 1}\n"))
                .Append(Keys(responsibility, "    "))
                .Append("    activities:\n");
            for (int a = 0; a < responsibility.Activities.Count; a++)
            {
                Branch activity = responsibility.Activities[a];
                book.Append(Invariant($"      - id: a{a + 1}\n        name: A{r + 1}.{a + 1}\n"))
                    .Append(Keys(activity, "        "))
                    .Append("        indicators:\n");
                for (int i = 0; i < activity.Indicators.Count; i++)
                {
                    book.Append("          - {")
                        .Append(Invariant($"id: i{i + 1}, name: I{r + 1}.{a + 1}.{i + 1}, "))
                        .Append(Keys(activity.Indicators[i]))
                        .Append("}\n");
                }
            }
        }

        return book.ToString();
    }

    /// <summary>The results of the tree, as of the end of 2019.</summary>
    public string Results()
    {
        var results = new StringBuilder("schema: perfeval/results/1\nasOf: 2019-12-31\nresults:\n");
        for (int r = 0; r < Responsibilities.Count; r++)
        {
            for (int a = 0; a < Responsibilities[r].Activities.Count; a++)
            {
                IReadOnlyList<Leaf> indicators = Responsibilities[r].Activities[a].Indicators;
                for (int i = 0; i < indicators.Count; i++)
                {
                    results.Append(
                        Invariant($"  r{r + 1}/a{a + 1}/i{i + 1}: {Result(indicators[i])}\n")
                    );
                }
            }
        }

        return results.ToString();
    }

    /// <summary>Evaluates the tree.</summary>
    public EvaluationResult Evaluate(string rollUp) =>
        Books.Evaluator.Evaluate(
            RuleBook.ReadText(Book(rollUp), "book.yaml").Value,
            MeasuredResults.ReadText(Results()).Value
        );

    /// <summary>The keys of a roll-up: the defaults, with the given ones in their place.</summary>
    /// <param name="options">Pairs of key and value parted by two spaces; a value <c>-</c> removes the key; <c>-</c> for the defaults.</param>
    public static string Keys(string options)
    {
        Dictionary<string, string> keys = Defaults
            .Split('\n', StringSplitOptions.RemoveEmptyEntries)
            .Select(line => line.Split(": ", 2))
            .ToDictionary(pair => pair[0], pair => pair[1], StringComparer.Ordinal);
        foreach (string[] pair in Pairs(options))
        {
            keys[pair[0]] = pair[0] == "rounding" ? $"{{to: {pair[1]}}}" : pair[1];
        }

        if (keys["method"] is "worst" or "best")
        {
            keys.Remove("points");
            keys.Remove("bands");
        }

        return string.Concat(
            keys.Where(key => key.Value != "-" && key.Key != "at")
                .Select(key => $"{key.Key}: {key.Value}\n")
        );
    }

    /// <summary>The node that a case is about: that of <c>at</c>, or the department.</summary>
    public static string At(string options) =>
        Pairs(options).Where(pair => pair[0] == "at").Select(pair => pair[1]).FirstOrDefault()
        ?? "";

    /// <summary>How a node stands: grade or status, range, score, coverage.</summary>
    public static string Standing(NodeRollUp rollUp)
    {
        List<string> parts = [rollUp.Grade?.Id ?? rollUp.Status.ToString()];
        if (rollUp is { Lowest: { } lowest, Highest: { } highest })
        {
            if (lowest.Grade != highest.Grade)
            {
                parts.Add($"{lowest.Grade}..{highest.Grade}");
            }

            if (rollUp.Grade is not null && lowest.BeforeGates != lowest.Grade)
            {
                parts.Add($"(before gates {lowest.BeforeGates})");
            }

            if (rollUp.Score is { } score)
            {
                parts.Add(score.ToString());
            }
            else if (lowest.Score is not null)
            {
                parts.Add($"{lowest.Score}..{highest.Score}");
            }
        }

        if (rollUp.Coverage is { } coverage)
        {
            Rational percent = coverage * 100;
            parts.Add(percent.IsDecimal ? $"{percent}%" : $"{percent.ToTruncatedString(2)}…%");
        }

        return string.Join(' ', parts);
    }

    private static IEnumerable<string[]> Pairs(string options) =>
        options
            .Split("  ", StringSplitOptions.RemoveEmptyEntries)
            .Select(pair => pair.Trim().Split(' ', 2))
            .Where(pair => pair.Length == 2);

    private static Branch Activity(string text, List<string> ofResponsibility)
    {
        List<string> own = [];
        List<Leaf> indicators = [];
        foreach (string word in text.Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            if (word.StartsWith("$$", StringComparison.Ordinal) || word[0] == 'W')
            {
                ofResponsibility.Add(word);
            }
            else if (word[0] is '$' or 'w')
            {
                own.Add(word);
            }
            else
            {
                indicators.Add(Indicator(word));
            }
        }

        return new Branch(Find(own, "w"), Find(own, "$"), [], indicators);
    }

    private static Leaf Indicator(string word)
    {
        string[] gate = word.Split('!');
        string[] weight = gate[0].Split('*');
        string[]? ends = gate.Length > 1 ? gate[1].Split('>') : null;
        return new Leaf(weight[0], weight.Length > 1 ? weight[1] : null, ends?[0], ends?[1]);
    }

    private static string? Find(List<string> words, string mark) =>
        words.Find(word => word.StartsWith(mark, StringComparison.Ordinal))?[mark.Length..];

    private static string Keys(Branch branch, string margin) =>
        (branch.Weight is null ? "" : $"{margin}weight: {branch.Weight}\n")
        + (branch.Budget is null ? "" : $"{margin}budget: {branch.Budget}\n");

    private static string Keys(Leaf leaf)
    {
        string weight = leaf.Weight is null ? "" : $"weight: {leaf.Weight}, ";
        string gate = leaf.When is null ? "" : $"gate: {{when: {leaf.When}, cap: {leaf.Cap}}}, ";
        bool isTiming = leaf.State is "pending" or "overdue" or "hopeless" or "not-yet-due";
        return weight
            + gate
            + (
                isTiming
                    ? "criteria: {excellent: {text: 优, when: by due}, good: {text: 良, when: same year}, fair: {text: 中, when: next year}, poor: {text: 差, when: never}}"
                    : $"measure: {{aliases: {Aliases()}}}, criteria: {Labels}"
            );
    }

    // A word for two labels is contested, and refused: 优良 is excellent or good.
    private static string Aliases() =>
        "{"
        + string.Join(
            ", ",
            Letters.Select(letter =>
                $"{letter}: [{string.Join(", ", Letters.Where(other => other != letter).Select(other => Both(letter, other)))}]"
            )
        )
        + "}";

    private static string Both(string one, string other) =>
        Array.IndexOf(Letters, one) < Array.IndexOf(Letters, other) ? one + other : other + one;

    private static string Result(Leaf leaf) =>
        leaf.State switch
        {
            "missing" => "",
            "invalid" => "不知道",
            "n/a" => "{notApplicable: 本年度无此项业务}",
            "pending" => "{due: 2019-06-30}",
            "overdue" => "{due: 2018-06-30}",
            "hopeless" => "{due: 2017-06-30}",
            "not-yet-due" => "{due: 2020-06-30}",
            _ => string.Concat(leaf.State.Split('/').Select(id => Letters[Array.IndexOf(Ids, id)])),
        };
}
