using System.Text;
using System.Xml;
using PerfEval.Evaluation;
using PerfEval.Text;

namespace PerfEval.Reporting;

/// <summary>Writes what came of cases as JUnit XML, which build servers show beside other tests.</summary>
/// <remarks>
/// A file is a suite, and a case a test; a file that cannot be read is a test in error. No time is stated, so that the
/// same cases give the same bytes.
/// </remarks>
public sealed class CasesJUnit
{
    private readonly Phrases _phrases;
    private readonly XmlWriter _xml;

    private CasesJUnit(Language language, XmlWriter xml) =>
        (_phrases, _xml) = (new Phrases(language), xml);

    /// <summary>Writes the files as one document in UTF-8, indented, with a line feed at the end.</summary>
    /// <param name="files">What came of each file.</param>
    /// <param name="language">The language of the messages.</param>
    /// <param name="stream">Where to write.</param>
    public static void Write(IReadOnlyList<CaseFile> files, Language language, Stream stream)
    {
        ArgumentNullException.ThrowIfNull(files);
        ArgumentNullException.ThrowIfNull(stream);
        var settings = new XmlWriterSettings
        {
            Encoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false),
            Indent = true,
            NewLineChars = "\n",
        };
        using (var xml = XmlWriter.Create(stream, settings))
        {
            new CasesJUnit(language, xml).Write(files);
        }

        stream.WriteByte((byte)'\n');
    }

    private void Write(IReadOnlyList<CaseFile> files)
    {
        _xml.WriteStartElement("testsuites");
        WriteAttribute("name", "perfeval test");
        WriteCounts(files);
        foreach (CaseFile file in files)
        {
            _xml.WriteStartElement("testsuite");
            WriteAttribute("name", file.Name);
            WriteCounts([file]);
            WriteUnconfirmed(file);
            WriteErrors(file);
            foreach (CaseResult result in file.Results)
            {
                WriteCase(result, file);
            }

            _xml.WriteEndElement();
        }

        _xml.WriteEndElement();
    }

    private void WriteCounts(IReadOnlyList<CaseFile> files)
    {
        int errors = files.Count(file => file.Errors.Count > 0);
        WriteAttribute("tests", files.Sum(file => file.Results.Count) + errors);
        WriteAttribute("failures", files.Sum(file => file.Results.Count(result => !result.IsMet)));
        WriteAttribute("errors", errors);
        WriteAttribute("skipped", 0);
    }

    // JUnit knows no test that was run and that nobody has confirmed.
    private void WriteUnconfirmed(CaseFile file)
    {
        int unconfirmed = file.Results.Count(result => !result.Case.IsConfirmed);
        _xml.WriteStartElement("properties");
        _xml.WriteStartElement("property");
        WriteAttribute("name", "unconfirmed");
        WriteAttribute("value", unconfirmed);
        _xml.WriteEndElement();
        _xml.WriteEndElement();
    }

    private void WriteErrors(CaseFile file)
    {
        if (file.Errors.Count == 0)
        {
            return;
        }

        _xml.WriteStartElement("testcase");
        WriteAttribute("name", file.Name);
        WriteAttribute("classname", "perfeval");
        WriteAttribute("file", file.Name);
        WriteSaid("error", "unreadable", file.Errors);
        _xml.WriteEndElement();
    }

    private void WriteCase(CaseResult result, CaseFile file)
    {
        Place place = result.Case.Name.Place;
        _xml.WriteStartElement("testcase");
        WriteAttribute("name", result.Case.Name.Value);
        WriteAttribute("classname", file.RuleBook ?? "");
        WriteAttribute("file", place.Source?.Name ?? file.Name);
        WriteAttribute("line", place.Line);
        if (!result.IsMet)
        {
            IEnumerable<string> lines = result.Mismatches.Select(mismatch =>
                CaseReport.Line(mismatch, _phrases)
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
