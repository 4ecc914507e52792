using PerfEval.Diagnostics;
using PerfEval.Ladders.Sentences;
using PerfEval.Rules;

namespace PerfEval.Ladders.Proof;

/// <summary>Notices a name that promises more of something while the criteria reward less of it, or the other way.</summary>
internal static class PolarityPass
{
    public static void Run(Indicator indicator, Direction direction, Findings findings)
    {
        foreach ((_, string name) in indicator.Name.Texts)
        {
            if (indicator.Measure.Noun is { } noun && Polarity.AreOpposites(name, noun))
            {
                findings.AddAtName(
                    Catalogue.PolarityOpposites,
                    indicator,
                    ("name", name),
                    ("noun", noun)
                );
                return;
            }

            if (Polarity.Of(name) is { } named && direction == Opposite(named))
            {
                Wording wording =
                    named == Direction.Higher ? Catalogue.PolarityHigher : Catalogue.PolarityLower;
                findings.AddAtName(wording, indicator, ("name", name));
                return;
            }
        }
    }

    private static Direction Opposite(Direction direction) =>
        direction == Direction.Higher ? Direction.Lower : Direction.Higher;
}
