using System.Text;
using System.Xml;
using PerfEval.Reporting.Text;
using PerfEval.Text;

namespace PerfEval.Reporting.BuildServers;

/// <summary>Writes what came of cases as JUnit XML, which build servers show beside other tests.</summary>
/// <remarks>
/// A file is a suite, and a case a test; a file that cannot be read is a test in error. No time is stated, so that the
/// same cases give the same bytes.
/// </remarks>
internal sealed class CasesJUnit
{
    private readonly Phrases _phrases;
    private readonly XmlWriter _xml;

    private CasesJUnit(Language language, XmlWriter xml) =>
        (_phrases, _xml) = (new Phrases(language), xml);

    /// <summary>Writes the runs as one document in UTF-8, indented, with a line feed at the end.</summary>
    /// <param name="runs">What came of each file.</param>
    /// <param name="language">The language of the messages.</param>
    /// <param name="stream">Where to write.</param>
    public static void Write(IReadOnlyList<CaseRun> runs, Language language, Stream stream)
    {
        ArgumentNullException.ThrowIfNull(runs);
        ArgumentNullException.ThrowIfNull(stream);
        var settings = new XmlWriterSettings
        {
            Encoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false),
            Indent = true,
            NewLineChars = "\n",
        };
        using (var xml = XmlWriter.Create(stream, settings))
        {
            new CasesJUnit(language, xml).Write(runs);
        }

        stream.WriteByte((byte)'\n');
    }

    private void Write(IReadOnlyList<CaseRun> runs)
    {
        _xml.WriteStartElement("testsuites");
        WriteAttribute("name", "perfeval");
        WriteCounts(runs);
        foreach (CaseRun run in runs)
        {
            _xml.WriteStartElement("testsuite");
            WriteAttribute("name", run.Name);
            WriteCounts([run]);
            WriteUnconfirmed(run);
            WriteErrors(run);
            foreach (CaseResult result in run.Results)
            {
                WriteCase(result, run);
            }

            _xml.WriteEndElement();
        }

        _xml.WriteEndElement();
    }

    private void WriteCounts(IReadOnlyList<CaseRun> runs)
    {
        int errors = runs.Count(run => run.Errors.Count > 0);
        WriteAttribute("tests", runs.Sum(run => run.Results.Count) + errors);
        WriteAttribute("failures", runs.Sum(run => run.Results.Count(result => !result.IsMet)));
        WriteAttribute("errors", errors);
        WriteAttribute("skipped", 0);
    }

    // JUnit knows no test that was run and that nobody has confirmed.
    private void WriteUnconfirmed(CaseRun run)
    {
        int unconfirmed = run.Results.Count(result => !result.Case.IsConfirmed);
        _xml.WriteStartElement("properties");
        _xml.WriteStartElement("property");
        WriteAttribute("name", "unconfirmed");
        WriteAttribute("value", unconfirmed);
        _xml.WriteEndElement();
        _xml.WriteEndElement();
    }

    private void WriteErrors(CaseRun run)
    {
        if (run.Errors.Count == 0)
        {
            return;
        }

        _xml.WriteStartElement("testcase");
        WriteAttribute("name", run.Name);
        WriteAttribute("classname", "perfeval");
        WriteAttribute("file", run.Name);
        WriteSaid("error", "unreadable", run.Errors);
        _xml.WriteEndElement();
    }

    private void WriteCase(CaseResult result, CaseRun run)
    {
        Place place = result.Case.Name.Place;
        _xml.WriteStartElement("testcase");
        WriteAttribute("name", result.Case.Name.Value);
        WriteAttribute("classname", run.RuleBook ?? "");
        WriteAttribute("file", place.Source?.Name ?? run.Name);
        WriteAttribute("line", place.Line);
        if (!result.IsMet)
        {
            IEnumerable<string> lines = result.Mismatches.Select(mismatch =>
                CaseText.Line(mismatch, _phrases)
            );
            WriteSaid("failure", "mismatch", [.. lines]);
        }

        _xml.WriteEndElement();
    }

    private void WriteSaid(string element, string type, IReadOnlyList<string> lines)
    {
        _xml.WriteStartElement(element);
        WriteAttribute("message", lines[0]);
        WriteAttribute("type", type);
        _xml.WriteString(string.Join('\n', lines.Select(Legible)));
        _xml.WriteEndElement();
    }

    private void WriteAttribute(string name, int number) =>
        _xml.WriteAttributeString(name, Phrases.Number(number));

    private void WriteAttribute(string name, string text) =>
        _xml.WriteAttributeString(name, Legible(text));

    // On one line; what XML cannot hold, not even escaped, is shown as the character for the unknown.
    private static string Legible(string text)
    {
        var legible = new StringBuilder(text.Length);
        foreach (Rune rune in text.ReplaceLineEndings(" ").EnumerateRunes())
        {
            bool isXml = rune.Value == '\t' || rune.Value is >= 0x20 and not (0xFFFE or 0xFFFF);
            legible.Append(isXml ? rune.ToString() : "\uFFFD");
        }

        return legible.ToString();
    }
}
