using PerfEval.Excel;
using PerfEval.Reporting;

namespace PerfEval.Cli.Evaluating;

/// <summary>The report of an evaluation, be it in memory or made while it is written.</summary>
internal sealed class EvaluationReport
{
    private readonly EvaluationResult? _result;
    private readonly StreamedEvaluation? _evaluation;
    private readonly Action<SubjectEvaluation>? _afterSubject;

    public EvaluationReport(EvaluationResult result) => _result = result;

    /// <summary>Creates a report that is made while it is written.</summary>
    /// <param name="evaluation">The evaluation.</param>
    /// <param name="afterSubject">Called after each subject.</param>
    public EvaluationReport(
        StreamedEvaluation evaluation,
        Action<SubjectEvaluation> afterSubject
    ) => (_evaluation, _afterSubject) = (evaluation, afterSubject);

    public void WriteJson(Stream stream) =>
        Write(
            result => EvaluationJson.Write(result, stream),
            evaluation => EvaluationJson.Write(evaluation, stream, _afterSubject)
        );

    public void WriteCsv(TextWriter writer) =>
        Write(
            result => EvaluationCsv.Write(result, writer),
            evaluation => EvaluationCsv.Write(evaluation, writer, _afterSubject)
        );

    public void WriteHtml(Language language, TextWriter writer) =>
        Write(
            result => EvaluationHtml.Write(result, language, writer),
            evaluation => EvaluationHtml.Write(evaluation, language, writer, _afterSubject)
        );

    /// <summary>Writes a workbook, which is made of an evaluation in memory only.</summary>
    public void WriteWorkbook(Language language, Stream stream) =>
        EvaluationWorkbook.Write(_result!, language, stream);

    public void WriteText(Language language, TextWriter writer, int? columns) =>
        Write(
            result => EvaluationText.Write(result, language, writer, columns),
            evaluation => EvaluationText.Write(evaluation, language, writer, _afterSubject, columns)
        );

    public void WriteMarkdown(Language language, TextWriter writer) =>
        Write(
            result => EvaluationMarkdown.Write(result, language, writer),
            evaluation => EvaluationMarkdown.Write(evaluation, language, writer, _afterSubject)
        );

    private void Write(Action<EvaluationResult> whole, Action<StreamedEvaluation> asMade)
    {
        if (_result is not null)
        {
            whole(_result);
        }
        else
        {
            asMade(_evaluation!);
        }
    }
}
