using PerfEval.Diagnostics;
using PerfEval.Notation.Tokens;
using PerfEval.Quantities;
using PerfEval.Results;
using PerfEval.Text;

namespace PerfEval.Grading.Funds;

/// <summary>Grades the row that is measured by the money of the project: executed of adjusted, a share that is never divided.</summary>
internal static class FundedReading
{
    /// <summary>Replaces what is stated by what the money gives, and tells where the two differ.</summary>
    /// <param name="reading">How results of the indicator are read.</param>
    /// <param name="stated">The evaluation of what stands in its row; of none it is missing.</param>
    /// <param name="from">The id of the line of money.</param>
    /// <param name="funds">The lines that the results have.</param>
    public static IndicatorEvaluation Of(
        MeasurementReading reading,
        IndicatorEvaluation stated,
        string from,
        IReadOnlyList<FundLine> funds
    )
    {
        if (stated.Status is Status.NotApplicable or Status.Invalid)
        {
            return stated;
        }

        Measurement row =
            stated.Measurement
            ?? new Measurement { Indicator = new SourcedText(stated.Indicator.Path) };
        FundLine? line = funds.FirstOrDefault(one => one.Id.Value == from);
        if (line is { IsMalformed: true })
        {
            return reading.Outcome.InvalidAsTold(row with { Place = line.Id.Place });
        }

        if (line is not { Executed: { } executed, Adjusted: { } adjusted })
        {
            return Missing(reading, stated, line, from);
        }

        IndicatorEvaluation funded = reading.Read(
            row with
            {
                Value = null,
                Done = executed,
                Of = adjusted,
                Computed = $"funds/{from}",
                Place = row.StatesResult ? row.Place : line.Id.Place,
            }
        );
        List<Diagnostic> kept = [.. stated.Diagnostics.Where(told => told.Code != Codes.PE5010.Id)];
        if (funded.Status != Status.Invalid && Differs(stated, funded))
        {
            return reading.Outcome.Invalid(
                row,
                [
                    .. kept,
                    reading.Outcome.Finding(
                        Catalogue.FundsDiffer,
                        row.Place,
                        [
                            ("text", row.Stated),
                            ("from", $"funds/{from}"),
                            ("share", $"{executed}/{adjusted}"),
                            ("other", executed.Place.ToString()),
                        ]
                    ),
                ]
            );
        }

        return kept.Count == 0
            ? funded
            : funded with
            {
                Particulars = funded.Particulars with
                {
                    Findings = [.. funded.Diagnostics, .. kept],
                },
            };
    }

    private static IndicatorEvaluation Missing(
        MeasurementReading reading,
        IndicatorEvaluation stated,
        FundLine? line,
        string from
    )
    {
        Indicator indicator = stated.Indicator;
        string[] lacking =
        [
            .. line is null
                ? []
                : line
                    .Amounts.Where(one => one.Key != "initial" && one.Amount is null)
                    .Select(one => one.Key),
        ];
        IndicatorEvaluation missing = reading.Outcome.Missing(stated.Measurement);
        Place place = line?.Id.Place ?? stated.Measurement?.Indicator.Place ?? indicator.NamePlace;
        return missing with
        {
            Particulars = missing.Particulars with
            {
                Findings =
                [
                    .. stated.Diagnostics.Where(told => told.Code != Codes.PE5010.Id),
                    line is null
                        ? reading.Outcome.Finding(
                            Catalogue.FundsMissing,
                            place,
                            [("indicator", indicator.Path), ("from", from)]
                        )
                        : reading.Outcome.Finding(
                            Catalogue.FundsIncomplete,
                            place,
                            [
                                ("indicator", indicator.Path),
                                ("from", from),
                                ("keys", string.Join(", ", lacking)),
                            ]
                        ),
                ],
            },
        };
    }

    // A rate that was rounded to the digits that are written says the same.
    private static bool Differs(IndicatorEvaluation stated, IndicatorEvaluation funded)
    {
        if (stated.Value is not MeasuredValue.OfNumber { Raw: var written })
        {
            return false;
        }

        Rational exact = funded.Raw;
        return written != exact
            && (
                StepOf(stated) is not { } step
                || new Rounding(step, RoundingMode.HalfUp).Apply(exact) != written
            );
    }

    // One of the last digit that is written, in the unit of the indicator; null for a share, which is exact.
    private static Rational? StepOf(IndicatorEvaluation stated)
    {
        if (
            stated.Measurement?.Value is not { } text
            || !QuantityReader.TryRead(text.Value, out Quantity quantity)
            || quantity.Unit is not { } unit
        )
        {
            return null;
        }

        Rational step = Rational.One;
        for (int i = 0; i < quantity.DecimalPlaces; i++)
        {
            step /= 10;
        }

        return stated.Indicator.Measure.Unit is { } wanted ? unit.Convert(step, wanted) : step;
    }
}
