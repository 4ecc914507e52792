using System.Runtime.CompilerServices;
using NodaTime;
using NodaTime.Text;
using PerfEval.Reporting.Templates;
using PerfEval.Rules;
using PerfEval.Text;

namespace PerfEval.Building;

/// <summary>Mappings that stand on several levels of a rule book, as an author writes them.</summary>
internal static class KeyDrafts
{
    public static YamlDraft Acceptance(
        string code,
        string reason,
        string by,
        LocalDate on,
        string? regions
    )
    {
        ArgumentNullException.ThrowIfNull(code);
        ArgumentNullException.ThrowIfNull(reason);
        ArgumentNullException.ThrowIfNull(by);
        return new YamlDraft()
            .Add("code", code)
            .Add("reason", reason)
            .Add("by", by)
            .Add("on", LocalDatePattern.Iso.Format(on))
            .Add("regions", regions);
    }

    public static YamlDraft Of(SourceReference source)
    {
        ArgumentNullException.ThrowIfNull(source);
        return new YamlDraft()
            .Add("document", source.Document)
            .Add("section", source.Section)
            .Add("page", Shown(source.Page))
            .Add("line", Shown(source.Line));
    }

    public static YamlDraft Of(ReadingPolicy policy)
    {
        ArgumentNullException.ThrowIfNull(policy);
        return new YamlDraft()
            .Add("overlap", Written(policy.Overlap))
            .Add("gap", Written(policy.Gap))
            .Add("beyond", Written(policy.Beyond))
            .Add("top", Written(policy.Top));
    }

    public static string Written<T>(
        T choice,
        [CallerArgumentExpression(nameof(choice))] string? name = null
    )
        where T : struct, Enum => Choice.Check(choice, name).ToString().ToLowerInvariant();

    private static string? Shown(int? number) =>
        number?.ToString(System.Globalization.CultureInfo.InvariantCulture);
}
