using System.CommandLine;
using System.Text;
using PerfEval.Cli.Input;
using PerfEval.Cli.Output;
using PerfEval.Import;

namespace PerfEval.Cli.Authoring;

/// <summary>One import: what is read, what is written, and what is said of it.</summary>
internal sealed class ImportRun(ImportCommandOptions options, ParseResult parsed, Terminal terminal)
{
    private string? Draft => parsed.GetValue(options.Output);

    private string? Results => parsed.GetValue(options.Results);

    /// <summary>Imports.</summary>
    /// <returns>0 with whatever findings; 2 where a file would be replaced; 3 where no table fits or a file cannot be read.</returns>
    public int Run()
    {
        string[] files = parsed.GetRequiredValue(options.Files);
        if (IsThere(Draft) || IsThere(Results))
        {
            return ExitCode.WrongUsage;
        }

        if (Draft is not null && Results is not null && Files.AreSame(Draft, Results))
        {
            terminal.Say(
                $"'{Draft}' cannot hold both the draft and the results. Name another file for one of them.",
                $"“{Draft}”不能同时存放草稿和结果。请为其中之一另指定文件。"
            );
            return ExitCode.WrongUsage;
        }

        List<string> read = [.. files];
        if (parsed.GetValue(options.Ids) is { } ids)
        {
            read.Add(ids);
        }

        // Each file is opened by itself first, so that what keeps it from being read is said under its name.
        List<InputSource> sources = [];
        foreach (string file in read)
        {
            if (!Files.Try(file, terminal, () => sources.Add(Opened(file))))
            {
                return ExitCode.InputInError;
            }
        }

        ImportedTable imported = TableImport.Read(
            sources[..files.Length],
            new ImportOptions
            {
                Table = ImportCommand.NumberOf(parsed.GetValue(options.Table)),
                Columns = parsed.GetValue(options.Columns) is { } columns
                    ? ImportCommand.ColumnsOf(columns)
                    : null,
                Ids = sources.Count > files.Length ? sources[^1] : null,
                Id = parsed.GetValue(options.Id),
                Title = parsed.GetValue(options.Title),
                Period = parsed.GetValue(options.Period),
                Language = terminal.Language,
            }
        );
        foreach (Diagnostic finding in imported.Diagnostics)
        {
            terminal.Error.WriteLine(CheckReport.Line(finding, terminal.Language));
        }

        return imported.RuleBook is { } book
            ? Write(book, imported.Results)
            : ExitCode.InputInError;
    }

    private int Write(string book, string? results)
    {
        if (Results is not null && results is null)
        {
            terminal.Say(
                "The table has no column of what was measured or claimed, so that no results are written.",
                "表中没有实际完成值或得分列，因此没有写出。"
            );
        }
        else if (Results is null && results is not null)
        {
            terminal.Say(
                "The table also holds what was measured or claimed. --results FILE writes it; it stands in no other draft.",
                "表中还有实际完成值或得分。可用 --results 文件名 写出；草稿中没有这些内容。"
            );
        }

        List<(string? File, string Text)> written = [(Draft, book)];
        if (Results is not null && results is not null)
        {
            written.Add((Results, results));
        }

        return written.TrueForAll(one =>
            Files.Write(
                one.File,
                terminal,
                stream => stream.Write(new UTF8Encoding(false).GetBytes(one.Text))
            )
        )
            ? ExitCode.Done
            : ExitCode.InputInError;
    }

    private static InputSource Opened(string file)
    {
        using FileStream stream = File.OpenRead(file);
        return InputSource.FromFile(file);
    }

    // What stands in a file was thought about by somebody: none is ever replaced by a draft.
    private bool IsThere(string? file)
    {
        bool isThere = file is { Length: > 0 } && File.Exists(file);
        if (isThere)
        {
            terminal.Say(
                $"'{file}' exists already, and would be replaced. Name another file.",
                $"“{file}”已经存在，会被覆盖。请指定另一个文件。"
            );
        }

        return isThere;
    }
}
