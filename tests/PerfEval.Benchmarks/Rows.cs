using System.Globalization;
using Sylvan.Data.Csv;

namespace PerfEval.Benchmarks;

/// <summary>Files of results with 40 rows for each subject.</summary>
internal static class Rows
{
    /// <summary>Writes a file.</summary>
    public static void Write(string path, Department department, int rows)
    {
        using var writer = new StreamWriter(path);
        writer.Write("subject,indicator,value\n");
        for (int row = 0; row < rows; row++)
        {
            int i = row % Department.Size;
            Form form = department.Forms[i];
            decimal value = form.Values[row / Department.Size % form.Values.Length];
            writer.Write(
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"区县{row / Department.Size},{department.Paths[i]},{value}{form.Unit}\n"
                )
            );
        }
    }

    /// <summary>Parses a file, and writes every field of it into another.</summary>
    public static void Copy(string from, string to)
    {
        using CsvDataReader reader = CsvDataReader.Create(from);
        using CsvDataWriter writer = CsvDataWriter.Create(to);
        writer.Write(reader);
    }
}
