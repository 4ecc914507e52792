using PerfEval.Evaluation;
using PerfEval.Results;

namespace PerfEval.Differences.Regradings;

/// <summary>Grades the same results by two rule books, and names what changes.</summary>
internal static class RegradingPass
{
    /// <param name="difference">How the rule books differ.</param>
    /// <param name="old">All that the evaluation by the old book depends on but the results.</param>
    /// <param name="revised">All that the evaluation by the new book depends on but the results.</param>
    /// <param name="files">The results of each file.</param>
    public static Regrading Run(
        TableDifference difference,
        EvaluationRequest old,
        EvaluationRequest revised,
        IReadOnlyList<ResultsFile> files
    )
    {
        (old, revised) = (For(old, difference), For(revised, difference));
        bool isForNew = AreForNew(difference, files);
        (EvaluationRequest home, EvaluationRequest other) = isForNew
            ? (revised, old)
            : (old, revised);
        var transfer = new ResultsTransfer(difference, isForNew);
        EvaluationResult atHome = EvaluationEngine.Evaluate(home, transfer.Home(files));
        EvaluationResult elsewhere = Elsewhere(
            other with
            {
                AsOf = atHome.Record.AsOf,
            },
            transfer,
            files,
            atHome
        );
        (EvaluationResult before, EvaluationResult after) = isForNew
            ? (elsewhere, atHome)
            : (atHome, elsewhere);
        bool isCompared = before.Subjects.Count == after.Subjects.Count;
        return new Regrading
        {
            Difference = difference,
            Old = before,
            New = after,
            IsMeasuredForNew = isForNew,
            Subjects = isCompared
                ?
                [
                    .. before.Subjects.Zip(
                        after.Subjects,
                        (one, same) =>
                            ComparedSubject.Between(
                                one,
                                same,
                                difference,
                                isRollUpGiven: old.GivenRollUp is not null
                            )
                    ),
                ]
                : [],
        };
    }

    // A decision that the other rules leave no room for is moot there, and no error.
    private static EvaluationResult Elsewhere(
        EvaluationRequest other,
        ResultsTransfer transfer,
        IReadOnlyList<ResultsFile> files,
        EvaluationResult atHome
    )
    {
        HashSet<Measurement> decided = new(
            atHome
                .Subjects.SelectMany(subject => subject.Indicators)
                .Where(indicator => indicator.Decided is not null)
                .Select(indicator => transfer.WrittenAs(indicator.Measurement!)),
            ReferenceEqualityComparer.Instance
        );
        EvaluationResult asDecided = EvaluationEngine.Evaluate(other, transfer.Other(files, []));
        HashSet<Measurement> moot = new(
            asDecided
                .Subjects.SelectMany(subject => subject.Indicators)
                .Where(indicator =>
                    indicator.Status == Status.Invalid && indicator.Measurement is not null
                )
                .Select(indicator => transfer.WrittenAs(indicator.Measurement!))
                .Where(decided.Contains),
            ReferenceEqualityComparer.Instance
        );
        return moot.Count == 0
            ? asDecided
            : EvaluationEngine.Evaluate(other, transfer.Other(files, moot));
    }

    private static bool AreForNew(TableDifference difference, IReadOnlyList<ResultsFile> files)
    {
        List<string> stated =
        [
            .. files
                .SelectMany(file => file.Sets)
                .Select(set => set.RuleBook?.Value)
                .OfType<string>(),
        ];
        return difference.New.Table.Id != difference.Old.Table.Id
            && stated.Count > 0
            && stated.TrueForAll(id => id == difference.New.Table.Id);
    }

    // A roll-up file made for either book is applied to both.
    private static EvaluationRequest For(EvaluationRequest request, TableDifference difference) =>
        request.GivenRollUp is { File: { RuleBook: { Value: var stated } } file } given
        && (stated == difference.Old.Table.Id || stated == difference.New.Table.Id)
            ? request with
            {
                GivenRollUp = new(given.Input, file with { RuleBook = null }),
            }
            : request;
}
