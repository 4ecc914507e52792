using PerfEval.Diagnostics;
using PerfEval.Inputs;
using PerfEval.Records;
using PerfEval.Reporting.Json;

namespace PerfEval;

/// <summary>An evaluation in a file, as <see cref="EvaluationJson"/> and <c>perfeval evaluate --format json</c> write it.</summary>
/// <remarks>
/// <para>It is read strictly: a member that is missing, doubled, unknown or of another kind is in error, at its place.</para>
/// <para>Immutable, and safe to share between threads.</para>
/// </remarks>
/// <example>
/// <code>
/// EvaluationDocument document = EvaluationDocument.Load("2019.self.json");
/// Console.WriteLine(document.Evaluation.Subjects[0].Root.Grade);
/// </code>
/// </example>
public sealed class EvaluationDocument
{
    private EvaluationDocument(InputFile input, RecordedEvaluation evaluation)
    {
        (Input, Evaluation) = (input, evaluation);
        IsSealIntact = evaluation.Origin.Seal == SealedJson.SealOf(evaluation.Root);
    }

    /// <summary>The file as it was named, and its hash.</summary>
    public InputFile Input { get; }

    /// <summary>What it holds.</summary>
    public RecordedEvaluation Evaluation { get; }

    /// <summary>
    /// Whether the document is as it was sealed, white space aside. False shows that it was altered; true does not show
    /// who wrote it, since whoever alters a document can seal it again.
    /// </summary>
    public bool IsSealIntact { get; }

    /// <summary>Reads an evaluation from a file, or says everything that keeps it from being read.</summary>
    /// <param name="path">The path of a JSON file of at most 256 MiB.</param>
    /// <exception cref="IOException">The file cannot be opened.</exception>
    /// <exception cref="UnauthorizedAccessException">The file may not be opened, or is a directory.</exception>
    public static ReadResult<EvaluationDocument> Read(string path)
    {
        ArgumentNullException.ThrowIfNull(path);
        using Stream stream = PlainFile.OpenRead(path);
        return Read(stream, path);
    }

    /// <summary>Reads an evaluation from a stream, to its end.</summary>
    /// <param name="stream">The JSON, in UTF-8; it is not closed.</param>
    /// <param name="name">The name shown in findings.</param>
    /// <exception cref="IOException">The stream cannot be read.</exception>
    public static ReadResult<EvaluationDocument> Read(Stream stream, string name) =>
        Read(InputSource.FromStream(stream, name, EvaluationReader.MostBytes));

    /// <summary>Reads an evaluation from text.</summary>
    /// <param name="json">The JSON.</param>
    /// <param name="name">The name shown in findings.</param>
    public static ReadResult<EvaluationDocument> ReadText(
        string json,
        string name = "evaluation.json"
    )
    {
        ArgumentNullException.ThrowIfNull(json);
        return Read(InputSource.FromText(json, name));
    }

    /// <summary>Reads an evaluation from a file.</summary>
    /// <param name="path">The path of a JSON file of at most 256 MiB.</param>
    /// <exception cref="InvalidInputException">The file has errors; the exception carries every diagnostic.</exception>
    /// <exception cref="IOException">The file cannot be opened.</exception>
    /// <exception cref="UnauthorizedAccessException">The file may not be opened, or is a directory.</exception>
    public static EvaluationDocument Load(string path) => Read(path).Value;

    private static ReadResult<EvaluationDocument> Read(InputSource source)
    {
        var findings = new Findings();
        RecordedEvaluation? evaluation = EvaluationReader.Read(source.Name, source.Bytes, findings);
        return new ReadResult<EvaluationDocument>(
            source.Name,
            evaluation is null ? null : new EvaluationDocument(source.File, evaluation),
            findings.InOrder()
        );
    }

    /// <summary>Returns the name of the file.</summary>
    public override string ToString() => Input.Name;
}
