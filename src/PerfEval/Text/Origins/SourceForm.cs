namespace PerfEval.Text.Origins;

/// <summary>What a source looks like to whoever wrote it, which tells how its places are shown and what findings call its parts.</summary>
internal enum SourceForm : byte
{
    /// <summary>A document with keys, in YAML or JSON, or any other text: its places are lines and columns.</summary>
    Document,

    /// <summary>A file of CSV: its places are lines and columns, its parts have the names of columns.</summary>
    Csv,

    /// <summary>A row that lies in no file, such as one of a query: its place is the number of the row.</summary>
    Row,

    /// <summary>A cell of a workbook's sheet: its place is its address.</summary>
    Cell,
}
