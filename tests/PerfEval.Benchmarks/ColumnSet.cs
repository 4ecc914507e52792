using PerfEval.Ladders;

namespace PerfEval.Benchmarks;

/// <summary>Columns of 40 million values, one set for all benchmarks: they fill more than a gigabyte.</summary>
internal sealed class ColumnSet
{
    /// <summary>How many values a column has.</summary>
    public const int Count = 40_000_000;

    /// <summary>How many digits of the whole numbers stand behind the point.</summary>
    public const int Scale = 1;

    private bool _isChecked;

    private ColumnSet()
    {
        var random = new Random(2019);
        Array.Fill(Wholes, 1000);
        for (int i = 0; i < Count; i++)
        {
            Longs[i] = random.Next(0, 1051);
            Decimals[i] = new decimal((int)Longs[i], 0, 0, false, Scale);
        }
    }

    /// <summary>The columns.</summary>
    public static Lazy<ColumnSet> Shared { get; } = new(() => new ColumnSet());

    /// <summary>The values as whole numbers.</summary>
    public long[] Longs { get; } = new long[Count];

    /// <summary>By what a whole number is divided to be a share of the same value.</summary>
    public long[] Wholes { get; } = new long[Count];

    /// <summary>The values as decimals.</summary>
    public decimal[] Decimals { get; } = new decimal[Count];

    /// <summary>Takes the codes.</summary>
    public byte[] Codes { get; } = new byte[Count];

    /// <summary>The ladder <c>≥95% / ≥90% / ≥85% / &lt;85%</c>.</summary>
    public NumberGrader Grader { get; } =
        new((NumericLadder)Department.Create().Book.Proof.Ladders[0]);

    /// <summary>Holds contenders against grading one by one.</summary>
    /// <exception cref="InvalidOperationException">Two differ.</exception>
    public void CheckOnce(IReadOnlyList<Action> contenders)
    {
        if (_isChecked)
        {
            return;
        }

        byte[] wanted = [.. Decimals.Select(value => Grader.GradePercent(value).Value)];
        foreach (Action contender in contenders)
        {
            Array.Clear(Codes);
            contender();
            if (!Codes.AsSpan().SequenceEqual(wanted))
            {
                throw new InvalidOperationException($"{contender.Method.Name} gives other grades.");
            }
        }

        _isChecked = true;
    }
}
