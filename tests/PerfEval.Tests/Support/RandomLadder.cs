using CsCheck;

namespace PerfEval.Tests.Support;

/// <summary>The criteria of a random ladder of numbers, and its domain.</summary>
/// <param name="Criteria">The texts, as <see cref="LadderCase"/> takes them.</param>
/// <param name="Scale">How many grades there are.</param>
public sealed record RandomLadder(string Criteria, int Scale)
{
    private const int Least = 0;
    private const int Most = 40;

    private static readonly string[] Overlaps = ["better", "worse", "refuse"];
    private static readonly string[] Gaps = ["worse", "better", "refuse"];
    private static readonly string[] Beyonds = ["clamp", "refuse"];
    private static readonly string[] Tops = ["reached", "literal", "refuse"];

    // Mostly all values, and sometimes a domain that cuts criteria or leaves some outside.
    private static readonly Gen<(int Min, int Max)> Domains = Gen.Select(
        Gen.Int[0, 3],
        Gen.Int[Least, Most],
        Gen.Int[Least, Most],
        (cut, a, b) => cut > 0 ? (Least, Most) : (Math.Min(a, b), Math.Max(a, b))
    );

    // Limits that fall from grade to grade, with slips: bands that overlap, leave gaps, share edges, are open or half-lines.
    private static readonly Gen<RandomLadder> Bands = Gen.Select(
        Gen.Int[1, 5],
        Gen.Int[0, 1],
        Gen.Bool,
        Gen.Int[Least, Most].Array[8],
        Gen.Int[0, 6].Array[5],
        Domains,
        (count, unused, higher, limits, forms, domain) =>
            Of(count, count + unused, higher, limits, forms) with
            {
                Min = domain.Min,
                Max = domain.Max,
            }
    );

    // Bands around one another, with slips: mostly each holds the one before it, and some have an open end.
    private static readonly Gen<RandomLadder> Middles = Gen.Select(
        Gen.Int[1, 5],
        Gen.Int[5, 35],
        Gen.Int[0, 4].Array[12],
        Gen.Int[0, 9].Array[6],
        Domains,
        (count, middle, widths, slips, domain) =>
        {
            (int low, int high) = (middle - widths[0], middle + widths[6]);
            List<string> texts = [];
            for (int i = 0; i < count; i++)
            {
                bool isPoint = low == high;
                string from = !isPoint && slips[i] == 0 ? "(" : "[";
                string to = !isPoint && slips[i] == 1 ? ")" : "]";
                texts.Add(isPoint ? $"{low}" : $"{from}{low}, {high}{to}");
                (low, high) = (low - widths[i + 1], high + widths[i + 7]);
            }

            return new RandomLadder(string.Join(" | ", texts), Math.Max(count, slips[5] % 7))
            {
                Min = domain.Min,
                Max = domain.Max,
                IsMiddleDeclared = slips[5] > 4,
            };
        }
    );

    // Limits to stay below, and then ever more severe ones to stay below: the last that is passed is meant.
    private static readonly Gen<RandomLadder> Alarms = Gen.Select(
        Gen.Int[1, 2],
        Gen.Int[2, 3],
        Gen.Bool,
        Gen.Int[Least, Most].Array[5],
        Gen.Int[0, 5].Array[5],
        Domains,
        (bands, alarms, higher, limits, forms, domain) =>
        {
            int[] sorted = higher ? [.. limits.OrderDescending()] : [.. limits.Order()];
            (string better, string worse) = higher ? (">", "<") : ("<", ">");
            IEnumerable<string> texts =
            [
                .. Enumerable
                    .Range(0, bands)
                    .Select(i => forms[i] < 4 ? $"{better}={sorted[i]}" : $"{better}{sorted[i]}"),
                .. Enumerable
                    .Range(bands - 1, alarms)
                    .Select(i =>
                        forms[i] % 2 == 0 ? $"{worse}{sorted[i]}" : $"{worse}={sorted[i]}"
                    ),
            ];
            return new RandomLadder(string.Join(" | ", texts), bands + alarms)
            {
                Min = domain.Min,
                Max = domain.Max,
            };
        }
    );

    // As many grades as a scale may have, and bands that follow one another.
    private static readonly Gen<RandomLadder> Long = Gen.Select(
        Gen.Int[11, 24],
        Gen.Bool,
        Gen.Int[0, 2].Array[24],
        (count, higher, forms) =>
        {
            IEnumerable<string> texts = Enumerable
                .Range(0, count)
                .Select(rank =>
                    Text(
                        forms[rank],
                        higher ? Most - rank : rank,
                        higher ? Most - rank - 1 : rank + 1,
                        higher
                    )
                );
            return new RandomLadder(string.Join(" | ", texts), count) { Min = Least, Max = Most };
        }
    );

    /// <summary>Ladders of every shape, of which about half are in error; every fourth ends in a rest.</summary>
    public static Gen<RandomLadder> Any { get; } =
        Gen.Select(
            Gen.Frequency((8, Bands), (4, Middles), (2, Alarms), (1, Long)),
            Gen.Int[0, 3],
            (ladder, ending) => ending == 0 ? ladder.WithRest() : ladder
        );

    public static Gen<string> Policies { get; } =
        Gen.Select(
            Pick.Of(Overlaps),
            Pick.Of(Gaps),
            Pick.Of(Beyonds),
            Pick.Of(Tops),
            (overlap, gap, beyond, top) =>
                $"overlap {overlap}  gap {gap}  beyond {beyond}  top {top}"
        );

    public int Min { get; init; }

    public int Max { get; init; }

    public bool IsMiddleDeclared { get; init; }

    /// <summary>Returns the book of this ladder, or null if it is in error.</summary>
    /// <param name="options">Further options, as <see cref="LadderCase"/> takes them.</param>
    public RuleBook? Compile(string options)
    {
        string direction = IsMiddleDeclared ? "  direction middle" : "";
        string all = $"min {Min}  max {Max}  scale {Math.Max(2, Scale)}{direction}  {options}";
        ReadResult<RuleBook> read = RuleBook.ReadText(LadderCase.Book(Criteria, all));
        return read.HasValue ? read.Value : null;
    }

    private RandomLadder WithRest()
    {
        string[] texts = Criteria.Split(" | ");
        return texts.Length == 24
            ? this with
            {
                Criteria = string.Join(" | ", texts[..^1].Append("其他")),
            }
            : this with
            {
                Criteria = $"{Criteria} | 其他",
                Scale = Math.Max(Scale, texts.Length + 1),
            };
    }

    private static RandomLadder Of(int count, int scale, bool higher, int[] limits, int[] forms)
    {
        int[] sorted = higher ? [.. limits.OrderDescending()] : [.. limits.Order()];
        IEnumerable<string> texts = Enumerable
            .Range(0, count)
            .Select(rank => Text(forms[rank], sorted[rank], sorted[rank + 1], higher));
        return new RandomLadder(string.Join(" | ", texts), scale);
    }

    private static string Text(int form, int better, int worse, bool higher) =>
        form switch
        {
            0 => higher ? $">={better}" : $"<={better}",
            1 => higher ? $">{better}" : $"<{better}",
            2 => $"[{Math.Min(better, worse)}, {Math.Max(better, worse)}]",
            3 => higher ? $"[{worse}, {better})" : $"({better}, {worse}]",
            4 => higher ? $"<{better}" : $">{better}",
            5 => $"{better}",
            _ => $"[{Math.Min(better, worse)}, {Math.Max(better, worse) + 3}]",
        };
}
