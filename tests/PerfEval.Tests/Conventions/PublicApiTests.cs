using System.Reflection;
using System.Text;
using PerfEval.Excel;
using PerfEval.Tests.Support;

namespace PerfEval.Tests.Conventions;

/// <summary>What callers can hold on to; a change here is a change for them.</summary>
public class PublicApiTests
{
    private static readonly string[] CompilerWritten =
    [
        nameof(Equals),
        nameof(GetHashCode),
        nameof(ToString),
        "Deconstruct",
    ];

    [Fact]
    public void The_public_surface_is_this() =>
        Snapshot.Match(SurfaceOf(typeof(RuleBook).Assembly));

    [Fact]
    public void The_public_surface_of_the_workbooks_is_this() =>
        Snapshot.Match(SurfaceOf(typeof(ResultsWorkbook).Assembly));

    private static string SurfaceOf(Assembly assembly)
    {
        var surface = new StringBuilder();
        foreach (Type type in assembly.GetExportedTypes().OrderBy(Name, StringComparer.Ordinal))
        {
            surface.Append(Name(type)).Append('\n');
            foreach (string member in Members(type).Distinct().Order(StringComparer.Ordinal))
            {
                surface.Append("    ").Append(member).Append('\n');
            }
        }

        return surface.ToString();
    }

    private static IEnumerable<string> Members(Type type)
    {
        const BindingFlags Declared =
            BindingFlags.Public
            | BindingFlags.Instance
            | BindingFlags.Static
            | BindingFlags.DeclaredOnly;
        if (type.IsEnum)
        {
            return Enum.GetNames(type);
        }

        IEnumerable<string> constructors = type.GetConstructors(Declared)
            .Select(constructor => $"new({Parameters(constructor)})");
        IEnumerable<string> properties = type.GetProperties(Declared)
            .Select(property => $"{property.Name}: {Name(property.PropertyType)}");
        IEnumerable<string> methods = type.GetMethods(Declared)
            .Where(method =>
                !method.IsSpecialName
                && !CompilerWritten.Contains(method.Name)
                && !method.Name.Contains('<', StringComparison.Ordinal)
            )
            .Select(method => $"{method.Name}({Parameters(method)}): {Name(method.ReturnType)}");
        return constructors.Concat(properties).Concat(methods);
    }

    private static string Parameters(MethodBase method) =>
        string.Join(
            ", ",
            method
                .GetParameters()
                .Select(parameter => $"{Name(parameter.ParameterType)} {parameter.Name}")
        );

    private static string Name(Type type)
    {
        if (type.IsArray)
        {
            return Name(type.GetElementType()!) + "[]";
        }

        string own = type.IsGenericType
            ? type.Name[..type.Name.IndexOf('`', StringComparison.Ordinal)]
            : type.Name;
        string arguments = type.IsGenericType
            ? $"<{string.Join(", ", type.GetGenericArguments().Select(Name))}>"
            : "";
        string owner =
            type.IsGenericParameter ? ""
            : type.DeclaringType is { } outer ? Name(outer) + "."
            : type.Namespace!.StartsWith("PerfEval", StringComparison.Ordinal)
                ? type.Namespace + "."
            : "";
        return owner + own + arguments;
    }
}
