using PerfEval.Binding.Keys;
using PerfEval.Diagnostics;
using PerfEval.Results;
using PerfEval.Text;
using PerfEval.Yaml;

namespace PerfEval.Binding;

/// <summary>A file of cases as it was written, not yet checked against its rule book.</summary>
/// <param name="RuleBook">The path of the rule book as seen from the file's folder; null if it is missing.</param>
/// <param name="Id">The id; null if not said.</param>
/// <param name="Title">The title; null if not said.</param>
/// <param name="Cases">The cases, in the file's order, as far as they could be read.</param>
internal sealed record WrittenCases(
    SourcedText? RuleBook,
    string? Id,
    LocalizedText? Title,
    IReadOnlyList<Case> Cases
);

/// <summary>Binds a file of cases.</summary>
internal static class CasesBinder
{
    private const string Example = "{employment/startup-support/error-rate: good}";

    /// <summary>Binds a file.</summary>
    /// <param name="name">The name shown in findings.</param>
    /// <param name="bytes">The whole file.</param>
    /// <param name="findings">Where to say what is wrong.</param>
    /// <returns>What could be read; null if the file as a whole cannot be used.</returns>
    public static WrittenCases? Bind(string name, byte[] bytes, Findings findings)
    {
        if (
            DocumentReader.Read(name, bytes, Shapes.Cases, Shapes.CasesSchema, findings)
            is not { } fields
        )
        {
            return null;
        }

        List<Case> cases = [];
        foreach (YamlNode node in fields.List("cases"))
        {
            if (
                Fields.Of(node, Shapes.Case, findings) is { } entry
                && entry.Words("case") is { } title
            )
            {
                cases.Add(Bind(title, entry, findings));
            }
        }

        return new WrittenCases(
            fields.Words("rulebook"),
            fields.Text("id"),
            fields.Localized("title"),
            cases
        );
    }

    private static Case Bind(SourcedText title, Fields fields, Findings findings) =>
        new()
        {
            Name = title,
            AsOf = fields.Date("asOf"),
            Measurements = ResultsBinder.BindAll(fields, findings),
            Expectations = Expectations(fields, findings),
            IsConfirmed = fields.OneOf("confirmed", ("true", true), ("false", false)) ?? true,
        };

    private static List<Expectation> Expectations(Fields fields, Findings findings)
    {
        List<Expectation> expectations = [];
        if (fields.Node("expect") is not YamlMapping expected)
        {
            return expectations;
        }

        if (expected.Entries.Length == 0)
        {
            findings.Add(Catalogue.NothingExpected, expected.Place, ("example", Example));
        }

        foreach ((YamlScalar key, YamlNode value) in expected.OnceEach(findings))
        {
            if (Bind(key, value, findings) is { } expectation)
            {
                expectations.Add(expectation);
            }
        }

        return expectations;
    }

    private static Expectation? Bind(YamlScalar key, YamlNode value, Findings findings)
    {
        var expectation = new Expectation { Indicator = key.Words, Place = value.Place };
        if (value is YamlScalar grade)
        {
            if (!grade.IsEmpty)
            {
                return expectation with { Grade = grade.Words };
            }

            findings.Add(Catalogue.NothingExpected, key.Place, ("example", "good"));
            return null;
        }

        if (Fields.Of(value, Shapes.Expectation, findings) is not { } fields)
        {
            return null;
        }

        if (
            fields.Node("grade") is null
            && fields.Node("points") is null
            && fields.Node("status") is null
            && fields.Node("flags") is null
        )
        {
            findings.Add(Catalogue.NothingExpected, value.Place, ("example", "{grade: good}"));
        }

        return expectation with
        {
            Grade = fields.Words("grade"),
            Points = Points(fields),
            Status = fields.Words("status"),
            Flags = fields.Node("flags") is null ? null : Flags(fields, findings),
        };
    }

    private static SourcedText? Points(Fields fields)
    {
        if (fields.Words("points") is not { } words || WrittenPoints.Read(words.Value) is not null)
        {
            return fields.Words("points");
        }

        fields.AddNotA("points", words, new LocalizedText("a number of points", "分数"));
        return null;
    }

    private static List<SourcedText> Flags(Fields fields, Findings findings)
    {
        List<SourcedText> flags = [];
        foreach (YamlNode node in fields.List("flags"))
        {
            if (node is YamlScalar scalar && Codes.All.Any(code => code.Id == scalar.Value))
            {
                flags.Add(scalar.Words);
            }
            else if (node is YamlScalar other)
            {
                fields.AddNotA(
                    "flags",
                    other.Words,
                    new LocalizedText("the code of a finding", "问题代码")
                );
            }
            else
            {
                findings.AddWrongKind("flags", Kinds.Text, node);
            }
        }

        return flags;
    }
}
