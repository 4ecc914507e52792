using PerfEval.Text;
using PerfEval.Text.Origins;

namespace PerfEval.Diagnostics;

/// <summary>
/// The words in which findings about results speak to whoever filled them in: of keys in YAML and JSON, of columns in CSV and
/// rows, of the headings of a workbook's columns, and of values alone where there is no file.
/// </summary>
/// <remarks>
/// A sentence names a word as a gap, such as <c>{form.share}</c>; which words fill it, the place of the finding tells. So no
/// sentence stands three times, and nobody in a workbook is told of YAML.
/// </remarks>
internal sealed class ResultsForm
{
    private const string Done = "57";
    private const string Whole = "60";
    private const string Due = "2019-09-30";
    private const string Completed = "2019-10-15";

    private static readonly ResultsForm Values = new(
        share: new($"{Done}/{Whole}", $" {Done}/{Whole}"),
        dates: new($"{Due}/{Completed}", $" {Due}/{Completed}"),
        notApplicable: new("give the reason as not applicable", "请注明不适用的原因"),
        ways: new(
            "a value, a share, dates, or why it does not apply",
            "数值、分数、日期，或不适用的原因"
        ),
        claimed: Terms.With("the", Terms.PointsClaimed),
        claimedGrade: Terms.With("the", Terms.GradeClaimed),
        deviation: Terms.With("the", Terms.Deviation),
        rulebook: new("the rule book of the results", "结果所属的指标体系"),
        asOf: new("the day of the evaluation", "评价的截至日期"),
        subject: new("its name", "单位名称")
    );

    private static readonly ResultsForm Keys = new(
        share: new($"{{done: {Done}, of: {Whole}}}", $" {{done: {Done}, of: {Whole}}}"),
        dates: new(
            $"{{due: {Due}, completed: {Completed}}}",
            $" {{due: {Due}, completed: {Completed}}}"
        ),
        notApplicable: new("write {notApplicable: reason}", "请写 {notApplicable: 原因}"),
        ways: new(
            "a value, {done, of}, {due, completed} or {notApplicable}",
            " value、{done, of}、{due, completed} 或 {notApplicable}"
        ),
        claimed: new("claimed: {points: …}", " claimed: {points: …}"),
        claimedGrade: new("claimed: {grade: …}", " claimed: {grade: …}"),
        deviation: new("deviation: …", " deviation: …"),
        rulebook: new("rulebook:", " rulebook:"),
        asOf: new("asOf", " asOf"),
        subject: new("subject: …", " subject: …")
    );

    private static readonly ResultsForm Columns = OfColumns(
        key => new($"the column '{key}'", $"“{key}”/“{Heading(key).In(Language.Chinese)}”列"),
        rulebook: new("the file's rule book", "文件所属的指标体系"),
        asOf: new("the day of the evaluation (--as-of)", "评价的截至日期（--as-of）"),
        subject: new("the column 'subject'", "“subject”/“被评价单位”列")
    );

    private static readonly ResultsForm Cells = OfColumns(
        key =>
            new(
                $"the column '{Heading(key).In(Language.English)}'",
                $"“{Heading(key).In(Language.Chinese)}”列"
            ),
        rulebook: Beside("rulebook"),
        asOf: Beside("asOf"),
        subject: Beside("subject")
    );

    private readonly LocalizedText _share;
    private readonly LocalizedText _dates;
    private readonly LocalizedText _notApplicable;
    private readonly LocalizedText _ways;
    private readonly LocalizedText _claimed;
    private readonly LocalizedText _claimedGrade;
    private readonly LocalizedText _deviation;
    private readonly LocalizedText _rulebook;
    private readonly LocalizedText _asOf;
    private readonly LocalizedText _subject;

    private ResultsForm(
        LocalizedText share,
        LocalizedText dates,
        LocalizedText notApplicable,
        LocalizedText ways,
        LocalizedText claimed,
        LocalizedText claimedGrade,
        LocalizedText deviation,
        LocalizedText rulebook,
        LocalizedText asOf,
        LocalizedText subject
    )
    {
        (_share, _dates, _notApplicable) = (share, dates, notApplicable);
        (_claimed, _claimedGrade, _deviation) = (claimed, claimedGrade, deviation);
        (_ways, _rulebook, _asOf, _subject) = (ways, rulebook, asOf, subject);
    }

    /// <summary>Returns the words for who filled in what stands at a place; what stands nowhere is spoken of as a value alone.</summary>
    public static ResultsForm Of(Place place) =>
        place.Source?.Form switch
        {
            SourceForm.Csv or SourceForm.Row => Columns,
            SourceForm.Cell => Cells,
            SourceForm.Document => Keys,
            _ => Values,
        };

    /// <summary>Returns the words that fill a gap; null for a gap that no form fills.</summary>
    /// <param name="gap">The name of the gap, such as <c>form.share</c>.</param>
    /// <param name="language">The reader's language.</param>
    public string? Words(string gap, Language language)
    {
        LocalizedText? words = gap switch
        {
            "form.share" => _share,
            "form.dates" => _dates,
            "form.notApplicable" => _notApplicable,
            "form.ways" => _ways,
            "form.claimed" => _claimed,
            "form.claimedGrade" => _claimedGrade,
            "form.deviation" => _deviation,
            "form.rulebook" => _rulebook,
            "form.asOf" => _asOf,
            "form.subject" => _subject,
            _ => null,
        };
        return words?.In(language);
    }

    private static ResultsForm OfColumns(
        Func<string, LocalizedText> column,
        LocalizedText rulebook,
        LocalizedText asOf,
        LocalizedText subject
    ) =>
        new(
            share: Both(column("done"), Done, column("of"), Whole),
            dates: Both(column("due"), Due, column("completed"), Completed),
            notApplicable: new(
                $"give the reason in {English(column("notApplicable"))}",
                $"请在{Chinese(column("notApplicable"))}写明原因"
            ),
            ways: new(
                $"{English(column("value"))}, {English(column("done"))} with {English(column("of"))}, "
                    + $"{English(column("due"))} with {English(column("completed"))}, or {English(column("notApplicable"))}",
                $"{Chinese(column("value"))}，{Chinese(column("done"))}和{Chinese(column("of"))}，"
                    + $"{Chinese(column("due"))}和{Chinese(column("completed"))}，或{Chinese(column("notApplicable"))}"
            ),
            claimed: column("claimed"),
            claimedGrade: column("claimedGrade"),
            deviation: column("deviation"),
            rulebook,
            asOf,
            subject
        );

    private static LocalizedText Both(
        LocalizedText first,
        string inFirst,
        LocalizedText second,
        string inSecond
    ) =>
        new(
            $"{inFirst} in {English(first)} and {inSecond} in {English(second)}",
            $"在{Chinese(first)}填 {inFirst}、在{Chinese(second)}填 {inSecond}"
        );

    private static LocalizedText Beside(string fact)
    {
        LocalizedText heading = FormHeadings.Facts.First(known => known.Key == fact).Text;
        return new($"the cell beside '{English(heading)}'", $"“{Chinese(heading)}”旁的单元格");
    }

    private static LocalizedText Heading(string key) =>
        FormHeadings.Columns.First(known => known.Key == key).Text;

    private static string English(LocalizedText text) => text.In(Language.English);

    private static string Chinese(LocalizedText text) => text.In(Language.Chinese);
}
