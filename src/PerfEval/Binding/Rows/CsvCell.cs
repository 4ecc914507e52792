namespace PerfEval.Binding.Rows;

/// <summary>Where a cell stands in its row of CSV.</summary>
/// <param name="Start">Where it begins in the row, its quotes included.</param>
/// <param name="Written">How many characters are written, quotes included.</param>
/// <param name="IsQuoted">Whether it stands in quotes.</param>
/// <param name="Length">Of one in quotes, how many characters its text has; -1 while quotes in it still stand twice.</param>
internal readonly record struct CsvCell(int Start, int Written, bool IsQuoted, int Length);
