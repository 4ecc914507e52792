namespace PerfEval.Verifying;

/// <summary>The files given for an evaluation that is made again, each matched with what the record names.</summary>
/// <param name="RuleBook">The rule book.</param>
/// <param name="Results">The results, in the order of the record.</param>
/// <param name="RollUp">The roll-up; null for none.</param>
/// <param name="Statements">The declared figures, in the order of the record.</param>
internal sealed record GivenInputs(
    GivenInput RuleBook,
    IReadOnlyList<GivenInput> Results,
    GivenInput? RollUp,
    IReadOnlyList<GivenInput> Statements
)
{
    /// <summary>Matches the files with those of the record: those of results and declared figures by their hashes, else by their order.</summary>
    public static GivenInputs Match(
        RecordedMaking making,
        GivenInput ruleBook,
        IEnumerable<GivenInput> results,
        GivenInput? rollUp,
        IEnumerable<GivenInput> statements
    ) =>
        new(
            ruleBook.As(InUtf8(making, InputKind.RuleBook)),
            Matched(making.Of(InputKind.Results), results),
            rollUp?.As(InUtf8(making, InputKind.RollUp)),
            Matched(
                making.Of(InputKind.Statements).Select(file => file with { Encoding = null }),
                statements
            )
        );

    private static IReadOnlyList<GivenInput> Matched(
        IEnumerable<InputFile> named,
        IEnumerable<GivenInput> given
    )
    {
        List<GivenInput> left = [.. given];
        List<InputFile> recorded = [.. named];
        var matched = new GivenInput?[recorded.Count];
        for (int i = 0; i < recorded.Count; i++)
        {
            matched[i] = left.Find(file => file.Sha256 == recorded[i].Sha256);
            left.RemoveAll(file => ReferenceEquals(file, matched[i]));
        }

        for (int i = 0; i < recorded.Count && left.Count > 0; i++)
        {
            if (matched[i] is null)
            {
                matched[i] = left[0];
                left.RemoveAt(0);
            }
        }

        return
        [
            .. matched.Zip(recorded, (file, name) => file?.As(name)).OfType<GivenInput>(),
            .. left,
        ];
    }

    // Only results have an encoding, whatever an altered record says.
    private static InputFile? InUtf8(RecordedMaking making, InputKind kind) =>
        making.Of(kind).FirstOrDefault() is { } file ? file with { Encoding = null } : null;

    /// <summary>Returns the files under the names by which the caller knows them.</summary>
    public GivenInputs UnderGivenNames() =>
        new(
            RuleBook with
            {
                Name = RuleBook.Path,
            },
            [.. Results.Select(file => file with { Name = file.Path })],
            RollUp is null ? null : RollUp with { Name = RollUp.Path },
            [.. Statements.Select(file => file with { Name = file.Path })]
        );

    /// <summary>Returns the inputs that differ, be it by name.</summary>
    /// <param name="before">What was recorded.</param>
    /// <param name="after">What was read now, under recorded names.</param>
    /// <param name="evidence">What was told already of the evidence, by the name of each file.</param>
    public IReadOnlyList<InputDifference> Differences(
        RecordedMaking before,
        EvaluationRecord after,
        IReadOnlyList<Diagnostic> evidence
    )
    {
        List<InputDifference> differences = [];
        foreach (InputKind kind in Enum.GetValues<InputKind>().Where(IsInOrder))
        {
            List<InputFile> recorded = [.. before.Of(kind)];
            List<InputFile> found = [.. Of(kind, after).Zip(Paths(kind, after), Named)];
            for (int i = 0; i < Math.Max(recorded.Count, found.Count); i++)
            {
                var pair = new InputDifference(
                    kind,
                    recorded.ElementAtOrDefault(i),
                    found.ElementAtOrDefault(i)
                );
                if (!pair.IsNameOnly || pair.Recorded?.Name != pair.Found?.Name)
                {
                    differences.Add(pair);
                }
            }
        }

        differences.AddRange(
            EvidenceCheck.Differences([.. before.Of(InputKind.Evidence)], after.Evidence, evidence)
        );
        return differences;
    }

    // Evidence is matched by the names that results give it.
    private static bool IsInOrder(InputKind kind) => kind != InputKind.Evidence;

    private IEnumerable<string> Paths(InputKind kind, EvaluationRecord after) =>
        kind switch
        {
            InputKind.RuleBook => [RuleBook.Path],
            InputKind.Results => Results.Select(file => file.Path),
            InputKind.RollUp => RollUp is null ? [] : [RollUp.Path],
            InputKind.Statements => Statements.Select(file => file.Path),
            // Calendars are called as the rule book names them, on every machine.
            _ => Of(kind, after).Select(file => file.Name),
        };

    private static IEnumerable<InputFile> Of(InputKind kind, EvaluationRecord record) =>
        record.Inputs.Where(input => input.Kind == kind).Select(input => input.File);

    private static InputFile Named(InputFile file, string path) => file with { Name = path };
}
