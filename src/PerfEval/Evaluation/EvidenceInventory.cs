using PerfEval.Diagnostics;
using PerfEval.Results;

namespace PerfEval.Evaluation;

/// <summary>The files of evidence that the results of an evaluation name: each is looked for and hashed once, when it is first met.</summary>
/// <remarks>
/// Safe to share between threads, but that results are to be mentioned in their order, one after the other. Memory grows by
/// distinct files, and not by results.
/// </remarks>
internal sealed class EvidenceInventory(EvidenceFolder folder)
{
    private readonly Lock _lock = new();
    private readonly Dictionary<string, Lazy<string?>> _hashes = new(StringComparer.Ordinal);
    private readonly List<string> _mentioned = [];

    /// <summary>Notes the files that results name, and returns the results.</summary>
    public ResultSet Mention(ResultSet set)
    {
        foreach (Measurement measurement in set.Measurements)
        {
            foreach (string name in NamedEvidence.In(measurement.Evidence))
            {
                HashOf(name);
            }
        }

        return set;
    }

    /// <summary>Returns what is wrong with the evidence of a result, each file once.</summary>
    /// <param name="measurement">The result.</param>
    /// <param name="indicator">Its indicator.</param>
    public IEnumerable<Diagnostic> FindingsOf(Measurement measurement, Indicator indicator) =>
        from name in NamedEvidence.In(measurement.Evidence).Distinct()
        let isWithin = EvidenceFolder.StaysWithin(name)
        where !isWithin || HashOf(name).Value is null
        select new Diagnostic(
            isWithin ? Catalogue.EvidenceMissing : Catalogue.EvidenceOutside,
            measurement.EvidencePlace,
            ("file", name)
        )
        {
            Path = indicator.Path,
            ResultOf = indicator.Name,
        };

    /// <summary>Returns the files that are there, in the order in which they were first mentioned.</summary>
    public IReadOnlyList<InputFile> Found()
    {
        List<string> names;
        lock (_lock)
        {
            names = [.. _mentioned];
        }

        return
        [
            .. from name in names
            let hash = HashOf(name).Value
            where hash is not null
            select new InputFile(name, hash),
        ];
    }

    // Two threads that come at once hash a file once; what leads out of the folder is never opened.
    private Lazy<string?> HashOf(string name)
    {
        lock (_lock)
        {
            if (!_hashes.TryGetValue(name, out Lazy<string?>? hash))
            {
                hash = new(() => EvidenceFolder.StaysWithin(name) ? folder.Hash(name) : null);
                _hashes.Add(name, hash);
                _mentioned.Add(name);
            }

            return hash;
        }
    }
}
