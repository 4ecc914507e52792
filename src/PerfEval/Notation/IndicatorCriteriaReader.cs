using PerfEval.Criteria;
using PerfEval.Diagnostics;
using PerfEval.Notation.Grammar;
using PerfEval.Notation.Nouns;
using PerfEval.Notation.Words;
using PerfEval.Quantities;
using PerfEval.Text;

namespace PerfEval.Notation;

/// <summary>Reads the criteria of one indicator together: what one leaves out, the others may show.</summary>
internal sealed class IndicatorCriteriaReader
{
    private static readonly Unit Day = Units.Of("日");

    private readonly IReadOnlyList<WrittenCriterion> _criteria;
    private readonly DeclaredMeasure _declared;
    private readonly string _path;
    private readonly TextReadings _readings;
    private readonly Findings _findings;
    private bool _isAlone;
    private bool? _hasRest;

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

    /// <summary>Reads a text without its ladder, so that any unit and any noun of its own will do.</summary>
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

    // Only the worst criterion is the rest, and only of something; a text alone may be.
    private bool HasRest =>
        _hasRest ??=
            (_isAlone || _criteria.Count > 1) && RestWords.IsRest(_criteria[^1].Counted.Value);

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
            bool isRest = HasRest && i == parsed.Length - 1;
            parsed[i] = isRest ? default : ReadText(i);
        }

        if (_declared.Kind is null && ReadDates(parsed) is { } dates)
        {
            return dates;
        }

        bool isCategory =
            _declared.Kind is null
            && Array.TrueForAll(parsed, one => one.Set is null && one.Failure is null);
        return isCategory ? ReadLabels(MeasureKind.Category) : ReadNumbers(parsed);
    }

    // Most texts hold no word that is foreign to the notation, and are the same in every ladder.
    private (WrittenSet? Set, ReadingFailure? Failure) ReadText(int index)
    {
        string text = _criteria[index].Counted.Value;
        (WrittenSet? Set, ReadingFailure? Failure) read = _readings.Parse(text);
        return read is { Set.Strays.Count: 0 }
            ? read
            : NounReading.Read(text, read, Context(index));
    }

    // A label that other criteria begin with is their noun.
    private NounContext Context(int index)
    {
        string own = Folding.FoldLabel(_criteria[index].Counted.Value);
        return new(
            _declared.Noun,
            _declared.Name,
            [
                .. _criteria[index]
                    .Labels.Where(label =>
                        own.Contains(label, StringComparison.Ordinal)
                        && !_criteria
                            .Where((_, other) => other != index)
                            .Any(other => BeginsWith(other.Counted.Value, label))
                    ),
            ],
            _declared.Unit is { } unit && unit.ConvertsTo(Day)
        );
    }

    private static bool BeginsWith(string text, string label) =>
        Folding.FoldLabel(text).StartsWith(label, StringComparison.Ordinal);

    private bool HasEmptyText()
    {
        bool isEmpty = false;
        foreach (WrittenCriterion criterion in _criteria)
        {
            SourcedText text = criterion.Counted;
            if (Folding.IsBlank(text.Value))
            {
                Add(Catalogue.EmptyText, text.Place);
                isEmpty = true;
            }
        }

        return isEmpty;
    }

    // Dates are moments where every criterion is one, or the rest.
    private CriteriaReading? ReadDates((WrittenSet? Set, ReadingFailure? Failure)[] parsed)
    {
        int dated = parsed.Length - (HasRest ? 1 : 0);
        if (dated == 0 || !Array.TrueForAll(parsed[..dated], one => one.Failure is not null))
        {
            return null;
        }

        List<Criterion> read = [];
        string? noun = null;
        for (int i = 0; i < dated; i++)
        {
            WrittenCriterion written = _criteria[i];
            if (DateReading.Read(written.Counted.Value, Context(i)) is not var (deadline, own))
            {
                return null;
            }

            noun ??= own;
            read.Add(new(written.Text, new Meaning.Timing(deadline), written.Means));
        }

        if (HasRest)
        {
            WrittenCriterion last = _criteria[^1];
            read.Add(new(last.Text, new Meaning.Rest(LabelOf(last.Counted.Value)), last.Means));
        }

        return new CriteriaReading(MeasureKind.Timing, null, noun, read);
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
            bool isSame =
                Folding.FoldLabel(label) == Folding.FoldLabel(literal.Text)
                || (meaning is Meaning.Rest && RestWords.IsRest(criterion.Text.Value));
            if (!isSame)
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
        WrittenSet?[] sets = Array.ConvertAll(parsed, one => one.Set);
        string? noun = _declared.Noun ?? CommonNoun.Of(_criteria, sets);
        AddFailures(parsed, sets, noun);
        bool[] isRest = [.. sets.Select((set, i) => IsRest(sets, i))];
        CommonNoun.Check(_criteria, sets, _isAlone, Add);
        sets = ClockReading.Settled(sets, _declared);
        LadderUnit units = LadderUnit.Of(sets, _declared);
        ValueRange?[] intervals = new SetReading(_criteria, sets, units, _declared, Add)
        {
            AcceptsLoneUnits = _isAlone,
        }.Run();
        if (_findings.ErrorCount > before)
        {
            return null;
        }

        var read = new Criterion[_criteria.Count];
        for (int i = 0; i < read.Length; i++)
        {
            WrittenCriterion written = _criteria[i];
            Meaning meaning =
                !isRest[i] && intervals[i] is { } interval
                    ? _readings.Shared(interval)
                    : new Meaning.Rest(LabelOf(written.Counted.Value));
            read[i] = new(written.Text, meaning, written.Means)
            {
                IsTolerance = sets[i] is { Form: WrittenForm.Tolerance },
            };
        }

        CompareMeans(read, units);
        return new CriteriaReading(units.Kind, units.Unit, noun, read);
    }

    // What is no number, or no set; 无差错 is the point 0 beside numbers.
    private void AddFailures(
        (WrittenSet? Set, ReadingFailure? Failure)[] parsed,
        WrittenSet?[] sets,
        string? noun
    )
    {
        WrittenSet? numeric = Array.Find(sets, set => set is not null);
        for (int i = 0; i < parsed.Length; i++)
        {
            SourcedText text = _criteria[i].Counted;
            if (parsed[i].Failure is { } failure)
            {
                AddFailure(failure, text);
            }
            else if (parsed[i].Set is { IsOutside: true } && !IsRest(sets, i))
            {
                Add(Catalogue.OutsideOfNothing, text.Place, ("text", text.Value));
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
    }

    // Beside tolerances 超过±15%, and 超过15% where 15 is the end before it, are all that lies outside.
    private static bool IsRest(WrittenSet?[] sets, int index)
    {
        bool isLast = index > 0 && index == sets.Length - 1;
        if (
            !isLast
            || sets[0] is not { Form: WrittenForm.Tolerance }
            || sets[index] is not { } set
            || sets[index - 1] is not { Upper: { } end }
        )
        {
            return false;
        }

        WrittenEnd? begin =
            set.IsOutside ? set.Upper
            : set is { Form: not WrittenForm.Tolerance, Upper: null } ? set.Lower
            : null;
        return begin is not null && begin.Value == end.Value && begin.Unit == end.Unit;
    }

    private void CompareMeans(Criterion[] read, LadderUnit units)
    {
        for (int i = 0; i < read.Length; i++)
        {
            bool isSameRest =
                read[i].Meaning is Meaning.Rest && RestWords.IsRest(read[i].Text.Value);
            if (read[i].Means is not { } means || isSameRest)
            {
                continue;
            }

            string text = read[i].Text.Value;
            (WrittenSet? set, _) = NounReading.Read(text, _readings.Parse(text), Context(i));
            ValueRange? literal = SetReading.Quietly(
                set ?? ZeroPhrase.Read(text, _declared.Noun),
                units,
                _declared
            );
            string counted = read[i].Meaning is Meaning.Range range
                ? range.Interval.ToString(units.Unit)
                : read[i].Meaning.ToString();
            if (literal is null)
            {
                Add(Catalogue.MeansReplaces, means.Place, ("text", text), ("means", counted));
            }
            else if (literal.ToString(units.Unit) != counted)
            {
                Add(
                    Catalogue.MeansDiffers,
                    means.Place,
                    ("text", text),
                    ("means", counted),
                    ("read", literal.ToString(units.Unit))
                );
            }
        }
    }

    private void AddFailure(ReadingFailure failure, SourcedText text)
    {
        string folded = Folding.Fold(text.Value);
        string part = folded.Substring(failure.Start, failure.Length);
        Add(
            failure.Wording,
            text.PlaceOf(failure.Start, failure.Length),
            ("text", text.Value),
            ("part", part.Length == 0 ? new LocalizedText("its end", "结尾") : Quoted(part))
        );
    }

    private void AddLabel(SourcedText text, WrittenSet?[] sets)
    {
        int other = Array.FindIndex(sets, set => set is not null);
        if (other < 0)
        {
            Add(Catalogue.LabelWhereNumber, text.Place, ("text", text.Value));
            return;
        }

        Add(
            Catalogue.MixedKinds,
            text.Place,
            ("text", text.Value),
            ("other", _criteria[other].Counted.Value)
        );
    }

    private void Add(Wording wording, Place place, params IReadOnlyList<Argument> arguments) =>
        _findings.Add(new Diagnostic(wording, place, arguments) { Path = _path });

    private static LocalizedText Quoted(string text) => new($"'{text}'", $"“{text}”");
}
