using System.Text.Json;
using System.Text.Json.Serialization;
using NodaTime;
using NodaTime.Text;
using PerfEval.Text;

namespace PerfEval.Records;

/// <summary>What a recorded evaluation was made from: all that is needed to make it again.</summary>
[JsonConverter(typeof(PerfEvalJsonConverter))]
public sealed class RecordedOrigin
{
    internal RecordedOrigin(JsonElement record)
    {
        Element = record;
        EngineVersion = record.TextOf("engine");
        Inputs = [.. record.GetProperty("inputs").Items(input => new RecordedInput(input))];
        AsOf = LocalDatePattern.Iso.Parse(record.TextOf("asOf")).Value;
        AsOfSource = Enum.Parse<AsOfSource>(record.TextOf("asOfSource"), ignoreCase: true);
        IsStrict = record.GetProperty("options").GetProperty("strict").GetBoolean();
        Instant = InstantPattern.ExtendedIso.Parse(record.TextOf("instant")).Value;
        Seal = record.TextOf("seal");
    }

    /// <summary>The version of PerfEval that made it.</summary>
    public string EngineVersion { get; }

    /// <summary>The files that were read: the rule book, its calendars, the results, the roll-up.</summary>
    internal IReadOnlyList<RecordedInput> Inputs { get; }

    /// <summary>The day as of which results hold.</summary>
    public LocalDate AsOf { get; }

    /// <summary>Where that day came from.</summary>
    public AsOfSource AsOfSource { get; }

    /// <summary>Whether all policies were set to <c>refuse</c>.</summary>
    public bool IsStrict { get; }

    /// <summary>The clock's instant of the evaluation.</summary>
    public Instant Instant { get; }

    /// <summary>The SHA-256 by which the document says that it was not altered, in lower-case hexadecimal digits.</summary>
    public string Seal { get; }

    internal JsonElement Element { get; }

    /// <summary>Returns the files of one kind, in the order in which they were read.</summary>
    /// <param name="kind">What they were read as.</param>
    public IEnumerable<InputFile> Of(InputKind kind)
    {
        Choice.Check(kind);
        return Inputs.Where(input => input.Kind == kind).Select(input => input.File);
    }

    /// <summary>Returns the day and the version.</summary>
    public override string ToString() =>
        FormattableString.Invariant($"as of {AsOf:uuuu-MM-dd}, by {EngineVersion}");
}

/// <summary>A file that an evaluation was made from.</summary>
internal sealed record RecordedInput
{
    internal RecordedInput(JsonElement input)
    {
        Kind = Enum.Parse<InputKind>(input.TextOf("kind"), ignoreCase: true);
        File = new InputFile(input.TextOf("name"), input.TextOf("sha256"))
        {
            Encoding = input.TextOrNull("encoding"),
            Delimiter = input.TextOrNull("delimiter") is [var delimiter] ? delimiter : null,
        };
    }

    /// <summary>What it was read as.</summary>
    public InputKind Kind { get; }

    /// <summary>Its name as given then, and its hash.</summary>
    public InputFile File { get; }
}
