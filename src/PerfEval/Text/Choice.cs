using System.Runtime.CompilerServices;

namespace PerfEval.Text;

/// <summary>What a caller chose among the values of an enumeration.</summary>
internal static class Choice
{
    /// <summary>Returns a value that its enumeration names, and refuses any other.</summary>
    /// <param name="value">The value.</param>
    /// <param name="name">The name of the caller's parameter; written by the compiler.</param>
    /// <exception cref="ArgumentOutOfRangeException">The enumeration does not name the value.</exception>
    public static T Check<T>(T value, [CallerArgumentExpression(nameof(value))] string? name = null)
        where T : struct, Enum =>
        Enum.IsDefined(value)
            ? value
            : throw new ArgumentOutOfRangeException(
                name,
                value,
                $"There is no such {typeof(T).Name}."
            );
}
