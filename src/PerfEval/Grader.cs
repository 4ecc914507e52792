using PerfEval.Columns;
using PerfEval.Ladders;
using PerfEval.Quantities;
using PerfEval.Scoring;
using PerfEval.Text;

namespace PerfEval;

/// <summary>Grades typed values by the paths of their indicators, and says no more than the grade.</summary>
/// <remarks>
/// For callers that hold numbers and want grades, many and fast: a screen that colours cells, a simulation, a warehouse.
/// What earns which grade is that of <see cref="Evaluator"/>, which explains and records it, and which alone grades
/// dates, since they depend on the day as of which they are asked.
/// A number for a percent says what it is by the door that takes it: 95.5 by <see cref="GradePercent"/>, 0.955 by
/// <see cref="GradeFraction"/>, 191 of 200 by <see cref="GradeShare"/>.
/// A path that the rule book does not have is an <see cref="ArgumentException"/> that names the nearest.
/// Immutable, safe to share between threads; grading allocates nothing.
/// </remarks>
/// <example>
/// <code>
/// var grader = new Grader(book);
/// GradeCode code = grader.GradePercent("employment/startup-support/error-rate", 0.4m);
/// Console.WriteLine(grader.GradeOf(code)?.Id);
/// </code>
/// </example>
public sealed class Grader
{
    private readonly ProvedTable _proof;
    private readonly PathTable _paths;
    private readonly IReadOnlyList<Ladder> _ladders;
    private readonly NumberGrader?[] _numbers;
    private readonly GradeScale _scale;

    /// <summary>Prepares a rule book for many values.</summary>
    /// <param name="book">The rule book.</param>
    public Grader(RuleBook book)
    {
        ArgumentNullException.ThrowIfNull(book);
        _proof = book.Proof;
        _ladders = _proof.Ladders;
        _scale = book.Table.Scale;
        _paths = new PathTable(_ladders.Select(ladder => ladder.Indicator.Path));
        _numbers =
        [
            .. _ladders.Select(ladder =>
                ladder is NumericLadder { HasGrades: true } numeric
                    ? new NumberGrader(numeric)
                    : null
            ),
        ];
    }

    /// <summary>Grades a number that is no percent.</summary>
    /// <param name="path">The path of an indicator of numbers, such as <c>employment/startup-support/people-helped</c>.</param>
    /// <param name="value">A value in the indicator's unit.</param>
    /// <returns>What it earns; <see cref="GradeCode.Invalid"/> outside the domain, or if it is finer than the resolution.</returns>
    /// <exception cref="ArgumentException">The rule book has no such indicator, it has no numbers, or it is a percent.</exception>
    public GradeCode Grade(string path, decimal value)
    {
        NumberGrader numbers = NumbersOf(path);
        return numbers.IsPercent
            ? throw new ArgumentException(
                $"'{path}' is a percent, and {value} may be a percent or a fraction: say which, by GradePercent (95.5) or GradeFraction (0.955).",
                nameof(path)
            )
            : numbers.Grade(in value);
    }

    /// <summary>Grades a percent.</summary>
    /// <param name="path">The path of an indicator of percents, such as <c>employment/startup-support/error-rate</c>.</param>
    /// <param name="percent">How many per cent: 95.5 for 95.5%.</param>
    /// <returns>What it earns; <see cref="GradeCode.Invalid"/> outside the domain, or if it is finer than the resolution.</returns>
    /// <exception cref="ArgumentException">The rule book has no such indicator, or it is no percent.</exception>
    public GradeCode GradePercent(string path, decimal percent) =>
        PercentsOf(path).GradePercent(in percent);

    /// <summary>Grades a percent that is given as a fraction of one.</summary>
    /// <param name="path">The path of an indicator of percents.</param>
    /// <param name="fraction">The fraction: 0.955 for 95.5%.</param>
    /// <returns>What it earns; <see cref="GradeCode.Invalid"/> outside the domain, or if it is finer than the resolution.</returns>
    /// <exception cref="ArgumentException">The rule book has no such indicator, or it is no percent.</exception>
    public GradeCode GradeFraction(string path, decimal fraction) =>
        PercentsOf(path).GradeFraction(in fraction);

    /// <summary>Grades a share, by whole numbers and without a division.</summary>
    /// <param name="path">The path of an indicator of percents.</param>
    /// <param name="done">The part.</param>
    /// <param name="of">The whole.</param>
    /// <returns>What it earns; <see cref="GradeCode.Invalid"/> outside the domain, or if the whole is not above 0.</returns>
    /// <exception cref="ArgumentException">The rule book has no such indicator, or it is no percent.</exception>
    public GradeCode GradeShare(string path, long done, long of) =>
        PercentsOf(path).GradeShare(done, of);

    /// <summary>Grades a label.</summary>
    /// <param name="path">The path of a category.</param>
    /// <param name="label">A label or an alias of one; width, case and white space around it do not count.</param>
    /// <returns>What it earns; <see cref="GradeCode.Invalid"/> if the indicator has no such label, and no rest that takes it.</returns>
    /// <exception cref="ArgumentException">The rule book has no such indicator, or it has no labels.</exception>
    public GradeCode GradeLabel(string path, string label)
    {
        ArgumentNullException.ThrowIfNull(path);
        ArgumentNullException.ThrowIfNull(label);
        int position = _paths.IndexOf(path);
        if (position < 0 || _ladders[position] is not CategoryLadder { HasGrades: true } ladder)
        {
            throw _proof.Unknown(
                path,
                nameof(path),
                "category",
                one => one is CategoryLadder { HasGrades: true }
            );
        }

        int band = ladder.IndexOf(label);
        LabelBand? found = band < 0 ? ladder.FindRest(label) : ladder.Bands[band];
        return found is null ? GradeCode.Invalid : GradeCode.Of(found.Ruling);
    }

    /// <summary>Returns what a value earns by the score rule of its indicator, by its curve alone.</summary>
    /// <param name="path">The path of an indicator whose numbers earn points.</param>
    /// <param name="value">A value in the indicator's unit: of a percent 95.5 for 95.5%.</param>
    /// <returns>The points, exactly; null outside the domain, if the value is finer than the resolution, or where the reading leaves a tier open.</returns>
    /// <exception cref="ArgumentException">The rule book has no such indicator, or its numbers earn no points.</exception>
    public Rational? PointsOf(string path, Rational value)
    {
        ArgumentNullException.ThrowIfNull(path);
        int position = _paths.IndexOf(path);
        return position >= 0 && _proof.ScoreAt(position) is CurveScore { Curve: var curve }
            ? PointsColumn.PointsOf(curve, _ladders[position].Indicator.Measure, value)
            : throw _proof.Unknown(
                path,
                nameof(path),
                "indicator whose numbers earn points",
                one => _proof.ScoreAt(_proof.IndexOf(one.Indicator.Path)) is CurveScore
            );
    }

    /// <summary>Binds the indicators of numbers that come in the same order again and again, none of them a percent.</summary>
    /// <param name="paths">The paths of indicators of numbers, in the order of the values to come.</param>
    /// <exception cref="ArgumentException">The rule book has no such indicator, it has no numbers, or it is a percent.</exception>
    public GradingPlan Plan(IEnumerable<string> paths)
    {
        GradingPlan plan = Plan(paths, PercentForm.Percent);
        return plan.FirstPercent is { } percent
            ? throw new ArgumentException(
                $"'{percent}' is a percent: say in which form percents are given, by a {nameof(PercentForm)}.",
                nameof(paths)
            )
            : plan;
    }

    /// <summary>Binds the indicators of numbers that come in the same order again and again.</summary>
    /// <param name="paths">The paths of indicators of numbers, in the order of the values to come.</param>
    /// <param name="percents">In which form the values of percents are given: 95.5 or 0.955.</param>
    /// <exception cref="ArgumentException">The rule book has no such indicator, or it has no numbers.</exception>
    public GradingPlan Plan(IEnumerable<string> paths, PercentForm percents)
    {
        ArgumentNullException.ThrowIfNull(paths);
        Choice.Check(percents);
        return new GradingPlan([.. paths.Select(NumbersOf)], percents);
    }

    /// <summary>Returns the grader of an indicator, for columns of its numbers.</summary>
    /// <param name="path">The path of an indicator of numbers.</param>
    /// <exception cref="ArgumentException">The rule book has no such indicator, or it has no numbers.</exception>
    public NumberGrader NumbersOf(string path)
    {
        ArgumentNullException.ThrowIfNull(path);
        int position = _paths.IndexOf(path);
        return position >= 0 && _numbers[position] is { } numbers
            ? numbers
            : throw _proof.Unknown(
                path,
                nameof(path),
                "indicator of numbers",
                one => one is NumericLadder { HasGrades: true }
            );
    }

    /// <summary>Returns the grade that a code stands for.</summary>
    /// <param name="code">A code that this grader made.</param>
    /// <returns>The grade; null if the value has none.</returns>
    public Grade? GradeOf(GradeCode code) => code.IsGraded ? _scale.Grades[code.Rank] : null;

    private NumberGrader PercentsOf(string path) =>
        NumbersOf(path) is { IsPercent: true } percents
            ? percents
            : throw new ArgumentException($"'{path}' is no percent.", nameof(path));
}
