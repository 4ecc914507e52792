using System.Globalization;
using NodaTime;
using PerfEval.Binding.Keys;
using PerfEval.Building;
using PerfEval.Reporting.Templates;
using PerfEval.Results;

namespace PerfEval;

/// <summary>Makes the results of one subject in code, for who has them in a database and not in a file.</summary>
/// <remarks>
/// <para>
/// What is built is the YAML that a person would have written, and it is read by the same reader: with the same findings,
/// and places in that YAML, which <see cref="ToYaml"/> returns.
/// </para>
/// <para>
/// A blank text says nothing, as an empty cell does. What is said about one indicator in several calls belongs together, in any order; two values of one are in error.
/// Several subjects are several builders, whose results are evaluated together; where there are many,
/// <see cref="StreamedResults.From(IEnumerable{ResultRow}, string)"/> holds only one at a time.
/// </para>
/// <para>Numbers are taken exactly as they are; numbers in binary are not taken. Not safe to share between threads.</para>
/// </remarks>
/// <example>
/// <code>
/// MeasuredResults results = new ResultsBuilder("gaoxin-hrss-2019")
///     .Subject("高新区人社局")
///     .AsOf(new LocalDate(2019, 12, 31))
///     .Percent("employment/startup-support/error-rate", 0.4m)
///     .Value("employment/startup-support/people-helped", 312)
///     .Share("retirement/benefits/on-time-in-full", 57, 60)
///     .Note("retirement/benefits/on-time-in-full", "三人补发")
///     .Build();
/// </code>
/// </example>
public sealed class ResultsBuilder
{
    private const string DefaultName = "results.yaml";

    private readonly YamlDraft _head = new();
    private readonly Dictionary<string, ResultDraft> _results = new(StringComparer.Ordinal);
    private readonly List<string> _paths = [];
    private readonly List<YamlDraft> _funds = [];

    /// <summary>Begins results.</summary>
    /// <param name="ruleBook">The id of the rule book they were measured for; null for not said.</param>
    public ResultsBuilder(string? ruleBook = null) =>
        _head.Add("schema", Shapes.ResultsSchema).Add("rulebook", ruleBook);

    /// <summary>Says whose results they are.</summary>
    /// <param name="subject">The name, such as <c>高新区人社局</c>.</param>
    /// <exception cref="ArgumentNullException">The name is null.</exception>
    public ResultsBuilder Subject(string subject)
    {
        ArgumentNullException.ThrowIfNull(subject);
        _head.Add("subject", subject);
        return this;
    }

    /// <summary>Says as of which day they hold; without it the caller's options say so, or the clock.</summary>
    /// <param name="day">The day.</param>
    public ResultsBuilder AsOf(LocalDate day)
    {
        _head.Add("asOf", GivenValue.Of(day));
        return this;
    }

    /// <summary>Says who assessed.</summary>
    /// <param name="name">The person or office; null for not said.</param>
    /// <param name="role">In which role.</param>
    /// <exception cref="ArgumentOutOfRangeException">There is no such role.</exception>
    public ResultsBuilder Assessor(string? name, AssessorRole role = AssessorRole.Self)
    {
        string written = role switch
        {
            AssessorRole.Self => "self",
            AssessorRole.Review => "review",
            AssessorRole.Audit => "audit",
            _ => throw new ArgumentOutOfRangeException(
                nameof(role),
                role,
                "There is no such role."
            ),
        };
        _head.Add("assessor", new YamlDraft().Add("name", name).Add("role", written));
        return this;
    }

    /// <summary>Says what stands in the head of a project's form (项目支出绩效自评表).</summary>
    /// <param name="department">Whose project it is (主管部门); null for not said.</param>
    /// <param name="unit">Who carries it out (实施单位); null for not said.</param>
    /// <param name="goal">What it should achieve in the year (预期目标); null for not said.</param>
    /// <param name="achieved">What it did achieve (实际完成情况); null for not said.</param>
    public ResultsBuilder Project(string? department, string? unit, string? goal, string? achieved)
    {
        _head.Add(
            "project",
            new YamlDraft()
                .Add("department", department)
                .Add("unit", unit)
                .Add("goal", goal)
                .Add("achieved", achieved)
        );
        return this;
    }

    /// <summary>States a line of the project's money (项目资金), by which an indicator may be measured (<c>measure: {from: funds/total}</c>).</summary>
    /// <param name="id">The id of the line, such as <c>total</c>.</param>
    /// <param name="name">What the form calls it, such as <c>年度资金总额</c>; null for nothing.</param>
    /// <param name="initial">What was granted at first (年初预算数); null for not said.</param>
    /// <param name="adjusted">What was granted in the end (全年预算数); null for not said.</param>
    /// <param name="executed">What was spent (全年执行数); null for not said.</param>
    /// <exception cref="ArgumentNullException">The id is null.</exception>
    public ResultsBuilder Fund(
        string id,
        string? name,
        decimal? initial,
        decimal? adjusted,
        decimal? executed
    )
    {
        ArgumentNullException.ThrowIfNull(id);
        _funds.Add(
            new YamlDraft()
                .Add("id", id)
                .Add("name", name)
                .Add("initial", GivenValue.Of(initial))
                .Add("adjusted", GivenValue.Of(adjusted))
                .Add("executed", GivenValue.Of(executed))
        );
        return this;
    }

    /// <summary>Gives a value as it would stand in a file.</summary>
    /// <param name="path">The path of the indicator, or a name that only one indicator bears.</param>
    /// <param name="value">The value: <c>0.4%</c>, <c>57/60</c>, <c>312人</c>, a label.</param>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    public ResultsBuilder Value(string path, string value) => Add(path, "value", value);

    /// <summary>Gives a whole number.</summary>
    /// <param name="path">The path of the indicator, or a name that only one indicator bears.</param>
    /// <param name="value">The number, in the unit of the indicator; a percent is given by <see cref="Percent"/> or <see cref="Fraction"/>.</param>
    /// <exception cref="ArgumentNullException">The path is null.</exception>
    public ResultsBuilder Value(string path, long value) => Value(path, (decimal)value);

    /// <summary>Gives a number, exactly as it is.</summary>
    /// <param name="path">The path of the indicator, or a name that only one indicator bears.</param>
    /// <param name="value">The number, in the unit of the indicator; a percent is given by <see cref="Percent"/> or <see cref="Fraction"/>.</param>
    /// <exception cref="ArgumentNullException">The path is null.</exception>
    public ResultsBuilder Value(string path, decimal value) => Value(path, GivenValue.Of(value)!);

    /// <summary>Gives a percent, exactly as it is.</summary>
    /// <param name="path">The path of the indicator, or a name that only one indicator bears.</param>
    /// <param name="percent">The percent: 95.5 is 95.5%.</param>
    /// <exception cref="ArgumentNullException">The path is null.</exception>
    public ResultsBuilder Percent(string path, decimal percent) =>
        Value(path, GivenValue.Percent(percent));

    /// <summary>Gives the value of a percent indicator as a fraction, exactly as it is.</summary>
    /// <param name="path">The path of the indicator, or a name that only one indicator bears.</param>
    /// <param name="fraction">The fraction: 0.955 is 95.5%.</param>
    /// <exception cref="ArgumentNullException">The path is null.</exception>
    public ResultsBuilder Fraction(string path, decimal fraction) =>
        Value(path, GivenValue.Fraction(fraction));

    /// <summary>Gives a share, which is compared by whole numbers and never divided first.</summary>
    /// <param name="path">The path of the indicator, or a name that only one indicator bears.</param>
    /// <param name="done">What was done.</param>
    /// <param name="of">What it is a part of; a share of 0 is a finding, and neither 0% nor 100%.</param>
    /// <exception cref="ArgumentNullException">The path is null.</exception>
    public ResultsBuilder Share(string path, decimal done, decimal of) =>
        Add(path, "done", GivenValue.Of(done)!).Add(path, "of", GivenValue.Of(of)!);

    /// <summary>Gives the days that count for a timing; the day itself counts.</summary>
    /// <param name="path">The path of the indicator, or a name that only one indicator bears.</param>
    /// <param name="due">The due date; null where the table fixes it.</param>
    /// <param name="completed">The day of completion; null for not completed.</param>
    /// <exception cref="ArgumentNullException">The path is null.</exception>
    public ResultsBuilder Dates(string path, LocalDate? due, LocalDate? completed)
    {
        ResultDraft draft = Of(path);
        draft.Add("due", GivenValue.Of(due));
        draft.Add("completed", GivenValue.Of(completed));
        return this;
    }

    /// <summary>Gives the label of a category or a timing.</summary>
    /// <param name="path">The path of the indicator, or a name that only one indicator bears.</param>
    /// <param name="label">The label, such as <c>基本满意</c>, matched whole.</param>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    public ResultsBuilder Label(string path, string label)
    {
        ArgumentNullException.ThrowIfNull(label);
        return Value(path, label);
    }

    /// <summary>Says that an indicator does not apply; its weight is spread over its siblings.</summary>
    /// <param name="path">The path of the indicator, or a name that only one indicator bears.</param>
    /// <param name="reason">Why, such as <c>本年度无此项业务</c>; blank is a finding.</param>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    public ResultsBuilder NotApplicable(string path, string reason)
    {
        ArgumentNullException.ThrowIfNull(reason);
        return Add(path, "notApplicable", reason);
    }

    /// <summary>Records a person's decision about a value that the criteria leave open; about any other it is a finding.</summary>
    /// <param name="path">The path of the indicator, or a name that only one indicator bears.</param>
    /// <param name="grade">The id or the label of the grade, one of the candidates.</param>
    /// <param name="reason">Why.</param>
    /// <param name="by">Who decided.</param>
    /// <param name="on">When it was decided.</param>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    public ResultsBuilder Decided(string path, string grade, string reason, string by, LocalDate on)
    {
        ArgumentNullException.ThrowIfNull(grade);
        ArgumentNullException.ThrowIfNull(reason);
        ArgumentNullException.ThrowIfNull(by);
        Of(path)
            .Add(
                "decided",
                new YamlDraft()
                    .Add("grade", grade)
                    .Add("reason", reason)
                    .Add("by", by)
                    .Add("on", GivenValue.Of(on))
            );
        return this;
    }

    /// <summary>Says how many times an item happened, or gives its value (<c>path#item</c> in flat rows).</summary>
    /// <param name="path">The path of the indicator, or a name that only one indicator bears.</param>
    /// <param name="item">The id of the item, such as <c>late</c>.</param>
    /// <param name="answer">How many times, 是 or 否, or a value as it would stand in a file.</param>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    public ResultsBuilder Item(string path, string item, string answer)
    {
        ArgumentNullException.ThrowIfNull(item);
        ArgumentNullException.ThrowIfNull(answer);
        Of(path).AddItem(item, answer);
        return this;
    }

    /// <summary>Gives the points that a person judged; a label goes with them by <see cref="Label"/>.</summary>
    /// <param name="path">The path of the indicator, or a name that only one indicator bears.</param>
    /// <param name="points">The points, exactly as they are.</param>
    /// <param name="reason">Why.</param>
    /// <param name="by">Who judged.</param>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    public ResultsBuilder Judged(string path, decimal points, string reason, string by) =>
        Add(path, "points", GivenValue.Of(points)!).Add(path, "reason", reason).Add(path, "by", by);

    /// <summary>Says what the department claims to have earned, which counts for nothing and is compared with what is computed.</summary>
    /// <param name="path">The path of the indicator, or a name that only one indicator bears; empty for the whole.</param>
    /// <param name="points">The points, exactly as they are; null for none.</param>
    /// <param name="grade">The id or the label of the grade; null for none.</param>
    /// <exception cref="ArgumentNullException">The path is null.</exception>
    public ResultsBuilder Claimed(string path, decimal? points, string? grade = null)
    {
        ArgumentNullException.ThrowIfNull(path);
        if (points is null && string.IsNullOrWhiteSpace(grade))
        {
            return this;
        }

        YamlDraft claim = new YamlDraft().Add("points", GivenValue.Of(points)).Add("grade", grade);
        if (path.Length == 0)
        {
            _head.Add("claimed", claim);
        }
        else
        {
            Of(path).Add("claimed", claim);
        }

        return this;
    }

    /// <summary>Says where the evidence lies.</summary>
    /// <param name="path">The path of the indicator, or a name that only one indicator bears.</param>
    /// <param name="evidence">The place, such as <c>发放台账.xlsx#B7</c>.</param>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    public ResultsBuilder Evidence(string path, string evidence) => Add(path, "evidence", evidence);

    /// <summary>Adds a note.</summary>
    /// <param name="path">The path of the indicator, or a name that only one indicator bears.</param>
    /// <param name="note">The note.</param>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    public ResultsBuilder Note(string path, string note) => Add(path, "note", note);

    /// <summary>Says why a result deviates, and what is done about it (偏差原因分析及改进措施).</summary>
    /// <param name="path">The path of the indicator, or a name that only one indicator bears.</param>
    /// <param name="deviation">The reason and the measures.</param>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    public ResultsBuilder Deviation(string path, string deviation) =>
        Add(path, "deviation", deviation);

    /// <summary>Returns the results as a person would have written them, to be filed as UTF-8.</summary>
    public string ToYaml()
    {
        var results = new YamlDraft();
        foreach (string path in _paths)
        {
            _results[path].WriteTo(results, path);
        }

        using var writer = new StringWriter(CultureInfo.InvariantCulture);
        _head.Write(writer);
        new YamlDraft().Add("funds", _funds).Write(writer);
        new YamlDraft().AddEvenEmpty("results", results).Write(writer);
        return writer.ToString();
    }

    /// <summary>Reads the results, or says everything that keeps them from being read.</summary>
    /// <param name="name">The name of the YAML, shown in findings and in the record.</param>
    /// <exception cref="ArgumentNullException">The name is null.</exception>
    /// <exception cref="ArgumentException">The name is that of CSV, which the results are not.</exception>
    public ReadResult<MeasuredResults> Read(string name = DefaultName)
    {
        ArgumentNullException.ThrowIfNull(name);
        return StreamedResults.IsCsv(name)
            ? throw new ArgumentException($"'{name}' is the name of CSV.", nameof(name))
            : MeasuredResults.Read(InputSource.FromText(ToYaml(), name));
    }

    /// <summary>Returns the results.</summary>
    /// <param name="name">The name of the YAML, shown in findings and in the record.</param>
    /// <exception cref="ArgumentNullException">The name is null.</exception>
    /// <exception cref="ArgumentException">The name is that of CSV, which the results are not.</exception>
    /// <exception cref="InvalidInputException">The results have errors; the exception carries every diagnostic.</exception>
    public MeasuredResults Build(string name = DefaultName) => Read(name).Value;

    private ResultsBuilder Add(string path, string key, string text)
    {
        ArgumentNullException.ThrowIfNull(text, key);
        // As in a cell, what is blank is nothing; but a reason that is none has to be told.
        bool isNothing = string.IsNullOrWhiteSpace(text) && key != "notApplicable";
        Of(path).Add(key, isNothing ? null : text);
        return this;
    }

    private ResultDraft Of(string path)
    {
        ArgumentNullException.ThrowIfNull(path);
        if (!_results.TryGetValue(path, out ResultDraft? draft))
        {
            _results.Add(path, draft = new ResultDraft());
            _paths.Add(path);
        }

        return draft;
    }
}
