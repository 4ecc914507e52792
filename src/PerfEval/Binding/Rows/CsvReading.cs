namespace PerfEval.Binding.Rows;

/// <summary>What was read of a CSV file.</summary>
internal enum CsvReading
{
    /// <summary>One more row.</summary>
    Row,

    /// <summary>Nothing: there is no more.</summary>
    End,

    /// <summary>A row whose quotes do not close before a delimiter or the end of the row.</summary>
    Quotes,

    /// <summary>A row of more characters than are read at once.</summary>
    TooLong,
}
