using PerfEval.Cli.Output;

namespace PerfEval.Cli.Evaluating;

/// <summary>Reads in which forms a command writes: as <c>--format</c> says, or as the ending of each file does.</summary>
internal static class ChosenForms
{
    /// <summary>Reads the options, and says what is wrong with them.</summary>
    /// <param name="all">The forms that the command knows.</param>
    /// <param name="standard">The form of the standard output where <c>--format</c> is not given.</param>
    /// <param name="files">The files that <c>-o</c> names; none for the standard output.</param>
    /// <param name="format">What <c>--format</c> says; null where it is not given.</param>
    /// <param name="terminal">Where to say it, and where the standard output is.</param>
    /// <returns>The form of each file, or that of the standard output; null where they are wrong.</returns>
    public static IReadOnlyList<TForm>? Of<TForm>(
        IReadOnlyList<TForm> all,
        TForm standard,
        string[] files,
        string? format,
        Terminal terminal
    )
        where TForm : WrittenForm
    {
        if (Fault(all, files, format, terminal) is { } fault)
        {
            IEnumerable<string> endings = all.SelectMany(form => form.Endings);
            terminal.Say(
                $"{fault} The endings are: {string.Join(", ", endings)}.",
                $"{fault}可用的扩展名：{string.Join("、", endings)}。"
            );
            return null;
        }

        List<TForm> forms = files.Length switch
        {
            0 => [format is null ? standard : Named(format)],
            1 when format is not null => [Named(format)],
            _ => [.. files.Select(file => all.First(form => form.IsAskedForBy(file)))],
        };
        return Outputs.IsRefused(forms[0].Name, files.FirstOrDefault(), terminal) ? null : forms;

        TForm Named(string name) => all.Single(form => form.Name == name);
    }

    private static string? Fault(
        IEnumerable<WrittenForm> all,
        string[] files,
        string? format,
        Terminal terminal
    )
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
            && files.FirstOrDefault(file => !all.Any(form => form.IsAskedForBy(file)))
                is { } unknown
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
}
