using PerfEval.Diagnostics;
using PerfEval.Quantities;
using PerfEval.Text;

namespace PerfEval.Statements.Checks;

/// <summary>What a table says of itself: products, sums of rows, steps of prices, limits.</summary>
internal static class TableCheck
{
    public static IEnumerable<FigureCheck> Of(FigureTable table) =>
        [
            .. table.Products.SelectMany(product => Products(table, product.Of, product.Factors)),
            .. table.RowSums.SelectMany(sum => Sums(table, sum.Of, sum.Terms)),
            .. table.Limits.SelectMany(limit => Limits(table, limit)),
            .. table.Price is { } price ? Steps(table, price) : [],
        ];

    /// <summary>Returns what a row is about: its cell in the column <c>item</c>, or else in the first.</summary>
    public static string ItemOf(FigureTable table, int row) =>
        table.TextAt(row, table.IndexOf("item") >= 0 ? "item" : table.Columns[0].Value);

    private static IEnumerable<FigureCheck> Products(
        FigureTable table,
        SourcedText of,
        SourcedText[] factors
    )
    {
        List<int> notMade = [];
        for (int i = 0; i < table.Rows.Count; i++)
        {
            StatedNumber? value = table.NumberAt(i, of.Value);
            int row = i;
            StatedNumber?[] numbers =
            [
                .. factors.Select(factor => table.NumberAt(row, factor.Value)),
            ];
            if (value is null || numbers.Contains(null))
            {
                notMade.Add(row);
                continue;
            }

            Rational product = numbers.Aggregate(
                Rational.One,
                (product, number) => product * number!.Value
            );
            string terms = string.Join(" × ", numbers.Select(number => number!.ToString()));
            yield return new FigureCheck(
                CheckKind.Product,
                table.Id,
                $"{terms} = {Said.Exact(product)}{(product == value.Value ? "" : $" ≠ {value}")}",
                product == value.Value
                    ? null
                    : About(
                        table,
                        Catalogue.ProductDiffers,
                        value.Text.Place,
                        ("row", i + 1),
                        ("table", table.Id),
                        ("factors", terms),
                        ("product", Said.Exact(product)),
                        ("column", of.Value),
                        ("value", value.ToString())
                    )
            );
        }

        if (
            NotMade.InRows(
                table,
                CheckKind.Product,
                notMade,
                [of, .. factors],
                new LocalizedText($"the product '{of.Value}'", $"乘积“{of.Value}”")
            ) is
            { } lacking
        )
        {
            yield return lacking;
        }
    }

    private static IEnumerable<FigureCheck> Sums(
        FigureTable table,
        SourcedText of,
        SourcedText[] terms
    )
    {
        List<int> notMade = [];
        for (int i = 0; i < table.Rows.Count; i++)
        {
            int row = i;
            StatedNumber[] numbers =
            [
                .. terms.Select(term => table.NumberAt(row, term.Value)).OfType<StatedNumber>(),
            ];
            if (table.NumberAt(i, of.Value) is not { } whole || numbers.Length == 0)
            {
                notMade.Add(row);
                continue;
            }

            Rational sum = numbers.Aggregate(Rational.Zero, (sum, number) => sum + number.Value);
            Rational difference = whole.Value - sum;
            yield return new FigureCheck(
                CheckKind.Row,
                table.Id,
                Said.Equation(numbers.Select(number => number.ToString()), sum, whole.Value),
                difference.Sign == 0
                    ? null
                    : About(
                        table,
                        Catalogue.RowSumDiffers,
                        whole.Text.Place,
                        ("row", i + 1),
                        ("table", table.Id),
                        ("column", of.Value),
                        ("whole", whole.ToString()),
                        ("terms", string.Join(" + ", terms.Select(term => term.Value))),
                        ("sum", Said.Exact(sum)),
                        ("difference", Said.Exact(difference.Abs())),
                        ("more", Said.More(difference)),
                        ("blank", Said.Blank(terms.Length - numbers.Length))
                    )
            );
        }

        if (
            NotMade.InRows(
                table,
                CheckKind.Row,
                notMade,
                [of, .. terms],
                new LocalizedText($"the sum '{of.Value}'", $"合计“{of.Value}”")
            ) is
            { } lacking
        )
        {
            yield return lacking;
        }
    }

    private static IEnumerable<FigureCheck> Limits(FigureTable table, LimitOfTable limit)
    {
        List<int> notMade = [];
        foreach (
            IGrouping<string, int> group in Enumerable
                .Range(0, table.Rows.Count)
                .GroupBy(row => table.TextAt(row, limit.By.Value), StringComparer.Ordinal)
        )
        {
            (int Row, StatedNumber Most)[] limits =
            [
                .. group
                    .Select(row => (Row: row, Most: table.NumberAt(row, limit.Limit.Value)))
                    .Where(one => one.Most is not null)
                    .Select(one => (one.Row, one.Most!)),
            ];
            if (group.Key.Length == 0 || limits.Length == 0)
            {
                notMade.AddRange(group);
                continue;
            }

            notMade.AddRange(group.Where(row => table.NumberAt(row, limit.Column.Value) is null));

            (int first, StatedNumber most) = limits[0];
            foreach (
                (int row, StatedNumber other) in limits.Where(one => one.Most.Value != most.Value)
            )
            {
                yield return new FigureCheck(
                    CheckKind.Limit,
                    table.Id,
                    $"{most} ≠ {other}",
                    About(
                        table,
                        Catalogue.LimitsDiffer,
                        other.Text.Place,
                        ("table", table.Id),
                        ("of", group.Key),
                        ("limit", limit.Limit.Value),
                        ("most", most.ToString()),
                        ("row", first + 1),
                        ("otherMost", other.ToString()),
                        ("otherRow", row + 1)
                    )
                );
            }

            StatedNumber[] numbers =
            [
                .. group
                    .Select(row => table.NumberAt(row, limit.Column.Value))
                    .OfType<StatedNumber>(),
            ];
            Rational sum = numbers.Aggregate(Rational.Zero, (sum, number) => sum + number.Value);
            bool exceeds = sum > most.Value;
            yield return new FigureCheck(
                CheckKind.Limit,
                table.Id,
                $"{group.Key}: {string.Join(" + ", numbers.Select(number => number.ToString()))} = {Said.Exact(sum)} {(exceeds ? ">" : "≤")} {most}",
                !exceeds
                    ? null
                    : About(
                        table,
                        Catalogue.LimitExceeded,
                        most.Text.Place,
                        ("table", table.Id),
                        ("of", group.Key),
                        ("column", limit.Column.Value),
                        ("sum", $"{Said.Exact(sum)}{table.Unit}"),
                        ("limit", limit.Limit.Value),
                        ("most", $"{most}{table.Unit}"),
                        ("difference", $"{Said.Exact(sum - most.Value)}{table.Unit}")
                    )
            );
        }

        if (
            NotMade.InRows(
                table,
                CheckKind.Limit,
                notMade,
                [limit.Column, limit.Limit, limit.By],
                new LocalizedText($"the limit '{limit.Limit.Value}'", $"限额“{limit.Limit.Value}”")
            ) is
            { } lacking
        )
        {
            yield return lacking;
        }
    }

    private static IEnumerable<FigureCheck> Steps(FigureTable table, PriceOfTable price)
    {
        List<int> notMade = [];
        for (int i = 0; i < table.Rows.Count; i++)
        {
            if (
                table.NumberAt(i, price.Of.Value) is not { } amount
                || table.NumberAt(i, price.Per.Value) is not { Value.Sign: > 0 } quantity
            )
            {
                notMade.Add(i);
                continue;
            }

            Rational each = amount.Value / quantity.Value;
            bool divides = (each / price.To).IsWhole;
            yield return new FigureCheck(
                CheckKind.Price,
                table.Id,
                $"{amount} / {quantity} = {Said.Exact(each)}",
                divides
                    ? null
                    : About(
                        table,
                        Catalogue.PriceDoesNotDivide,
                        amount.Text.Place,
                        ("row", i + 1),
                        ("table", table.Id),
                        ("item", ItemOf(table, i)),
                        ("amount", $"{amount}{table.Unit}"),
                        ("quantity", table.TextAt(i, price.Per.Value)),
                        ("price", $"{Said.Exact(each)}{table.Unit}"),
                        ("step", price.StepText.Value)
                    )
            );
        }

        if (
            NotMade.InRows(
                table,
                CheckKind.Price,
                notMade,
                [price.Of, price.Per],
                new LocalizedText("the price", "单价"),
                price.Per.Value
            ) is
            { } lacking
        )
        {
            yield return lacking;
        }
    }

    private static Diagnostic About(
        FigureTable table,
        Wording wording,
        Place place,
        params IReadOnlyList<Argument> arguments
    ) => new(wording, place, arguments) { Path = table.Id };
}
