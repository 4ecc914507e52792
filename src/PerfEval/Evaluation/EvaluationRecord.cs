using System.Text.Json.Serialization;
using NodaTime;
using PerfEval.Evaluation;
using PerfEval.Rules;
using PerfEval.Statements.Checks;
using PerfEval.Text;

namespace PerfEval;

/// <summary>What an evaluation was made from, so that it can be made again.</summary>
[JsonConverter(typeof(PerfEvalJsonConverter))]
public sealed record EvaluationRecord
{
    internal EvaluationRecord() { }

    /// <summary>The version of PerfEval.</summary>
    public required string EngineVersion { get; init; }

    /// <summary>The rule book's file.</summary>
    public required InputFile RuleBook { get; init; }

    /// <summary>The calendars of working days that the rule book names.</summary>
    public required IReadOnlyList<InputFile> Calendars
    {
        get;
        init => field = FixedList.Of(value);
    }

    /// <summary>The results' files, in the order given.</summary>
    public required IReadOnlyList<InputFile> Results
    {
        get;
        init => field = FixedList.Of(value);
    }

    /// <summary>The day as of which results hold.</summary>
    public required LocalDate AsOf { get; init; }

    /// <summary>Where that day came from.</summary>
    internal AsOfSource AsOfSource { get; init; }

    /// <summary>Whether all policies were set to <c>refuse</c>.</summary>
    public required bool IsStrict { get; init; }

    /// <summary>The reading policy of the rule book, or of <c>--strict</c>; indicators may have their own.</summary>
    public required ReadingPolicy Policy { get; init; }

    /// <summary>The roll-up that was applied; null where indicators were graded and counted only.</summary>
    internal RollUpRule? RollUp { get; init; }

    /// <summary>The file that the roll-up comes from; null where it is the rule book's own, or there is none.</summary>
    public InputFile? RollUpFile { get; internal init; }

    /// <summary>
    /// The files that results name as their evidence and that are there, each once, in the order in which they are first named;
    /// none where nobody looked for them.
    /// </summary>
    public IReadOnlyList<InputFile> Evidence
    {
        get;
        internal init => field = FixedList.Of(value);
    } = FixedList<InputFile>.Empty;

    /// <summary>The files of declared figures that stand beside the results, in the order given; no grade depends on them.</summary>
    public IReadOnlyList<InputFile> Statements => [.. Figures.Select(one => one.Input)];

    /// <summary>What came of the checks of declared figures, file by file.</summary>
    internal IReadOnlyList<Reconciliation> Figures
    {
        get;
        init => field = FixedList.Of(value);
    } = FixedList<Reconciliation>.Empty;

    /// <summary>Whether the file's roll-up was applied in the place of one that the rule book holds.</summary>
    public bool IsRollUpReplaced { get; internal init; }

    /// <summary>Whether subjects were graded one by one while the results were read, and none was kept.</summary>
    internal bool IsStreamed { get; init; }

    /// <summary>Whether the files that results name as their evidence were looked for, be none of them there.</summary>
    internal bool IsEvidenceSought { get; init; }

    /// <summary>The clock's instant of the evaluation.</summary>
    public required Instant Instant { get; init; }

    /// <summary>All files, in the order in which records list them.</summary>
    internal IEnumerable<(InputKind Kind, InputFile File)> Inputs =>
        [
            (InputKind.RuleBook, RuleBook),
            .. Calendars.Select(file => (InputKind.Calendar, file)),
            .. Results.Select(file => (InputKind.Results, file)),
            .. RollUpFile is { } rollUp
                ? [(InputKind.RollUp, rollUp)]
                : Array.Empty<(InputKind, InputFile)>(),
            .. Evidence.Select(file => (InputKind.Evidence, file)),
            .. Statements.Select(file => (InputKind.Statements, file)),
        ];

    /// <summary>Returns the file of the rule book, and the day: <c>rules/2019.yaml as of 2019-12-31</c>.</summary>
    public override string ToString() =>
        FormattableString.Invariant($"{RuleBook.Name} as of {AsOf:uuuu-MM-dd}");
}

/// <summary>What a file is to an evaluation.</summary>
[JsonConverter(typeof(PerfEvalJsonConverter))]
public enum InputKind
{
    /// <summary>The rule book.</summary>
    RuleBook,

    /// <summary>A calendar that the rule book names.</summary>
    Calendar,

    /// <summary>A file of results.</summary>
    Results,

    /// <summary>The roll-up.</summary>
    RollUp,

    /// <summary>A file that results name as evidence; it is hashed, and not read.</summary>
    Evidence,

    /// <summary>A file of declared figures.</summary>
    Statements,
}
