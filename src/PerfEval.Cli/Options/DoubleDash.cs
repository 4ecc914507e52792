using System.CommandLine;
using System.CommandLine.Parsing;

namespace PerfEval.Cli.Options;

/// <summary>What stands behind <c>--</c>, where everything is a value, whatever it looks like.</summary>
internal sealed class DoubleDash
{
    // What may stand in a shell without quotes, besides letters and digits.
    private const string Plain = "-_./:=%@+,";

    private readonly List<string> _before;
    private readonly List<string> _values = [];
    private readonly List<string> _moved = [];
    private readonly List<string> _misplaced = [];
    private readonly HashSet<string> _behind;

    /// <summary>Looks for <c>--</c> among what was written.</summary>
    /// <param name="parsed">What was written.</param>
    public DoubleDash(ParseResult parsed)
    {
        List<Token> tokens = [.. parsed.Tokens];
        int dashes = tokens.FindIndex(token => token.Type == TokenType.DoubleDash);
        int end = dashes < 0 ? tokens.Count : dashes;
        _before = [.. tokens.Take(end).Select(token => token.Value)];
        Queue<string> behind = new(tokens.Skip(end + 1).Select(token => token.Value));
        _behind = [.. behind];
        Dictionary<string, Option> options = Help.OptionsOf(parsed.CommandResult.Command)
            .SelectMany(
                option => option.Aliases.Append(option.Name),
                (option, name) => (option, name)
            )
            .ToDictionary(named => named.name, named => named.option, StringComparer.Ordinal);
        while (behind.TryDequeue(out string? written))
        {
            if (!options.TryGetValue(written.Split('=', ':')[0], out Option? option))
            {
                _values.Add(written);
                continue;
            }

            _misplaced.Add(written);
            _moved.Add(written);
            bool hasValue = option.Arity.MinimumNumberOfValues > 0 && option.Name == written;
            if (hasValue && behind.TryDequeue(out string? value))
            {
                _moved.Add(value);
            }
        }
    }

    /// <summary>The options of the command that stand behind <c>--</c>.</summary>
    public IReadOnlyList<string> Misplaced => _misplaced;

    /// <summary>What was written, with the options before <c>--</c>.</summary>
    public string Repaired =>
        string.Join(
            ' ',
            _before
                .Concat(_moved)
                .Concat(_values.Count > 0 ? _values.Prepend("--") : [])
                .Prepend(CommandSyntax.Name)
                .Select(Quoted)
        );

    /// <summary>Tells whether a text stands behind <c>--</c>.</summary>
    public bool AreBefore(string written) => _behind.Contains(written);

    private static string Quoted(string word) =>
        word.Length > 0 && word.All(c => char.IsLetterOrDigit(c) || Plain.Contains(c))
            ? word
            : $"'{word.Replace("'", "'\\''", StringComparison.Ordinal)}'";
}
