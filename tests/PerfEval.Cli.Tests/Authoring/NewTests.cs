using System.Text.RegularExpressions;
using PerfEval.Cli.Tests.Support;
using PerfEval.Tests.Support;

namespace PerfEval.Cli.Tests.Authoring;

/// <summary><c>perfeval new</c>: books to begin with.</summary>
public sealed partial class NewTests : IDisposable
{
    private const StringComparison Ordinal = StringComparison.Ordinal;

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("en")]
    [InlineData("zh")]
    public void A_table_of_four_grades_to_begin_with_has_no_error_and_no_warning(string language)
    {
        string book = _folder.PathOf("book.yaml");
        Answer written = Perfeval.Run("new", "four-grades", "-o", book, "--language", language);
        Assert.Equal((0, "", ""), (written.Code, written.Output, written.Error));
        Answer check = Perfeval.Run("check", book, "--strict", "--language", "en");
        Assert.Equal(0, check.Code);
        Assert.Contains(": 6 indicators, 0 errors, 0 warnings, ", check.Output, Ordinal);
    }

    [Fact]
    public void A_self_evaluation_to_begin_with_has_no_error_and_no_warning()
    {
        string book = _folder.PathOf("book.yaml");
        Assert.Equal(0, Perfeval.Run("new", "self-evaluation", "-o", book).Code);
        Answer check = Perfeval.Run("check", book, "--strict", "--language", "en");
        Assert.Equal(0, check.Code);
        Assert.Contains(
            ": 9 indicators, 0 errors, 0 warnings, ",
            check.Output.Replace("Indicators", "indicators", Ordinal),
            Ordinal
        );
    }

    [Theory]
    [InlineData("en")]
    [InlineData("zh")]
    public void The_roll_up_in_its_comments_holds_once_it_is_no_comment(string language)
    {
        string text = Perfeval.Run("new", "four-grades", "--language", language).Output;
        string rolledUp = CommentedRollUp().Replace(text, "${line}");
        Assert.Equal(7, text.Split('\n').Except(rolledUp.Split('\n')).Count());
        Answer check = Perfeval.Run(
            "check",
            _folder.Write("book.yaml", rolledUp),
            "--strict",
            "--language",
            "en"
        );
        Assert.Contains(": 6 indicators, 0 errors, 0 warnings, ", check.Output, Ordinal);
    }

    [Fact]
    public void A_table_of_four_grades_says_the_same_in_both_languages()
    {
        Assert.Equal(Shape("en"), Shape("zh"));

        static IEnumerable<string> Shape(string language) =>
            RuleBook
                .Load(
                    InputSource.FromText(
                        Perfeval.Run("new", "four-grades", "--language", language).Output,
                        "book.yaml"
                    )
                )
                .Table.Indicators.Select(one =>
                    $"{one.Path} {one.Measure.Kind} {one.Criteria.Count}"
                );
    }

    [Fact]
    public void A_self_evaluation_differs_by_its_comments_only()
    {
        string english = Perfeval.Run("new", "self-evaluation", "--language", "en").Output;
        string chinese = Perfeval.Run("new", "self-evaluation", "--language", "zh").Output;
        Assert.NotEqual(english, chinese);
        Assert.Equal(Comment().Replace(english, ""), Comment().Replace(chinese, ""));
        Assert.DoesNotMatch(@"#.*\p{IsCJKUnifiedIdeographs}", english);
    }

    [Theory]
    [InlineData("self-evaluation")]
    [InlineData("four-grades")]
    public void The_language_is_that_of_the_system_unless_it_is_said(string form) =>
        Assert.Equal(
            Perfeval
                .RunAlone(
                    new Dictionary<string, string> { ["LANG"] = "zh_CN.UTF-8", ["LC_ALL"] = "" },
                    "new",
                    form
                )
                .Output,
            Perfeval.Run("new", form, "--language", "zh").Output
        );

    [Fact]
    public void A_file_that_exists_is_not_replaced()
    {
        string book = _folder.Write("book.yaml", "my own");
        Answer answer = Perfeval.Run("new", "four-grades", "-o", book, "--language", "en");
        Assert.Equal(2, answer.Code);
        Assert.Equal(
            $"perfeval: '{book}' exists already, and would be replaced. Name another file.\n",
            answer.Error
        );
        Assert.Equal("my own", File.ReadAllText(book));
        Assert.Equal(
            $"perfeval: “{book}”已经存在，会被覆盖。请指定另一个文件。\n",
            Perfeval.Run("new", "four-grades", "-o", book, "--language", "zh").Error
        );
    }

    [GeneratedRegex("^# (?<line>rollup:|  [a-zA-Z]+:)", RegexOptions.Multiline)]
    private static partial Regex CommentedRollUp();

    [GeneratedRegex(@"(?:^|\s+)#.*")]
    private static partial Regex Comment();
}
