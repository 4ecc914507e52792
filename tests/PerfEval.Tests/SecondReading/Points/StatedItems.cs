namespace PerfEval.Tests.SecondReading.Points;

/// <summary>Items that are counted, ticked, fatal, or have steps of their own.</summary>
public sealed class StatedItems : StatedRule
{
    public required IReadOnlyList<StatedItem> Items { get; init; }

    public override Quotient Most =>
        Full
        + Items
            .Where(item => item.Kind == "plus")
            .Aggregate((Quotient)0, (sum, item) => sum + item.Most!.Value);

    public override Earning Reach => Sum(Items.Select(item => item.Open(Floor)), isZero: null);

    public override string Score =>
        $"{{{WithLeast($"items: {{{string.Join(", ", Items.Select(item => item.Text))}}}")}}}";

    private bool HasPoints => Items.Any(item => item.Kind == "points");

    // As far down as anything can lead: what a count without end takes is not more.
    private Quotient Floor => (Least ?? 0) - Most - 1;

    public static StatedItems By(Draw draw)
    {
        int count = draw.Whole(1, 5);
        bool isTicked = draw.OnceIn(2);
        List<StatedItem> items = [];
        for (int i = 0; i < count; i++)
        {
            items.Add(isTicked && i < 2 ? StatedItem.Ticked(draw, i) : StatedItem.By(draw, i));
        }

        bool isFatal = items.Any(item => item.Kind == "zero");
        Quotient full = isTicked
            ? items
                .Where(item => item.Kind == "points")
                .Aggregate((Quotient)0, (sum, item) => sum + item.Points)
            : draw.Whole(1, 40);
        return new()
        {
            Full = full,
            Items = items,
            Least = !isFatal && draw.OnceIn(3) ? draw.Whole(-9, 0) : null,
        };
    }

    public override StatedResult Result(Draw draw)
    {
        List<string> answers = [];
        List<Earning> parts = [];
        bool isOpen = false;
        bool happened = false;
        foreach (StatedItem item in Items)
        {
            if (Items.Count > 1 && answers.Count > 0 && draw.OnceIn(6))
            {
                parts.Add(item.Open(Floor));
                isOpen |= item.Kind == "zero";
            }
            else
            {
                (string answer, Quotient points, bool isFatal) = item.Answer(draw);
                answers.Add($"{item.Id}: {answer}");
                parts.Add(Earning.Of(points));
                happened |= isFatal;
            }
        }

        return new(
            $"{{items: {{{string.Join(", ", answers)}}}}}",
            Sum(
                parts,
                happened ? true
                    : isOpen ? null
                    : false
            )
        );
    }

    private Earning Sum(IEnumerable<Earning> parts, bool? isZero)
    {
        if (isZero is true)
        {
            return Earning.Of(0);
        }

        Earning sum = parts.Aggregate(
            Earning.Of(HasPoints ? 0 : Full),
            (total, part) => total + part
        );
        bool mayBeZero = isZero is null && Items.Any(item => item.Kind == "zero");
        return new(mayBeZero ? 0 : Within(sum.Least), Within(sum.Most));
    }
}

/// <summary>One item.</summary>
/// <param name="Id">Its key.</param>
/// <param name="Kind"><c>points</c>, <c>minus</c>, <c>plus</c>, <c>zero</c> or <c>steps</c>.</param>
/// <param name="Points">Of the item, or of each time.</param>
/// <param name="Most">Of all times; null for no limit.</param>
/// <param name="Steps">The steps off of a percent above 0; null for none.</param>
public sealed record StatedItem(
    string Id,
    string Kind,
    Quotient Points,
    Quotient? Most,
    Steps? Steps
)
{
    public string Text =>
        Kind switch
        {
            "points" => $"{Id}: {{text: 子项, points: {Points}}}",
            "zero" => $"{Id}: {{text: 子项, zero: true}}",
            "steps" => $"{Id}: {{text: 子项, full: '≤0%', minus: {Steps!.Text("%")}}}",
            _ when Most is { } most => $"{Id}: {{text: 子项, {Kind}: {Points}, most: {most}}}",
            _ => $"{Id}: {{text: 子项, {Kind}: {Points}}}",
        };

    public static StatedItem Ticked(Draw draw, int i) =>
        new($"item-{i}", "points", draw.Hundredths(50, 1_000), null, null);

    public static StatedItem By(Draw draw, int i)
    {
        string kind = draw.Of("minus", "minus", "plus", "zero", "steps");
        bool isLimited = kind == "plus" || draw.OnceIn(2);
        return new(
            $"item-{i}",
            kind,
            kind == "zero" ? 0 : draw.Hundredths(10, 300),
            isLimited && kind is "plus" or "minus" && isLimited ? draw.Whole(1, 6) : null,
            kind != "steps"
                ? null
                : new Steps(
                    draw.Hundredths(10, 200),
                    draw.Hundredths(50, 1_000),
                    draw.Of("whole", "started", "exact"),
                    draw.OnceIn(2) ? draw.Whole(1, 6) : null,
                    null
                )
        );
    }

    /// <summary>What the item may come to where it is not mentioned.</summary>
    /// <param name="floor">What a count without end is taken to lead to.</param>
    public Earning Open(Quotient floor) =>
        Kind switch
        {
            "points" => new(0, Points),
            "plus" => new(0, Most!.Value),
            "minus" => new(Most is { } most ? most * -1 : floor, 0),
            "steps" => new(Steps!.Most is { } limit ? limit * -1 : floor, 0),
            _ => Earning.Of(0),
        };

    /// <summary>An answer, what it adds, and whether it leaves nothing of the row.</summary>
    public (string Text, Quotient Points, bool IsFatal) Answer(Draw draw)
    {
        if (Kind == "steps")
        {
            Quotient x = draw.OnceIn(4) ? 0 : draw.Hundredths(0, 3_000);
            return ($"{x}%", x > 0 ? Steps!.Count(x) * -1 : 0, false);
        }

        if (Kind is "points" or "zero")
        {
            bool isYes = draw.OnceIn(Kind == "zero" ? 5 : 2);
            string written = isYes
                ? draw.Of("是", "有", "√", "yes", "true")
                : draw.Of("否", "无", "×", "no", "false");
            return (written, isYes ? Points : 0, isYes && Kind == "zero");
        }

        int times = draw.Whole(0, 6);
        Quotient all = Points * times;
        Quotient counted = Most is { } most ? Quotient.Min(most, all) : all;
        return ($"{times}", Kind == "minus" ? counted * -1 : counted, false);
    }
}
