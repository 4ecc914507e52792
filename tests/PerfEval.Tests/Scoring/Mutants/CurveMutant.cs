using System.Text.RegularExpressions;
using PerfEval.Tests.Support;

namespace PerfEval.Tests.Scoring.Mutants;

/// <summary>A deliberate alteration of the code that makes and reads curves.</summary>
/// <param name="File">The file, below <c>src/PerfEval/Scoring</c>.</param>
/// <param name="Name">What is altered.</param>
/// <param name="Before">The code as it stands; white space does not count.</param>
/// <param name="Nth">Which of several such places it is, counted from 1; 0 where there is one.</param>
/// <param name="After">The code as altered.</param>
internal sealed partial record CurveMutant(
    string File,
    string Name,
    string Before,
    int Nth,
    string After
)
{
    /// <summary>Reads the table of them.</summary>
    public static IReadOnlyList<CurveMutant> Load()
    {
        string path = Repository.PathOf("tests", "PerfEval.Tests", "Cases", "curves.mutants");
        List<CurveMutant> mutants = [];
        (string file, string name, string before) = ("", "", "");
        foreach (string line in System.IO.File.ReadLines(path))
        {
            switch (line)
            {
                case ['#', '#', ' ', .. var room]:
                    file = room;
                    break;
                case ['-', ' ', .. var old]:
                    before = old;
                    break;
                case ['+', .. var altered]:
                    Match nth = Place().Match(before);
                    mutants.Add(
                        new CurveMutant(
                            file,
                            name,
                            before[nth.Length..],
                            nth.Success ? before[0] - '0' : 0,
                            altered.Trim()
                        )
                    );
                    break;
                case not ("" or ['#', ..]):
                    name = line;
                    break;
            }
        }

        return mutants;
    }

    /// <summary>Returns a file with the alteration.</summary>
    /// <exception cref="InvalidOperationException">The code does not stand there, or more than once.</exception>
    public string In(string source)
    {
        MatchCollection places = Regex.Matches(
            source,
            string.Join(@"\s*", Token().Matches(Before).Select(token => Regex.Escape(token.Value)))
        );
        if (Nth == 0 ? places.Count != 1 : places.Count < Nth)
        {
            throw new InvalidOperationException(
                $"{File}: '{Before}' stands there {places.Count} times ({Name})."
            );
        }

        Match place = places[Math.Max(0, Nth - 1)];
        return $"{source[..place.Index]} {After} {source[(place.Index + place.Length)..]}";
    }

    [GeneratedRegex("^[0-9]: ")]
    private static partial Regex Place();

    [GeneratedRegex(@"\w+|[^\w\s]")]
    private static partial Regex Token();
}
