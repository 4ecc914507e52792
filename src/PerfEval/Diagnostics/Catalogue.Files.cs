using static PerfEval.Diagnostics.Codes;

namespace PerfEval.Diagnostics;

// File and shape: what findings with codes PE1xxx say.
/// <summary>Every sentence that a finding can say, in both languages.</summary>
internal static partial class Catalogue
{
    public static readonly Wording SyntaxError = new(
        PE1001,
        "This is not YAML: {reason}. Correct the line; the reading ends here",
        "此处不是合法的 YAML：{reason}。请改正这一行；读取到此为止"
    );

    public static readonly Wording SyntaxErrorQuotes = new(
        PE1001,
        "This is not YAML: {reason}. A text that begins with > | % or @ stands in quotes, such as \">= 90%\"; the reading ends here",
        "此处不是合法的 YAML：{reason}。以 > | % @ 开头的文本须加引号，例如 \">= 90%\"；读取到此为止"
    );

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
        "From here on the file is no UTF-8 text. Save it as UTF-8",
        "文件自此处起不是 UTF-8 文本。请另存为 UTF-8"
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

    public static readonly Wording UnknownKey = new(
        PE1003,
        "'{key}' is no key of {node}; did you mean '{nearest}'? Its keys are: {keys}",
        "“{key}”不是{node}的键；是否指“{nearest}”？可用的键：{keys}"
    );

    public static readonly Wording UnknownGrade = new(
        PE1003,
        "'{key}' is no grade of the scale; did you mean '{nearest}'? The grades are: {keys}",
        "“{key}”不是等级；是否指“{nearest}”？等级有：{keys}"
    );

    public static readonly Wording AliasOfNoLabel = new(
        PE1003,
        "'{key}' has aliases, but is no label of the indicator; did you mean '{nearest}'? Its labels are: {keys}",
        "“{key}”有别名，却不是该指标的标签；是否指“{nearest}”？标签有：{keys}"
    );

    public static readonly Wording AliasesWithoutLabels = new(
        PE1003,
        "Aliases are other words for the labels of a category, and the criteria of this indicator are none. Remove them",
        "别名是分类标签的其他说法，而该指标的评价标准不是分类。请删除"
    );

    public static readonly Wording MissingKey = new(
        PE1004,
        "The key '{key}' of {node} is missing. Write {key}: {example}",
        "{node}缺少键“{key}”。请写 {key}: {example}"
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

    public static readonly Wording WrongRoot = new(
        PE1005,
        "The file is {found}, not a mapping. It begins with its schema, such as schema: {schema}",
        "文件内容是{found}，不是映射。文件以 schema 开头，例如 schema: {schema}"
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
        "'{text}' is no value of '{key}'; did you mean {nearest}? Allowed are: {values}",
        "“{text}”不是“{key}”的值；是否指 {nearest}？可填：{values}"
    );

    public static readonly Wording NotA = new(
        PE1005,
        "'{text}' is not {wanted}, as '{key}' has to be. Write it like {example}",
        "“{key}”应为{wanted}，而“{text}”不是。写法如 {example}"
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
        "A scale has 2 to 10 grades, but {count} stand here",
        "等级应有2至10个，而此处有{count}个"
    );

    public static readonly Wording NoCriteria = new(
        PE1005,
        "The indicator has no criteria. Write at least one, such as excellent: \">= 90%\"",
        "该指标没有评价标准。请至少写一个，例如 excellent: \">= 90%\""
    );

    public static readonly Wording KeyNotText = new(
        PE1005,
        "A key is a text, but a list or a mapping stands here. Put it in quotes if it is meant as a text",
        "键应为文本，而此处是列表或映射。如果本意是文本，请加引号"
    );

    public static readonly Wording WorkdaysNeedCalendar = new(
        PE1004,
        "'{text}' counts workdays, which this version cannot count: it reads no calendars. Write days, weeks, months or years instead",
        "“{text}”按工作日计算，而本版本不读日历，无法计算。请改用 days、weeks、months 或 years"
    );

    public static readonly Wording DuplicateId = new(
        PE1006,
        "The id '{id}' stands here and at {other}. Ids are unique among siblings: change one of them",
        "标识“{id}”在此处和 {other} 各有一个。同级的标识不能重复：请改其中一个"
    );

    public static readonly Wording MalformedId = new(
        PE1007,
        "'{id}' is no id: an id holds a to z, 0 to 9 and single hyphens inside, such as {example}",
        "“{id}”不是合法的标识：标识由 a–z、0–9 和中间的单个连字符组成，例如 {example}"
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
        "此处是标签（{tag}）。请删除。如果本意是文本，请加引号"
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
}
