namespace PerfEval.Diagnostics.Weights;

/// <summary>A kind of finding: its stable code, its usual weight and its name in both languages.</summary>
/// <param name="Id">The code, such as <c>PE3001</c>.</param>
/// <param name="Severity">The usual severity of findings with this code.</param>
/// <param name="Title">What it is about, in a few words.</param>
internal sealed record DiagnosticCode(string Id, Severity Severity, LocalizedText Title)
{
    /// <summary>Returns the code, such as <c>PE3001</c>.</summary>
    public override string ToString() => Id;
}
