using System.CommandLine;
using System.CommandLine.Parsing;
using NodaTime.Text;

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

    public static Argument<string?> Text(string name, string description)
    {
        var argument = new Argument<string?>(name)
        {
            Description = description,
            Arity = ArgumentArity.ZeroOrOne,
        };
        argument.Validators.Add(RefuseOptions);
        return argument;
    }

    /// <summary>The option <c>--as-of</c>; its value is a date in ISO form.</summary>
    public static Option<string?> AsOf()
    {
        var option = new Option<string?>("--as-of")
        {
            Description = "The day as of which the results hold.",
            HelpName = "DATE",
        };
        option.Validators.Add(result =>
        {
            string written = result.Tokens.Count > 0 ? result.Tokens[0].Value : "";
            if (!LocalDatePattern.Iso.Parse(written).Success)
            {
                result.AddError($"'{written}' is no date. Write it like 2019-12-31.");
            }
        });
        return option;
    }

    public static Option<string> RequiredFile(string name, string description) =>
        new(name)
        {
            Description = description,
            HelpName = "FILE",
            Required = true,
        };

    public static Option<string> OneOf(string name, string description, params string[] values)
    {
        var option = new Option<string>(name)
        {
            Description = description,
            HelpName = string.Join('|', values),
            DefaultValueFactory = _ => values[0],
        };
        option.AcceptOnlyFromAmong(values);
        return option;
    }

    // What begins with -- is an option that is misspelt or unknown, never a file.
    private static void RefuseOptions(ArgumentResult result)
    {
        foreach (Token token in result.Tokens)
        {
            if (token.Value.StartsWith("--", StringComparison.Ordinal))
            {
                result.AddError($"'{token.Value}' is no option of this command.");
            }
        }
    }
}
