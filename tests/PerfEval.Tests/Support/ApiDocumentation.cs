using System.Reflection;
using System.Text.RegularExpressions;
using System.Xml.Linq;

namespace PerfEval.Tests.Support;

/// <summary>What the library's documentation comments say of its public members.</summary>
public sealed partial class ApiDocumentation
{
    private readonly Dictionary<string, XElement> _members;

    /// <summary>Reads the files that the compiler writes beside the assemblies.</summary>
    public ApiDocumentation(params IEnumerable<Assembly> assemblies) =>
        _members = assemblies
            .SelectMany(assembly =>
                XDocument
                    .Load(Path.ChangeExtension(assembly.Location, ".xml"))
                    .Descendants("member")
            )
            .ToDictionary(member => member.Attribute("name")!.Value, StringComparer.Ordinal);

    /// <summary>Returns the summary of a type or member in one line; null if it has none.</summary>
    public string? SummaryOf(MemberInfo member)
    {
        XElement? own = _members.GetValueOrDefault(IdOf(member));
        if (own?.Element("inheritdoc")?.Attribute("cref")?.Value is { } inherited)
        {
            own = _members.GetValueOrDefault(inherited);
        }

        // A positional record documents its properties as parameters.
        XElement? text =
            own?.Element("summary")
            ?? (
                member is PropertyInfo { DeclaringType: { } type } property
                    ? _members
                        .GetValueOrDefault(IdOf(type))
                        ?.Elements("param")
                        .FirstOrDefault(p => p.Attribute("name")!.Value == property.Name)
                    : null
            );
        return text is null ? null : Spaces().Replace(Flat(text), " ").Trim();
    }

    private static string Flat(XElement element) =>
        string.Concat(
            element
                .Nodes()
                .Select(node =>
                    node switch
                    {
                        XText text => text.Value,
                        XElement { Name.LocalName: "c" or "paramref" or "typeparamref" } code =>
                            $"`{code.Attribute("name")?.Value ?? code.Value}`",
                        XElement { Name.LocalName: "see" } see =>
                            $"`{see.Attribute("cref")?.Value.Split('(')[0].Split('.')[^1] ?? see.Attribute("langword")?.Value}`",
                        XElement other => Flat(other) + " ",
                        _ => "",
                    }
                )
        );

    private static string IdOf(MemberInfo member) =>
        member switch
        {
            Type type => "T:" + type.FullName!.Replace('+', '.'),
            ConstructorInfo constructor => $"M:{Owner(member)}.#ctor{Parameters(constructor)}",
            MethodInfo { Name: "op_Implicit" or "op_Explicit" } conversion =>
                $"M:{Owner(member)}.{conversion.Name}{Parameters(conversion)}~{IdOfParameter(conversion.ReturnType)}",
            MethodInfo method => $"M:{Owner(member)}.{method.Name}{Parameters(method)}",
            PropertyInfo => $"P:{Owner(member)}.{member.Name}",
            EventInfo => $"E:{Owner(member)}.{member.Name}",
            _ => $"F:{Owner(member)}.{member.Name}",
        };

    private static string Owner(MemberInfo member) =>
        member.DeclaringType!.FullName!.Split('[')[0].Replace('+', '.');

    private static string Parameters(MethodBase method)
    {
        IEnumerable<string> types = method
            .GetParameters()
            .Select(parameter => IdOfParameter(parameter.ParameterType));
        string arguments = string.Join(',', types);
        return arguments.Length == 0 ? "" : $"({arguments})";
    }

    private static string IdOfParameter(Type type)
    {
        if (type.IsByRef)
        {
            return IdOfParameter(type.GetElementType()!) + "@";
        }

        if (type.IsGenericParameter)
        {
            return $"`{type.GenericParameterPosition}";
        }

        if (type.IsGenericType)
        {
            string name = type.GetGenericTypeDefinition().FullName!;
            IEnumerable<string> arguments = type.GetGenericArguments().Select(IdOfParameter);
            return $"{name[..name.IndexOf('`', StringComparison.Ordinal)].Replace('+', '.')}{{{string.Join(',', arguments)}}}";
        }

        return type.FullName!.Replace('+', '.');
    }

    [GeneratedRegex(@"\s+")]
    private static partial Regex Spaces();
}
