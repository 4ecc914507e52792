using System.Text;
using System.Text.RegularExpressions;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using PerfEval.Diagnostics;
using PerfEval.Import.Grids;
using PerfEval.Inputs;
using PerfEval.Text;

namespace PerfEval.Import.Readers;

/// <summary>Reads HTML as browsers and Word save it; no script runs, and nothing that it names is loaded.</summary>
internal sealed partial class HtmlReader : IGridReader
{
    // Word says within the first lines which encoding it wrote.
    private const int Looked = 4096;

    /// <inheritdoc/>
    public bool Reads(string ending) => ending is ".html" or ".htm";

    /// <inheritdoc/>
    public IReadOnlyList<Block>? Read(InputBytes input, Findings findings)
    {
        if (
            SourceDecoder.Decode(input.Name, input.Bytes, Declared(input.Bytes), new Findings())
            is not { } source
        )
        {
            findings.Add(
                Catalogue.NotReadable,
                new SourceText(input.Name, "").At(0, 0),
                ("kind", new LocalizedText("HTML (.html)", "网页（.html）"))
            );
            return null;
        }

        if (HtmlScan.IsTooMuch(source.Text))
        {
            throw new TooMuchToImportException();
        }

        var reading = new HtmlReading(input.Name, findings);
        INode? body = new HtmlParser().ParseDocument(source.Text).Body;
        if (body is not null)
        {
            reading.Take(body);
        }

        return reading.Blocks;
    }

    private static Encoding? Declared(byte[] bytes)
    {
        string head = Encoding.Latin1.GetString(bytes, 0, Math.Min(Looked, bytes.Length));
        return Charset().Match(head) is { Success: true } match
            ? TextEncodings.Find(match.Groups["name"].Value)
            : null;
    }

    [GeneratedRegex(
        @"charset\s*=\s*[""']?(?<name>[A-Za-z0-9_-]+)",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture,
        1000
    )]
    private static partial Regex Charset();
}
