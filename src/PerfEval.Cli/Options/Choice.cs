using System.CommandLine;

namespace PerfEval.Cli.Options;

/// <summary>An option that takes one of a few values.</summary>
internal sealed class Choice : Option<string>
{
    /// <summary>Creates an option without a default.</summary>
    /// <param name="name">The name, with its hyphens.</param>
    /// <param name="values">The values it takes.</param>
    public Choice(string name, IReadOnlyList<string> values)
        : base(name)
    {
        Values = values;
        HelpName = string.Join('|', values);
        Validators.Add(result =>
        {
            if (result.Tokens is [var token] && !values.Contains(token.Value))
            {
                result.AddError(token.Value);
            }
        });
    }

    /// <summary>The values it takes.</summary>
    public IReadOnlyList<string> Values { get; }
}
