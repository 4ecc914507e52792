using PerfEval.Diagnostics;
using PerfEval.Import.Grids;
using PerfEval.Text;

namespace PerfEval.Import.Headers;

/// <summary>What columns are, as the caller says.</summary>
internal static class GivenColumns
{
    /// <summary>Reads the pairs of role and heading.</summary>
    /// <param name="pairs">The pairs; null for none.</param>
    /// <param name="file">The name of the file, for what is said of it.</param>
    /// <param name="findings">Where to say which role there is not.</param>
    /// <returns>The roles by heading as headings are compared; null after an error.</returns>
    public static Dictionary<string, Role>? Read(
        IReadOnlyList<KeyValuePair<string, string>>? pairs,
        string file,
        Findings findings
    )
    {
        Dictionary<string, Role> roles = new(StringComparer.Ordinal);
        bool isSound = true;
        foreach ((string name, string heading) in pairs ?? [])
        {
            if (RoleNames.Find(name) is { } role)
            {
                roles[HeadingWords.Key(heading)] = role;
            }
            else
            {
                isSound = false;
                findings.AddUnknown(
                    Catalogue.NoSuchRole,
                    new SourceText(file, "").At(0, 0),
                    name,
                    RoleNames.All.Select(one => one.Name)
                );
            }
        }

        return isSound ? roles : null;
    }

    /// <summary>Tells whether a table has all headings that were given, and says where not.</summary>
    public static bool AreFound(
        Dictionary<string, Role> given,
        (Grid Grid, Header Header) table,
        Place file,
        Findings findings
    )
    {
        IReadOnlyList<HeaderColumn> columns = table.Header.Columns;
        HashSet<string> found =
        [
            .. table
                .Grid.Rows.Skip(table.Header.FirstRow)
                .Take(table.Header.Rows)
                .SelectMany(row => row)
                .Select(cell => HeadingWords.Key(cell.Text)),
        ];
        List<KeyValuePair<string, Role>> missing =
        [
            .. given.Where(one => !found.Contains(one.Key)),
        ];
        foreach ((string heading, Role role) in missing)
        {
            findings.Add(
                Catalogue.NoSuchHeading,
                file,
                ("heading", heading),
                ("role", RoleNames.Of(role)),
                (
                    "headings",
                    string.Join(
                        ", ",
                        columns
                            .Where(column => !column.Heading.IsBlank)
                            .Select(column => column.Heading.OnOneLine)
                            .Distinct(StringComparer.Ordinal)
                    )
                )
            );
        }

        return missing.Count == 0;
    }
}
