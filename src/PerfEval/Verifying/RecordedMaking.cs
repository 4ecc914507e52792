using System.Text.Json;
using NodaTime;
using NodaTime.Text;
using PerfEval.Records;
using PerfEval.Records.Rebuilding;

namespace PerfEval.Verifying;

/// <summary>What a record says of its making: all that is needed to make the evaluation again.</summary>
/// <param name="record">The record, of its shape; of any version.</param>
/// <param name="isStreamed">Whether subjects were graded one by one while the results were read.</param>
/// <param name="isEvidenceSought">Whether the files that results name as their evidence were looked for.</param>
internal sealed class RecordedMaking(JsonElement record, bool isStreamed, bool isEvidenceSought)
{
    /// <summary>Reads how a document of version 2 was made.</summary>
    /// <param name="record">Its record, of its shape.</param>
    public static RecordedMaking Of(JsonElement record) =>
        new(record, IsSaid(record, "streamed"), IsSaid(record, "evidence"));

    /// <summary>The version of PerfEval that made it.</summary>
    public string EngineVersion { get; } = record.TextOf("engine");

    /// <summary>The files that were read, in the order in which they stand.</summary>
    public IReadOnlyList<(InputKind Kind, InputFile File)> Inputs { get; } =
    [.. record.GetProperty("inputs").Items(RebuiltEvaluation.Input)];

    /// <summary>The day that the caller stated; null where it came from the results or the clock.</summary>
    public LocalDate? StatedDay { get; } =
        record.TextOf("asOfSource") == "option"
            ? LocalDatePattern.Iso.Parse(record.TextOf("asOf")).Value
            : null;

    /// <summary>Whether all policies were set to <c>refuse</c>.</summary>
    public bool IsStrict { get; } =
        record.GetProperty("options").GetProperty("strict").GetBoolean();

    /// <summary>Whether subjects were graded one by one while the results were read.</summary>
    public bool IsStreamed { get; } = isStreamed;

    /// <summary>Whether the files that results name as their evidence were looked for.</summary>
    public bool IsEvidenceSought { get; } = isEvidenceSought;

    /// <summary>The clock's instant of the evaluation.</summary>
    public Instant Instant { get; } =
        InstantPattern.ExtendedIso.Parse(record.TextOf("instant")).Value;

    /// <summary>Returns the files of one kind, in the order in which they were read.</summary>
    public IEnumerable<InputFile> Of(InputKind kind) =>
        Inputs.Where(input => input.Kind == kind).Select(input => input.File);

    private static bool IsSaid(JsonElement record, string option) =>
        record.GetProperty("options").IfAny(option)?.GetBoolean() ?? false;
}
