using System.Collections;
using System.Reflection;
using PerfEval.Ladders;
using PerfEval.Tests.Support;
using PerfEval.Text;

namespace PerfEval.Tests.Conventions;

/// <summary>What callers hold are values: nobody changes them by a cast, reading them changes nothing, and equal ones are equal.</summary>
public class ValuesTests
{
    [Fact]
    public void No_list_that_callers_reach_can_be_changed_by_a_cast()
    {
        string[] lists =
        [
            .. EverythingPublic
                .All.Where(one => one.Value is IEnumerable and not string)
                .Where(one => CanBeChanged(one.Value))
                .Select(one => $"{one.Path}: {one.Value.GetType()}")
                .Distinct(),
        ];
        Assert.True(lists.Length == 0, string.Join('\n', lists));
    }

    [Fact]
    public void Everything_is_reached_that_callers_can_reach()
    {
        HashSet<Type> reached = [.. EverythingPublic.All.Select(one => one.Value.GetType())];
        string[] kinds =
        [
            nameof(Diagnostic),
            nameof(NodeEvaluation),
            nameof(NodeComparison),
            nameof(RecordedDifference),
            nameof(Ruling),
        ];
        Assert.Empty(kinds.Except(reached.Select(type => type.Name)));
    }

    [Fact]
    public void Reading_a_record_changes_neither_its_hash_nor_what_it_equals()
    {
        foreach ((string path, object fresh) in FreshRecords())
        {
            object copy = Copy(fresh);
            int hash = fresh.GetHashCode();
            Assert.True(fresh.Equals(copy), path);
            _ = EverythingPublic.Properties(fresh).ToList();
            _ = fresh.ToString();
            Assert.True(hash == fresh.GetHashCode(), path);
            Assert.True(hash == copy.GetHashCode(), path);
            Assert.True(fresh.Equals(copy) && copy.Equals(fresh), path);
        }
    }

    [Fact]
    public void Records_are_equal_whose_lists_hold_the_same()
    {
        int lists = 0;
        foreach ((string path, object record) in EverythingPublic.All.Where(IsRecord))
        {
            foreach (PropertyInfo property in Lists(record.GetType()))
            {
                object copy = Copy(record);
                if (property.GetValue(record) is not IEnumerable items)
                {
                    continue;
                }

                Type item = property.PropertyType.GetGenericArguments()[0];
                var same = (IList)Activator.CreateInstance(typeof(List<>).MakeGenericType(item))!;
                foreach (object one in items)
                {
                    same.Add(one);
                }

                property.SetMethod!.Invoke(copy, [same]);
                Assert.True(record.Equals(copy), $"{path}.{property.Name}");
                Assert.Equal(record.GetHashCode(), copy.GetHashCode());
                same.Clear();
                Assert.True(record.Equals(copy), $"{path}.{property.Name} follows a list given");
                lists++;
            }
        }

        Assert.InRange(lists, 100, int.MaxValue);
    }

    [Fact]
    public void Findings_of_two_readings_are_equal_and_each_is_told_from_the_others()
    {
        string yaml = File.ReadAllText(RealTable.BookPath);
        RuleBook one = RuleBook.ReadText(yaml).Value;
        RuleBook other = RuleBook.ReadText(yaml).Value;
        _ = one.Diagnostics.Select(finding => finding.ToString()).ToList();
        HashSet<Diagnostic> findings = [.. one.Diagnostics];
        Assert.NotEmpty(findings);
        Assert.Equal(one.Diagnostics, other.Diagnostics);
        Assert.All(other.Diagnostics, finding => Assert.Contains(finding, findings));
        Assert.Equal(one.Diagnostics.Count, findings.Count);
        Assert.DoesNotContain(one.Diagnostics[0] with { Path = "a/b" }, findings);
        Assert.NotEqual(one.Diagnostics, RuleBook.ReadText(yaml, "other.yaml").Value.Diagnostics);
    }

    [Fact]
    public void Tables_are_equal_that_were_read_from_equal_texts()
    {
        string yaml = File.ReadAllText(RealTable.BookPath);
        PublishedTable table = RuleBook.ReadText(yaml).Value.Table;
        Assert.Equal(table, RuleBook.ReadText(yaml).Value.Table);
        Assert.NotEqual(table, RuleBook.ReadText(yaml + "# more\n").Value.Table);
    }

    [Fact]
    public void The_findings_of_an_evaluation_are_made_once()
    {
        EvaluationResult evaluation = Books.Evaluator.Evaluate(RealTable.Book, RealTable.Results);
        Assert.Same(evaluation.Diagnostics, evaluation.Diagnostics);
        Regrading regrading = Books.Evaluator.Regrade(
            RevisedTable.Published,
            RevisedTable.Book,
            [RealTable.Results]
        );
        Assert.Same(regrading.Diagnostics, regrading.Diagnostics);
    }

    [Fact]
    public void A_fixed_list_is_what_was_given_and_does_not_follow_it()
    {
        List<string> given = ["a", "b"];
        IReadOnlyList<string> made = FixedList.Of(given);
        given.Add("c");
        Assert.Equal(["a", "b"], made);
        Assert.Same(made, FixedList.Of(made));
        Assert.Equal(made, FixedList.Of<string>(["a", "b"]));
        Assert.False(made.Equals(FixedList.Of<string>(["b", "a"])));
        Assert.Null(FixedList.Of<string>(null));
        Assert.Equal("2 items", made.ToString());
    }

    private static bool CanBeChanged(object list) =>
        list is Array { Length: > 0 }
        || (list is IList { IsReadOnly: false } and not Array)
        || list.GetType()
            .GetInterfaces()
            .Append(list.GetType())
            .Where(type => type.IsGenericType)
            .Any(type =>
                type.GetGenericTypeDefinition() is var made
                && (
                    made == typeof(List<>)
                    || made == typeof(HashSet<>)
                    || made == typeof(Dictionary<,>)
                    || (
                        made == typeof(ICollection<>)
                        && list is not Array
                        && !(bool)type.GetProperty("IsReadOnly")!.GetValue(list)!
                    )
                )
            );

    private static bool IsRecord((string, object Value) one) =>
        one.Value.GetType() is { IsValueType: false } type
        && EverythingPublic.IsOurs(type)
        && type.GetMethod("<Clone>$") is not null;

    // Of those that nobody has read yet.
    private static IEnumerable<(string, object)> FreshRecords()
    {
        RuleBook book = RuleBook.ReadText(File.ReadAllText(RealTable.BookPath)).Value;
        EvaluationResult evaluation = Books.Evaluator.Evaluate(book, RealTable.Results);
        return book
            .Diagnostics.Concat(evaluation.Diagnostics)
            .Select(finding => (finding.Code, (object)finding))
            .Concat(EverythingPublic.All.Where(IsRecord));
    }

    private static object Copy(object record) =>
        record.GetType().GetMethod("<Clone>$")!.Invoke(record, null)!;

    private static IEnumerable<PropertyInfo> Lists(Type type) =>
        type.GetProperties(BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance)
            .Where(property =>
                property.SetMethod is not null
                && property.PropertyType.IsGenericType
                && property.PropertyType.GetGenericTypeDefinition() == typeof(IReadOnlyList<>)
            );
}
