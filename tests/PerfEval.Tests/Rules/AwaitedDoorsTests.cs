using System.Reflection;
using System.Text;
using PerfEval.Excel;
using PerfEval.Tests.Support;

namespace PerfEval.Tests.Rules;

/// <summary>Every document is read by the same doors, from wherever it comes, also where nobody may block.</summary>
public class AwaitedDoorsTests
{
    private static readonly byte[] Record = Recorded();

    private static readonly Dictionary<string, Document> Documents = new(StringComparer.Ordinal)
    {
        ["rule book"] = new(typeof(RuleBook), File.ReadAllBytes(RealTable.BookPath), "b.yaml"),
        ["results"] = new(
            typeof(MeasuredResults),
            File.ReadAllBytes(RealTable.ResultsPath),
            "r.yaml"
        ),
        ["results in CSV"] = new(
            typeof(MeasuredResults),
            File.ReadAllBytes(Repository.PathOf("tests", "PerfEval.Tests", "Forms", "real.csv")),
            "r.csv"
        ),
        ["roll-up"] = new(typeof(RollUp), File.ReadAllBytes(RealTable.EqualPath), "u.yaml"),
        ["cases"] = new(typeof(CaseBook), File.ReadAllBytes(RealTable.CasesPath), "c.yaml"),
        ["evaluation"] = new(typeof(EvaluationDocument), Record, "e.json"),
        ["workbook"] = new(typeof(ResultsWorkbook), Form(), "f.xlsx"),
    };

    public static TheoryData<string> All => [.. Documents.Keys];

    public static TheoryData<Type> Types =>
        [.. Documents.Values.Select(one => one.Type).Distinct()];

    [Theory]
    [MemberData(nameof(Types))]
    public void A_document_has_four_doors_for_a_source_and_four_for_a_path(Type document)
    {
        string[] doors =
        [
            .. document
                .GetMethods(BindingFlags.Public | BindingFlags.Static)
                .Where(method => method.Name is "Read" or "ReadAsync" or "Load" or "LoadAsync")
                .Select(method => $"{method.Name} {method.GetParameters()[0].ParameterType.Name}")
                .Order(StringComparer.Ordinal),
        ];

        Assert.Equal(
            [
                "Load InputSource",
                "Load String",
                "LoadAsync InputSource",
                "LoadAsync String",
                "Read InputSource",
                "Read String",
                "ReadAsync InputSource",
                "ReadAsync String",
            ],
            doors
        );
    }

    [Theory]
    [MemberData(nameof(All))]
    public async Task A_body_that_lets_nobody_block_is_read_as_bytes_are(string document)
    {
        Document one = Documents[document];
        using var body = new AwaitedOnlyStream(one.Bytes);

        object blocked = Door(one, "Read", InputSource.FromBytes(one.Bytes, one.Name));
        object awaited = await AwaitAsync(
            Door(one, "ReadAsync", InputSource.FromStream(body, one.Name), CancellationToken.None)
        );

        Assert.Equal(Found(blocked), Found(awaited));
        Assert.True(Get<bool>(awaited, "HasValue"));
        Assert.False(body.IsClosed);
    }

    [Theory]
    [MemberData(nameof(All))]
    public async Task A_reading_that_was_ended_before_it_began_reads_nothing(string document)
    {
        Document one = Documents[document];
        using var body = new AwaitedOnlyStream(one.Bytes);
        var source = InputSource.FromStream(body, one.Name);

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() =>
            AwaitAsync(Door(one, "LoadAsync", source, new CancellationToken(canceled: true)))
        );
    }

    [Theory]
    [MemberData(nameof(All))]
    public void A_source_that_is_null_is_refused(string document)
    {
        TargetInvocationException thrown = Assert.Throws<TargetInvocationException>(() =>
            Door(Documents[document], "Load", null)
        );
        Assert.IsType<ArgumentNullException>(thrown.InnerException);
    }

    [Theory]
    [InlineData("rule book")]
    [InlineData("roll-up")]
    [InlineData("cases")]
    [InlineData("evaluation")]
    [InlineData("workbook")]
    public void Only_results_have_an_encoding(string document)
    {
        Document one = Documents[document];
        InputSource source = InputSource.FromBytes(one.Bytes, one.Name) with
        {
            Encoding = Encoding.Latin1,
        };
        TargetInvocationException thrown = Assert.Throws<TargetInvocationException>(() =>
            Door(one, "Read", source)
        );
        Assert.IsType<ArgumentException>(thrown.InnerException);
    }

    [Fact]
    public void A_stream_is_read_once()
    {
        var source = InputSource.FromStream(new MemoryStream(Record), "e.json");
        Assert.True(EvaluationDocument.Read(source).HasValue);
        Assert.Throws<InvalidOperationException>(() => EvaluationDocument.Read(source));
        Assert.Throws<InvalidOperationException>(() =>
            EvaluationDocument.Read(source with { Name = "other.json" })
        );
    }

    [Fact]
    public void Bytes_may_be_a_part_of_an_array()
    {
        byte[] around = [1, 2, .. Record, 3];
        var source = InputSource.FromBytes(around.AsMemory(2, Record.Length), "e.json");
        Assert.Equal(
            EvaluationDocument.Load(InputSource.FromBytes(Record, "e.json")).Input,
            EvaluationDocument.Load(source).Input
        );
    }

    [Fact]
    public void A_text_has_no_encoding() =>
        Assert.Equal(
            "满意",
            MeasuredResults
                .Load(
                    InputSource.FromText("indicator,value\na,满意\n", "r.csv") with
                    {
                        Encoding = Encoding.Latin1,
                    }
                )
                .Sets[0]
                .Measurements[0]
                .Value?.Value
        );

    [Fact]
    public async Task A_rule_book_finds_its_calendars_as_well_where_it_is_awaited()
    {
        RuleBook blocked = RuleBook.Load(CalendarBook("rules/calendars"));
        RuleBook awaited = await RuleBook.LoadAsync(CalendarBook("rules/calendars"));
        Assert.NotEmpty(blocked.Calendars);
        Assert.Equal(blocked.Calendars, awaited.Calendars);
        Assert.Equal(
            [.. RuleBook.Read(CalendarBook("rules")).Diagnostics.Select(one => one.ToString())],
            (await RuleBook.ReadAsync(CalendarBook("rules"))).Diagnostics.Select(one =>
                one.ToString()
            )
        );
        Assert.False((await RuleBook.ReadAsync(CalendarBook("rules"))).HasValue);
    }

    [Fact]
    public async Task Cases_find_their_rule_book_in_the_folder_of_the_source()
    {
        string yaml = await File.ReadAllTextAsync(RealTable.CasesPath);
        var alone = InputSource.FromText(yaml, "c.yaml");
        InputSource beside = alone with { Folder = Path.GetDirectoryName(RealTable.CasesPath) };
        Assert.Equal(RealTable.Book.Id, (await CaseBook.LoadAsync(beside)).RuleBook.Id);
        Assert.Equal(RealTable.Book.Id, CaseBook.Load(beside).RuleBook.Id);
        Assert.Same(RealTable.Book, (await CaseBook.LoadAsync(alone, RealTable.Book)).RuleBook);
        Assert.Equal(["PE1009"], CaseBook.Read(alone).Diagnostics.Codes());
        Assert.Equal(["PE1009"], (await CaseBook.ReadAsync(alone)).Diagnostics.Codes());
    }

    [Fact]
    public async Task An_evaluation_is_verified_from_bodies_that_let_nobody_block()
    {
        ReadResult<VerificationResult> verified = await Verification.RunAsync(
            Body(Record, "e.json"),
            Body(await File.ReadAllBytesAsync(RealTable.BookPath), "b.yaml"),
            [Body(await File.ReadAllBytesAsync(RealTable.ResultsPath), "r.yaml")],
            Body(await File.ReadAllBytesAsync(RealTable.EqualPath), "u.yaml")
        );
        Assert.True(verified.Value.IsVerified);
        using var folder = new TemporaryFolder();
        string record = folder.Write("e.json", Record);
        Assert.True(
            (
                await Verification.RunAsync(
                    record,
                    RealTable.BookPath,
                    [RealTable.ResultsPath],
                    RealTable.EqualPath
                )
            )
                .Value
                .IsVerified
        );
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() =>
            Verification.RunAsync(
                record,
                RealTable.BookPath,
                [RealTable.ResultsPath],
                cancellationToken: new CancellationToken(canceled: true)
            )
        );
    }

    [Theory]
    [InlineData("subject,indicator,value\r\n")]
    [InlineData("\r\n \n\nsubject;indicator;value\r")]
    [InlineData("\uFEFFsubject,indicator,value\n")]
    [InlineData("")]
    [InlineData("subject")]
    [InlineData("no,column")]
    public async Task The_columns_of_a_body_are_found_as_those_of_a_file(string head)
    {
        byte[] csv = Encoding.UTF8.GetBytes(
            head
                + (
                    head.Length < 8
                        ? ""
                        : string.Concat(Enumerable.Repeat("甲,a/b/c,0.4%\r\n", 900))
                )
        );
        ReadResult<StreamedResults> blocked = StreamedResults.Open(
            InputSource.FromBytes(csv, "r.csv")
        );
        ReadResult<StreamedResults> awaited = await StreamedResults.OpenAsync(Body(csv, "r.csv"));

        Assert.Equal(
            blocked.Diagnostics.Select(one => one.ToString()),
            awaited.Diagnostics.Select(one => one.ToString())
        );
        Assert.Equal(blocked.HasValue, awaited.HasValue);
        if (awaited.HasValue)
        {
            await using StreamedResults rows = awaited.Value;
            using StreamedResults same = blocked.Value;
            List<SubjectEvaluation> subjects = await Books
                .Evaluator.Evaluate(RealTable.Book, rows)
                .SubjectsAsync()
                .ToListAsync();
            Assert.Equal(
                Books.Evaluator.Evaluate(RealTable.Book, same).Subjects.Select(one => one.Subject),
                subjects.Select(one => one.Subject)
            );
            Assert.Equal(same.RowCount, rows.RowCount);
            Assert.Equal(same.Input, rows.Input);
        }
    }

    private static InputSource Body(byte[] bytes, string name) =>
        InputSource.FromStream(new AwaitedOnlyStream(bytes), name);

    private static InputSource CalendarBook(string folder) =>
        InputSource.FromText(
            Books.Of(
                "kind: timing, calendar: cn-2019.yaml",
                "{text: 按期, when: by due}",
                "{text: 十日内, when: within 10 workdays after due}",
                "{text: 当年, when: same year}",
                "{text: 未完成, when: never}"
            ),
            "book.yaml"
        ) with
        {
            Folder = Repository.PathOf(folder.Split('/')),
        };

    private static object Door(
        Document document,
        string door,
        InputSource? source,
        object? last = null
    )
    {
        MethodInfo method = document
            .Type.GetMethods(BindingFlags.Public | BindingFlags.Static)
            .Single(one =>
                one.Name == door && one.GetParameters()[0].ParameterType == typeof(InputSource)
            );
        object?[] arguments =
        [
            .. method
                .GetParameters()
                .Select(parameter =>
                    parameter.ParameterType == typeof(InputSource) ? source
                    : parameter.ParameterType == typeof(RuleBook) ? RealTable.Book
                    : parameter.ParameterType == typeof(CancellationToken) ? last
                    : parameter.DefaultValue
                ),
        ];
        return method.Invoke(null, arguments)!;
    }

    private static async Task<object> AwaitAsync(object task)
    {
        await (Task)task;
        return Get<object>(task, "Result");
    }

    private static T Get<T>(object of, string property) =>
        (T)of.GetType().GetProperty(property)!.GetValue(of)!;

    private static List<string> Found(object result) =>
        [.. Get<IReadOnlyList<Diagnostic>>(result, "Diagnostics").Select(one => one.ToString())];

    private static byte[] Recorded()
    {
        EvaluationResult evaluation = Books.Evaluator.Evaluate(
            RealTable.Book,
            RealTable.Results,
            new EvaluationOptions { RollUp = RollUp.Load(RealTable.EqualPath) }
        );
        using var json = new MemoryStream();
        EvaluationReport.WriteJson(evaluation, json);
        return json.ToArray();
    }

    private static byte[] Form()
    {
        using var form = new MemoryStream();
        ResultsWorkbook.WriteTemplate(RealTable.Book, form, Language.Chinese);
        return form.ToArray();
    }

    /// <summary>A document that is read.</summary>
    private sealed record Document(Type Type, byte[] Bytes, string Name);
}
