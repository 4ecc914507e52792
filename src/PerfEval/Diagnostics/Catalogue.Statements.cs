using static PerfEval.Diagnostics.Codes;

namespace PerfEval.Diagnostics;

// Statements: what declared figures say of each other.
internal static partial class Catalogue
{
    public static readonly Wording RowOfOtherLength = new(
        PE1005,
        "The row has {cells} cells, and the table {columns} columns. Write a cell for each column, and \"\" for a blank one",
        "该行有 {cells} 格，而表有 {columns} 列。请每列写一格，空格写 \"\""
    );

    public static readonly Wording CellIsNoNumber = new(
        PE1005,
        "'{text}' in the column '{column}' of '{table}' is no number. Write digits, followed if need be by the word by which things are counted (14 days), money in the unit of the table, and \"\" for a blank cell",
        "表“{table}”“{column}”一列的“{text}”不是数。请写数字，其后可带量词（14张），金额按表的单位写，空格写 \"\""
    );

    public static readonly Wording SameNeedsTwo = new(
        PE1005,
        "One name says nothing twice. Name at least two figures or columns, such as [income, expense]",
        "只有一个名称，无从比较。请至少写两个数据或列的名称，例如 [income, expense]"
    );

    public static readonly Wording PartsDiffer = new(
        PE6001,
        "{figure} is {whole}, and its parts sum to {sum}: {difference} {more}{cause}{blank}",
        "{figure}为 {whole}，各部分合计 {sum}，{more} {difference}{cause}{blank}"
    );

    public static readonly Wording PriorPartsDiffer = new(
        PE6001,
        "{figure} was {whole} the year before, and its parts {sum}: {difference} {more}",
        "{figure}上年为 {whole}，各部分上年合计 {sum}，{more} {difference}"
    );

    public static readonly Wording ColumnSumDiffers = new(
        PE6001,
        "{figure} is {whole}, and the column '{column}' sums to {sum}: {difference} {more}{blank}",
        "{figure}为 {whole}，“{column}”一列合计 {sum}，{more} {difference}{blank}"
    );

    public static readonly Wording RowSumDiffers = new(
        PE6001,
        "Row {row} of '{table}': '{column}' is {whole}, and {terms} sum to {sum}: {difference} {more}{blank}",
        "表“{table}”第 {row} 行：“{column}”为 {whole}，{terms} 合计 {sum}，{more} {difference}{blank}"
    );

    public static readonly Wording OfWhichExceeds = new(
        PE6002,
        "{figure} is {whole}, and what is singled out of it comes to {sum}: {difference} more than there is{blank}",
        "{figure}为 {whole}，其中各项合计 {sum}，超出 {difference}{blank}"
    );

    public static readonly Wording OfWhichRemainder = new(
        PE6003,
        "Of {figure}, {whole}, {sum} are singled out; {difference} are left that nothing names{blank}",
        "{figure}为 {whole}，其中各项合计 {sum}，其余 {difference} 未列明{blank}"
    );

    public static readonly Wording TwoValues = new(
        PE6004,
        "{figure} is {value}, and {other}, the same figure, is {otherValue}: the difference is {difference}{absent}",
        "{figure}为 {value}，{other}应为同一数，却为 {otherValue}，相差 {difference}{absent}"
    );

    public static readonly Wording RateDisagrees = new(
        PE6005,
        "{figure} is {value}: {rate} against the year before does not go with {fact}{why}",
        "{figure}为 {value}：比上年 {rate}，与 {fact} 不符{why}"
    );

    public static readonly Wording AmountDisagrees = new(
        PE6005,
        "{figure} is {value}: {amount} against the year before would make that {made}, and {prior} is stated",
        "{figure}为 {value}：比上年增减 {amount}，则上年应为 {made}，而所述为 {prior}"
    );

    public static readonly Wording ImpliedPrior = new(
        PE6006,
        "{figure} is {value}, {rate} against the year before: that lay in {interval}; with {decimals} decimals {candidates}",
        "{figure}为 {value}，比上年 {rate}：上年在 {interval} 之内，按 {decimals} 位小数{candidates}"
    );

    public static readonly Wording CountDiffers = new(
        PE6007,
        "{figure}: {says} of '{column}' are stated, and the table has {readings}",
        "{figure}：所述“{column}”为 {says} 个，而表中为 {readings}"
    );

    public static readonly Wording ProductDiffers = new(
        PE6008,
        "Row {row} of '{table}': {factors} is {product}, and '{column}' says {value}",
        "表“{table}”第 {row} 行：{factors} 为 {product}，而“{column}”为 {value}"
    );

    public static readonly Wording PriceDoesNotDivide = new(
        PE6009,
        "Row {row} of '{table}', '{item}': {amount} for {quantity} is {price} each, no multiple of {step}",
        "表“{table}”第 {row} 行“{item}”：{amount} 除以 {quantity} 为单价 {price}，不是 {step} 的整数倍"
    );

    public static readonly Wording TwoPrices = new(
        PE6010,
        "'{item}' costs {price} each in '{table}' (row {row}), and {otherPrice} in '{other}' (row {otherRow}); compared exactly",
        "“{item}”在表“{table}”第 {row} 行单价为 {price}，在表“{other}”第 {otherRow} 行为 {otherPrice}（按精确值比较）"
    );

    public static readonly Wording LimitExceeded = new(
        PE6011,
        "'{table}', '{of}': '{column}' comes to {sum}, and '{limit}' allows {most}: {difference} more",
        "表“{table}”“{of}”：“{column}”合计 {sum}，超过“{limit}”{most}，多 {difference}"
    );

    public static readonly Wording LimitsDiffer = new(
        PE6004,
        "'{table}', '{of}': '{limit}' is {most} in row {row}, and {otherMost} in row {otherRow}",
        "表“{table}”“{of}”：“{limit}”在第 {row} 行为 {most}，在第 {otherRow} 行为 {otherMost}"
    );

    public static readonly Wording CheckNotMade = new(
        PE6012,
        "{figure} is blank: it was not checked {what}",
        "{figure}为空：未核对{what}"
    );

    public static readonly Wording RowsNotMade = new(
        PE6012,
        "'{table}': {what} was not checked in {rows}, where {columns} is {lack}",
        "表“{table}”：{rows}未核对{what}，因“{columns}”{lack}"
    );

    public static readonly Wording BudgetsUnknown = new(
        PE6012,
        "The sum of the budgets is not known: it was not checked {what}. Name the rule book by its id (rulebook: …), and lay it beside this file",
        "各项预算之和未知：未核对{what}。请用 rulebook: 写明规则文件的标识，并把该文件放在本文件旁"
    );

    public static readonly Wording WordAgainstSign = new(
        PE6013,
        "{figure}: '{word}' is said, and {fact}",
        "{figure}：文字说“{word}”，而{fact}"
    );

    public static readonly Wording WordsDiffer = new(
        PE6013,
        "{figure} is said to {word} ({place}), and {other}, the same figure, to {otherWord} ({otherPlace})",
        "{figure}说“{word}”（{place}），{other}应为同一数，却说“{otherWord}”（{otherPlace}）"
    );

    public static readonly Wording UnknownFigure = new(
        PE6014,
        "There is no figure and no column '{key}'{guess} There are: {keys}",
        "没有名为“{key}”的数据或列{guess}可用的有：{keys}"
    );

    public static readonly Wording TableWithoutPrice = new(
        PE6014,
        "The table '{table}' has no price to compare. Declare under price which column is divided by which (of, per, to), or a product of a quantity and a price",
        "表“{table}”没有可比较的单价。请在 price 下写明由哪一列除以哪一列（of、per、to），或用 product 写明数量与单价的乘积"
    );

    public static readonly Wording FigureUnitsDiffer = new(
        PE6015,
        "{figure} is in {unit}, and {other}, the same figure, in {otherUnit}. Give both the unit of the document",
        "{figure}的单位是{unit}，{other}应为同一数，单位却是{otherUnit}。请按文件写明单位"
    );
}
