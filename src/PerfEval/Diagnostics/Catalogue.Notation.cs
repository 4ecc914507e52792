using static PerfEval.Diagnostics.Codes;

namespace PerfEval.Diagnostics;

// Criterion notation: what findings with codes PE2xxx say.
internal static partial class Catalogue
{
    public static readonly Wording NotUnderstood = new(
        PE2001,
        "'{text}' is not understood from {part} on. The nearest form is {form}: say what the text means (means: \"{form}\"), or declare kind: category if it is a label",
        "“{text}”自{part}起无法理解。最接近的写法是 {form}：请注明含义（means: \"{form}\"），如果是标签，请声明 kind: category"
    );

    public static readonly Wording EmptyText = new(
        PE2001,
        "The text is empty. Write what earns the grade, such as {form}",
        "文本为空。请写明得到该等级的评价标准，例如 {form}"
    );

    public static readonly Wording TextTooLong = new(
        PE2001,
        "A criterion has at most 1000 characters, this text has more. Say in short what it means (means: \"{form}\"), or declare kind: category if it is a label",
        "评价标准最多1000个字符，此文本超出。请简短注明含义（means: \"{form}\"），如果是标签，请声明 kind: category"
    );

    public static readonly Wording DateNotQuantity = new(
        PE2001,
        "{part} in '{text}' is a date, not a quantity. For a deadline declare kind: timing with when (when: by due); otherwise say what the text means (means: \"{form}\")",
        "“{text}”中的{part}是日期，不是数量。如果是时限，请声明 kind: timing 并写 when（when: by due）；否则请注明含义（means: \"{form}\"）"
    );

    public static readonly Wording NumberTooLong = new(
        PE2001,
        "'{text}' holds a number of more than 100 digits. Write it shorter, in a larger unit",
        "“{text}”中的数字超过100位。请改用更大的单位"
    );

    public static readonly Wording NounTurnsNumber = new(
        PE2001,
        "{part} directly before the number turns '{text}' into something else than a plain limit. Say what the text means (means: \"{form}\")",
        "数字前的{part}使“{text}”不再是单纯的界限。请注明含义（means: \"{form}\"）"
    );

    public static readonly Wording VagueQuantity = new(
        PE2001,
        "{part} behind the number leaves open what '{text}' includes. Say what the text means (means: \"{form}\")",
        "数字后的{part}使“{text}”的范围不明确。请注明含义（means: \"{form}\"）"
    );

    public static readonly Wording ComparisonApart = new(
        PE2001,
        "The comparison in {part} does not stand directly beside the number, so '{text}' may mean several things. Say what it means (means: \"{form}\")",
        "{part}中的比较词没有紧挨数字，“{text}”可能有多种含义。请注明含义（means: \"{form}\"）"
    );

    public static readonly Wording HyphenBesideMinus = new(
        PE2001,
        "{part} in '{text}' may be a hyphen or a minus. Write a range with negative ends with 'to' or brackets (means: \"{form}\")",
        "“{text}”中的{part}可能是连字符，也可能是负号。端点为负的区间请用“至”或括号书写（means: \"{form}\"）"
    );

    public static readonly Wording NounNotCommon = new(
        PE2001,
        "{part} in '{text}' does not stand around the numbers of all criteria. Say that it may (measure: {noun: {noun}}), or what the text means (means: \"{form}\")",
        "“{text}”中的{part}并非各档共有。请声明（measure: {noun: {noun}}），或注明含义（means: \"{form}\"）"
    );

    public static readonly Wording ClockWithoutUnit = new(
        PE2001,
        "{part} in '{text}' may be minutes and seconds, or a ratio. Declare the unit (measure: {unit: seconds}), or say what the text means (means: \"{form}\")",
        "“{text}”中的{part}可能是分秒，也可能是比值。请声明单位（measure: {unit: 秒}），或注明含义（means: \"{form}\"）"
    );

    public static readonly Wording LabelWhereNumber = new(
        PE2001,
        "'{text}' holds no number, but the measure is declared to be one. Say what the text means (means: \"{form}\"), or declare kind: category",
        "“{text}”中没有数字，而 measure 声明为数值。请注明含义（means: \"{form}\"），或声明 kind: category"
    );

    public static readonly Wording UnitsDiffer = new(
        PE2002,
        "'{text}' is in '{unit}', but the indicator in '{wanted}', and one does not convert to the other. Say with means what the text is in '{wanted}'",
        "“{text}”的单位是“{unit}”，而指标的单位是“{wanted}”，二者不能换算。请用 means 注明它以“{wanted}”计是多少"
    );

    public static readonly Wording UnitOpen = new(
        PE2002,
        "'{text}' has no unit, and the other criteria have several: {units}. Say which is meant (means: \"{form}\")",
        "“{text}”没有单位，而其他各档有多个单位：{units}。请注明含义（means: \"{form}\"）"
    );

    public static readonly Wording ScaleOpen = new(
        PE2002,
        "In '{text}' it is open whether 千, 万 or 亿 belongs to {number} too. Write both ends in full (means: \"{form}\")",
        "“{text}”中看不出千、万、亿是否也属于 {number}。请把两端写完整（means: \"{form}\"）"
    );

    public static readonly Wording BareFraction = new(
        PE2002,
        "'{text}' in a percent ladder may mean {asWritten} or {asFraction}. Say which (means: \"{form}\")",
        "百分比指标中的“{text}”可能指 {asWritten}，也可能指 {asFraction}。请注明含义（means: \"{form}\"）"
    );

    public static readonly Wording LoneUnit = new(
        PE2002,
        "'{unit}' in '{text}' is no known unit and stands on no other end of the indicator. Declare it (measure: {unit: {unit}}), or say what the text means (means: \"{form}\")",
        "“{text}”中的“{unit}”不是已知单位，该指标其他各处也没有。请声明（measure: {unit: {unit}}），或注明含义（means: \"{form}\"）"
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
        "'{text}' holds several numbers in no known form; it does not fit from {part} on. Say what it means (means: \"{form}\")",
        "“{text}”含有多个数字，而形式未知，自{part}起不符。请注明含义（means: \"{form}\"）"
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
        "'{text}' is no number, but '{other}' is. The criteria of one indicator are all numbers or all labels: say what the text means (means: \"{form}\"), or declare kind: category",
        "“{text}”不是数值，而“{other}”是。同一指标的各档须同为数值或同为标签：请注明含义（means: \"{form}\"），或声明 kind: category"
    );

    public static readonly Wording EmptyRange = new(
        PE2007,
        "No value is both {lower} and {upper}, as '{text}' asks. Say what it means (means: \"{form}\")",
        "没有任何值能像“{text}”要求的那样既 {lower} 又 {upper}。请注明含义（means: \"{form}\"）"
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
}
