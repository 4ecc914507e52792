using System.CommandLine;
using PerfEval.Cli.Options;
using PerfEval.Cli.Output;

namespace PerfEval.Cli.Evaluating;

/// <summary>Where an evaluation is written, and in which forms: to files, all in one run, or to the standard output.</summary>
internal sealed class EvaluationOutput
{
    private readonly IReadOnlyList<PaperForm> _forms;
    private readonly bool _hasBom;
    private readonly bool _isSummarized;

    private EvaluationOutput(
        IReadOnlyList<string> files,
        IReadOnlyList<PaperForm> forms,
        bool hasBom,
        bool isSummarized
    ) => (Files, _forms, _hasBom, _isSummarized) = (files, forms, hasBom, isSummarized);

    /// <summary>The files as named; none for the standard output.</summary>
    public IReadOnlyList<string> Files { get; }

    /// <summary>Whether the evaluation has to be made in memory.</summary>
    public bool NeedsMemory => _forms.Contains(PaperForm.Workbook);

    /// <summary>The option <c>--format</c> of commands that write an evaluation.</summary>
    public static Choice FormatOption(Terminal terminal) =>
        new("--format", ["text", "json", "jsonl", "csv", "markdown", "html", Outputs.Workbook])
        {
            Description = terminal.Text(
                "The form of the report on the standard output, or of a single -o whose ending does not say it. Default: text.",
                "报告写到标准输出时的格式，或单个 -o 的扩展名没有表示的格式。默认为 text。"
            ),
        };

    /// <summary>The option <c>-o</c> of commands that write an evaluation.</summary>
    public static Option<string[]> FilesOption(Terminal terminal) =>
        Outputs.Several(
            terminal.Text(
                "Write the report to a file instead of the standard output, in the form that its ending says; may be given several times.",
                "将报告写入文件，而不是标准输出，格式由扩展名决定；可以写多次。"
            )
        );

    /// <summary>Reads the options, and says what is wrong with them.</summary>
    /// <param name="command">The command whose help tells of them.</param>
    /// <param name="files">The files as named.</param>
    /// <param name="format">What <c>--format</c> says; null where it is not given.</param>
    /// <param name="hasBom">Whether CSV begins with a byte order mark.</param>
    /// <param name="terminal">Where to say it, and where the standard output is.</param>
    /// <param name="isSummarized">Whether text is a summary where it goes to a terminal.</param>
    /// <returns>The output; null where it is wrong.</returns>
    public static EvaluationOutput? Of(
        string command,
        string[] files,
        string? format,
        bool hasBom,
        Terminal terminal,
        bool isSummarized = false
    )
    {
        if (ChosenForms.Of(PaperForm.All, PaperForm.Text, files, format, terminal) is not { } forms)
        {
            return null;
        }

        if (hasBom && !forms.Contains(PaperForm.Csv))
        {
            terminal.Say(
                $"--bom belongs to CSV, and no output is CSV. See 'perfeval {command} --help'.",
                $"--bom 只用于 CSV，而没有任何输出是 CSV。参见 'perfeval {command} --help'。"
            );
            return null;
        }

        return new EvaluationOutput(files, forms, hasBom, isSummarized);
    }

    /// <summary>Writes an evaluation to all files, or to none of them.</summary>
    /// <param name="terminal">Where the standard output is, and where to say what went wrong.</param>
    /// <param name="write">Writes the papers.</param>
    /// <returns>Whether it could be written.</returns>
    public bool Write(Terminal terminal, Action<IReadOnlyList<EvaluationPaper>> write)
    {
        if (Files.Count > 0)
        {
            return Input.Files.WriteAll(
                Files,
                terminal,
                streams => write([.. Papers(streams, terminal.Language, columns: null)])
            );
        }

        bool isSummary = _isSummarized && terminal.IsOutputWatched && _forms[0] == PaperForm.Text;
        write(
            isSummary
                ?
                [
                    EvaluationPaper.Summary(
                        terminal.Output,
                        terminal.Language,
                        terminal.LineColumns
                    ),
                ]
                : [.. Papers([terminal.Output], terminal.Language, terminal.PictureColumns)]
        );
        return true;
    }

    private IEnumerable<EvaluationPaper> Papers(
        IReadOnlyList<Stream> streams,
        Language language,
        int? columns
    )
    {
        for (int i = 0; i < streams.Count; i++)
        {
            if (_hasBom && _forms[i] == PaperForm.Csv)
            {
                streams[i].Write("\uFEFF"u8);
            }

            yield return _forms[i].Paper(streams[i], language, columns);
        }
    }
}
