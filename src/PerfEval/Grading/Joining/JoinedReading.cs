using PerfEval.Diagnostics;
using PerfEval.Grading.Claims;
using PerfEval.Ladders;
using PerfEval.Results;
using PerfEval.Text;

namespace PerfEval.Grading.Joining;

/// <summary>Reads what many hands say of one indicator as one result.</summary>
/// <remarks>
/// One states the result; decision, claim, evidence, note and deviation may come from others. Different evidence, notes or deviations
/// are all kept, in the order of the files and parted by semicolons. Two results, or two decisions, are an error unless they are
/// read as the same.
/// </remarks>
internal static class JoinedReading
{
    private const string Separator = "; ";

    /// <summary>Reads all that is said of the indicator.</summary>
    /// <param name="reading">How its results are read.</param>
    /// <param name="handedIn">What is said, in the order of the sets; rows that say nothing collide with nothing.</param>
    public static IndicatorEvaluation Read(
        MeasurementReading reading,
        IReadOnlyList<HandedIn> handedIn
    )
    {
        List<HandedIn> said = [.. handedIn.Where(one => !one.Measurement.SaysNothing)];
        if (said.Count <= 1)
        {
            return reading.Read(said.Count == 1 ? said[0].Measurement : handedIn[0].Measurement);
        }

        List<HandedIn> stated = [.. said.Where(one => one.Measurement.StatesResult)];
        var claims = JoinedClaim.Of(
            said.Select(one => one.Measurement.Claimed),
            reading.Outcome.Scale,
            reading.Outcome.Finding
        );
        Measurement joined = Join(stated.Count > 0 ? stated[0].Measurement : null, said) with
        {
            Claimed = claims.Claim,
        };
        if (stated.Any(one => one.Measurement.IsMalformed))
        {
            return reading.Outcome.InvalidAsTold(joined);
        }

        List<Diagnostic> findings = [.. claims.Findings];
        bool agree = TellRepeated(reading, said, findings);
        agree &= TellStated(reading, [.. stated.DistinctBy(one => one.Set)], findings);
        agree &= TellDecided(
            reading,
            [.. said.Where(one => one.Measurement.Decided is not null).DistinctBy(one => one.Set)],
            findings
        );
        if (!agree)
        {
            return reading.Outcome.Invalid(joined, findings);
        }

        IndicatorEvaluation read = reading.Read(joined);
        return findings.Count == 0
            ? read
            : read with
            {
                Particulars = read.Particulars with
                {
                    Findings = [.. read.Diagnostics, .. findings],
                },
            };
    }

    private static Measurement Join(Measurement? stated, List<HandedIn> said)
    {
        Measurement kept = stated ?? said[0].Measurement;
        Measurement evident = said.Find(one => one.Measurement.Evidence is not null).Measurement;
        return kept with
        {
            Decided = said.Select(one => one.Measurement.Decided)
                .FirstOrDefault(decided => decided is not null),
            Evidence = All(one => one.Evidence),
            EvidencePlace = evident?.EvidencePlace ?? kept.EvidencePlace,
            Note = All(one => one.Note),
            Deviation = All(one => one.Deviation),
            Target =
                kept.Target
                ?? said.Select(one => one.Measurement.Target)
                    .FirstOrDefault(target => target is not null),
        };

        string? All(Func<Measurement, string?> text)
        {
            string[] texts =
            [
                .. said.Select(one => text(one.Measurement)?.Trim())
                    .OfType<string>()
                    .Where(one => one.Length > 0)
                    .Distinct(),
            ];
            return texts.Length == 0 ? null : string.Join(Separator, texts);
        }
    }

    // Two rows of one file are a slip, whatever they say.
    private static bool TellRepeated(
        MeasurementReading reading,
        List<HandedIn> said,
        List<Diagnostic> findings
    )
    {
        int before = findings.Count;
        foreach (IGrouping<int, HandedIn> set in said.GroupBy(one => one.Set))
        {
            Measurement first = set.First().Measurement;
            findings.AddRange(
                set.Skip(1)
                    .Select(other =>
                        Told(reading, Catalogue.GivenTwice, other.Measurement, first, Value)
                    )
            );
        }

        return findings.Count == before;
    }

    private static bool TellStated(
        MeasurementReading reading,
        List<HandedIn> stated,
        List<Diagnostic> findings
    )
    {
        bool agree = true;
        foreach (HandedIn other in stated.Skip(1))
        {
            Measurement first = stated[0].Measurement;
            bool isSame = AreSame(reading, first, other.Measurement);
            Wording wording = isSame ? Catalogue.StatedTwice : Catalogue.GivenTwice;
            findings.Add(Told(reading, wording, other.Measurement, first, Value));
            agree &= isSame;
        }

        return agree;
    }

    private static bool TellDecided(
        MeasurementReading reading,
        List<HandedIn> decided,
        List<Diagnostic> findings
    )
    {
        bool agree = true;
        foreach (HandedIn other in decided.Skip(1))
        {
            Measurement first = decided[0].Measurement;
            bool isSame = AreSame(first.Decided!, other.Measurement.Decided!);
            Wording wording = isSame ? Catalogue.StatedTwice : Catalogue.DecidedTwice;
            findings.Add(Told(reading, wording, other.Measurement, first, Decision));
            agree &= isSame;
        }

        return agree;
    }

    private static bool AreSame(MeasurementReading reading, Measurement one, Measurement other)
    {
        if (one.Stated == other.Stated)
        {
            return true;
        }

        IndicatorEvaluation first = reading.Read(one with { Decided = null });
        IndicatorEvaluation second = reading.Read(other with { Decided = null });
        return first.Status == second.Status
            && first.Value is not null
            && (
                reading.Ladder is NumericLadder
                    ? first.Raw == second.Raw
                    : Equals(first.Value, second.Value)
            );
    }

    private static bool AreSame(Decision one, Decision other) =>
        (one.Grade?.Value, one.Points?.Value) == (other.Grade?.Value, other.Points?.Value)
        && (one.Reason, one.By, one.On) == (other.Reason, other.By, other.On);

    private static (string Text, Place Place) Value(Measurement measurement) =>
        (measurement.Stated, measurement.Place);

    private static (string Text, Place Place) Decision(Measurement measurement) =>
        ($"{measurement.Decided}", measurement.Decided!.Stated.Place);

    private static Diagnostic Told(
        MeasurementReading reading,
        Wording wording,
        Measurement here,
        Measurement there,
        Func<Measurement, (string Text, Place Place)> what
    )
    {
        (string text, Place place) = what(here);
        (string otherText, Place other) = what(there);
        return reading.Outcome.Finding(
            wording,
            place,
            [("text", text), ("other", other.ToString()), ("otherText", otherText)]
        );
    }
}
