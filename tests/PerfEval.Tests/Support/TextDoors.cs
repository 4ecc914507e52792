namespace PerfEval.Tests.Support;

/// <summary>Rule books read from a text, under a name that most tests do not care about.</summary>
public static class RuleBookTextDoors
{
    extension(RuleBook)
    {
        public static ReadResult<RuleBook> ReadText(
            string yaml,
            string name = "rulebook.yaml",
            bool isStrict = false,
            string? folder = null
        ) => RuleBook.Read(InputSource.FromText(yaml, name) with { Folder = folder }, isStrict);

        public static RuleBook LoadText(
            string yaml,
            string name = "rulebook.yaml",
            bool isStrict = false,
            string? folder = null
        ) => ReadText(yaml, name, isStrict, folder).Value;
    }
}

/// <summary>Results read from a text, under a name that most tests do not care about.</summary>
public static class MeasuredResultsTextDoors
{
    extension(MeasuredResults)
    {
        public static ReadResult<MeasuredResults> ReadText(
            string text,
            string name = "results.yaml"
        ) => MeasuredResults.Read(InputSource.FromText(text, name));

        public static MeasuredResults LoadText(string text, string name = "results.yaml") =>
            ReadText(text, name).Value;
    }
}

/// <summary>Roll-ups read from a text, under a name that most tests do not care about.</summary>
public static class RollUpTextDoors
{
    extension(RollUp)
    {
        public static ReadResult<RollUp> ReadText(string yaml, string name = "rollup.yaml") =>
            RollUp.Read(InputSource.FromText(yaml, name));
    }
}

/// <summary>Cases read from a text, under a name that most tests do not care about.</summary>
public static class CaseBookTextDoors
{
    extension(CaseBook)
    {
        public static ReadResult<CaseBook> ReadText(
            string yaml,
            RuleBook book,
            string name = "cases.yaml"
        ) => CaseBook.Read(InputSource.FromText(yaml, name), book);
    }
}

/// <summary>Recorded evaluations read from a text, under a name that most tests do not care about.</summary>
public static class EvaluationDocumentTextDoors
{
    extension(EvaluationDocument)
    {
        public static ReadResult<EvaluationDocument> ReadText(
            string json,
            string name = "evaluation.json"
        ) => EvaluationDocument.Read(InputSource.FromText(json, name));
    }
}
