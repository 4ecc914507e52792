using System.Text;

namespace PerfEval.Text;

/// <summary>
/// Writes characters that look alike or are two widths of one as one character, by a fixed table that does not
/// depend on the machine.
/// </summary>
/// <remarks>
/// Every character becomes exactly one character, so an offset in the folded text is the same offset in the
/// original. <c>㎡ ㎥ ² ³</c> stay: they are units.
/// </remarks>
internal static class Folding
{
    private const char FirstFullWidth = '\uFF01';
    private const char LastFullWidth = '\uFF5E';
    private const char FirstRadical = '\u2F00';

    // The radicals that copying from a PDF leaves in place of the characters, U+2F00 to U+2FD5.
    private const string Radicals =
        "一丨丶丿乙亅二亠人儿入八冂冖冫几凵刀力勹匕匚匸十卜卩厂厶又口囗土士夂夊夕大女子宀寸小尢尸屮山巛工己巾干幺广廴廾弋弓彐彡彳"
        + "心戈戶手支攴文斗斤方无日曰月木欠止歹殳毋比毛氏气水火爪父爻爿片牙牛犬玄玉瓜瓦甘生用田疋疒癶白皮皿目矛矢石示禸禾穴立"
        + "竹米糸缶网羊羽老而耒耳聿肉臣自至臼舌舛舟艮色艸虍虫血行衣襾見角言谷豆豕豸貝赤走足身車辛辰辵邑酉釆里"
        + "金長門阜隶隹雨靑非面革韋韭音頁風飛食首香馬骨高髟鬥鬯鬲鬼魚鳥鹵鹿麥麻黃黍黑黹黽鼎鼓鼠鼻齊齒龍龜龠";

    /// <summary>Returns the text with every character folded; it is as long as the original.</summary>
    public static string Fold(string text) => Map(text, Fold);

    /// <summary>Tells whether a text is empty or all spaces once it is folded.</summary>
    public static bool IsBlank(string text) => text.All(character => Fold(character) == ' ');

    /// <summary>Returns the text folded, with every run of spaces as one.</summary>
    /// <param name="text">The text.</param>
    /// <param name="origins">Where each character of the result, and its end, stands in the text; null if just there.</param>
    public static string FoldSpaces(string text, out int[]? origins)
    {
        string folded = Fold(text);
        if (!folded.Contains("  ", StringComparison.Ordinal))
        {
            origins = null;
            return folded;
        }

        var kept = new StringBuilder(folded.Length);
        List<int> offsets = [];
        for (int i = 0; i < folded.Length; i++)
        {
            if (folded[i] != ' ' || i == 0 || folded[i - 1] != ' ')
            {
                kept.Append(folded[i]);
                offsets.Add(i);
            }
        }

        origins = [.. offsets, folded.Length];
        return kept.ToString();
    }

    /// <summary>Returns a label as labels are compared: folded, trimmed, its Latin letters in lower case.</summary>
    public static string FoldLabel(string text) => Map(text, FoldLabel).Trim(' ');

    // Most texts are folded already, and stay the string they are.
    private static string Map(string text, Func<char, char> fold)
    {
        int first = 0;
        while (first < text.Length && fold(text[first]) == text[first])
        {
            first++;
        }

        return first == text.Length
            ? text
            : string.Create(
                text.Length,
                (text, fold),
                static (folded, given) =>
                {
                    for (int i = 0; i < folded.Length; i++)
                    {
                        folded[i] = given.fold(given.text[i]);
                    }
                }
            );
    }

    private static char FoldLabel(char character) =>
        Fold(character) is var folded && char.IsAsciiLetterUpper(folded)
            ? char.ToLowerInvariant(folded)
            : folded;

    private static char Fold(char character) =>
        character switch
        {
            < '\u0080' => character is '\t' or '\r' or '\n' ? ' ' : character,
            >= FirstFullWidth and <= LastFullWidth => (char)(character - FirstFullWidth + '!'),
            >= FirstRadical and < '\u2FD6' => Radicals[character - FirstRadical],
            '\u00A0' or '\u3000' or '\u202F' or '\u205F' or (>= '\u2000' and <= '\u200A') => ' ',
            '−' or (>= '\u2010' and <= '\u2015') or '﹘' or '﹣' or '︱' or '︲' => '-',
            '〜' or '∼' or '˜' => '~',
            '═' or '﹦' => '=',
            '≧' or '⩾' or '≽' => '≥',
            '≦' or '⩽' or '≼' => '≤',
            '﹪' or '٪' => '%',
            '﹤' => '<',
            '﹥' => '>',
            '﹢' => '+',
            '﹐' => ',',
            '﹑' or '､' => '、',
            '﹒' => '.',
            '﹔' => ';',
            '﹕' or '∶' => ':',
            '﹖' => '?',
            '﹗' => '!',
            '﹙' or '︵' => '(',
            '﹚' or '︶' => ')',
            '﹛' or '︷' => '{',
            '﹜' or '︸' => '}',
            '﹝' => '〔',
            '﹞' => '〕',
            '｡' => '。',
            '\uFFE5' => '¥',
            _ => character,
        };
}
