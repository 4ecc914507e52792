using PerfEval.Columns;
using PerfEval.Ladders;

namespace PerfEval;

/// <summary>Grades typed values by the paths of their indicators, and says no more than the grade.</summary>
/// <remarks>
/// For callers that hold numbers and want grades, many and fast: a screen that colours cells, a simulation, a warehouse.
/// What earns which grade is that of <see cref="Evaluator"/>, which explains and records it, and which alone grades
/// dates, since they depend on the day as of which they are asked.
/// Immutable, safe to share between threads; grading allocates nothing.
/// </remarks>
/// <example>
/// <code>
/// var grader = new Grader(book);
/// GradeCode code = grader.Grade("employment/startup-support/error-rate", 0.4m);
/// Console.WriteLine(grader.GradeOf(code)?.Id);
/// </code>
/// </example>
public sealed class Grader
{
    private readonly PathTable _paths;
    private readonly IReadOnlyList<Ladder> _ladders;
    private readonly NumberGrader?[] _numbers;
    private readonly GradeScale _scale;

    /// <summary>Prepares a rule book for many values.</summary>
    /// <param name="book">The rule book.</param>
    public Grader(RuleBook book)
    {
        ArgumentNullException.ThrowIfNull(book);
        _ladders = book.Proof.Ladders;
        _scale = book.Table.Scale;
        _paths = new PathTable(_ladders.Select(ladder => ladder.Indicator.Path));
        _numbers =
        [
            .. _ladders.Select(ladder =>
                ladder is NumericLadder numeric ? new NumberGrader(numeric) : null
            ),
        ];
    }

    /// <summary>Grades a number.</summary>
    /// <param name="path">The path of an indicator of numbers, such as <c>employment/startup-support/error-rate</c>.</param>
    /// <param name="value">A value in the indicator's unit; for percents 95.5 stands for 95.5%.</param>
    /// <returns>What it earns; <see cref="GradeCode.Invalid"/> outside the domain, or if it is finer than the resolution.</returns>
    /// <exception cref="ArgumentException">The rule book has no such indicator, or it has no numbers.</exception>
    public GradeCode Grade(string path, decimal value) => NumbersOf(path).Grade(in value);

    /// <summary>Grades a share, by whole numbers and without a division.</summary>
    /// <param name="path">The path of an indicator of percents.</param>
    /// <param name="done">The part.</param>
    /// <param name="of">The whole.</param>
    /// <returns>What it earns; <see cref="GradeCode.Invalid"/> outside the domain, or if the whole is not above 0.</returns>
    /// <exception cref="ArgumentException">The rule book has no such indicator, or it has no numbers.</exception>
    /// <exception cref="InvalidOperationException">The indicator is no percent.</exception>
    public GradeCode GradeShare(string path, long done, long of) =>
        NumbersOf(path).GradeShare(done, of);

    /// <summary>Grades a label.</summary>
    /// <param name="path">The path of a category.</param>
    /// <param name="label">A label or an alias of one; width, case and white space around it do not count.</param>
    /// <returns>What it earns; <see cref="GradeCode.Invalid"/> if the indicator has no such label, and no rest that takes it.</returns>
    /// <exception cref="ArgumentException">The rule book has no such indicator, or it has no labels.</exception>
    public GradeCode GradeLabel(string path, string label)
    {
        ArgumentNullException.ThrowIfNull(path);
        ArgumentNullException.ThrowIfNull(label);
        int position = _paths.Find(path);
        if (position < 0 || _ladders[position] is not CategoryLadder ladder)
        {
            throw new ArgumentException($"The rule book has no category '{path}'.", nameof(path));
        }

        int band = ladder.Find(label);
        LabelBand? found = band < 0 ? ladder.FindRest(label) : ladder.Bands[band];
        return found is null ? GradeCode.Invalid : GradeCode.Of(found.Ruling);
    }

    /// <summary>Binds the indicators of numbers that come in the same order again and again.</summary>
    /// <param name="paths">The paths of indicators of numbers, in the order of the values to come.</param>
    /// <exception cref="ArgumentException">The rule book has no such indicator, or it has no numbers.</exception>
    public GradingPlan Plan(IEnumerable<string> paths)
    {
        ArgumentNullException.ThrowIfNull(paths);
        return new GradingPlan([.. paths.Select(NumbersOf)]);
    }

    /// <summary>Returns the grader of an indicator, for columns of its numbers.</summary>
    /// <param name="path">The path of an indicator of numbers.</param>
    /// <exception cref="ArgumentException">The rule book has no such indicator, or it has no numbers.</exception>
    public NumberGrader NumbersOf(string path)
    {
        ArgumentNullException.ThrowIfNull(path);
        int position = _paths.Find(path);
        return position >= 0 && _numbers[position] is { } numbers
            ? numbers
            : throw new ArgumentException(
                $"The rule book has no indicator of numbers '{path}'.",
                nameof(path)
            );
    }

    /// <summary>Returns the grade that a code stands for.</summary>
    /// <param name="code">A code that this grader made.</param>
    /// <returns>The grade; null if the value has none.</returns>
    public Grade? GradeOf(GradeCode code) => code.IsGraded ? _scale.Grades[code.Rank] : null;
}
