using System.Text;
using PerfEval.Binding.Keys;
using PerfEval.Diagnostics;
using PerfEval.Results;
using PerfEval.Text;
using PerfEval.Yaml;

namespace PerfEval.Binding;

/// <summary>Binds a results file; what its texts mean is read later, against the ladders.</summary>
internal static class ResultsBinder
{
    /// <summary>Binds a file.</summary>
    /// <param name="name">The name shown in findings.</param>
    /// <param name="bytes">The whole file.</param>
    /// <param name="encoding">The declared encoding; null for UTF-8.</param>
    /// <param name="findings">Where to say what is wrong.</param>
    /// <returns>The results; those of a wrong shape are malformed. Null if the file as a whole cannot be used.</returns>
    public static ResultSet? Bind(string name, byte[] bytes, Encoding? encoding, Findings findings)
    {
        if (
            DocumentReader.Read(
                name,
                bytes,
                Shapes.Results,
                Shapes.ResultsSchema,
                findings,
                encoding
            )
            is not { } fields
        )
        {
            return null;
        }

        int aboutShape = findings.ErrorCount;
        // Who assessed changes no grade: what is wrong with it is told beside what is wrong with the values.
        Fields? assessor = fields.Child("assessor", Shapes.Assessor);
        Assessor? assessed = assessor is null ? null : BindAssessor(assessor, findings);
        int aboutAssessor = findings.ErrorCount - aboutShape;
        var set = new ResultSet
        {
            RuleBook = fields.Words("rulebook"),
            Subject = fields.Text("subject"),
            Claimed = Claim(fields),
            AsOf = fields.Date("asOf"),
            AsOfPlace = fields.Words("asOf")?.Place ?? default,
            Assessor = assessed,
            AssessorPlace =
                assessor?.Words("role")?.Place ?? assessor?.Words("name")?.Place ?? default,
            Measurements = [],
        };
        bool isUsable = findings.ErrorCount == aboutAssessor;
        Fields? project = fields.Child("project", Shapes.Project);
        List<FundLine> funds = Funds(fields, findings);
        List<Measurement> measurements = BindAll(fields, findings);
        return isUsable
            ? set with
            {
                Project = project is null ? ProjectFacts.None : ProjectFacts.Of(project.Words),
                Funds = funds,
                Measurements = measurements,
                Diagnostics = findings.InOrder(),
            }
            : null;
    }

    // A line that cannot be read leaves the rows that it measures in error, and the others as they are.
    private static List<FundLine> Funds(Fields fields, Findings findings)
    {
        List<FundLine> lines = [];
        Dictionary<string, SourcedText> ids = new(StringComparer.Ordinal);
        foreach (YamlNode node in fields.List("funds"))
        {
            int before = findings.ErrorCount;
            if (Fields.Of(node, Shapes.FundLine, findings) is not { } line)
            {
                continue;
            }

            var bound = new FundLine
            {
                Id = SharedBinder.Id(line, ids, findings),
                Name = line.Text("name"),
                Initial = Amount(line, "initial"),
                Adjusted = Amount(line, "adjusted"),
                Executed = Amount(line, "executed"),
            };
            lines.Add(bound with { IsMalformed = findings.ErrorCount > before });
        }

        return lines;
    }

    private static SourcedText? Amount(Fields line, string key)
    {
        if (line.Words(key) is not { } words)
        {
            return null;
        }

        if (SharedBinder.Amount(words) is not null)
        {
            return words;
        }

        line.AddNotA(key, words, SharedBinder.AnAmount);
        return null;
    }

    // Of an unknown role nothing is known, and so not whether others may be joined with it.
    private static Assessor? BindAssessor(Fields fields, Findings findings)
    {
        int before = findings.ErrorCount;
        string? name = fields.Text("name");
        AssessorRole? role = fields.OneOf(
            "role",
            ("self", AssessorRole.Self),
            ("review", AssessorRole.Review),
            ("audit", AssessorRole.Audit)
        );
        return findings.ErrorCount > before ? null : new Assessor(name, role ?? AssessorRole.Self);
    }

    /// <summary>Binds the measurements that stand under <c>results</c>; those of a wrong shape are malformed.</summary>
    public static List<Measurement> BindAll(Fields fields, Findings findings) =>
        fields.Node("results") is YamlMapping results
            ? [.. results.Entries.Select(entry => Bind(entry.Key, entry.Value, findings))]
            : [];

    private static Measurement Bind(YamlScalar key, YamlNode node, Findings findings)
    {
        var measurement = new Measurement { Indicator = key.Words, Place = node.Place };
        switch (node)
        {
            case YamlScalar { IsEmpty: true }:
                return measurement with { Place = key.Place };
            case YamlScalar value:
                return measurement with { Value = value.Words };
            default:
                int before = findings.ErrorCount;
                Measurement? read = Fields.Of(node, Shapes.Result, findings) is { } fields
                    ? Bind(measurement with { Place = key.Place }, fields, findings)
                    : null;
                return findings.ErrorCount > before
                    ? measurement with
                    {
                        Place = key.Place,
                        IsMalformed = true,
                    }
                    : read!;
        }
    }

    private static Measurement Bind(Measurement measurement, Fields fields, Findings findings) =>
        measurement with
        {
            Value = fields.Words("value"),
            Done = fields.Words("done"),
            Of = fields.Words("of"),
            Due = fields.Words("due"),
            Completed = fields.Words("completed"),
            NotApplicable = fields.Words("notApplicable"),
            Items = fields.Node("items") is YamlMapping items ? Items(items, findings) : null,
            Judged = Judged(fields),
            Decided = Decision(fields.Child("decided", Shapes.Decision)),
            Claimed = Claim(fields),
            Evidence = fields.Text("evidence"),
            EvidencePlace = fields.Words("evidence")?.Place ?? measurement.Place,
            Note = fields.Text("note"),
            Deviation = fields.Text("deviation"),
        };

    private static List<ItemAnswer> Items(YamlMapping items, Findings findings)
    {
        List<ItemAnswer> answers = [];
        foreach ((YamlScalar key, YamlNode value) in items.OnceEach(findings))
        {
            switch (value)
            {
                // What is empty is open.
                case YamlScalar { IsEmpty: true }:
                    break;
                case YamlScalar answer:
                    answers.Add(new ItemAnswer(key.Words, answer.Words, null));
                    break;
                default:
                    if (Fields.Of(value, Shapes.ItemAnswer, findings) is { } fields)
                    {
                        answers.Add(
                            new ItemAnswer(key.Words, fields.Words("value"), Judged(fields))
                        );
                    }

                    break;
            }
        }

        return answers;
    }

    private static JudgedPoints? Judged(Fields fields) =>
        JudgedPoints.Of(fields.Words("points"), fields.Words("reason"), fields.Words("by"));

    private static Claim? Claim(Fields fields) =>
        fields.Child("claimed", Shapes.Claim) is { } claimed
            ? Results.Claim.Of(claimed.Words("points"), claimed.Words("grade"))
            : null;

    private static Decision? Decision(Fields? fields) =>
        fields?.Words("grade") is var grade
        && fields?.Words("points") is var points
        && (grade ?? points) is not null
        && fields!.Text("reason") is { } reason
        && fields.Text("by") is { } by
        && fields.Date("on") is { } on
            ? new Decision(grade, points, reason, by, on)
            : null;
}
