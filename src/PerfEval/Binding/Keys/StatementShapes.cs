namespace PerfEval.Binding.Keys;

/// <summary>The keys of a file of declared figures.</summary>
internal static class StatementShapes
{
    public const string Schema = "perfeval/statements/1";

    private const string FigureItems = "#/properties/figures/items";

    public static Shape Change { get; } =
        new(
            new LocalizedText("a change", "change（比上年增减）"),
            new Key("from", ValueKind.Text, "2018"),
            new Key("rate", ValueKind.Text, "43.82%"),
            new Key("amount", ValueKind.Text, "-0.5"),
            new Key("prior", ValueKind.Text, "6960"),
            new Key("word", ValueKind.Text, "增加")
            {
                Choices = [.. PerfEval.Statements.Change.Words.Keys],
            }
        );

    public static Shape Count { get; } =
        new(
            new LocalizedText("a count", "counts 的条目"),
            new Key("says", ValueKind.Text, "4") { IsRequired = true },
            new Key("of", ValueKind.Text, "procurement/project") { IsRequired = true }
        );

    public static Shape Tolerance { get; } =
        new(
            new LocalizedText("a tolerance", "tolerance（容差）"),
            new Key("to", ValueKind.Text, "0.01") { IsRequired = true }
        );

    public static Shape Figure { get; } =
        new(
            new LocalizedText("a figure", "figures 的条目（数据）"),
            new Key("id", ValueKind.Text, "income") { IsRequired = true },
            new Key("name", ValueKind.Localized, "预算收入"),
            new Key("unit", ValueKind.Text, "万元"),
            new Key("value", ValueKind.Text, "10009.93") { MayBeEmpty = true },
            new Key("parts", ValueKind.List, "[{id: staff, value: 1073.17}]")
            {
                OfAround = FigureItems,
            },
            new Key("ofWhich", ValueKind.List, "[{id: general, value: 4470.53}]")
            {
                OfAround = FigureItems,
            },
            new Key("change", ValueKind.Mapping, "{from: 2018, rate: 43.82%, word: 增加}")
            {
                Of = Change,
            },
            new Key("sum", ValueKind.Text, "procurement/amount"),
            new Key("counts", ValueKind.List, "[{says: 4, of: procurement/project}]")
            {
                Of = Count,
            },
            new Key("tolerance", ValueKind.Mapping, "{to: 0.01}") { Of = Tolerance, Default = "0" },
            new Key("accept", ValueKind.List, "[]") { Of = Shapes.Acceptance },
            new Key("source", ValueKind.Mapping, "{line: 86}") { Of = Shapes.Source }
        );

    public static Shape Price { get; } =
        new(
            new LocalizedText("a price", "price（单价）"),
            new Key("of", ValueKind.Text, "amount") { IsRequired = true },
            new Key("per", ValueKind.Text, "quantity") { IsRequired = true },
            new Key("to", ValueKind.Text, "1元") { IsRequired = true }
        );

    public static Shape Table { get; } =
        new(
            new LocalizedText("a table", "tables 的条目（表）"),
            new Key("unit", ValueKind.Text, "万元"),
            new Key("columns", ValueKind.List, "[item, quantity, price, amount]")
            {
                IsRequired = true,
            },
            new Key("rows", ValueKind.Rows, "[[打孔机, 1台, 0.3, 0.3]]") { IsRequired = true },
            new Key("product", ValueKind.Map, "{amount: [quantity, price]}"),
            new Key("rowSums", ValueKind.Map, "{total: [general, other]}"),
            new Key("atMost", ValueKind.TextMap, "{amount: funds, by: project}"),
            new Key("price", ValueKind.Mapping, "{of: amount, per: quantity, to: 1元}")
            {
                Of = Price,
            },
            new Key("accept", ValueKind.List, "[]") { Of = Shapes.Acceptance },
            new Key("source", ValueKind.Mapping, "{line: 586}") { Of = Shapes.Source }
        );

    public static Shape Statements { get; } =
        new(
            new LocalizedText("the declared figures", "数据声明文件"),
            new Key("schema", ValueKind.Text, Schema) { IsRequired = true },
            new Key("id", ValueKind.Text, "gaoxin-hrss-2019-statements") { IsRequired = true },
            new Key("rulebook", ValueKind.Text, "gaoxin-hrss-2019"),
            new Key("unit", ValueKind.Text, "万元"),
            new Key("period", ValueKind.Text, "2019"),
            new Key("figures", ValueKind.List, "[{id: income, value: 10009.93}]")
            {
                IsRequired = true,
                Of = Figure,
            },
            new Key("tables", ValueKind.Map, "{procurement: {columns: [item], rows: [[打孔机]]}}")
            {
                Of = Table,
            },
            new Key("same", ValueKind.Rows, "[[income, expense]]"),
            new Key("prices", ValueKind.List, "[procurement, purchases]"),
            new Key("accept", ValueKind.List, "[]") { Of = Shapes.Acceptance },
            new Key("source", ValueKind.Mapping, "{document: 000_80d4eeabc6cbe8f7.txt}")
            {
                Of = Shapes.Source,
            }
        );

    /// <summary>The mappings of the file, from the outside inwards.</summary>
    public static IReadOnlyList<Shape> All { get; } =
    [Statements, Figure, Change, Count, Tolerance, Table, Price];
}
