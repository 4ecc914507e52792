namespace PerfEval.Tests.Statements;

/// <summary>Cells, names and decisions that say nothing, or something else than a number, are refused or told.</summary>
public class CellsTests
{
    [Theory]
    // A number, and the word by which things are counted.
    [InlineData("5", "")]
    [InlineData("5台", "")]
    [InlineData("5 台", "")]
    [InlineData("５把", "")]
    [InlineData("5张", "")]
    [InlineData("5天", "")]
    [InlineData("0.5万元", "")]
    [InlineData("-5", "")]
    [InlineData("1,000", "")]
    // What would be half read, or another number.
    [InlineData("五台", "PE1005")]
    [InlineData("3万台", "PE1005")]
    [InlineData("3万", "PE1005")]
    [InlineData("1台半", "PE1005")]
    [InlineData("1半", "PE1005")]
    [InlineData("2打", "PE1005")]
    [InlineData("约5", "PE1005")]
    [InlineData("5余", "PE1005")]
    [InlineData("5-6", "PE1005")]
    [InlineData("1,2,3.5", "PE1005")]
    [InlineData("5%", "PE1005")]
    [InlineData("5元", "PE1005")]
    [InlineData("5 dozen", "PE1005")]
    public void A_cell_is_a_number_with_its_counter_or_refused(string cell, string codes) =>
        Assert.Equal(
            codes,
            Codes(
                $"figures: [{{id: any}}]\ntables: {{t: {{columns: [total, a, b], rows: [[\"{cell}\", \"{cell}\", 0]], rowSums: {{total: [a, b]}}}}}}"
            )
        );

    [Fact]
    public void What_is_no_number_is_named_with_a_way_out()
    {
        Diagnostic found = Assert.Single(
            Seed.Read(
                "figures: [{id: any}]\ntables: {bought: {columns: [item, quantity, price, amount], rows: [[椅, 五把, 0.1, 0.5]], product: {amount: [quantity, price]}}}"
            ).Diagnostics
        );
        Assert.Equal(
            "'五把' in the column 'quantity' of 'bought' is no number. Write digits, followed if need be by the word by which things are counted (14 days), money in the unit of the table, and \"\" for a blank cell",
            found.Message(Language.English)
        );
        Assert.Equal(
            "表“bought”“quantity”一列的“五把”不是数。请写数字，其后可带量词（14张），金额按表的单位写，空格写 \"\"",
            found.Message(Language.Chinese)
        );
    }

    [Fact]
    public void A_column_that_a_figure_sums_up_holds_numbers() =>
        Assert.Equal(
            "PE6001 PE1005",
            Codes(
                "figures: [{id: a, value: 6, sum: t/amount}]\ntables: {t: {columns: [amount], rows: [[5], [约1]]}}"
            )
        );

    [Theory]
    [InlineData(
        "product: {amount: [quantity, price]}",
        "'t': the product 'amount' was not checked in rows 2, 3, where quantity, price is blank"
    )]
    [InlineData(
        "rowSums: {amount: [price, other]}",
        "'t': the sum 'amount' was not checked in row 3, where price, other is blank"
    )]
    [InlineData(
        "atMost: {amount: other, by: item}",
        "'t': the limit 'other' was not checked in rows 1, 2, 3, where other is blank"
    )]
    [InlineData(
        "price: {of: amount, per: quantity, to: 1元}",
        "'t': the price was not checked in row 2, where quantity is blank or 0"
    )]
    public void Rows_with_a_blank_are_listed_where_a_check_is_not_made(
        string check,
        string message
    ) =>
        Assert.Equal(
            message,
            string.Join(
                '\n',
                Read(
                    "figures: [{id: any}]\ntables: {t: {columns: [item, quantity, price, other, amount], rows: [[a, 2, 3, \"\", 6], [b, \"\", 3, \"\", 3], [c, 2, \"\", \"\", 4], [\"\", \"\", \"\", \"\", \"\"]], "
                        + check
                        + "}}"
                )
                    .Diagnostics.Where(found => found.Code == "PE6012")
                    .Select(found => found.Message(Language.English))
            )
        );

    [Fact]
    public void Blank_terms_of_a_row_are_counted() =>
        Assert.EndsWith(
            ": 1 more (1 is blank)",
            Assert
                .Single(
                    Seed.Read(
                        "figures: [{id: any}]\ntables: {t: {columns: [total, a, b], rows: [[3, 2, \"\"]], rowSums: {total: [a, b]}}}"
                    ).Diagnostics
                )
                .Message(Language.English),
            StringComparison.Ordinal
        );

    [Theory]
    [InlineData("figures: [{id: a, value: 1}]\nsame: [[a]]", "PE1005")]
    [InlineData("figures: [{id: a, value: 1}]\nsame: [[a, a]]", "PE1005")]
    [InlineData("figures: [{id: a, value: 1, tolerance: {to: -0.1}}]", "PE1005")]
    [InlineData(
        "figures: [{id: a, value: 1}]\ntables: {t: {columns: [item], rows: [[x]]}}\nprices: [t]",
        "PE6014"
    )]
    [InlineData(
        "figures: [{id: a, value: 1, accept: [{code: PE6001, reason: 原文如此, by: 财务科, on: 2020-01-05}]}]",
        "PE3012"
    )]
    [InlineData("figures: [{id: a, value: \"1,2,3.5\"}]", "PE1005")]
    public void What_says_nothing_is_told(string yaml, string code) =>
        Assert.Equal(code, string.Join(' ', Read(yaml).Diagnostics.Select(found => found.Code)));

    [Fact]
    public void Budgets_that_nobody_knows_are_told_with_a_way_out() =>
        Assert.Equal(
            "The sum of the budgets is not known: it was not checked against 'a'. Name the rule book by its id (rulebook: …), and lay it beside this file",
            Assert
                .Single(Seed.Read("figures: [{id: a, value: 1}]\nsame: [[a, budgets]]").Diagnostics)
                .Message(Language.English)
        );

    [Fact]
    public void Lines_singled_out_that_are_blank_are_counted() =>
        Assert.EndsWith(
            "1万元 are left that nothing names (1 is blank)",
            Assert
                .Single(
                    Seed.Read(
                        "figures: [{id: a, value: 3, ofWhich: [{id: b, value: 2}, {id: c}]}]"
                    ).Diagnostics
                )
                .Message(Language.English),
            StringComparison.Ordinal
        );

    private static ReadResult<DeclaredFigures> Read(string yaml) =>
        DeclaredFigures.Read(
            InputSource.FromText(
                "schema: perfeval/statements/1\nid: made-up\nunit: 万元\n" + yaml + "\n",
                "figures.yaml"
            )
        );

    private static string Codes(string yaml) =>
        string.Join(
            ' ',
            Read(yaml).Diagnostics.Select(found => found.Code).Distinct(StringComparer.Ordinal)
        );
}
