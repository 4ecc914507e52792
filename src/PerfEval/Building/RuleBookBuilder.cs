using System.Globalization;
using NodaTime;
using NodaTime.Text;
using PerfEval.Binding.Keys;
using PerfEval.Building;
using PerfEval.Reporting.Templates;
using PerfEval.Rules;
using PerfEval.Text;

namespace PerfEval;

/// <summary>Makes a rule book in code, for who has the table in a database and not in a file.</summary>
/// <remarks>
/// <para>
/// What is built is the YAML that an author would have written, and it is read by the same reader: with the same
/// proof, the same findings, and places in that YAML, which <see cref="ToYaml"/> returns.
/// </para>
/// <para>Texts are those of a rule book: <c>95%</c>, <c>≥95%</c>, <c>by due</c>. Not safe to share between threads.</para>
/// </remarks>
/// <example>
/// <code>
/// RuleBook book = new RuleBookBuilder("pilot-2020", "Pilot", 2020)
///     .Responsibility("employment", "促进就业管理", responsibility => responsibility
///         .Budget(605.00m)
///         .Activity("startup-support", "就业创业扶持", activity => activity
///             .Indicator("error-rate", "差错率", indicator => indicator
///                 .Domain("0%", "100%")
///                 .Criterion("excellent", "无差错")
///                 .Criterion("good", "差错率1%以内")
///                 .Criterion("poor", "差错率超过1%"))))
///     .Build();
/// </code>
/// </example>
public sealed class RuleBookBuilder
{
    private readonly YamlDraft _head = new();
    private readonly List<YamlDraft> _grades = [];
    private readonly List<YamlDraft> _accepted = [];
    private readonly List<YamlDraft> _offices = [];
    private readonly List<YamlDraft> _goals = [];
    private readonly List<YamlDraft> _glossary = [];
    private readonly List<YamlDraft> _responsibilities = [];

    /// <summary>Begins a rule book about a calendar year.</summary>
    /// <param name="id">Its id, such as <c>gaoxin-hrss-2019</c>.</param>
    /// <param name="title">Its title.</param>
    /// <param name="year">The year.</param>
    public RuleBookBuilder(string id, string title, int year)
        : this(id, LocalizedText.Of(title)) =>
        _head.Add("period", year.ToString(CultureInfo.InvariantCulture));

    /// <summary>Begins a rule book about a time from one day to another.</summary>
    /// <param name="id">Its id, such as <c>gaoxin-hrss-2019</c>.</param>
    /// <param name="title">Its title.</param>
    /// <param name="from">The first day; its month is the first of a fiscal year.</param>
    /// <param name="to">The last day.</param>
    public RuleBookBuilder(string id, LocalizedText title, LocalDate from, LocalDate to)
        : this(id, title) =>
        _head.Add(
            "period",
            new YamlDraft()
                .Add("from", LocalDatePattern.Iso.Format(from))
                .Add("to", LocalDatePattern.Iso.Format(to))
        );

    private RuleBookBuilder(string id, LocalizedText title)
    {
        ArgumentNullException.ThrowIfNull(id);
        ArgumentNullException.ThrowIfNull(title);
        _head.Add("schema", Shapes.RuleBookSchema).Add("id", id).Add("title", title);
    }

    /// <summary>Says whose table it is.</summary>
    /// <param name="name">The department's name.</param>
    /// <param name="code">Its official code; null for none.</param>
    public RuleBookBuilder Department(LocalizedText name, string? code = null)
    {
        ArgumentNullException.ThrowIfNull(name);
        _head.Add("department", new YamlDraft().Add("code", code).Add("name", name));
        return this;
    }

    /// <summary>Says in which currency budgets are.</summary>
    /// <param name="currency">The currency, such as <c>万元</c>.</param>
    public RuleBookBuilder Currency(string currency)
    {
        ArgumentNullException.ThrowIfNull(currency);
        _head.Add("currency", currency);
        return this;
    }

    /// <summary>Says which zone turns a clock's instant into a date; without it UTC.</summary>
    /// <param name="zone">A zone of the IANA list, such as <c>Asia/Shanghai</c>.</param>
    public RuleBookBuilder TimeZone(string zone)
    {
        ArgumentNullException.ThrowIfNull(zone);
        _head.Add("timeZone", zone);
        return this;
    }

    /// <summary>Says where the table was published.</summary>
    /// <param name="source">The document and the place in it.</param>
    public RuleBookBuilder Source(SourceReference source)
    {
        _head.Add("source", KeyDrafts.Of(source));
        return this;
    }

    /// <summary>Says how the levels are called in papers and forms; without it responsibility, activity, indicator.</summary>
    /// <param name="names">The names from the top: three, or two where no responsibility holds activities.</param>
    public RuleBookBuilder Levels(params IReadOnlyList<LocalizedText> names)
    {
        _head.Add("levels", NoNulls.Check(names));
        return this;
    }

    /// <summary>Adds a grade of the scale, the best first; without any the scale is excellent, good, fair, poor.</summary>
    /// <param name="id">Its id.</param>
    /// <param name="label">Its label.</param>
    public RuleBookBuilder Grade(string id, LocalizedText label)
    {
        ArgumentNullException.ThrowIfNull(id);
        ArgumentNullException.ThrowIfNull(label);
        _grades.Add(new YamlDraft().Add("id", id).Add("label", label));
        return this;
    }

    /// <summary>Says how contested and uncovered values are resolved; without it by the default policy.</summary>
    /// <param name="policy">The policy.</param>
    public RuleBookBuilder Reading(ReadingPolicy policy)
    {
        _head.Add("reading", KeyDrafts.Of(policy));
        return this;
    }

    /// <summary>Records that somebody decided to live with findings of a code.</summary>
    /// <param name="code">The code, such as <c>PE3010</c>.</param>
    /// <param name="reason">Why.</param>
    /// <param name="by">Who decided.</param>
    /// <param name="on">When.</param>
    /// <param name="regions">The regions it was decided for, such as <c>[90%, 91%)</c>; null for whatever they are.</param>
    public RuleBookBuilder Accept(
        string code,
        string reason,
        string by,
        LocalDate on,
        string? regions = null
    )
    {
        _accepted.Add(KeyDrafts.Acceptance(code, reason, by, on, regions));
        return this;
    }

    /// <summary>Adds an office with its duties, as the document lists them; nodes say by <c>Serves</c> what they do for it.</summary>
    /// <param name="id">Its id, unique among the offices.</param>
    /// <param name="name">Its name.</param>
    /// <param name="duties">Its duties, each with its number as printed; a number that stands again is named with a letter (<c>general/6b</c>).</param>
    /// <param name="source">Where it stands; null for not said.</param>
    /// <exception cref="ArgumentNullException">The id, the name or the duties are null, or a number or a text of them.</exception>
    public RuleBookBuilder Office(
        string id,
        LocalizedText name,
        IEnumerable<(string Number, string Text)> duties,
        SourceReference? source = null
    )
    {
        ArgumentNullException.ThrowIfNull(id);
        ArgumentNullException.ThrowIfNull(name);
        ArgumentNullException.ThrowIfNull(duties);
        _offices.Add(
            Sourced(
                new YamlDraft()
                    .Add("id", id)
                    .Add("name", name)
                    .Add(
                        "duties",
                        [
                            .. duties.Select(duty =>
                            {
                                ArgumentNullException.ThrowIfNull(duty.Number, nameof(duties));
                                ArgumentNullException.ThrowIfNull(duty.Text, nameof(duties));
                                return new YamlDraft()
                                    .Add("number", duty.Number)
                                    .Add("text", duty.Text);
                            }),
                        ]
                    ),
                source
            )
        );
        return this;
    }

    /// <summary>Adds a goal of the document.</summary>
    /// <param name="id">Its id, unique among the goals.</param>
    /// <param name="text">The goal, to the letter.</param>
    /// <param name="source">Where it stands; null for not said.</param>
    public RuleBookBuilder Goal(string id, string text, SourceReference? source = null)
    {
        ArgumentNullException.ThrowIfNull(id);
        ArgumentNullException.ThrowIfNull(text);
        _goals.Add(Sourced(new YamlDraft().Add("id", id).Add("text", text), source));
        return this;
    }

    /// <summary>Adds a term that the document explains, as reports show it.</summary>
    /// <param name="term">The term.</param>
    /// <param name="text">What it means, to the letter.</param>
    /// <param name="source">Where it stands; null for not said.</param>
    public RuleBookBuilder Term(string term, string text, SourceReference? source = null)
    {
        ArgumentNullException.ThrowIfNull(term);
        ArgumentNullException.ThrowIfNull(text);
        _glossary.Add(Sourced(new YamlDraft().Add("term", term).Add("text", text), source));
        return this;
    }

    private static YamlDraft Sourced(YamlDraft draft, SourceReference? source) =>
        source is null ? draft : draft.Add("source", KeyDrafts.Of(source));

    /// <summary>Adds a responsibility.</summary>
    /// <param name="id">Its id, unique among the responsibilities.</param>
    /// <param name="name">Its published name.</param>
    /// <param name="build">Adds what belongs to it.</param>
    public RuleBookBuilder Responsibility(
        string id,
        LocalizedText name,
        Action<ResponsibilityBuilder> build
    )
    {
        ArgumentNullException.ThrowIfNull(build);
        var responsibility = new ResponsibilityBuilder(id, name);
        build(responsibility);
        _responsibilities.Add(responsibility.Draft());
        return this;
    }

    /// <inheritdoc cref="Responsibility(string, LocalizedText, Action{ResponsibilityBuilder})"/>
    public RuleBookBuilder Responsibility(
        string id,
        string name,
        Action<ResponsibilityBuilder> build
    ) => Responsibility(id, LocalizedText.Of(name), build);

    /// <summary>Returns the rule book as an author would have written it.</summary>
    public string ToYaml()
    {
        using var writer = new StringWriter(CultureInfo.InvariantCulture);
        _head.Write(writer);
        new YamlDraft()
            .Add("grades", _grades)
            .Add("offices", _offices)
            .Add("goals", _goals)
            .Add("glossary", _glossary)
            .Add("accept", _accepted)
            .Add("responsibilities", _responsibilities)
            .Write(writer);
        return writer.ToString();
    }

    /// <summary>Reads the rule book, or says everything that keeps it from being read.</summary>
    /// <param name="isStrict">Whether every policy is set to <c>refuse</c>.</param>
    /// <param name="folder">The folder in which the calendars it names are looked for; null if it may name none.</param>
    public ReadResult<RuleBook> Read(bool isStrict = false, string? folder = null) =>
        RuleBook.Read(
            InputSource.FromText(ToYaml(), "rulebook.yaml") with
            {
                Folder = folder,
            },
            isStrict
        );

    /// <summary>Returns the rule book.</summary>
    /// <exception cref="InvalidInputException">The rule book has errors; the exception carries every diagnostic.</exception>
    public RuleBook Build() => Read().Value;
}
