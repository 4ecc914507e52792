using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Serialization;
using PerfEval.Evaluation;
using PerfEval.Sampling;
using PerfEval.Text;

namespace PerfEval;

/// <summary>Graded results that are to be measured again (抽样复核), drawn so that anybody can draw the same.</summary>
/// <remarks>
/// <para>
/// Each grade gets its part of the sample in proportion to how many results have it, by the largest remainder; of equal
/// remainders that of the better grade counts. Where the sample is no smaller than the number of grades that occur, each of
/// these gets at least one.
/// </para>
/// <para>
/// Of each grade those results are drawn that have the smallest SHA-256 of seed, subject and path, in UTF-8 and parted by
/// line feeds: <c>printf '%s\n%s\n%s' seed subject path | sha256sum</c>. A subject that is not named is empty.
/// </para>
/// <para>
/// What has no grade and earned points by a score rule is parted like one grade more, the last. Nothing else is drawn; a grade
/// may be decided by a person. Where there are no more results than asked for, all are.
/// </para>
/// </remarks>
[JsonConverter(typeof(PerfEvalJsonConverter))]
public sealed class Sample
{
    // By the rank of the grade; behind the last grade what has points only.
    private readonly SmallestHashes[] _byRank;
    private readonly int[] _allotted;
    private readonly long[] _leftOut;

    private Sample(IEvaluation evaluation, int count, string seed)
    {
        (Table, Seed, Asked) = (evaluation.Table, seed, count);
        HasPoints = evaluation.Proof.HasPoints;
        int strata = Table.Scale.Grades.Count + (HasPoints ? 1 : 0);
        _byRank = [.. Enumerable.Range(0, strata).Select(_ => new SmallestHashes(count))];
        _leftOut = new long[Enum.GetValues<Status>().Length];
        long number = 0;
        foreach (SubjectEvaluation subject in evaluation.Subjects)
        {
            foreach (IndicatorEvaluation indicator in subject.Indicators)
            {
                number++;
                if (indicator.Grade is not null || indicator.Points is not null)
                {
                    byte[] hash = Hash(seed, subject.Subject, indicator.Indicator.Path);
                    _byRank[indicator.Grade?.Rank ?? Table.Scale.Grades.Count]
                        .Add(new Candidate(number, subject.Subject, indicator, hash));
                }
                else
                {
                    _leftOut[(int)indicator.Status]++;
                }
            }
        }

        _allotted = Allotment.Of([.. _byRank.Select(grade => grade.Count)], count);
        Results = new FixedList<(string?, IndicatorEvaluation, string)>([
            .. _byRank
                .SelectMany((grade, rank) => grade.Take(_allotted[rank]))
                .OrderBy(drawn => drawn.Number)
                .Select(drawn =>
                    (drawn.Subject, drawn.Indicator, Convert.ToHexStringLower(drawn.Hash))
                ),
        ]);
        AsOf = evaluation.Record.AsOf;
    }

    /// <summary>Draws a sample of an evaluation.</summary>
    /// <param name="evaluation">The evaluation.</param>
    /// <param name="count">How many results to draw, at least 1; where there are no more, all are drawn.</param>
    /// <param name="seed">Any text that was settled before the results were known.</param>
    /// <exception cref="ArgumentOutOfRangeException">The count is less than 1.</exception>
    /// <exception cref="ArgumentException">The seed is empty.</exception>
    public static Sample Draw(EvaluationResult evaluation, int count, string seed)
    {
        ArgumentNullException.ThrowIfNull(evaluation);
        ArgumentException.ThrowIfNullOrEmpty(seed);
        ArgumentOutOfRangeException.ThrowIfLessThan(count, 1);
        return new Sample(evaluation, count, seed);
    }

    /// <summary>The text from which the hashes are made.</summary>
    public string Seed { get; }

    /// <summary>How many were asked for.</summary>
    public int Asked { get; }

    /// <summary>What was drawn, in the order of the results: the subject, null if not said; the result; its hash in hexadecimal.</summary>
    public IReadOnlyList<(
        string? Subject,
        IndicatorEvaluation Indicator,
        string Hash
    )> Results { get; }

    /// <summary>How many results have a grade, or points: those of which the sample was drawn.</summary>
    public long Population => _byRank.Sum(grade => grade.Count);

    /// <summary>The table by which the results were graded.</summary>
    internal PublishedTable Table { get; }

    /// <summary>The day as of which the results hold.</summary>
    internal NodaTime.LocalDate AsOf { get; }

    /// <summary>How many results have a grade.</summary>
    /// <param name="grade">A grade of the rule book's scale.</param>
    public long PopulationOf(Grade grade)
    {
        ArgumentNullException.ThrowIfNull(grade);
        return _byRank[grade.Rank].Count;
    }

    /// <summary>How many results of a grade were drawn.</summary>
    /// <param name="grade">A grade of the rule book's scale.</param>
    public int CountOf(Grade grade)
    {
        ArgumentNullException.ThrowIfNull(grade);
        return _allotted[grade.Rank];
    }

    /// <summary>How many results have points and no grade.</summary>
    public long PopulationOfScored => HasPoints ? _byRank[^1].Count : 0;

    /// <summary>How many results with points and no grade were drawn.</summary>
    public int CountOfScored => HasPoints ? _allotted[^1] : 0;

    /// <summary>Whether the table has score rules.</summary>
    internal bool HasPoints { get; }

    /// <summary>How many results were left out, since they stand so and have no grade and no points.</summary>
    /// <param name="status">How they stand; none is left out that is graded or scored.</param>
    public long LeftOut(Status status) => _leftOut[(int)Choice.Check(status)];

    /// <summary>Refuses a sample of several subjects where only those of one can be written.</summary>
    /// <param name="parameter">The name of the parameter.</param>
    /// <exception cref="ArgumentException">Results of several subjects were drawn.</exception>
    internal void CheckOneSubject(string parameter)
    {
        if (Results.Select(drawn => drawn.Subject).Distinct().Skip(1).Any())
        {
            throw new ArgumentException(
                "A results file in YAML holds the results of one subject. Write the sample as CSV.",
                parameter
            );
        }
    }

    private static byte[] Hash(string seed, string? subject, string path) =>
        SHA256.HashData(Encoding.UTF8.GetBytes($"{seed}\n{subject}\n{path}"));

    /// <summary>Returns how many were drawn, of how many, and the seed: <c>12 of 38 by 'audit 2020'</c>.</summary>
    public override string ToString() =>
        FormattableString.Invariant($"{Results.Count} of {Population} by '{VisibleText.Of(Seed)}'");
}
