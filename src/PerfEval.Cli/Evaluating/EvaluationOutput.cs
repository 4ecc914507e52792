using System.CommandLine;
using PerfEval.Cli.Options;
using PerfEval.Cli.Output;

namespace PerfEval.Cli.Evaluating;

/// <summary>Where an evaluation is written, and in which forms: to files, all in one run, or to the standard output.</summary>
internal sealed class EvaluationOutput
{
    private readonly IReadOnlyList<PaperForm> _forms;
    private readonly bool _hasBom;

    private EvaluationOutput(
        IReadOnlyList<string> files,
        IReadOnlyList<PaperForm> forms,
        bool hasBom
    ) => (Files, _forms, _hasBom) = (files, forms, hasBom);

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
    /// <returns>The output; null where it is wrong.</returns>
    public static EvaluationOutput? Of(
        string command,
        string[] files,
        string? format,
        bool hasBom,
        Terminal terminal
    )
    {
        if (Fault(files, format, terminal) is { } fault)
        {
            string endings = string.Join(", ", PaperForm.Endings);
            terminal.Say(
                $"{fault} The endings are: {endings}.",
                $"{fault}可用的扩展名：{string.Join("、", PaperForm.Endings)}。"
            );
            return null;
        }

        List<PaperForm> forms = files.Length switch
        {
            0 => [PaperForm.Named(format ?? PaperForm.Text.Name)],
            1 when format is not null => [PaperForm.Named(format)],
            _ => [.. files.Select(file => PaperForm.OfEnding(file)!)],
        };
        if (hasBom && !forms.Contains(PaperForm.Csv))
        {
            terminal.Say(
                $"--bom belongs to CSV, and no output is CSV. See 'perfeval {command} --help'.",
                $"--bom 只用于 CSV，而没有任何输出是 CSV。参见 'perfeval {command} --help'。"
            );
            return null;
        }

        return Outputs.IsRefused(forms[0].Name, files.FirstOrDefault(), terminal)
            ? null
            : new EvaluationOutput(files, forms, hasBom);
    }

    private static string? Fault(string[] files, string? format, Terminal terminal)
    {
        if (files.Length > 1 && format is not null)
        {
            return terminal.Text(
                $"--format stands for the standard output or for one -o, and there are {files.Length}. Leave it out: the ending of each file says its form.",
                $"--format 只用于标准输出或单个 -o，而这里有 {files.Length} 个 -o。请去掉它：格式由各文件的扩展名决定。"
            );
        }

        if (
            format is null
            && files.FirstOrDefault(file => PaperForm.OfEnding(file) is null) is { } unknown
        )
        {
            string ending = Path.GetExtension(unknown);
            return ending.Length == 0
                ? terminal.Text(
                    $"'{unknown}' has no ending that says its form.",
                    $"“{unknown}”没有表示格式的扩展名。"
                )
                : terminal.Text(
                    $"'{ending}', the ending of '{unknown}', says no form.",
                    $"“{unknown}”的扩展名 {ending} 不表示任何格式。"
                );
        }

        for (int i = 1; i < files.Length; i++)
        {
            if (
                Array.Find(files[..i], earlier => Input.Files.AreSame(earlier, files[i])) is
                { } first
            )
            {
                return first == files[i]
                    ? terminal.Text(
                        $"'{first}' is given twice. Name each file once.",
                        $"“{first}”写了两次。每个文件请只写一次。"
                    )
                    : terminal.Text(
                        $"'{first}' and '{files[i]}' are the same file. Name each file once.",
                        $"“{first}”和“{files[i]}”是同一个文件。每个文件请只写一次。"
                    );
            }
        }

        return null;
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

        write([.. Papers([terminal.Output], terminal.Language, terminal.PictureColumns)]);
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
