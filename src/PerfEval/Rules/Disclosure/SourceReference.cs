using System.Text.Json.Serialization;

namespace PerfEval;

/// <summary>Where something stands in the published document.</summary>
/// <param name="Document">The document's name; null for the rule book's.</param>
/// <param name="Section">The section's heading; null if not said.</param>
/// <param name="Page">The page, counted from 1; null if not said.</param>
/// <param name="Line">The line, counted from 1; null if not said.</param>
[JsonConverter(typeof(PerfEvalJsonConverter))]
public sealed record SourceReference(string? Document, string? Section, int? Page, int? Line);
