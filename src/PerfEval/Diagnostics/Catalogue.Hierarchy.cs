using static PerfEval.Diagnostics.Codes;

namespace PerfEval.Diagnostics;

// Hierarchy: what findings with codes PE4xxx say.
internal static partial class Catalogue
{
    public static readonly Wording NamesRepeat = new(
        PE4006,
        "The name '{name}' stands {count} times, also at {others}. Results are written by path, so nothing needs to be done",
        "名称“{name}”出现{count}次，另见 {others}。结果按路径填写，无需处理"
    );
}
