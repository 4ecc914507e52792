using System.CommandLine;
using System.CommandLine.Parsing;
using NodaTime.Text;
using PerfEval.Cli.Output;

namespace PerfEval.Cli.Options;

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
    public static Option<string?> AsOf(Terminal terminal)
    {
        var option = new Option<string?>("--as-of")
        {
            Description = terminal.Text(
                "The day as of which the results hold.",
                "评价的截至日期。"
            ),
            HelpName = "DATE",
        };
        option.Validators.Add(result =>
        {
            string written = result.Tokens.Count > 0 ? result.Tokens[0].Value : "";
            if (!LocalDatePattern.Iso.Parse(written).Success)
            {
                result.AddError(
                    terminal.Text(
                        $"'{written}' is no date. Write it like 2019-12-31.",
                        $"“{written}”不是日期。请按 2019-12-31 的形式填写。"
                    )
                );
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
