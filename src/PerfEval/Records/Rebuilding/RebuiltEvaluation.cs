using System.Text.Json;
using NodaTime.Text;
using PerfEval.Diagnostics;
using PerfEval.Evaluation;
using PerfEval.RollUps;
using PerfEval.Rules;
using PerfEval.Statements.Checks;
using PerfEval.Text;

namespace PerfEval.Records.Rebuilding;

/// <summary>Makes the evaluation that a record holds, subject by subject: the same object as one that was just made.</summary>
internal sealed class RebuiltEvaluation
{
    private readonly ProvedTable _proof;
    private readonly RollUpPlan? _plan;
    private readonly EvaluationRecord _record;
    private readonly IReadOnlyList<Diagnostic> _aboutBook;
    private readonly RebuiltSubjects _rebuilt;
    private readonly List<SubjectEvaluation> _subjects = [];
    private readonly Dictionary<string, Place> _places = new(StringComparer.Ordinal);

    private RebuiltEvaluation(
        ProvedTable proof,
        RollUpPlan? plan,
        EvaluationRecord record,
        IReadOnlyList<Diagnostic> aboutBook
    )
    {
        (_proof, _plan, _record, _aboutBook) = (proof, plan, record, aboutBook);
        _rebuilt = new RebuiltSubjects(proof, plan, aboutBook, record.AsOf);
    }

    /// <summary>Makes all that subjects have in common.</summary>
    /// <param name="record">The record, of its shape.</param>
    /// <param name="book">The rule book, of its shape.</param>
    /// <returns>What takes the subjects; null if a fault was found, which is told.</returns>
    public static RebuiltEvaluation? Begin(RecordedValue record, RecordedValue book)
    {
        ILookup<InputKind, InputFile> inputs = record
            .Element.GetProperty("inputs")
            .Items(Input)
            .ToLookup(input => input.Kind, input => input.File);
        if (inputs[InputKind.RuleBook].FirstOrDefault() is not { } file)
        {
            record.Faults.Add(record.Element.GetProperty("inputs"), Catalogue.NoRuleBookRecorded);
            return null;
        }

        ReadingPolicy? policy = PolicyOf(record.Element.GetProperty("options"));
        var proved = new Findings();
        if (
            RebuiltBook.Of(book.Element, file.Name, book.Faults) is not var (table, scores)
            || ProvedTable.Prove(table, policy, proved, scores) is not { } proof
        )
        {
            Tell(proved, book);
            return null;
        }

        InputFile? rollUpFile = inputs[InputKind.RollUp].FirstOrDefault();
        JsonElement? rollUp = book.Element.IfAny("rollup");
        RollUpRule? rule = rollUp is { } known
            ? RebuiltRollUp.Of(known, (rollUpFile ?? file).Name, book.Faults)
            : null;
        var compiled = new Findings();
        RollUpPlan? plan =
            rule is null || book.Faults.Any
                ? null
                : RollUpCompiler.Compile(rule, table, proof.Scores, policy, compiled);
        if (book.Faults.Any || (rule is not null && plan is null))
        {
            Tell(compiled, book);
            return null;
        }

        IReadOnlyList<Reconciliation> figures = RebuiltFigures.Of(
            record,
            inputs[InputKind.Statements]
        );
        if (record.Faults.Any)
        {
            return null;
        }

        return new RebuiltEvaluation(
            proof,
            plan,
            RecordOf(record.Element, inputs, proof, rule) with
            {
                IsRollUpReplaced = rollUp?.IfAny("replacesRuleBooks") is not null,
                Figures = figures,
            },
            RebuiltFindings.OfBook(book.Element, proved.AsFound())
        );
    }

    /// <summary>Makes a subject; what does not hold together is told.</summary>
    public void Add(RecordedValue subject)
    {
        string name = subject.Element.TextIfAny("subject") ?? "";
        if (!_places.TryAdd(name, subject.Faults.PlaceOf(subject.Element)))
        {
            subject.Faults.Add(
                subject.Element,
                Catalogue.ItemTwice,
                ("key", "subject"),
                ("text", name),
                ("other", _places[name].ToString())
            );
        }
        else if (_rebuilt.Of(subject) is { } made)
        {
            _subjects.Add(made);
        }
    }

    /// <summary>Returns the evaluation of the subjects that were added.</summary>
    /// <param name="findings">The findings about the results as a whole.</param>
    /// <param name="seal">The seal of the record.</param>
    public EvaluationResult End(IReadOnlyList<Diagnostic> findings, string seal) =>
        new()
        {
            Proof = _proof,
            Record = _record,
            RollUp = _plan,
            Subjects = new FixedList<SubjectEvaluation>([.. _subjects]),
            GeneralDiagnostics = findings,
            RuleBookDiagnostics = _aboutBook,
            RecordedSeal = seal,
        };

    // What keeps its ladders from being proved keeps the record from being one.
    private static void Tell(Findings found, RecordedValue book)
    {
        foreach (Diagnostic finding in found.AsFound())
        {
            if (finding.Severity == Severity.Error)
            {
                book.Faults.Add(
                    book.Element,
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
            IsStreamed = record.GetProperty("options").IfAny("streamed")?.GetBoolean() ?? false,
            IsEvidenceSought =
                record.GetProperty("options").IfAny("evidence")?.GetBoolean() ?? false,
            Policy = proof.Policy ?? proof.Table.Reading,
            RollUp = rule,
            RollUpFile = inputs[InputKind.RollUp].FirstOrDefault(),
            Evidence = [.. inputs[InputKind.Evidence]],
            Instant = InstantPattern.ExtendedIso.Parse(record.TextOf("instant")).Value,
        };
}
