using PerfEval.Cli.Tests.Support;

namespace PerfEval.Cli.Tests.Pages;

/// <summary>The commands of the walk-throughs answer what stands under them.</summary>
public class GuideTests
{
    [Theory]
    [InlineData("guide-departments.zh-CN.md", 13)]
    [InlineData("guide-departments.md", 13)]
    [InlineData("audit.md", 27)]
    [InlineData("scoring.md", 6)]
    [InlineData("import.md", 5)]
    [InlineData("statements.md", 3)]
    public void Its_commands_answer_what_stands_under_them(string page, int commands)
    {
        using var walk = new WalkThrough(page);
        Assert.Equal(commands, walk.Run());
    }
}
