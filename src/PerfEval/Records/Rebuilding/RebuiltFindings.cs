using System.Text.Json;
using NodaTime.Text;
using PerfEval.Diagnostics;
using PerfEval.Diagnostics.Weights;
using PerfEval.Text;

namespace PerfEval.Records.Rebuilding;

/// <summary>Reads findings from a record: what they say is what was recorded, word for word.</summary>
internal static class RebuiltFindings
{
    /// <summary>Reads the findings of what has some.</summary>
    public static IReadOnlyList<Diagnostic> Of(JsonElement owner) =>
        In(owner.GetProperty("findings"));

    /// <summary>Reads a list of findings.</summary>
    public static IReadOnlyList<Diagnostic> In(JsonElement list) =>
        [
            .. list.Items(finding =>
                Recorded(
                    finding,
                    RecordedPlace.Of(finding.TextIfAny("place") ?? "", null),
                    finding.TextIfAny("path"),
                    finding.TextIfAny("regions"),
                    finding.IfAny("accepted")
                )
            ),
        ];

    /// <summary>Reads the findings about a rule book: those that its ladders give anew are told by these, so that they know their regions.</summary>
    /// <param name="book">The rule book.</param>
    /// <param name="proved">What was found when its ladders were proved anew.</param>
    public static IReadOnlyList<Diagnostic> OfBook(
        JsonElement book,
        IReadOnlyList<Diagnostic> proved
    )
    {
        ILookup<(string, string?), Diagnostic> anew = proved.ToLookup(Key);
        return
        [
            .. Of(book)
                .Select(recorded =>
                    anew[Key(recorded)]
                        .FirstOrDefault(one =>
                            one.Place != Place.Nowhere
                            && one.Message(Language.English) == recorded.Message(Language.English)
                        )
                        is { } same
                        ? same with
                        {
                            Acceptance = recorded.Acceptance,
                        }
                        : recorded
                ),
        ];

        static (string, string?) Key(Diagnostic finding) => (finding.Code, finding.Path);
    }

    /// <summary>Makes a finding of what is the same in all versions, and of what is not.</summary>
    public static Diagnostic Recorded(
        JsonElement finding,
        Place place,
        string? path,
        string? regions,
        JsonElement? accepted
    )
    {
        JsonElement message = finding.GetProperty("message");
        Severity severity = Enum.Parse<Severity>(finding.TextOf("severity"), ignoreCase: true);
        var wording = new Wording(
            CodeOf(finding.TextOf("code"), severity),
            message.TextOf("en"),
            message.TextOf("zh")
        )
        {
            OwnSeverity = severity,
            IsFilled = true,
        };
        return new Diagnostic(
            wording,
            place,
            [
                .. finding
                    .GetProperty("arguments")
                    .EnumerateObject()
                    .Select(argument => new Argument(
                        argument.Name,
                        argument.Value.LocalizedValue() ?? new LocalizedText("")
                    )),
            ]
        )
        {
            Path = path,
            Regions = regions,
            Acceptance = accepted is { } decision
                ? new Acceptance(
                    decision.TextOf("reason"),
                    decision.TextOf("by"),
                    LocalDatePattern.Iso.Parse(decision.TextOf("on")).Value
                )
                : null,
        };
    }

    private static DiagnosticCode CodeOf(string id, Severity severity) =>
        Codes.All.FirstOrDefault(code => code.Id == id)
        ?? new DiagnosticCode(id, severity, new LocalizedText(id));
}
