using System.CommandLine;
using System.CommandLine.Parsing;

namespace PerfEval.Cli;

/// <summary>Makes arguments and options that take nothing for what it is not.</summary>
internal static class Arguments
{
    public static Argument<string> File(string name, string description)
    {
        var argument = new Argument<string>(name) { Description = description };
        argument.Validators.Add(RefuseOptions);
        return argument;
    }

    public static Argument<string[]> Files(string name, string description)
    {
        var argument = new Argument<string[]>(name)
        {
            Description = description,
            Arity = ArgumentArity.OneOrMore,
        };
        argument.Validators.Add(RefuseOptions);
        return argument;
    }

    public static Argument<string[]> Texts(string name, string description)
    {
        var argument = new Argument<string[]>(name)
        {
            Description = description,
            Arity = ArgumentArity.ZeroOrMore,
        };
        argument.Validators.Add(RefuseOptions);
        return argument;
    }

    public static Option<string> OneOf(string name, string description, params string[] values)
    {
        var option = new Choice(name, values)
        {
            Description = description,
            DefaultValueFactory = _ => values[0],
        };
        return option;
    }

    // What begins with -- is an option that is misspelt or unknown, never a file.
    private static void RefuseOptions(ArgumentResult result)
    {
        foreach (Token token in result.Tokens)
        {
            if (token.Value.StartsWith("--", StringComparison.Ordinal))
            {
                result.AddError(token.Value);
            }
        }
    }
}
