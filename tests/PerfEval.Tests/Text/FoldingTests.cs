using System.Text;
using PerfEval.Text;

namespace PerfEval.Tests.Text;

/// <summary>Characters of two widths are read as one, by a table and not by the machine.</summary>
public class FoldingTests
{
    [Theory]
    [InlineData("９０％－１００％", "90%-100%")]
    [InlineData("≧９０﹪", "≥90%")]
    [InlineData("60——74分", "60--74分")]
    [InlineData("75%～85%", "75%~85%")]
    [InlineData("（含）", "(含)")]
    [InlineData("\u2F08数", "人数")] // the radical that a PDF leaves in place of 人
    [InlineData("5㎡", "5㎡")] // a unit
    public void A_text_is_folded(string text, string folded) =>
        Assert.Equal(folded, Folding.Fold(text));

    [Theory]
    [InlineData(" Ａ级 ", "a级")]
    [InlineData("Very Good", "very good")]
    public void A_label_is_folded_and_trimmed_and_loses_its_capitals(string label, string folded) =>
        Assert.Equal(folded, Folding.FoldLabel(label));

    [Fact]
    public void A_folded_character_is_one_character_and_stays_as_it_is()
    {
        for (int code = 0; code <= char.MaxValue; code++)
        {
            string text = ((char)code).ToString();
            string folded = Folding.Fold(text);
            Assert.Equal(1, folded.Length);
            Assert.Equal(folded, Folding.Fold(folded));
        }
    }

    [Fact]
    public void Full_width_forms_and_radicals_fold_as_compatibility_normalization_would()
    {
        IEnumerable<int> codes = Enumerable.Range(0xFF01, 94).Concat(Enumerable.Range(0x2F00, 214));
        Assert.All(
            codes,
            code =>
            {
                string text = ((char)code).ToString();
                Assert.Equal(text.Normalize(NormalizationForm.FormKC), Folding.Fold(text));
            }
        );
    }

    [Theory]
    [InlineData("abc", 3)]
    [InlineData("满意度", 6)]
    [InlineData("≥90%", 4)]
    [InlineData("（含）", 6)]
    [InlineData("𠀀", 2)]
    [InlineData("e\u0301", 1)]
    public void A_Chinese_character_takes_two_columns(string text, int columns) =>
        Assert.Equal(columns, DisplayWidth.Of(text));
}
