using PerfEval.Tests.Support;

namespace PerfEval.Tests.Rules;

/// <summary>The doors of the library lead to one core: file, stream, text, at once or awaited.</summary>
public class DoorsTests
{
    private static readonly string Calendars = Repository.PathOf("rules", "gaoxin-hrss");

    [Fact]
    public async Task A_rule_book_is_the_same_through_every_door()
    {
        string yaml = await File.ReadAllTextAsync(RealTable.BookPath);
        using FileStream one = File.OpenRead(RealTable.BookPath);
        using FileStream other = File.OpenRead(RealTable.BookPath);
        RuleBook[] books =
        [
            RuleBook.Load(RealTable.BookPath),
            await RuleBook.LoadAsync(RealTable.BookPath),
            (await RuleBook.ReadAsync(RealTable.BookPath)).Value,
            RuleBook.Read(InputSource.FromStream(one, "b.yaml")).Value,
            (
                await RuleBook.ReadAsync(
                    InputSource.FromStream(other, "b.yaml") with
                    {
                        Folder = Calendars,
                    }
                )
            ).Value,
            RuleBook.LoadText(yaml),
        ];
        Assert.All(books, book => Assert.Equal(books[0].Input.Sha256, book.Input.Sha256));
        Assert.All(books, book => Assert.Equal(45, book.Diagnostics.Count));
    }

    [Theory]
    [InlineData("real.yaml")]
    [InlineData("real.json")]
    [InlineData("real.csv")]
    public async Task Results_are_the_same_through_every_door(string form)
    {
        string path = Repository.PathOf("tests", "PerfEval.Tests", "Forms", form);
        using FileStream one = File.OpenRead(path);
        using FileStream other = File.OpenRead(path);
        MeasuredResults[] read =
        [
            MeasuredResults.Load(path),
            await MeasuredResults.LoadAsync(path),
            MeasuredResults.Read(InputSource.FromStream(one, form)).Value,
            (await MeasuredResults.ReadAsync(InputSource.FromStream(other, form))).Value,
            MeasuredResults.LoadText(await File.ReadAllTextAsync(path), form),
        ];
        Assert.All(read, results => Assert.Equal(read[0].Input.Sha256, results.Input.Sha256));
        Assert.All(read, results => Assert.Equal(40, results.Sets.Single().Measurements.Count));
    }

    [Fact]
    public async Task A_roll_up_is_awaited_like_any_other_file() =>
        Assert.Equal(
            RollUp.Load(RealTable.EqualPath).Input,
            (await RollUp.ReadAsync(RealTable.EqualPath)).Value.Input
        );

    [Fact]
    public async Task A_reading_can_be_ended_early()
    {
        using var ended = new CancellationTokenSource();
        await ended.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() =>
            RuleBook.LoadAsync(RealTable.BookPath, cancellationToken: ended.Token)
        );
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() =>
            MeasuredResults.LoadAsync(RealTable.ResultsPath, cancellationToken: ended.Token)
        );
    }

    [Fact]
    public void Null_is_refused_at_every_door()
    {
        Assert.Throws<ArgumentNullException>(() => InputSource.FromFile(null!));
        Assert.Throws<ArgumentNullException>(() => InputSource.FromText(null!, "name"));
        Assert.Throws<ArgumentNullException>(() => InputSource.FromText("", null!));
        Assert.Throws<ArgumentNullException>(() => InputSource.FromStream(null!, "name"));
        Assert.Throws<ArgumentNullException>(() => InputSource.FromBytes(default, null!));
        Assert.Throws<ArgumentNullException>(() => StreamedResults.Open((string)null!));
        Assert.Throws<ArgumentNullException>(() => StreamedResults.Open((InputSource)null!));
        Assert.Throws<ArgumentNullException>(() => new RuleBookBuilder(null!, "t", 2020));
        Assert.Throws<ArgumentNullException>(() => new Evaluator(null!));
        Assert.Throws<ArgumentNullException>(() =>
            new Evaluator().Evaluate(null!, RealTable.Results)
        );
        Assert.Throws<ArgumentNullException>(() =>
            new Evaluator().Evaluate(RealTable.Book, (MeasuredResults)null!)
        );
    }
}
