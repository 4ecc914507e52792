using System.Text;
using System.Xml;
using DocumentFormat.OpenXml.Packaging;

namespace PerfEval.Excel.Sheets;

/// <summary>Goes through the XML of a workbook's part from element to element; nothing of it is kept, however large it is.</summary>
internal static class PartXml
{
    // As Excel writes them, and as the strict form of the standard has them.
    private static readonly string[] Namespaces =
    [
        "http://schemas.openxmlformats.org/spreadsheetml/2006/main",
        "http://purl.oclc.org/ooxml/spreadsheetml/main",
    ];

    private static readonly string[] Relations =
    [
        "http://schemas.openxmlformats.org/officeDocument/2006/relationships",
        "http://purl.oclc.org/ooxml/officeDocument/relationships",
    ];

    /// <summary>Opens a part, and stands at its root.</summary>
    /// <param name="part">The part.</param>
    /// <param name="root">The name of its root.</param>
    /// <exception cref="InvalidDataException">Its root is another element.</exception>
    /// <exception cref="XmlException">It is no XML.</exception>
    public static XmlReader Open(OpenXmlPart part, string root)
    {
        var xml = XmlReader.Create(
            part.GetStream(FileMode.Open, FileAccess.Read),
            new XmlReaderSettings { CloseInput = true }
        );
        if (
            xml.MoveToContent() == XmlNodeType.Element
            && xml.LocalName == root
            && Namespaces.Contains(xml.NamespaceURI)
        )
        {
            return xml;
        }

        xml.Dispose();
        throw new InvalidDataException();
    }

    /// <summary>Goes through the elements that lie directly in the one at which the XML stands.</summary>
    /// <param name="xml">The XML; at each step it stands at a child, of which as much may be read as one wants.</param>
    /// <returns>Their names, in their order; elements of other formats are left out.</returns>
    public static IEnumerable<string> Children(XmlReader xml)
    {
        if (xml.IsEmptyElement)
        {
            yield break;
        }

        int depth = xml.Depth;
        string format = xml.NamespaceURI;
        while (xml.Read() && xml.Depth > depth)
        {
            if (
                xml.NodeType == XmlNodeType.Element
                && xml.Depth == depth + 1
                && xml.NamespaceURI == format
            )
            {
                yield return xml.LocalName;
            }
        }
    }

    /// <summary>Goes through those children that have a name.</summary>
    /// <inheritdoc cref="Children(XmlReader)"/>
    public static IEnumerable<string> Children(XmlReader xml, string name) =>
        Children(xml).Where(child => child == name);

    /// <summary>Reads the text of the element at which the XML stands.</summary>
    /// <exception cref="InvalidDataException">It holds elements.</exception>
    public static string Text(XmlReader xml)
    {
        string text = "";
        StringBuilder? further = null;
        bool isOpen = !xml.IsEmptyElement;
        while (isOpen && xml.Read() && xml.NodeType != XmlNodeType.EndElement)
        {
            if (xml.NodeType == XmlNodeType.Element)
            {
                throw new InvalidDataException();
            }

            if (xml.NodeType is XmlNodeType.Comment or XmlNodeType.ProcessingInstruction)
            {
                continue;
            }

            // Nearly always it is of one piece.
            if (text.Length == 0)
            {
                text = xml.Value;
            }
            else
            {
                (further ??= new StringBuilder(text)).Append(xml.Value);
            }
        }

        return further?.ToString() ?? text;
    }

    /// <summary>Returns the relation that the element at which the XML stands names; null for none.</summary>
    public static string? Relation(XmlReader xml) =>
        Relations
            .Select(format => xml.GetAttribute("id", format))
            .FirstOrDefault(id => id is not null);
}
