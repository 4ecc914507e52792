using System.Text;

namespace PerfEval.Cli.Input;

/// <summary>Finds encodings by name, those of Chinese tables among them.</summary>
internal static class Encodings
{
    /// <summary>Returns an encoding, or null if there is none of that name.</summary>
    /// <param name="name">The name, such as <c>gb18030</c>.</param>
    public static Encoding? Find(string name)
    {
        try
        {
            return CodePagesEncodingProvider.Instance.GetEncoding(name)
                ?? Encoding.GetEncoding(name);
        }
        catch (ArgumentException)
        {
            return null;
        }
    }
}
