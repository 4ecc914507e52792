using System.CommandLine;
using System.Text;
using NodaTime;
using NodaTime.Text;
using PerfEval.Diagnostics;
using PerfEval.Evaluation;
using PerfEval.Reporting;
using PerfEval.Rules;
using PerfEval.Text;

namespace PerfEval.Cli;

/// <summary><c>perfeval evaluate</c>: grades results against a rule book.</summary>
internal static class EvaluateCommand
{
    public static Command Create(Terminal terminal)
    {
        Argument<string> book = Arguments.File("RULEBOOK", "The rule book.");
        Argument<string[]> results = Arguments.Files("RESULTS", "One or more files of results.");
        Option<string> format = Arguments.OneOf(
            "--format",
            "The form of the report.",
            "text",
            "json",
            "csv"
        );
        var output = new Option<string?>("-o", "--output")
        {
            Description = "Write the report to a file instead of the standard output.",
            HelpName = "FILE",
        };
        var rollUp = new Option<string?>("--rollup")
        {
            Description = "A roll-up file that is applied in the place of the rule book's own.",
            HelpName = "FILE",
        };
        var asOf = new Option<string?>("--as-of")
        {
            Description = "The day as of which the results hold.",
            HelpName = "DATE",
        };
        asOf.Validators.Add(result =>
        {
            string written = result.Tokens.Count > 0 ? result.Tokens[0].Value : "";
            if (!LocalDatePattern.Iso.Parse(written).Success)
            {
                result.AddError($"'{written}' is no date. Write it like 2019-12-31.");
            }
        });
        var strict = new Option<bool>("--strict")
        {
            Description =
                "Set all reading policies to refuse, and answer 1 to any warning that nobody accepted.",
        };
        var failUnder = new Option<string?>("--fail-under")
        {
            Description =
                "Answer 1 if the department has a worse grade, or none; without a roll-up, if any indicator has.",
            HelpName = "GRADE",
        };
        var bom = new Option<bool>("--bom")
        {
            Description = "Begin CSV with a byte order mark, as Excel wants it.",
        };
        var command = new Command("evaluate", "Grade measured results, and explain every grade.")
        {
            book,
            results,
            format,
            output,
            rollUp,
            asOf,
            strict,
            failUnder,
            bom,
        };
        command.SetAction(parsed =>
            new Run(
                parsed.GetRequiredValue(book),
                parsed.GetRequiredValue(results),
                parsed.GetRequiredValue(format),
                parsed.GetValue(output),
                parsed.GetValue(rollUp),
                parsed.GetValue(asOf) is { } day ? LocalDatePattern.Iso.Parse(day).Value : null,
                parsed.GetValue(strict),
                parsed.GetValue(failUnder),
                parsed.GetValue(bom),
                LanguageOption.Of(parsed),
                terminal
            ).Execute()
        );
        return command;
    }

    private sealed record Run(
        string Book,
        string[] Results,
        string Format,
        string? Output,
        string? RollUpFile,
        LocalDate? AsOf,
        bool IsStrict,
        string? FailUnder,
        bool HasBom,
        Language Language,
        Terminal Terminal
    )
    {
        public int Execute()
        {
            if (HasBom && Format != "csv")
            {
                Terminal.Error.WriteLine(
                    "perfeval: --bom belongs to --format csv. See 'perfeval evaluate --help'."
                );
                return ExitCode.WrongUsage;
            }

            ReadResult<RuleBook>? read = null;
            bool isFound = Files.Try(Book, Terminal, () => read = RuleBook.Read(Book, IsStrict));
            List<MeasuredResults> measured = [];
            foreach (string file in Results)
            {
                isFound &= Files.Try(
                    file,
                    Terminal,
                    () =>
                    {
                        ReadResult<MeasuredResults> results = MeasuredResults.Read(file);
                        if (results.HasValue)
                        {
                            measured.Add(results.Value);
                        }
                        else
                        {
                            Print(results.Diagnostics);
                        }
                    }
                );
            }

            ReadResult<RollUp>? rollUp = null;
            if (RollUpFile is not null)
            {
                isFound &= Files.Try(RollUpFile, Terminal, () => rollUp = RollUp.Read(RollUpFile));
                Print(rollUp?.Diagnostics ?? []);
                isFound &= rollUp is { HasValue: true };
            }

            if (read is { HasValue: false })
            {
                Print(read.Diagnostics.Where(finding => finding.Severity == Severity.Error));
            }

            if (!isFound || read is not { HasValue: true } || measured.Count < Results.Length)
            {
                return ExitCode.InputInError;
            }

            return Evaluate(read.Value, measured, rollUp?.Value);
        }

        private int Evaluate(RuleBook book, List<MeasuredResults> measured, RollUp? rollUp)
        {
            Grade? gate = null;
            if (FailUnder is not null)
            {
                gate = FindGrade(book.Table.Scale, FailUnder);
                if (gate is null)
                {
                    IEnumerable<string> ids = book.Table.Scale.Grades.Select(grade => grade.Id);
                    Terminal.Error.WriteLine(
                        $"perfeval: '{FailUnder}' is no grade of '{Book}'. Its grades are: {string.Join(", ", ids)}."
                    );
                    return ExitCode.WrongUsage;
                }
            }

            EvaluationResult result = new Evaluator().Evaluate(
                book,
                measured,
                new EvaluationOptions { AsOf = AsOf, RollUp = rollUp }
            );
            Print(result.Diagnostics);
            if (result.Subjects.Count == 0)
            {
                return ExitCode.InputInError;
            }

            bool isWritten = true;
            if (Output is null)
            {
                Write(result, Terminal.Output);
            }
            else
            {
                isWritten = Files.Try(
                    Output,
                    Terminal,
                    () => Files.Replace(Output, stream => Write(result, stream))
                );
            }

            return !isWritten || result.HasErrors ? ExitCode.InputInError
                : IsGateMet(result, gate) ? ExitCode.Done
                : ExitCode.GateNotMet;
        }

        private void Print(IEnumerable<Diagnostic> diagnostics)
        {
            foreach (Diagnostic diagnostic in diagnostics)
            {
                Terminal.Error.WriteLine(DiagnosticText.Of(diagnostic, Language));
            }
        }

        private void Write(EvaluationResult result, Stream stream)
        {
            if (Format == "json")
            {
                EvaluationJson.Write(result, stream);
                return;
            }

            using var writer = new StreamWriter(
                stream,
                new UTF8Encoding(encoderShouldEmitUTF8Identifier: HasBom),
                leaveOpen: true
            );
            if (Format == "csv")
            {
                EvaluationCsv.Write(result, writer);
            }
            else
            {
                EvaluationText.Write(result, Language, writer);
            }
        }

        private bool IsGateMet(EvaluationResult result, Grade? gate)
        {
            bool isGraded =
                gate is null
                || result.Subjects.All(subject =>
                    result.RollUp is null
                        ? subject.Indicators.All(indicator => indicator.Grade?.Rank <= gate.Rank)
                        : subject.Root.Grade?.Rank <= gate.Rank
                );
            bool isClean =
                !IsStrict
                || !result
                    .RuleBookDiagnostics.Concat(result.Diagnostics)
                    .Any(finding => finding.IsOpen);
            return isGraded && isClean;
        }

        // By its id, or by its label in any language.
        private static Grade? FindGrade(GradeScale scale, string text) =>
            scale.Find(text)
            ?? scale.Grades.FirstOrDefault(grade =>
                grade.Label.Texts.Any(label =>
                    string.Equals(label.Value, text, StringComparison.OrdinalIgnoreCase)
                )
            );
    }
}
