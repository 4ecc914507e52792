using System.Text.Json.Serialization;

namespace PerfEval.Diagnostics;

/// <summary>A value that fills a gap of a finding's sentence.</summary>
/// <remarks>A name or label keeps its languages, so that one finding can be told in each.</remarks>
[JsonConverter(typeof(PerfEvalJsonConverter))]
public sealed record Argument
{
    private readonly LocalizedText _value;

    /// <summary>Creates an argument that reads the same in every language.</summary>
    /// <param name="name">The name of the gap.</param>
    /// <param name="value">The value as it is shown.</param>
    internal Argument(string name, string value)
        : this(name, new LocalizedText(value)) { }

    /// <summary>Creates an argument that has its own text in each language.</summary>
    /// <param name="name">The name of the gap.</param>
    /// <param name="value">The value as it is shown in each language.</param>
    internal Argument(string name, LocalizedText value) => (Name, _value) = (name, value);

    /// <summary>The name of the gap, such as <c>regions</c>.</summary>
    public string Name { get; }

    /// <summary>Returns the value as it is shown in a language.</summary>
    public string In(Language language) => _value.In(language);

    /// <summary>Returns the value as it is shown in a language, with files called in a way.</summary>
    internal string In(Language language, FileNaming naming) =>
        Name is "other" or "place" or "path" ? naming.OfNamed(In(language)) : In(language);

    /// <summary>Lets a pair stand for an argument: <c>("key", key)</c>.</summary>
    public static implicit operator Argument((string Name, string Value) pair) =>
        new(pair.Name, pair.Value);

    /// <summary>Lets a pair stand for an argument: <c>("grade", grade.Label)</c>.</summary>
    public static implicit operator Argument((string Name, LocalizedText Value) pair) =>
        new(pair.Name, pair.Value);

    /// <summary>Lets a pair stand for an argument: <c>("count", 3)</c>.</summary>
    public static implicit operator Argument((string Name, int Value) pair) =>
        new(pair.Name, pair.Value.ToString(System.Globalization.CultureInfo.InvariantCulture));

    /// <summary>Returns name and value: <c>regions=[90%, 91%)</c>.</summary>
    public override string ToString() => $"{Name}={_value}";
}

/// <summary>What a finding tells, made only for whoever reads it: most findings of most books are never read.</summary>
internal interface IFindingDetails
{
    /// <summary>Returns what fills the gaps of the sentence.</summary>
    IReadOnlyList<Argument> Arguments();

    /// <summary>Returns the regions of values it is about, in interval notation and in one text.</summary>
    string Regions();
}
