using System.Text.Json.Serialization;
using PerfEval.Diagnostics;
using PerfEval.Text;

namespace PerfEval;

/// <summary>A finding: a file's fault or a table's oddity, at its place.</summary>
/// <remarks>
/// Two findings are equal if they say the same: the sentence with what fills its gaps, the place in an equal text, the
/// severity, path and regions, and who accepted it.
/// </remarks>
[JsonConverter(typeof(PerfEvalJsonConverter))]
public sealed record Diagnostic
{
    // What stands before a sentence about a result.
    private static readonly Wording Named = new(Codes.PE5010, "'{name}': ", "“{name}”：");
    private static readonly Wording NamedWithPath = new(
        Codes.PE5010,
        "'{name}' ({path}): ",
        "“{name}”（{path}）："
    );

    private readonly IFindingDetails? _told;
    private IReadOnlyList<Argument>? _arguments;
    private string? _regions;

    /// <summary>Creates a finding.</summary>
    /// <param name="wording">What it says.</param>
    /// <param name="place">Where it stands.</param>
    /// <param name="arguments">What fills the gaps of the sentence.</param>
    internal Diagnostic(Wording wording, Place place, params IReadOnlyList<Argument> arguments)
    {
        ArgumentNullException.ThrowIfNull(wording);
        ArgumentNullException.ThrowIfNull(arguments);
        (Wording, Place, _arguments) = (wording, place, FixedList.Of(arguments));
        Severity = wording.OwnSeverity ?? wording.Code.Severity;
    }

    internal Diagnostic(Wording wording, Place place, IFindingDetails told)
        : this(wording, place, []) => (_told, _arguments) = (told, null);

    /// <summary>The code, such as <c>PE3001</c>.</summary>
    public string Code => Wording.Code.Id;

    /// <summary>What the finding says, before its gaps are filled.</summary>
    internal Wording Wording { get; }

    /// <summary>How much it weighs.</summary>
    public Severity Severity { get; }

    /// <summary>Where it stands.</summary>
    public Place Place { get; }

    /// <summary>What fills the gaps of the sentence, and what programs read instead of it.</summary>
    public IReadOnlyList<Argument> Arguments => _arguments ??= FixedList.Of(_told!.Arguments());

    /// <summary>The path of the node it is about, such as <c>employment/startup-support/error-rate</c>; null if none.</summary>
    public string? Path { get; internal init; }

    /// <summary>The name of the indicator, where the finding is about a result of it: its line then tells name and path.</summary>
    internal LocalizedText? ResultOf { get; init; }

    /// <summary>The regions of values it is about, in interval notation and in one text; null if none.</summary>
    public string? Regions
    {
        get => _regions ??= _told?.Regions();
        internal init => _regions = value;
    }

    /// <summary>Who decided that it may stand; null while it is open.</summary>
    public Acceptance? Acceptance { get; internal init; }

    /// <summary>Whether <c>--strict</c> counts it: an error, or a warning that nobody accepted.</summary>
    public bool IsOpen => Severity >= Severity.Warning && Acceptance is null;

    /// <summary>What the arguments and the regions are made from; null where they were given.</summary>
    internal IFindingDetails? Details => _told;

    /// <summary>Tells whether another finding says the same.</summary>
    /// <param name="other">Another finding, or null.</param>
    public bool Equals(Diagnostic? other) =>
        ReferenceEquals(this, other)
        || (
            other is not null
            && Wording == other.Wording
            && Place == other.Place
            && Path == other.Path
            && Acceptance == other.Acceptance
            && Regions == other.Regions
            && Arguments.SequenceEqual(other.Arguments)
        );

    /// <summary>Returns a hash of the code, the place and the path, which needs nothing that is made only for readers.</summary>
    public override int GetHashCode() => HashCode.Combine(Code, Place, Path);

    /// <summary>Returns the finding's sentence, without place and code.</summary>
    /// <param name="language">The reader's language.</param>
    public string Message(Language language) => Message(language, FileNaming.AsGiven);

    /// <summary>Returns the finding's sentence with files called in a way.</summary>
    internal string Message(Language language, FileNaming naming) =>
        Wording.Fill(language, Arguments, naming, ResultsForm.Of(Place));

    /// <summary>
    /// Returns the line that editors link: <c>rules/2019.yaml(41,18): warning PE3001: …</c>; about a result the line names the
    /// indicator before the sentence.
    /// </summary>
    /// <param name="language">The reader's language.</param>
    public string ToString(Language language)
    {
        string place = Place.ToString();
        string severity = Severity switch
        {
            Severity.Error => "error",
            Severity.Warning => "warning",
            _ => "info",
        };
        string message = $"{severity} {Code}: {Indicator(language)}{Message(language)}";
        return place.Length == 0 ? message : $"{place}: {message}";
    }

    // Name and path of the indicator; the name alone where the sentence tells the path.
    private string Indicator(Language language)
    {
        if (ResultOf is not { } name)
        {
            return "";
        }

        bool isPathTold = Arguments.Any(argument => argument.Name == "indicator");
        return (isPathTold ? Named : NamedWithPath).Fill(
            language,
            [("name", name), ("path", Path ?? "")]
        );
    }

    /// <summary>Returns the English line that editors link.</summary>
    public override string ToString() => ToString(Language.English);
}
