using PerfEval.Cli.Output;
using PerfEval.Text;

namespace PerfEval.Cli.Evaluating;

/// <summary>
/// Prints what was found about subjects: errors, then warnings. What is only worth knowing is counted behind them, missing
/// results of several subjects by indicator, since it would hide the rest; where all findings are asked for, each is printed.
/// </summary>
internal sealed class SubjectFindings(Terminal terminal, PublishedTable table)
{
    private const string OfResults = "PE5";
    private const string Missing = "PE5010";

    private readonly Dictionary<string, long> _missing = new(StringComparer.Ordinal);
    private readonly SortedDictionary<string, long> _counted = new(StringComparer.Ordinal);
    private long _subjects;

    private bool IsEachPrinted => terminal.MostFindings == int.MaxValue;

    /// <summary>Prints those of an evaluation in memory.</summary>
    public void Print(EvaluationResult result)
    {
        _subjects = result.Subjects.Count;
        Print(result.Diagnostics);
        End();
    }

    /// <summary>Prints those of the next subject of a stream.</summary>
    public void Print(SubjectEvaluation subject)
    {
        _subjects++;
        Print(subject.Diagnostics);
    }

    /// <summary>Says behind the last subject what was counted.</summary>
    public void End()
    {
        if (_subjects > 1)
        {
            CountMissing();
            _counted.Remove(Missing);
        }

        CountOthers();
    }

    // Within one weight in the order of their places.
    private void Print(IReadOnlyList<Diagnostic> findings)
    {
        terminal.Print(
            findings
                .Where(finding => IsEachPrinted || !IsCounted(finding))
                .OrderByDescending(finding => finding.Severity)
        );
        if (IsEachPrinted)
        {
            return;
        }

        foreach (Diagnostic finding in findings.Where(IsCounted))
        {
            _counted[finding.Code] = _counted.GetValueOrDefault(finding.Code) + 1;
            if (finding.Code == Missing)
            {
                _missing[finding.Path!] = _missing.GetValueOrDefault(finding.Path!) + 1;
            }
        }
    }

    private static bool IsCounted(Diagnostic finding) =>
        finding is { Severity: Severity.Information, Path: not null }
        && finding.Code.StartsWith(OfResults, StringComparison.Ordinal);

    private void CountMissing()
    {
        if (_missing.Count == 0)
        {
            return;
        }

        foreach (
            string path in table
                .Indicators.Select(indicator => indicator.Path)
                .Where(_missing.ContainsKey)
                .Take(terminal.MostFindings)
        )
        {
            terminal.Error.WriteLine(VisibleText.Of(Line(path, _missing[path])));
        }

        SayWhereEachStands(_missing.Count - terminal.MostFindings);
    }

    private void CountOthers()
    {
        if (_counted.Count == 0)
        {
            return;
        }

        string counts = string.Join(
            terminal.Text(", ", "，"),
            _counted.Select(code => Counted(code.Key, code.Value))
        );
        terminal.Say(
            $"Worth knowing: {counts}. See each with --all-findings.",
            $"另有提示：{counts}。用 --all-findings 逐条查看。"
        );
    }

    private string Counted(string code, long count) =>
        code == Missing
            ? terminal.Text(
                FormattableString.Invariant(
                    $"{count:N0} {(count == 1 ? "result" : "results")} missing ({code})"
                ),
                FormattableString.Invariant($"缺少结果 {count:N0} 处（{code}）")
            )
            : terminal.Text(
                FormattableString.Invariant($"{count:N0} × {code}"),
                FormattableString.Invariant($"{code} {count:N0} 处")
            );

    private string Line(string path, long count) =>
        terminal.Text(
            FormattableString.Invariant(
                $"info {Missing}: indicator '{path}': no result for {count:N0} of {_subjects:N0} subjects"
            ),
            FormattableString.Invariant(
                $"info {Missing}: 指标“{path}”：{_subjects:N0} 个被评价单位中有 {count:N0} 个没有填写结果"
            )
        );

    private void SayWhereEachStands(int others)
    {
        if (others > 0)
        {
            terminal.Say(
                FormattableString.Invariant(
                    $"{others:N0} more indicators lack results. See each missing result with --all-findings."
                ),
                FormattableString.Invariant(
                    $"还有 {others:N0} 个指标缺少结果。用 --all-findings 查看每一个缺失的结果。"
                )
            );
        }
        else
        {
            terminal.Say(
                "See each missing result with --all-findings.",
                "用 --all-findings 查看每一个缺失的结果。"
            );
        }
    }
}
