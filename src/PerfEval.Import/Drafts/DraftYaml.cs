using PerfEval.Diagnostics;
using PerfEval.Import.Grids;
using PerfEval.Import.Sections;
using PerfEval.Import.Tables;
using PerfEval.Text;
using PerfEval.Text.Origins;

namespace PerfEval.Import.Drafts;

/// <summary>Writes the draft of a rule book, its keys in the order of those that people wrote.</summary>
internal sealed class DraftYaml
{
    // What stands for something that has to be written by hand: no check lets it pass.
    private const string Unknown = "\"?\"";

    private const string WholeOfTheMoney = $"≥{"100"}%";

    private static readonly string[] OfTexts =
    [
        Codes.PE7002.Id,
        Codes.PE7005.Id,
        Codes.PE7006.Id,
        Codes.PE7007.Id,
        Codes.PE7011.Id,
    ];

    private readonly DraftHead _head;
    private readonly DraftTable _table;
    private readonly DraftIds _ids;
    private readonly DraftRules _rules;
    private readonly IReadOnlyList<Diagnostic> _findings;
    private readonly Language _language;
    private readonly ILookup<(string?, int), Diagnostic> _ofTexts;
    private readonly HashSet<Diagnostic> _told = new(ReferenceEqualityComparer.Instance);
    private readonly YamlLines _lines = new();

    private DraftYaml(
        DraftHead head,
        DraftTable table,
        DraftIds ids,
        DraftRules rules,
        IReadOnlyList<Diagnostic> findings,
        Language language
    )
    {
        (_head, _table, _ids, _rules, _findings, _language) = (
            head,
            table,
            ids,
            rules,
            findings,
            language
        );
        _ofTexts = findings
            .Where(IsOfText)
            .ToLookup(finding => (finding.Place.File, finding.Place.Line));
    }

    /// <summary>Returns the draft as YAML.</summary>
    /// <param name="head">What the book says of itself.</param>
    /// <param name="table">Its nodes.</param>
    /// <param name="sections">Its offices and terms.</param>
    /// <param name="ids">The ids that somebody gave.</param>
    /// <param name="rules">How points come about.</param>
    /// <param name="findings">What was found; each becomes a comment.</param>
    /// <param name="language">The language of comments.</param>
    public static string Of(
        DraftHead head,
        DraftTable table,
        DraftSections sections,
        DraftIds ids,
        DraftRules rules,
        IReadOnlyList<Diagnostic> findings,
        Language language
    )
    {
        // What is not told at a line of the nodes is told above them.
        var draft = new DraftYaml(head, table, ids, rules, findings, language);
        draft.WriteNodes();
        new SectionsYaml(draft._lines, ids, draft.CommentOf, language).Write(sections);
        string nodes = draft._lines.ToString();
        draft._lines.Clear();
        draft.WriteHead();
        return draft._lines + nodes;
    }

    private void WriteHead()
    {
        _lines.Comment(
            Words(
                $"A draft that perfeval import made of {_head.Document}: the words stand as published, and what was assumed is told.",
                $"由 perfeval import 根据 {_head.Document} 生成的草稿：文字照原文，所作的假定逐条注明。"
            )
        );
        foreach (Diagnostic finding in _findings.Where(finding => !_told.Contains(finding)))
        {
            Place place = finding.Place;
            string where = place.Source is { Text.Length: > 0 } text
                ? $" {Within(text, place)}"
                : "";
            _lines.Comment($"{finding.Code}{where}: {finding.Message(_language)}");
        }

        List<string> facts = [.. _head.Facts];
        if (facts.Count > 0)
        {
            _lines.Comment(Words("Above the headings stands, unused:", "表头之上还有（未使用）："));
            foreach (string fact in facts)
            {
                _lines.Comment($"  {fact}");
            }
        }

        if (_table.Notes.Count > 0)
        {
            _lines.Comment(
                Words(
                    "Beside the rows of the table stands, unused:",
                    "表中不属于任何一项的还有（未使用）："
                )
            );
            foreach ((string heading, string text) in _table.Notes)
            {
                _lines.Comment(heading.Length == 0 ? $"  {text}" : $"  {heading}: {text}");
            }
        }

        _lines.Key("schema", "perfeval/rulebook/1");
        _lines.Key("id", _head.Id is { } id ? YamlScalar.Block(id) : Unknown);
        _lines.Key("title", _head.Title is { } title ? YamlScalar.Block(title) : Unknown);
        _lines.Key("period", _head.Period ?? Unknown);
        List<(string, string, string?)> source = [("document", _head.Document, null)];
        if (_head.Section is { } section)
        {
            source.Add(("section", section, null));
        }

        _lines.Mapping("source", source);
        WriteLevels();
        WriteRules();
    }

    private void WriteLevels()
    {
        if (_table.Levels.Count > 0)
        {
            _lines.Key("levels", $"[{string.Join(", ", _table.Levels.Select(YamlScalar.Flow))}]");
        }

        if (_rules.Grades is { Count: > 0 } grades)
        {
            _lines.Key(
                "grades",
                comment: Words("best first, as the columns stand", "由优到劣，按列的顺序")
            );
            _lines.Indent += 4;
            foreach ((string id, string label) in grades)
            {
                _lines.BeginEntry();
                _lines.Key("id", id);
                _lines.Key("label", YamlScalar.Block(label));
            }

            _lines.Indent -= 4;
        }
    }

    private void WriteRules()
    {
        if (_table.Points is { } points && points.Number is { } sum)
        {
            _lines.Key("points", sum);
        }

        if (_rules.IsRatioAssumed)
        {
            _lines.Key(
                "score",
                "ratio",
                Words(
                    "assumed: what reaches its target earns its points, what falls short the share of it",
                    "假定：达到指标值得满分，未达到的按完成比例得分"
                )
            );
            _lines.Mapping("rollup", [("method", "sum", null), ("missing", "withhold", null)]);
        }

        if (_table.Totals.Count > 0)
        {
            _lines.Mapping(
                "totals",
                [
                    .. _table.Totals.Select(total =>
                        (total.Name, total.Amount.Trimmed, (string?)null)
                    ),
                ]
            );
        }
    }

    private void WriteNodes()
    {
        _lines.Key("responsibilities");
        _lines.Indent = 4;
        bool isFirst = true;
        foreach (DraftNode top in _table.Responsibilities)
        {
            if (!isFirst)
            {
                _lines.Empty();
            }

            isFirst = false;
            WriteNode(top, top.Id);
            WriteBelow(top, top.Id);
        }
    }

    private void WriteBelow(DraftNode top, string path)
    {
        List<DraftNode> activities = top.Activities;
        if (activities.Count > 0 && top.Indicators.Count > 0)
        {
            _lines.Comment(
                Words(
                    "A responsibility holds activities or indicators: these stand before its first activity. Move them.",
                    "一项职责之下或为活动、或为指标：以下指标在第一个活动之前，请移到应在的位置。"
                )
            );
        }

        if (top.Indicators.Count > 0)
        {
            WriteIndicators(top.Indicators, path);
        }

        if (activities.Count == 0)
        {
            return;
        }

        _lines.Key("activities");
        _lines.Indent += 4;
        bool isFirst = true;
        foreach (DraftNode activity in activities)
        {
            if (!isFirst)
            {
                _lines.Empty();
            }

            isFirst = false;
            string below = $"{path}/{activity.Id}";
            WriteNode(activity, below);
            WriteIndicators(activity.Indicators, below);
        }

        _lines.Indent -= 4;
    }

    private void WriteNode(DraftNode node, string path)
    {
        _lines.BeginEntry();
        WriteComments(node.Comments);
        _lines.Key("id", _ids.Of(path));
        WriteNumber(node.Number);
        _lines.Key("name", YamlScalar.Block(node.Name), CommentOf(node.Cell));
        foreach (string key in (string[])["owner", "budget", "description", "goal"])
        {
            if (node.Texts.TryGetValue(key, out GridCell? cell))
            {
                _lines.Key(key, YamlScalar.Block(cell.Trimmed), CommentOf(cell));
            }
        }

        WriteSource(node.Cell);
    }

    private void WriteIndicators(List<DraftIndicator> indicators, string path)
    {
        _lines.Key("indicators", indicators.Count == 0 ? "[]" : null);
        _lines.Indent += 4;
        foreach (DraftIndicator indicator in indicators)
        {
            WriteIndicator(indicator, $"{path}/{indicator.Id}");
        }

        _lines.Indent -= 4;
    }

    private void WriteIndicator(DraftIndicator indicator, string path)
    {
        _lines.BeginEntry();
        WriteComments(indicator.Comments);
        _lines.Key("id", _ids.Of(path));
        WriteNumber(indicator.Number);
        _lines.Key("name", YamlScalar.Block(indicator.Name), CommentOf(indicator.Cell));
        WriteText("owner", indicator.Owner);
        if (indicator.Points is { } points)
        {
            _lines.Key("points", YamlScalar.Block(points.Number ?? points.Trimmed));
        }

        WriteText("target", indicator.Target);
        WriteFund(indicator);
        if (indicator.Criteria.Count > 0)
        {
            _lines.Mapping(
                "criteria",
                [
                    .. indicator.Criteria.Select(criterion =>
                        (
                            _rules.KeyOf(criterion.Grade),
                            criterion.Cell.Trimmed,
                            CommentOf(criterion.Cell)
                        )
                    ),
                ]
            );
        }

        WriteScore(indicator);
        WriteSource(indicator.Cell);
    }

    private void WriteFund(DraftIndicator indicator)
    {
        if (indicator.Fund is not { } fund)
        {
            return;
        }

        _lines.Key(
            "target",
            WholeOfTheMoney,
            Words(
                "assumed: all points where all of the money was spent",
                "假定：资金全部执行得满分"
            )
        );
        _lines.Key("measure", $"{{from: funds/{fund}}}");
        if (!_rules.IsRatioAssumed)
        {
            _lines.Key("score", "ratio", Words("assumed", "假定"));
        }
    }

    private void WriteScore(DraftIndicator indicator)
    {
        if (indicator.Score is { } prose)
        {
            _lines.Comment(
                Words(
                    "Decide which kind it is: ratio, full with minus or plus, base, tiers, line, items or judged (scoring.md).",
                    "请判断属于哪一种：ratio 比例、full 加 minus 或 plus 扣分加分、base 基本分、tiers 分档、line 线性、items 逐项、judged 定性（见 scoring.md）。"
                )
            );
            _lines.Key("score", $"{{text: {YamlScalar.Flow(prose.Trimmed)}}}");
        }
        else if (_rules.IsJudged(indicator))
        {
            _lines.Key(
                "score",
                "judged",
                Words(
                    "assumed: no number stands in its target, so that a person gives the points",
                    "假定：指标值不是数，由人给分"
                )
            );
        }
    }

    private void WriteText(string key, GridCell? cell)
    {
        if (cell is not null)
        {
            _lines.Key(key, YamlScalar.Block(cell.Trimmed), CommentOf(cell));
        }
    }

    private void WriteNumber(string? number)
    {
        if (number is not null)
        {
            _lines.Key("number", YamlScalar.Number(number));
        }
    }

    private void WriteSource(GridCell cell)
    {
        (string key, string text) = SourceYaml.Of(cell);
        _lines.Mapping("source", [(key, text, null)]);
    }

    private void WriteComments(IReadOnlyList<(string Heading, string Text)> comments)
    {
        foreach ((string heading, string text) in comments)
        {
            _lines.Comment(heading.Length == 0 ? text : $"{heading}: {text}");
        }
    }

    // What is found of one text stands at its line; the rest at the head.
    private string? CommentOf(GridCell cell)
    {
        List<Diagnostic> said =
        [
            .. _ofTexts[(cell.Place.File, cell.Place.Line)]
                .Where(finding => IsIn(finding.Place, cell.Place)),
        ];
        _told.UnionWith(said);
        return said.Count == 0
            ? null
            : string.Join(
                "; ",
                said.Select(finding => $"{finding.Code}: {finding.Message(_language)}")
            );
    }

    private static bool IsIn(Place part, Place whole) =>
        part.Source is not null
        && part.Source.Equals(whole.Source)
        && part.Start >= whole.Start
        && part.Start <= whole.Start + whole.Length;

    // Where it stands in the file, which the comment above all names.
    private static string Within(SourceText text, Place place) =>
        text.Form == SourceForm.Cell
            ? text.Name[(text.Name.LastIndexOf('#') + 1)..]
                + text.ShowWithin(place.Line, place.Column)
            : text.ShowWithin(place.Line, place.Column);

    // The others are about a column, or about several rows.
    private static bool IsOfText(Diagnostic finding) =>
        finding.Code.StartsWith("PE2", StringComparison.Ordinal) || OfTexts.Contains(finding.Code);

    private string Words(string english, string chinese) =>
        _language == Language.Chinese ? chinese : english;
}
