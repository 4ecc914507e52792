using System.Text.Json;
using PerfEval.Diagnostics;
using PerfEval.Evaluation;
using PerfEval.Evaluation.Dependencies;
using PerfEval.Ladders;
using PerfEval.Results;
using PerfEval.Text;

namespace PerfEval.Reporting.Json.Evaluations;

/// <summary>Writes subjects as they stand in a record: results flat in the document's order, whatever belongs to the book by name only.</summary>
/// <remarks>What is the same for all subjects is made once. Safe to share between threads.</remarks>
internal sealed class SubjectJson
{
    private readonly StepFindings[][] _steps;
    private readonly ILookup<string?, string> _namesByPath;
    private readonly FileNaming _naming;
    private readonly Func<SubjectEvaluation, IReadOnlyList<Dependency>>? _dependencies;

    /// <summary>Prepares the writing of subjects.</summary>
    /// <param name="ladders">The ladders, in the order of the indicators.</param>
    /// <param name="aboutBook">What was found about the rule book, in the order of the record.</param>
    /// <param name="naming">How files are called.</param>
    /// <param name="dependencies">Finds what the grades of a subject depend on; null where that is not told, as of a stream.</param>
    public SubjectJson(
        IReadOnlyList<Ladder> ladders,
        IReadOnlyList<Diagnostic> aboutBook,
        FileNaming naming,
        Func<SubjectEvaluation, IReadOnlyList<Dependency>>? dependencies = null
    )
    {
        (_naming, _dependencies) = (naming, dependencies);
        var names = FindingNames.OfBook(aboutBook);
        _namesByPath = aboutBook.ToLookup(finding => finding.Path, finding => names.Of(finding)!);
        ILookup<string?, Diagnostic> byPath = aboutBook.ToLookup(finding => finding.Path);
        _steps =
        [
            .. ladders.Select(ladder =>
                StepFindings.Of(ladder, byPath[ladder.Indicator.Path], names)
            ),
        ];
    }

    /// <summary>Writes a subject.</summary>
    /// <param name="json">Where to write.</param>
    /// <param name="subject">The subject.</param>
    public void WriteValue(Utf8JsonWriter json, SubjectEvaluation subject)
    {
        var results = new Results(this, subject);
        json.WriteStartObject();
        json.WriteIf("subject", subject.Subject);
        json.WriteIf("file", results.File is { } file ? _naming.Of(file) : null);
        if (subject.Assessors.Count > 0)
        {
            json.WriteObjects("assessors", subject.Assessors, one => WriteMembers(json, one));
        }

        json.WriteIf(
            "project",
            subject.Project.IsSaid ? subject.Project : null,
            project =>
            {
                foreach ((string key, SourcedText? text) in ProjectFacts.Keys.Zip(project.Texts))
                {
                    json.WriteIf(key, text?.Value);
                }
            }
        );
        if (subject.Funds.Count > 0)
        {
            json.WriteObjects("funds", subject.Funds, one => WriteMembers(json, one));
        }

        json.WriteStartArray("results");
        results.Write(json, subject.Root);
        json.WriteEndArray();
        if (_dependencies is not null)
        {
            DependenceJson.Write(json, _dependencies(subject));
        }

        FindingJson.Write(json, results.Findings, _naming);
        json.WriteEndObject();
    }

    private static void WriteMembers(Utf8JsonWriter json, FundLine line)
    {
        json.WriteString("id", line.Id.Value);
        json.WriteIf("name", line.Name);
        foreach ((string key, SourcedText? amount) in line.Amounts)
        {
            json.WriteIf(key, amount?.Value);
        }
    }

    private void WriteMembers(Utf8JsonWriter json, Assessor assessor)
    {
        json.WriteIf("name", assessor.Name);
        json.WriteString("role", Spelling.Lower(assessor.Role));
        if (assessor.File is { } file)
        {
            json.WriteString("file", _naming.Of(file));
            json.WriteStartArray("indicators");
            foreach (string path in assessor.Indicators)
            {
                json.WriteStringValue(path);
            }

            json.WriteEndArray();
        }
    }

    /// <summary>The findings about the values of one stretch of a ladder.</summary>
    /// <param name="Names">The names of those told about the rule book, and of those about the whole indicator that somebody accepted.</param>
    /// <param name="Silent">Those that nobody had to be told before a value lay there.</param>
    private sealed record StepFindings(IReadOnlyCollection<string> Names, Diagnostic[] Silent)
    {
        public static StepFindings[] Of(
            Ladder ladder,
            IEnumerable<Diagnostic> told,
            FindingNames names
        )
        {
            Diagnostic[] accepted =
            [
                .. told.Where(finding => finding is { Acceptance: not null, Regions: null }),
            ];
            return
            [
                .. LadderSteps.Of(ladder).Select(step => Of(step.Findings(ladder, told))),
                Of([]),
            ];

            // The last is of what lies nowhere on the ladder.
            StepFindings Of(IEnumerable<Diagnostic> hit) =>
                new(
                    names.Of(hit.Concat(accepted).Distinct()),
                    [.. hit.Where(finding => names.Of(finding) is null)]
                );
        }
    }

    /// <summary>The results of one subject, and the findings that they call by name.</summary>
    private sealed class Results
    {
        private readonly SubjectJson _shared;
        private readonly List<Diagnostic> _findings;
        private readonly Claim? _claimed;
        private readonly Dictionary<Diagnostic, int> _numbers = new(
            ReferenceEqualityComparer.Instance
        );
        private int _next;

        public Results(SubjectJson shared, SubjectEvaluation subject)
        {
            (_shared, _findings, _claimed) = (shared, [.. subject.Diagnostics], subject.Claimed);
            for (int i = 0; i < _findings.Count; i++)
            {
                _numbers.TryAdd(_findings[i], i + 1);
            }

            foreach (IndicatorEvaluation indicator in subject.Indicators)
            {
                File ??= indicator.Measurement?.Place.File;
            }
        }

        /// <summary>The file in which the first result stands; null for none.</summary>
        public string? File { get; }

        public IReadOnlyList<Diagnostic> Findings => _findings;

        public void Write(Utf8JsonWriter json, NodeEvaluation node)
        {
            json.WriteStartObject();
            json.WriteString("path", node.Path);
            if (node.Indicator is { } indicator)
            {
                Write(json, indicator);
            }
            else
            {
                ResultJson.WriteMembers(json, node);
                if (node.Level == Level.Department)
                {
                    ResultJson.WriteClaim(json, _claimed);
                }

                IEnumerable<string> names = _shared
                    ._namesByPath[node.Path.Length > 0 ? node.Path : ""]
                    .Concat(
                        BookFindings
                            .OnlyOfScore(node)
                            .Concat(node.RollUp?.Diagnostics ?? [])
                            .Select(Name)
                    );
                json.WriteIfAny("findings", [.. names]);
            }

            json.WriteEndObject();
            foreach (NodeEvaluation child in node.Children)
            {
                Write(json, child);
            }
        }

        private void Write(Utf8JsonWriter json, IndicatorEvaluation indicator)
        {
            StepFindings[] steps = _shared._steps[_next++];
            StepFindings found = steps[LadderSteps.PositionOf(indicator) ?? steps.Length - 1];
            ResultJson.WriteMembers(json, indicator);
            if (found.Names.Count + found.Silent.Length + indicator.Diagnostics.Count > 0)
            {
                json.WriteTexts(
                    "findings",
                    [
                        .. found.Names,
                        .. found.Silent.Select(Name),
                        .. indicator.Diagnostics.Select(Name),
                    ]
                );
            }

            json.WriteIf("place", indicator.Measurement?.Place ?? default, File, _shared._naming);
        }

        private string Name(Diagnostic finding)
        {
            if (!_numbers.TryGetValue(finding, out int number))
            {
                _findings.Add(finding);
                _numbers.Add(finding, number = _findings.Count);
            }

            return FormattableString.Invariant($"s{number}");
        }
    }
}
