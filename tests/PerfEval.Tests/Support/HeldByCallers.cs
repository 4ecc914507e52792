using System.Collections;
using System.Reflection;

namespace PerfEval.Tests.Support;

/// <summary>All values of public types that a caller reaches from some values by reading properties, some of each type.</summary>
internal sealed class HeldByCallers
{
    private const int MostOfOneType = 40;

    private readonly Dictionary<Type, List<object>> _found = [];
    private readonly HashSet<object> _seen = new(ReferenceEqualityComparer.Instance);

    private HeldByCallers() { }

    /// <summary>Goes through everything that can be reached.</summary>
    public static IReadOnlyDictionary<Type, List<object>> From(params object[] roots)
    {
        var all = new HeldByCallers();
        Queue<object> open = new(roots);
        while (open.TryDequeue(out object? value))
        {
            foreach (object next in all.Visit(value))
            {
                open.Enqueue(next);
            }
        }

        return all._found;
    }

    // The public type by which a caller knows a value.
    private static Type? KnownAs(object value)
    {
        Type? type = value.GetType();
        while (type is { IsVisible: false })
        {
            type = type.BaseType;
        }

        return type?.Assembly == typeof(RuleBook).Assembly ? type : null;
    }

    private IEnumerable<object> Visit(object value)
    {
        if (value is IEnumerable items and not string)
        {
            return items.Cast<object>().Take(MostOfOneType);
        }

        if (KnownAs(value) is not { } type || (!type.IsValueType && !_seen.Add(value)))
        {
            return [];
        }

        List<object> known = _found.TryGetValue(type, out List<object>? list)
            ? list
            : _found[type] = [];
        if (known.Count >= MostOfOneType)
        {
            return [];
        }

        known.Add(value);
        return type.GetProperties(BindingFlags.Public | BindingFlags.Instance)
            .Where(property => property.GetIndexParameters().Length == 0)
            .Select(property => ValueOf(property, value))
            .OfType<object>();
    }

    private static object? ValueOf(PropertyInfo property, object owner)
    {
        try
        {
            return property.PropertyType.IsByRefLike ? null : property.GetValue(owner);
        }
        catch (TargetInvocationException)
        {
            return null;
        }
    }
}
