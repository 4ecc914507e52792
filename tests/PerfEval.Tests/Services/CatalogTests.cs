using System.Reflection;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;
using PerfEval.Binding.Keys;
using PerfEval.Tests.Support;

namespace PerfEval.Tests.Services;

/// <summary>The rule books of an application: found in folders, read all at once, and exchanged in one step.</summary>
public sealed class CatalogTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void The_folder_of_the_repository_holds_two_rule_books_among_results_cases_roll_ups_and_calendars()
    {
        IRuleBookCatalog catalog = Catalog(Repository.PathOf("rules"));
        Assert.Equal(
            ["elderly-care-2025", "gaoxin-hrss-2019"],
            catalog.RuleBooks.Select(book => book.Id)
        );
        Assert.All(catalog.RuleBooks, book => Assert.Same(book, catalog.Find(book.Id)));
    }

    [Fact]
    public void Books_are_found_by_their_schema_in_all_folders_below_and_named_as_the_folder_was_named()
    {
        Write("b.yaml", Book("b"));
        Write(Path.Combine("deep", "er", "a.YML"), Book("a"));
        Write("notes.txt", Book("no-yaml"));
        Write(".hidden.yaml", Book("hidden"));
        Write(Path.Combine(".git", "c.yaml"), Book("hidden-too"));
        IRuleBookCatalog catalog = Catalog(_folder.Path);
        Assert.Equal(["a", "b"], catalog.RuleBooks.Select(book => book.Id));
        Assert.Equal(
            [_folder.PathOf(Path.Combine("deep", "er", "a.YML")), _folder.PathOf("b.yaml")],
            catalog.RuleBooks.Select(book => book.Input.Name)
        );
    }

    [Fact]
    public void A_link_to_a_folder_is_not_followed_and_a_link_to_a_file_is()
    {
        Write("a.yaml", Book("a"));
        Directory.CreateSymbolicLink(_folder.PathOf("again"), _folder.Path);
        using var elsewhere = new TemporaryFolder();
        File.CreateSymbolicLink(_folder.PathOf("b.yaml"), elsewhere.Write("other", Book("b")));
        Assert.Equal(["a", "b"], Catalog(_folder.Path).RuleBooks.Select(book => book.Id));
    }

    [Theory]
    [InlineData("services:\n  web: &a {image: x}\n  db: {image: y}\nschema: compose\n")]
    [InlineData("- schema: perfeval/rulebook/1\n")]
    [InlineData("title: of others\n")]
    [InlineData("schema: perfeval/results/1\nresults: [broken\n")]
    public void A_file_that_is_no_rule_book_is_passed_over(string yaml)
    {
        Write("a.yaml", Book("a"));
        Write("other.yaml", yaml);
        Assert.Single(Catalog(_folder.Path).RuleBooks);
    }

    [Fact]
    public void Every_other_schema_of_PerfEval_is_passed_over()
    {
        Write("a.yaml", Book("a"));
        string[] schemas =
        [
            .. typeof(Shapes)
                .GetFields(BindingFlags.Public | BindingFlags.Static)
                .Where(field =>
                    field.IsLiteral && field.Name.EndsWith("Schema", StringComparison.Ordinal)
                )
                .Select(field => (string)field.GetRawConstantValue()!)
                .Where(schema => schema != Shapes.RuleBookSchema),
        ];
        Assert.NotEmpty(schemas);
        for (int i = 0; i < schemas.Length; i++)
        {
            Write($"{i}.yaml", $"schema: {schemas[i]}\n");
        }

        Assert.Single(Catalog(_folder.Path).RuleBooks);
    }

    [Theory]
    [InlineData(
        "title: [broken\n",
        "bad.yaml(1,15): error PE1001: Inside { } and [ ] a comma parts one entry from the next, and an entry has one colon at most; here it is otherwise. Correct it, or put the text in quotes; the reading ends here"
    )]
    [InlineData(
        "",
        "bad.yaml(1,1): error PE1001: The file is empty. It begins with its schema: schema: perfeval/rulebook/1"
    )]
    [InlineData(
        "a: *b\nschema: x\n",
        "bad.yaml(1,4): error PE1010: An alias (*) stands here. Write the value out; the reading ends here. If it is a text, put it in quotes"
    )]
    [InlineData(
        "schema: perfeval/rulebook/2\n",
        "bad.yaml(1,9): error PE1008: The schema 'perfeval/rulebook/2' is unknown here. Write schema: perfeval/rulebook/1"
    )]
    [InlineData(
        "schema: perfeval/rulebok/1\n",
        "bad.yaml(1,9): error PE1008: The schema 'perfeval/rulebok/1' is unknown here. Write schema: perfeval/rulebook/1"
    )]
    public void A_file_that_may_be_a_rule_book_and_cannot_be_read_is_an_error(
        string yaml,
        string said
    )
    {
        Write("a.yaml", Book("a"));
        Write("bad.yaml", yaml);
        Assert.Equal([said], Errors(_folder.Path));
    }

    [Fact]
    public void The_first_resolution_says_everything_about_all_files_and_the_next_tries_again()
    {
        Write("a.yaml", Book("a").Replace("≥90%", "about 90", StringComparison.Ordinal));
        Write("b.yaml", Book("b").Replace("title", "titel", StringComparison.Ordinal));
        Write(
            "c.yaml",
            Book("c")
                .Replace("≥90%", "≥80%", StringComparison.Ordinal)
                .Replace("<90%", "<85%", StringComparison.Ordinal)
        );
        using ServiceProvider services = Services(o =>
            o.AddRuleBooks(_folder.Path).AddRuleBooks(_folder.PathOf("nothing.yaml"))
        );
        InvalidInputException faulty = Assert.Throws<InvalidInputException>(
            services.GetRequiredService<IRuleBookCatalog>
        );
        Assert.Equal(
            ["a.yaml PE2001", "b.yaml PE1003", "c.yaml PE3001", "nothing.yaml PE1009"],
            faulty
                .Diagnostics.Select(found =>
                    $"{Path.GetFileName(found.Place.Source!.Name)} {found.Code}"
                )
                .Order(StringComparer.Ordinal)
        );
        Assert.StartsWith(
            $"'{_folder.PathOf("a.yaml")}', '{_folder.PathOf("b.yaml")}', '{_folder.PathOf("nothing.yaml")}' cannot be used.{Environment.NewLine}",
            faulty.Message,
            StringComparison.Ordinal
        );

        Write("a.yaml", Book("a"));
        Write("b.yaml", Book("b"));
        Write("nothing.yaml", Book("d"));
        Assert.Equal(4, services.GetRequiredService<IRuleBookCatalog>().RuleBooks.Count);
    }

    [Fact]
    public void A_named_file_is_a_rule_book_whatever_it_says()
    {
        string results = Write("results.yaml", "schema: perfeval/results/1\nresults: {}\n");
        Assert.Equal(
            [
                "results.yaml(1,9): error PE1008: The schema 'perfeval/results/1' is unknown here. Write schema: perfeval/rulebook/1",
            ],
            Errors(results)
        );
    }

    [Fact]
    public void A_folder_without_rule_books_and_a_path_to_nothing_are_errors_with_a_way_out()
    {
        Assert.Equal(
            [
                $"{Path.GetFileName(_folder.Path)}(1,1): error PE1009: No rule book lies in this folder. A rule book is a .yaml or .yml file that says schema: perfeval/rulebook/1",
            ],
            Errors(_folder.Path)
        );
        Assert.Equal(
            [
                "nowhere(1,1): error PE1009: No such file or folder can be opened. Check the path and who may read it",
            ],
            Errors(_folder.PathOf("nowhere"))
        );
    }

    [Fact]
    public void A_file_that_is_found_twice_is_read_once()
    {
        string file = Write("a.yaml", Book("a"));
        Assert.Single(
            Catalog(file, _folder.Path, _folder.Path + Path.DirectorySeparatorChar).RuleBooks
        );
    }

    [Fact]
    public void Books_of_one_id_are_found_by_a_day_of_their_period()
    {
        Write("2020.yaml", Book("hrss", period: "2020"));
        Write("2019.yaml", Book("hrss", period: "2019"));
        IRuleBookCatalog catalog = Catalog(_folder.Path);
        Assert.Equal([2019, 2020], catalog.RuleBooks.Select(book => book.Table.Period.From.Year));
        Assert.Equal(2019, Year(catalog.Find("hrss", new LocalDate(2019, 12, 31))));
        Assert.Equal(2020, Year(catalog.Find("hrss", new LocalDate(2020, 1, 1))));
        Assert.Null(catalog.Find("hrss", new LocalDate(2021, 1, 1)));
        Assert.Null(catalog.Find("hrss"));
        Assert.Null(catalog.Find("HRSS", new LocalDate(2019, 12, 31)));
        Assert.Throws<ArgumentNullException>(() => catalog.Find(null!));

        static int? Year(RuleBook? book) => book?.Table.Period.From.Year;
    }

    [Theory]
    [InlineData("{from: 2019-12-31, to: 2020-12-31}", "2019-12-31")] // one day in common
    [InlineData("{from: 2019-03-01, to: 2019-03-31}", "2019-03-01")] // inside
    [InlineData("2019", "2019-01-01")]
    public void Two_books_of_one_id_that_are_about_the_same_day_are_an_error(
        string period,
        string day
    )
    {
        Write("1.yaml", Book("hrss", period: "2019"));
        Write("2.yaml", Book("hrss", period: period));
        Assert.Equal(
            [
                $"2.yaml(2,5): error PE1006: 'hrss' is also the id of the rule book at 1.yaml(2,5), and both are about {day}. Change the id or the period of one of them, or remove one of the files",
            ],
            Errors(_folder.Path)
        );
    }

    [Fact]
    public void A_period_is_compared_with_the_longest_before_it()
    {
        Write("1.yaml", Book("hrss", period: "{from: 2018-01-01, to: 2020-12-31}"));
        Write("2.yaml", Book("hrss", period: "{from: 2019-01-01, to: 2019-03-31}"));
        Write("3.yaml", Book("hrss", period: "2020"));
        Assert.Equal(2, Errors(_folder.Path).Length);
    }

    [Fact]
    public void Strictness_is_said_of_each_call()
    {
        const string Overlapping = "≥80%";
        string strict = Write(
            "strict.yaml",
            Book("strict").Replace("≥90%", Overlapping, StringComparison.Ordinal)
        );
        string usual = Write(
            "usual.yaml",
            Book("usual").Replace("≥90%", Overlapping, StringComparison.Ordinal)
        );
        using ServiceProvider services = new ServiceCollection()
            .AddPerfEval(o => o.AddRuleBooks(usual))
            .AddPerfEval(o =>
            {
                o.AddRuleBooks(strict);
                o.IsStrict = true;
            })
            .BuildServiceProvider();
        IRuleBookCatalog catalog = services.GetRequiredService<IRuleBookCatalog>();
        Assert.Equal("fair", GradeOf85(catalog.Find("usual")!));
        Assert.Equal("", GradeOf85(catalog.Find("strict")!));

        static string GradeOf85(RuleBook book) =>
            Books
                .Evaluator.Evaluate(book, Books.ResultsOf("85%"))
                .Subjects[0]
                .Indicators.Single()
                .Grade?.Id
            ?? "";
    }

    [Fact]
    public void Books_named_by_their_ids_say_nowhere_where_they_and_their_calendars_lie()
    {
        _folder.Write(
            "workdays.yaml",
            File.ReadAllText(Repository.PathOf("rules/calendars/cn-2019.yaml"))
        );
        Write(
            Path.Combine("deep", "2019.yaml"),
            Book("hrss").Replace("<90%", "<91%", StringComparison.Ordinal)
                + """
                          - id: d
                            name: D
                            measure: {kind: timing, calendar: ../workdays.yaml}
                            criteria:
                              excellent: {text: 五个工作日内, when: within 5 workdays after due}
                              poor: {text: 未答复, when: never}

                """
        );
        using ServiceProvider services = Services(o =>
        {
            o.AddRuleBooks(_folder.Path);
            o.IsNamedById = true;
        });
        RuleBook book = Assert.Single(services.GetRequiredService<IRuleBookCatalog>().RuleBooks);
        Assert.Equal("hrss", book.Input.Name);
        Assert.Equal("workdays", Assert.Single(book.Calendars).Name);
        Assert.Contains("PE3001", book.Diagnostics.Codes());
        Assert.All(book.Diagnostics, found => Assert.Equal("hrss", found.Place.Source!.Name));
        using var evaluation = new MemoryStream();
        EvaluationReport.WriteJson(
            Books.Evaluator.Evaluate(book, Books.ResultsOf("90.5%")),
            evaluation
        );
        string json = System.Text.Encoding.UTF8.GetString(evaluation.ToArray());
        Assert.DoesNotContain(
            ".yaml",
            json.Replace("results.yaml", "", StringComparison.Ordinal),
            StringComparison.Ordinal
        );
        Assert.DoesNotContain(_folder.Path, json, StringComparison.Ordinal);
    }

    [Fact]
    public void A_faulty_book_is_named_by_its_path_even_where_books_are_named_by_their_ids()
    {
        string file = Write("a.yaml", Book("a") + "extra: 1\n");
        using ServiceProvider services = Services(o =>
        {
            o.AddRuleBooks(_folder.Path);
            o.IsNamedById = true;
        });
        InvalidInputException faulty = Assert.Throws<InvalidInputException>(
            services.GetRequiredService<IRuleBookCatalog>
        );
        Assert.Equal(file, Assert.Single(faulty.Diagnostics).Place.Source!.Name);
    }

    [Fact]
    public async Task A_reload_takes_the_new_books_and_leaves_what_was_handed_out()
    {
        Write("a.yaml", Book("a", title: "Old"));
        IRuleBookCatalog catalog = Catalog(_folder.Path);
        IReadOnlyList<RuleBook> before = catalog.RuleBooks;
        Write("a.yaml", Book("a", title: "New"));
        Write("b.yaml", Book("b"));
        Assert.Single(catalog.RuleBooks);
        await catalog.ReloadAsync();
        Assert.Equal(["New", "Book"], catalog.RuleBooks.Select(Title));
        Assert.Equal("Old", Title(Assert.Single(before)));
    }

    [Fact]
    public async Task A_reload_with_errors_says_all_of_them_and_keeps_the_old_books()
    {
        Write("a.yaml", Book("a", title: "Old"));
        IRuleBookCatalog catalog = Catalog(_folder.Path);
        Write("a.yaml", Book("a", title: "New"));
        Write("b.yaml", Book("b") + "extra: 1\nmore: 2\n");
        InvalidInputException faulty = await Assert.ThrowsAsync<InvalidInputException>(() =>
            catalog.ReloadAsync()
        );
        Assert.Equal(["PE1003", "PE1003"], faulty.Diagnostics.Codes());
        Assert.Equal("Old", Title(Assert.Single(catalog.RuleBooks)));

        Directory.Delete(_folder.Path, recursive: true);
        await Assert.ThrowsAsync<InvalidInputException>(() => catalog.ReloadAsync());
        Assert.Equal("Old", Title(Assert.Single(catalog.RuleBooks)));
        Directory.CreateDirectory(_folder.Path);
    }

    [Fact]
    public async Task A_cancelled_reload_keeps_the_old_books()
    {
        Write("a.yaml", Book("a", title: "Old"));
        IRuleBookCatalog catalog = Catalog(_folder.Path);
        Write("a.yaml", Book("a", title: "New"));
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() =>
            catalog.ReloadAsync(new CancellationToken(canceled: true))
        );
        Assert.Equal("Old", Title(Assert.Single(catalog.RuleBooks)));
    }

    [Fact]
    public async Task Readers_see_all_of_the_old_books_or_all_of_the_new_ones()
    {
        WriteBoth("0");
        IRuleBookCatalog catalog = Catalog(_folder.Path);
        using var isOver = new CancellationTokenSource();
        Task<int>[] readers = [.. Enumerable.Range(0, 3).Select(_ => Task.Run(Read))];
        for (int round = 1; round <= 20; round++)
        {
            WriteBoth(round.ToString(System.Globalization.CultureInfo.InvariantCulture));
            await Task.WhenAll(catalog.ReloadAsync(), catalog.ReloadAsync());
            Write("c.yaml", "title: [broken");
            await Assert.ThrowsAsync<InvalidInputException>(() => catalog.ReloadAsync());
            File.Delete(_folder.PathOf("c.yaml"));
        }

        await isOver.CancelAsync();
        Assert.All(await Task.WhenAll(readers), seen => Assert.InRange(seen, 1, 21));
        Assert.Equal(["20", "20"], catalog.RuleBooks.Select(Title));

        int Read()
        {
            HashSet<string> seen = [];
            do
            {
                string[] titles = [.. catalog.RuleBooks.Select(Title).Distinct()];
                seen.Add(Assert.Single(titles));
                Assert.NotNull(catalog.Find("a"));
            } while (!isOver.IsCancellationRequested);

            return seen.Count;
        }

        void WriteBoth(string title)
        {
            Write("a.yaml", Book("a", title: title));
            Write("b.yaml", Book("b", title: title));
        }
    }

    private static string Title(RuleBook book) => book.Table.Title.In(Language.English);

    private static string Book(string id, string period = "2019", string title = "Book") =>
        Books
            .Of("kind: percent, min: 0%", "≥95%", "≥92%", "≥90%", "<90%")
            .Replace("id: book", $"id: {id}", StringComparison.Ordinal)
            .Replace("title: Book", $"title: \"{title}\"", StringComparison.Ordinal)
            .Replace("period: 2019", $"period: {period}", StringComparison.Ordinal);

    private string Write(string name, string text)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(_folder.PathOf(name))!);
        return _folder.Write(name, text);
    }

    private static ServiceProvider Services(Action<PerfEvalOptions> configure) =>
        new ServiceCollection().AddPerfEval(configure).BuildServiceProvider();

    private static IRuleBookCatalog Catalog(params string[] paths) =>
        Services(o => Array.ForEach(paths, path => o.AddRuleBooks(path)))
            .GetRequiredService<IRuleBookCatalog>();

    // The errors that a resolution throws, without the folder of the test.
    private string[] Errors(string path)
    {
        InvalidInputException faulty = Assert.Throws<InvalidInputException>(() => Catalog(path));
        return
        [
            .. faulty.Diagnostics.Select(found =>
                found
                    .ToString()
                    .Replace(
                        _folder.Path + Path.DirectorySeparatorChar,
                        "",
                        StringComparison.Ordinal
                    )
                    .Replace(_folder.Path, Path.GetFileName(_folder.Path), StringComparison.Ordinal)
            ),
        ];
    }
}
