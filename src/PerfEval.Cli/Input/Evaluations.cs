using System.Text.Json;
using PerfEval.Cli.Output;
using PerfEval.Inputs;

namespace PerfEval.Cli.Input;

/// <summary>Reads the evaluations that a command is about.</summary>
internal static class Evaluations
{
    private const string Schema = "perfeval/evaluation/";
    private const int BytesLookedAt = 1 << 16;

    /// <summary>Reads an evaluation, and says what keeps it from being read.</summary>
    /// <param name="file">The file as named.</param>
    /// <param name="terminal">Where to say what went wrong.</param>
    /// <returns>The evaluation; null if it is in error.</returns>
    public static EvaluationDocument? Read(string file, Terminal terminal)
    {
        ReadResult<EvaluationDocument>? read = null;
        if (!Files.Try(file, terminal, () => read = EvaluationDocument.Read(file)) || read is null)
        {
            return null;
        }

        terminal.Print(read.Diagnostics);
        return read.HasValue ? read.Value : null;
    }

    /// <summary>Reads a record that is as it was sealed and holds ladders, and says why another is refused.</summary>
    /// <param name="file">The file as named.</param>
    /// <param name="terminal">Where to say what went wrong.</param>
    /// <returns>The evaluation; null if it is in error or refused.</returns>
    public static EvaluationResult? ReadIntact(string file, Terminal terminal)
    {
        if (Read(file, terminal) is not { } document)
        {
            return null;
        }

        if (!document.IsSealIntact)
        {
            terminal.Say(
                $"The seal of '{file}' is broken: it was altered after it was sealed. Find what was altered with perfeval verify.",
                $"“{file}”的封印已破坏：文件在加封之后被改动过。请用 perfeval verify 查明改动之处。"
            );
            return null;
        }

        if (document.IsVersion1)
        {
            terminal.Say(
                $"'{file}' is a record of version 1, which holds no ladders. Evaluate its inputs again with perfeval evaluate.",
                $"“{file}”是版本 1 的评价记录，其中没有等级阶梯。请用 perfeval evaluate 重新评定其输入文件。"
            );
            return null;
        }

        return document.Evaluation;
    }

    /// <summary>Tells by its content whether a file is a record and no rule book: a JSON object whose schema says so, near its beginning.</summary>
    /// <param name="file">The file as named.</param>
    /// <returns>Whether it is; false also for a file that cannot be read, of which its reader tells more.</returns>
    public static bool IsRecord(string file)
    {
        byte[] beginning = new byte[BytesLookedAt];
        int length = 0;
        bool isRead =
            Files.Fault(
                file,
                () =>
                {
                    using Stream stream = PlainFile.OpenRead(file);
                    length = stream.ReadAtLeast(
                        beginning,
                        beginning.Length,
                        throwOnEndOfStream: false
                    );
                }
            )
            is null;
        return isRead && SaysRecord(beginning.AsSpan(0, length));
    }

    private static bool SaysRecord(ReadOnlySpan<byte> beginning)
    {
        var json = new Utf8JsonReader(
            beginning.StartsWith("\uFEFF"u8) ? beginning[3..] : beginning,
            isFinalBlock: false,
            state: default
        );
        try
        {
            while (json.Read())
            {
                if (
                    json is { TokenType: JsonTokenType.PropertyName, CurrentDepth: 1 }
                    && json.ValueTextEquals("schema")
                )
                {
                    return json.Read()
                        && json.TokenType == JsonTokenType.String
                        && json.GetString()!.StartsWith(Schema, StringComparison.Ordinal);
                }
            }
        }
        catch (Exception failure) when (failure is JsonException or InvalidOperationException)
        {
            // No JSON, as most rule books are none.
        }

        return false;
    }
}
