using static PerfEval.Diagnostics.Codes;

namespace PerfEval.Diagnostics;

// Results: what findings with codes PE5xxx say.
internal static partial class Catalogue
{
    public static readonly Wording UnknownIndicator = new(
        PE5001,
        "The rule book has no indicator '{indicator}'. {guess}",
        "指标体系中没有“{indicator}”。{guess}"
    );

    public static readonly Wording GivenTwice = new(
        PE5002,
        "Here stands '{text}', and at {other} '{otherText}'. Keep one of them",
        "此处填的是“{text}”，{other} 处填的是“{otherText}”。请只留一个"
    );

    public static readonly Wording DecidedTwice = new(
        PE5002,
        "Two decisions differ: '{text}' here, and '{otherText}' at {other}. Keep one of them",
        "两个裁定不一致：此处是“{text}”，{other} 处是“{otherText}”。请只留一个"
    );

    public static readonly Wording RolesDiffer = new(
        PE5002,
        "These results are of the role {role}, those at {other} of the role {otherRole}: different roles are not joined, and these are not evaluated. Compare them: perfeval compare A B --rulebook BOOK",
        "此处的评价身份是{role}，{other} 处是{otherRole}：不同身份的结果不合并，此处的结果不予评价。请用 perfeval compare A B --rulebook BOOK 进行比较"
    );

    public static readonly Wording SubjectNotNamed = new(
        PE1004,
        "No subject is named here, and the others name several ({subjects}), so that nobody knows whose results these are: they are not evaluated. Write the subject: {form.subject}",
        "此处没有写被评价单位，而其他文件写了多个（{subjects}），无法得知结果属于谁，不予评价。请填写被评价单位：{form.subject}"
    );

    public static readonly Wording StatedTwice = new(
        PE5030,
        "Here stands '{text}', and at {other} '{otherText}', which is the same: it counts once",
        "此处填的是“{text}”，{other} 处填的是“{otherText}”，二者相同，只计一次"
    );

    public static readonly Wording NameOfAnother = new(
        PE5024,
        "The row has the name '{text}', which is that of another indicator ({paths}), so that nobody knows whose result stands here. Correct the path or the name",
        "此行的名称“{text}”是另一指标（{paths}）的名称，无法得知此处的结果属于哪一个。请改正路径或名称"
    );

    public static readonly Wording NameDiffers = new(
        PE5028,
        "The row has the name '{text}', but the indicator is called '{name}'. Check that it is the right row; then correct the name",
        "此行的名称是“{text}”，而该指标名为“{name}”。请核对是否填错了行，再改正名称"
    );

    public static readonly Wording UnknownColumn = new(
        PE5029,
        "Nothing is read from the column '{key}', since no column of results has that name{guess} Name it otherwise, or leave it. Columns are: {keys}",
        "“{key}”列的内容不予读取：实际完成值没有这一列{guess}请改列名，或保留不管。可用的列有：{keys}"
    );

    public static readonly Wording SubjectReturns = new(
        PE5002,
        "Rows of '{subject}' stand here again, apart from those at {other}: the later ones are not evaluated. Move them together",
        "“{subject}”的行在此处再次出现，与 {other} 处的行不相连：后面的行不予评价。请把它们放在一起"
    );

    public static readonly Wording AmbiguousName = new(
        PE5003,
        "'{indicator}' is the name of several indicators. Write the path of the one that is meant: {paths}",
        "名称“{indicator}”对应多个指标。请写出所指指标的路径：{paths}"
    );

    public static readonly Wording BareNumberForPercent = new(
        PE5004,
        "'{text}' is not a percent: it may mean {asWritten} or {asFraction}. Write {asWritten}, {asFraction} or a share, such as {form.share}",
        "“{text}”不是百分比：可能指 {asWritten}，也可能指 {asFraction}。请写 {asWritten}、{asFraction} 或分数，例如{form.share}"
    );

    public static readonly Wording BareCountForPercent = new(
        PE5004,
        "'{text}' is not a percent: it may mean {asWritten}, or {text} of something. Write {asWritten}, or the share with both of its numbers, such as {form.share}",
        "“{text}”不是百分比：可能指 {asWritten}，也可能指数量 {text}。请写 {asWritten}，或写出分数的两个数，例如{form.share}"
    );

    public static readonly Wording UnitDoesNotFit = new(
        PE5005,
        "'{text}' is in '{unit}', the indicator in '{wanted}', and one does not convert to the other. Write the value in '{wanted}'",
        "“{text}”的单位是“{unit}”，指标的单位是“{wanted}”，二者不能换算。请以“{wanted}”填写"
    );

    public static readonly Wording UnitNotExpected = new(
        PE5005,
        "'{text}' has the unit '{unit}', but the indicator has none. Write the number alone; if the unit is right, it has to be declared in the rule book",
        "“{text}”带有单位“{unit}”，而该指标没有单位。请只写数字；如单位无误，须在指标体系中声明"
    );

    public static readonly Wording CountForRate = new(
        PE5005,
        "'{text}' is a count, where a rate is due. Write a percent such as 95%, or the share with both of its numbers, such as {form.share}",
        "“{text}”是数量，而此处应填比率。请写百分比，例如 95%，或写出分数的两个数，例如{form.share}"
    );

    public static readonly Wording ShareForNumber = new(
        PE5005,
        "'{text}' is a share, but the indicator counts {wanted}. Write the number, such as {example}",
        "“{text}”是分数，而该指标计的是{wanted}。请填数值，例如 {example}"
    );

    public static readonly Wording MultiplierAlone = new(
        PE5005,
        "'{text}' is {number} of something, but the indicator counts in {unit}, so that nobody knows of what. Write the number with its unit",
        "“{text}”是 {number}，而该指标以{unit}计，无法得知所指单位。请写数字和单位"
    );

    public static readonly Wording UnitOnOneSide = new(
        PE5005,
        "'{text}' is a share with '{unit}' on one side only, so that nobody knows what the other side is counted in. Write both sides in one unit, or the percent itself",
        "“{text}”是分数，却只有一边带有“{unit}”，无法得知另一边以什么计。请让两边用同一单位，或直接写百分比"
    );

    public static readonly Wording OutsideDomain = new(
        PE5006,
        "'{text}' lies outside {domain}, the values that can be measured at all. Check the value; if it is right, the range in the rule book is not",
        "“{text}”超出取值范围 {domain}。请核对该值；如该值无误，则指标体系规定的范围有误"
    );

    public static readonly Wording OutsideDomainByUnit = new(
        PE5006,
        "'{text}' lies outside {domain}, but {hint} would not: probably the unit is wrong by a factor of 10,000. Write the value with its unit",
        "“{text}”超出取值范围 {domain}，而 {hint} 不会超出：单位可能差了一万倍。请写明数值的单位"
    );

    public static readonly Wording OutsideDomainRounded = new(
        PE5006,
        "'{text}' is rounded to {rounded}, which lies outside {domain}. Check the value; if it is right, the rounding in the rule book is not",
        "“{text}”舍入后为 {rounded}，超出取值范围 {domain}。请核对该值；如该值无误，则指标体系规定的舍入有误"
    );

    public static readonly Wording FinerThanResolution = new(
        PE5007,
        "'{text}' is finer than {resolution}, the smallest step of the indicator. Write a multiple of it, such as {below} or {above}",
        "“{text}”比该指标的最小刻度 {resolution} 更细。请填其倍数，例如 {below} 或 {above}"
    );

    public static readonly Wording UnknownLabel = new(
        PE5008,
        "'{text}' is no label of this indicator{guess} Allowed are: {labels}",
        "“{text}”不是该指标的标签{guess}可填：{labels}"
    );

    public static readonly Wording FellIntoRest = new(
        PE5031,
        "'{text}' is none of the labels {labels}, so that it counts as {rest}; if that is a slip, correct it",
        "“{text}”不在{labels}之列，按{rest}计；如系笔误，请改正"
    );

    public static readonly Wording UnknownTimingLabel = new(
        PE5008,
        "'{text}' is no label of this indicator{guess} Allowed are: {labels}, or dates, such as {form.dates}",
        "“{text}”不是该指标的标签{guess}可填：{labels}，或日期，例如{form.dates}"
    );

    public static readonly Wording ZeroDenominator = new(
        PE5009,
        "'{text}' is a share of nothing, which is neither 0% nor 100%. Correct the whole; if the indicator does not apply, {form.notApplicable}",
        "“{text}”的分母为零，既不是 0%，也不是 100%。请改正分母；如不适用，{form.notApplicable}"
    );

    public static readonly Wording Missing = new(
        PE5010,
        "No result is given for '{indicator}'",
        "“{indicator}”没有填写结果"
    );

    public static readonly Wording MissingOfSubject = new(
        PE5010,
        "No result of {subject} is given for '{indicator}'",
        "{subject}没有填写“{indicator}”的结果"
    );

    public static readonly Wording WrongRuleBook = new(
        PE5011,
        "These results are for the rule book '{stated}', not for '{wanted}': none of them is evaluated. Choose the other rule book, or correct {form.rulebook}",
        "这些结果属于指标体系“{stated}”，而不是“{wanted}”，均不予评价。请改用相应的指标体系，或改正{form.rulebook}"
    );

    public static readonly Wording FiguresOfOther = new(
        PE5011,
        "These declared figures are for the rule book '{stated}', not for '{wanted}': nothing is evaluated. Choose the other rule book, or correct rulebook",
        "这些声明的数据属于指标体系“{stated}”，而不是“{wanted}”，不予评价。请改用相应的指标体系，或改正 rulebook"
    );

    public static readonly Wording RollUpForOther = new(
        PE5011,
        "This roll-up is for the rule book '{stated}', not for '{wanted}': nothing is evaluated. Choose the other rule book, or correct rulebook:",
        "该汇总规则文件属于指标体系“{stated}”，而不是“{wanted}”，不予评价。请改用相应的指标体系，或改正 rulebook:"
    );

    public static readonly Wording AsOfBeforePeriod = new(
        PE5011,
        "These results are as of {asOf}, before the period of the rule book begins ({from}): none of them is evaluated. Choose the rule book of that period, or correct {form.asOf}",
        "这些结果截至 {asOf}，早于指标体系期间的起始日（{from}），均不予评价。请改用该期间的指标体系，或改正{form.asOf}"
    );

    public static readonly Wording AsOfContradict = new(
        PE5012,
        "This is as of {asOf}, but {place} as of {other}. State one date for all (--as-of)",
        "此处截至 {asOf}，而 {place} 截至 {other}。请统一指定日期（--as-of）"
    );

    public static readonly Wording CompletedAfterAsOf = new(
        PE5012,
        "{completed} lies after {asOf}, the day as of which these results hold. Correct the date, or {form.asOf}",
        "{completed} 晚于结果的截至日期 {asOf}。请改正日期，或改正{form.asOf}"
    );

    public static readonly Wording DueContradicts = new(
        PE5012,
        "The due date {due} is not {fixed}, which the table fixes. Correct it, or leave it out",
        "到期日 {due} 与指标体系规定的 {fixed} 不一致。请改正或删去"
    );

    public static readonly Wording DateOutsideCalendar = new(
        PE5013,
        "{date} lies outside the calendar '{calendar}' ({from} to {to}), so working days cannot be counted. Name a calendar that holds it",
        "{date} 超出工作日历“{calendar}”的范围（{from} 至 {to}），无法计算工作日。请指定包含该日的工作日历"
    );

    public static readonly Wording SaysNone = new(
        PE5014,
        "'{text}' says that there is no value, and is none itself. If the indicator does not apply, {form.notApplicable}. If nothing was measured, leave the value out",
        "“{text}”表示没有数值，本身不是值。如不适用，{form.notApplicable}。如尚未测量，请留空"
    );

    public static readonly Wording ResultHasDecimalComma = new(
        PE5014,
        "'{text}' has a comma that parts no thousands: a decimal comma? Write {pointed} if it is one; thousands are parted as in 1,000",
        "“{text}”中的逗号不是千位分隔符：是小数逗号吗？如果是，请写 {pointed}；千位分隔符的写法如 1,000"
    );

    public static readonly Wording ClockReadsTwoWays = new(
        PE5014,
        "'{text}' may be {number} minutes (h:mm) or {number} seconds (m:ss). Write the number with its unit",
        "“{text}”可能是 {number} 分钟（时:分），也可能是 {number} 秒（分:秒）。请写数字和单位"
    );

    public static readonly Wording NotANumber = new(
        PE5014,
        "'{text}' is not a value of this indicator. Write a number, such as {example}",
        "“{text}”不是该指标的值。请填数值，例如 {example}"
    );

    public static readonly Wording NotAPercent = new(
        PE5014,
        "'{text}' is not a value of this indicator. Write a percent such as 96.5%, or a share, such as {form.share}",
        "“{text}”不是该指标的值。请填百分比，例如 96.5%，或分数，例如{form.share}"
    );

    public static readonly Wording TargetNotResult = new(
        PE5014,
        "'{text}' is a target, not a result: it says what earns a grade, not what was measured. Write the measured value, such as {example}",
        "“{text}”是目标，不是结果：它说的是评价标准，而不是实际完成值。请填实际完成值，例如 {example}"
    );

    public static readonly Wording NotALabel = new(
        PE5014,
        "A label is due here, such as {example}; allowed are: {labels}",
        "此处应填标签，例如 {example}；可填：{labels}"
    );

    public static readonly Wording NotADate = new(
        PE5014,
        "'{text}' is not a date. Write it as year, month and day, such as 2019-10-15",
        "“{text}”不是日期。请按年、月、日填写，例如 2019-10-15"
    );

    public static readonly Wording DateNotYearFirst = new(
        PE5014,
        "'{text}' does not begin with the year: as day and month it would be {dayFirst}, as month and day {monthFirst}. Write the year first, such as 2019-10-15",
        "“{text}”没有把年份写在最前：按日、月读是 {dayFirst}，按月、日读是 {monthFirst}。请先写年份，例如 2019-10-15"
    );

    public static readonly Wording DateSaysNone = new(
        PE5014,
        "'{text}' is not a date. What is not completed leaves the date out; if it does not apply, {form.notApplicable}",
        "“{text}”不是日期。尚未完成的，日期请留空；如不适用，{form.notApplicable}"
    );

    public static readonly Wording NoDueDate = new(
        PE5014,
        "The due date is missing. Write {form.dates}, or one of the labels {labels}",
        "缺少到期日。应填日期，例如{form.dates}，或填标签 {labels}"
    );

    public static readonly Wording HalfAShare = new(
        PE5014,
        "A share needs both of its numbers. Write {form.share}",
        "分数需要两个数，例如{form.share}"
    );

    public static readonly Wording SeveralForms = new(
        PE5014,
        "The result is given in more than one way. Keep one of them: {form.ways}",
        "结果用了不止一种写法。请只留一种：{form.ways}"
    );

    public static readonly Wording FormDoesNotFit = new(
        PE5014,
        "This form of result does not fit the indicator. Write {example}",
        "这种写法不适用于该指标。请写 {example}"
    );

    public static readonly Wording DatesDue = new(
        PE5014,
        "This form of result does not fit the indicator, for which dates are due. Write {form.dates}",
        "这种写法不适用于该指标。应填日期，例如{form.dates}"
    );

    public static readonly Wording NegativeShare = new(
        PE5014,
        "'{text}' is a share of less than nothing. Correct the whole, which is above 0",
        "“{text}”的分母小于零。请改正分母，它应当大于 0"
    );

    public static readonly Wording ReasonMissing = new(
        PE5014,
        "What does not apply needs a reason: {form.notApplicable}",
        "不适用须注明原因：{form.notApplicable}"
    );

    public static readonly Wording DecisionNotACandidate = new(
        PE5015,
        "'{grade}' is not among the grades that come into question here ({candidates}). Choose one of them",
        "“{grade}”不在可选的等级（{candidates}）之列。请从中选择"
    );

    public static readonly Wording NothingToDecide = new(
        PE5015,
        "There is nothing to decide here: the criteria give one grade, {candidates}. Remove decided:",
        "此处无需裁定：评价标准给出唯一的等级{candidates}。请删去 decided:"
    );

    public static readonly Wording NothingMeasuredToDecide = new(
        PE5015,
        "A decision needs a measured value that the criteria leave open. Remove decided:, or give the value",
        "裁定只能针对评价标准未能确定等级的实际完成值。请删去 decided:，或填写该值"
    );

    public static readonly Wording MoneyOutOfProportion = new(
        PE5023,
        "'{text}' is taken in {unit}, and is more than 1,000 times {limit}, the greatest limit of the indicator: is it in another unit? Write the unit with the number",
        "“{text}”按{unit}计，超过该指标最大界限 {limit} 的 1,000 倍：单位是否有误？请把单位与数字一并写明"
    );

    public static readonly Wording CellIsNumber = new(
        PE5014,
        "The cell holds '{text}', which is no number that can be read. Format the cell as text, and write the value again",
        "该单元格存的“{text}”不是可读取的数。请将单元格格式设为“文本”，再重新填写"
    );

    public static readonly Wording CellIsFormatted = new(
        PE5014,
        "The cell holds the number {text} and shows it in the format '{format}', so that something else is seen. Format the cell as text, and write what is meant again",
        "该单元格存的是数字 {text}，却按格式“{format}”显示，看到的与存储的不同。请将单元格格式设为“文本”，再重新填写"
    );

    public static readonly Wording CellHasTooManyDigits = new(
        PE5014,
        "The cell holds the number {text}; of a number before whose point more than 15 digits stand, a spreadsheet keeps the first 15 only. Format the cell as text, and write the value again",
        "该单元格存的是数字 {text}；小数点前超过 15 位的数，电子表格只保留前 15 位。请将单元格格式设为“文本”，再重新填写"
    );

    public static readonly Wording CellIsDay = new(
        PE5014,
        "The cell holds the date {day}, where no date is due; a spreadsheet makes one of what is typed as {typed}. Format the cell as text, and write the value again; for a share, fill in the columns of its two numbers",
        "该单元格存的是日期 {day}，而此处不应填日期；键入 {typed} 时电子表格会把它变成日期。请将单元格格式设为“文本”，再重新填写；如为分数，请填分子、分母两列"
    );

    public static readonly Wording CellIsNoDay = new(
        PE5014,
        "The cell holds {text} and shows it as a date, but there is no such date. Write the date again, such as 2019-10-15",
        "该单元格存的是 {text}，按日期显示，但没有这样的日期。请重新填写日期，例如 2019-10-15"
    );

    public static readonly Wording CellHasTime = new(
        PE5014,
        "The cell holds a time of day ({text}, in the format '{format}'). Format the cell as text, and write what is meant: a date alone, such as 2019-10-15, or a number with its unit",
        "该单元格存的是时刻（{text}，格式“{format}”）。请将单元格格式设为“文本”，再填写所指内容：只写日期，例如 2019-10-15，或写数字和单位"
    );

    public static readonly Wording CellHidesDay = new(
        PE5014,
        "The cell shows no day (format '{format}'); it holds {day}, and nobody can tell whether that day is meant. Write the whole date, such as 2019-10-15",
        "该单元格没有显示到日（格式“{format}”），存的是 {day}，无法得知所指是否就是这一天。请写完整日期，例如 2019-10-15"
    );

    public static readonly Wording CellHidesYear = new(
        PE5032,
        "The cell shows no year, and holds {day}, which is taken; if another year is meant, write the whole date",
        "该单元格没有显示年份，存的是 {day}，按此日期计；如指其他年份，请写完整日期"
    );

    public static readonly Wording CellHidesDigits = new(
        PE5032,
        "The cell shows {seen} and holds {text}, which is taken; if what is seen is meant, write it as text",
        "该单元格显示 {seen}，存的是 {text}，按 {text} 计；如应以所显示的为准，请将其作为文本填写"
    );

    public static readonly Wording CellNotCalculated = new(
        PE5014,
        "A formula stands here that was never calculated. Open the workbook in a spreadsheet program and save it again, or write the value itself",
        "此处的公式从未计算过。请用电子表格软件打开该工作簿并重新保存，或填写数值本身"
    );

    public static readonly Wording CellIsTruth = new(
        PE5014,
        "The cell holds {text}, a truth value, and no result. Format the cell as text, and write the value",
        "该单元格存的是逻辑值 {text}，不是结果。请将单元格格式设为“文本”，再填写"
    );

    public static readonly Wording CellIsError = new(
        PE5014,
        "The cell holds {text}, the error of a calculation. Correct the formula, or write the value itself",
        "该单元格存的是计算错误 {text}。请改正公式，或填写数值本身"
    );

    public static readonly Wording CellNotAvailable = new(
        PE5014,
        "The cell holds {text}: the calculation found no value. If the indicator does not apply, write the reason into the column 'Not applicable because'. If nothing was measured, leave the cell empty",
        "该单元格存的是 {text}：计算没有得到数值。如不适用，请在“不适用原因”列写明原因。如尚未测量，请留空"
    );

    public static readonly Wording CellIsMerged = new(
        PE5014,
        "The cells {range} are merged, so that nobody can tell for which of them the value counts. Undo the merge, and fill in each cell",
        "单元格 {range} 已合并，无法判断填写的值属于哪一格。请取消合并，再分别填写"
    );
}
