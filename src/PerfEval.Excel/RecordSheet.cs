using NodaTime.Text;
using PerfEval.Excel.Forms;
using PerfEval.Excel.Sheets;
using PerfEval.Reporting;
using PerfEval.Text;

namespace PerfEval.Excel;

/// <summary>The sheet that says what an evaluation was made from, so that it can be made again.</summary>
internal static class RecordSheet
{
    /// <summary>Plans the sheet.</summary>
    /// <param name="result">The evaluation.</param>
    /// <param name="seal">Its seal, which stands last.</param>
    /// <param name="phrases">The reader's language.</param>
    public static SheetPlan Plan(EvaluationResult result, string seal, Phrases phrases) =>
        new()
        {
            Name = phrases.Title(Terms.Record),
            Columns =
            [
                new SheetColumn(phrases.Say("Fact", "事项"), 30),
                new SheetColumn(phrases.Say("Content", "内容"), 90),
            ],
            Above =
            [
                [
                    new SheetCell(
                        phrases.Say("What the evaluation was made from", "评价的依据"),
                        Look.Title
                    ),
                ],
            ],
            Rows = Facts(result, seal, phrases)
                .Select(fact =>
                    (IReadOnlyList<SheetCell>)
                        [
                            new SheetCell(fact.Name, Look.Text),
                            new SheetCell(Workbooks.Fit(fact.Value, phrases), Look.Text),
                        ]
                ),
            PrintedColumns = 2,
        };

    private static IEnumerable<(string Name, string Value)> Facts(
        EvaluationResult result,
        string seal,
        Phrases phrases
    )
    {
        EvaluationRecord record = result.Record;
        yield return (phrases.Say("Version of PerfEval", "PerfEval 版本"), record.EngineVersion);
        yield return (phrases.Say("Id of the rule book", "指标体系标识"), result.Table.Id);
        foreach ((LocalizedText kind, InputFile file) in RecordLines.Inputs(record))
        {
            yield return (phrases.Title(kind), Read(file, phrases));
            yield return ("SHA-256", file.Sha256);
        }

        if (record is { RollUpFile: null, RollUp: not null })
        {
            yield return (
                phrases.Title(Terms.RollUp),
                phrases.Say("that of the rule book", "指标体系自带")
            );
        }

        yield return (
            phrases.Title(Terms.AsOf),
            Noted(
                LocalDatePattern.Iso.Format(record.AsOf),
                RecordLines.Source(record.AsOfSource, phrases),
                phrases
            )
        );
        yield return (
            phrases.Title(Terms.ReadingPolicy),
            RecordLines.Policy(record.Policy, phrases)
        );
        yield return (
            "--strict",
            record.IsStrict ? phrases.Say("yes", "是") : phrases.Say("no", "否")
        );
        yield return (
            phrases.Title(Terms.EvaluatedAt) + phrases.Say(" (UTC)", "（UTC）"),
            InstantPattern.ExtendedIso.Format(record.Instant)
        );
        yield return (phrases.Title(Terms.Seal), seal);
    }

    private static string Read(InputFile file, Phrases phrases) =>
        RecordLines.HowRead(file, phrases) is { } how ? Noted(file.Name, how, phrases)
        : file.Encoding is { } encoding ? Noted(file.Name, encoding, phrases)
        : file.Name;

    private static string Noted(string text, string note, Phrases phrases) =>
        phrases.Say($"{text} ({note})", $"{text}（{note}）");
}
