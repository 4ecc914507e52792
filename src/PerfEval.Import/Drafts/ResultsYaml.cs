using PerfEval.Import.Forms;
using PerfEval.Import.Headers;
using PerfEval.Import.Tables;

namespace PerfEval.Import.Drafts;

/// <summary>Writes the draft of the results that a form holds beside the table.</summary>
internal static class ResultsYaml
{
    /// <summary>Returns the results as YAML; null where no indicator has any.</summary>
    /// <param name="head">What the book says of itself.</param>
    /// <param name="table">Its nodes.</param>
    /// <param name="ids">The ids that somebody gave.</param>
    /// <param name="language">The language of comments.</param>
    public static string? Of(DraftHead head, DraftTable table, DraftIds ids, Language language)
    {
        List<(string Path, DraftIndicator Indicator)> measured =
        [
            .. table.Indicators.Where(one =>
                one.Indicator.Actual is not null
                || one.Indicator.Claimed is not null
                || one.Indicator.Deviation is not null
            ),
        ];
        if (measured.Count == 0 && table.Claimed is null && head.Form.Funds.Count == 0)
        {
            return null;
        }

        var lines = new YamlLines();
        lines.Comment(
            language == Language.Chinese
                ? $"由 perfeval import 根据 {head.Document} 生成的实际完成值草稿：得分列写为 claimed（自评得分），由 evaluate 核对。"
                : $"A draft of results that perfeval import made of {head.Document}: the points that it states are claims, which evaluate checks."
        );
        lines.Key("schema", "perfeval/results/1");
        lines.Key("rulebook", head.Id is { } id ? YamlScalar.Block(id) : "\"?\"");
        if (head.Form.Texts.GetValueOrDefault(FormWords.Subject) is { } subject)
        {
            lines.Key("subject", YamlScalar.Block(subject.OnOneLine));
        }

        if (table.Claimed is { } total && total.Number is { } sum)
        {
            lines.Key("claimed", $"{{points: {sum}}}");
        }

        WriteForm(lines, head.Form);
        lines.Key("results", measured.Count == 0 ? "{}" : null);
        lines.Indent = 2;
        foreach ((string path, DraftIndicator indicator) in measured)
        {
            WriteResult(lines, ids.PathOf(path), indicator);
        }

        return lines.ToString();
    }

    private static void WriteForm(YamlLines lines, FormHead form)
    {
        List<(string, string, string?)> project =
        [
            .. from key in (string[])
                [FormWords.Department, FormWords.Unit, FormWords.Goal, FormWords.Achieved]
            where form.Texts.ContainsKey(key)
            select (key, form.Texts[key].Trimmed, (string?)null),
        ];
        if (project.Count > 0)
        {
            lines.Mapping("project", project);
        }

        if (form.Funds.Count == 0)
        {
            return;
        }

        lines.Key("funds");
        lines.Indent = 4;
        foreach (FormFund fund in form.Funds)
        {
            IEnumerable<string> name = fund.Name is { } called
                ? [$"name: {YamlScalar.Flow(called.OnOneLine)}"]
                : [];
            lines.Entry(
                string.Join(
                    ", ",
                    name.Prepend($"id: {fund.Id}")
                        .Concat(
                            fund.Amounts.Select(amount =>
                                $"{amount.Key}: {YamlScalar.Flow(amount.Cell.Trimmed)}"
                            )
                        )
                ),
                null
            );
        }

        lines.Indent = 0;
    }

    private static void WriteResult(YamlLines lines, string path, DraftIndicator indicator)
    {
        List<(string Key, string Yaml)> entries = [];
        if (indicator.Actual is { } value)
        {
            entries.Add(("value", YamlScalar.Flow(value.Trimmed)));
        }

        if (indicator.Deviation is { } deviation)
        {
            entries.Add(("deviation", YamlScalar.Flow(deviation.Trimmed)));
        }

        string? claimed = indicator.Claimed is { } cell ? cell.Number : null;
        if (claimed is not null)
        {
            entries.Add(("claimed", $"{{points: {claimed}}}"));
        }
        else if (indicator.Claimed is { } words)
        {
            lines.Comment(words.OnOneLine);
        }

        if (entries.Count > 0)
        {
            lines.Key(
                path,
                $"{{{string.Join(", ", entries.Select(entry => $"{entry.Key}: {entry.Yaml}"))}}}"
            );
        }
    }
}
