using PerfEval.Excel;

namespace PerfEval.Cli.Evaluating;

/// <summary>The report of an evaluation, be it in memory or made while it is written.</summary>
internal sealed class EvaluationOutput
{
    private readonly EvaluationResult? _result;
    private readonly StreamedEvaluation? _evaluation;
    private readonly Action<SubjectEvaluation>? _afterSubject;

    public EvaluationOutput(EvaluationResult result) => _result = result;

    /// <summary>Creates a report that is made while it is written.</summary>
    /// <param name="evaluation">The evaluation.</param>
    /// <param name="afterSubject">Called after each subject.</param>
    public EvaluationOutput(
        StreamedEvaluation evaluation,
        Action<SubjectEvaluation> afterSubject
    ) => (_evaluation, _afterSubject) = (evaluation, afterSubject);

    public void WriteJson(Stream stream) =>
        Write(
            result => EvaluationReport.WriteJson(result, stream),
            evaluation => EvaluationReport.WriteJson(evaluation, stream, _afterSubject)
        );

    public void WriteCsv(TextWriter writer) =>
        Write(
            result => EvaluationReport.WriteCsv(result, writer),
            evaluation => EvaluationReport.WriteCsv(evaluation, writer, _afterSubject)
        );

    public void WriteHtml(Language language, TextWriter writer) =>
        Write(
            result => EvaluationReport.WriteHtml(result, writer, language),
            evaluation => EvaluationReport.WriteHtml(evaluation, writer, language, _afterSubject)
        );

    /// <summary>Writes a workbook, which is made of an evaluation in memory only.</summary>
    public void WriteWorkbook(Language language, Stream stream) =>
        EvaluationWorkbook.Write(_result!, stream, language);

    public void WriteText(Language language, TextWriter writer, int? columns) =>
        Write(
            result => EvaluationReport.WriteText(result, writer, language, columns),
            evaluation =>
                EvaluationReport.WriteText(evaluation, writer, language, columns, _afterSubject)
        );

    public void WriteMarkdown(Language language, TextWriter writer) =>
        Write(
            result => EvaluationReport.WriteMarkdown(result, writer, language),
            evaluation =>
                EvaluationReport.WriteMarkdown(evaluation, writer, language, _afterSubject)
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
