using System.Globalization;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Options;

namespace PerfEval.Hosting;

/// <summary>A section of the configuration that says which rule books a host has; read by hand, so that nothing is lost to trimming.</summary>
/// <param name="section">The section.</param>
/// <param name="configure">What the application says itself, after the configuration; null for nothing.</param>
internal sealed class ConfiguredRuleBooks(
    IConfigurationSection section,
    Action<PerfEvalOptions>? configure
)
{
    private const string RuleBooks = nameof(RuleBooks);

    private static readonly string[] Keys =
    [
        RuleBooks,
        nameof(PerfEvalOptions.IsStrict),
        nameof(PerfEvalOptions.IsNamedById),
        nameof(PerfEvalHostingOptions.ReloadInterval),
    ];

    /// <summary>Takes over which rule books there are, and how they are read.</summary>
    /// <exception cref="OptionsValidationException">Something in the section cannot stand; it tells every fault.</exception>
    public void Apply(PerfEvalOptions options)
    {
        Content content = Read();
        content.Paths.ForEach(path => options.AddRuleBooks(path));
        options.IsStrict = content.IsStrict ?? options.IsStrict;
        options.IsNamedById = content.IsNamedById ?? options.IsNamedById;
        configure?.Invoke(options);
    }

    /// <summary>Takes over how the host looks after them.</summary>
    /// <exception cref="OptionsValidationException">Something in the section cannot stand; it tells every fault.</exception>
    public void Apply(PerfEvalHostingOptions options) =>
        options.ReloadInterval = Read().ReloadInterval ?? options.ReloadInterval;

    private Content Read()
    {
        List<string> faults = [];
        foreach (IConfigurationSection child in section.GetChildren())
        {
            if (!Keys.Contains(child.Key, StringComparer.OrdinalIgnoreCase))
            {
                faults.Add(
                    $"{child.Path} is no key of PerfEval. The keys are {string.Join(", ", Keys)}."
                );
            }
        }

        var content = new Content(
            Paths(faults),
            Flag(nameof(PerfEvalOptions.IsStrict), faults),
            Flag(nameof(PerfEvalOptions.IsNamedById), faults),
            Interval(faults)
        );
        return faults.Count == 0
            ? content
            : throw new OptionsValidationException(section.Path, typeof(PerfEvalOptions), faults);
    }

    // A single value, such as one from the command line, stands in the place of a list.
    private List<string> Paths(List<string> faults)
    {
        IConfigurationSection books = section.GetSection(RuleBooks);
        IConfigurationSection[] named = books.Value is null ? [.. books.GetChildren()] : [books];
        if (named.Length == 0 && !IsNamedOtherwise())
        {
            faults.Add(
                $"{books.Path} names no rule book. Write a path, or a list of paths, of files or folders."
            );
        }

        faults.AddRange(
            named
                .Where(path => string.IsNullOrWhiteSpace(path.Value))
                .Select(path => $"{path.Path} is no path of a file or folder.")
        );
        return [.. named.Select(path => path.Value ?? "").Where(path => path.Length > 0)];
    }

    private bool IsNamedOtherwise()
    {
        var own = new PerfEvalOptions();
        configure?.Invoke(own);
        return own.RuleBooks.Count > 0;
    }

    private bool? Flag(string key, List<string> faults)
    {
        IConfigurationSection flag = section.GetSection(key);
        if (!flag.Exists())
        {
            return null;
        }

        if (!bool.TryParse(flag.Value, out bool isSet))
        {
            faults.Add($"{flag.Path} is '{flag.Value}'. Write true or false.");
        }

        return isSet;
    }

    private TimeSpan? Interval(List<string> faults)
    {
        IConfigurationSection interval = section.GetSection(
            nameof(PerfEvalHostingOptions.ReloadInterval)
        );
        if (!interval.Exists())
        {
            return null;
        }

        if (
            !TimeSpan.TryParseExact(
                interval.Value,
                "c",
                CultureInfo.InvariantCulture,
                out TimeSpan time
            )
            || time < PerfEvalHostingOptions.Shortest
            || time > PerfEvalHostingOptions.Longest
        )
        {
            faults.Add(
                $"{interval.Path} is '{interval.Value}'. Write hours, minutes and seconds, such as 00:05:00, from a second to 24 days."
            );
            return null;
        }

        return time;
    }

    private sealed record Content(
        List<string> Paths,
        bool? IsStrict,
        bool? IsNamedById,
        TimeSpan? ReloadInterval
    );
}
