using System.Text;
using PerfEval.Quantities;
using PerfEval.Tests.Support;

namespace PerfEval.Tests.Scoring.Mutants;

/// <summary>Every deliberate alteration of the code that makes and reads curves is noticed by what other tests know.</summary>
public class CurveMutantTests
{
    private static readonly IReadOnlyList<CurveMutant> Mutants = CurveMutant.Load();

    private static readonly Lazy<IReadOnlyList<AskedRule>> Rules = new(() =>
        KnownAnswers.All(MutantCompiler.Compile(null))
    );

    [Fact]
    public void The_code_as_it_stands_gives_every_answer_that_is_known()
    {
        Assert.Null(FirstWrong(null));
        Assert.True(
            Rules.Value.Sum(asked => asked.Questions.Count) > 8_000,
            $"{Rules.Value.Sum(asked => asked.Questions.Count)} questions"
        );
        Assert.Equal(
            [
                "arithmetic and distance",
                "findings",
                "published values",
                "second reading",
                "worked cases",
            ],
            Rules.Value.Select(asked => asked.Source).Distinct().Order(StringComparer.Ordinal)
        );
    }

    [Fact]
    public void Every_mutant_is_caught()
    {
        var caught = new string?[Mutants.Count];
        Parallel.For(0, caught.Length, i => caught[i] = FirstWrong(Mutants[i]));
        var table = new StringBuilder();
        table.AppendLine("mutant | caught by | at");
        string file = "";
        for (int i = 0; i < caught.Length; i++)
        {
            if (Mutants[i].File != file)
            {
                file = Mutants[i].File;
                table.AppendLine().AppendLine(file);
            }

            table.Append(Mutants[i].Name).Append(" | ").AppendLine(caught[i] ?? "nobody");
        }

        Assert.True(Mutants.Count >= 60, $"There are {Mutants.Count} mutants.");
        Assert.Equal(Mutants.Count, Mutants.Select(mutant => mutant.Name).Distinct().Count());
        string[] survivors =
        [
            .. Mutants.Where((_, i) => caught[i] is null).Select(mutant => mutant.Name),
        ];
        Assert.True(survivors.Length == 0, string.Join('\n', survivors));
        Snapshot.Match(table.ToString().ReplaceLineEndings("\n"));
    }

    // By whom, and at which value of which rule; null where nobody notices.
    private static string? FirstWrong(CurveMutant? mutant)
    {
        CompiledCurves compiled = MutantCompiler.Compile(mutant);
        foreach (AskedRule asked in Rules.Value)
        {
            Func<string, Rational?, string>? ask = null;
            foreach (Question question in asked.Questions)
            {
                string answer;
                bool isRight;
                try
                {
                    ask ??= compiled(asked.Rule, asked.Ladder, asked.Period);
                    answer = ask(question.Asked, question.Value);
                    isRight = question.IsRight(answer);
                }
                catch (Exception failure) when (mutant is not null)
                {
                    (answer, isRight) = (failure.GetType().Name, false);
                }

                if (!isRight)
                {
                    string by =
                        answer.StartsWith("error PE", StringComparison.Ordinal)
                        && !question.Wanted.StartsWith("error", StringComparison.Ordinal)
                            ? "proof"
                            : asked.Source;
                    string at = question.Value is { } x
                        ? $" at {x.ToMixedString()}{asked.Ladder.Indicator.Measure.Unit}"
                        : "";
                    string what = question.Asked == "points" ? "" : $"{question.Asked}: ";
                    return $"{by} | {asked.Name}{at}: {what}{Short(answer)}, not {Short(question.Wanted)}";
                }
            }
        }

        return null;
    }

    private static string Short(string answer) =>
        answer.Length == 0 ? "nothing"
        : answer.Length <= 100 ? answer
        : $"{answer[..100]}…";
}
