using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using NodaTime.Text;
using PerfEval.Diagnostics;
using PerfEval.Diagnostics.Weights;
using PerfEval.Reporting.Json;
using PerfEval.Text;

namespace PerfEval.Reporting.BuildServers;

/// <summary>Writes what checks found as SARIF 2.1.0, so that code scanning shows each finding at its line.</summary>
/// <remarks>
/// Every code of the catalogue is a rule. A finding that somebody accepted is there too, as suppressed with the reason.
/// Each has a fingerprint that stays when lines move.
/// </remarks>
internal sealed class CheckSarif
{
    private const string Schema =
        "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json";

    private readonly Language _language;
    private readonly Phrases _phrases;
    private readonly Utf8JsonWriter _json;
    private readonly List<string> _artifacts;
    private readonly Dictionary<(string File, string Said), int> _seen = [];

    private CheckSarif(IEnumerable<string> names, Language language, Utf8JsonWriter json)
    {
        (_language, _phrases, _json) = (language, new Phrases(language), json);
        _artifacts = [.. names.Distinct(StringComparer.Ordinal)];
    }

    /// <summary>Writes the findings of several files as one run, indented, with a line feed at the end.</summary>
    /// <param name="files">The name of each file and what was found in it.</param>
    /// <param name="areAllRead">Whether every file that was to be checked could be opened.</param>
    /// <param name="language">The language of messages; each finding also holds its message in both.</param>
    /// <param name="stream">Where to write.</param>
    public static void Write(
        IReadOnlyList<(string Name, IReadOnlyList<Diagnostic> Diagnostics)> files,
        bool areAllRead,
        Language language,
        Stream stream
    )
    {
        ArgumentNullException.ThrowIfNull(files);
        ArgumentNullException.ThrowIfNull(stream);
        using (var json = new Utf8JsonWriter(stream, JsonText.Indented))
        {
            IEnumerable<string> names = files.SelectMany(file =>
                file.Diagnostics.Select(finding => NameOf(finding, file.Name)).Prepend(file.Name)
            );
            new CheckSarif(names, language, json).Write(files, areAllRead);
        }

        stream.WriteByte((byte)'\n');
    }

    private void Write(
        IReadOnlyList<(string Name, IReadOnlyList<Diagnostic> Diagnostics)> files,
        bool areAllRead
    )
    {
        _json.WriteStartObject();
        _json.WriteString("$schema", Schema);
        _json.WriteString("version", "2.1.0");
        _json.WriteStartArray("runs");
        _json.WriteStartObject();
        WriteTool();
        _json.WriteStartArray("invocations");
        _json.WriteStartObject();
        _json.WriteBoolean("executionSuccessful", areAllRead);
        _json.WriteEndObject();
        _json.WriteEndArray();
        _json.WriteString("language", _language == Language.Chinese ? "zh" : "en");
        _json.WriteString("columnKind", "utf16CodeUnits");
        _json.WriteStartArray("newlineSequences");
        _json.WriteStringValue("\r\n");
        _json.WriteStringValue("\n");
        _json.WriteStringValue("\r");
        _json.WriteEndArray();
        WriteArtifacts();
        _json.WriteStartArray("results");
        foreach ((string name, IReadOnlyList<Diagnostic> diagnostics) in files)
        {
            foreach (Diagnostic finding in diagnostics)
            {
                WriteResult(finding, NameOf(finding, name));
            }
        }

        _json.WriteEndArray();
        _json.WriteEndObject();
        _json.WriteEndArray();
        _json.WriteEndObject();
    }

    private void WriteTool()
    {
        _json.WriteStartObject("tool");
        _json.WriteStartObject("driver");
        _json.WriteString("name", "PerfEval");
        _json.WriteString(
            "version",
            typeof(CheckSarif).Assembly.GetName().Version?.ToString(3) ?? ""
        );
        _json.WriteStartArray("rules");
        foreach (DiagnosticCode code in Codes.All)
        {
            WriteRule(code);
        }

        _json.WriteEndArray();
        _json.WriteEndObject();
        _json.WriteEndObject();
    }

    private void WriteRule(DiagnosticCode code)
    {
        (string english, string chinese) = (
            code.Title.In(Language.English),
            code.Title.In(Language.Chinese)
        );
        string title = $"{code.Id} {english} · {chinese}";
        _json.WriteStartObject();
        _json.WriteString("id", code.Id);
        _json.WriteString("name", Joined(english));
        WriteText("shortDescription", _phrases.Say(english, chinese));
        WriteText("fullDescription", title);
        _json.WriteStartObject("help");
        _json.WriteString("text", Help(title));
        _json.WriteString("markdown", Help($"**{title}**"));
        _json.WriteEndObject();
        _json.WriteStartObject("defaultConfiguration");
        _json.WriteString("level", Level(code.Severity));
        _json.WriteEndObject();
        _json.WriteEndObject();
    }

    private string Help(string title) =>
        _phrases.Say(
            $"What it means, an example and the way out: docs/diagnostics.md, section {title}",
            $"含义、示例和解决办法：docs/diagnostics.md 的 {title} 一节"
        );

    private void WriteArtifacts()
    {
        _json.WriteStartArray("artifacts");
        foreach (string name in _artifacts)
        {
            _json.WriteStartObject();
            _json.WriteStartObject("location");
            _json.WriteString("uri", ArtifactUri.Of(name));
            _json.WriteEndObject();
            _json.WriteEndObject();
        }

        _json.WriteEndArray();
    }

    private void WriteResult(Diagnostic finding, string name)
    {
        _json.WriteStartObject();
        _json.WriteString("ruleId", finding.Code);
        _json.WriteNumber("ruleIndex", IndexOf(finding.Code));
        _json.WriteString("level", Level(finding.Severity));
        WriteText("message", MessageText(finding.Message(_language)));
        WriteLocation(finding, name);
        _json.WriteStartObject("partialFingerprints");
        _json.WriteString("perfevalFinding/v1", Fingerprint(finding, name));
        _json.WriteEndObject();
        WriteSuppressions(finding.Acceptance);
        _json.WriteStartObject("properties");
        _json.WriteString("path", finding.Path);
        _json.WriteString("regions", finding.Regions);
        _json.WriteStartObject("message");
        _json.WriteString("en", finding.Message(Language.English));
        _json.WriteString("zh", finding.Message(Language.Chinese));
        _json.WriteEndObject();
        _json.WriteEndObject();
        _json.WriteEndObject();
    }

    private void WriteLocation(Diagnostic finding, string name)
    {
        _json.WriteStartArray("locations");
        _json.WriteStartObject();
        _json.WriteStartObject("physicalLocation");
        _json.WriteStartObject("artifactLocation");
        _json.WriteString("uri", ArtifactUri.Of(name));
        _json.WriteNumber("index", _artifacts.IndexOf(name));
        _json.WriteEndObject();
        WriteRegion(finding.Place);
        _json.WriteEndObject();
        if (finding.Path is { Length: > 0 } path)
        {
            _json.WriteStartArray("logicalLocations");
            _json.WriteStartObject();
            _json.WriteString("fullyQualifiedName", path);
            _json.WriteEndObject();
            _json.WriteEndArray();
        }

        _json.WriteEndObject();
        _json.WriteEndArray();
    }

    // What has no length is shown to the end of its line, which SARIF takes where no end is stated.
    private void WriteRegion(Place place)
    {
        if (place.Source is not { } source)
        {
            return;
        }

        _json.WriteStartObject("region");
        _json.WriteNumber("startLine", place.Line);
        _json.WriteNumber("startColumn", place.Column);
        if (place.Length > 0)
        {
            (int line, int column) = source.LineAndColumn(place.Start + place.Length);
            _json.WriteNumber("endLine", line);
            _json.WriteNumber("endColumn", column);
        }

        _json.WriteEndObject();
    }

    private void WriteSuppressions(Acceptance? accepted)
    {
        _json.WriteStartArray("suppressions");
        if (accepted is not null)
        {
            string on = LocalDatePattern.Iso.Format(accepted.On);
            _json.WriteStartObject();
            _json.WriteString("kind", "inSource");
            _json.WriteString("status", "accepted");
            _json.WriteString("justification", $"{accepted.Reason} ({accepted.By}, {on})");
            _json.WriteEndObject();
        }

        _json.WriteEndArray();
    }

    private void WriteText(string name, string text)
    {
        _json.WriteStartObject(name);
        _json.WriteString("text", text);
        _json.WriteEndObject();
    }

    // By what is said about which words, and not by the line; the second of the same differs from the first.
    private string Fingerprint(Diagnostic finding, string name)
    {
        Place place = finding.Place;
        string words = place.Source?.Text.Substring(place.Start, place.Length) ?? "";
        string said = string.Join('\0', finding.Code, finding.Path, finding.Regions, words);
        int before = _seen.GetValueOrDefault((name, said));
        _seen[(name, said)] = before + 1;
        byte[] hash = SHA256.HashData(Encoding.UTF8.GetBytes($"{said}\0{Phrases.Number(before)}"));
        return Convert.ToHexStringLower(hash);
    }

    // SARIF fills {0}, which stands doubled where it is meant, and makes a link of [text](address).
    private static string MessageText(string message) =>
        message
            .Replace("{", "{{", StringComparison.Ordinal)
            .Replace("}", "}}", StringComparison.Ordinal)
            .Replace("](", @"]\(", StringComparison.Ordinal);

    // What was found in a file that the checked one names stands in that file.
    private static string NameOf(Diagnostic finding, string name) =>
        finding.Place.Source?.Name ?? name;

    private static int IndexOf(string code) => Codes.All.TakeWhile(one => one.Id != code).Count();

    private static string Level(Severity severity) =>
        severity switch
        {
            Severity.Error => "error",
            Severity.Warning => "warning",
            _ => "note",
        };

    // NotYAML: programs show the name of a rule as one word.
    private static string Joined(string title) =>
        string.Concat(
            title
                .Split([' ', '-', ',', '\''], StringSplitOptions.RemoveEmptyEntries)
                .Select(word => char.ToUpperInvariant(word[0]) + word[1..])
        );
}
