using PerfEval.Binding.Keys;
using PerfEval.Criteria;
using PerfEval.Diagnostics;
using PerfEval.Notation;
using PerfEval.Text;

namespace PerfEval.Binding.Scores;

/// <summary>The texts of one rule that denote values, read together as criteria are: what one leaves out, the others may show.</summary>
internal sealed class ScoreTexts
{
    private readonly List<WrittenCriterion> _texts = [];
    private CriteriaReading? _read;

    /// <summary>Whether the rule has no such text.</summary>
    public bool IsEmpty => _texts.Count == 0;

    /// <summary>Adds a text, and returns its position.</summary>
    public int Add(SourcedText text)
    {
        _texts.Add(new WrittenCriterion(text, null));
        return _texts.Count - 1;
    }

    /// <summary>Reads all texts.</summary>
    /// <returns>The reading, or null if one cannot be read, which is told.</returns>
    public CriteriaReading? Read(
        DeclaredMeasure declared,
        string path,
        TextReadings readings,
        Findings findings
    ) => _read = IndicatorCriteriaReader.Read(_texts, declared, path, findings, readings);

    /// <summary>Returns what a text denotes.</summary>
    public Criterion this[int position] => _read!.Criteria[position];

    /// <summary>Returns the values of a text; null, and a finding, if it denotes none.</summary>
    public ValueRange? RangeOf(int position, string key, Fields fields)
    {
        if (this[position].Meaning is Meaning.Range range)
        {
            return range.Interval;
        }

        fields.AddNotA(
            key,
            _texts[position].Text,
            new LocalizedText("a set of numbers, such as ≥95%", "数值范围，例如 ≥95%")
        );
        return null;
    }
}
