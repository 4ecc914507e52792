using System.Reflection;
using System.Runtime.CompilerServices;
using System.Text;
using PerfEval.Excel;
using PerfEval.Hosting;
using PerfEval.Import;
using PerfEval.Tests.Support;

namespace PerfEval.Tests.Conventions;

/// <summary><c>docs/api.md</c> is made from the public surface and its documentation comments.</summary>
public class ApiPageTests
{
    private const BindingFlags Declared =
        BindingFlags.Public
        | BindingFlags.Instance
        | BindingFlags.Static
        | BindingFlags.DeclaredOnly;

    private static readonly string[] CompilerWritten =
    [
        nameof(Equals),
        nameof(GetHashCode),
        nameof(ToString),
        "Deconstruct",
        "CompareTo",
    ];

    private static readonly Assembly[] Libraries =
    [
        typeof(RuleBook).Assembly,
        typeof(ResultsWorkbook).Assembly,
        typeof(TableImport).Assembly,
        typeof(PerfEvalHostingOptions).Assembly,
    ];

    private static readonly ApiDocumentation Documentation = new(Libraries);

    [Fact]
    public void There_are_at_most_125_public_types_in_the_core() =>
        Assert.InRange(typeof(RuleBook).Assembly.GetExportedTypes().Length, 100, 125);

    [Fact]
    public void The_page_lists_every_public_type_and_member_with_what_it_is()
    {
        string path = Repository.PathOf("docs", "api.md");
        string page = File.Exists(path) ? File.ReadAllText(path) : "";
        string actual = Page();
        if (page != actual)
        {
            File.WriteAllText(Path.ChangeExtension(path, "received.md"), actual);
        }

        Assert.Equal(page, actual);
    }

    [Fact]
    public void Every_public_member_says_what_it_is() =>
        Assert.Empty(
            from library in Libraries
            from type in library.GetExportedTypes()
            from member in Members(type).Prepend(type)
            where Documentation.SummaryOf(member) is null
            select $"{type.Name}.{member.Name}"
        );

    private static string Page()
    {
        var page = new StringBuilder(
            "# The library\n\nEvery public type and member with its signature, made from the code and its documentation comments. The doors are `RuleBook`, `MeasuredResults` and\n`Evaluator`; all else is what they return or take. `PerfEval.Excel`, `PerfEval.Import` and `PerfEval.Hosting` are packages of\ntheir own; registration methods stand in the namespace where those of .NET do.\n"
        );
        foreach (
            IGrouping<string, Type> layer in Libraries
                .SelectMany(library => library.GetExportedTypes())
                .OrderBy(type => type.FullName, StringComparer.Ordinal)
                .GroupBy(type => type.Namespace!)
        )
        {
            page.Append("\n## ").Append(layer.Key).Append('\n');
            foreach (Type type in layer)
            {
                page.Append("\n### ").Append(NameOf(type)).Append("\n\n");
                page.Append(Documentation.SummaryOf(type)).Append('\n');
                string[] rows = [.. Members(type).Select(Row)];
                if (rows.Length > 0)
                {
                    page.Append("\n| member | |\n|---|---|\n").AppendJoin("", rows);
                }
            }
        }

        return page.ToString();
    }

    private static string Row(MemberInfo member)
    {
        string signature = Signature.Of(member).Replace("|", "\\|", StringComparison.Ordinal);
        string says = Documentation
            .SummaryOf(member)!
            .Replace("|", "\\|", StringComparison.Ordinal);
        return $"| `{signature}` | {says} |\n";
    }

    private static IEnumerable<MemberInfo> Members(Type type)
    {
        if (type.IsEnum)
        {
            return type.GetFields(BindingFlags.Public | BindingFlags.Static);
        }

        IEnumerable<MemberInfo> constructors = type.GetConstructors(Declared)
            .Where(constructor =>
                constructor.GetParameters().Length > 0 && !IsOfPositionalRecord(constructor)
            );
        IEnumerable<MemberInfo> properties = type.GetProperties(Declared)
            .Where(property => property.GetIndexParameters().Length == 0);
        IEnumerable<MemberInfo> methods = type.GetMethods(Declared)
            .Where(method =>
                (!method.IsSpecialName || IsOperator(method))
                && !CompilerWritten.Contains(method.Name)
                && !method.Name.Contains('<', StringComparison.Ordinal)
            );
        return constructors
            .Concat(properties.OrderBy(member => member.Name, StringComparer.Ordinal))
            .Concat(type.GetEvents(Declared))
            .Concat(methods.OrderBy(member => $"{member}", StringComparer.Ordinal));
    }

    // Its parameters are its properties.
    private static bool IsOfPositionalRecord(ConstructorInfo constructor) =>
        constructor.DeclaringType!.GetMethod("<Clone>$") is not null
            && Array.TrueForAll(
                constructor.GetParameters(),
                parameter => constructor.DeclaringType.GetProperty(parameter.Name!) is not null
            )
        || (
            constructor.DeclaringType.IsValueType
            && Array.TrueForAll(
                constructor.GetParameters(),
                parameter => constructor.DeclaringType.GetProperty(parameter.Name!) is not null
            )
        );

    // Records are given theirs by the compiler.
    private static bool IsOperator(MethodInfo method) =>
        method.Name.StartsWith("op_", StringComparison.Ordinal)
        && method.GetCustomAttribute<CompilerGeneratedAttribute>() is null;

    private static string NameOf(Type type)
    {
        string own = type.Name.Split('`')[0];
        string name = type.DeclaringType is { } outer ? $"{NameOf(outer)}.{own}" : own;
        return type.IsGenericType
            ? $"{name}&lt;{string.Join(", ", type.GetGenericArguments().Select(argument => argument.Name))}&gt;"
            : name;
    }
}
