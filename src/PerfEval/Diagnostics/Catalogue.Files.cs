using static PerfEval.Diagnostics.Codes;

namespace PerfEval.Diagnostics;

// File and shape: what findings with codes PE1xxx say.
/// <summary>Every sentence that a finding can say, in both languages.</summary>
internal static partial class Catalogue
{
    public static readonly Wording EmptyFile = new(
        PE1001,
        "The file is empty. It begins with its schema: schema: {schema}",
        "文件是空的。文件以 schema 开头：schema: {schema}"
    );

    public static readonly Wording SeveralDocuments = new(
        PE1001,
        "A second document begins here. Write one document a file, without ---",
        "此处开始第二个文档。一个文件只写一个文档，不用 ---"
    );

    public static readonly Wording NotText = new(
        PE1001,
        "From here on the file is no {encoding} text. Save it as UTF-8",
        "文件自此处起不是 {encoding} 文本。请另存为 UTF-8"
    );

    public static readonly Wording ControlCharacter = new(
        PE1001,
        "The control character {character} stands here, which no text holds. Remove it, or save the file as UTF-8 text",
        "此处有控制字符 {character}，文本中不应出现。请删除，或将文件另存为 UTF-8 文本"
    );

    public static readonly Wording DuplicateKey = new(
        PE1002,
        "The key '{key}' stands here and at {other}. Keep one of them",
        "键“{key}”在此处和 {other} 各有一个。请只留一个"
    );

    public static readonly Wording SameGradeTwice = new(
        PE1002,
        "'{key}' names the grade that '{twin}' names at {other}. Keep one of them",
        "“{key}”与 {other} 处的“{twin}”是同一等级。请只留一个"
    );

    public static readonly Wording UnknownKey = new(
        PE1003,
        "'{key}' is no key of {node}{guess} Its keys are: {keys}",
        "“{key}”不是{node}的键{guess}可用的键：{keys}"
    );

    public static readonly Wording UnknownGrade = new(
        PE1003,
        "'{key}' is no grade of the scale{guess} The grades are: {keys}",
        "“{key}”不是等级{guess}等级有：{keys}"
    );

    public static readonly Wording PointsMissing = new(
        PE1004,
        "The grade '{key}' has no points. Write under points what it earns ({key}: …)",
        "等级“{key}”没有评分。请在 points 下写明其评分（{key}: …）"
    );

    public static readonly Wording PointsNotANumber = new(
        PE1005,
        "'{text}' is not a number, as the points of '{key}' have to be. Write a decimal or a fraction",
        "“{key}”的评分应为数，而“{text}”不是。请写小数或分数"
    );

    public static readonly Wording AliasOfNoLabel = new(
        PE1003,
        "'{key}' has aliases, but is no label of the indicator{guess} Its labels are: {keys}",
        "“{key}”有别名，却不是该指标的标签{guess}标签有：{keys}"
    );

    public static readonly Wording AliasesWithoutLabels = new(
        PE1003,
        "Aliases are other words for the labels of a category, and the criteria of this indicator are none. Remove them",
        "别名是类别标签的其他说法，而该指标的评价标准不是类别。请删除"
    );

    public static readonly Wording MissingKey = new(
        PE1004,
        "The key '{key}' of {node} is missing. Write {key}: {example}",
        "{node}缺少键“{key}”。请写 {key}: {example}"
    );

    public static readonly Wording MissingEitherKey = new(
        PE1004,
        "Neither '{key}' nor '{twin}' of {node} stands here. Write {key}: with what lies below, or {twin}: where nothing lies between",
        "{node}既没有“{key}”，也没有“{twin}”。请写 {key}: 及其下级；没有中间一级的，写 {twin}:"
    );

    public static readonly Wording MissingBothKeys = new(
        PE1004,
        "Neither '{key}' nor '{twin}' of {node} stands here. Write {key}: {example}, or {twin}: {otherExample}",
        "{node}既没有“{key}”，也没有“{twin}”。请写 {key}: {example}，或 {twin}: {otherExample}"
    );

    public static readonly Wording MissingWhen = new(
        PE1004,
        "'{text}' stands in a timing ladder without when. Write {text: {text}, when: by due}, or another of: {forms}",
        "时限指标中的“{text}”没有 when。请写 {text: {text}, when: by due}，或以下之一：{forms}"
    );

    public static readonly Wording WrongKind = new(
        PE1005,
        "'{key}' is {wanted}, but {found} stands here",
        "“{key}”应为{wanted}，而此处是{found}"
    );

    public static readonly Wording EitherKey = new(
        PE1005,
        "'{key}' stands here and '{twin}' at {other}, and {node} holds one of them. Move what is below one to the other, or to a node of its own",
        "此处是“{key}”，{other} 处是“{twin}”，而{node}只能有其中之一。请把其中之一的下级并入另一个，或移到单独的项目下"
    );

    public static readonly Wording LongLabel = new(
        PE1005,
        "'{label}' has {length} characters, and the label of a grade has at most {most}. Shorten it: every line of a report repeats it",
        "“{label}”有{length}个字符，等级的名称最多{most}个字符。请缩短：报告的每一行都要重复它"
    );

    public static readonly Wording WrongRoot = new(
        PE1005,
        "The file is {found}, not a mapping. It begins with its schema, such as schema: {schema}",
        "文件内容是{found}，不是键值对。文件以 schema 开头，例如 schema: {schema}"
    );

    public static readonly Wording EmptyValue = new(
        PE1005,
        "'{key}' has no value. Write one, or remove the key",
        "“{key}”没有值。请填写，或删除该键"
    );

    public static readonly Wording PutInQuotes = new(
        PE1005,
        "YAML does not read this as one text: put the text in quotes, such as \"{example}\"",
        "YAML 没有把它读成一个文本：请给文本加引号，例如 \"{example}\""
    );

    public static readonly Wording NotOneOf = new(
        PE1005,
        "'{text}' is no value of '{key}'{guess} Allowed are: {values}",
        "“{text}”不是“{key}”的值{guess}可填：{values}"
    );

    public static readonly Wording NotA = new(
        PE1005,
        "'{text}' is not {wanted}, as '{key}' has to be. Write it like {example}",
        "“{key}”应为{wanted}，而“{text}”不是。写法如 {example}"
    );

    public static readonly Wording KeyWithoutMeaning = new(
        PE1005,
        "'{key}' has no meaning beside {beside}. Remove it",
        "“{key}”在 {beside} 下没有意义。请删除"
    );

    public static readonly Wording PointsNotInOrder = new(
        PE1005,
        "{worse} would earn {more} points, and the better {better} only {fewer}. Write the points so that a worse grade earns no more",
        "{worse}得{more}分，而更好的{better}只得{fewer}分。较差的等级不应得更多的分，请改正"
    );

    public static readonly Wording MeasureUnitUnfit = new(
        PE1005,
        "'{text}' of '{key}' is not in the unit of the measure, '{unit}'. Write it like {example}",
        "“{key}”的“{text}”不是 measure 的单位“{unit}”。写法如 {example}"
    );

    public static readonly Wording DomainEmpty = new(
        PE1005,
        "min is above max, so no value can be measured. Correct one of them",
        "min 大于 max，没有任何值可以测得。请改正其中一个"
    );

    public static readonly Wording GradeCount = new(
        PE1005,
        "A scale has 2 to 24 grades, but {count} stand here",
        "等级应有2至24个，而此处有{count}个"
    );

    public static readonly Wording LevelCount = new(
        PE1005,
        "{count} levels are named here, and a table has three, or two where no responsibility holds activities. Name each from the top, such as levels: [Class, Dimension, Indicator]",
        "此处写了{count}级的名称，而表有三级；各职责都不设活动的有两级。请自上而下逐级写明，例如 levels: [一级指标, 二级指标, 三级指标]"
    );

    public static readonly Wording NoCriteria = new(
        PE1005,
        "The indicator has no criteria. Write under each grade what earns it (excellent: …)",
        "该指标没有评价标准。请在各等级下写明评价标准（excellent: …）"
    );

    public static readonly Wording NothingExpected = new(
        PE1005,
        "Nothing is expected here, so that the case cannot fail. Write at least one expectation, such as {example}",
        "此处没有预期，用例不可能失败。请至少写一项预期，例如 {example}"
    );

    public static readonly Wording KeyNotText = new(
        PE1005,
        "A key is a text, but a list or a mapping stands here. Put it in quotes if it is meant as a text",
        "键应为文本，而此处是列表或键值对。如果本意是文本，请加引号"
    );

    public static readonly Wording WorkdaysNeedCalendar = new(
        PE1004,
        "'{text}' counts workdays, and no calendar says which days they are. Name one in the measure, such as calendar: ../calendars/cn-2019.yaml",
        "“{text}”按工作日计算，但没有工作日历说明哪些是工作日。请在 measure 中指定，例如 calendar: ../calendars/cn-2019.yaml"
    );

    public static readonly Wording DayOutsideCalendar = new(
        PE1005,
        "{date} lies outside the calendar, which goes from {from} to {to}. Remove it, or widen the calendar",
        "{date} 不在工作日历的范围（{from} 至 {to}）内。请删除，或扩大工作日历的范围"
    );

    public static readonly Wording DayListedTwice = new(
        PE1005,
        "{date} is listed here and at {other}. Keep one of them",
        "{date} 在此处和 {other} 各列了一次。请只留一个"
    );

    public static readonly Wording WorkedDayNotWeekend = new(
        PE1005,
        "{date} is no Saturday or Sunday: only those are listed under worked. Remove it, or correct the date",
        "{date} 不是星期六或星期日：worked 只列调休上班的周末。请删除，或改正日期"
    );

    public static readonly Wording DuplicateId = new(
        PE1006,
        "The id '{id}' stands here and at {other}. Ids are unique among siblings: change one of them",
        "标识“{id}”在此处和 {other} 各有一个。同级的标识不能重复：请改其中一个"
    );

    public static readonly Wording PeriodsOverlap = new(
        PE1006,
        "'{id}' is also the id of the rule book at {other}, and both are about {day}. Change the id or the period of one of them, or remove one of the files",
        "“{id}”也是 {other} 处指标体系的标识，且两者的期间都包含 {day}。请修改其中一个的标识或期间，或删除其中一个文件"
    );

    public static readonly Wording MalformedId = new(
        PE1007,
        "'{id}' is no id: an id holds a to z, 0 to 9 and single hyphens inside, such as {example}",
        "“{id}”不是合法的标识：标识由 a–z、0–9 和中间的单个连字符组成，例如 {example}"
    );

    public static readonly Wording LongId = new(
        PE1007,
        "'{id}' has {length} characters, and an id has at most {most}. Shorten it: every path through it repeats it",
        "标识“{id}”有{length}个字符，标识最多{most}个字符。请缩短：经过它的每条路径都要重复它"
    );

    public static readonly Wording UnknownSchema = new(
        PE1008,
        "The schema '{schema}' is unknown here. Write schema: {wanted}",
        "此处不认识 schema“{schema}”。请写 schema: {wanted}"
    );

    public static readonly Wording TooLarge = new(
        PE1009,
        "The file is larger than 16 MiB. Split it",
        "文件超过 16 MiB。请拆分"
    );

    public static readonly Wording TooManyNodes = new(
        PE1009,
        "The file holds more than {most} texts, lists and mappings, and is not read from here on. Split it",
        "文件中的文本、列表和映射合计超过 {most} 个，从此处起不再读取。请拆分文件"
    );

    public static readonly Wording ErrorsLeftOut = new(
        PE1009,
        "More than {most} findings: from here on errors are left out, and others with them. Mend those before it first",
        "问题超过 {most} 个：此后的错误及其他问题不再列出。请先处理前面的问题"
    );

    public static readonly Wording FindingsLeftOut = new(
        PE1009,
        "More than {most} findings: those from here on are left out",
        "问题超过 {most} 个：此后的不再列出"
    )
    {
        OwnSeverity = Severity.Information,
    };

    public static readonly Wording CalendarUnreadable = new(
        PE1009,
        "The calendar '{path}' cannot be read. Check the path, which is relative to the rule book",
        "工作日历“{path}”无法读取。请检查路径（相对于指标体系文件）"
    );

    public static readonly Wording CalendarWithoutFolder = new(
        PE1009,
        "The calendar '{path}' cannot be read, since this rule book was not read from a file. Read it from a file, or say in which folder its files lie",
        "工作日历“{path}”无法读取，因为该指标体系不是从文件读取的。请从文件读取，或指明其文件所在的文件夹"
    );

    public static readonly Wording RuleBookNotOpened = new(
        PE1009,
        "The rule book '{path}' cannot be opened. Write its path as seen from the folder of this file",
        "无法打开指标体系“{path}”。请写出它相对于本文件所在文件夹的路径"
    );

    public static readonly Wording NotOpened = new(
        PE1009,
        "No such file or folder can be opened. Check the path and who may read it",
        "无法打开此文件或文件夹。请检查路径和读取权限"
    );

    public static readonly Wording FolderWithoutRuleBook = new(
        PE1009,
        "No rule book lies in this folder. A rule book is a .yaml or .yml file that says schema: {schema}",
        "此文件夹中没有指标体系。指标体系是写有 schema: {schema} 的 .yaml 或 .yml 文件"
    );

    public static readonly Wording Alias = new(
        PE1010,
        "An alias (*) stands here. Write the value out; the reading ends here. If it is a text, put it in quotes",
        "此处是别名（*）。请写出完整的值；读取到此为止。如果本意是文本，请加引号"
    );

    public static readonly Wording Anchor = new(
        PE1010,
        "An anchor (&{name}) stands here. Remove it. If it is a text, put it in quotes",
        "此处是锚点（&{name}）。请删除。如果本意是文本，请加引号"
    );

    public static readonly Wording Tag = new(
        PE1010,
        "A tag ({tag}) stands here. Remove it. If it is a text, put it in quotes",
        "此处是 YAML 类型标记（{tag}）。请删除。如果本意是文本，请加引号"
    );

    public static readonly Wording TooDeep = new(
        PE1010,
        "More than 64 levels lie inside each other here; the reading ends here. Write the file flatter",
        "此处嵌套超过64层；读取到此为止。请减少嵌套"
    );

    public static readonly Wording Disguise = new(
        PE1011,
        "The invisible character {character} stands here, which can disguise what a text says. Remove it",
        "此处有不可见字符 {character}，可能掩盖文本的真实内容。请删除"
    );

    public static readonly Wording CsvEmpty = new(
        PE1001,
        "The file is empty. A CSV file of results begins with its columns: indicator,value",
        "文件是空的。CSV 实际完成值文件的第一行是列名：indicator,value"
    );

    public static readonly Wording CsvNoRows = new(
        PE1001,
        "No row stands under the columns, so there is nobody to evaluate. Write a row for every result",
        "列名之下没有任何行，没有被评价单位。请为每个结果写一行"
    );

    public static readonly Wording CsvNoText = new(
        PE1001,
        "From here on the file is no text in its encoding; the reading ends here. Save it as UTF-8, or say its encoding, such as --encoding gb18030",
        "文件自此处起不是所用编码的文本；读取到此为止。请另存为 UTF-8，或指明编码，例如 --encoding gb18030"
    );

    public static readonly Wording CsvQuotes = new(
        PE1001,
        "This is not CSV: in the row that begins here a quoted cell is not closed, or something stands behind its closing quote. A quote inside a cell is written twice; the reading ends here",
        "此处不是合法的 CSV：从这里开始的一行中，引号没有结束，或结束引号后还有内容。单元格内的引号须写两次；读取到此为止"
    );

    public static readonly Wording CsvRowTooLong = new(
        PE1009,
        "The row that begins here is longer than 4 MiB; the reading ends here. A quote may have been left open",
        "从这里开始的一行超过 4 MiB；读取到此为止。可能有引号没有结束"
    );

    public static readonly Wording CsvTooManyRows = new(
        PE1009,
        "One subject has more than {most} rows: from here on its rows are not read. Write each indicator once",
        "一个被评价单位的行数超过 {most}：从这里开始，其余各行不再读取。每项指标只写一次"
    );

    public static readonly Wording CsvColumnMissing = new(
        PE1004,
        "The column '{column}' is missing; its cells may be empty where others say more. The cells were parted by {delimiter}; the columns of results are: {columns}",
        "缺少列“{column}”；该列的单元格可以为空，由其他列说明。单元格按{delimiter}分隔；实际完成值文件的列有：{columns}"
    );

    public static readonly Wording MisspelledColumn = new(
        PE1003,
        "'{key}' is no column of results{guess} Columns are: {keys}",
        "“{key}”不是实际完成值的列{guess}可用的列有：{keys}"
    );

    public static readonly Wording CsvUnnamedColumn = new(
        PE5029,
        "Nothing is read from this column, since it has no name. Name it, or remove it",
        "此列没有列名，其中的内容不予读取。请填写列名，或删除该列"
    );

    public static readonly Wording CsvNoIndicator = new(
        PE1004,
        "This row names no indicator, so nobody knows what was measured. Write the indicator's path, or remove the row",
        "此行没有写指标，无法知道所测的是什么。请填写指标路径，或删除该行"
    );

    public static readonly Wording CsvNoSubject = new(
        PE1004,
        "From this row on no subject is named: these rows are not evaluated. Write the subject in every row",
        "自此行起没有写被评价单位（subject），这些行不予评价。请在每一行填写被评价单位"
    );

    public static readonly Wording CsvWidth = new(
        PE1005,
        "This row has {count} cells, the header has {wanted}. A text that holds one of the {delimiter} that part the cells, or a quote, stands in quotes",
        "此行有{count}个单元格，而表头有{wanted}个。含有分隔用的{delimiter}或引号的文本须加引号"
    );

    public static readonly Wording RowsColumnMissing = new(
        PE1004,
        "The column '{column}' is missing; its cells may be null where others say more. Select it, if need be as NULL AS {column}; the columns of results are: {columns}",
        "缺少列“{column}”；该列的单元格可以为空（NULL），由其他列说明。请在查询中选出该列，必要时写 NULL AS {column}；实际完成值的列有：{columns}"
    );

    public static readonly Wording RowsBinaryFraction = new(
        PE1005,
        "The column '{column}' holds numbers in binary ({type}), in which 0.1 has no place: what was measured can no longer be told. Select CAST({column} AS DECIMAL(18, 4)) AS {column} with the digits that count, or store it as a decimal",
        "列“{column}”是二进制浮点数（{type}），无法准确表示 0.1，原来的实际完成值已无从知道。请在查询中写 CAST({column} AS DECIMAL(18, 4)) AS {column}，保留有意义的位数，或以十进制数存储"
    );

    public static readonly Wording RowsBinaryFractionHere = new(
        PE1005,
        "The column '{column}' holds a number in binary here ({type}), in which 0.1 has no place; the reading ends here. Select it as text or as a decimal with the digits that count",
        "列“{column}”在此行是二进制浮点数（{type}），无法准确表示 0.1；读取到此为止。请在查询中选为文本，或选为保留有意义位数的十进制数"
    );

    public static readonly Wording RowsTimeOfDay = new(
        PE1005,
        "The column '{column}' holds {time} here, a time of day where only a day can be told; the reading ends here. Select CAST({column} AS DATE) AS {column}",
        "列“{column}”在此行是 {time}，带有时刻，而这里只能是日期；读取到此为止。请在查询中写 CAST({column} AS DATE) AS {column}"
    );

    public static readonly Wording RowsTypeUnknown = new(
        PE1005,
        "The column '{column}' holds a {type} here; the reading ends here. Select text, a whole number, a decimal, a date or NULL",
        "列“{column}”在此行的类型是 {type}；读取到此为止。请在查询中选为文本、整数、十进制数、日期或 NULL"
    );

    public static readonly Wording WorkbookUnreadable = new(
        PE1009,
        "This is no workbook that can be read: it is damaged, has a password or is of an older kind. Save it as an Excel workbook (.xlsx) without a password",
        "无法读取此工作簿：文件已损坏、设有密码或格式过旧。请另存为 Excel 工作簿（.xlsx），并取消密码"
    );

    public static readonly Wording WorkbookNotText = new(
        PE1009,
        "A workbook is no text, and is not read here. Read it with ResultsWorkbook of the package PerfEval.Excel, or save it as CSV",
        "工作簿不是文本，此处无法读取。请用程序包 PerfEval.Excel 的 ResultsWorkbook 读取，或另存为 CSV"
    );

    public static readonly Wording WorkbookTooLarge = new(
        PE1009,
        "The workbook holds more than 16 MiB when it is unpacked. Remove what does not belong to the form, or split it",
        "工作簿解压后超过 16 MiB。请删除与填报表无关的内容，或拆分文件"
    );

    public static readonly Wording WorkbookParts = new(
        PE1009,
        "The workbook is packed of more than 10,000 parts. Remove what does not belong to the form, or split it",
        "工作簿包含的部件超过 10,000 个。请删除与填报表无关的内容，或拆分文件"
    );

    public static readonly Wording WorkbookAttributes = new(
        PE1009,
        "Something in the workbook has more than 256 attributes, which no spreadsheet program writes. Open it in one, and save it again as an Excel workbook (.xlsx)",
        "工作簿中某个 XML 元素的属性超过 256 个，任何电子表格软件都不会这样写。请用电子表格软件打开，并重新另存为 Excel 工作簿（.xlsx）"
    );

    public static readonly Wording WorkbookTexts = new(
        PE1009,
        "The cells of the workbook show more than 64 Mi characters, counted in every cell that shows them. Remove what does not belong to the form, or split it",
        "工作簿各单元格显示的文字合计超过 64 Mi 个字符（重复的文字按出现次数计）。请删除与填报表无关的内容，或拆分文件"
    );

    public static readonly Wording WorkbookWithoutForm = new(
        PE1004,
        "No sheet of the workbook is a form: none has the heading '{heading}'. Begin with perfeval template --format xlsx, and fill in what it writes",
        "工作簿中没有填报表：没有一张工作表有列标题“{heading}”。请先用 perfeval template --format xlsx 生成填报表，再填写"
    );

    public static readonly Wording SheetNotRead = new(
        PE5029,
        "The sheet '{sheet}' has no heading '{heading}', so it is no form, and nothing is read from it. Remove the sheet, or move its results into a form",
        "工作表“{sheet}”没有列标题“{heading}”，不是填报表，其中的内容不予读取。请删除该工作表，或将结果移入填报表"
    );

    public static readonly Wording StrayCell = new(
        PE5029,
        "'{text}' stands where nothing is read. Move it into a column with a heading, or remove it",
        "“{text}”所在的位置不会被读取。请移到有列标题的列中，或删除"
    );

    public static readonly Wording UnknownFact = new(
        PE5029,
        "'{key}' stands above the form as no fact of it, and is not read{guess} Its facts are: {keys}",
        "“{key}”不是填报表上方的事项，其内容不予读取{guess}可用的事项：{keys}"
    );

    public static readonly Wording MisspelledHeading = new(
        PE1003,
        "'{key}' is no heading of the form{guess} Its headings are: {keys}",
        "“{key}”不是填报表的标题{guess}可用的标题：{keys}"
    );
}
