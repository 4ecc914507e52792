using PerfEval;

namespace WebSample;

/// <summary>Grades results and writes the evaluation, within the limits.</summary>
internal static class Grading
{
    /// <summary>Grades CSV one subject at a time: first all of it, to count, and then again, to write.</summary>
    public static void WriteCsv(
        IEvaluator evaluator,
        RuleBook book,
        Func<ReadResult<StreamedResults>> open,
        Stream answer,
        CancellationToken cancellationToken
    )
    {
        ReadResult<StreamedResults> opened = open();
        using (StreamedResults counted = ValueOf(opened))
        {
            StreamedEvaluation evaluation = evaluator.Evaluate(book, counted);
            Check(evaluation.Subjects, () => evaluation.Diagnostics, cancellationToken);
            if (counted.IsBroken)
            {
                throw Unreadable(evaluation.Diagnostics);
            }
        }

        using StreamedResults written = open().Value;
        EvaluationReport.WriteJson(
            evaluator.Evaluate(book, written),
            answer,
            _ => CheckSize(answer, cancellationToken)
        );
    }

    /// <summary>Grades YAML or JSON, which holds one subject.</summary>
    public static void Write(
        IEvaluator evaluator,
        RuleBook book,
        ReadResult<MeasuredResults> results,
        Stream answer,
        CancellationToken cancellationToken
    )
    {
        EvaluationResult evaluation = evaluator.Evaluate(book, ValueOf(results));
        Check(evaluation.Subjects, () => evaluation.GeneralDiagnostics, cancellationToken);
        EvaluationReport.WriteJson(evaluation, answer);
        CheckSize(answer, cancellationToken);
    }

    private static T ValueOf<T>(ReadResult<T> read)
        where T : class => read.HasValue ? read.Value : throw Unreadable(read.Diagnostics);

    private static Refusal Unreadable(IReadOnlyList<Diagnostic> findings) =>
        new(
            StatusCodes.Status422UnprocessableEntity,
            $"The results cannot be evaluated. Findings: {findings.Count:N0}.",
            $"这些结果无法评价。共发现 {findings.Count:N0} 个问题。",
            findings
        );

    private static void Check(
        IEnumerable<SubjectEvaluation> subjects,
        Func<IReadOnlyList<Diagnostic>> general,
        CancellationToken cancellationToken
    )
    {
        List<Diagnostic> findings = [];
        int count = 0;
        foreach (SubjectEvaluation subject in subjects)
        {
            cancellationToken.ThrowIfCancellationRequested();
            // That an indicator has no result is information, which an evaluation may be full of.
            findings.AddRange(
                subject.Diagnostics.Where(found => found.Severity > Severity.Information)
            );
            if (++count > Limits.Subjects)
            {
                throw new Refusal(
                    StatusCodes.Status413PayloadTooLarge,
                    $"A body holds at most {Limits.Subjects:N0} subjects.",
                    $"请求正文最多包含 {Limits.Subjects:N0} 个被评价单位。"
                );
            }

            CheckFindings(findings);
        }

        findings.AddRange(general());
        CheckFindings(findings);
        if (count == 0)
        {
            throw Unreadable(findings);
        }
    }

    private static void CheckFindings(List<Diagnostic> findings)
    {
        if (findings.Count > Limits.Findings)
        {
            throw new Refusal(
                StatusCodes.Status422UnprocessableEntity,
                $"Results with more than {Limits.Findings:N0} findings are not evaluated.",
                $"问题超过 {Limits.Findings:N0} 个的结果不予评价。",
                findings
            );
        }
    }

    private static void CheckSize(Stream answer, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        if (answer.Length > Limits.AnswerBytes)
        {
            throw new Refusal(
                StatusCodes.Status413PayloadTooLarge,
                $"The evaluation has more than {Limits.AnswerBytes:N0} bytes. Post fewer subjects at once.",
                $"评价结果超过 {Limits.AnswerBytes:N0} 字节。请减少一次提交的被评价单位。"
            );
        }
    }
}
