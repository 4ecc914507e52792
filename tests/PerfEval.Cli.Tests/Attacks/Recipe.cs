using System.Globalization;
using System.IO.Compression;
using System.Security.Cryptography;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using PerfEval.Cli.Tests.Support;

namespace PerfEval.Cli.Tests.Attacks;

/// <summary>How a file of an attack is made, written on one line.</summary>
/// <remarks>
/// A text stands as it is, with <c>\n</c>, <c>\t</c>, <c>\u{1B}</c> and <c>«text»×100</c> for a hundred of them, in which
/// <c>№</c> is the number of each. Before it may stand what it is put into: <c>@indicator</c> the lines of the one indicator of
/// a rule book, <c>@results</c> those of results, <c>@sheet</c> the rows of a workbook's sheet, <c>@styles</c> its looks. <c>@real</c> and
/// <c>@real-results</c> are the published table and results for it; <c>@record</c> is the record of an evaluation of a small book,
/// with a member removed (<c>- a/b</c>), two items exchanged (<c>~ a 0 1</c>) or a member set (<c>= a/b 5</c>), and sealed anew.
/// <c>@folder</c>, <c>@pipe</c> and <c>@link</c> are no plain files, but a folder, a pipe and a link to a file.
/// </remarks>
internal static partial class Recipe
{
    private const string BookHead =
        "schema: perfeval/rulebook/1\nid: book\ntitle: Book\nperiod: 2019\nresponsibilities:\n- id: a\n  name: A\n  activities:\n  - id: b\n    name: B\n    indicators:\n    - id: c\n";

    private static readonly JsonSerializerOptions AsWritten = new()
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    private const string ResultsHead = "schema: perfeval/results/1\nasOf: 2019-12-31\nresults:\n";

    /// <summary>Makes a file.</summary>
    /// <param name="path">Where.</param>
    /// <param name="recipe">How.</param>
    public static void Make(string path, string recipe)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        (string kind, string rest) = recipe.StartsWith('@')
            ? (recipe.Split(' ')[0], recipe[(recipe + ' ').IndexOf(' ')..].TrimStart(' '))
            : ("", recipe);
        switch (kind)
        {
            case "@folder":
                Directory.CreateDirectory(path);
                return;
            case "@pipe":
                Run("mkfifo", path);
                return;
            case "@link":
                File.CreateSymbolicLink(path, rest);
                return;
            default:
                File.WriteAllBytes(path, Bytes(kind, rest));
                return;
        }
    }

    /// <summary>Reads the escapes and repetitions of a text.</summary>
    public static string Text(string written)
    {
        string text = Escape()
            .Replace(
                written
                    .Replace("\\n", "\n", StringComparison.Ordinal)
                    .Replace("\\t", "\t", StringComparison.Ordinal)
                    .Replace("\\r", "\r", StringComparison.Ordinal),
                match =>
                    (
                        (char)
                            int.Parse(
                                match.Groups[1].Value,
                                NumberStyles.HexNumber,
                                CultureInfo.InvariantCulture
                            )
                    ).ToString()
            );
        // The innermost first.
        while (Repetition().Match(text) is { Success: true } match)
        {
            var repeated = new StringBuilder();
            for (int i = 0; i < int.Parse(match.Groups[2].Value, CultureInfo.InvariantCulture); i++)
            {
                repeated.Append(
                    match
                        .Groups[1]
                        .Value.Replace(
                            "№",
                            i.ToString(CultureInfo.InvariantCulture),
                            StringComparison.Ordinal
                        )
                );
            }

            text = $"{text[..match.Index]}{repeated}{text[(match.Index + match.Length)..]}";
        }

        return text;
    }

    private static byte[] Bytes(string kind, string rest) =>
        kind switch
        {
            "" => Encoding.UTF8.GetBytes(Text(rest)),
            "@bytes" => Convert.FromHexString(Text(rest)),
            "@indicator" => Encoding.UTF8.GetBytes(BookHead + Indented(Text(rest), "      ")),
            "@results" => Encoding.UTF8.GetBytes(ResultsHead + Indented(Text(rest), "  ")),
            "@real" => File.ReadAllBytes(Perfeval.PathOf(Perfeval.Book)),
            "@real-results" => File.ReadAllBytes(Perfeval.PathOf(Perfeval.Results)),
            "@sheet" => Workbook(
                "xl/worksheets/sheet1.xml",
                $"<worksheet xmlns='http://schemas.openxmlformats.org/spreadsheetml/2006/main'>{Text(rest)}</worksheet>"
            ),
            "@styles" => Workbook(
                "xl/styles.xml",
                $"<styleSheet xmlns='http://schemas.openxmlformats.org/spreadsheetml/2006/main'>{Text(rest)}</styleSheet>"
            ),
            "@workbook" => Workbook("xl/workbook.xml", Text(rest)),
            "@record" => Record(rest),
            _ => throw new ArgumentException($"'{kind}' is no base of a recipe."),
        };

    private static string Indented(string lines, string by) =>
        string.Concat(lines.TrimEnd('\n').Split('\n').Select(line => $"{by}{line}\n"));

    // The form of a small book, one part of which is another.
    private static byte[] Workbook(string part, string xml)
    {
        using var folder = new PerfEval.Tests.Support.TemporaryFolder();
        string form = folder.PathOf("form.xlsx");
        string book = folder.PathOf("book.yaml");
        Make(
            book,
            "@indicator name: C\\nmeasure: {kind: percent}\\ncriteria: {excellent: '≥90%', poor: '<90%'}"
        );
        Answer answer = Perfeval.Run("template", book, "--format", "xlsx", "-o", form);
        Assert.Equal((0, ""), (answer.Code, answer.Error));
        using (ZipArchive archive = ZipFile.Open(form, ZipArchiveMode.Update))
        {
            archive.GetEntry(part)!.Delete();
            using Stream stream = archive.CreateEntry(part).Open();
            stream.Write(Encoding.UTF8.GetBytes(xml));
        }

        return File.ReadAllBytes(form);
    }

    // What `evaluate` writes of ~/book.yaml and ~/results.yaml, changed, with a seal that fits.
    private static byte[] Record(string change)
    {
        using var folder = new PerfEval.Tests.Support.TemporaryFolder();
        Make(folder.PathOf("book.yaml"), "@real");
        Make(folder.PathOf("results.yaml"), "@real-results");
        Answer answer = Perfeval.Run(
            "evaluate",
            folder.PathOf("book.yaml"),
            folder.PathOf("results.yaml"),
            "--format",
            "json"
        );
        JsonObject record = JsonNode.Parse(answer.Output)!.AsObject();
        Change(record, change.Split(' ', StringSplitOptions.RemoveEmptyEntries));
        // Sealed anew: the members in their order, the record behind the rest.
        var unsealed = new JsonObject();
        foreach (string name in (string[])["schema", "rulebook", "subjects", "findings", "record"])
        {
            unsealed.Add(name, record[name]!.DeepClone());
        }

        byte[] canonical = Encoding.UTF8.GetBytes(unsealed.ToJsonString(AsWritten));
        record["seal"] = Convert.ToHexStringLower(SHA256.HashData(canonical));
        return Encoding.UTF8.GetBytes(record.ToJsonString(AsWritten));
    }

    private static void Change(JsonNode record, string[] change)
    {
        string[] path = change.Length > 1 ? change[1].Split('/') : [];
        JsonNode parent = path.SkipLast(change is ["~", ..] ? 0 : 1).Aggregate(record, Child);
        switch (change.Length > 0 ? change[0] : "")
        {
            case "-":
                if (parent is JsonArray list)
                {
                    list.RemoveAt(int.Parse(path[^1], CultureInfo.InvariantCulture));
                }
                else
                {
                    Assert.True(parent.AsObject().Remove(path[^1]));
                }

                break;
            case "=":
                parent[path[^1]] = JsonNode.Parse(change[2]);
                break;
            case "~":
                JsonArray items = parent.AsArray();
                JsonNode moved = items[int.Parse(change[2], CultureInfo.InvariantCulture)]!;
                items.Remove(moved);
                items.Insert(int.Parse(change[3], CultureInfo.InvariantCulture), moved);
                break;
        }
    }

    private static JsonNode Child(JsonNode parent, string name) =>
        parent is JsonArray items
            ? items[int.Parse(name, CultureInfo.InvariantCulture)]!
            : parent[name]!;

    private static void Run(string command, params string[] arguments)
    {
        using var process = System.Diagnostics.Process.Start(command, arguments);
        process.WaitForExit();
        Assert.Equal(0, process.ExitCode);
    }

    [GeneratedRegex(@"\\u\{([0-9A-F]+)\}")]
    private static partial Regex Escape();

    [GeneratedRegex("«([^«»]*)»×([0-9]+)")]
    private static partial Regex Repetition();
}
