namespace PerfEval.Import.Headers;

/// <summary>How the roles of columns are called: in options and findings.</summary>
internal static class RoleNames
{
    /// <summary>Every role by its name, in the order in which they are documented.</summary>
    public static IReadOnlyList<(Role Role, string Name)> All { get; } =
    [.. Enum.GetValues<Role>().Select(role => (role, Of(role)))];

    /// <summary>Returns the name of a role, such as <c>indicator</c>.</summary>
    public static string Of(Role role) => role.ToString().ToLowerInvariant();

    /// <summary>Returns the role with a name; null for none.</summary>
    public static Role? Find(string name) =>
        All.FirstOrDefault(one => one.Name == name) is (var role, { }) ? role : null;
}
