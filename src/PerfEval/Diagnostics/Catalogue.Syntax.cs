using static PerfEval.Diagnostics.Codes;

namespace PerfEval.Diagnostics;

// YAML: what findings with the code PE1001 say of a text that cannot be parsed.
internal static partial class Catalogue
{
    public static readonly Wording SyntaxError = new(
        PE1001,
        "From here on this is no YAML. Compare the line with those around it: indentation, colons, quotes and brackets; the reading ends here",
        "自此处起不是合法的 YAML。请对照上下行检查缩进、冒号、引号和括号；读取到此为止"
    );

    public static readonly Wording TabIndentation = new(
        PE1001,
        "A tab stands in the indentation, where YAML takes spaces alone. Write spaces; the reading ends here",
        "缩进中有制表符（Tab），而 YAML 只能用空格缩进。请改为空格；读取到此为止"
    );

    public static readonly Wording ReservedCharacter = new(
        PE1001,
        "A text cannot begin with {character} in YAML. Put it in quotes, such as \"{example}\"; the reading ends here",
        "YAML 中的文本不能以 {character} 开头。请给文本加引号，例如 \"{example}\"；读取到此为止"
    );

    public static readonly Wording QuoteNotClosed = new(
        PE1001,
        "The quote {quote} that opens here is not closed where its text ends. Write {quote} behind the text; the reading ends here",
        "此处的引号 {quote} 没有在文本结束处闭合。请在文本之后补上 {quote}；读取到此为止"
    );

    public static readonly Wording UnknownEscape = new(
        PE1001,
        "In double quotes a \\ begins an escape, and this one is unknown. Write \\\\ for the character itself, or put the text in single quotes; the reading ends here",
        "双引号中的 \\ 表示转义，而此处的转义无法识别。如果要写 \\ 本身，请写 \\\\，或改用单引号；读取到此为止"
    );

    public static readonly Wording TextBehindQuote = new(
        PE1001,
        "More text stands behind the closing quote. Put the whole text between one pair of quotes; the reading ends here",
        "后引号之后还有内容。请把整个文本放在一对引号之内；读取到此为止"
    );

    public static readonly Wording TextBehindBracket = new(
        PE1001,
        "More text stands behind the closing bracket. If all of it is one text, put it in quotes, such as \"[90, 100]\"; the reading ends here",
        "右括号之后还有内容。如果整体是一个文本，请加引号，例如 \"[90, 100]\"；读取到此为止"
    );

    public static readonly Wording BracketNotClosed = new(
        PE1001,
        "The {open} that opens here is not closed, or what stands inside does not fit. Close it with {close}; inside, commas part the entries, and further lines are indented; the reading ends here",
        "此处的 {open} 没有闭合，或其中的写法不对。请用 {close} 闭合；其中各项用半角逗号分隔，换行后须缩进；读取到此为止"
    );

    public static readonly Wording BracketNotOpened = new(
        PE1001,
        "The {bracket} that stands here closes nothing. Remove it, or put the text in quotes; the reading ends here",
        "此处的 {bracket} 没有对应的左括号。请删除，或给文本加引号；读取到此为止"
    );

    public static readonly Wording EntriesNotParted = new(
        PE1001,
        "Inside { } and [ ] a comma parts one entry from the next, and an entry has one colon at most; here it is otherwise. Correct it, or put the text in quotes; the reading ends here",
        "{ } 和 [ ] 中的各项用半角逗号分隔，每项最多有一个冒号，而此处不是这样。请改正，或给文本加引号；读取到此为止"
    );

    public static readonly Wording FullWidthMark = new(
        PE1001,
        "The full-width {written} parts nothing in YAML. Write {wanted} with a space behind it; the reading ends here",
        "全角的“{written}”在 YAML 中不起分隔作用。请改为半角的“{wanted}”，并在其后加一个空格；读取到此为止"
    );

    public static readonly Wording CommentWithoutSpace = new(
        PE1001,
        "A comment begins with a space before its #. Write the space, or put the text in quotes; the reading ends here",
        "# 之前有空格才是注释。请补上空格，或给文本加引号；读取到此为止"
    );

    public static readonly Wording Directive = new(
        PE1001,
        "A line that begins with % instructs the reader of YAML, and this instruction is unknown. Remove the line; the reading ends here",
        "以 % 开头的行是给 YAML 读取程序的指令，而此处的指令无法识别。请删除该行；读取到此为止"
    );

    public static readonly Wording SecondColon = new(
        PE1001,
        "A second colon with a space stands in this text. Put the text in quotes; the reading ends here",
        "此文本中又出现冒号加空格。请给整个文本加引号；读取到此为止"
    );

    public static readonly Wording KeyBelowText = new(
        PE1001,
        "This key is indented further than the one above it, which has its value already. Indent both alike; the reading ends here",
        "此键比上面的键缩进更多，而上面的键已经有值。请把两行的缩进对齐；读取到此为止"
    );

    public static readonly Wording KeyWithoutColon = new(
        PE1001,
        "No colon with a space parts key and value in this line. Write it like key: value; the reading ends here",
        "此行没有用冒号加空格分隔键和值。请写成 key: value 的形式；读取到此为止"
    );

    public static readonly Wording LineDoesNotFit = new(
        PE1001,
        "This line does not go on with those above it. Indent it like the lines to which it belongs; in a list every item begins with a hyphen and a space; the reading ends here",
        "此行与上面的内容衔接不上。请与所属的各行缩进对齐；列表中的每一项以连字符加空格开头；读取到此为止"
    );
}
