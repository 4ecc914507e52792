using PerfEval.Cli.Output;
using PerfEval.Text;

namespace PerfEval.Cli.Evaluating;

/// <summary>
/// Prints what was found about subjects. Of several, missing results are counted by indicator behind all else, since
/// they would hide it; where all findings are asked for, each is printed.
/// </summary>
internal sealed class SubjectFindings(Terminal terminal, PublishedTable table)
{
    private const string Missing = "PE5010";

    private readonly Dictionary<string, long> _missing = new(StringComparer.Ordinal);
    private SubjectEvaluation? _first;
    private long _subjects;

    /// <summary>Prints those of an evaluation in memory, in the order of their places.</summary>
    public void Print(EvaluationResult result)
    {
        _subjects = result.Subjects.Count;
        if (_subjects > 1 && !terminal.IsEachFindingPrinted)
        {
            PrintOthers(result.Diagnostics);
            Count();
        }
        else
        {
            terminal.Print(result.Diagnostics);
        }
    }

    /// <summary>Prints those of the next subject of a stream; of the first only once there is another, or the end.</summary>
    public void Print(SubjectEvaluation subject)
    {
        _subjects++;
        if (terminal.IsEachFindingPrinted)
        {
            terminal.Print(subject.Diagnostics);
        }
        else if (_subjects == 1)
        {
            _first = subject;
        }
        else
        {
            PrintOthers(_first?.Diagnostics ?? []);
            _first = null;
            PrintOthers(subject.Diagnostics);
        }
    }

    /// <summary>Prints what was held back of a stream that is at its end.</summary>
    public void End()
    {
        terminal.Print(_first?.Diagnostics ?? []);
        _first = null;
        Count();
    }

    private void PrintOthers(IReadOnlyList<Diagnostic> findings)
    {
        foreach (Diagnostic finding in findings.Where(IsCounted))
        {
            _missing[finding.Path!] = _missing.GetValueOrDefault(finding.Path!) + 1;
            terminal.Count(finding);
        }

        terminal.Print(findings.Where(finding => !IsCounted(finding)));
    }

    private static bool IsCounted(Diagnostic finding) =>
        finding is { Code: Missing, Path: not null };

    private void Count()
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
