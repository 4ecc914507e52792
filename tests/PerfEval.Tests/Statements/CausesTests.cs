namespace PerfEval.Tests.Statements;

/// <summary>The causes of a difference, on figures that are made up.</summary>
public class CausesTests
{
    [Theory]
    // An "of which" line was added again.
    [InlineData(
        "110",
        "[{id: a, value: 60, ofWhich: [{id: x, value: 10}]}, {id: b, value: 40}]",
        ", which is the 'of which' 'x', 10万元: added again"
    )]
    [InlineData(
        "90",
        "[{id: a, value: 60, ofWhich: [{id: x, value: 10}]}, {id: b, value: 40}]",
        ", which is the 'of which' 'x', 10万元: taken off"
    )]
    // A part was left out, or counted twice.
    [InlineData(
        "60",
        "[{id: a, value: 60}, {id: b, value: 40}]",
        ", which is the part 'b', 40万元: left out"
    )]
    [InlineData(
        "140",
        "[{id: a, value: 60}, {id: b, value: 40}]",
        ", which is the part 'b', 40万元: counted twice"
    )]
    // A sign.
    [InlineData(
        "20",
        "[{id: a, value: 60}, {id: b, value: 40}]",
        ", which is twice 'b', 40万元: a sign"
    )]
    // Two lines would fit, or none does, or the one that does is counted in something else: nothing is said.
    [InlineData("150", "[{id: a, value: 50}, {id: b, value: 50}]", "")]
    [InlineData("103", "[{id: a, value: 60}, {id: b, value: 40}]", "")]
    [InlineData(
        "110",
        "[{id: a, value: 60, ofWhich: [{id: x, unit: 件, value: 10}]}, {id: b, value: 40}]",
        ""
    )]
    public void A_difference_that_is_a_line_is_named(string whole, string parts, string cause)
    {
        Diagnostic found = Assert.Single(
            Seed.Read($"figures: [{{id: whole, value: {whole}, parts: {parts}}}]").Diagnostics,
            finding => finding.Code == "PE6001"
        );
        Assert.Equal(
            cause,
            found.Arguments.Single(argument => argument.Name == "cause").In(Language.English)
        );
    }

    [Theory]
    [InlineData("[{id: a, value: 60}, {id: b, value: \"\"}]", "100", " (1 is blank)")]
    [InlineData("[{id: a, value: 60}, {id: b, value: \"\"}, {id: c}]", "100", " (2 are blank)")]
    [InlineData("[{id: a, value: 60}, {id: b, value: \"\"}]", "60", null)]
    [InlineData("[{id: a, value: 60}, {id: b, value: 0}]", "100", "")]
    public void Blank_parts_are_counted_and_never_0(string parts, string whole, string? blank)
    {
        Diagnostic? found = Seed.Read($"figures: [{{id: whole, value: {whole}, parts: {parts}}}]")
            .Diagnostics.SingleOrDefault(finding => finding.Code == "PE6001");
        Assert.Equal(
            blank,
            found?.Arguments.Single(argument => argument.Name == "blank").In(Language.English)
        );
    }

    [Theory]
    [InlineData("", "100.01", 1)]
    [InlineData("", "100.00", 0)]
    [InlineData(", tolerance: {to: 0.01}", "100.01", 0)]
    [InlineData(", tolerance: {to: 0.01}", "100.011", 1)]
    public void Tolerance_is_0_unless_it_is_declared(
        string tolerance,
        string whole,
        int findings
    ) =>
        Assert.Equal(
            findings,
            Seed.Read(
                $"figures: [{{id: whole, value: {whole}{tolerance}, parts: [{{id: a, value: 60}}, {{id: b, value: 40}}]}}]"
            ).Diagnostics.Count
        );

    [Fact]
    public void What_somebody_accepted_is_no_longer_open()
    {
        Diagnostic found = Assert.Single(
            Seed.Read(
                "figures: [{id: whole, value: 3, parts: [{id: a, value: 1}], accept: [{code: PE6001, reason: 原文如此, by: 财务科, on: 2020-01-05}]}]"
            ).Diagnostics
        );
        Assert.Equal(("原文如此", false), (found.Acceptance!.Reason, found.IsOpen));
    }

    [Theory]
    [InlineData("change: {rate: 5%, word: 增加}, value: 105", "PE6006")]
    [InlineData("change: {rate: 5%, word: 增加, prior: 100}, value: 105", "")]
    [InlineData("change: {rate: 5%, word: 增加, prior: 101}, value: 105", "PE6005")]
    [InlineData("change: {rate: 5%, word: 减少, prior: 100}, value: 95", "")]
    [InlineData("change: {rate: 5%, word: 减少, prior: 100}, value: 105", "PE6005 PE6013")]
    [InlineData("change: {amount: 5, prior: 100}, value: 105", "")]
    [InlineData("change: {amount: 5, prior: 99}, value: 105", "PE6005")]
    [InlineData("change: {amount: 5, rate: 5.0%, word: 增加}, value: 105", "")]
    [InlineData("change: {amount: 5, rate: 5.1%, word: 增加}, value: 105", "PE6005")]
    [InlineData("change: {amount: -5, word: 增加}, value: 105", "PE6013")]
    [InlineData("change: {word: 持平, amount: 0}, value: 105", "")]
    [InlineData("change: {rate: 5%, word: 增加}", "PE6012")]
    [InlineData("change: {rate: 0.00%, word: 增加}, value: 1", "PE6006")]
    public void Rate_amount_prior_and_word_go_together_or_not(string figure, string codes) =>
        Assert.Equal(
            codes,
            string.Join(
                ' ',
                Seed.Read($"figures: [{{id: a, {figure}}}]").Diagnostics.Select(found => found.Code)
            )
        );
}
