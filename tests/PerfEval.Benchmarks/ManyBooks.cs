using System.Globalization;
using System.Text;

namespace PerfEval.Benchmarks;

/// <summary>Loading many rule books, and large ones.</summary>
internal static class ManyBooks
{
    /// <summary>Loads the real book a thousand times.</summary>
    /// <param name="text">The book.</param>
    /// <param name="threads">On how many threads.</param>
    public static void LoadThousand(string text, int threads) =>
        Parallel.For(
            0,
            1_000,
            new ParallelOptions { MaxDegreeOfParallelism = threads },
            _ => RuleBook.Load(InputSource.FromText(text, "rulebook.yaml"))
        );

    /// <summary>Returns a rule book with many short indicators, ten to an activity and ten of those to a responsibility.</summary>
    public static string Synthetic(int indicators)
    {
        var yaml = new StringBuilder(
            "schema: perfeval/rulebook/1\nid: synthetic\ntitle: Synthetic\nperiod: 2020\nresponsibilities:\n"
        );
        for (int i = 0; i < indicators; i++)
        {
            if (i % 100 == 0)
            {
                yaml.Append(
                    CultureInfo.InvariantCulture,
                    $"- id: r{i}\n  name: R{i}\n  activities:\n"
                );
            }

            if (i % 10 == 0)
            {
                yaml.Append(
                    CultureInfo.InvariantCulture,
                    $"  - id: a{i}\n    name: A{i}\n    indicators:\n"
                );
            }

            yaml.Append(
                CultureInfo.InvariantCulture,
                $"    - {{id: i{i}, name: I{i}, criteria: {{excellent: ≥95%, good: ≥{70 + (i % 20)}%, poor: <{70 + (i % 20)}%}}}}\n"
            );
        }

        return yaml.ToString();
    }
}
