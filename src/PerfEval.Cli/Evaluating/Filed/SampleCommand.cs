using System.CommandLine;
using System.Globalization;
using PerfEval.Cli.Options;
using PerfEval.Cli.Output;

namespace PerfEval.Cli.Evaluating.Filed;

/// <summary><c>perfeval sample</c>: draws results of a record that are to be measured again.</summary>
internal static class SampleCommand
{
    public static Command Create(Terminal terminal)
    {
        Argument<string> record = Arguments.Record(terminal);
        var count = new Option<string?>("--count")
        {
            Description = terminal.Text(
                "How many results to draw; where there are no more, all are drawn.",
                "抽取多少个结果；结果不足时全部抽取。"
            ),
            HelpName = "N",
            Required = true,
        };
        Arguments.Refuse(
            count,
            written =>
                CountOf(written) is not null
                    ? null
                    : terminal.Text(
                        $"'{written}' is no count. Write a whole number of at least 1, such as 12.",
                        $"“{written}”不是可抽取的个数。请写不小于 1 的整数，例如 12。"
                    )
        );
        var seed = new Option<string?>("--seed")
        {
            Description = terminal.Text(
                "Any text that was settled before the results were known; the same text draws the same sample.",
                "任意文字，应在结果公布之前确定；相同的文字抽出相同的样本。"
            ),
            HelpName = "TEXT",
            Required = true,
        };
        Arguments.Refuse(
            seed,
            written =>
                string.IsNullOrWhiteSpace(written)
                    ? terminal.Text(
                        "The seed is empty, and nobody settled it. Write a text such as 'audit 2020'.",
                        "种子为空，等于没有人确定过。请写一段文字，例如“2020年审计”。"
                    )
                    : null
        );
        Option<string?> file = Outputs.Option(
            terminal.Text(
                "Write to a file instead of the standard output: .csv is the sheet with what was claimed, .yaml an empty results file.",
                "写入文件，而不是标准输出：.csv 为列有所报结果的表，.yaml 为空白的实际完成值文件。"
            )
        );
        Option<bool> bom = Outputs.Bom(terminal);
        var command = new Command(
            "sample",
            terminal.Text(
                "Draw results of a record that are to be measured again, so that anybody can draw the same.",
                "从评价记录中抽取需要复核的结果，任何人都能抽出相同的样本。"
            )
        )
        {
            record,
            count,
            seed,
            file,
            bom,
        };
        command.SetAction(parsed =>
            new SampleRun(terminal)
            {
                Record = parsed.GetRequiredValue(record),
                Count = CountOf(parsed.GetRequiredValue(count)!)!.Value,
                Seed = parsed.GetRequiredValue(seed)!,
                File = parsed.GetValue(file),
                HasBom = parsed.GetValue(bom),
            }.Execute()
        );
        return command;
    }

    private static int? CountOf(string written) =>
        int.TryParse(written, NumberStyles.None, CultureInfo.InvariantCulture, out int count)
        && count > 0
            ? count
            : null;
}
