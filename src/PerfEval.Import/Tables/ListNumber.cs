using System.Text.RegularExpressions;
using PerfEval.Text;

namespace PerfEval.Import.Tables;

/// <summary>A number before a name, and the name without it: <c>二、服务</c>, <c>（3）服务</c>, <c>1.2 Service</c>.</summary>
/// <param name="Style">What the number looks like; names of one level are numbered alike.</param>
/// <param name="Number">The number without brackets and dot.</param>
/// <param name="Name">The name.</param>
internal sealed partial record ListNumber(string Style, string Number, string Name)
{
    /// <summary>Takes the number off a name.</summary>
    /// <returns>Both; null where no number stands before the name.</returns>
    public static ListNumber? Of(string text)
    {
        string trimmed = text.Trim();
        Match match = Pattern().Match(Folding.Fold(trimmed));
        if (!match.Success || match.Length >= trimmed.Length)
        {
            return null;
        }

        Group number = match.Groups.Values.Skip(1).First(group => group.Success);
        return new(
            number.Name + number.Value.Count(character => character == '.'),
            trimmed.Substring(number.Index, number.Length).Trim('.', '．'),
            trimmed[match.Length..].TrimStart()
        );
    }

    [GeneratedRegex(
        @"^(?:第(?<part>[〇零一二三四五六七八九十百]+|\d{1,3})(?:部分|章|节)[、.:]?\s*|第?(?<chinese>[〇零一二三四五六七八九十百]+)(?:、|\.)\s*|[(](?<chineseBrackets>[一二三四五六七八九十百]+)[)]、?\s*|(?<digits>\d{1,4})(?:、|\.(?!\d))\s*|[(](?<digitsBrackets>\d{1,4})[)]、?\s*|(?<digitsBracket>\d{1,4})[)]、?\s*|(?<dotted>\d{1,3}(?:\.\d{1,3})+)(?:、|\.|\s)\s*|(?<circled>[①-⑳])、?\s*|(?<roman>[IVXⅠ-Ⅻ]{1,5})(?:、|\.)\s*|(?<letter>[A-Za-z])(?:、|\.|[)])\s*)",
        RegexOptions.ExplicitCapture,
        1000
    )]
    private static partial Regex Pattern();
}
