namespace PerfEval.Import.Grids;

/// <summary>A file holds more than is read of one; caught by the door, which says so.</summary>
internal sealed class TooMuchToImportException : Exception;
