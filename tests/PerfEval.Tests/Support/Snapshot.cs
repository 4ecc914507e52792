using System.Runtime.CompilerServices;

namespace PerfEval.Tests.Support;

/// <summary>
/// Compares wide text with <c>Class.Method.verified.txt</c> beside the test. A difference leaves
/// <c>Class.Method.received.txt</c>, to be looked at and renamed if it is right.
/// </summary>
public static class Snapshot
{
    public static void Match(
        string actual,
        [CallerFilePath] string file = "",
        [CallerMemberName] string method = ""
    )
    {
        string name = $"{Path.GetFileNameWithoutExtension(file)}.{method}";
        string folder = Path.GetDirectoryName(file)!;
        string verified = Path.Combine(folder, name + ".verified.txt");
        string received = Path.Combine(folder, name + ".received.txt");
        string expected = File.Exists(verified) ? File.ReadAllText(verified) : "";
        if (expected == actual)
        {
            File.Delete(received);
            return;
        }

        File.WriteAllText(received, actual);
        Assert.Equal(expected, actual);
        Assert.Fail($"{name}.verified.txt is missing; {name}.received.txt is what it would be.");
    }

    /// <summary>Returns a text in which every SHA-256 is a nought, since it depends on where files lie, and when they were read.</summary>
    public static string WithoutHashes(string text) =>
        System.Text.RegularExpressions.Regex.Replace(text, "[0-9a-f]{64}", "0");
}
