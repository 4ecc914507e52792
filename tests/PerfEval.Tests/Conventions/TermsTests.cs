using System.Reflection;
using System.Text.RegularExpressions;
using PerfEval.Tests.Support;

namespace PerfEval.Tests.Conventions;

/// <summary>One notion has one English and one Chinese name in every paper, and the name stands in one place.</summary>
public partial class TermsTests
{
    // Forms that were handed out earlier are still read.
    private const string FormerForms = "FormHeadings.cs";
    private const string Names = "Terms.cs";

    // The headings of tables and of texts that others published.
    private const string Headings = "HeadingWords.cs";
    private const string Sections = "SectionWords.cs";

    // The titles of codes name faults, be they as short as "weights".
    private const string Titles = "Codes.cs";

    // The words of criteria, whose authors choose their own.
    private static readonly string Notation =
        Path.Combine("PerfEval", "Notation") + Path.DirectorySeparatorChar;

    private static readonly IReadOnlyList<LocalizedText> Terms =
    [
        .. typeof(PerfEval.Text.Terms)
            .GetProperties(BindingFlags.Static | BindingFlags.Public)
            .Select(term => (LocalizedText)term.GetValue(null)!),
    ];

    private static IReadOnlyList<(string File, string Text)> Sources { get; } =
    [
        .. from file in Directory.GetFiles(
            Repository.PathOf("src"),
            "*.cs",
            SearchOption.AllDirectories
        )
        where !Generated().IsMatch(file) && !file.Contains(Notation, StringComparison.Ordinal)
        select (Path.GetFileName(file), Comment().Replace(File.ReadAllText(file), "")),
    ];

    // What speaks of the points that rules give.
    private const string Points =
        "|Codes.cs|PieceWording.cs|Catalogue.Scores.cs|ScoreShape.cs|PointsText.cs|GateReading.cs|DecisionList.cs"
        + "|FormHeadings.cs|ResultsForm.cs|FormMessages.cs|RuleText.cs";

    // What speaks of the column 得分 of published tables.
    private const string Importing =
        "|"
        + Headings
        + "|Catalogue.Imports.cs|DraftYaml.cs|ResultsYaml.cs|ImportCommand.cs|ImportRun.cs";

    // The words of indicators' names.
    private const string Polarity = "Polarity.cs";

    [Theory]
    [InlineData("评分", "得分", Names + Points + Importing)] // there 得分 is points earned
    [InlineData("理由", "评定说明")]
    [InlineData("覆盖率", "已测权重")]
    [InlineData("被评价单位", "评价对象", FormerForms)]
    [InlineData("仍可能", "仍有可能|尚可能|尚有可能")]
    [InlineData("实际完成值", "结果文件|[Aa]ctual result", FormerForms)]
    [InlineData("汇总规则", "汇总文件|汇总办法|汇总方法")]
    [InlineData("工作日历", "(?<!工作)日历")]
    [InlineData("判读口径", "(?<!判读)口径")]
    [InlineData("人工裁定", "人工认定|人工决定")]
    [InlineData(
        "偏差原因分析及改进措施",
        "偏差原因(?!分析及改进措施)|[Cc]auses of deviation",
        FormerForms + "|" + Headings
    )]
    [InlineData("总评", "总体结果|[Oo]verall result")]
    [InlineData("距离", "差距")]
    [InlineData("项目", "节点")]
    [InlineData("问题", "诊断")]
    [InlineData("封印", "封签")]
    [InlineData("来源", "出处")]
    [InlineData("标签", "等次")]
    [InlineData("到期日", "期限")]
    [InlineData("截至日期", "截止")]
    [InlineData("最高为", "封顶")]
    [InlineData("不予定级", "不予评定等级")]
    public void A_notion_has_no_second_name(string name, string others, string exceptIn = "")
    {
        IEnumerable<string> found =
            from source in Sources
            where !exceptIn.Split('|').Contains(source.File)
            from match in Regex.Matches(source.Text, others)
            select $"{source.File}: {match.Value} is {name}";
        Assert.Contains(Sources, source => source.Text.Contains(name, StringComparison.Ordinal));
        Assert.Empty(found);
    }

    [Fact]
    public void The_name_of_a_notion_stands_in_one_place()
    {
        HashSet<string> names = [.. Terms.Select(term => term.In(Language.Chinese))];
        IEnumerable<string> found =
            from source in Sources
            where source.File is not (Names or Titles or Polarity or Headings or Sections)
            from match in BetweenQuotes().Matches(source.Text)
            where source.File != FormerForms || match.Value != "实际完成值"
            where names.Contains(Mark().Replace(Hole().Replace(match.Value, ""), ""))
            select $"{source.File}: {match.Value}";
        Assert.Empty(found);
    }

    [Fact]
    public void Every_notion_has_an_English_name_of_its_own()
    {
        Assert.True(Terms.Count > 30, $"Only {Terms.Count} names are found.");
        Assert.Equal(
            Terms.Count,
            Terms.Select(term => term.In(Language.English)).Distinct().Count()
        );
    }

    // A text, or what stands between two texts, which holds no name.
    [GeneratedRegex("""(?<=")[^"\n]*(?=")""")]
    private static partial Regex BetweenQuotes();

    [GeneratedRegex(@"\{[^}]*\}")]
    private static partial Regex Hole();

    // What stands around a name where it heads a line.
    [GeneratedRegex(@"[\s\p{P}\p{S}]")]
    private static partial Regex Mark();

    [GeneratedRegex("//.*")]
    private static partial Regex Comment();

    [GeneratedRegex(@"[/\\](?:bin|obj)[/\\]")]
    private static partial Regex Generated();
}
