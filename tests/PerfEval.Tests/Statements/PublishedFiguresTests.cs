using PerfEval.Tests.Support;

namespace PerfEval.Tests.Statements;

/// <summary>What the published document says of itself, and where it contradicts itself.</summary>
public class PublishedFiguresTests
{
    [Fact]
    public void Everything_that_is_found_in_English() =>
        Snapshot.Match(Lines(Seed.Figures, Language.English));

    [Fact]
    public void Everything_that_is_found_in_Chinese() =>
        Snapshot.Match(Lines(Seed.Figures, Language.Chinese));

    [Fact]
    public void One_finding_is_gone_where_1382_is_mended_to_1381()
    {
        DeclaredFigures mended = DeclaredFigures
            .Read(
                InputSource.FromText(
                    Seed.Yaml.Replace("value: 1382", "value: 1381", StringComparison.Ordinal),
                    "2019.statements.yaml"
                )
            )
            .Value.Against(RealTable.Book);
        Assert.Equal(Told(Seed.Figures).Where(told => told != "PE6001 assets"), Told(mended));
    }

    [Theory]
    [InlineData("expense", "1073.17 + 39.33 + 8897.43 = 10009.93")]
    [InlineData("operating", "9.45 + 7.6 + 3.8 + 0.5 + 0.5 + 4.5 + 1.5 + 3 + 7.85 + 0.63 = 39.33")]
    [InlineData("three-public", "4.5 + 3 + 0 = 7.5")]
    [InlineData("three-public", "4.5 + 3.5 + 0 = 8")]
    [InlineData("income", "10009.93 = 10009.93 (expense)")]
    [InlineData("expense/running", "39.33 = 39.33 (operating)")]
    [InlineData("operating/cars", "4.5 = 4.5 (three-public/cars/running)")]
    [InlineData("operating/reception", "3 = 3 (three-public/reception)")]
    [InlineData("procurement-total", "0.3 + 0.1 + 0.4 + 0.2 + 0.7 + 0.9 + 0.6 = 3.2")]
    [InlineData("procurement", "4 × 0.15 = 0.6")]
    [InlineData("procurement", "档案管理等专项经费: 0.3 + 0.1 + 0.4 + 0.2 = 1 ≤ 10")]
    [InlineData("procurement", "社保系统及终端购置专项资金: 0.7 + 0.9 + 0.6 = 2.2 ≤ 2.68")]
    [InlineData("purchases", "五节柜: 0.08 = 0.8/10")]
    public void What_holds(string path, string arithmetic) =>
        Assert.Contains(
            Seed.Figures.Reconciled.Checks,
            check => (check.Path, check.Arithmetic, check.Finding) == (path, arithmetic, null)
        );

    [Fact]
    public void All_seven_products_hold() =>
        Assert.Equal(
            7,
            Seed.Figures.Reconciled.Checks.Count(check =>
                check is { Kind: PerfEval.Statements.Checks.CheckKind.Product, Finding: null }
            )
        );

    [Theory]
    [InlineData("assets")]
    [InlineData("income")]
    [InlineData("procurement")]
    public void A_figure_is_explained(string path)
    {
        foreach (Language language in new[] { Language.English, Language.Chinese })
        {
            using var writer = new StringWriter();
            Explanation.Write(Seed.Figures, writer, language, path);
            Assert.Contains(path, writer.ToString(), StringComparison.Ordinal);
        }
    }

    [Fact]
    public void The_assets_explained()
    {
        using var writer = new StringWriter();
        Explanation.Write(Seed.Figures, writer, Language.Chinese, "assets");
        Snapshot.Match(writer.ToString());
    }

    [Fact]
    public void An_unknown_figure_is_refused_with_the_nearest() =>
        Assert.StartsWith(
            "There is no figure 'assetz'; did you mean 'assets'?",
            Assert
                .Throws<ArgumentException>(() =>
                    Explanation.Write(Seed.Figures, TextWriter.Null, Language.English, "assetz")
                )
                .Message,
            StringComparison.Ordinal
        );

    private static IEnumerable<string> Told(DeclaredFigures figures) =>
        figures.Diagnostics.Select(finding => $"{finding.Code} {finding.Path}");

    private static string Lines(DeclaredFigures figures, Language language) =>
        string.Concat(
            figures.Diagnostics.Select(finding =>
                $"({finding.Place.Line},{finding.Place.Column}) {finding.Code}: {finding.Message(language)}\n"
            )
        );
}
