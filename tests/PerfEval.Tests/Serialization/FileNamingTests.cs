using PerfEval.Diagnostics;

namespace PerfEval.Tests.Serialization;

/// <summary>What files are called in what is told to others than their owner.</summary>
public class FileNamingTests
{
    [Theory]
    [InlineData("/srv/rules/2019.yaml(43,18)", "2019.yaml(43,18)")]
    [InlineData("rules/2019.yaml(43,18)", "2019.yaml(43,18)")]
    [InlineData(@"C:\rules\2019.yaml(43,18)", "2019.yaml(43,18)")]
    [InlineData("/srv/calendars/cn.yaml", "cn.yaml")]
    [InlineData(@"\\server\share\cn.yaml", "cn.yaml")]
    [InlineData("calendars/cn.yaml", "calendars/cn.yaml")] // as its author wrote it
    [InlineData("employment/startup-support/error-rate", "employment/startup-support/error-rate")]
    [InlineData("元/人(年)", "元/人(年)")]
    [InlineData("", "")]
    public void A_place_and_a_path_from_the_root_lose_their_folders(string named, string told)
    {
        Assert.Equal(told, FileNaming.WithoutFolder.OfNamed(named));
        Assert.Equal(named, FileNaming.AsGiven.OfNamed(named));
    }
}
