using PerfEval.Cli.Tests.Support;

namespace PerfEval.Cli.Tests.Options;

/// <summary>Wrong usage is told in our own words, in both languages, with a way out and exit code 2.</summary>
public class UsageTests
{
    [Theory]
    [InlineData(
        "evaluate book.yaml",
        "<RESULTS> is missing. Write perfeval evaluate <RULEBOOK> <RESULTS>... [options]. See 'perfeval evaluate --help'.",
        "缺少 <RESULTS>。写法：perfeval evaluate <RULEBOOK> <RESULTS>... [选项]。参见 'perfeval evaluate --help'。"
    )]
    [InlineData(
        "evaluate book.yaml results.yaml --as-off 2019-12-31",
        "'--as-off' is no option of this command; did you mean --as-of? See 'perfeval evaluate --help'.",
        "此命令没有选项“--as-off”，是否指 --as-of？参见 'perfeval evaluate --help'。"
    )]
    [InlineData(
        "check --lang book.yaml",
        "'--lang' is no option of this command; did you mean --language? See 'perfeval check --help'.",
        "此命令没有选项“--lang”，是否指 --language？参见 'perfeval check --help'。"
    )]
    [InlineData(
        "check book.yaml --bom",
        "'--bom' is no option of this command. See 'perfeval check --help'.",
        "此命令没有选项“--bom”。参见 'perfeval check --help'。"
    )]
    [InlineData(
        "evaluate book.yaml results.yaml --as-of",
        "--as-of stands without a value. Write --as-of <DATE>. See 'perfeval evaluate --help'.",
        "--as-of 后面没有值。请写 --as-of <DATE>。参见 'perfeval evaluate --help'。"
    )]
    [InlineData(
        "evaluate book.yaml results.yaml -o --strict", // no file of that name is written
        "-o stands without a value. Write -o <FILE>. See 'perfeval evaluate --help'.",
        "-o 后面没有值。请写 -o <FILE>。参见 'perfeval evaluate --help'。"
    )]
    [InlineData(
        "evaluate book.yaml results.yaml --as-of 31.12.2019",
        "'31.12.2019' is no date. Write it like 2019-12-31. See 'perfeval evaluate --help'.",
        "“31.12.2019”不是日期。请按 2019-12-31 的形式填写。参见 'perfeval evaluate --help'。"
    )]
    [InlineData(
        "evaluate book.yaml results.yaml --encoding utf-7", // .NET knows its name, and reads it no more
        "'utf-7' is no encoding. Write one such as utf-8, gb18030 or big5. See 'perfeval evaluate --help'.",
        "没有“utf-7”这种编码。请写 utf-8、gb18030 或 big5 等。参见 'perfeval evaluate --help'。"
    )]
    [InlineData(
        "evaluate book.yaml results.yaml --encoding utf8000",
        "'utf8000' is no encoding. Write one such as utf-8, gb18030 or big5. See 'perfeval evaluate --help'.",
        "没有“utf8000”这种编码。请写 utf-8、gb18030 或 big5 等。参见 'perfeval evaluate --help'。"
    )]
    [InlineData(
        "template book.yaml --format pdf",
        "'pdf' is no value of --format. Allowed are: yaml, csv, xlsx. See 'perfeval template --help'.",
        "“pdf”不是 --format 的值。可填：yaml、csv、xlsx。参见 'perfeval template --help'。"
    )]
    [InlineData(
        "template book.yaml --format yml",
        "'yml' is no value of --format; did you mean yaml? Allowed are: yaml, csv, xlsx. See 'perfeval template --help'.",
        "“yml”不是 --format 的值，是否指 yaml？可填：yaml、csv、xlsx。参见 'perfeval template --help'。"
    )]
    [InlineData(
        "template book.yaml --format yaml --format csv",
        "--format is given more than once. Give it once. See 'perfeval template --help'.",
        "--format 写了不止一次。请只写一次。参见 'perfeval template --help'。"
    )]
    [InlineData(
        "template book.yaml --bom",
        "--bom belongs to --format csv. See 'perfeval template --help'.",
        "--bom 只用于 --format csv。参见 'perfeval template --help'。"
    )]
    [InlineData(
        "seams book.yaml results.yaml",
        "'results.yaml' is one argument too many. Write perfeval seams <RULEBOOK> [options]. See 'perfeval seams --help'.",
        "多出了参数“results.yaml”。写法：perfeval seams <RULEBOOK> [选项]。参见 'perfeval seams --help'。"
    )]
    [InlineData(
        "new",
        "<FORM> is missing. Write perfeval new <FORM> [options]. See 'perfeval new --help'.",
        "缺少 <FORM>。写法：perfeval new <FORM> [选项]。参见 'perfeval new --help'。"
    )]
    [InlineData(
        "new four-grade",
        "'four-grade' is no value of <FORM>; did you mean four-grades? Allowed are: self-evaluation, four-grades. See 'perfeval new --help'.",
        "“four-grade”不是 <FORM> 的值，是否指 four-grades？可填：self-evaluation、four-grades。参见 'perfeval new --help'。"
    )]
    [InlineData(
        "verify record.json --results results.yaml",
        "--rulebook is missing. Write perfeval verify <EVALUATION> --rulebook <FILE> --results <FILE>... [options]. See 'perfeval verify --help'.",
        "缺少 --rulebook。写法：perfeval verify <EVALUATION> --rulebook <FILE> --results <FILE>... [选项]。参见 'perfeval verify --help'。"
    )]
    [InlineData(
        "verify record.json --rulebook book.yaml",
        "--results is missing. Write perfeval verify <EVALUATION> --rulebook <FILE> --results <FILE>... [options]. See 'perfeval verify --help'.",
        "缺少 --results。写法：perfeval verify <EVALUATION> --rulebook <FILE> --results <FILE>... [选项]。参见 'perfeval verify --help'。"
    )]
    [InlineData(
        "--strict",
        "'--strict' is no option of this command. See 'perfeval --help'.",
        "此命令没有选项“--strict”。参见 'perfeval --help'。"
    )]
    public void Wrong_usage(string arguments, string english, string chinese)
    {
        Says(english, [.. arguments.Split(' '), "--language", "en"]);
        Says(chinese, ["--language", "zh", .. arguments.Split(' ')]);
    }

    [Theory]
    [InlineData(
        "explain BOOK PATH -- -40% --strict",
        "explain BOOK PATH --strict -- -40%",
        "--strict"
    )]
    [InlineData(
        "explain BOOK PATH -- --language zh -40%",
        "explain BOOK PATH --language zh -- -40%",
        "--language"
    )]
    [InlineData(
        "explain BOOK PATH -- --language=zh",
        "explain BOOK PATH --language=zh",
        "--language=zh"
    )]
    [InlineData(
        "evaluate BOOK -- results.yaml -o x.json",
        "evaluate BOOK -o x.json -- results.yaml",
        "-o"
    )]
    public void An_option_behind_the_two_hyphens_is_a_value_and_the_command_that_works_is_shown(
        string written,
        string works,
        string option
    )
    {
        Says(
            $"'{option}' stands behind --, where everything is a value. Options stand before it: perfeval --language en {works}. See 'perfeval {works.Split(' ')[0]} --help'.",
            ["--language", "en", .. written.Split(' ')]
        );
        Says(
            $"“{option}”写在 -- 之后，而 -- 之后的一律视为值。选项须写在 -- 之前：perfeval --language zh {works}。参见 'perfeval {works.Split(' ')[0]} --help'。",
            ["--language", "zh", .. written.Split(' ')]
        );
    }

    [Fact]
    public void The_command_that_is_shown_for_an_option_behind_the_two_hyphens_works()
    {
        string[] written =
        [
            "explain",
            Perfeval.PathOf(Perfeval.Book),
            "employment/startup-support/people-helped",
            "--",
            "312 人",
            "--language",
            "zh",
        ];
        string shown = Perfeval.Run(written).Error;
        Assert.Contains(
            "employment/startup-support/people-helped --language zh -- '312 人'",
            shown,
            StringComparison.Ordinal
        );
        Answer answer = Perfeval.Run([.. written[..3], "--language", "zh", "--", "312 人"]);
        Assert.Equal("", answer.Error);
        Assert.Equal(0, answer.Code);
    }

    [Fact]
    public void Behind_the_two_hyphens_a_file_may_be_named_like_an_option()
    {
        Answer answer = Perfeval.Run("check", "--language", "en", "--", "--book.yaml");
        Assert.Contains("--book.yaml", answer.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("no option", answer.Error, StringComparison.Ordinal);
        Assert.Equal(3, answer.Code);
    }

    [Fact]
    public void What_is_too_much_behind_the_two_hyphens_is_no_option() =>
        Says(
            "'--x' is one argument too many. Write perfeval explain <RULEBOOK> <PATH> [<VALUE>] [options]. See 'perfeval explain --help'.",
            ["explain", "--language", "en", "book.yaml", "a/b/c", "--", "95%", "--x"]
        );

    [Fact]
    public void Everything_that_is_wrong_is_told_at_once() =>
        Assert.Equal(
            """
            perfeval: 'x' is no date. Write it like 2019-12-31. See 'perfeval evaluate --help'.
            perfeval: 'y' is no encoding. Write one such as utf-8, gb18030 or big5. See 'perfeval evaluate --help'.

            """,
            Perfeval
                .Run(
                    "evaluate book.yaml results.yaml --as-of x --encoding y --language en".Split(
                        ' '
                    )
                )
                .Error
        );

    [Fact]
    public void A_kind_of_schema_that_is_none()
    {
        Answer answer = Perfeval.Run("schema", "rulebok", "--language", "zh");
        Assert.Equal(2, answer.Code);
        Assert.StartsWith(
            "perfeval: “rulebok”不是 <KIND> 的值，是否指 rulebook？可填：rulebook、",
            answer.Error,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void A_command_that_is_none()
    {
        Answer answer = Perfeval.Run("chek", "book.yaml", "--language", "zh");
        Assert.Equal(2, answer.Code);
        Assert.StartsWith(
            "perfeval: 没有“chek”这个命令，是否指 check？可用的命令：check、evaluate、",
            answer.Error,
            StringComparison.Ordinal
        );
        Assert.EndsWith("。参见 'perfeval --help'。\n", answer.Error, StringComparison.Ordinal);
    }

    private static void Says(string fault, string[] arguments)
    {
        Answer answer = Perfeval.Run(arguments);
        Assert.Equal($"perfeval: {fault}\n", answer.Error);
        Assert.Empty(answer.Output);
        Assert.Equal(2, answer.Code);
    }
}
