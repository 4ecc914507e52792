using NodaTime;
using NodaTime.Text;
using PerfEval.Diagnostics;
using PerfEval.Text;

namespace PerfEval.Results;

/// <summary>What is wrong with a text that is no date.</summary>
/// <param name="Wording">What is said.</param>
/// <param name="Arguments">What is said about it.</param>
internal sealed record DateFault(Wording Wording, IReadOnlyList<Argument> Arguments)
{
    /// <summary>Tells what is wrong with a text for which <see cref="WrittenDate.Read"/> finds no date.</summary>
    public static DateFault Of(SourcedText text) =>
        WrittenDate.ReadYearLast(text.Value) is { } readings
            ? new DateFault(
                Catalogue.DateNotYearFirst,
                [
                    ("text", text.Value),
                    ("dayFirst", Show(readings.DayFirst)),
                    ("monthFirst", Show(readings.MonthFirst)),
                ]
            )
            : new DateFault(Catalogue.NotADate, [("text", text.Value)]);

    private static LocalizedText Show(LocalDate? date) =>
        date is { } day
            ? new LocalizedText(LocalDatePattern.Iso.Format(day))
            : new LocalizedText("no date", "无此日期");
}
