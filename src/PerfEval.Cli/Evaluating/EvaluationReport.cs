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

    public void WriteJson(Stream stream)
    {
        if (_result is not null)
        {
            EvaluationJson.Write(_result, stream);
        }
        else
        {
            EvaluationJson.Write(_evaluation!, stream, _afterSubject);
        }
    }

    public void WriteCsv(TextWriter writer)
    {
        if (_result is not null)
        {
            EvaluationCsv.Write(_result, writer);
        }
        else
        {
            EvaluationCsv.Write(_evaluation!, writer, _afterSubject);
        }
    }

    public void WriteHtml(Language language, TextWriter writer)
    {
        if (_result is not null)
        {
            EvaluationHtml.Write(_result, language, writer);
        }
        else
        {
            EvaluationHtml.Write(_evaluation!, language, writer, _afterSubject);
        }
    }

    /// <summary>Writes a workbook, which is made of an evaluation in memory only.</summary>
    public void WriteWorkbook(Language language, Stream stream) =>
        EvaluationWorkbook.Write(_result!, language, stream);

    public void WriteText(Language language, TextWriter writer, int? columns)
    {
        if (_result is not null)
        {
            EvaluationText.Write(_result, language, writer, columns);
        }
        else
        {
            EvaluationText.Write(_evaluation!, language, writer, _afterSubject, columns);
        }
    }

    public void WriteMarkdown(Language language, TextWriter writer)
    {
        if (_result is not null)
        {
            EvaluationMarkdown.Write(_result, language, writer);
        }
        else
        {
            EvaluationMarkdown.Write(_evaluation!, language, writer, _afterSubject);
        }
    }
}
