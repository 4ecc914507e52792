using PerfEval.Differences;

namespace PerfEval;

/// <summary>Compares two rule books, such as this year's with last year's.</summary>
/// <example>
/// <code>
/// TableDifference difference = RuleBookDiff.Of(RuleBook.Load("2019.yaml"), RuleBook.Load("2020.yaml"));
/// DifferenceReport.WriteText(difference, Console.Out, Language.English);
/// </code>
/// </example>
public static class RuleBookDiff
{
    /// <summary>Says how two rule books differ as rules: their criteria as sets and not as texts.</summary>
    /// <remarks>
    /// A node is known by its path; one without its path, by its id below a parent that has moved, or by its name and
    /// an indicator by its name and criteria, if only one node comes into question.
    /// </remarks>
    /// <param name="old">The old rule book.</param>
    /// <param name="revised">The new rule book.</param>
    public static TableDifference Of(RuleBook old, RuleBook revised)
    {
        ArgumentNullException.ThrowIfNull(old);
        ArgumentNullException.ThrowIfNull(revised);
        return TableDifference.Of(EditionOf(old), EditionOf(revised));
    }

    private static ComparedBook EditionOf(RuleBook book) =>
        new(book.Proof, book.RollUp, book.Input);
}
