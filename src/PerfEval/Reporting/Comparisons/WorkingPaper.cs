using NodaTime.Text;
using PerfEval.Comparing;
using PerfEval.Quantities;
using PerfEval.Reporting.Scores;
using PerfEval.Text;

namespace PerfEval.Reporting.Comparisons;

/// <summary>Two evaluations side by side for whoever examines one of them: every node of the subjects of both, in words.</summary>
/// <remarks>What the first evaluation says is called claimed, what the second says audited.</remarks>
internal sealed class WorkingPaper
{
    private const int MostAssessors = 3;

    // What of an indicator stands in no column of its own.
    private static readonly Aspect[] Further =
    [
        Aspect.Range,
        Aspect.Coverage,
        Aspect.Counts,
        Aspect.Items,
        Aspect.Claim,
        Aspect.Rule,
        Aspect.Criterion,
        Aspect.Weight,
        Aspect.Gates,
        Aspect.Acceptance,
        Aspect.Name,
    ];

    private readonly Comparison _comparison;
    private readonly Phrases _phrases;
    private readonly MoveWording _moves;
    private readonly PointsText _points;

    /// <summary>Prepares the paper.</summary>
    /// <param name="comparison">The comparison.</param>
    /// <param name="phrases">The words of the reader's language.</param>
    public WorkingPaper(Comparison comparison, Phrases phrases) =>
        (_comparison, _phrases, _moves, _points) = (
            comparison,
            phrases,
            new MoveWording(phrases),
            new PointsText(phrases)
        );

    /// <summary>Returns the nodes of a subject, moved or not, from the department down; none unless it stands in both.</summary>
    public IReadOnlyList<WorkingPaperRow> RowsOf(SubjectComparison subject)
    {
        if (subject.Before is not { } before || subject.After is not { } after)
        {
            return [];
        }

        var claimed = new EarnedPoints(before.Root, _comparison.Before.RollUp);
        var audited = new EarnedPoints(after.Root, _comparison.After.RollUp);
        return [.. subject.AllNodes().Select(node => Row(node, claimed, audited))];
    }

    /// <summary>What the part is called that says what is compared.</summary>
    public static string SidesTitle(Phrases phrases) => phrases.Say("What is compared", "对比双方");

    /// <summary>Heads a column of what one of both says: <c>Grade, claimed</c>.</summary>
    /// <param name="term">What stands in the column.</param>
    /// <param name="side">Who says it, or that it is the difference.</param>
    /// <param name="phrases">The words of the reader's language.</param>
    public static string Heading(LocalizedText term, LocalizedText side, Phrases phrases) =>
        phrases.Title(term) + phrases.Say(", ", "·") + phrases.Of(side);

    /// <summary>Heads what the first evaluation says, or the second: <c>Claimed (A)</c>.</summary>
    public static string SideHeading(bool isBefore, Phrases phrases)
    {
        string side = phrases.Title(isBefore ? Terms.Claimed : Terms.Audited);
        string letter = isBefore ? "A" : "B";
        return phrases.Say($"{side} ({letter})", $"{side}（{letter}）");
    }

    /// <summary>Says how many indicators at or below a node are better, worse, or graded in one only; empty for none.</summary>
    public string Effects(WorkingPaperRow row) =>
        string.Join(_phrases.Say(", ", "，"), _moves.Effects(row.Node));

    /// <summary>Returns the name of a subject, both where it has two; without one, that of its department.</summary>
    public string NameOf(SubjectComparison subject)
    {
        string? before = NameOf(subject.Before);
        string? after = NameOf(subject.After);
        return MoveWording.Moved(before ?? after, after ?? before);
    }

    private string? NameOf(SubjectEvaluation? subject) =>
        subject is null ? null : subject.Subject ?? NameOf(subject.Root).In(_phrases.Language);

    private static LocalizedText NameOf(NodeEvaluation node) => node.Name ?? node.Tree.Table.Title;

    /// <summary>Says how two evaluations were made differently, a line each.</summary>
    public IEnumerable<string> Differences =>
        _comparison.Origin.Select(origin => _moves.Origin(origin));

    /// <summary>Who signs the paper.</summary>
    public IEnumerable<string> Signatures =>
        [
            _phrases.Say("Prepared by", "编制人"),
            _phrases.Say("Date", "日期"),
            _phrases.Say("Reviewed by", "复核人"),
            _phrases.Say("Date", "日期"),
        ];

    /// <summary>Returns what is to be known of both evaluations: a name, what the first says, what the second.</summary>
    /// <param name="before">The name of the first file.</param>
    /// <param name="after">The name of the second file.</param>
    public IEnumerable<(string Fact, string Claimed, string Audited)> Facts(
        string before,
        string after
    )
    {
        (EvaluationResult claimed, EvaluationResult audited) = (
            _comparison.Before,
            _comparison.After
        );
        yield return (_phrases.Say("File", "文件"), before, after);
        yield return Both(Terms.Assessor, Assessors);
        yield return Both(Terms.AsOf, one => LocalDatePattern.Iso.Format(one.Record.AsOf));
        yield return Both(Terms.RuleBook, one => File(one.Record.RuleBook));
        yield return Both(Terms.Results, one => string.Join('\n', one.Record.Results.Select(File)));
        yield return Both(
            Terms.RollUp,
            one =>
                one.Record.RollUpFile is { } file ? File(file)
                : one.RollUp is not null ? _phrases.Say("that of the rule book", "指标体系自带")
                : ""
        );
        yield return Both(
            Terms.EvaluatedAt,
            one =>
                $"{InstantPattern.ExtendedIso.Format(one.Record.Instant)}, PerfEval {one.Record.EngineVersion}"
        );
        if (claimed.RecordedSeal is not null || audited.RecordedSeal is not null)
        {
            yield return Both(Terms.Seal, one => one.RecordedSeal ?? "–");
        }

        (string, string, string) Both(LocalizedText term, Func<EvaluationResult, string> of) =>
            (_phrases.Title(term), of(claimed), of(audited));
    }

    /// <summary>Says how many indicators of a subject moved, and how many earned another grade.</summary>
    public string Summary(IReadOnlyList<WorkingPaperRow> rows)
    {
        List<WorkingPaperRow> indicators =
        [
            .. rows.Where(row => row.Node.Level == Level.Indicator),
        ];
        string count = Phrases.Number(indicators.Count);
        string moved = Phrases.Number(indicators.Count(row => row.HasMoved));
        string effects = Effects(rows[0]);
        return _phrases.Say(
                $"{moved} of {count} indicators moved",
                $"{count} 个指标中有 {moved} 个发生变动"
            ) + (effects.Length > 0 ? _phrases.Say(": ", "：") + effects : "");
    }

    /// <summary>Says in which of the evaluations something stands that the other lacks.</summary>
    public string Only(bool isBefore) => _moves.Only(isBefore);

    private string Assessors(EvaluationResult evaluation) =>
        string.Join(
            _phrases.Say(", ", "，"),
            evaluation
                .Subjects.SelectMany(subject => subject.Assessors)
                .Select(assessor => RecordLines.Assessed(assessor, _phrases))
                .Distinct()
                .Take(MostAssessors)
        );

    private static string File(InputFile file) => $"{file.Name}\nSHA-256 {file.Sha256}";

    private WorkingPaperRow Row(NodeComparison node, EarnedPoints claimed, EarnedPoints audited)
    {
        (NodeEvaluation? before, NodeEvaluation? after) = (node.Before, node.After);
        Rational? own = before is null ? null : claimed.EarnedOf(before);
        Rational? other = after is null ? null : audited.EarnedOf(after);
        return new WorkingPaperRow
        {
            Node = node,
            Name = node.Known.Node is { } named
                ? _phrases.Titled(named)
                : NameOf(node.Known).In(_phrases.Language),
            Claimed = Value(before),
            Audited = Value(after),
            Difference = ValueDifference.Of(before?.Indicator, after?.Indicator, _phrases),
            GradeClaimed = before is null ? "" : _moves.Grade(before),
            GradeAudited = after is null ? "" : _moves.Grade(after),
            ScoreClaimed = Score(before, _comparison.Before),
            ScoreAudited = Score(after, _comparison.After),
            ScoreChange = node.ScoreChange is { Sign: not 0 } score ? ValueText.Signed(score) : "",
            PointsClaimed = Points(before, own),
            PointsAudited = Points(after, other),
            PointsChange =
                other - own is not { Sign: not 0 } points ? ""
                : node.PointsChange is { } exact ? MoveWording.SignedPoints(exact)
                : (points.Sign > 0 ? "+" : "") + ValueText.Points(points),
            Causes = string.Join(_phrases.Say(", ", "、"), Causes(node)),
            Decision = Both(before, after, one => _moves.Decision(one) ?? _moves.Judged(one)),
            Reason = Reason(node),
            Evidence = Both(before, after, one => one.Indicator?.Measurement?.Evidence),
            Note = Notes(before, after),
        };
    }

    // By a score rule exactly, or what is still possible; else what the node brings to the whole.
    private string Points(NodeEvaluation? node, Rational? earned) =>
        _points.Of(node) is { Length: > 0 } points ? points : ValueText.Points(earned);

    private string Score(NodeEvaluation? node, EvaluationResult evaluation) =>
        node is null ? ""
        : evaluation.RollUp is { IsSum: true } ? node.Score?.ToString() ?? ""
        : _phrases.Score(node, evaluation.RollUp);

    private IEnumerable<string> Causes(NodeComparison node) =>
        node
            .Aspects.Where(aspect => aspect is not (Aspect.Range or Aspect.Counts))
            .SelectMany(aspect => _moves.Why(aspect, node))
            .Select(moved => moved.Label);

    private string Value(NodeEvaluation? node) =>
        node?.Indicator switch
        {
            null => "",
            { Status: Status.NotApplicable or Status.Missing } indicator => _phrases.Of(
                indicator.Status
            ),
            { } indicator => ValueText.Read(indicator, _phrases.Language),
        };

    // Why the grade is what it is: said once where both evaluations say the same; then what else moved.
    private string Reason(NodeComparison node)
    {
        List<string> lines = [];
        if (node.Before is null || node.After is null)
        {
            lines.Add(Only(node.After is null));
        }

        string reason = Both(
            node.Before,
            node.After,
            one => one.Indicator is { } indicator ? _phrases.ReasonOfLadder(indicator) : null
        );
        if (reason.Length > 0)
        {
            lines.Add(reason);
        }

        if (node.Level != Level.Indicator)
        {
            lines.AddRange(_moves.Effects(node));
        }

        lines.AddRange(
            from aspect in node.Aspects
            where Further.Contains(aspect)
            from moved in _moves.Why(aspect, node)
            select Labelled(moved.Label, MoveWording.Moved(moved.Before, moved.After))
        );
        return string.Join('\n', lines);
    }

    private string Notes(NodeEvaluation? before, NodeEvaluation? after)
    {
        string deviation = Both(before, after, one => one.Indicator?.Measurement?.Deviation);
        string[] notes =
        [
            Both(before, after, one => one.Indicator?.Measurement?.Note),
            deviation.Length > 0 ? Labelled(_phrases.Title(Terms.Deviation), deviation) : "",
        ];
        return string.Join('\n', notes.Where(note => note.Length > 0));
    }

    // What both say stands alone; else each behind whose it is.
    private string Both(
        NodeEvaluation? before,
        NodeEvaluation? after,
        Func<NodeEvaluation, string?> of
    )
    {
        string? claimed = before is null ? null : of(before);
        string? audited = after is null ? null : of(after);
        if (claimed == audited)
        {
            return claimed ?? "";
        }

        List<string> lines = [];
        Add(Terms.Claimed, claimed);
        Add(Terms.Audited, audited);
        return string.Join('\n', lines);

        void Add(LocalizedText whose, string? text)
        {
            if (!string.IsNullOrEmpty(text))
            {
                lines.Add(Labelled(_phrases.Title(whose), text));
            }
        }
    }

    private string Labelled(string label, string text) => label + _phrases.Say(": ", "：") + text;
}
