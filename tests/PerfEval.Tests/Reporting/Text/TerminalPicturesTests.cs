using PerfEval.Reporting;
using PerfEval.Reporting.Pictures;
using PerfEval.Tests.Support;
using PerfEval.Text;

namespace PerfEval.Tests.Reporting.Text;

/// <summary>What the text report draws for a terminal.</summary>
public class TerminalPicturesTests
{
    private const char Mark = '▼';

    [Fact]
    public void The_real_table_in_English_at_80_columns() =>
        Snapshot.Match(Snapshot.WithoutHashes(Written(Language.English, 80)));

    [Fact]
    public void The_real_table_in_Chinese_at_120_columns() =>
        Snapshot.Match(Snapshot.WithoutHashes(Written(Language.Chinese, 120)));

    [Theory]
    [InlineData(60)]
    [InlineData(80)]
    [InlineData(100)]
    [InlineData(120)]
    [InlineData(200)]
    public void No_line_is_wider_than_the_terminal(int columns)
    {
        foreach (Language language in new[] { Language.English, Language.Chinese })
        {
            Assert.All(
                Written(language, columns).Split('\n'),
                line => Assert.True(DisplayWidth.Of(line) <= columns, line)
            );
        }
    }

    [Fact]
    public void It_says_all_that_the_plain_report_says()
    {
        foreach (Language language in new[] { Language.English, Language.Chinese })
        {
            string pictured = Flat(Written(language, 100));
            foreach (IndicatorEvaluation indicator in RealTableRolledUp().Subjects[0].Indicators)
            {
                Assert.Contains(
                    Flat(new Phrases(language).Reason(indicator)),
                    pictured,
                    StringComparison.Ordinal
                );
            }
        }

        static string Flat(string text) => string.Concat(text.Where(c => !char.IsWhiteSpace(c)));
    }

    // Four stretches of 14 columns; the lines between them stand in columns 14, 29 and 44.
    [Theory]
    [InlineData("100%", 0)]
    [InlineData("2999/3000", 0)]
    [InlineData("97.5%", 7)]
    [InlineData("95%", 13)] // the end is included, so it lies left of the line
    [InlineData("94.999999%", 15)]
    [InlineData("90%", 28)]
    [InlineData("85%", 37)]
    [InlineData("80%", 43)]
    [InlineData("79.999%", 45)]
    [InlineData("0%", 58)]
    public void The_mark_stands_where_the_value_lies(string value, int column) =>
        Assert.Equal(
            column,
            Picture("≥95% | ≥90% | ≥80% | <80%", "min 0%  max 100%", value, 80)[0].IndexOf(Mark)
        );

    [Theory]
    [InlineData("≥95% | ≥90% | ≥80% | <80%", "min 0%  max 100%", 0, 100)]
    [InlineData("≤1 | ≤5 | ≤9 | >9", "-", -20, 30)]
    [InlineData("90-100 | 80-89 | 60-70 | <60", "max 100", 0, 100)]
    public void The_better_the_value_the_further_left(
        string criteria,
        string options,
        int from,
        int to
    )
    {
        string unit = criteria.Contains('%', StringComparison.Ordinal) ? "%" : "";
        int[] columns =
        [
            .. Enumerable
                .Range(from, to - from + 1)
                .Select(value =>
                    Picture(criteria, options, Phrases.Number(value) + unit, 100)[0].IndexOf(Mark)
                ),
        ];
        bool isLowerBetter = criteria[0] == '≤';
        Assert.Equal(isLowerBetter ? columns.Order() : columns.OrderDescending(), columns);
        Assert.DoesNotContain(-1, columns);
    }

    [Theory]
    [InlineData(
        "≥90 | ≥80 | <80",
        "-",
        "90",
        60,
        """
                   ▼
            █████ A ██████│▓▓▓▓▓ B ▓▓▓▓▓▓│░░░░░ C ░░░░░░
                         90             80
            """
    )]
    [InlineData( // a point is written under itself
        "100% | ≥90% | <90%",
        "max 100%",
        "100%",
        60,
        """
                   ▼
            █████ A ██████│▓▓▓▓▓ B ▓▓▓▓▓▓│░░░░░ C ░░░░░░
                 100%                   90%
            """
    )]
    [InlineData( // contested, and given by the policy
        "≥90 | <91",
        "-",
        "90.5",
        60,
        """
                                  ▼
            █████ A ██████│█████ A* █████│░░░░░ B ░░░░░░
                         91             90
            """
    )]
    [InlineData( // too narrow for all: neighbours of one grade stand together
        "≥90 | <91",
        "-",
        "90.5",
        10,
        """
              ▼
            █ A █│░B░░
                90
            """
    )]
    [InlineData(
        "90-100 | 70-80",
        "gap refuse  min 70  max 100",
        "85",
        80,
        """
                                  ▼
            █████ A ██████│·· Refused* ··│░░░░░ B ░░░░░░
                         90             80            70
            """
    )]
    public void A_ladder_looks_so(
        string criteria,
        string options,
        string value,
        int room,
        string picture
    ) =>
        Assert.Equal(
            picture,
            string.Join(
                '\n',
                Picture(criteria, options, value, room).Select(line => line.TrimEnd())
            )
        );

    [Fact]
    public void Where_the_room_is_too_small_there_is_no_picture() =>
        Assert.Empty(Picture("≥90 | ≥80 | <80", "-", "90", 10));

    [Theory]
    [InlineData("")]
    [InlineData("x")]
    public void Without_a_value_there_is_no_picture(string value) =>
        Assert.Empty(Picture("≥90 | ≥80 | <80", "-", value, 80));

    [Theory]
    [InlineData(40, 40, 5, "█████")]
    [InlineData(1, 40, 5, "▏")]
    [InlineData(0, 40, 5, "▏")] // at least an eighth
    [InlineData(20, 40, 5, "██▌")]
    [InlineData(39, 40, 5, "████▉")]
    public void A_bar_is_exact_to_an_eighth(int count, int most, int columns, string bar) =>
        Assert.Equal(bar, GradeBars.Of(count, most, columns));

    private static IReadOnlyList<string> Picture(
        string criteria,
        string options,
        string value,
        int room
    )
    {
        RuleBook book = RuleBook.ReadText(LadderCase.Book(criteria, options)).Value;
        return LadderBand.Of(
            Books.Evaluator.Grade(book, "a/b/c", value),
            book.Table.Scale,
            new Phrases(Language.English),
            room
        );
    }

    private static EvaluationResult RealTableRolledUp() =>
        Books.Evaluator.Evaluate(
            RealTable.Book,
            RealTable.Results,
            new EvaluationOptions
            {
                // Under a name that is as long wherever the repository lies: lines are broken to a width.
                RollUp = RollUp
                    .ReadText(
                        File.ReadAllText(RealTable.EqualPath),
                        "rules/gaoxin-hrss/rollup-equal.yaml"
                    )
                    .Value,
            }
        );

    private static string Written(Language language, int columns)
    {
        var writer = new StringWriter();
        EvaluationReport.WriteText(RealTableRolledUp(), writer, language, columns);
        return writer.ToString();
    }
}
