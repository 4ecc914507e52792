using PerfEval.Binding.Rows;
using PerfEval.Diagnostics;
using PerfEval.Inputs;

namespace PerfEval.Import.Drafts;

/// <summary>The ids that somebody gave to nodes of the draft, by their paths such as <c>r1/a2/i03</c>.</summary>
internal sealed class DraftIds
{
    private readonly Dictionary<string, string> _byPath = new(StringComparer.Ordinal);

    /// <summary>No ids: those of the draft stay.</summary>
    public static DraftIds None { get; } = new();

    /// <summary>Reads a file of CSV with the columns <c>path</c> and <c>id</c>, whose heading may be left out.</summary>
    /// <param name="input">The file.</param>
    /// <param name="findings">Where to say which line gives no id.</param>
    public static DraftIds Read(InputBytes input, Findings findings)
    {
        var ids = new DraftIds();
        if (SourceDecoder.Decode(input.Name, input.Bytes, null, findings) is not { } source)
        {
            return ids;
        }

        using var rows = new CsvRows(
            input.Name,
            new StringReader(source.Text),
            1,
            ',',
            isCanonical: false,
            findings
        );
        bool isFirst = true;
        while (rows.Next() is { } row)
        {
            string path = row.Text(0).Trim().ToString();
            string id = row.Text(1).Trim().ToString();
            bool isHeading = isFirst && path == "path" && id == "id";
            isFirst = false;
            if (isHeading)
            {
                continue;
            }

            if (row.Count != 2 || path.Length == 0 || !IsId(id))
            {
                findings.Add(Catalogue.NotAnId, row.Place);
            }
            else
            {
                ids._byPath[path] = id;
            }
        }

        return ids;
    }

    /// <summary>Returns the id of a node.</summary>
    /// <param name="path">Its path by the ids of the draft.</param>
    public string Of(string path) =>
        _byPath.GetValueOrDefault(path) ?? path[(path.LastIndexOf('/') + 1)..];

    /// <summary>Returns the path of a node by the ids that were given.</summary>
    /// <param name="path">Its path by the ids of the draft.</param>
    public string PathOf(string path)
    {
        string[] parts = path.Split('/');
        return string.Join('/', parts.Select((_, i) => Of(string.Join('/', parts.Take(i + 1)))));
    }

    private static bool IsId(string id) =>
        id.Length > 0
        && id[0] != '-'
        && id.All(character =>
            char.IsAsciiLetterLower(character) || char.IsAsciiDigit(character) || character == '-'
        );
}
