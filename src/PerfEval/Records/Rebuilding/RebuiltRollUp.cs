using System.Text.Json;
using PerfEval.Quantities;
using PerfEval.Rules;
using PerfEval.Text;

namespace PerfEval.Records.Rebuilding;

/// <summary>Makes the roll-up that was applied from its record.</summary>
internal static class RebuiltRollUp
{
    /// <summary>Makes the rule.</summary>
    /// <param name="rollUp">The roll-up, of its shape.</param>
    /// <param name="file">The file that it stood in.</param>
    /// <param name="faults">Where to say what does not hold together.</param>
    public static RollUpRule Of(JsonElement rollUp, string? file, RecordFaults faults) =>
        new()
        {
            Method = RollUpRule.MethodOf(rollUp.TextOf("method")),
            Weights = Choice(rollUp, "weights", WeightSource.Equal),
            ExcludesAbsentBudgets = rollUp.TextIfAny("absentBudget") is not null,
            Over = Choice(rollUp, "over", RollUpSpan.Children),
            Points = rollUp.IfAny("points") is { } points ? Points(points) : [],
            Bands =
            [
                .. rollUp
                    .IfAny("bands")
                    .Items(band => new GradeBand(
                        new SourcedText(band.TextOf("grade")),
                        new SourcedText(
                            band.TextOf("text"),
                            RecordedPlace.Of(band.TextIfAny("place") ?? "", file)
                        )
                    )),
            ],
            Missing = Enum.Parse<MissingPolicy>(rollUp.TextOf("missing"), ignoreCase: true),
            MinCoverage = rollUp.TextIfAny("minCoverage") is { } least
                ? ExactText.Parse(least)
                : null,
            NotApplicable = NotApplicable(rollUp),
            Rounding = Rounding(rollUp, faults),
            IndicatorRounding = Rounding(rollUp, faults, "indicatorRounding"),
            Place = RecordedPlace.Of(rollUp.TextIfAny("place") ?? "", file),
        };

    /// <summary>Reads what indicators earn that do not apply; null where it is not said.</summary>
    public static NotApplicablePolicy? NotApplicable(JsonElement owner) =>
        owner.TextIfAny("notApplicable") is { } policy
            ? Enum.Parse<NotApplicablePolicy>(policy, ignoreCase: true)
            : null;

    private static T Choice<T>(JsonElement owner, string name, T otherwise)
        where T : struct, Enum =>
        owner.TextIfAny(name) is { } text ? Enum.Parse<T>(text, ignoreCase: true) : otherwise;

    /// <summary>Reads the rounding of a measure or a roll-up; null for none.</summary>
    public static Rounding? Rounding(
        JsonElement owner,
        RecordFaults faults,
        string name = "rounding"
    )
    {
        if (owner.IfAny(name) is not { } rounding)
        {
            return null;
        }

        Rational step = ExactText.Parse(rounding.TextOf("to"));
        if (step.Sign <= 0)
        {
            faults.AddUnread(
                rounding.GetProperty("to"),
                "to",
                new LocalizedText("a number above 0", "大于 0 的数"),
                "0.01"
            );
            return null;
        }

        return Rounding(rounding);
    }

    /// <summary>Reads a rounding whose step is above 0; of another the step is 1.</summary>
    public static Rounding Rounding(JsonElement rounding)
    {
        Rational step = ExactText.Parse(rounding.TextOf("to"));
        return new Rounding(
            step.Sign > 0 ? step : Rational.One,
            rounding.TextOf("mode") switch
            {
                "half-up" => RoundingMode.HalfUp,
                "half-even" => RoundingMode.HalfEven,
                "up" => RoundingMode.Up,
                _ => RoundingMode.Down,
            }
        );
    }

    /// <summary>Reads the points of the grades.</summary>
    public static IReadOnlyList<GradePoints> Points(JsonElement points) =>
        [
            .. points
                .EnumerateObject()
                .Select(grade => new GradePoints(
                    new SourcedText(grade.Name),
                    ExactText.Parse(grade.Value.GetString()!),
                    new SourcedText(grade.Value.GetString()!)
                )),
        ];
}
