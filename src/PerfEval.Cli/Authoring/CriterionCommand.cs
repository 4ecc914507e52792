using System.CommandLine;
using PerfEval.Cli.Options;
using PerfEval.Cli.Output;

namespace PerfEval.Cli.Authoring;

/// <summary><c>perfeval criterion</c>: says how texts are read.</summary>
internal static class CriterionCommand
{
    public static Command Create(Terminal terminal)
    {
        Argument<string[]> texts = Arguments.Texts(
            "TEXT",
            terminal.Text(
                "Criteria, each read alone; without any, the lines of the standard input.",
                "评价标准的原文，各条单独判读；不写则逐行读取标准输入。"
            )
        );
        Option<string> format = Arguments.TextOrJson(terminal);
        var command = new Command(
            "criterion",
            terminal.Text(
                "Say what a criterion denotes, or why it is not understood.",
                "说明评价标准的含义；不能判读的，说明原因。"
            )
        )
        {
            texts,
            format,
        };
        command.SetAction(parsed =>
        {
            string[] given = parsed.GetValue(texts) ?? [];
            return Run(
                given.Length > 0 ? given : Lines(terminal.In),
                parsed.GetRequiredValue(format) == "json",
                terminal
            );
        });
        return command;
    }

    private static int Run(IEnumerable<string> texts, bool isJson, Terminal terminal)
    {
        int code = ExitCode.Done;
        foreach (string text in texts)
        {
            SingleReading reading = CriterionReader.Read(text);
            if (isJson)
            {
                CriterionReport.WriteJson(reading, terminal.Out);
            }
            else
            {
                CriterionReport.WriteText(reading, terminal.Out, terminal.Language);
            }

            code = !reading.IsRead ? ExitCode.InputInError : code;
        }

        return code;
    }

    private static IEnumerable<string> Lines(TextReader reader)
    {
        while (reader.ReadLine() is { } line)
        {
            yield return line;
        }
    }
}
