namespace PerfEval.Reporting.Text;

/// <summary>Writes what a check of one rule book found.</summary>
internal static class CheckText
{
    /// <summary>Writes the findings, and how many there are of each weight.</summary>
    /// <param name="name">The name of the file.</param>
    /// <param name="table">The table, or null if the file could not be read as one.</param>
    /// <param name="diagnostics">Everything that was found.</param>
    /// <param name="language">The reader's language.</param>
    /// <param name="writer">Where to write; lines end with a line feed.</param>
    /// <param name="mostFindings">How many are written; where there are more, the heaviest, and how many are left out.</param>
    public static void Write(
        string name,
        PublishedTable? table,
        IReadOnlyList<Diagnostic> diagnostics,
        Language language,
        TextWriter writer,
        int mostFindings = int.MaxValue
    )
    {
        ArgumentNullException.ThrowIfNull(diagnostics);
        ArgumentNullException.ThrowIfNull(writer);
        foreach (Diagnostic diagnostic in Heaviest(diagnostics, mostFindings))
        {
            writer.Write(DiagnosticText.Of(diagnostic, language) + "\n");
        }

        if (diagnostics.Count > mostFindings)
        {
            int rest = diagnostics.Count - mostFindings;
            writer.WriteLineOf(
                new Phrases(language).Say(
                    FormattableString.Invariant($"{rest:N0} more findings"),
                    FormattableString.Invariant($"还有 {rest:N0} 个问题")
                )
            );
        }

        writer.WriteLineOf(Summary(name, table, diagnostics, language));
    }

    // In their order, errors before what is no error where not all are taken.
    private static IEnumerable<Diagnostic> Heaviest(IReadOnlyList<Diagnostic> diagnostics, int most)
    {
        if (diagnostics.Count <= most)
        {
            return diagnostics;
        }

        HashSet<int> taken =
        [
            .. Enumerable
                .Range(0, diagnostics.Count)
                .OrderByDescending(index => diagnostics[index].Severity)
                .Take(most),
        ];
        return diagnostics.Where((_, index) => taken.Contains(index));
    }

    private static string Summary(
        string name,
        PublishedTable? table,
        IReadOnlyList<Diagnostic> diagnostics,
        Language language
    )
    {
        var phrases = new Phrases(language);
        int errors = Count(Severity.Error);
        int warnings = Count(Severity.Warning);
        int information = Count(Severity.Information);
        int accepted = diagnostics.Count(finding => finding.Acceptance is not null);
        string counts = phrases.Say(
            $"{Of(errors, "error")}, {Of(warnings, "warning")}, {Of(information, "note")}",
            FormattableString.Invariant($"{errors} 个错误，{warnings} 个警告，{information} 条提示")
        );
        string alsoAccepted =
            accepted == 0
                ? ""
                : phrases.Say(
                    FormattableString.Invariant($", {accepted} of them accepted"),
                    FormattableString.Invariant($"，其中已认可 {accepted}")
                );
        int indicators = table?.Indicators.Count() ?? 0;
        string read = table is null
            ? ""
            : phrases.Say(
                FormattableString.Invariant($"{indicators} {Named(table, indicators)}, "),
                FormattableString.Invariant($"{Named(table, indicators)} {indicators}，")
            );
        return $"{name}: {read}{counts}{alsoAccepted}";

        string Named(PublishedTable read, int count) =>
            phrases.Of(
                count == 1
                    ? read.Levels.Of(Level.Indicator)
                    : read.Levels.SeveralOf(Level.Indicator)
            );

        static string Of(int count, string thing) =>
            FormattableString.Invariant($"{count} {thing}{(count == 1 ? "" : "s")}");

        int Count(Severity severity) => diagnostics.Count(finding => finding.Severity == severity);
    }
}
