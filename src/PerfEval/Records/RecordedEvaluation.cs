using System.Text.Json;

namespace PerfEval.Records;

/// <summary>An evaluation (评价结果) as it was written to a file: its subjects, and the record of how it was made.</summary>
/// <remarks>Immutable, and safe to share between threads.</remarks>
public sealed class RecordedEvaluation
{
    internal RecordedEvaluation(JsonElement root)
    {
        Root = root;
        Origin = new RecordedOrigin(root.GetProperty("record"));
        JsonElement book = root.GetProperty("rulebook");
        RuleBook = book.TextOf("id");
        Title = book.LocalizedOf("title") ?? new LocalizedText(book.TextOf("id"));
        Grades = [.. book.GetProperty("grades").Items(grade => new RecordedGrade(grade))];
        Subjects = [.. root.GetProperty("subjects").Items(item => new RecordedSubject(item))];
    }

    /// <summary>What it was made from.</summary>
    public RecordedOrigin Origin { get; }

    /// <summary>The id of the rule book.</summary>
    public string RuleBook { get; }

    /// <summary>The title of the rule book.</summary>
    public LocalizedText Title { get; }

    /// <summary>The grades, best first.</summary>
    internal IReadOnlyList<RecordedGrade> Grades { get; }

    /// <summary>The subjects, in the order of the results.</summary>
    public IReadOnlyList<RecordedSubject> Subjects { get; }

    /// <summary>The whole document.</summary>
    internal JsonElement Root { get; }

    /// <summary>Whether the subjects were written as they were graded, one after the other: then the record stands last.</summary>
    internal bool WasStreamed => Root.EnumerateObject().Last().NameEquals("record");

    /// <summary>Returns the id of the rule book.</summary>
    public override string ToString() => RuleBook;
}

/// <summary>A grade as it was recorded.</summary>
internal sealed record RecordedGrade
{
    internal RecordedGrade(JsonElement grade)
    {
        Id = grade.TextOf("id");
        Label = grade.LocalizedOf("label") ?? new LocalizedText(Id);
    }

    /// <summary>The id, by which all else names it.</summary>
    public string Id { get; }

    /// <summary>The label.</summary>
    public LocalizedText Label { get; }
}

/// <summary>The graded tree of one subject as it was recorded.</summary>
public sealed class RecordedSubject
{
    internal RecordedSubject(JsonElement subject)
    {
        Name = subject.TextOrNull("subject");
        if (subject.Child("assessor") is { } assessor)
        {
            (AssessorName, AssessorRole) = (assessor.TextOrNull("name"), assessor.TextOf("role"));
        }

        Root = new RecordedNode(subject.GetProperty("node"));
    }

    /// <summary>Whose results they are; null if not said.</summary>
    public string? Name { get; }

    /// <summary>Who assessed; null if not said.</summary>
    public string? AssessorName { get; }

    /// <summary><c>self</c>, <c>review</c> or <c>audit</c>; null if not said.</summary>
    public string? AssessorRole { get; }

    /// <summary>The tree, from the department down.</summary>
    public RecordedNode Root { get; }

    /// <summary>Returns the subject and how it stands.</summary>
    public override string ToString() => Name is null ? $"{Root}" : $"{Name}: {Root}";
}
