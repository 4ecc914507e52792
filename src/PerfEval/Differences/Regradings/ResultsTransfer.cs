using PerfEval.Evaluation;
using PerfEval.Results;
using PerfEval.Text;

namespace PerfEval.Differences.Regradings;

/// <summary>Carries results over to another rule book: what was measured for an indicator that moved is measured for where it is.</summary>
/// <param name="difference">How the rule books differ.</param>
/// <param name="isForNew">Whether the results were measured for the new rule book; else for the old one.</param>
internal sealed class ResultsTransfer(TableDifference difference, bool isForNew)
{
    private readonly Dictionary<Measurement, Measurement> _written = new(
        ReferenceEqualityComparer.Instance
    );

    private ProvedTable HomeProof => (isForNew ? difference.New : difference.Old).Proof;

    private ProvedTable OtherProof => (isForNew ? difference.Old : difference.New).Proof;

    /// <summary>The results for the book they were measured for: without those that only the other book has a place for.</summary>
    public IReadOnlyList<ResultsFile> Home(IReadOnlyList<ResultsFile> files) =>
        [
            .. files.Select(file =>
                file with
                {
                    Sets =
                    [
                        .. file.Sets.Select(set =>
                            set with
                            {
                                Measurements = [.. set.Measurements.SelectMany(AtHome)],
                            }
                        ),
                    ],
                }
            ),
        ];

    /// <summary>The results for the other book: without those it has no place for, and without decisions that are moot there.</summary>
    public IReadOnlyList<ResultsFile> Other(
        IReadOnlyList<ResultsFile> files,
        HashSet<Measurement> moot
    ) =>
        [
            .. files.Select(file => new ResultsFile(
                file.File,
                [.. file.Sets.Select(set => Other(set, moot))],
                []
            )),
        ];

    /// <summary>Returns a measurement as it stands in the results.</summary>
    public Measurement WrittenAs(Measurement carried) => _written[carried];

    private ResultSet Other(ResultSet set, HashSet<Measurement> moot) =>
        set with
        {
            RuleBook = null,
            AsOf = null,
            Diagnostics = [],
            Measurements =
            [
                .. set.Measurements.SelectMany(measurement =>
                    Elsewhere(measurement, moot.Contains(measurement))
                ),
            ],
        };

    private IEnumerable<Measurement> AtHome(Measurement measurement)
    {
        if (HomePath(measurement) is { } path)
        {
            return [Carried(measurement, path)];
        }

        // What neither book has a place for stays, and is found to be wrong.
        return OtherProof.IndexOf(measurement.Indicator.Value) >= 0
            ? []
            : [Carried(measurement, measurement.Indicator.Value)];
    }

    private IEnumerable<Measurement> Elsewhere(Measurement measurement, bool isMoot)
    {
        string named = measurement.Indicator.Value;
        string? path =
            HomePath(measurement) is { } home ? PathElsewhere(home)
            : OtherProof.IndexOf(named) >= 0 ? named
            : null;
        return path is null
            ? []
            : [Carried(measurement, path, isMoot ? null : measurement.Decided)];
    }

    private Measurement Carried(Measurement measurement, string path) =>
        Carried(measurement, path, measurement.Decided);

    private Measurement Carried(Measurement measurement, string path, Decision? decided)
    {
        Measurement carried = measurement with
        {
            Indicator = new SourcedText(path, measurement.Indicator.Place),
            Decided = decided,
        };
        _written[carried] = measurement;
        return carried;
    }

    /// <summary>The path at home of what is named there by path or name, or by the path under which the other book has it.</summary>
    private string? HomePath(Measurement measurement)
    {
        string named = measurement.Indicator.Value;
        int position = SubjectGrading.Find(HomeProof, named);
        return position >= 0 ? HomeProof.Ladders[position].Indicator.Path
            : isForNew ? difference.Pairing.NewPathOf(named)
            : difference.Pairing.OldPathOf(named);
    }

    private string? PathElsewhere(string home) =>
        isForNew ? difference.Pairing.OldPathOf(home) : difference.Pairing.NewPathOf(home);
}
