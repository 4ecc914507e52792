using PerfEval.Tests.Support;

namespace PerfEval.Tests.Ladders.Proof;

/// <summary>Names that promise more of something while the criteria reward less of it, or the other way.</summary>
public class PolarityTests
{
    [Theory]
    [InlineData("无错率", "≤1%", "where more is better")]
    [InlineData("服务对象满意度", "≤1%", "where more is better")]
    [InlineData("Error-free payments", "≤1%", "where more is better")]
    [InlineData("投诉率", "≥90%", "where less is better")]
    [InlineData("产品不合格率", "≥90%", "where less is better")]
    [InlineData("Average delay", "≥90%", "where less is better")]
    public void A_name_against_the_criteria_is_noticed_at_the_name(
        string name,
        string best,
        string why
    )
    {
        Diagnostic finding = Assert.Single(Read(name, best), one => one.Code == "PE3010");
        Assert.Contains(why, finding.ToString(), StringComparison.Ordinal);
        Assert.Equal((13, 19), (finding.Place.Line, finding.Place.Column));
    }

    [Theory]
    [InlineData("无错率", "≥90%")]
    [InlineData("投诉率", "≤1%")]
    [InlineData("无投诉率", "≥90%")] // denied
    [InlineData("不及时率", "≤1%")]
    [InlineData("Inaccuracy rate", "≤1%")]
    [InlineData("Tickets closed without delay", "≥90%")]
    [InlineData("Complaints closed on time", "≥90%")] // turned round
    [InlineData("投诉率下降幅度", "≥90%")]
    [InlineData("未完成率", "≤1%")] // a word in a longer one
    [InlineData("完成率和差错率", "≥90%")] // both kinds
    [InlineData("带动就业", "≤1%")]
    public void A_name_that_agrees_or_tells_nothing_is_not(string name, string best) =>
        Assert.DoesNotContain("PE3010", Read(name, best).Codes());

    [Fact]
    public void Opposites_in_name_and_noun_are_noticed_whatever_the_direction() =>
        Assert.Contains(
            "The name says '无错率', the criteria say '差错率', which is its opposite; graded by the criteria",
            Assert
                .Single(Read("无错率", "差错率1%以内"), finding => finding.Code == "PE3010")
                .ToString(),
            StringComparison.Ordinal
        );

    private static IReadOnlyList<Diagnostic> Read(string name, string best)
    {
        string worst = best[0] switch
        {
            '≥' => "<" + best[1..],
            '≤' => ">" + best[1..],
            _ => "差错率超过1%",
        };
        return RuleBook
            .ReadText(
                Books
                    .Of("min: 0%, max: 100%", best, worst)
                    .Replace("name: C", $"name: {name}", StringComparison.Ordinal)
            )
            .Diagnostics;
    }
}
