using PerfEval.Reporting.BuildServers;

namespace PerfEval.Tests.Reporting.BuildServers;

/// <summary>The names of files as URIs, on Windows and elsewhere.</summary>
public class ArtifactUriTests
{
    [Theory]
    [InlineData("rules/2019.yaml", false, "rules/2019.yaml")]
    [InlineData("./rules/2019.yaml", false, "rules/2019.yaml")]
    [InlineData("../2019.yaml", false, "../2019.yaml")]
    [InlineData("规则/指标 2019.yaml", false, "%E8%A7%84%E5%88%99/%E6%8C%87%E6%A0%87%202019.yaml")]
    [InlineData("a#b?c%d:e.yaml", false, "a%23b%3Fc%25d%3Ae.yaml")]
    [InlineData("/data/2019.yaml", false, "file:///data/2019.yaml")]
    [InlineData(@"a\b.yaml", false, "a%5Cb.yaml")]
    [InlineData(@"rules\2019.yaml", true, "rules/2019.yaml")]
    [InlineData(@".\rules\2019.yaml", true, "rules/2019.yaml")]
    [InlineData(@"C:\My rules\2019.yaml", true, "file:///C:/My%20rules/2019.yaml")]
    [InlineData(@"\\server\share\2019.yaml", true, "file://server/share/2019.yaml")]
    public void A_file_is_named_by_a_URI(string name, bool isWindows, string uri)
    {
        Assert.Equal(uri, ArtifactUri.Of(name, isWindows));
        Assert.True(Uri.IsWellFormedUriString(uri, UriKind.RelativeOrAbsolute));
    }
}
