using System.Text;
using System.Text.Json;

namespace PerfEval.Tests.Verifying;

/// <summary>One document with one part of it altered.</summary>
/// <param name="How">What was done to it: altered, removed, doubled, moved or added.</param>
/// <param name="Path">The altered part, such as <c>record.inputs[0].name</c>.</param>
/// <param name="Json">The whole document.</param>
internal sealed record Tampered(string How, string Path, byte[] Json);

/// <summary>
/// Alters a JSON document in every way that changes one thing: each leaf altered, each member and item removed, doubled
/// and put behind the one that follows it, and each member added that a like object has.
/// </summary>
internal sealed class Tampering
{
    private readonly byte[] _json;
    private readonly List<Token> _leaves = [];
    private readonly List<(string Path, List<Token> Items)> _lists = [];
    private readonly List<(string Path, string Kind, int Open, List<Token> Members)> _objects = [];

    // What else stands under a name, so that an alteration is as plausible as it can be.
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
            .Select(leaf => Replaced("altered", leaf.Path, leaf.From, leaf.To, Altered(leaf)))
            .Concat(Groups.SelectMany(Removed))
            .Concat(Groups.SelectMany(Doubled))
            .Concat(Groups.SelectMany(Moved))
            .Concat(_objects.SelectMany(Added));

    private IEnumerable<List<Token>> Groups =>
        _lists.Select(list => list.Items).Concat(_objects.Select(one => one.Members));

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

                _objects.Add((path, name, from + 1, members));
                break;
            case JsonTokenType.StartArray:
                List<Token> items = [];
                while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
                {
                    string item = $"{path}[{items.Count}]";
                    int start = (int)reader.TokenStartIndex;
                    items.Add(new Token(item, name, start, Walk(ref reader, item, name)));
                }

                _lists.Add((path, items));
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

    private string Altered(Token leaf)
    {
        string written = Text(leaf.From, leaf.To);
        return written switch
        {
            "true" => "false",
            "false" => "true",
            "null" => "\"x\"",
            ['"', ..] => _texts[leaf.Name].Find(other => other != written) ?? OtherDigit(written),
            _ => written + "1",
        };
    }

    // A day or an instant stays one.
    private static string OtherDigit(string text)
    {
        int at = text.AsSpan().LastIndexOfAnyInRange('0', '9');
        return at < 0
            ? text[..^1] + "x\""
            : $"{text[..at]}{(text[at] == '0' ? '1' : (char)(text[at] - 1))}{text[(at + 1)..]}";
    }

    private IEnumerable<Tampered> Removed(List<Token> items) =>
        items.Select(
            (item, index) =>
                items.Count == 1 ? Replaced("removed", item.Path, item.From, item.To, "")
                : index == 0 ? Replaced("removed", item.Path, item.From, items[1].From, "")
                : Replaced("removed", item.Path, items[index - 1].To, item.To, "")
        );

    private IEnumerable<Tampered> Doubled(List<Token> items) =>
        items.Select(item => Replaced("doubled", item.Path, item.To, item.To, "," + Of(item)));

    private IEnumerable<Tampered> Moved(List<Token> items) =>
        items
            .Zip(items.Skip(1))
            .Where(pair => Of(pair.First) != Of(pair.Second))
            .Select(pair =>
                Replaced(
                    "moved",
                    pair.First.Path,
                    pair.First.From,
                    pair.Second.To,
                    $"{Of(pair.Second)},{Of(pair.First)}"
                )
            );

    // What other objects under the same name have, and this one has not.
    private IEnumerable<Tampered> Added(
        (string Path, string Kind, int Open, List<Token> Members) one
    ) =>
        _objects
            .Where(other => other.Kind == one.Kind)
            .SelectMany(other => other.Members)
            .Where(member => !one.Members.Exists(own => own.Name == member.Name))
            .DistinctBy(member => member.Name)
            .Select(member =>
                Replaced(
                    "added",
                    $"{one.Path}.{member.Name}",
                    one.Open,
                    one.Open,
                    Of(member) + (one.Members.Count > 0 ? "," : "")
                )
            );

    private string Of(Token token) => Text(token.From, token.To);

    private Tampered Replaced(string how, string path, int from, int to, string by) =>
        new(how, path, [.. _json[..from], .. Encoding.UTF8.GetBytes(by), .. _json[to..]]);

    private string Text(int from, int to) => Encoding.UTF8.GetString(_json, from, to - from);

    private sealed record Token(string Path, string Name, int From, int To);
}
