using System.IO.Enumeration;
using PerfEval.Binding.Keys;
using PerfEval.Diagnostics;
using PerfEval.Text;

namespace PerfEval;

/// <summary>One reading of all rule books of an application, which says everything that is wrong at once.</summary>
internal sealed class RuleBookReading
{
    private static readonly EnumerationOptions NoneHidden = new()
    {
        RecurseSubdirectories = true,
        IgnoreInaccessible = false,
        AttributesToSkip = FileAttributes.Hidden | FileAttributes.System,
    };

    private readonly Findings _findings = new();
    private readonly List<(RuleBook Book, Place Id)> _books = [];
    private readonly CancellationToken _cancellationToken;

    private RuleBookReading(CancellationToken cancellationToken) =>
        _cancellationToken = cancellationToken;

    /// <summary>Reads all rule books.</summary>
    /// <param name="sources">Where they lie; a file that is found twice is read once.</param>
    /// <param name="cancellationToken">Ends the reading between two files.</param>
    /// <returns>The books by id and period.</returns>
    /// <exception cref="InvalidInputException">Something found is an error.</exception>
    public static IReadOnlyList<RuleBook> Load(
        IReadOnlyList<RuleBookSource> sources,
        CancellationToken cancellationToken
    )
    {
        var reading = new RuleBookReading(cancellationToken);
        HashSet<(string, bool)> read = [];
        foreach (RuleBookSource source in sources)
        {
            foreach (string path in source.Paths)
            {
                foreach (BookFile file in reading.Find(path))
                {
                    if (read.Add((Path.GetFullPath(file.Input.Name), source.IsStrict)))
                    {
                        reading.Add(file, source);
                    }
                }
            }
        }

        return reading.End();
    }

    private List<BookFile> Find(string path)
    {
        if (!Directory.Exists(path))
        {
            return Open(path) is { } named ? [named] : [];
        }

        int before = _findings.ErrorCount;
        List<BookFile> books =
        [
            .. YamlFilesBelow(path)
                .Select(Open)
                .OfType<BookFile>()
                .Where(file => file.IsRuleBook(_findings)),
        ];
        if (books.Count == 0 && _findings.ErrorCount == before)
        {
            _findings.Add(
                Catalogue.FolderWithoutRuleBook,
                Beginning(path),
                ("schema", Shapes.RuleBookSchema)
            );
        }

        return books;
    }

    private string[] YamlFilesBelow(string folder)
    {
        try
        {
            var files = new FileSystemEnumerable<string>(
                folder,
                (ref FileSystemEntry entry) => entry.ToSpecifiedFullPath(),
                NoneHidden
            )
            {
                ShouldIncludePredicate = (ref FileSystemEntry entry) =>
                    !entry.IsDirectory && IsYaml(entry.FileName),
                // A link may lead back to a folder above it.
                ShouldRecursePredicate = (ref FileSystemEntry entry) =>
                    !entry.Attributes.HasFlag(FileAttributes.ReparsePoint),
            };
            return [.. files.Order(StringComparer.Ordinal)];
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            _findings.Add(Catalogue.NotOpened, Beginning(folder));
            return [];
        }
    }

    private static bool IsYaml(ReadOnlySpan<char> name) =>
        name.EndsWith(".yaml", StringComparison.OrdinalIgnoreCase)
        || name.EndsWith(".yml", StringComparison.OrdinalIgnoreCase);

    private BookFile? Open(string path)
    {
        _cancellationToken.ThrowIfCancellationRequested();
        try
        {
            return new BookFile(InputSource.FromFile(path).ReadAll());
        }
        catch (Exception failure)
            when (failure is IOException or UnauthorizedAccessException or ArgumentException)
        {
            _findings.Add(Catalogue.NotOpened, Beginning(path));
            return null;
        }
    }

    private void Add(BookFile file, RuleBookSource source)
    {
        ReadResult<RuleBook> read = RuleBook.Read(file, source.IsStrict, source.IsNamedById);
        if (!read.HasValue && source.IsNamedById)
        {
            // Who mends it needs to know where it lies.
            read = RuleBook.Read(file, source.IsStrict, isNamedById: false);
        }

        foreach (Diagnostic finding in read.Diagnostics)
        {
            _findings.Add(finding);
        }

        if (read.HasValue)
        {
            _books.Add((read.Value, file.Id!.Place));
        }
    }

    private IReadOnlyList<RuleBook> End()
    {
        foreach (IGrouping<string, (RuleBook, Place)> books in _books.GroupBy(book => book.Book.Id))
        {
            CheckPeriods(books);
        }

        if (_findings.HasErrors)
        {
            // Two books that name one faulty calendar both say so.
            IReadOnlyList<Diagnostic> said =
            [
                .. _findings.InOrder().DistinctBy(finding => finding.ToString()),
            ];
            throw new InvalidInputException(string.Join("', '", NamesOfFaulty(said)), said);
        }

        return
        [
            .. _books
                .Select(book => book.Book)
                .OrderBy(book => book.Id, StringComparer.Ordinal)
                .ThenBy(book => book.Table.Period.From),
        ];
    }

    private void CheckPeriods(IEnumerable<(RuleBook Book, Place Id)> books)
    {
        (RuleBook Book, Place Id)? latest = null;
        foreach ((RuleBook Book, Place Id) next in books.OrderBy(one => one.Book.Table.Period.From))
        {
            if (latest is { } before && next.Book.Table.Period.From <= before.Book.Table.Period.To)
            {
                _findings.Add(
                    Catalogue.PeriodsOverlap,
                    next.Id,
                    ("id", next.Book.Id),
                    ("other", before.Id.ToString()),
                    ("day", NodaTime.Text.LocalDatePattern.Iso.Format(next.Book.Table.Period.From))
                );
            }

            if (latest is null || next.Book.Table.Period.To > latest.Value.Book.Table.Period.To)
            {
                latest = next;
            }
        }
    }

    private static IEnumerable<string> NamesOfFaulty(IEnumerable<Diagnostic> findings) =>
        findings
            .Where(finding => finding.Severity == Severity.Error)
            .Select(finding => finding.Place.Source!.Name)
            .Distinct();

    private static Place Beginning(string path) => new SourceText(path, "").At(0, 0);
}
