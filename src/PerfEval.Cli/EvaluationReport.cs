using PerfEval.Evaluation;
using PerfEval.Reporting;
using PerfEval.Text;

namespace PerfEval.Cli;

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

    public void WriteText(Language language, TextWriter writer)
    {
        if (_result is not null)
        {
            EvaluationText.Write(_result, language, writer);
        }
        else
        {
            EvaluationText.Write(_evaluation!, language, writer, _afterSubject);
        }
    }
}
