using System.Text.Json;
using PerfEval.Quantities;

namespace PerfEval.Reporting.Json;

/// <summary>How choices are spelled in JSON.</summary>
internal static class Spelling
{
    /// <summary>Returns a choice as members are spelled: <c>sameGrades</c>.</summary>
    public static string Camel<T>(T choice)
        where T : struct, Enum => JsonNamingPolicy.CamelCase.ConvertName(choice.ToString());

    /// <summary>Returns a choice in lower case: <c>rulebook</c>.</summary>
    public static string Lower<T>(T choice)
        where T : struct, Enum => choice.ToString().ToLowerInvariant();

    /// <summary>Returns the tag of a language: <c>zh</c>.</summary>
    public static string Tag(Language language) => language == Language.Chinese ? "zh" : "en";

    /// <summary>Returns a mode of rounding as rule books write it: <c>half-up</c>.</summary>
    public static string Spelled(RoundingMode mode) =>
        mode switch
        {
            RoundingMode.HalfUp => "half-up",
            RoundingMode.HalfEven => "half-even",
            RoundingMode.Up => "up",
            _ => "down",
        };
}
