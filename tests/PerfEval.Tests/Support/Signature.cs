using System.Globalization;
using System.Reflection;
using System.Runtime.CompilerServices;

namespace PerfEval.Tests.Support;

/// <summary>A public member as C# writes it: with its types, what may be null, and what is taken where nothing is given.</summary>
public static class Signature
{
    private static readonly Dictionary<string, string> Operators = new(StringComparer.Ordinal)
    {
        ["op_Addition"] = "+",
        ["op_Subtraction"] = "-",
        ["op_UnaryNegation"] = "-",
        ["op_Multiply"] = "*",
        ["op_Division"] = "/",
        ["op_LessThan"] = "<",
        ["op_GreaterThan"] = ">",
        ["op_LessThanOrEqual"] = "<=",
        ["op_GreaterThanOrEqual"] = ">=",
        ["op_Equality"] = "==",
        ["op_Inequality"] = "!=",
    };

    private static readonly Dictionary<Type, string> Keywords = new()
    {
        [typeof(void)] = "void",
        [typeof(object)] = "object",
        [typeof(string)] = "string",
        [typeof(char)] = "char",
        [typeof(bool)] = "bool",
        [typeof(byte)] = "byte",
        [typeof(int)] = "int",
        [typeof(long)] = "long",
        [typeof(decimal)] = "decimal",
    };

    private static readonly NullabilityInfoContext Nullability = new();

    /// <summary>Returns the signature of a constructor, a method, an operator, a property, an event or a value of an enum.</summary>
    public static string Of(MemberInfo member) =>
        member switch
        {
            ConstructorInfo constructor =>
                $"new {NameOf(member.DeclaringType!)}({Parameters(constructor)})",
            MethodInfo method => Of(method),
            PropertyInfo property => Of(property),
            EventInfo raised => $"event {Written(Nullability.Create(raised))} {raised.Name}",
            _ => member.Name,
        };

    private static string Of(MethodInfo method)
    {
        string returned = Written(Nullability.Create(method.ReturnParameter));
        string given = $"({Parameters(method)})";
        if (method.Name is "op_Implicit" or "op_Explicit")
        {
            return $"{method.Name[3..].ToLowerInvariant()} operator {returned}{given}";
        }

        string kind = method.IsStatic ? "static " : "";
        string generic = method.IsGenericMethodDefinition
            ? $"<{string.Join(", ", method.GetGenericArguments().Select(type => type.Name))}>"
            : "";
        string name = Operators.TryGetValue(method.Name, out string? sign)
            ? $"operator {sign}"
            : method.Name + generic;
        return $"{kind}{returned} {name}{given}";
    }

    private static string Of(PropertyInfo property)
    {
        string kind = property.GetMethod is { IsStatic: true } ? "static " : "";
        return $"{kind}{Written(Nullability.Create(property))} {property.Name}{Setter(property)}";
    }

    private static string Setter(PropertyInfo property) =>
        property.SetMethod is not { IsPublic: true } setter ? ""
        : setter.ReturnParameter.GetRequiredCustomModifiers().Contains(typeof(IsExternalInit))
            ? " { get; init; }"
        : " { get; set; }";

    private static string Parameters(MethodBase method)
    {
        string self = method.IsDefined(typeof(ExtensionAttribute)) ? "this " : "";
        return self
            + string.Join(
                ", ",
                method
                    .GetParameters()
                    .Select(parameter =>
                        $"{Passing(parameter)}{Written(Nullability.Create(parameter))} {parameter.Name}{Default(parameter)}"
                    )
            );
    }

    private static string Passing(ParameterInfo parameter) =>
        parameter.IsOut ? "out "
        : parameter.IsIn ? "in "
        : parameter.ParameterType.IsByRef ? "ref "
        : parameter.IsDefined(typeof(ParamArrayAttribute))
        || parameter.IsDefined(typeof(ParamCollectionAttribute))
            ? "params "
        : "";

    private static string Default(ParameterInfo parameter) =>
        !parameter.HasDefaultValue
            ? ""
            : parameter.RawDefaultValue switch
            {
                null when IsValue(parameter.ParameterType) => " = default",
                null => " = null",
                string text => $" = \"{text}\"",
                bool flag => flag ? " = true" : " = false",
                int.MaxValue => " = int.MaxValue",
                var value when parameter.ParameterType.IsEnum =>
                    $" = {parameter.ParameterType.Name}.{Enum.ToObject(parameter.ParameterType, value)}",
                var value => $" = {Convert.ToString(value, CultureInfo.InvariantCulture)}",
            };

    private static bool IsValue(Type type) =>
        type.IsValueType && Nullable.GetUnderlyingType(type) is null;

    private static string Written(NullabilityInfo info)
    {
        Type type = info.Type.IsByRef ? info.Type.GetElementType()! : info.Type;
        if (info.ElementType is { } element)
        {
            return Written(element) + "[]" + Mark(info, type);
        }

        if (Nullable.GetUnderlyingType(type) is { } value)
        {
            return Plain(value, info.GenericTypeArguments) + "?";
        }

        return Plain(type, info.GenericTypeArguments) + Mark(info, type);
    }

    private static string Mark(NullabilityInfo info, Type type) =>
        !type.IsValueType && info.ReadState == NullabilityState.Nullable ? "?" : "";

    private static string Plain(Type type, NullabilityInfo[] arguments)
    {
        if (Keywords.TryGetValue(type, out string? keyword))
        {
            return keyword;
        }

        if (!type.IsGenericType)
        {
            return type.Name;
        }

        Type[] types = type.GetGenericArguments();
        string[] written =
            arguments.Length == types.Length
                ? [.. arguments.Select(Written)]
                : [.. types.Select(argument => Plain(argument, []))];
        return type.FullName?.StartsWith("System.ValueTuple`", StringComparison.Ordinal) == true
            ? $"({string.Join(", ", written)})"
            : $"{type.Name.Split('`')[0]}<{string.Join(", ", written)}>";
    }

    private static string NameOf(Type type) => type.Name.Split('`')[0];
}
