namespace PerfEval.Cli.Output;

/// <summary>How many findings of each weight a command met, whether they were printed or not.</summary>
internal sealed class FindingTally
{
    private long _errors;
    private long _warnings;
    private long _notes;

    /// <summary>Counts one.</summary>
    public void Add(Severity severity)
    {
        switch (severity)
        {
            case Severity.Error:
                _errors++;
                break;
            case Severity.Warning:
                _warnings++;
                break;
            default:
                _notes++;
                break;
        }
    }

    /// <summary>Returns the last line of the diagnostics: <c>3 errors, 2 warnings, 5 notes</c>; null where nothing was found.</summary>
    /// <param name="areNotesPrinted">Whether notes were printed; where not, it says how to see them.</param>
    /// <param name="terminal">In whose language.</param>
    public string? Line(bool areNotesPrinted, Terminal terminal)
    {
        string[] parts =
        [
            .. new[]
            {
                Of(_errors, new LocalizedText("error", "个错误"), terminal),
                Of(_warnings, new LocalizedText("warning", "个警告"), terminal),
                Of(_notes, new LocalizedText("note", "条提示"), terminal),
            }.OfType<string>(),
        ];
        if (parts.Length == 0)
        {
            return null;
        }

        string seen =
            _notes == 0 || areNotesPrinted ? ""
            : _notes == 1
                ? terminal.Text(" (see it with --all-findings)", "（用 --all-findings 查看）")
            : terminal.Text(" (see them with --all-findings)", "（用 --all-findings 查看）");
        return string.Join(terminal.Text(", ", "，"), parts) + seen;
    }

    private static string? Of(long count, LocalizedText thing, Terminal terminal) =>
        count == 0
            ? null
            : terminal.Text(
                FormattableString.Invariant(
                    $"{count:N0} {thing.In(Language.English)}{(count == 1 ? "" : "s")}"
                ),
                FormattableString.Invariant($"{count:N0} {thing.In(Language.Chinese)}")
            );
}
