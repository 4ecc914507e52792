using PerfEval.Diagnostics;

namespace PerfEval.Verifying;

/// <summary>Compares the evidence that a record names with what lies in a folder.</summary>
internal static class EvidenceCheck
{
    /// <summary>Returns what is no longer what was recorded, in the order of the record: an error for each file that changed or is gone.</summary>
    /// <param name="recorded">The evidence as the record names and hashes it.</param>
    /// <param name="folder">Where it lies.</param>
    public static IEnumerable<Diagnostic> Of(IEnumerable<InputFile> recorded, EvidenceFolder folder)
    {
        foreach (InputFile file in recorded)
        {
            string? hash = EvidenceFolder.StaysWithin(file.Name) ? folder.Hash(file.Name) : null;
            if (hash is null)
            {
                yield return new Diagnostic(Catalogue.EvidenceGone, default, ("file", file.Name));
            }
            else if (hash != file.Sha256)
            {
                yield return new Diagnostic(
                    Catalogue.EvidenceChanged,
                    default,
                    ("file", file.Name),
                    ("recorded", file.Sha256),
                    ("found", hash)
                );
            }
        }
    }

    /// <summary>
    /// Returns where the evidence that results name is not that of the record, matched by name: recorded and named by none, or the
    /// other way round; and where that is all the same, what stands elsewhere.
    /// </summary>
    /// <param name="recorded">The evidence as the record names it.</param>
    /// <param name="found">The evidence of the evaluation made again.</param>
    /// <param name="told">What was told already of recorded files.</param>
    public static IEnumerable<InputDifference> Differences(
        IReadOnlyList<InputFile> recorded,
        IReadOnlyList<InputFile> found,
        IReadOnlyList<Diagnostic> told
    )
    {
        HashSet<string> before = [.. recorded.Select(file => file.Name)];
        HashSet<string> after = [.. found.Select(file => file.Name)];
        if (before.SetEquals(after))
        {
            return recorded.Count == found.Count
                ? recorded
                    .Zip(found)
                    .Where(pair => pair.First.Name != pair.Second.Name)
                    .Select(pair => Of(pair.First, pair.Second))
                : [];
        }

        HashSet<string> said =
        [
            .. told.SelectMany(finding => finding.Arguments)
                .Where(argument => argument.Name == "file")
                .Select(argument => argument.In(Language.English)),
        ];
        return
        [
            .. recorded
                .Where(file => !after.Contains(file.Name) && !said.Contains(file.Name))
                .Select(file => Of(file, null)),
            .. found.Where(file => !before.Contains(file.Name)).Select(file => Of(null, file)),
        ];
    }

    private static InputDifference Of(InputFile? recorded, InputFile? found) =>
        new(InputKind.Evidence, recorded, found);
}
