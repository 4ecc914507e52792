using System.Collections.Concurrent;
using PerfEval.Columns;
using PerfEval.Criteria;
using PerfEval.Ladders;
using PerfEval.Quantities;
using PerfEval.Rules;
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
/// Immutable, safe to share between threads; grading allocates nothing, and columns of points once for each of their forms.
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
    /// <summary>What stands in a column of points for none: the value lies outside the domain or is finer than the resolution, or the reading leaves its tier open.</summary>
    public const long NoPoints = PointsColumn.NoPoints;

    private readonly ProvedTable _proof;
    private readonly PathTable _paths;
    private readonly IReadOnlyList<Ladder> _ladders;
    private readonly NumberGrader?[] _numbers;
    private readonly GradeScale _scale;

    // Made when they are first asked for.
    private readonly ConcurrentDictionary<
        (int Position, int Scale, PercentForm? Percents),
        PointsColumn
    > _columns = new();

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
        int position = IndexOfCurve(path);
        Measure measure = _ladders[position].Indicator.Measure;
        return CurveValues.PointsOf(CurveAt(position), measure, value);
    }

    /// <summary>Returns how many parts a point has in columns of an indicator: the least number that makes whole what every value earns.</summary>
    /// <param name="path">The path of an indicator whose numbers earn points.</param>
    /// <param name="scale">How many digits of the numbers stand behind the point, from 0 to 28.</param>
    /// <param name="percents">Of a percent, in which form the numbers are given: 95.5 or 0.955; null where it is none.</param>
    /// <returns>
    /// The parts; null where no number of 64 bits does that, as with <c>over: target/actual</c>: such points are taken one at a
    /// time, by <see cref="PointsOf"/>.
    /// </returns>
    /// <exception cref="ArgumentException">The rule book has no such indicator, its numbers earn no points, or it is a percent and nothing says in which form.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The scale is negative or above 28.</exception>
    public long? PartsInPoint(string path, int scale, PercentForm? percents = null) =>
        ColumnOf(path, scale, percents).PartsInPoint;

    /// <summary>Takes the points of a column of numbers with a fixed count of digits behind the point, by the curve of their indicator alone.</summary>
    /// <param name="path">The path of an indicator whose numbers earn points.</param>
    /// <param name="values">The numbers, without their points.</param>
    /// <param name="scale">How many of their digits stand behind the point, from 0 to 28: 955 with 1 is 95.5.</param>
    /// <param name="parts">
    /// Takes what each value earns, at the same position, in parts of a point, of which a point has <see cref="PartsInPoint"/>;
    /// <see cref="NoPoints"/> for none.
    /// </param>
    /// <param name="percents">Of a percent, in which form the numbers are given: 95.5 or 0.955; null where it is none.</param>
    /// <exception cref="ArgumentException">The rule book has no such indicator, its numbers earn no points, it is a percent and nothing says in which form, or there is no room for all points.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The scale is negative or above 28.</exception>
    /// <exception cref="InvalidOperationException">Points have no common parts.</exception>
    public void TakePoints(
        string path,
        ReadOnlySpan<long> values,
        int scale,
        Span<long> parts,
        PercentForm? percents = null
    ) => ColumnOf(path, scale, percents).Take(values, parts);

    /// <summary>Takes the points of a column of numbers, by the curve of their indicator alone.</summary>
    /// <param name="path">The path of an indicator whose numbers earn points.</param>
    /// <param name="values">The numbers, none with more digits behind the point than the scale; zeros do not count.</param>
    /// <param name="scale">The most digits behind the point, from 0 to 28.</param>
    /// <param name="parts">
    /// Takes what each value earns, at the same position, in parts of a point, of which a point has <see cref="PartsInPoint"/>;
    /// <see cref="NoPoints"/> for none.
    /// </param>
    /// <param name="percents">Of a percent, in which form the numbers are given: 95.5 or 0.955; null where it is none.</param>
    /// <exception cref="ArgumentException">The rule book has no such indicator, its numbers earn no points, it is a percent and nothing says in which form, a number has more digits, or there is no room for all points.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The scale is negative or above 28.</exception>
    /// <exception cref="InvalidOperationException">Points have no common parts.</exception>
    public void TakePoints(
        string path,
        ReadOnlySpan<decimal> values,
        int scale,
        Span<long> parts,
        PercentForm? percents = null
    ) => ColumnOf(path, scale, percents).Take(values, parts);

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

    private PointsColumn ColumnOf(string path, int scale, PercentForm? percents)
    {
        ArgumentNullException.ThrowIfNull(path);
        if (percents is { } form)
        {
            Choice.Check(form, nameof(percents));
        }

        int position = IndexOfCurve(path);
        var key = (position, scale, percents);
        return _columns.TryGetValue(key, out PointsColumn? column)
            ? column
            : _columns.GetOrAdd(key, MakeColumn(position, scale, percents));
    }

    private PointsColumn MakeColumn(int position, int scale, PercentForm? percents)
    {
        Indicator indicator = _ladders[position].Indicator;
        int places = 0;
        if (indicator.Measure.Kind == MeasureKind.Percent)
        {
            PercentForm form =
                percents
                ?? throw new ArgumentException(
                    $"'{indicator.Path}' is a percent: say in which form percents are given, by a {nameof(PercentForm)}.",
                    nameof(percents)
                );
            places = PercentPlaces.Of(indicator.Measure.Unit, form);
        }

        return new PointsColumn(CurveAt(position), indicator, scale, places);
    }

    private Curve CurveAt(int position) => ((CurveScore)_proof.ScoreAt(position)!).Curve;

    private int IndexOfCurve(string path)
    {
        ArgumentNullException.ThrowIfNull(path);
        int position = _paths.IndexOf(path);
        return position >= 0 && _proof.ScoreAt(position) is CurveScore
            ? position
            : throw _proof.Unknown(
                path,
                nameof(path),
                "indicator whose numbers earn points",
                one => _proof.ScoreAt(_proof.IndexOf(one.Indicator.Path)) is CurveScore
            );
    }

    private NumberGrader PercentsOf(string path) =>
        NumbersOf(path) is { IsPercent: true } percents
            ? percents
            : throw new ArgumentException($"'{path}' is no percent.", nameof(path));
}
