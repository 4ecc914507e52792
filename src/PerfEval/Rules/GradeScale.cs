using System.Text.Json.Serialization;
using PerfEval.Text;

namespace PerfEval;

/// <summary>The ordered grades of a rule book, best first (等级).</summary>
[JsonConverter(typeof(PerfEvalJsonConverter))]
public sealed class GradeScale
{
    /// <summary>The fewest grades a scale may have.</summary>
    public const int FewestGrades = 2;

    /// <summary>The most grades a scale may have.</summary>
    public const int MostGrades = 24;

    private readonly Dictionary<string, Grade> _byId = new(StringComparer.Ordinal);

    // By label, folded; null for one that several grades have.
    private readonly Dictionary<string, Grade?> _byLabel = new(StringComparer.Ordinal);

    /// <summary>Creates a scale.</summary>
    /// <param name="grades">Ids and labels, best first; 2 to 24 with different ids.</param>
    /// <exception cref="ArgumentException">Too few or too many grades, or an id stands twice.</exception>
    internal GradeScale(IEnumerable<(string Id, LocalizedText Label)> grades)
    {
        ArgumentNullException.ThrowIfNull(grades);
        Grades = FixedList.Of<Grade>([
            .. grades.Select((grade, rank) => new Grade(grade.Id, grade.Label, rank)),
        ]);
        if (Grades.Count is < FewestGrades or > MostGrades)
        {
            throw new ArgumentException("A scale has 2 to 24 grades.", nameof(grades));
        }

        foreach (Grade grade in Grades)
        {
            if (!_byId.TryAdd(grade.Id, grade))
            {
                throw new ArgumentException(
                    "The grades of a scale have different ids.",
                    nameof(grades)
                );
            }

            foreach ((_, string text) in grade.Label.Texts)
            {
                string label = Folding.FoldLabel(text);
                bool isOthers = _byLabel.TryGetValue(label, out Grade? other) && other != grade;
                _byLabel[label] = isOthers ? null : grade;
            }
        }
    }

    /// <summary>Excellent, good, fair, poor = 优 良 中 差: the scale of a rule book that declares none.</summary>
    public static GradeScale Default { get; } =
        new([
            ("excellent", new LocalizedText("Excellent", "优")),
            ("good", new LocalizedText("Good", "良")),
            ("fair", new LocalizedText("Fair", "中")),
            ("poor", new LocalizedText("Poor", "差")),
        ]);

    /// <summary>The grades, best first.</summary>
    public IReadOnlyList<Grade> Grades { get; }

    /// <summary>The best grade.</summary>
    public Grade Best => Grades[0];

    /// <summary>The worst grade.</summary>
    public Grade Worst => Grades[^1];

    /// <summary>Returns the grade with an id or a label, or null if the scale has none.</summary>
    /// <param name="name">The id, such as <c>good</c>, or a label in any language, such as 良; of a label, width and case do not count.</param>
    /// <returns>The grade. An id goes before labels; a label that several grades have means none of them.</returns>
    public Grade? Find(string name)
    {
        ArgumentNullException.ThrowIfNull(name);
        return _byId.GetValueOrDefault(name) ?? _byLabel.GetValueOrDefault(Folding.FoldLabel(name));
    }

    internal IEnumerable<string> Ids => Grades.Select(grade => grade.Id);

    /// <summary>All names by which a file may call a grade: the ids, then the labels.</summary>
    internal IEnumerable<string> Names =>
        Ids.Concat(Grades.SelectMany(grade => grade.Label.Texts.Select(text => text.Value)))
            .Distinct();

    /// <summary>Returns the grades as they are listed to somebody who wrote a text: by Chinese labels if it is Chinese, else by ids.</summary>
    internal IEnumerable<string> NamesIn(string written) =>
        Grades.Select(grade => grade.NameIn(written));

    /// <summary>Returns the ids, best first: <c>excellent &gt; good &gt; poor</c>.</summary>
    public override string ToString() => string.Join(" > ", Grades);
}
