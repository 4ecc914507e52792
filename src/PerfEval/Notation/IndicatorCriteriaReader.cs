using PerfEval.Criteria;
using PerfEval.Diagnostics;
using PerfEval.Notation.Grammar;
using PerfEval.Text;

namespace PerfEval.Notation;

/// <summary>Reads the criteria of one indicator together: what one leaves out, the others may show.</summary>
internal sealed class IndicatorCriteriaReader
{
    private readonly IReadOnlyList<WrittenCriterion> _criteria;
    private readonly DeclaredMeasure _declared;
    private readonly string _path;
    private readonly TextReadings _readings;
    private readonly Findings _findings;
    private bool _isAlone;

    private IndicatorCriteriaReader(
        IReadOnlyList<WrittenCriterion> criteria,
        DeclaredMeasure declared,
        string path,
        Findings findings,
        TextReadings readings
    )
    {
        (_criteria, _declared, _path) = (criteria, declared, path);
        (_findings, _readings) = (findings, readings);
    }

    /// <summary>Reads the criteria of one indicator.</summary>
    /// <param name="criteria">The criteria, best first.</param>
    /// <param name="declared">What is declared about the measure.</param>
    /// <param name="path">The path of the indicator.</param>
    /// <param name="findings">Where to say what is wrong or odd.</param>
    /// <param name="readings">What the texts of the book were read as; null for a ladder that is read by itself.</param>
    /// <returns>The reading, or null if a criterion cannot be read.</returns>
    public static CriteriaReading? Read(
        IReadOnlyList<WrittenCriterion> criteria,
        DeclaredMeasure declared,
        string path,
        Findings findings,
        TextReadings? readings = null
    ) => new IndicatorCriteriaReader(criteria, declared, path, findings, readings ?? new()).Read();

    /// <summary>Reads a text without its ladder, so that any unit of its own will do.</summary>
    /// <inheritdoc cref="Read(IReadOnlyList{WrittenCriterion}, DeclaredMeasure, string, Findings, TextReadings?)"/>
    public static CriteriaReading? ReadAlone(
        WrittenCriterion criterion,
        DeclaredMeasure declared,
        string path,
        Findings findings
    ) =>
        new IndicatorCriteriaReader([criterion], declared, path, findings, new TextReadings())
        {
            _isAlone = true,
        }.Read();

    private CriteriaReading? Read()
    {
        if (HasEmptyText())
        {
            return null;
        }

        if (_declared.Kind is MeasureKind.Category or MeasureKind.Timing)
        {
            return ReadLabels(_declared.Kind.Value);
        }

        var parsed = new (WrittenSet? Set, ReadingFailure? Failure)[_criteria.Count];
        for (int i = 0; i < parsed.Length; i++)
        {
            parsed[i] = _readings.Parse(_criteria[i].Counted.Value);
        }

        if (HasRest)
        {
            parsed[^1] = default;
        }
        else if (IsToleranceFirst)
        {
            // In 超过±15% the sign says no more than that the other side is meant too.
            (WrittenSet? Set, ReadingFailure? Failure) upper = _readings.Parse(
                Tolerance.UpperSideOf(_criteria[^1].Counted.Value)
            );
            parsed[^1] = upper.Set is { Lower: not null, Upper: null } ? upper : parsed[^1];
        }

        bool isCategory =
            _declared.Kind is null
            && Array.TrueForAll(parsed, one => one.Set is null && one.Failure is null);
        return isCategory ? ReadLabels(MeasureKind.Category) : ReadNumbers(parsed);
    }

    // Only the worst criterion is the rest, and only of something; a text alone may be.
    private bool HasRest =>
        (_isAlone || _criteria.Count > 1) && RestWords.IsRest(_criteria[^1].Counted.Value);

    private bool IsToleranceFirst =>
        _criteria.Count > 1 && Tolerance.IsWrittenIn(_criteria[0].Counted.Value);

    private bool HasEmptyText()
    {
        bool isEmpty = false;
        foreach (WrittenCriterion criterion in _criteria)
        {
            SourcedText text = criterion.Counted;
            if (Folding.IsBlank(text.Value))
            {
                Add(Catalogue.EmptyText, text.Place, ("form", ">= 90%"));
                isEmpty = true;
            }
        }

        return isEmpty;
    }

    private CriteriaReading ReadLabels(MeasureKind kind)
    {
        List<Criterion> read = [];
        foreach (WrittenCriterion criterion in _criteria)
        {
            string label = LabelOf(criterion.Counted.Value);
            Meaning.Label literal = new(LabelOf(criterion.Text.Value));
            Meaning meaning =
                HasRest && ReferenceEquals(criterion, _criteria[^1])
                    ? new Meaning.Rest(label)
                    : new Meaning.Label(label);
            if (Folding.FoldLabel(label) != Folding.FoldLabel(literal.Text))
            {
                Add(
                    Catalogue.MeansDiffers,
                    criterion.Means!.Place,
                    ("text", criterion.Text.Value),
                    ("means", meaning.ToString()),
                    ("read", literal.ToString())
                );
            }

            read.Add(new Criterion(criterion.Text, meaning, criterion.Means));
        }

        return new CriteriaReading(kind, _declared.Unit, _declared.Noun, read);
    }

    // A label in braces, as sets are printed, is the label.
    private static string LabelOf(string text) =>
        Folding.Fold(text).Trim(' ') is ['{', .. var inside, '}'] ? inside.Trim(' ') : text.Trim();

    private CriteriaReading? ReadNumbers((WrittenSet? Set, ReadingFailure? Failure)[] parsed)
    {
        int before = _findings.ErrorCount;
        string? noun = _declared.Noun ?? CommonNoun(parsed);
        WrittenSet?[] sets = Array.ConvertAll(parsed, one => one.Set);
        WrittenSet? numeric = Array.Find(sets, set => set is not null);
        for (int i = 0; i < parsed.Length; i++)
        {
            SourcedText text = _criteria[i].Counted;
            if (parsed[i].Failure is { } failure)
            {
                AddFailure(failure, text);
            }
            else if (parsed[i].Set is null && !(HasRest && i == parsed.Length - 1))
            {
                sets[i] = numeric is null ? null : ZeroPhrase.Read(text.Value, noun);
                if (sets[i] is null)
                {
                    AddLabel(text, sets);
                }
            }
        }

        CheckNouns(sets);
        LadderUnit units = LadderUnit.Of(sets, _declared);
        Interval?[] intervals = new SetReading(_criteria, sets, units, _declared, Add)
        {
            AcceptsLoneUnits = _isAlone,
        }.Run();
        if (_findings.ErrorCount > before)
        {
            return null;
        }

        CompareMeans(intervals, units);
        if (IsToleranceFirst && BeginsWhere(intervals[^2], intervals[^1]))
        {
            intervals[^1] = null;
        }

        var read = new Criterion[_criteria.Count];
        for (int i = 0; i < read.Length; i++)
        {
            WrittenCriterion written = _criteria[i];
            Meaning meaning = intervals[i] is { } interval
                ? _readings.Shared(interval)
                : new Meaning.Rest(LabelOf(written.Counted.Value));
            read[i] = new(written.Text, meaning, written.Means)
            {
                IsTolerance = Tolerance.IsWrittenIn(written.Counted.Value),
            };
        }

        return new CriteriaReading(units.Kind, units.Unit, noun, read);
    }

    // What lies beyond ±15% on both sides is, behind ±15%, the rest.
    private static bool BeginsWhere(Interval? ended, Interval? beginning) =>
        ended?.Upper is { } end
        && beginning is { Lower: { } begin, Upper: null }
        && begin.Value == end.Value;

    private string? CommonNoun((WrittenSet? Set, ReadingFailure? Failure)[] parsed)
    {
        for (int i = 0; i < parsed.Length; i++)
        {
            if (_criteria[i].Means is null && parsed[i].Set is { HasNoun: true } set)
            {
                return set.Noun;
            }
        }

        return null;
    }

    // The words around the numbers are the same everywhere, or declared; a declared means needs none.
    private void CheckNouns(WrittenSet?[] sets)
    {
        if (!Array.Exists(sets, set => set is { HasNoun: true }))
        {
            return;
        }

        List<(SourcedText Text, WrittenSet Set)> own =
        [
            .. _criteria
                .Zip(sets, (criterion, set) => (criterion, set))
                .Where(pair => pair.criterion.Means is null && pair.set is not null)
                .Where(pair => !ZeroPhrase.IsZeroPhrase(pair.criterion.Text.Value, pair.set!.Noun))
                .Select(pair => (pair.criterion.Text, pair.set!)),
        ];
        if (own.Select(one => SurroundingWords.Key(one.Set.Noun)).Distinct().Count() < 2)
        {
            return;
        }

        foreach (
            (SourcedText text, WrittenSet set) in own.Where(one =>
                SurroundingWords.Key(one.Set.Noun).Length > 0
            )
        )
        {
            bool isDeclared =
                _declared.Noun is { } noun
                && SurroundingWords.Key(set.Noun) == SurroundingWords.Key(noun);
            if (!isDeclared)
            {
                (int start, int length) = set.NounAt;
                Add(
                    Catalogue.NounNotCommon,
                    text.PlaceOf(start, length),
                    ("text", text.Value),
                    ("part", Quoted(set.Noun)),
                    ("noun", set.Noun),
                    ("form", Form(set))
                );
            }
        }
    }

    private void CompareMeans(Interval?[] intervals, LadderUnit units)
    {
        for (int i = 0; i < _criteria.Count; i++)
        {
            if (_criteria[i].Means is not { } means)
            {
                continue;
            }

            SourcedText text = _criteria[i].Text;
            Interval? literal = SetReading.Quietly(
                _readings.Parse(text.Value).Set ?? ZeroPhrase.Read(text.Value, _declared.Noun),
                units,
                _declared
            );
            if (literal is null)
            {
                Add(
                    Catalogue.MeansReplaces,
                    means.Place,
                    ("text", text.Value),
                    ("means", Shown(i))
                );
            }
            else if (literal != intervals[i])
            {
                Add(
                    Catalogue.MeansDiffers,
                    means.Place,
                    ("text", text.Value),
                    ("means", Shown(i)),
                    ("read", literal.ToString(units.Unit))
                );
            }
        }

        string Shown(int i) =>
            intervals[i]?.ToString(units.Unit) ?? $"{{{LabelOf(_criteria[i].Counted.Value)}}}";
    }

    private void AddFailure(ReadingFailure failure, SourcedText text)
    {
        string folded = Folding.Fold(text.Value);
        string part = folded.Substring(failure.Start, failure.Length);
        Add(
            failure.Wording,
            text.PlaceOf(failure.Start, failure.Length),
            ("text", text.Value),
            ("part", part.Length == 0 ? new LocalizedText("its end", "结尾") : Quoted(part)),
            ("form", failure.Form)
        );
    }

    private void AddLabel(SourcedText text, WrittenSet?[] sets)
    {
        int other = Array.FindIndex(sets, set => set is not null);
        if (other < 0)
        {
            Add(
                Catalogue.LabelWhereNumber,
                text.Place,
                ("text", text.Value),
                ("form", _declared.Kind == MeasureKind.Percent ? ">= 90%" : ">= 90")
            );
            return;
        }

        Add(
            Catalogue.MixedKinds,
            text.Place,
            ("text", text.Value),
            ("other", _criteria[other].Counted.Value),
            ("form", Form(sets[other]!))
        );
    }

    private void Add(Wording wording, Place place, params IReadOnlyList<Argument> arguments) =>
        _findings.Add(new Diagnostic(wording, place, arguments) { Path = _path });

    private static LocalizedText Quoted(string text) => new($"'{text}'", $"“{text}”");

    // The numbers and the comparison of a set without the words around them.
    private static string Form(WrittenSet set) =>
        set switch
        {
            { Lower: { } point, Upper: { } same } when ReferenceEquals(point, same) => Of(point),
            { IsRange: true } => $"{Of(set.Lower!)} to {Of(set.Upper!)}",
            { Lower: { } lower, Upper: { } upper } => $"{Least(lower)} to {Most(upper)}",
            { Lower: { } lower } => Least(lower),
            { Upper: { } upper } => Most(upper),
            _ => ">= 90%",
        };

    private static string Least(WrittenEnd end) => (end.IsIncluded ? ">= " : "> ") + Of(end);

    private static string Most(WrittenEnd end) => (end.IsIncluded ? "<= " : "< ") + Of(end);

    private static string Of(WrittenEnd end) => $"{end.Value}{end.Unit}";
}
