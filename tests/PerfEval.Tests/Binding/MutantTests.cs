using PerfEval.Tests.Support;
using Xunit.Abstractions;

namespace PerfEval.Tests.Binding;

/// <summary>The real files with bytes deleted, doubled, swapped, changed or cut off: read, or refused with diagnostics.</summary>
public class MutantTests(ITestOutputHelper output)
{
    private const int Seed = 20191231;
    private const int BookMutants = 20_000;
    private const int ResultsMutants = 8_000;

    [Fact]
    public void A_mutant_of_the_rule_book_is_read_or_refused()
    {
        byte[] book = File.ReadAllBytes(RealTable.BookPath);
        int read = 0;
        Each(
            BookMutants,
            book,
            mutant =>
            {
                using var stream = new MemoryStream(mutant);
                ReadResult<RuleBook> result = RuleBook.Read(
                    InputSource.FromStream(stream, "mutant.yaml")
                );
                if (result.HasValue)
                {
                    Interlocked.Increment(ref read);
                }
                else
                {
                    Assert.Contains(
                        result.Diagnostics,
                        finding => finding.Severity == PerfEval.Severity.Error
                    );
                }

                Assert.All(result.Diagnostics, finding => Assert.True(finding.Place.Line > 0));
            }
        );
        output.WriteLine(
            $"{BookMutants} mutants of the rule book: {read} were read, the others refused."
        );
        Assert.InRange(read, 100, BookMutants - 100);
    }

    [Fact]
    public void A_mutant_of_the_results_is_evaluated_or_refused()
    {
        byte[] results = File.ReadAllBytes(RealTable.ResultsPath);
        int evaluated = 0;
        Each(
            ResultsMutants,
            results,
            mutant =>
            {
                using var stream = new MemoryStream(mutant);
                ReadResult<MeasuredResults> read = MeasuredResults.Read(
                    InputSource.FromStream(stream, "mutant.yaml")
                );
                if (!read.HasValue)
                {
                    Assert.NotEmpty(read.Diagnostics);
                    return;
                }

                EvaluationResult result = Books.Evaluator.Evaluate(RealTable.Book, read.Value);
                Interlocked.Increment(ref evaluated);
                Assert.True(result.Subjects.Count == 1 || result.HasErrors);
                Assert.All(
                    result.Subjects.SelectMany(subject => subject.Indicators),
                    indicator =>
                        Assert.Equal(indicator.Status == Status.Graded, indicator.Grade is not null)
                );
            }
        );
        output.WriteLine(
            $"{ResultsMutants} mutants of the results: {evaluated} were evaluated, the others refused."
        );
        Assert.InRange(evaluated, 100, ResultsMutants - 100);
    }

    private static void Each(int count, byte[] original, Action<byte[]> test) =>
        Parallel.For(
            0,
            count,
            number =>
            {
                byte[] mutant = Mutate(original, new Random(Seed + number));
                try
                {
                    test(mutant);
                }
                catch (Exception failure) when (failure is not Xunit.Sdk.XunitException)
                {
                    throw new InvalidOperationException($"Mutant {number}: {failure}", failure);
                }
            }
        );

    private static byte[] Mutate(byte[] original, Random random)
    {
        List<byte> bytes = [.. original];
        int changes = random.Next(1, 4);
        for (int i = 0; i < changes && bytes.Count > 0; i++)
        {
            int at = random.Next(bytes.Count);
            int length = Math.Min(bytes.Count - at, random.Next(1, random.Next(2, 40)));
            switch (random.Next(6))
            {
                case 0:
                    bytes.RemoveRange(at, length);
                    break;
                case 1:
                    bytes.InsertRange(at, bytes.GetRange(at, length));
                    break;
                case 2:
                    List<byte> moved = bytes.GetRange(at, length);
                    bytes.RemoveRange(at, length);
                    bytes.InsertRange(random.Next(bytes.Count + 1), moved);
                    break;
                case 3:
                    bytes[at] = (byte)random.Next(256);
                    break;
                case 4:
                    bytes.Insert(at, "{}[]:,-#&*!|>'\"%@`\n\t 0≥"u8[random.Next(23)]);
                    break;
                default:
                    if (random.Next(8) == 0)
                    {
                        bytes.RemoveRange(at, bytes.Count - at);
                    }

                    break;
            }
        }

        return [.. bytes];
    }
}
