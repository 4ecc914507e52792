using System.Text.Json.Serialization;

namespace PerfEval;

/// <summary>What came of reading a file: a value or none, and in either case everything that was found.</summary>
/// <typeparam name="T">What was read.</typeparam>
[JsonConverter(typeof(PerfEvalJsonConverter))]
public sealed class ReadResult<T>
    where T : class
{
    private readonly T? _value;
    private readonly string _name;

    internal ReadResult(string name, T? value, IReadOnlyList<Diagnostic> diagnostics) =>
        (_name, _value, Diagnostics) = (name, value, diagnostics);

    /// <summary>Everything that was found, in the order of the places.</summary>
    public IReadOnlyList<Diagnostic> Diagnostics { get; }

    /// <summary>Whether the file could be read; it could not if anything that was found is an error.</summary>
    public bool HasValue => _value is not null;

    /// <summary>What was read.</summary>
    /// <exception cref="InvalidInputException">The file is in error; the exception carries every diagnostic.</exception>
    public T Value => _value ?? throw new InvalidInputException(_name, Diagnostics);

    /// <summary>Returns the value, or how many findings keep it from being read.</summary>
    public override string ToString() =>
        HasValue
            ? $"{_value}"
            : FormattableString.Invariant(
                $"'{_name}' cannot be used: findings {Diagnostics.Count}"
            );
}
