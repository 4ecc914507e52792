using System.Text.RegularExpressions;
using PerfEval.Tests.Support;

namespace PerfEval.Tests.Conventions;

/// <summary>No link of the documentation leads nowhere.</summary>
public partial class LinksTests
{
    public static TheoryData<string> Pages =>
        [
            .. Directory
                .GetFiles(Repository.PathOf("docs"), "*.md")
                .Concat(Directory.GetFiles(Repository.Root, "*.md"))
                .Select(path => Path.GetRelativePath(Repository.Root, path).Replace('\\', '/'))
                .Order(StringComparer.Ordinal),
        ];

    [Theory]
    [MemberData(nameof(Pages))]
    public void Every_link_of_a_page_leads_to_a_file_and_a_heading(string page)
    {
        string path = Repository.PathOf(page.Split('/'));
        List<string> broken = [];
        foreach (Match link in Link().Matches(File.ReadAllText(path)))
        {
            string file = link.Groups["file"].Value;
            string heading = link.Groups["heading"].Value;
            string target =
                file.Length == 0 ? path : Path.Combine(Path.GetDirectoryName(path)!, file);
            if (!Path.Exists(target) || (heading.Length > 0 && !HasHeading(target, heading)))
            {
                broken.Add(link.Value);
            }
        }

        Assert.Empty(broken);
    }

    private static bool HasHeading(string page, string anchor) =>
        File.ReadLines(page)
            .Where(line => line.StartsWith('#'))
            .Select(line =>
                NotInAnchors()
                    .Replace(line.TrimStart('#').Trim().ToLowerInvariant(), "")
                    .Replace(' ', '-')
            )
            .Contains(anchor);

    [GeneratedRegex(
        @"\]\((?!https?:)(?<file>[^)#\s]*)(#(?<heading>[^)\s]+))?\)",
        RegexOptions.ExplicitCapture
    )]
    private static partial Regex Link();

    [GeneratedRegex(@"[^\w\s-]")]
    private static partial Regex NotInAnchors();
}
