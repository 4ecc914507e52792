using System.Text.Json;
using NodaTime.Text;
using PerfEval.Diagnostics;
using PerfEval.RollUps;
using PerfEval.Rules;
using PerfEval.Text;

namespace PerfEval.Records.Rebuilding;

/// <summary>Makes the evaluation that a record holds: the same object as one that was just made.</summary>
internal static class RebuiltEvaluation
{
    /// <summary>Makes the evaluation.</summary>
    /// <param name="document">The document, of its shape.</param>
    /// <param name="faults">Where to say what does not hold together.</param>
    /// <returns>The evaluation; null if a fault was found.</returns>
    public static EvaluationResult? Of(JsonElement document, RecordFaults faults)
    {
        JsonElement record = document.GetProperty("record");
        JsonElement book = document.GetProperty("rulebook");
        ILookup<InputKind, InputFile> inputs = record
            .GetProperty("inputs")
            .Items(Input)
            .ToLookup(input => input.Kind, input => input.File);
        if (inputs[InputKind.RuleBook].FirstOrDefault() is not { } file)
        {
            faults.Add(record.GetProperty("inputs"), Catalogue.NoRuleBookRecorded);
            return null;
        }

        ReadingPolicy? policy = PolicyOf(record.GetProperty("options"));
        var proved = new Findings();
        if (
            RebuiltBook.Of(book, file.Name, faults) is not { } table
            || ProvedTable.Prove(table, policy, proved) is not { } proof
        )
        {
            Tell(proved, book, faults);
            return null;
        }

        InputFile? rollUpFile = inputs[InputKind.RollUp].FirstOrDefault();
        RollUpRule? rule = book.IfAny("rollup") is { } rollUp
            ? RebuiltRollUp.Of(rollUp, (rollUpFile ?? file).Name, faults)
            : null;
        var compiled = new Findings();
        RollUpPlan? plan =
            rule is null || faults.Any
                ? null
                : RollUpCompiler.Compile(rule, table, policy, compiled);
        if (faults.Any || (rule is not null && plan is null))
        {
            Tell(compiled, book, faults);
            return null;
        }

        IReadOnlyList<Diagnostic> aboutBook = RebuiltFindings.OfBook(book, proved.AsFound());
        EvaluationRecord made = RecordOf(record, inputs, proof, rule);
        var subjects = new RebuiltSubjects(proof, plan, aboutBook, made.AsOf, faults);
        SubjectEvaluation[] all =
        [
            .. document.GetProperty("subjects").Items(subjects.Of).OfType<SubjectEvaluation>(),
        ];
        return faults.Any
            ? null
            : new EvaluationResult
            {
                RecordedSeal = document.TextIfAny("seal"),
                Proof = proof,
                Record = made with
                {
                    IsRollUpReplaced = book.IfAny("rollup")?.IfAny("replacesRuleBooks") is not null,
                },
                RollUp = plan,
                Subjects = new FixedList<SubjectEvaluation>(all),
                GeneralDiagnostics = RebuiltFindings.Of(document),
                RuleBookDiagnostics = aboutBook,
            };
    }

    // What keeps its ladders from being proved keeps the record from being one.
    private static void Tell(Findings found, JsonElement book, RecordFaults faults)
    {
        foreach (Diagnostic finding in found.AsFound())
        {
            if (finding.Severity == Severity.Error)
            {
                faults.Add(
                    book,
                    Catalogue.BookNotProved,
                    (
                        "message",
                        new LocalizedText(
                            finding.Message(Language.English),
                            finding.Message(Language.Chinese)
                        )
                    )
                );
            }
        }
    }

    private static ReadingPolicy? PolicyOf(JsonElement options) =>
        options.GetProperty("strict").GetBoolean() ? ReadingPolicy.Strict
        : options.IfAny("reading") is { } reading ? RebuiltBook.Reading(reading)
        : null;

    /// <summary>Reads a file that the evaluation was made from.</summary>
    public static (InputKind Kind, InputFile File) Input(JsonElement input) =>
        (
            Enum.Parse<InputKind>(input.TextOf("kind"), ignoreCase: true),
            new InputFile(input.TextOf("name"), input.TextOf("sha256"))
            {
                Encoding = input.TextIfAny("encoding"),
                Delimiter = input.TextIfAny("delimiter") is [var delimiter] ? delimiter : null,
            }
        );

    private static EvaluationRecord RecordOf(
        JsonElement record,
        ILookup<InputKind, InputFile> inputs,
        ProvedTable proof,
        RollUpRule? rule
    ) =>
        new()
        {
            EngineVersion = record.TextOf("engine"),
            RuleBook = inputs[InputKind.RuleBook].First(),
            Calendars = [.. inputs[InputKind.Calendar]],
            Results = [.. inputs[InputKind.Results]],
            AsOf = LocalDatePattern.Iso.Parse(record.TextOf("asOf")).Value,
            AsOfSource = Enum.Parse<AsOfSource>(record.TextOf("asOfSource"), ignoreCase: true),
            IsStrict = proof.IsStrict,
            Policy = proof.Policy ?? proof.Table.Reading,
            RollUp = rule,
            RollUpFile = inputs[InputKind.RollUp].FirstOrDefault(),
            Instant = InstantPattern.ExtendedIso.Parse(record.TextOf("instant")).Value,
        };
}
