using PerfEval.Criteria;
using PerfEval.Diagnostics;
using PerfEval.Notation;
using PerfEval.Notation.Grammar;
using PerfEval.Notation.Nouns;
using PerfEval.Quantities;
using PerfEval.Text;

namespace PerfEval;

/// <summary>Reads one text alone, without the other criteria of an indicator.</summary>
public static class CriterionReader
{
    private static readonly DeclaredMeasure NothingDeclared = new(null, null, null, null, null);

    /// <summary>Reads a text alone: a noun around the numbers is accepted.</summary>
    /// <param name="text">The text as published.</param>
    /// <returns>How it is read; its diagnostics say why if it is not.</returns>
    public static SingleReading Read(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var findings = new Findings();
        var source = new SourceText("", text);
        SourcedText words = new SourcedText(text, source.At(0, text.Length));
        if (DeadlineReader.Read(text) is { } when)
        {
            return new SingleReading(text, new Meaning.Timing(when), null, null, [])
            {
                Rule = "timing",
            };
        }

        CriteriaReading? reading = IndicatorCriteriaReader.ReadAlone(
            new WrittenCriterion(words, null) { Labels = GradeSpellings.OfDefaultScale },
            NothingDeclared,
            "",
            findings
        );
        Meaning? meaning = reading?.Criteria[0].Meaning;
        bool isNothing = meaning is Meaning.Label && ZeroPhrase.IsZeroPhrase(text, null);
        return new SingleReading(text, meaning, reading?.Unit, reading?.Noun, findings.InOrder())
        {
            Rule = meaning switch
            {
                null => null,
                Meaning.Rest => "rest",
                Meaning.Timing => "date",
                Meaning.Label => isNothing ? "nothing" : "category",
                _ => RuleOf(FormOf(text)),
            },
            IsNothing = isNothing,
        };
    }

    // The form is known only while a text is read.
    private static WrittenForm FormOf(string text) =>
        NounReading
            .Read(
                text,
                CriterionParser.Parse(text),
                new NounContext(null, "", GradeSpellings.OfDefaultScale, false)
            )
            .Set!.Form;

    private static string RuleOf(WrittenForm form) =>
        form switch
        {
            WrittenForm.Comparison => "comparison",
            WrittenForm.ClosedRange => "closed-range",
            WrittenForm.TwoSided => "two-sided",
            WrittenForm.Chained => "chained",
            WrittenForm.Brackets => "brackets",
            WrittenForm.InclusiveWords => "inclusive-words",
            WrittenForm.ExclusiveWords => "exclusive-words",
            WrittenForm.InclusiveMark => "inclusive-mark",
            WrittenForm.Tolerance => "tolerance",
            _ => "point",
        };

    /// <summary>Tells whether a text is a criterion such as <c>≥95%</c>, where a value was to be written.</summary>
    internal static bool IsCriterion(string text) =>
        CriterionParser.Parse(text).Set is { IsBareQuantity: false };
}

/// <summary>How a text is read alone.</summary>
public sealed record SingleReading
{
    internal SingleReading(
        string text,
        Meaning? meaning,
        Unit? unit,
        string? noun,
        IReadOnlyList<Diagnostic> diagnostics
    )
    {
        (Text, Meaning, Unit, Noun, Diagnostics) = (text, meaning, unit, noun, diagnostics);
    }

    /// <summary>The text as published.</summary>
    public string Text { get; internal init; }

    /// <summary>What it denotes; null if it could not be read.</summary>
    internal Meaning? Meaning { get; init; }

    /// <summary>Whether the text could be read; <see cref="Set"/> says as what.</summary>
    public bool IsRead => Meaning is not null;

    /// <summary>The unit of its numbers; null for none.</summary>
    public Unit? Unit { get; internal init; }

    /// <summary>The words around its numbers; null for none.</summary>
    public string? Noun { get; internal init; }

    /// <summary>What was found.</summary>
    public IReadOnlyList<Diagnostic> Diagnostics
    {
        get;
        internal init => field = FixedList.Of(value);
    }

    /// <summary>The form of the notation that it was read by, such as <c>closed-range</c>; null if it could not be read.</summary>
    public string? Rule { get; internal init; }

    /// <summary>Whether it says that there was nothing of a kind, and so is the point 0 among numbers.</summary>
    public bool IsNothing { get; internal init; }

    /// <summary>The set in its canonical form, such as <c>[90%, 91%)</c>; null if the text could not be read.</summary>
    public string? Set =>
        Meaning is Meaning.Range range ? range.Interval.ToString(Unit) : Meaning?.ToString();

    /// <summary>Returns the text and the set: <c>≥95% ⇶ [95%, +∞)</c>.</summary>
    public override string ToString() => Set is null ? Text : $"{Text} ⇶ {Set}";
}
