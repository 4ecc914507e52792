using PerfEval.Text.Origins;

namespace PerfEval.Diagnostics;

/// <summary>How files are called in what is written: as their caller named them, or by the last part of that name.</summary>
/// <remarks>A record for the file is complete; what a server answers tells nobody where its files lie.</remarks>
internal sealed class FileNaming
{
    private readonly bool _isShort;

    private FileNaming(bool isShort) => _isShort = isShort;

    /// <summary>As they were named, usually by their path.</summary>
    public static FileNaming AsGiven { get; } = new(false);

    /// <summary>By what stands behind the last slash or backslash: <c>2019.yaml</c> of <c>/srv/rules/2019.yaml</c>.</summary>
    public static FileNaming WithoutFolder { get; } = new(true);

    /// <summary>Returns what a file is called.</summary>
    /// <param name="name">Its name as given.</param>
    public string Of(string name) =>
        _isShort ? name[(name.AsSpan().TrimEnd("/\\").LastIndexOfAny('/', '\\') + 1)..] : name;

    /// <summary>Returns a text, in which a path that begins at a root, and the place in a file, is what the file is called.</summary>
    /// <remarks>A path that an author wrote relative to a file of theirs tells nothing of the machine, and stays.</remarks>
    /// <param name="text">What a finding names: a path as written, a place such as <c>/srv/rules/2019.yaml(41,18)</c>, or something else.</param>
    public string OfNamed(string text) =>
        IsRooted(text) || IsPlace(text) || IsCell(text) ? Of(text) : text;

    // On any system: /srv/rules, \\server\rules, C:\rules.
    private static bool IsRooted(string text) =>
        text is ['/' or '\\', ..] or [_, ':', '/' or '\\', ..];

    private static bool IsCell(string text) =>
        text.LastIndexOf('!') is > 0 and var mark
        && text.AsSpan(0, mark).Contains('#')
        && CellAddress.Read(text[(mark + 1)..]) is not null;

    private static bool IsPlace(string text) =>
        text is [.., ')']
        && text.LastIndexOf('(') is > 0 and var open
        && text.AsSpan(open + 1)[..^1] is var inner
        && inner.Contains(',')
        && inner.IndexOfAnyExceptInRange('0', '9') == inner.IndexOf(',');
}
