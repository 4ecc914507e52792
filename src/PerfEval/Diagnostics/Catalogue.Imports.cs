using static PerfEval.Diagnostics.Codes;

namespace PerfEval.Diagnostics;

// Import: what findings with codes PE7xxx say.
internal static partial class Catalogue
{
    public static readonly Wording NoTableFits = new(
        PE7001,
        "No table here has a column of indicators beside criteria, points, a target or a scoring rule. The headings found are: {headings}. Say what a column is with --columns, such as --columns indicator=HEADING",
        "这里没有一张表同时有指标列和评价标准、分值、指标值或评分标准列。找到的表头有：{headings}。请用 --columns 说明各列，例如 --columns indicator=表头"
    );

    public static readonly Wording NoSuchTable = new(
        PE7001,
        "There is no table {number}: there are {count}. Name one of them with --table, counted from 1",
        "没有第 {number} 张表：共有 {count} 张。请用 --table 指定，从 1 数起"
    );

    public static readonly Wording TableNotFit = new(
        PE7001,
        "Table {number} has no column of indicators beside criteria, points, a target or a scoring rule. Its first row is: {headings}. Say what a column is with --columns, such as --columns indicator=HEADING",
        "第 {number} 张表没有同时有指标列和评价标准、分值、指标值或评分标准列。其首行为：{headings}。请用 --columns 说明各列，例如 --columns indicator=表头"
    );

    public static readonly Wording NotImported = new(
        PE7001,
        "{kind} is not read. Open it in the program that made it, and save it as {saved}",
        "不读取{kind}。请用制作它的软件打开，另存为 {saved}"
    );

    public static readonly Wording NotReadable = new(
        PE7001,
        "The file cannot be read as {kind}: it is damaged, or holds what no program writes. Open it in the program that made it, and save it again",
        "文件不能按 {kind} 读取：已损坏，或含有任何软件都不会写入的内容。请用制作它的软件打开后重新保存"
    );

    public static readonly Wording TooMuchToImport = new(
        PE7001,
        "The file holds more than is read of one: {most}. Keep the table alone, and save it again",
        "文件内容超过可读取的上限：{most}。请只保留该表后重新保存"
    );

    public static readonly Wording NoSuchHeading = new(
        PE7001,
        "No column has the heading '{heading}', which is to be {role}. The headings found are: {headings}",
        "没有表头为“{heading}”的列（应为 {role}）。找到的表头有：{headings}"
    );

    public static readonly Wording NoSuchRole = new(
        PE7001,
        "'{key}' is nothing that a column can be{guess} It is one of: {keys}",
        "“{key}”不是列的用途{guess}可用的有：{keys}"
    );

    public static readonly Wording NotAnId = new(
        PE7001,
        "The line gives no new id: it has to be a path of the draft and an id of lower-case letters, digits and hyphens, such as r1/a2,payments",
        "此行没有给出新的标识：应为草稿中的路径和由小写字母、数字、连字符组成的标识，例如 r1/a2,payments"
    );

    public static readonly Wording OtherTables = new(
        PE7001,
        "Table {number} was taken, in which most headings are known. Others fit too: {others}. Take one of them with --table",
        "取用第 {number} 张表，其中认得的表头最多。也合适的有：{others}。可用 --table 另选"
    )
    {
        OwnSeverity = Severity.Information,
    };

    public static readonly Wording RowJoined = new(
        PE7002,
        "A line break cut this row in two: {cells} cells stand before it and {more} behind it, together as many as in a row. They were joined",
        "换行把此行断成两段：前有 {cells} 格，后有 {more} 格，合起来正好一行。已合并"
    );

    public static readonly Wording FilledFromAbove = new(
        PE7003,
        "Rows without a name: {count}. They were taken to belong to the one above: {rows}",
        "有 {count} 行名称为空，视为属于上一行：{rows}"
    );

    public static readonly Wording NumberTakenOff = new(
        PE7004,
        "Names with a number before them: {count}. It was taken off and put into number: {rows}",
        "{count} 个名称前有序号，已写入 number：{rows}"
    );

    public static readonly Wording AutomaticNumber = new(
        PE7005,
        "The number {number} stands in no text: the list makes it. It was computed",
        "序号 {number} 不在文字中，由自动编号产生，已推算"
    );

    public static readonly Wording AutomaticNumbers = new(
        PE7005,
        "Numbers of paragraphs that stand in no text, since lists make them: {count}, from '{first}' to '{last}'. They were computed",
        "有 {count} 段的序号不在文字中，由自动编号产生，已推算：从“{first}”到“{last}”"
    );

    public static readonly Wording AutomaticNumberUnknown = new(
        PE7005,
        "The list makes a number here that is not known how to compute ({format}). Write it by hand",
        "此处的自动编号（{format}）无法推算。请手工补上"
    );

    public static readonly Wording UnreadableCharacter = new(
        PE7006,
        "The character {character} of the font {font} is not known how to read, and stands as U+FFFD in the draft. Look at the document, and write what is seen",
        "无法识别字体 {font} 的字符 {character}，草稿中以 U+FFFD 代替。请对照原文填写"
    );

    public static readonly Wording SymbolTranslated = new(
        PE7006,
        "{symbol} stands here in a font of symbols ({font}), and was read by the table of import.md",
        "此处的 {symbol} 用的是符号字体（{font}），已按 import.md 中的对照表读取"
    )
    {
        OwnSeverity = Severity.Information,
    };

    public static readonly Wording HiddenCharacter = new(
        PE7006,
        "The character {character} cannot be seen or does not belong in a text, and was left out",
        "字符 {character} 不可见或不应出现在文字中，已略去"
    );

    public static readonly Wording MergeWithoutBeginning = new(
        PE7006,
        "This cell goes on one above it that does not begin anywhere, and was taken as empty. Look at the document",
        "此单元格延续上方一个没有开头的合并单元格，按空格处理。请对照原文"
    );

    public static readonly Wording SpanBeyondTable = new(
        PE7006,
        "This cell reaches beyond the table, and was cut to it. Look at the document",
        "此单元格超出表格范围，已截断。请对照原文"
    );

    public static readonly Wording NestedTable = new(
        PE7006,
        "A table stands in this cell. Its text was taken, and not its rows. Look at the document",
        "此单元格内还有表格，只取了文字，没有取行列。请对照原文"
    );

    public static readonly Wording InexactNumber = new(
        PE7007,
        "The cell holds '{text}', and what is seen of it is not exact in 15 digits. It stands as held in the draft. Write what is meant",
        "单元格的内容为“{text}”，显示值在 15 位内不精确，草稿中照存储值写出。请改为所指的数"
    );

    public static readonly Wording ColumnNotUsed = new(
        PE7008,
        "Nothing is made of the column '{heading}'; what stands in it is kept as comments",
        "列“{heading}”没有使用；内容保留为注释"
    );

    public static readonly Wording HeadingNotUsed = new(
        PE7008,
        "Nothing is made of the heading '{heading}', which stands above others",
        "上层表头“{heading}”没有使用"
    );

    public static readonly Wording CellsNotUsed = new(
        PE7008,
        "Rows with cells of which nothing is made: {count}. They are kept as comments: {rows}",
        "有 {count} 行含未使用的单元格，内容保留为注释：{rows}"
    );

    public static readonly Wording CoveredText = new(
        PE7008,
        "'{text}' stands in a cell that a merged one covers, and cannot be seen. It was left out",
        "“{text}”在被合并单元格遮住的格内，看不见，已略去"
    );

    public static readonly Wording TextLeftOut = new(
        PE7008,
        "'{text}' stands in a drawing, a text box or a formula, and was left out. Look at the document",
        "“{text}”在图形、文本框或公式内，已略去。请对照原文"
    );

    public static readonly Wording TotalTaken = new(
        PE7009,
        "The row '{name}' is no indicator: its amount was taken as a control total",
        "“{name}”一行不是指标，其数额作为控制数"
    );

    public static readonly Wording TotalWithoutAmount = new(
        PE7009,
        "The row '{name}' is no indicator and has no amount. It was left out",
        "“{name}”一行不是指标，也没有数额，已略去"
    );

    public static readonly Wording TablesJoined = new(
        PE7010,
        "This table has the same headings as the one before it, and was joined to it",
        "此表与前一张表的表头相同，已合并"
    );

    public static readonly Wording HeaderRepeated = new(
        PE7010,
        "The headings stand here again, as on a further page, and were left out",
        "表头在此重复（如续页），已略去"
    );

    public static readonly Wording TrackedChange = new(
        PE7011,
        "The document holds changes that were tracked here. The final text was taken",
        "此处有修订，取修订后的文字"
    );

    public static readonly Wording HeadingBySynonym = new(
        PE7012,
        "The heading '{heading}' was taken as {role}",
        "表头“{heading}”视为 {role}"
    );

    public static readonly Wording RuleAssumed = new(
        PE7012,
        "The table gives points and no rule for them. The draft says that targets earn in proportion (score: ratio) and that points are added up (rollup). Check both",
        "表中有分值而没有评分标准。草稿写为按完成比例得分（score: ratio）、逐级相加（rollup）。请核对"
    );

    public static readonly Wording MeasuredByFunds = new(
        PE7012,
        "The head gives points for '{name}'. The draft measures it by the project's money (funds/total), and says that all points are earned at 100%. Check it",
        "表头为“{name}”规定了分值。草稿写为由项目资金计算（funds/total），100% 得满分。请核对"
    );

    public static readonly Wording TakenFromHeading = new(
        PE7013,
        "{key} was taken from '{text}'",
        "{key} 取自“{text}”"
    );

    public static readonly Wording NoResponsibility = new(
        PE7013,
        "No column names a responsibility. The draft has one for all indicators, with a ? for its name: write it",
        "没有职责列。草稿中所有指标归于同一项职责，名称以 ? 代替：请填写"
    );

    public static readonly Wording NotInHeading = new(
        PE7013,
        "Nothing above the table gives {key}. The draft holds a ? in its place, which no check lets pass: write it, or give it with --{key}",
        "表的上方没有 {key}。草稿中以 ? 代替，检查不会通过：请填写，或用 --{key} 给出"
    );
}
