using static PerfEval.Diagnostics.Codes;

namespace PerfEval.Diagnostics;

// Recorded evaluations: what findings about a file of perfeval/evaluation/1 say beside those of every file.
internal static partial class Catalogue
{
    public static readonly Wording NotJson = new(
        PE1001,
        "This is not JSON. Write the evaluation again with perfeval evaluate --format json; the reading ends here",
        "此处不是合法的 JSON。请用 perfeval evaluate --format json 重新生成评价结果；读取到此为止"
    );

    public static readonly Wording HalfCharacter = new(
        PE1001,
        "An escape here stands for half a character. Write the evaluation again with perfeval evaluate --format json",
        "此处的转义只代表半个字符。请用 perfeval evaluate --format json 重新生成评价结果"
    );

    public static readonly Wording TooManyFaults = new(
        PE1001,
        "There are {most} faults up to here; the reading ends here. Write the evaluation again with perfeval evaluate --format json",
        "到此处已有 {most} 处错误；读取到此为止。请用 perfeval evaluate --format json 重新生成评价结果"
    );

    public static readonly Wording MemberMissing = new(
        PE1004,
        "The member '{key}' of {node}, which ends here, is missing. Write the evaluation again with perfeval evaluate --format json",
        "{node}（到此处结束）缺少成员“{key}”。请用 perfeval evaluate --format json 重新生成评价结果"
    );

    public static readonly Wording MapTooLong = new(
        PE1005,
        "'{key}' has more than {most} members, as none has. Write the evaluation again with perfeval evaluate --format json",
        "“{key}”的成员超过 {most} 个，不应如此。请用 perfeval evaluate --format json 重新生成评价结果"
    );

    public static readonly Wording ItemTwice = new(
        PE1006,
        "The {key} '{text}' stands here and at {other}. Keep one of them",
        "{key}“{text}”在此处和 {other} 各有一个。请只留一个"
    );

    public static readonly Wording NotAScale = new(
        PE1005,
        "A scale has 2 to 24 grades. Write the evaluation again with perfeval evaluate --format json",
        "等级应有 2 至 24 个。请用 perfeval evaluate --format json 重新生成评价结果"
    );

    public static readonly Wording NoCriteriaRecorded = new(
        PE1005,
        "'{path}' is an indicator without criteria. Write the evaluation again with perfeval evaluate --format json",
        "指标“{path}”没有评价标准。请用 perfeval evaluate --format json 重新生成评价结果"
    );

    public static readonly Wording NoRuleBookRecorded = new(
        PE1005,
        "No input is the rule book. Write the evaluation again with perfeval evaluate --format json",
        "输入文件中没有指标体系。请用 perfeval evaluate --format json 重新生成评价结果"
    );

    public static readonly Wording BookNotProved = new(
        PE1005,
        "The rule book of this record cannot be graded by: {message}. The record was altered; take the one that was filed",
        "此评价记录中的指标体系无法用于评定：{message}。记录被改动过，请使用存档的原件"
    );

    public static readonly Wording ResultNotRecorded = new(
        PE1005,
        "'{path}' stands in the rule book, and has no result here. The record was altered; take the one that was filed",
        "指标体系中有“{path}”，此处却没有其结果。记录被改动过，请使用存档的原件"
    );

    public static readonly Wording RecordContradicts = new(
        PE1005,
        "'{path}' is recorded as '{recorded}', and the values, ladders and roll-up of this record give '{found}'. The record was altered, or made by another version; perfeval verify says what differs",
        "“{path}”记录为“{recorded}”，而此记录中的实际完成值、评价标准和汇总规则得出“{found}”。记录被改动过，或由其他版本生成；请用 perfeval verify 查看差异"
    );

    public static readonly Wording EvaluationPartTooLarge = new(
        PE1009,
        "The {key} that begins here is larger than {most} MiB; the reading ends here. Write the evaluation again with perfeval evaluate --format json",
        "此处开始的 {key} 超过 {most} MiB；读取到此为止。请用 perfeval evaluate --format json 重新生成评价结果"
    );

    public static readonly Wording EvaluationTooLarge = new(
        PE1009,
        "The evaluation is larger than 256 MiB. Evaluate fewer subjects at a time",
        "评价结果超过 256 MiB。请减少每次的被评价单位"
    );

    public static readonly Wording EvidenceMissing = new(
        PE5026,
        "The evidence '{file}' is not in the folder of evidence, or cannot be read. Put it there, or correct its name",
        "佐证文件夹中没有“{file}”，或无法读取。请放入该文件，或改正文件名"
    );

    public static readonly Wording EvidenceOutside = new(
        PE5026,
        "The evidence '{file}' leads out of the folder of evidence, and is not opened. Put it into the folder, and name it from there",
        "佐证“{file}”指向佐证文件夹以外，不予打开。请放入该文件夹，并从该文件夹起写文件名"
    );

    public static readonly Wording EvidenceChanged = new(
        PE5027,
        "The evidence '{file}' is not what was recorded: its SHA-256 is {found}, and the record has {recorded}. Find the file that was there, or evaluate again",
        "佐证“{file}”与记录的不同：其 SHA-256 为 {found}，记录为 {recorded}。请找回当时的文件，或重新评价"
    );

    public static readonly Wording EvidenceGone = new(
        PE5027,
        "The evidence '{file}' was recorded and is not in the folder any more, or cannot be read. Find the file that was there, or evaluate again",
        "佐证“{file}”已有记录，但文件夹中已没有该文件，或无法读取。请找回当时的文件，或重新评价"
    );
}
