using System.Collections;
using System.Reflection;
using NodaTime;
using PerfEval.Evaluation;
using PerfEval.Excel;
using PerfEval.Hosting;
using PerfEval.Import;
using PerfEval.Rules;
using PerfEval.Tests.Support;

namespace PerfEval.Tests.Conventions;

/// <summary>What callers reach from a book, its results, evaluations, comparisons, differences and verifications, by public properties alone.</summary>
internal static class EverythingPublic
{
    private const BindingFlags Members = BindingFlags.Public | BindingFlags.Instance;

    private static readonly Lazy<IReadOnlyList<(string Path, object Value)>> Found = new(() =>
        [.. Walk(Roots())]
    );

    /// <summary>Every object once, under the properties that lead to it.</summary>
    public static IReadOnlyList<(string Path, object Value)> All => Found.Value;

    /// <summary>Tells whether a type is one of PerfEval's.</summary>
    public static bool IsOurs(Type type) =>
        type.Assembly == typeof(RuleBook).Assembly
        || type.Assembly == typeof(EvaluationWorkbook).Assembly
        || type.Assembly == typeof(TableImport).Assembly
        || type.Assembly == typeof(PerfEvalHostingOptions).Assembly;

    /// <summary>Returns what the public properties of an object hold.</summary>
    public static IEnumerable<(string Name, object? Value)> Properties(object value) =>
        PublicTypes(value.GetType())
            .SelectMany(type => type.GetProperties(Members | BindingFlags.DeclaredOnly))
            .Where(property =>
                property.GetMethod is { IsPublic: true } && property.GetIndexParameters() is []
            )
            .DistinctBy(property => property.Name)
            .Select(property => (property.Name, Read(property, value)));

    // A broken property is a fault of its own; those that are not for every object say so by an exception.
    private static object? Read(PropertyInfo property, object value)
    {
        try
        {
            return property.GetValue(value);
        }
        catch (TargetInvocationException failure)
            when (failure.InnerException is InvalidOperationException or InvalidInputException)
        {
            return null;
        }
    }

    private static IEnumerable<Type> PublicTypes(Type? type)
    {
        for (; type is not null && type != typeof(object); type = type.BaseType)
        {
            if (type.IsVisible)
            {
                yield return type;
            }
        }
    }

    private static IEnumerable<(string Path, object Value)> Walk(
        IEnumerable<(string Path, object Value)> roots
    )
    {
        HashSet<object> seen = new(ReferenceEqualityComparer.Instance);
        var next = new Queue<(string Path, object Value)>(roots);
        while (next.TryDequeue(out (string Path, object Value) one))
        {
            if (one.Value is string || !seen.Add(one.Value))
            {
                continue;
            }

            yield return one;
            if (IsOurs(one.Value.GetType()) && one.Value is not IEnumerable)
            {
                foreach ((string name, object? value) in Properties(one.Value))
                {
                    if (value is not null)
                    {
                        next.Enqueue(($"{one.Path}.{name}", value));
                    }
                }
            }
            else if (one.Value is IEnumerable items)
            {
                foreach (object item in items.Cast<object?>().OfType<object>().Take(1000))
                {
                    next.Enqueue(($"{one.Path}[]", item));
                }
            }
        }
    }

    private static IEnumerable<(string Path, object Value)> Roots()
    {
        RuleBook book = RealTable.Book;
        EvaluationResult evaluation = Books.Evaluator.Evaluate(book, RealTable.Results);
        SubjectEvaluation subject = evaluation.Subjects[0];
        EvaluationDocument document = Document(evaluation);
        EvaluationResult strict = Books.Evaluator.Evaluate(
            book.With(ReadingPolicy.Strict),
            RealTable.Results
        );
        EvaluationDocument other = Document(strict);
        CaseBook cases = CaseBook.Load(RealTable.CasesPath);
        const string Bad = "schema: perfeval/results/1\nresults:\n  a/b/c: {value: 0.95\n";
        return
        [
            ("book", book),
            ("figures", Statements.Seed.Figures),
            ("nodes", book.Table.Nodes),
            ("read", RuleBook.ReadText("schema: perfeval/rulebook/1\n")),
            ("results", RealTable.Results),
            ("badResults", MeasuredResults.ReadText(Bad)),
            ("evaluation", evaluation),
            ("allNodes", subject.Root.SelfAndBelow()),
            ("nearest", book.Table.NearestTo("eror-rate", 3)),
            ("sensitivity", Sensitivity.Of(subject.Root)),
            ("rollUp", RollUp.Load(RealTable.EqualPath)),
            ("byRollUp", Books.Evaluator.Evaluate(book, RealTable.Results, Budgeted)),
            (
                "unclear",
                Books.Evaluate(Books.Of("kind: percent", "≥95%", "≥90%", "≥85%", "<86%"), "0.955")
            ),
            ("labels", Books.Evaluate(Books.Of("kind: category", "A", "B", "C", "D"), "E")),
            ("cases", cases),
            ("caseResults", cases.Run()),
            ("mismatches", Mismatched.Run()),
            (
                "regraded",
                Books.Evaluator.Regrade(
                    RuleBook.ReadText(Books.Of("min: 0%", "≥95%", "≥90%", "≥80%", "<80%")).Value,
                    RuleBook.ReadText(Books.Of("min: 0%", "≥97%", "≥90%", "≥80%", "<80%")).Value,
                    [Books.ResultsOf("96%")]
                )
            ),
            ("difference", RuleBookDiff.Of(RevisedTable.Published, RevisedTable.Book)),
            (
                "regrading",
                Books.Evaluator.Regrade(
                    RevisedTable.Published,
                    RevisedTable.Book,
                    [RealTable.Results]
                )
            ),
            ("document", document),
            ("comparison", Comparison.Of(evaluation, strict)),
            (
                "verification",
                Verified.Run(other, RealTable.BookPath, [RealTable.ResultsPath]).Value
            ),
            (
                "falseVerification",
                Verified
                    .Run(Falsified(evaluation), RealTable.BookPath, [RealTable.ResultsPath])
                    .Value
            ),
            ("criterion", CriterionReader.Read("90%-91% 以上")),
            ("scale", GradeScale.Default),
        ];
    }

    private static CaseBook Mismatched { get; } =
        CaseBook
            .ReadText(
                "schema: perfeval/cases/1\nrulebook: book.yaml\ncases:\n  - case: a case\n    results: {a/b/c: 96%}\n    expect: {a/b/c: poor}\n",
                RuleBook.ReadText(Books.Of("min: 0%", "≥95%", "≥90%", "≥80%", "<80%")).Value
            )
            .Value;

    private static EvaluationOptions Budgeted { get; } =
        new() { RollUp = RollUp.Load(RealTable.BudgetPath), AsOf = new LocalDate(2019, 12, 31) };

    private static EvaluationDocument Document(EvaluationResult evaluation) =>
        EvaluationDocument.ReadText(Json(evaluation)).Value;

    private static string Falsified(EvaluationResult evaluation) =>
        Json(evaluation)
            .Replace("\"grade\": \"good\"", "\"grade\": \"fair\"", StringComparison.Ordinal);

    private static string Json(EvaluationResult evaluation)
    {
        using var json = new MemoryStream();
        EvaluationReport.WriteJson(evaluation, json);
        return System.Text.Encoding.UTF8.GetString(json.ToArray());
    }
}
