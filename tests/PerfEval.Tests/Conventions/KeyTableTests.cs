using System.Text;
using PerfEval.Binding.Keys;
using PerfEval.Tests.Support;

namespace PerfEval.Tests.Conventions;

/// <summary>The table of keys in the documentation is the one from which files are read.</summary>
public class KeyTableTests
{
    private const string Start = "<!-- keys -->\n";
    private const string End = "<!-- /keys -->";

    private static readonly IEnumerable<Shape> All =
    [
        .. Shapes.OfRuleBook,
        .. Shapes.OfResults,
        .. Shapes.OfRollUp,
        Shapes.Calendar,
        .. Shapes.OfCases,
    ];

    [Fact]
    public void The_page_lists_every_key()
    {
        string path = Repository.PathOf("docs", "keys.md");
        string page = File.ReadAllText(path);
        int from = page.IndexOf(Start, StringComparison.Ordinal) + Start.Length;
        int to = page.IndexOf(End, StringComparison.Ordinal);
        string actual = page[..from] + Table(All) + page[to..];
        if (page != actual)
        {
            File.WriteAllText(Path.ChangeExtension(path, "received.md"), actual);
        }

        Assert.Equal(page, actual);
    }

    private static string Table(IEnumerable<Shape> shapes)
    {
        var table = new StringBuilder(
            "\n| in | key | value | required | default | example |\n|---|---|---|---|---|---|\n"
        );
        foreach (Shape shape in shapes)
        {
            foreach (Key key in shape.Keys)
            {
                string[] cells =
                [
                    shape.Name.In(Language.English),
                    $"`{key.Name}`",
                    key.Choices.Count > 0
                        ? string.Join(" \\| ", key.Choices.Select(choice => $"`{choice}`"))
                        : Kinds.Of(key.Kind).In(Language.English),
                    key switch
                    {
                        { Or: { } other } => $"yes, or `{other}`",
                        { OrToo: { } other } => $"yes, or `{other}`",
                        { IsRequired: true } => "yes",
                        _ => "",
                    },
                    key.Default,
                    $"`{key.Example.Replace("|", "\\|", StringComparison.Ordinal)}`",
                ];
                table.Append("| ").Append(string.Join(" | ", cells)).Append(" |\n");
            }
        }

        return table.Append('\n').ToString();
    }
}
