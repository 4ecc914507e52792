using PerfEval.Diagnostics;
using PerfEval.Inputs;
using PerfEval.Records.Reading;

namespace PerfEval;

/// <summary>An evaluation in a file, as <see cref="EvaluationReport.WriteJson(EvaluationResult, Stream)"/> and <c>perfeval evaluate --format json</c> write it.</summary>
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
    private EvaluationDocument(InputFile input, ReadEvaluation read)
    {
        (Input, Evaluation, Seal) = (input, read.Evaluation, read.Seal);
        (IsSealIntact, IsVersion1) = (read.IsSealIntact, read.IsVersion1);
    }

    /// <summary>The file as it was named, and its hash.</summary>
    public InputFile Input { get; }

    /// <summary>What it holds: the same object as an evaluation that was just made, so that every report can be written of it.</summary>
    public EvaluationResult Evaluation { get; }

    /// <summary>The SHA-256 by which the document says that it was not altered, in lower-case hexadecimal digits.</summary>
    public string Seal { get; }

    /// <summary>
    /// Whether the document is as it was sealed, white space aside. False shows that it was altered; true does not show
    /// who wrote it, since whoever alters a document can seal it again.
    /// </summary>
    public bool IsSealIntact { get; }

    /// <summary>Whether it is a document of version 1, which holds no ladders: it can be verified and compared, and not be reported.</summary>
    public bool IsVersion1 { get; }

    /// <summary>Reads an evaluation, or says everything that keeps it from being read.</summary>
    /// <param name="source">Where the JSON comes from, of at most 256 MiB.</param>
    /// <exception cref="ArgumentException">The source is null, or has an encoding.</exception>
    /// <exception cref="IOException">The source cannot be opened or read.</exception>
    /// <exception cref="UnauthorizedAccessException">The file may not be opened, or is a directory.</exception>
    public static ReadResult<EvaluationDocument> Read(InputSource source)
    {
        ArgumentNullException.ThrowIfNull(source);
        return Read(source.InUtf8().ReadAll(EvaluationReader.MostBytes));
    }

    /// <summary>Reads an evaluation without blocking, or says everything that keeps it from being read.</summary>
    /// <param name="source">Where the JSON comes from, of at most 256 MiB.</param>
    /// <param name="cancellationToken">Ends the reading early.</param>
    /// <exception cref="ArgumentException">The source is null, or has an encoding.</exception>
    /// <exception cref="IOException">The source cannot be opened or read.</exception>
    /// <exception cref="UnauthorizedAccessException">The file may not be opened, or is a directory.</exception>
    /// <exception cref="OperationCanceledException">The reading was ended early.</exception>
    public static async Task<ReadResult<EvaluationDocument>> ReadAsync(
        InputSource source,
        CancellationToken cancellationToken = default
    )
    {
        ArgumentNullException.ThrowIfNull(source);
        return Read(
            await source
                .InUtf8()
                .ReadAllAsync(cancellationToken, EvaluationReader.MostBytes)
                .ConfigureAwait(false)
        );
    }

    /// <summary>Reads an evaluation.</summary>
    /// <param name="source">Where the JSON comes from, of at most 256 MiB.</param>
    /// <exception cref="InvalidInputException">The source has errors; the exception carries every diagnostic.</exception>
    /// <inheritdoc cref="Read(InputSource)" path="/exception"/>
    public static EvaluationDocument Load(InputSource source) => Read(source).Value;

    /// <summary>Reads an evaluation without blocking.</summary>
    /// <param name="source">Where the JSON comes from, of at most 256 MiB.</param>
    /// <param name="cancellationToken">Ends the reading early.</param>
    /// <exception cref="InvalidInputException">The source has errors; the exception carries every diagnostic.</exception>
    /// <inheritdoc cref="ReadAsync(InputSource, CancellationToken)" path="/exception"/>
    public static async Task<EvaluationDocument> LoadAsync(
        InputSource source,
        CancellationToken cancellationToken = default
    ) => (await ReadAsync(source, cancellationToken).ConfigureAwait(false)).Value;

    /// <summary>Reads an evaluation from a file, or says everything that keeps it from being read.</summary>
    /// <param name="path">The path of a JSON file of at most 256 MiB.</param>
    /// <inheritdoc cref="Read(InputSource)" path="/exception"/>
    public static ReadResult<EvaluationDocument> Read(string path) =>
        Read(InputSource.FromFile(path));

    /// <summary>Reads an evaluation from a file without blocking, or says everything that keeps it from being read.</summary>
    /// <param name="path">The path of a JSON file of at most 256 MiB.</param>
    /// <param name="cancellationToken">Ends the reading early.</param>
    /// <inheritdoc cref="ReadAsync(InputSource, CancellationToken)" path="/exception"/>
    public static Task<ReadResult<EvaluationDocument>> ReadAsync(
        string path,
        CancellationToken cancellationToken = default
    ) => ReadAsync(InputSource.FromFile(path), cancellationToken);

    /// <summary>Reads an evaluation from a file.</summary>
    /// <param name="path">The path of a JSON file of at most 256 MiB.</param>
    /// <inheritdoc cref="Load(InputSource)" path="/exception"/>
    public static EvaluationDocument Load(string path) => Load(InputSource.FromFile(path));

    /// <summary>Reads an evaluation from a file without blocking.</summary>
    /// <param name="path">The path of a JSON file of at most 256 MiB.</param>
    /// <param name="cancellationToken">Ends the reading early.</param>
    /// <inheritdoc cref="LoadAsync(InputSource, CancellationToken)" path="/exception"/>
    public static Task<EvaluationDocument> LoadAsync(
        string path,
        CancellationToken cancellationToken = default
    ) => LoadAsync(InputSource.FromFile(path), cancellationToken);

    private static ReadResult<EvaluationDocument> Read(InputBytes input)
    {
        var findings = new Findings();
        return new ReadResult<EvaluationDocument>(
            input.Name,
            EvaluationReader.Read(input.Name, input.Bytes, findings) is { } read
                ? new EvaluationDocument(input.File, read)
                : null,
            findings.InOrder()
        );
    }

    /// <summary>Returns the name of the file.</summary>
    public override string ToString() => Input.Name;
}
