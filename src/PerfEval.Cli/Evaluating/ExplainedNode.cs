using System.Diagnostics.CodeAnalysis;
using PerfEval.Cli.Output;
using PerfEval.Text;

namespace PerfEval.Cli.Evaluating;

/// <summary>Finds what <c>perfeval explain</c> is asked about, in a rule book or in a record.</summary>
internal static class ExplainedNode
{
    private const string Department = ".";
    private const int NearestOffered = 3;

    /// <summary>Finds a node by its path, an indicator also as results name it, and says why there is none.</summary>
    /// <param name="file">The file as named.</param>
    /// <param name="path">What was asked for.</param>
    /// <param name="table">The table of the file.</param>
    /// <param name="findIndicator">Finds an indicator as results name it.</param>
    /// <param name="terminal">Where to say it.</param>
    /// <param name="node">The node; null for the department, or where none was found.</param>
    /// <returns>Whether it was found.</returns>
    public static bool TryFind(
        string file,
        string path,
        PublishedTable table,
        Func<string, ReadResult<Indicator>> findIndicator,
        Terminal terminal,
        out Node? node
    )
    {
        node = table.Find(path);
        if (path == Department || node is not null)
        {
            return true;
        }

        ReadResult<Indicator> indicator = findIndicator(path);
        if (indicator.HasValue)
        {
            node = indicator.Value;
            return true;
        }

        if (indicator.Diagnostics.FirstOrDefault(IsAmbiguous) is { } ambiguous)
        {
            Print(path, [ambiguous], terminal);
        }
        else
        {
            SayUnknown(file, path, table, terminal);
        }

        return false;
    }

    /// <summary>Tells whether a node has a value that can be graded, and says so where it has none.</summary>
    /// <param name="node">The node; null for the department.</param>
    /// <param name="path">What was asked for.</param>
    /// <param name="instead">What else can be done.</param>
    /// <param name="terminal">Where to say it.</param>
    /// <param name="indicator">The indicator; null where it is none.</param>
    public static bool IsIndicator(
        Node? node,
        string path,
        (string English, string Chinese) instead,
        Terminal terminal,
        [NotNullWhen(true)] out Indicator? indicator
    )
    {
        indicator = node as Indicator;
        if (indicator is null)
        {
            terminal.Say(
                $"'{path}' is no indicator, and has no value of its own. Name an indicator, or {instead.English}.",
                $"“{path}”不是指标，没有自己的值。请指定指标，或{instead.Chinese}。"
            );
        }

        return indicator is not null;
    }

    /// <summary>Prints what was found in something that was written as an argument, and stands in no file.</summary>
    public static void Print(string written, IEnumerable<Diagnostic> findings, Terminal terminal)
    {
        foreach (Diagnostic finding in findings)
        {
            terminal.Error.WriteLine(
                VisibleText.Of($"{written}: {finding.ToString(terminal.Language)}")
            );
        }
    }

    private static bool IsAmbiguous(Diagnostic finding) => finding.Code == "PE5003";

    private static void SayUnknown(
        string file,
        string path,
        PublishedTable table,
        Terminal terminal
    )
    {
        string nearest = string.Join(
            ", ",
            table.NearestTo(path, NearestOffered).Select(node => node.Path)
        );
        (string english, string chinese) = (Levels(Language.English), Levels(Language.Chinese));
        terminal.Say(
            $"'{file}' has no {english} '{path}'.{(nearest.Length > 0 ? $" The nearest are: {nearest}." : "")} The department is: {Department}",
            $"“{file}”中没有{chinese}“{path}”。{(nearest.Length > 0 ? $"最接近的是：{nearest}。" : "")}部门请写：{Department}"
        );

        string Levels(Language language)
        {
            string first = table.NameOf(Level.Responsibility).In(language);
            string second = table.NameOf(Level.Activity).In(language);
            string last = table.NameOf(Level.Indicator).In(language);
            bool isChinese = language == Language.Chinese;
            string all = table.Responsibilities.Any(one => one.Activities.Count > 0)
                ? string.Join(isChinese ? "、" : ", ", first, second)
                : first;
            return isChinese ? $"{all}或{last}" : $"{all} or {last}";
        }
    }
}
