using System.Collections;
using System.Reflection;
using PerfEval.Notation.Words;
using PerfEval.Quantities;

namespace PerfEval.Tests.Support;

/// <summary>Every list of words that the reader of criteria holds, found where it is declared.</summary>
internal static class ReaderLists
{
    private const BindingFlags Static =
        BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic;

    /// <summary>The lists by the name of their type and member, such as <c>ComparisonWords.Before</c>.</summary>
    public static IReadOnlyDictionary<string, IReadOnlyList<string>> All { get; } =
        Declared()
            .Where(list => list.Words.Count > 0)
            .DistinctBy(list => list.Name)
            .ToDictionary(list => list.Name, list => list.Words, StringComparer.Ordinal);

    /// <summary>All words of all lists, and the known units.</summary>
    public static IReadOnlyList<string> Words { get; } =
    [
        .. All
            .Values.SelectMany(words => words)
            .Where(word => word.Length > 0)
            .Distinct(StringComparer.Ordinal)
            .Order(StringComparer.Ordinal),
    ];

    private static IEnumerable<(string Name, IReadOnlyList<string> Words)> Declared() =>
        from type in typeof(WordList).Assembly.GetTypes()
        where
            type.Namespace is { } space
            && (
                space.StartsWith("PerfEval.Notation", StringComparison.Ordinal)
                || type == typeof(Units)
            )
        where !type.Name.Contains('<', StringComparison.Ordinal)
        from member in type.GetMembers(Static)
        let value = member switch
        {
            PropertyInfo { CanRead: true } property
                when property.GetIndexParameters().Length == 0 => property.GetValue(null),
            FieldInfo { IsLiteral: false } field
                when !field.Name.Contains('<', StringComparison.Ordinal) => field.GetValue(null),
            _ => null,
        }
        let words = WordsOf(value)
        where words is not null
        select ($"{type.Name}.{member.Name}", words);

    private static IReadOnlyList<string>? WordsOf(object? value) =>
        value switch
        {
            WordList list => [.. list.All.Select(word => word.Text)],
            IDictionary { Keys: IEnumerable<string> names } => [.. names],
            IEnumerable<string> words => [.. words],
            _ => null,
        };
}
