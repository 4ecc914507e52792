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
    public static Gen<RandomLadder> Any { get; } =
        Gen.Select(
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

    /// <summary>Returns the book of this ladder, or null if it is in error.</summary>
    /// <param name="options">Further options, as <see cref="LadderCase"/> takes them.</param>
    public RuleBook? Compile(string options)
    {
        string all = $"min {Min}  max {Max}  scale {Math.Max(2, Scale)}  {options}";
        ReadResult<RuleBook> read = RuleBook.ReadText(LadderCase.Book(Criteria, all));
        return read.HasValue ? read.Value : null;
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
