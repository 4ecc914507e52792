using System.Text;
using System.Text.Json;

namespace PerfEval.Tests.Verifying;

/// <summary>One document with one part of it altered.</summary>
/// <param name="Path">The altered part, such as <c>record.inputs[0].name</c>.</param>
/// <param name="Json">The whole document.</param>
internal sealed record Tampered(string Path, byte[] Json)
{
    public bool IsInRecord => Path.StartsWith("record.", StringComparison.Ordinal);
}

/// <summary>
/// Alters a JSON document in every way that changes one thing: each leaf flipped, each item and each member removed, one
/// item added to each list, each two neighbours of a list swapped.
/// </summary>
internal sealed class Tampering
{
    private readonly byte[] _json;
    private readonly List<Token> _leaves = [];
    private readonly List<(string Path, int Open, List<Token> Items)> _lists = [];
    private readonly List<List<Token>> _objects = [];

    // What else stands under a name, so that a flip is as plausible as it can be.
    private readonly Dictionary<string, List<string>> _texts = new(StringComparer.Ordinal);

    public Tampering(byte[] json)
    {
        _json = json;
        var reader = new Utf8JsonReader(json);
        reader.Read();
        Walk(ref reader, "", "");
    }

    public int LeafCount => _leaves.Count;

    public IEnumerable<Tampered> All =>
        _leaves
            .Select(leaf => Replaced(leaf.Path, leaf.From, leaf.To, Flipped(leaf)))
            .Concat(_lists.SelectMany(list => Shortened(list.Items).Append(Lengthened(list))))
            .Concat(_objects.SelectMany(Shortened))
            .Concat(_lists.SelectMany(list => Swapped(list.Items)));

    private int Walk(ref Utf8JsonReader reader, string path, string name)
    {
        int from = (int)reader.TokenStartIndex;
        switch (reader.TokenType)
        {
            case JsonTokenType.StartObject:
                List<Token> members = [];
                while (reader.Read() && reader.TokenType != JsonTokenType.EndObject)
                {
                    string member = reader.GetString()!;
                    string whole = path.Length == 0 ? member : $"{path}.{member}";
                    int begin = (int)reader.TokenStartIndex;
                    reader.Read();
                    members.Add(new Token(whole, member, begin, Walk(ref reader, whole, member)));
                }

                _objects.Add(members);

                break;
            case JsonTokenType.StartArray:
                List<Token> items = [];
                while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
                {
                    string item = $"{path}[{items.Count}]";
                    int start = (int)reader.TokenStartIndex;
                    items.Add(new Token(item, name, start, Walk(ref reader, item, name)));
                }

                _lists.Add((path, from + 1, items));
                break;
            default:
                _leaves.Add(new Token(path, name, from, (int)reader.BytesConsumed));
                if (reader.TokenType == JsonTokenType.String)
                {
                    if (!_texts.TryGetValue(name, out List<string>? texts))
                    {
                        _texts.Add(name, texts = []);
                    }

                    texts.Add(Text(from, (int)reader.BytesConsumed));
                }

                break;
        }

        return (int)reader.BytesConsumed;
    }

    private string Flipped(Token leaf)
    {
        string written = Text(leaf.From, leaf.To);
        return written switch
        {
            "true" => "false",
            "false" => "true",
            "null" => _texts.GetValueOrDefault(leaf.Name)?[0] ?? "\"x\"",
            ['"', ..] => _texts[leaf.Name].Find(other => other != written) ?? written[..^1] + "x\"",
            _ => written + "1",
        };
    }

    private IEnumerable<Tampered> Shortened(List<Token> items) =>
        items.Select(
            (item, index) =>
                items.Count == 1 ? Replaced(item.Path, item.From, item.To, "")
                : index == 0 ? Replaced(item.Path, item.From, items[1].From, "")
                : Replaced(item.Path, items[index - 1].To, item.To, "")
        );

    private IEnumerable<Tampered> Swapped(List<Token> items) =>
        items
            .Zip(items.Skip(1))
            .Where(pair => Of(pair.First) != Of(pair.Second))
            .Select(pair =>
                Replaced(
                    pair.First.Path,
                    pair.First.From,
                    pair.Second.To,
                    $"{Of(pair.Second)},{Of(pair.First)}"
                )
            );

    private string Of(Token token) => Text(token.From, token.To);

    private Tampered Lengthened((string Path, int Open, List<Token> Items) list) =>
        list.Items is [.., var last]
            ? Replaced($"{list.Path}[+]", last.To, last.To, "," + Text(last.From, last.To))
            : Replaced($"{list.Path}[+]", list.Open, list.Open, "\"x\"");

    private Tampered Replaced(string path, int from, int to, string by) =>
        new(path, [.. _json[..from], .. Encoding.UTF8.GetBytes(by), .. _json[to..]]);

    private string Text(int from, int to) => Encoding.UTF8.GetString(_json, from, to - from);

    private sealed record Token(string Path, string Name, int From, int To);
}
