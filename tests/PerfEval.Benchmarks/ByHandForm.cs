namespace PerfEval.Benchmarks;

/// <summary>The forms as <c>if</c> and <c>else</c> on decimals.</summary>
public static class ByHandForm
{
    /// <summary><c>≥95% / ≥90% / ≥85% / &lt;85%</c>.</summary>
    public static int Cascade(decimal value) =>
        value >= 95m ? 0
        : value >= 90m ? 1
        : value >= 85m ? 2
        : 3;

    /// <summary><c>100% / ≥90% / ≥80% / &lt;80%</c>.</summary>
    public static int PointOnTop(decimal value) =>
        value >= 100m ? 0
        : value >= 90m ? 1
        : value >= 80m ? 2
        : 3;

    /// <summary><c>95%-100% / 90%-95% / 80%-90% / &lt;80%</c>.</summary>
    public static int SharedEdges(decimal value) =>
        value >= 95m ? 0
        : value >= 90m ? 1
        : value >= 80m ? 2
        : 3;

    /// <summary><c>无差错 / 1%以内 / 5%以内 / 超过5%</c>.</summary>
    public static int Errors(decimal value) =>
        value <= 0m ? 0
        : value <= 1m ? 1
        : value <= 5m ? 2
        : 3;

    /// <summary><c>300人以上 / 200人以上 / 100人以上 / 100人以下</c>.</summary>
    public static int People(decimal value) =>
        value >= 300m ? 0
        : value >= 200m ? 1
        : value >= 100m ? 2
        : 3;

    /// <summary><c>≤2天 / ≤5天 / ≤10天 / &gt;10天</c>.</summary>
    public static int Days(decimal value) =>
        value <= 2m ? 0
        : value <= 5m ? 1
        : value <= 10m ? 2
        : 3;
}
