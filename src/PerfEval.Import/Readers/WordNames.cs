using System.Xml.Linq;

namespace PerfEval.Import.Readers;

/// <summary>Elements and attributes of Word's XML by their local names, in the older and in the strict namespace alike.</summary>
internal static class WordNames
{
    /// <summary>Returns the children with a name.</summary>
    public static IEnumerable<XElement> Children(this XElement element, string name) =>
        element.Elements().Where(child => child.Name.LocalName == name);

    /// <summary>Returns the first child with a name; null for none.</summary>
    public static XElement? Child(this XElement? element, string name) =>
        element?.Elements().FirstOrDefault(child => child.Name.LocalName == name);

    /// <summary>Returns an attribute by its name; null for none.</summary>
    public static string? Value(this XElement? element, string name = "val") =>
        element?.Attributes().FirstOrDefault(attribute => attribute.Name.LocalName == name)?.Value;

    /// <summary>Returns an attribute that is a whole number from 0 on; null for none, and for anything else.</summary>
    public static int? Number(this XElement? element, string name = "val") =>
        int.TryParse(
            element.Value(name),
            System.Globalization.NumberStyles.None,
            System.Globalization.CultureInfo.InvariantCulture,
            out int number
        )
            ? number
            : null;

    /// <summary>Tells whether a switch is on: it stands there, and is not turned off.</summary>
    public static bool IsOn(this XElement? element) =>
        element is not null && element.Value() is null or not ("0" or "false" or "off");
}
