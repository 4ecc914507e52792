using PerfEval.Inputs;
using PerfEval.Text;
using YamlDotNet.Core;

namespace PerfEval.Yaml;

/// <summary>What holds of a YAML file whichever way it is read.</summary>
internal static class YamlText
{
    /// <summary>How deep lists and mappings may lie in each other.</summary>
    public const int MostLevels = 64;

    /// <summary>How many texts, lists and mappings a file may hold, keys among them.</summary>
    public const int MostNodes = 500_000;

    /// <summary>Returns how a scalar is written.</summary>
    public static ScalarForm FormOf(ScalarStyle style) =>
        style switch
        {
            ScalarStyle.Plain => ScalarForm.Plain,
            ScalarStyle.Literal or ScalarStyle.Folded => ScalarForm.Block,
            _ => ScalarForm.Quoted,
        };

    /// <summary>Tells whether a value stands in the file to the letter.</summary>
    public static bool IsLiteral(string value, Place place) =>
        place
            .Source!.Text.AsSpan(place.Start, place.Length)
            .Contains(value, StringComparison.Ordinal);

    /// <summary>Tells whether escapes such as <c>"\u202E"</c> bring in what the file itself does not hold.</summary>
    public static bool HoldsHidden(string value, Place place) =>
        !IsLiteral(value, place)
        && (SourceDecoder.IndexOfControl(value) >= 0 || SourceDecoder.IndexOfDisguise(value) >= 0);
}
