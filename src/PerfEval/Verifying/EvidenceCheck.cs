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
}
