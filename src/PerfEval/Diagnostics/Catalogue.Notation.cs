using static PerfEval.Diagnostics.Codes;

namespace PerfEval.Diagnostics;

// Criterion notation: what findings with codes PE2xxx say.
internal static partial class Catalogue
{
    public static readonly Wording NotUnderstood = new(
        PE2001,
        "'{text}' is not understood from {part} on. The known forms are >= N, > N, N to M, >= N to < M, [N, M), at least N, N or more, within N days: write one of them, say beside the text what it means ({text: …, means: …}), or declare kind: category if it is a label",
        "“{text}”自{part}起无法理解。已知写法有 ≥N、>N、N至M、≥N且<M、[N, M)、不低于N、N以上、N日内：请改用其一，或在原文旁注明含义（{text: …, means: …}），如果是标签，请声明 kind: category"
    );

    public static readonly Wording EmptyText = new(
        PE2001,
        "The text is empty. Write what earns the grade",
        "文本为空。请写明得到该等级的标准"
    );

    public static readonly Wording TextTooLong = new(
        PE2001,
        "A criterion has at most 1000 characters, this text has more. Say in short what it means ({text: …, means: …}), or declare kind: category if it is a label",
        "评价标准最多1000个字符，此文本超出。请简短注明含义（{text: …, means: …}），如果是标签，请声明 kind: category"
    );

    public static readonly Wording DateNotQuantity = new(
        PE2001,
        "{part} in '{text}' is a date, not a quantity. For a deadline declare kind: timing with when (when: by due); otherwise say beside the text what it means ({text: …, means: …})",
        "“{text}”中的{part}是日期，不是数量。如果是时限，请声明 kind: timing 并写 when（when: by due）；否则请在原文旁注明含义（{text: …, means: …}）"
    );

    public static readonly Wording NumberTooLong = new(
        PE2001,
        "'{text}' holds a number of more than 100 digits. Write it shorter, in a larger unit",
        "“{text}”中的数字超过100位。请改用更大的单位"
    );

    public static readonly Wording NounTurnsNumber = new(
        PE2001,
        "{part} directly before the number turns '{text}' into something else than a plain limit, or is no word that is known. Write one of the known forms (>= N, N to M, at least N), declare what is counted (measure: {noun: …}), or say beside the text what it means ({text: …, means: …})",
        "数字前的{part}使“{text}”不再是单纯的界限，或不是已知的词。请改用已知写法（≥N、N至M、不低于N），声明所计的对象（measure: {noun: …}），或在原文旁注明含义（{text: …, means: …}）"
    );

    public static readonly Wording VagueQuantity = new(
        PE2001,
        "{part} behind the number leaves open what '{text}' includes. Write one of the known forms (>= N, N to M, N or more), or say beside the text what it means ({text: …, means: …})",
        "数字后的{part}使“{text}”的范围不明确。请改用已知写法（≥N、N至M、N以上），或在原文旁注明含义（{text: …, means: …}）"
    );

    public static readonly Wording ComparisonApart = new(
        PE2001,
        "The comparison in {part} does not stand directly beside the number, so '{text}' may mean several things. Write one comparison beside the number, or say beside the text what it means ({text: …, means: …})",
        "{part}中的比较词没有紧挨数字，“{text}”可能有多种含义。请把一个比较词紧挨数字书写，或在原文旁注明含义（{text: …, means: …}）"
    );

    public static readonly Wording HyphenBesideMinus = new(
        PE2001,
        "{part} in '{text}' may be a hyphen or a minus. Write a range with negative ends with brackets, or say beside the text what it means ({text: …, means: …})",
        "“{text}”中的{part}可能是连字符，也可能是负号。端点为负的区间请用方括号书写，或在原文旁注明含义（{text: …, means: …}）"
    );

    public static readonly Wording NounNotCommon = new(
        PE2001,
        "{part} in '{text}' does not stand around the numbers of all criteria. If it says what is counted, declare it (measure: {noun: {noun}}); otherwise say what the text means (means: {form})",
        "“{text}”中的{part}并非各档共有。如果它说明所计的对象，请声明（measure: {noun: {noun}}）；否则请注明含义（means: {form}）"
    );

    public static readonly Wording ClockWithoutUnit = new(
        PE2001,
        "{part} in '{text}' may be minutes and seconds, hours and minutes, or a ratio. Declare the unit if it is a time (measure: {unit: seconds}), or say beside the text what it means ({text: …, means: …})",
        "“{text}”中的{part}可能是分秒、时分，也可能是比值。如果是时间，请声明单位（measure: {unit: 秒}），或在原文旁注明含义（{text: …, means: …}）"
    );

    public static readonly Wording LabelWhereNumber = new(
        PE2001,
        "'{text}' holds no number, but the measure is declared to be one. Say beside the text what it means ({text: …, means: …}), or declare kind: category",
        "“{text}”中没有数字，而 measure 声明为数值。请在原文旁注明含义（{text: …, means: …}），或声明 kind: category"
    );

    public static readonly Wording UnitsDiffer = new(
        PE2002,
        "'{text}' is in '{unit}', but the indicator in '{wanted}', and one does not convert to the other. Say with means what the text is in '{wanted}'",
        "“{text}”的单位是“{unit}”，而指标的单位是“{wanted}”，二者不能换算。请用 means 注明它以“{wanted}”计是多少"
    );

    public static readonly Wording UnitOpen = new(
        PE2002,
        "'{text}' has no unit, and the other criteria have several: {units}. Write the unit, or declare it (measure: {unit: …})",
        "“{text}”没有单位，而其他各档有多个单位：{units}。请写明单位，或声明（measure: {unit: …}）"
    );

    public static readonly Wording ScaleOpen = new(
        PE2002,
        "In '{text}' it is open whether 千, 万, million or the like belongs to {number} too. Write both ends in full",
        "“{text}”中看不出千、万、亿等是否也属于 {number}。请把两端写完整"
    );

    public static readonly Wording BareFraction = new(
        PE2002,
        "'{text}' in a percent ladder may mean '{asWritten}' or '{asFraction}'. Say which (means: \"{asWritten}\" or means: \"{asFraction}\")",
        "百分比指标中的“{text}”可能指“{asWritten}”，也可能指“{asFraction}”。请注明含义（means: \"{asWritten}\" 或 means: \"{asFraction}\"）"
    );

    public static readonly Wording LoneUnit = new(
        PE2002,
        "'{unit}' in '{text}' is no known unit and stands on no other end of the indicator. If it is one, declare it (measure: {unit: {unit}}); otherwise say beside the text what it means ({text: …, means: …})",
        "“{text}”中的“{unit}”不是已知单位，该指标其他各处也没有。如果是单位，请声明（measure: {unit: {unit}}）；否则请在原文旁注明含义（{text: …, means: …}）"
    );

    public static readonly Wording KindNeedsPercent = new(
        PE2002,
        "The measure is declared as a percent, but its unit is '{unit}'. Declare kind: number, or correct the unit",
        "measure 声明为百分比，而单位是“{unit}”。请声明 kind: number，或改正单位"
    );

    public static readonly Wording KindNeedsNumber = new(
        PE2002,
        "The measure is declared as a number, but its unit is '{unit}'. Declare kind: percent, or correct the unit",
        "measure 声明为数值，而单位是“{unit}”。请声明 kind: percent，或改正单位"
    );

    public static readonly Wording TwoQuantities = new(
        PE2003,
        "'{text}' holds several numbers in no known form; it does not fit from {part} on. The known forms are >= N, > N, N to M, >= N to < M, [N, M), at least N, N or more, within N days: write one of them, or say beside the text what it means ({text: …, means: …})",
        "“{text}”含有多个数字，而形式未知，自{part}起不符。已知写法有 ≥N、>N、N至M、≥N且<M、[N, M)、不低于N、N以上、N日内：请改用其一，或在原文旁注明含义（{text: …, means: …}）"
    );

    public static readonly Wording DigitsInWord = new(
        PE2001,
        "The digits in '{text}' belong to a word, and no number stands beside it. The known forms are >= N, > N, N to M, >= N to < M, [N, M), at least N, N or more, within N days: write one of them, say beside the text what it means ({text: …, means: …}), or declare kind: category if it is a label",
        "“{text}”中的数字属于一个词，旁边没有数值。已知写法有 ≥N、>N、N至M、≥N且<M、[N, M)、不低于N、N以上、N日内：请改用其一，或在原文旁注明含义（{text: …, means: …}），如果是标签，请声明 kind: category"
    );

    public static readonly Wording ForeignDigits = new(
        PE2001,
        "{part} in '{text}' mixes digits with other number signs. Write the number in digits, or say beside the text what it means ({text: …, means: …})",
        "“{text}”中的{part}把阿拉伯数字与其他数字符号混用。请只用阿拉伯数字书写，或在原文旁注明含义（{text: …, means: …}）"
    );

    public static readonly Wording DecimalComma = new(
        PE2001,
        "{part} in '{text}' begins with 0, so its comma parts no thousands. Write a decimal comma as a point",
        "“{text}”中的{part}以0开头，逗号不是千位分隔符。小数请用小数点书写"
    );

    public static readonly Wording NounNotOne = new(
        PE2001,
        "{part} in '{text}' holds a word that is never what is counted. If it is here, declare it (measure: {noun: …}); otherwise say beside the text what it means ({text: …, means: …})",
        "“{text}”中的{part}含有不作为计量对象的词。如确为计量对象，请声明（measure: {noun: …}）；否则请在原文旁注明含义（{text: …, means: …}）"
    );

    public static readonly Wording OutsideOfNothing = new(
        PE2001,
        "'{text}' is everything outside a tolerance, but not of the tolerance before it. Write the tolerance that it continues, or say beside the text what it means ({text: …, means: …})",
        "“{text}”指某一偏差范围以外，但与前一档的偏差范围不相接。请写明与之相接的范围，或在原文旁注明含义（{text: …, means: …}）"
    );

    public static readonly Wording BareFractionOpen = new(
        PE2002,
        "{number} in '{text}' may be a percent or a fraction of 1 in a percent ladder. Write it with its unit",
        "百分比指标中“{text}”的 {number} 可能是百分数，也可能是小数。请写明单位"
    );

    public static readonly Wording UnitTaken = new(
        PE2004,
        "A number without a unit is read in '{unit}': {texts}",
        "没有单位的数字按“{unit}”读：{texts}"
    );

    public static readonly Wording DescendingEnds = new(
        PE2005,
        "A range written from the larger to the smaller end is read as the same range: {texts}",
        "由大到小书写的区间按同一区间读：{texts}"
    );

    public static readonly Wording MixedKinds = new(
        PE2006,
        "'{text}' is no number, but '{other}' is. The criteria of one indicator are all numbers or all labels: say beside the text what it means ({text: …, means: …}), or declare kind: category",
        "“{text}”不是数值，而“{other}”是。同一指标的各档须同为数值或同为标签：请在原文旁注明含义（{text: …, means: …}），或声明 kind: category"
    );

    public static readonly Wording EmptyRange = new(
        PE2007,
        "No value is both {lower} and {upper}, as '{text}' asks. Say beside the text what it means ({text: …, means: …})",
        "没有任何值能像“{text}”要求的那样既 {lower} 又 {upper}。请在原文旁注明含义（{text: …, means: …}）"
    );

    public static readonly Wording MeansReplaces = new(
        PE2008,
        "'{text}' is taken to mean {means}, as declared",
        "“{text}”按声明理解为 {means}"
    )
    {
        OwnSeverity = Severity.Information,
    };

    public static readonly Wording MeansDiffers = new(
        PE2008,
        "'{text}' is taken to mean {means}, as declared, though it reads as {read}",
        "“{text}”按声明理解为 {means}，而照字面应为 {read}"
    );

    public static readonly Wording NounUndeclared = new(
        PE2009,
        "Does {part} say what is counted? Then write noun: {noun}",
        "{part}是所计的对象吗？如果是，请写 noun: {noun}"
    );

    public static readonly Wording UnknownUnit = new(
        PE2010,
        "'{unit}' in '{text}' is no known unit. If it is one, declare it (measure: {unit: {unit}})",
        "“{text}”中的“{unit}”不是已知单位。如果是单位，请声明（measure: {unit: {unit}}）"
    );

    public static readonly Wording ShareOfTarget = new(
        PE2011,
        "'{text}' is taken as the share of the target itself, measured as such",
        "“{text}”按完成目标的百分比本身判读，并据此计量"
    );
}
