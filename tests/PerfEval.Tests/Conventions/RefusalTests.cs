using System.Collections;
using System.Globalization;
using System.Linq.Expressions;
using System.Reflection;
using System.Text;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;
using PerfEval.Excel;
using PerfEval.Hosting;
using PerfEval.Import;
using PerfEval.Quantities;
using PerfEval.Tests.Support;

namespace PerfEval.Tests.Conventions;

/// <summary>Every public constructor and method refuses null where its annotations do, and what no enumeration names, and says which parameter it was.</summary>
public class RefusalTests
{
    // A door without a check, each for a reason.
    private static readonly string[] Open =
    [
        // Structural equality, by which anything may be compared.
        "Equals",
    ];

    private static readonly Dictionary<string, object> SamplesByName = new(StringComparer.Ordinal)
    {
        ["path"] = RealTable.BookPath,
        ["ruleBook"] = RealTable.BookPath,
        ["folder"] = "",
        ["year"] = 2019,
        ["most"] = 3,
        ["firstLine"] = 1,
        ["firstColumn"] = 1,
        ["rank"] = 0,
        ["columns"] = 80,
    };

    private static readonly Dictionary<Type, object> Samples = new()
    {
        [typeof(Type)] = typeof(Rational),
        [typeof(System.Text.Json.JsonSerializerOptions)] = System
            .Text
            .Json
            .JsonSerializerOptions
            .Default,
        [typeof(string)] = "1",
        [typeof(Rational)] = Rational.One,
        [typeof(Stream)] = Stream.Null,
        [typeof(EvaluationPaper)] = EvaluationPaper.Csv(Stream.Null),
        [typeof(TextWriter)] = TextWriter.Null,
        [typeof(InputSource)] = InputSource.FromFile(RealTable.BookPath),
        [typeof(Encoding)] = Encoding.UTF8,
        [typeof(IClock)] = SystemClock.Instance,
        [typeof(CultureInfo)] = CultureInfo.InvariantCulture,
        [typeof(IFormatProvider)] = CultureInfo.InvariantCulture,
        [typeof(IConfigurationSection)] = new ConfigurationBuilder().Build().GetSection("PerfEval"),
        [typeof(IServiceCollection)] = new ServiceCollection(),
        [typeof(IServiceProvider)] = new ServiceCollection()
            .AddPerfEval(options => options.AddRuleBooks(RealTable.BookPath))
            .BuildServiceProvider(),
        [typeof(IEvaluator)] = new Evaluator(),
        [typeof(Evaluator)] = new Evaluator(),
    };

    public static TheoryData<string> Doors =>
        [.. AllDoors().Select(door => door.Name).Distinct().Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Doors))]
    public async Task A_door_refuses_null_and_what_no_enumeration_names(string name)
    {
        List<string> faults = [];
        foreach (Door door in AllDoors().Where(door => door.Name == name))
        {
            ParameterInfo[] parameters = door.Method.GetParameters();
            for (int i = 0; i < parameters.Length; i++)
            {
                foreach ((object? bad, Type expected) in BadValues(parameters[i]))
                {
                    object?[] arguments = [.. parameters.Select(Sample)];
                    arguments[i] = bad;
                    Exception? thrown = await Thrown(door, arguments);
                    bool isRefused =
                        expected == typeof(ArgumentException)
                            ? thrown is ArgumentException
                            : thrown?.GetType() == expected
                                && ((ArgumentException)thrown).ParamName == parameters[i].Name;
                    if (!isRefused)
                    {
                        faults.Add(
                            $"{parameters[i]}: {thrown?.GetType().Name} {(thrown as ArgumentException)?.ParamName} {thrown?.StackTrace?.Split('\n')[0]}"
                        );
                    }
                }
            }
        }

        Assert.True(faults.Count == 0, string.Join('\n', faults));
    }

    [Fact]
    public void There_are_doors_of_every_kind()
    {
        string[] doors = [.. AllDoors().Select(door => door.Name)];
        Assert.Contains("RuleBook.Load(String, Boolean)", doors);
        Assert.Contains("Evaluator.new(IClock)", doors);
        Assert.Contains("IndicatorBuilder.Kind(MeasureKind)", doors);
        Assert.Contains("Diagnostic.Message(Language)", doors);
        Assert.Contains("ResultsWorkbook.Read(InputSource)", doors);
    }

    private static IEnumerable<Door> AllDoors()
    {
        IEnumerable<Type> types = typeof(RuleBook)
            .Assembly.GetExportedTypes()
            .Concat(typeof(EvaluationWorkbook).Assembly.GetExportedTypes())
            .Concat(typeof(TableImport).Assembly.GetExportedTypes())
            .Concat(typeof(PerfEvalHostingOptions).Assembly.GetExportedTypes())
            .Where(type => !type.IsEnum && !type.IsGenericTypeDefinition);
        foreach (Type type in types)
        {
            MethodBase[] constructors = type.IsAbstract ? [] : type.GetConstructors();
            IEnumerable<MethodBase> methods = type.GetMethods(
                    BindingFlags.Public
                        | BindingFlags.Static
                        | BindingFlags.Instance
                        | BindingFlags.FlattenHierarchy
                )
                .Where(method =>
                    EverythingPublic.IsOurs(method.DeclaringType!)
                    && !method.IsSpecialName
                    && !method.Name.StartsWith('<')
                    && !Open.Contains(method.Name)
                    && (method.IsStatic || !type.IsAbstract || type.IsInterface)
                );
            foreach (MethodBase method in constructors.Concat(methods))
            {
                ParameterInfo[] parameters = method.GetParameters();
                if (
                    parameters.Any(one => BadValues(one).Any())
                    && !parameters.Any(one => one.ParameterType.IsByRefLike || one.IsOut)
                )
                {
                    yield return new Door(type, Closed(method));
                }
            }
        }
    }

    // A generic method is called for strings.
    private static MethodBase Closed(MethodBase method) =>
        method is MethodInfo { IsGenericMethodDefinition: true } generic
            ? generic.MakeGenericMethod([
                .. generic.GetGenericArguments().Select(_ => typeof(string)),
            ])
            : method;

    private static IEnumerable<(object? Bad, Type Expected)> BadValues(ParameterInfo parameter)
    {
        Type type = Nullable.GetUnderlyingType(parameter.ParameterType) ?? parameter.ParameterType;
        if (type.IsEnum && EverythingPublic.IsOurs(type))
        {
            yield return (Enum.ToObject(type, 99), typeof(ArgumentOutOfRangeException));
        }

        if (type.IsValueType || type.IsByRef)
        {
            yield break;
        }

        NullabilityInfo nullability = new NullabilityInfoContext().Create(parameter);
        if (nullability.WriteState == NullabilityState.NotNull)
        {
            yield return (null, typeof(ArgumentNullException));
        }

        if (
            type.IsInterface
            && nullability.GenericTypeArguments is [{ ReadState: NullabilityState.NotNull } item]
            && !item.Type.IsValueType
            && type.GetGenericTypeDefinition() == typeof(IReadOnlyList<>)
        )
        {
            // What is wrong is an item, and the message may name that.
            yield return (Array.CreateInstance(item.Type, 1), typeof(ArgumentException));
        }
    }

    private static async Task<Exception?> Thrown(Door door, object?[] arguments)
    {
        try
        {
            object? result = door.Method is ConstructorInfo constructor
                ? constructor.Invoke(BindingFlags.DoNotWrapExceptions, null, arguments, null)
                : door.Method.Invoke(
                    door.Method.IsStatic ? null : Sample(door.Type),
                    BindingFlags.DoNotWrapExceptions,
                    null,
                    arguments,
                    null
                );
            if (result is Task task)
            {
                await task;
            }

            return null;
        }
        catch (Exception failure) when (failure is not Xunit.Sdk.XunitException)
        {
            return failure;
        }
    }

    private static object? Sample(ParameterInfo parameter) =>
        parameter.HasDefaultValue && parameter.DefaultValue is null ? null
        : SamplesByName.TryGetValue(parameter.Name!, out object? named)
        && parameter.ParameterType.IsInstanceOfType(named)
            ? named
        : Sample(parameter.ParameterType);

    private static object? Sample(Type type)
    {
        if (type.IsByRef)
        {
            return Sample(type.GetElementType()!);
        }

        if (Samples.TryGetValue(type, out object? sample))
        {
            return sample;
        }

        if (type.IsValueType)
        {
            return Activator.CreateInstance(type);
        }

        if (type.IsSubclassOf(typeof(Delegate)))
        {
            return DoingNothing(type);
        }

        if (type.IsGenericType && type.IsAssignableTo(typeof(IEnumerable)))
        {
            Type item = type.GetGenericArguments()[0];
            var items = Array.CreateInstance(item, 1);
            items.SetValue(Sample(item), 0);
            return items;
        }

        return Made(type)
            ?? EverythingPublic.All.Select(one => one.Value).FirstOrDefault(type.IsInstanceOfType)
            ?? throw new InvalidOperationException($"There is no sample of a {type}.");
    }

    // What is not reached from a book and its evaluations.
    private static object? Made(Type type) =>
        type == typeof(DeclaredFigures) ? Statements.Seed.Figures
        : type == typeof(StreamedResults) ? Streamed()
        : type == typeof(StreamedEvaluation) ? new Evaluator().Evaluate(RealTable.Book, Streamed())
        : type == typeof(Grader) ? new Grader(RealTable.Book)
        : type == typeof(PerfEval.Sample)
            ? PerfEval.Sample.Draw(
                new Evaluator().Evaluate(RealTable.Book, RealTable.Results),
                1,
                "seed"
            )
        : type == typeof(NodaTime.DateTimeZone) ? DateTimeZone.Utc
        : type == typeof(IRuleBookCatalog)
            ? (
                (IServiceProvider)Samples[typeof(IServiceProvider)]
            ).GetRequiredService<IRuleBookCatalog>()
        : type == typeof(ResultRow) ? new ResultRow("s", "i", "1")
        : type == typeof(IAsyncEnumerable<ResultRow>) ? AsyncEnumerable.Empty<ResultRow>()
        : type == typeof(System.Data.Common.DbDataReader)
            ? new System.Data.DataTable().CreateDataReader()
        : type == typeof(CaseRun) ? new CaseRun("cases.yaml", null, [], [])
        : type.Name.EndsWith("Builder", StringComparison.Ordinal) ? Builder(type)
        : type.GetConstructor([]) is { } constructor ? constructor.Invoke(null)
        : null;

    private static StreamedResults Streamed() =>
        StreamedResults.Open(InputSource.FromText("indicator,value\n", "results.csv")).Value;

    private static object? Builder(Type type)
    {
        object? made = null;
        RuleBookBuilder book = new("id", "Title", 2019);
        book.Responsibility(
            "r",
            "R",
            responsibility =>
                responsibility.Activity(
                    "a",
                    "A",
                    activity =>
                        activity.Indicator(
                            "i",
                            "I",
                            indicator =>
                                made = new object[]
                                {
                                    responsibility,
                                    activity,
                                    indicator,
                                }.FirstOrDefault(type.IsInstanceOfType)
                        )
                )
        );
        return made
            ?? (
                type.IsInstanceOfType(book) ? book
                : type.GetConstructors()
                    .Where(one => one.IsPublic)
                    .MinBy(one => one.GetParameters().Length)
                    is { } constructor
                    ? constructor.Invoke([.. constructor.GetParameters().Select(Sample)])
                : null
            );
    }

    private static Delegate DoingNothing(Type type)
    {
        MethodInfo invoke = type.GetMethod("Invoke")!;
        return Expression
            .Lambda(
                type,
                Expression.Default(invoke.ReturnType),
                invoke.GetParameters().Select(one => Expression.Parameter(one.ParameterType))
            )
            .Compile();
    }

    private sealed record Door(Type Type, MethodBase Method)
    {
        public string Name =>
            $"{Type.Name}.{(Method is ConstructorInfo ? "new" : Method.Name)}({string.Join(", ", Method.GetParameters().Select(one => one.ParameterType.Name))})";
    }
}
