using System.Globalization;
using System.Text.Json;
using PerfEval.Statements.Checks;

namespace PerfEval.Records.Rebuilding;

/// <summary>Reads from a record what came of the checks of declared figures.</summary>
internal static class RebuiltFigures
{
    /// <summary>Reads all files; none where the record has none.</summary>
    /// <param name="record">The record, of its shape.</param>
    /// <param name="files">The files as the record lists them.</param>
    public static IReadOnlyList<Reconciliation> Of(
        RecordedValue record,
        IEnumerable<InputFile> files
    )
    {
        InputFile[] left = [.. files];
        JsonElement[] recorded =
        [
            .. record.Element.IfAny("statements")?.EnumerateArray()
                ?? Enumerable.Empty<JsonElement>(),
        ];
        if (
            !recorded
                .Select(one => one.TextOf("file"))
                .SequenceEqual(left.Select(file => file.Name))
        )
        {
            record.Faults.AddUnknown(
                record.Element.GetProperty("inputs"),
                "statements",
                left.Select(file => file.Name)
            );
            return [];
        }

        return [.. recorded.Zip(left, (one, file) => Of(record, one, file))];
    }

    private static Reconciliation Of(RecordedValue record, JsonElement figures, InputFile file)
    {
        IReadOnlyList<Diagnostic> findings = RebuiltFindings.Of(figures);
        List<FigureCheck> checks = [];
        foreach (JsonElement check in figures.GetProperty("checks").EnumerateArray())
        {
            Diagnostic? found = null;
            if (check.IfAny("finding") is { } number)
            {
                found = number.TryGetInt32(out int index)
                    ? findings.ElementAtOrDefault(index)
                    : null;
                if (found is null)
                {
                    record.Faults.AddUnknown(
                        number,
                        "finding",
                        Enumerable
                            .Range(0, findings.Count)
                            .Select(one => one.ToString(CultureInfo.InvariantCulture))
                    );
                }
            }

            checks.Add(
                new FigureCheck(
                    Enum.Parse<CheckKind>(check.TextOf("kind"), ignoreCase: true),
                    check.TextOf("path"),
                    check.TextOf("arithmetic"),
                    found
                )
            );
        }

        return new Reconciliation(file, figures.TextOf("id"))
        {
            Checks = checks,
            Findings = findings,
        };
    }
}
