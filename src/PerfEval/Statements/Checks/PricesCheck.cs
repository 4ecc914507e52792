using PerfEval.Diagnostics;
using PerfEval.Quantities;
using PerfEval.Text;

namespace PerfEval.Statements.Checks;

/// <summary>One item has one price, in whatever table it stands; compared exactly.</summary>
internal static class PricesCheck
{
    public static IEnumerable<FigureCheck> Of(StatementSet set, Findings findings)
    {
        List<FigureTable> tables = [];
        foreach (SourcedText name in set.Prices)
        {
            if (set.Tables.FirstOrDefault(table => table.Id == name.Value) is { } table)
            {
                tables.Add(table);
                if (table.Price is null && FactorOf(table) is null)
                {
                    findings.Add(Catalogue.TableWithoutPrice, name.Place, ("table", table.Id));
                }
            }
            else
            {
                findings.AddUnknown(
                    Catalogue.UnknownFigure,
                    name.Place,
                    name.Value,
                    set.Tables.Select(known => known.Id)
                );
            }
        }

        var priced =
            from table in tables
            from row in Enumerable.Range(0, table.Rows.Count)
            let price = PriceOf(table, row)
            where price is not null
            select (Item: TableCheck.ItemOf(table, row), Table: table, Row: row, Price: price);
        foreach (var same in priced.GroupBy(one => one.Item, StringComparer.Ordinal))
        {
            var first = same.First();
            foreach (var other in same.Skip(1))
            {
                (Rational price, string text, Place _) = first.Price!.Value;
                (Rational otherPrice, string otherText, Place place) = other.Price!.Value;
                yield return new FigureCheck(
                    CheckKind.Price,
                    other.Table.Id,
                    $"{same.Key}: {text} {(price == otherPrice ? "=" : "≠")} {otherText}",
                    price == otherPrice
                        ? null
                        : new Diagnostic(
                            Catalogue.TwoPrices,
                            place,
                            ("item", same.Key),
                            ("table", first.Table.Id),
                            ("row", first.Row + 1),
                            ("price", text),
                            ("other", other.Table.Id),
                            ("otherRow", other.Row + 1),
                            ("otherPrice", otherText)
                        )
                        {
                            Path = other.Table.Id,
                        }
                );
            }
        }
    }

    // As it is stated, or as it comes from amount and quantity.
    private static (Rational Price, string Text, Place Place)? PriceOf(FigureTable table, int row)
    {
        if (
            table.Price is { } price
            && table.NumberAt(row, price.Of.Value) is { } amount
            && table.NumberAt(row, price.Per.Value) is { Value.Sign: > 0 } quantity
        )
        {
            return (amount.Value / quantity.Value, $"{amount}/{quantity}", amount.Text.Place);
        }

        return FactorOf(table) is { } factor && table.NumberAt(row, factor) is { } stated
            ? (stated.Value, stated.ToString(), stated.Text.Place)
            : null;
    }

    // The price of a product, which stands behind its quantity.
    private static string? FactorOf(FigureTable table) =>
        table.Products is [(_, [_, var factor, ..]), ..] ? factor.Value : null;
}
