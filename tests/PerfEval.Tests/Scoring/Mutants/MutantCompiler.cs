using System.Reflection;
using System.Runtime.Loader;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using PerfEval.Ladders;
using PerfEval.Quantities;
using PerfEval.Rules;
using PerfEval.Rules.Scores;
using PerfEval.Tests.Support;

namespace PerfEval.Tests.Scoring.Mutants;

/// <summary>Compiles the code of curves anew, as it stands or altered, against everything else of the library as it is.</summary>
internal static class MutantCompiler
{
    private const string Usings = """
        global using System;
        global using System.Collections.Generic;
        global using System.IO;
        global using System.Linq;
        """;

    // Asks a rule that the altered code made ready, and answers in words, which are of no assembly.
    private const string Probe = """
        using PerfEval.Diagnostics;
        using PerfEval.Ladders;
        using PerfEval.Quantities;
        using PerfEval.Rules;
        using PerfEval.Rules.Scores;
        using PerfEval.Scoring.Proof;

        namespace PerfEval.Scoring;

        public static class Probe
        {
            public static Func<string, object?, string> Of(object rule, object ladder, object period)
            {
                var findings = new Findings();
                var own = (Ladder)ladder;
                IndicatorScore? score = ScoreCompiler.Compile(
                    (ScoreRule)rule,
                    new ScoreContext(own.Indicator, own, (EvaluationPeriod)period, findings)
                );
                return (asked, value) => Answer(asked, value is Rational x ? x : default, score, findings);
            }

            private static string Answer(string asked, Rational x, IndicatorScore? score, Findings findings)
            {
                if (asked == "findings")
                {
                    return string.Join("; ", findings.InOrder().Select(one => one.Message(Language.English)));
                }

                if (score is not CurveScore { Curve: var curve })
                {
                    return findings.HasErrors
                        ? $"error {findings.InOrder().First(one => one.Severity == PerfEval.Severity.Error).Code}"
                        : "no curve";
                }

                switch (asked)
                {
                    case "reach":
                        return Text(curve.Reach);
                    case "distance":
                        return curve.NextBetter(x) is { } to ? $"{to.Gain}|{to.At}|{to.Amount}|{to.IsMoreThan}" : "none";
                    case "arithmetic":
                        return PieceWording.At(curve.Pieces[curve.IndexOf(x)], x, curve.Unit).In(Language.English);
                    default:
                        PointsRange points = curve.Of(x);
                        Rational? settled = curve.SettledAt(in x);
                        return points.IsSettled == settled is not null && (settled is null || settled == points.Least)
                            ? Text(points)
                            : $"{points}, but read fast {settled}";
                }
            }

            private static string Text(PointsRange points) =>
                points.IsSettled
                    ? points.Least.ToMixedString()
                    : $"{points.Least.ToMixedString()} to {points.Most.ToMixedString()}";
        }
        """;

    private static readonly string Folder = Repository.PathOf("src", "PerfEval", "Scoring");

    private static readonly CSharpParseOptions Parsing = new(LanguageVersion.Latest);

    // Proved tables hold what the library itself makes ready.
    private static readonly Lazy<IReadOnlyDictionary<string, SyntaxTree>> Trees = new(() =>
        Directory
            .GetFiles(Folder, "*.cs", SearchOption.AllDirectories)
            .Where(path => Path.GetFileName(path) != "ProvedTable.cs")
            .ToDictionary(
                path => Path.GetRelativePath(Folder, path).Replace('\\', '/'),
                path => CSharpSyntaxTree.ParseText(File.ReadAllText(path), Parsing, path)
            )
    );

    // The library opens its internals to the tests, by their name.
    private static readonly Lazy<CSharpCompilation> AsItStands = new(() =>
        CSharpCompilation.Create(
            typeof(MutantCompiler).Assembly.GetName().Name,
            [
                .. Trees.Value.Values,
                CSharpSyntaxTree.ParseText(Usings, Parsing),
                CSharpSyntaxTree.ParseText(Probe, Parsing),
            ],
            ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!)
                .Split(Path.PathSeparator)
                .Where(path =>
                    Path.GetFileName(path).StartsWith("System.", StringComparison.Ordinal)
                    || Path.GetFileName(path) is "PerfEval.dll" or "NodaTime.dll" or "mscorlib.dll"
                )
                .Select(path => MetadataReference.CreateFromFile(path)),
            new CSharpCompilationOptions(
                OutputKind.DynamicallyLinkedLibrary,
                nullableContextOptions: NullableContextOptions.Enable
            )
        )
    );

    /// <summary>Compiles the code.</summary>
    /// <param name="mutant">The alteration; null for none.</param>
    /// <returns>Makes a rule ready beside a ladder, and answers what it earns.</returns>
    /// <exception cref="InvalidOperationException">The altered code is none.</exception>
    public static CompiledCurves Compile(CurveMutant? mutant)
    {
        CSharpCompilation compilation = AsItStands.Value;
        if (mutant is not null)
        {
            SyntaxTree tree = Trees.Value[mutant.File];
            compilation = compilation.ReplaceSyntaxTree(
                tree,
                CSharpSyntaxTree.ParseText(mutant.In(tree.ToString()), Parsing, tree.FilePath)
            );
        }

        using var stream = new MemoryStream();
        var emitted = compilation.Emit(stream);
        if (!emitted.Success)
        {
            throw new InvalidOperationException(
                $"{mutant?.Name}: {emitted.Diagnostics.First(one => one.Severity == DiagnosticSeverity.Error)}"
            );
        }

        stream.Position = 0;
        Assembly assembly = new AssemblyLoadContext(
            mutant?.Name,
            isCollectible: true
        ).LoadFromStream(stream);
        var probe = assembly
            .GetType("PerfEval.Scoring.Probe")!
            .GetMethod("Of")!
            .CreateDelegate<Func<object, object, object, Func<string, object?, string>>>();
        return (rule, ladder, period) =>
        {
            Func<string, object?, string> answer = probe(rule, ladder, period);
            return (asked, value) => answer(asked, value);
        };
    }
}

/// <summary>Makes a rule ready beside its ladder, and answers questions about it: what is asked, and about which value.</summary>
internal delegate Func<string, Rational?, string> CompiledCurves(
    ScoreRule rule,
    Ladder ladder,
    EvaluationPeriod period
);
