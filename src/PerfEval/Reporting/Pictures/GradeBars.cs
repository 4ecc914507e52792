using PerfEval.Text;

namespace PerfEval.Reporting.Pictures;

/// <summary>Draws how many indicators have which grade as bars of block characters, each beside its label.</summary>
/// <remarks>A full block stands for grades, a light one for what has none. All bars of one subject have the same scale.</remarks>
internal sealed class GradeBars
{
    private const int WidestOfOne = 4;
    private const int Eighths = 8;
    private const string Parts = " ▏▎▍▌▋▊▉█";

    private readonly GradeScale _scale;
    private readonly Phrases _phrases;
    private readonly int _most;
    private readonly int _room;

    /// <summary>Creates bars for the responsibilities of a subject.</summary>
    /// <param name="root">The subject's tree.</param>
    /// <param name="scale">The grades.</param>
    /// <param name="phrases">The reader's language.</param>
    /// <param name="columns">The columns of a line.</param>
    public GradeBars(NodeEvaluation root, GradeScale scale, Phrases phrases, int columns)
    {
        (_scale, _phrases) = (scale, phrases);
        _most = root.Children.Select(node => node.Counts.Total).DefaultIfEmpty(1).Max();
        int left = root
            .Children.Select(node => columns - Rows(node).Sum(row => DisplayWidth.Of(Beside(row))))
            .DefaultIfEmpty(columns)
            .Min();
        _room = Math.Clamp(left, 1, WidestOfOne * _most);
    }

    /// <summary>Returns the bars of a node with their labels, one behind the other: <c>████████ Good 2   ████ Poor 1</c>.</summary>
    public IEnumerable<string> Of(NodeEvaluation node) =>
        Rows(node)
            .Select(row =>
                new string(
                    row.IsGrade ? '█' : '░',
                    Math.Max(1, row.Count * _room / Math.Max(1, _most))
                ) + Beside(row)
            );

    /// <summary>Returns a bar for a part of a whole, exact to an eighth of a column.</summary>
    /// <param name="count">The part; at least an eighth is drawn of it.</param>
    /// <param name="most">What takes all columns.</param>
    /// <param name="columns">The columns.</param>
    public static string Of(int count, int most, int columns)
    {
        int eighths = Math.Max(1, count * columns * Eighths / most);
        return (new string('█', eighths / Eighths) + Parts[eighths % Eighths]).TrimEnd();
    }

    private static string Beside((string Label, int Count, bool IsGrade) row) =>
        $" {row.Label} {Phrases.Number(row.Count)}   ";

    private IEnumerable<(string Label, int Count, bool IsGrade)> Rows(NodeEvaluation node)
    {
        int grades = _scale.Grades.Count(grade => node.Counts.Of(grade) > 0);
        return _phrases
            .Counted(node.Counts, _scale)
            .Select((row, position) => (row.Label, row.Count, position < grades));
    }
}
