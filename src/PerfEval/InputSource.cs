using System.Security.Cryptography;
using System.Text;
using PerfEval.Evaluation;

namespace PerfEval;

/// <summary>The bytes of an input under the name its caller gave it.</summary>
internal sealed record InputSource(string Name, byte[] Bytes)
{
    /// <summary>The input as the record names it.</summary>
    public InputFile File => new(Name, Convert.ToHexStringLower(SHA256.HashData(Bytes)));

    public static InputSource FromFile(string path)
    {
        ArgumentNullException.ThrowIfNull(path);
        return new InputSource(path, System.IO.File.ReadAllBytes(path));
    }

    public static InputSource FromStream(Stream stream, string name)
    {
        ArgumentNullException.ThrowIfNull(stream);
        ArgumentNullException.ThrowIfNull(name);
        using var copy = new MemoryStream();
        stream.CopyTo(copy);
        return new InputSource(name, copy.ToArray());
    }

    public static InputSource FromText(string text, string name)
    {
        ArgumentNullException.ThrowIfNull(text);
        ArgumentNullException.ThrowIfNull(name);
        return new InputSource(name, Encoding.UTF8.GetBytes(text));
    }
}
