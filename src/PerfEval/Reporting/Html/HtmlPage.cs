using System.Runtime.CompilerServices;
using System.Text;

namespace PerfEval.Reporting.Html;

/// <summary>
/// Writes HTML: what stands in the source is markup, what stands in a hole is text and is always escaped.
/// There is no way to write a text of a file as markup.
/// </summary>
/// <remarks>The markup is well-formed XML too, so that a program can read it; attributes stand in single quotes.</remarks>
internal sealed class HtmlPage(TextWriter writer)
{
    /// <summary>Writes markup, and ends the line.</summary>
    public void Line([InterpolatedStringHandlerArgument("")] HtmlMarkup markup) =>
        WriteMarkup("\n");

    /// <summary>Writes markup; what follows stands on the same line.</summary>
    public HtmlPage Part([InterpolatedStringHandlerArgument("")] HtmlMarkup markup) => this;

    internal void WriteMarkup(string markup) => writer.Write(markup);

    // What HTML cannot hold becomes a space, or the sign for what was no character.
    internal void WriteText(string text)
    {
        foreach (Rune rune in text.EnumerateRunes())
        {
            switch (rune.Value)
            {
                case '&':
                    writer.Write("&amp;");
                    break;
                case '<':
                    writer.Write("&lt;");
                    break;
                case '>':
                    writer.Write("&gt;");
                    break;
                case '"':
                    writer.Write("&quot;");
                    break;
                case '\'':
                    writer.Write("&#39;");
                    break;
                case '\n':
                    writer.Write('\n');
                    break;
                case 0xFFFE or 0xFFFF:
                    writer.Write('\uFFFD');
                    break;
                default:
                    writer.Write(Rune.IsControl(rune) ? " " : rune.ToString());
                    break;
            }
        }
    }
}

/// <summary>A piece of markup with texts in its holes, written as it is made.</summary>
[InterpolatedStringHandler]
internal readonly ref struct HtmlMarkup
{
    public HtmlMarkup(int literalLength, int formattedCount, HtmlPage page) => Page = page;

    internal HtmlPage Page { get; }

    public void AppendLiteral(string markup) => Page.WriteMarkup(markup);

    public void AppendFormatted(string? text) => Page.WriteText(text ?? "");

    public void AppendFormatted(int number) => Page.WriteMarkup(Phrases.Number(number));
}
