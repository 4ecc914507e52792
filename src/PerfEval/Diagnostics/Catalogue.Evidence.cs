namespace PerfEval.Diagnostics;

using static Codes;

/// <content>What is said about the files that results name as their evidence.</content>
internal static partial class Catalogue
{
    public static readonly Wording EvidenceMissing = new(
        PE5026,
        "The evidence '{file}' is not in the folder of evidence, or cannot be read. Put it there, or correct its name",
        "佐证文件夹中没有“{file}”，或无法读取。请放入该文件，或改正文件名"
    );

    public static readonly Wording EvidenceOutside = new(
        PE5026,
        "The evidence '{file}' leads out of the folder of evidence, and is not opened. Put it into the folder, and name it from there",
        "佐证“{file}”指向佐证文件夹以外，不予打开。请放入该文件夹，并从该文件夹起写文件名"
    );

    public static readonly Wording EvidenceChanged = new(
        PE5027,
        "The evidence '{file}' is not what was recorded: its SHA-256 is {found}, and the record has {recorded}. Find the file that was there, or evaluate again",
        "佐证“{file}”与记录的不同：其 SHA-256 为 {found}，记录为 {recorded}。请找回当时的文件，或重新评价"
    );

    public static readonly Wording EvidenceGone = new(
        PE5027,
        "The evidence '{file}' was recorded and is not in the folder any more, or cannot be read. Find the file that was there, or evaluate again",
        "佐证“{file}”已有记录，但文件夹中已没有该文件，或无法读取。请找回当时的文件，或重新评价"
    );
}
