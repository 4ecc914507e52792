using PerfEval.Text;

namespace PerfEval.Tests.Text;

/// <summary>What is offered to somebody who wrote what does not exist.</summary>
public class NearestTests
{
    [Theory]
    [InlineData("mesure", "measure, criteria", "measure")]
    [InlineData("MEASURE", "measure", "measure")] // case and width do not count
    [InlineData("ｍｅａｓｕｒｅ", "measure", "measure")]
    [InlineData("god", "excellent, good, fair, poor", "good")]
    [InlineData("gold", "fair, good", "good")]
    [InlineData("soon", "by due, never", "")] // fewer than half of the letters agree
    [InlineData("优", "excellent, good", "")] // nobody who writes Chinese means English
    [InlineData("优", "良, 中", "")]
    [InlineData("excelent", "优, Excellent", "Excellent")]
    [InlineData("较满意", "非常满意, 满意, 基本满意", "满意")]
    [InlineData("很满意", "非常满意, Very satisfied", "非常满意")]
    [InlineData("--as-off", "--as-of, --all", "--as-of")]
    [InlineData("--x", "--a, --b", "")] // the dashes of an option are no letters
    [InlineData("优秀", "excellent, 优, 良", "优")]
    [InlineData("就业科", "就业处, employment", "就业处")]
    [InlineData("综合科", "就业处, 财务处", "")]
    [InlineData("差错帅", "差错率, error-rate", "差错率")]
    [InlineData("eror-rate", "差错率, error-rate", "error-rate")]
    [InlineData("完成率", "completion-rate", "")]
    [InlineData("ab", "ac", "ac")] // half of them
    [InlineData("abc", "axy", "")]
    [InlineData("", "a", "")]
    public void At_least_half_of_the_letters_agree_in_one_language(
        string written,
        string candidates,
        string offered
    ) => Assert.Equal(offered, string.Join(", ", Nearest.To(written, candidates.Split(", "), 1)));

    [Fact]
    public void The_nearest_come_first_by_whichever_of_their_names_is_nearest() =>
        Assert.Equal(
            ["b", "a"],
            Nearest.To(
                "完成率",
                ["a", "b", "c"],
                one =>
                    one switch
                    {
                        "a" => ["a", "及时完成率"],
                        "b" => ["b", "完成率2"],
                        _ => ["c", "失业人数"],
                    },
                3
            )
        );
}
